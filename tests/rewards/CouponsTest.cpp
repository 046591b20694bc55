// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Categories.h"
#include "orders/DraftOrders.h"
#include "rewards/CouponStates.h"
#include "rewards/RewardShop.h"
#include "rewards/VoidCodes.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::rewards;
using namespace shopdesk::test;

class CouponsTest : public QObject
{
    Q_OBJECT
private slots:
    void anUnpaidOrderReservesAndAPaidOneUses();
    void theHundredthIsTheLast();
    void belongsToOneMember();
    void saysWhyItDoesNotApply_data();
    void saysWhyItDoesNotApply();
    void holdsFromItsStartToItsEnd();
    void areTakenOffInTheirOrder();
    void ofOneGroupAnOrderTakesOne();
    void onlyGoodsInScopeBearIt();
    void aGiftIsOnePieceForFree();
    void creditsGiveBackExactShares();
    void aRefundReleasesOnlyByPolicy();
    void aChangeReckonsAnew();
    void aChangePutsAnotherCodeOfTheCouponInItsPlace();
    void aDraftReservesNothing();
    void codesAreMadeWithoutLookAlikes();
    void aBatchIsMadeVoidExceptForWhatOrdersHave();
    void aListWithDuplicatesIsRefusedByName();
    void transitionsAreOneTable();
    void rulesAreChecked_data();
    void rulesAreChecked();
    void aWordIsNoCoupon();
};

void CouponsTest::anUnpaidOrderReservesAndAPaidOneUses()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 15'000);
    const CouponId spring = shop.addAmount(QStringLiteral("SPRING"), 3'000);
    const QString once = shop.issue({.coupon = spring});
    const Order order = shop.place(shop.webWith({{cup, 2}}, {once}));
    QCOMPARE(order.total, Money{27'000});
    QCOMPARE(order.discounts.size(), size_t(1));
    QCOMPARE(order.discounts[0].label, QStringLiteral("Coupon SPRING"));
    QCOMPARE(order.discounts[0].explanation, QStringLiteral("30.00 off 300.00"));
    QCOMPARE(order.discounts[0].code, once);
    QCOMPARE(shop.stateOf(once), CodeState::Reserved);
    const auto again = shop.tryPlace(shop.webWith({{cup, 1}}, {once}));
    QCOMPARE(codeOf(again), QStringLiteral("rewards.couponClosed"));
    QCOMPARE(fieldOf(again), QStringLiteral("coupons[0]"));
    QVERIFY(messageOf(again).contains(order.number));
    shop.pay(order.id, {{PaymentKind::Cash, Money{20'000}}});
    QCOMPARE(shop.stateOf(once), CodeState::Reserved);
    shop.pay(order.id, {{PaymentKind::Cash, Money{7'000}}});
    QCOMPARE(shop.stateOf(once), CodeState::Used);
    QCOMPARE(shop.coupon(spring).claims, 1);
    must(shop.tryCancel(order.id));
    QCOMPARE(shop.stateOf(once), CodeState::Issued);
    QCOMPARE(shop.coupon(spring).claims, 0);
    QCOMPARE(shop.wrong(), QStringList());
}

/// 100 of 100 orders have it: the next is refused, and cancelling one frees one.
void CouponsTest::theHundredthIsTheLast()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const CouponId limited =
        shop.addCoupon({.name = QStringLiteral("FIRST100"), .amount = Money{100}, .totalLimit = 100});
    OrderId some;
    for (int i = 0; i < 100; ++i)
        some = must(shop.tryPlace(shop.webWith({{cup, 1}}, {QStringLiteral("first100")})));
    const auto refused = shop.tryPlace(shop.webWith({{cup, 1}}, {QStringLiteral("FIRST100")}));
    QCOMPARE(codeOf(refused), QStringLiteral("rewards.limitReached"));
    QCOMPARE(messageOf(refused), QStringLiteral("Coupon FIRST100 has been used 100 of 100 times."));
    must(shop.tryCancel(some));
    QCOMPARE(shop.coupon(limited).claims, 99);
    must(shop.tryPlace(shop.webWith({{cup, 1}}, {QStringLiteral("FIRST100")})));
    QCOMPARE(codeOf(shop.tryPlace(shop.webWith({{cup, 1}}, {QStringLiteral("FIRST100")}))),
             QStringLiteral("rewards.limitReached"));
}

void CouponsTest::belongsToOneMember()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    const auto tom = shop.addMember(QStringLiteral("Tom"));
    const CouponId birthday = must(shop.write([&](store::UnitOfWork &work) {
        return createCoupon(work, {.name = QStringLiteral("Birthday"), .amount = Money{200}});
    }));
    const QString code = shop.issue({.coupon = birthday, .member = clara});
    const auto ofNobody = shop.tryPlace(shop.webWith({{cup, 1}}, {code}));
    QCOMPARE(codeOf(ofNobody), QStringLiteral("rewards.memberNeeded"));
    const auto ofAnother = shop.tryPlace(shop.webWith({{cup, 1}}, {code}, tom));
    QCOMPARE(codeOf(ofAnother), QStringLiteral("rewards.otherMember"));
    QCOMPARE(messageOf(ofAnother), QStringLiteral("Coupon Birthday belongs to another member."));
    QCOMPARE(shop.place(shop.webWith({{cup, 1}}, {code}, clara)).total, Money{800});
    const auto own = must(shop.read([&](store::Connection &c) { return codesOfMember(c, clara); }));
    QCOMPARE(own.size(), size_t(1));
    QCOMPARE(own[0].state, CodeState::Reserved);
}

void CouponsTest::saysWhyItDoesNotApply_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *code, const char *error, const char *sentence) {
        QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(error) << QString::fromUtf8(sentence);
    };
    row("SPRING", "rewards.belowMinimum", "Coupon SPRING needs 200.00 of goods; these come to 150.00.");
    row("WEBONLY", "rewards.badChannel", "Coupon WEBONLY does not hold for this way of selling.");
    row("HARBOUR", "rewards.otherStore", "Coupon HARBOUR does not hold in this store.");
    row("MEMBERS", "rewards.memberNeeded", "Coupon MEMBERS is for members. Choose the member first.");
    row("TEAONLY", "rewards.outOfScope", "Coupon TEAONLY holds for other goods than these.");
    row("FREEPOST", "rewards.noDelivery",
        "Coupon FREEPOST makes the delivery free, and this order has no delivery fee.");
    row("GIFT", "rewards.giftMissing", "Coupon GIFT gives one “Tea” for free. Add it to the goods first.");
    row("OLD", "rewards.couponClosed", "Coupon OLD is not in use any more.");
    row("NOSUCH", "rewards.couponNotFound", "There is no coupon “NOSUCH”. Check its code.");
}

void CouponsTest::saysWhyItDoesNotApply()
{
    QFETCH(QString, code);
    QFETCH(QString, error);
    QFETCH(QString, sentence);
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 15'000);
    const auto tea = shop.addProduct(QStringLiteral("Tea"), 1'000);
    const StoreId harbour = shop.openStore(QStringLiteral("Harbour"));
    const auto product =
        must(shop.read([&](store::Connection &c) { return catalog::findBySku(c, QStringLiteral("Tea")); })).product;
    shop.addCoupon({.name = QStringLiteral("SPRING"), .amount = Money{3'000}, .minimum = Money{20'000}});
    shop.addCoupon({.name = QStringLiteral("WEBONLY"), .amount = Money{1}, .channels = {QStringLiteral("web")}});
    shop.addCoupon({.name = QStringLiteral("HARBOUR"), .amount = Money{1}, .stores = {harbour}});
    shop.addCoupon({.name = QStringLiteral("MEMBERS"), .amount = Money{1}, .membersOnly = true});
    shop.addCoupon({.name = QStringLiteral("TEAONLY"), .amount = Money{1}, .scope = {.products = {product}}});
    shop.addCoupon({.name = QStringLiteral("FREEPOST"), .kind = CouponKind::FreeDelivery});
    shop.addCoupon({.name = QStringLiteral("GIFT"), .kind = CouponKind::Gift, .gift = tea});
    const CouponId old = shop.addAmount(QStringLiteral("OLD"), 1);
    must(shop.write([&](store::UnitOfWork &work) { return archiveCoupon(work, old); }));
    OrderDraft draft;
    draft.store = shop.firstStore();
    draft.lines = {{cup, 1}};
    draft.coupons = {code};
    const auto totals = shop.totals(draft);
    QCOMPARE(codeOf(totals), error);
    QCOMPARE(messageOf(totals), sentence);
    QCOMPARE(fieldOf(totals), QStringLiteral("coupons[0]"));
}

void CouponsTest::holdsFromItsStartToItsEnd()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    shop.addCoupon({.name = QStringLiteral("SALE"),
                    .amount = Money{100},
                    .startsAt = londonTime("2026-03-01 10:00"),
                    .endsAt = londonTime("2026-03-01 12:00")});
    const auto at = [&](Instant time) {
        OrderDraft draft = shop.webWith({{cup, 1}}, {QStringLiteral("SALE")});
        draft.placedAt = time;
        return codeOf(shop.totals(draft));
    };
    QCOMPARE(at(Instant{londonTime("2026-03-01 10:00").ms - 1}), QStringLiteral("rewards.notYet"));
    QCOMPARE(at(londonTime("2026-03-01 10:00")), QString());
    QCOMPARE(at(Instant{londonTime("2026-03-01 12:00").ms - 1}), QString());
    QCOMPARE(at(londonTime("2026-03-01 12:00")), QStringLiteral("rewards.couponClosed"));
}

/// 10 % of what the coupon before it has left, and the other way around.
void CouponsTest::areTakenOffInTheirOrder()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    shop.addCoupon({.name = QStringLiteral("FIVE"), .amount = Money{500}, .position = 2});
    const CouponId tenth = shop.addCoupon(
        {.name = QStringLiteral("TENTH"), .kind = CouponKind::Percentage, .share = 1'000, .position = 1});
    const OrderDraft both = shop.webWith({{cup, 1}}, {QStringLiteral("FIVE"), QStringLiteral("TENTH")});
    QCOMPARE(must(shop.totals(both)).total, Money{10'000 - 1'000 - 500});
    CouponDraft later = shop.coupon(tenth).rules;
    later.position = 3;
    must(shop.write([&](store::UnitOfWork &work) { return updateCoupon(work, tenth, later); }));
    QCOMPARE(must(shop.totals(both)).total, Money{10'000 - 500 - 950});
    later.amount = Money{200}; // at most
    must(shop.write([&](store::UnitOfWork &work) { return updateCoupon(work, tenth, later); }));
    const Order order = shop.place(both);
    QCOMPARE(order.total, Money{10'000 - 500 - 200});
    QCOMPARE(order.discounts[1].explanation, QStringLiteral("10 % of 95.00, at most 2.00"));
}

void CouponsTest::ofOneGroupAnOrderTakesOne()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    shop.addCoupon({.name = QStringLiteral("AAA"), .amount = Money{1}, .stackingGroup = QStringLiteral("g")});
    shop.addCoupon({.name = QStringLiteral("BBB"), .amount = Money{2}, .stackingGroup = QStringLiteral("g")});
    const CouponId free = shop.addAmount(QStringLiteral("CCC"), 4);
    const QString second = shop.issue({.coupon = free});
    const auto with = [&](const QStringList &coupons) { return shop.totals(shop.webWith({{cup, 1}}, coupons)); };
    QCOMPARE(must(with({QStringLiteral("AAA"), QStringLiteral("CCC")})).total, Money{9'995});
    const auto excluded = with({QStringLiteral("AAA"), QStringLiteral("BBB")});
    QCOMPARE(codeOf(excluded), QStringLiteral("rewards.couponsExclude"));
    QCOMPARE(fieldOf(excluded), QStringLiteral("coupons[1]"));
    QCOMPARE(codeOf(with({QStringLiteral("CCC"), second})), QStringLiteral("rewards.couponTwice"));
}

void CouponsTest::onlyGoodsInScopeBearIt()
{
    RewardShop shop;
    const auto tax = shop.addTax(QStringLiteral("VAT"), 2'000, true);
    const auto drinks = must(shop.write(
        [](store::UnitOfWork &work) { return catalog::createCategory(work, {.name = QStringLiteral("Drinks")}); }));
    const auto teas = must(shop.write([&](store::UnitOfWork &work) {
        return catalog::createCategory(work, {.name = QStringLiteral("Tea"), .parent = drinks});
    }));
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 12'000, tax);
    const auto tea = shop.addProduct(QStringLiteral("Tea"), 6'000, tax, catalog::ProductKind::Goods, teas);
    shop.addCoupon({.name = QStringLiteral("HALF"),
                    .kind = CouponKind::Percentage,
                    .share = 5'000,
                    .scope = {.categories = {drinks}}});
    const Order order = shop.place(shop.saleWith({{cup, 1}, {tea, 1}}, {QStringLiteral("HALF")}));
    QCOMPARE(order.total, Money{15'000});
    QCOMPARE(order.lines[0].tax, Money{2'000});
    QCOMPARE(order.lines[1].tax, Money{500});
    QCOMPARE(shop.number("SELECT count(*) FROM order_discount_shares"), 1);
    // The cup bore nothing of it and comes back whole.
    const Order credit = shop.place(shop.creditOf(order, {{cup, 1}}));
    QCOMPARE(credit.total, Money{-12'000});
    QCOMPARE(credit.discountTotal, Money{});
    const Order rest = shop.place(shop.creditOf(order, {{tea, 1}}));
    QCOMPARE(rest.total, Money{-3'000});
    QCOMPARE(rest.discounts[0].label, QStringLiteral("Coupon HALF"));
    QCOMPARE(shop.wrong(), QStringList());
}

void CouponsTest::aGiftIsOnePieceForFree()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    const auto tea = shop.addProduct(QStringLiteral("Tea"), 1'250);
    shop.addCoupon({.name = QStringLiteral("GIFT"), .kind = CouponKind::Gift, .gift = tea, .minimum = Money{5'000}});
    const Order order = shop.place(shop.saleWith({{cup, 1}, {tea, 3}}, {QStringLiteral("gift")}));
    QCOMPARE(order.total, Money{10'000 + 2 * 1'250});
    QCOMPARE(order.discounts[0].explanation, QStringLiteral("one “Tea” for free"));
}

void CouponsTest::creditsGiveBackExactShares()
{
    RewardShop shop;
    const auto a = shop.addProduct(QStringLiteral("A"), 333);
    const auto b = shop.addProduct(QStringLiteral("B"), 1'001);
    shop.addAmount(QStringLiteral("SEVEN"), 700);
    shop.addCoupon({.name = QStringLiteral("THIRD"), .kind = CouponKind::Percentage, .share = 3'333, .position = 1});
    const Order order = shop.place(shop.saleWith({{a, 5}, {b, 3}}, {QStringLiteral("SEVEN"), QStringLiteral("THIRD")}));
    Money back;
    QHash<QString, Money> named;
    for (int i = 0; i < 8; ++i) {
        const Order credit = shop.place(shop.creditOf(order, {{i < 5 ? a : b, 1}}));
        back -= credit.total;
        for (const OrderDiscount &discount : credit.discounts)
            named[discount.label] += discount.amount;
    }
    QCOMPARE(back, order.total);
    for (const OrderDiscount &discount : order.discounts)
        QCOMPARE(named.value(discount.label), discount.amount);
    QCOMPARE(shop.wrong(), QStringList());
}

void CouponsTest::aRefundReleasesOnlyByPolicy()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const CouponId kept = shop.addAmount(QStringLiteral("KEPT"), 100);
    const CouponId given =
        shop.addCoupon({.name = QStringLiteral("GIVEN"), .amount = Money{100}, .releaseOnRefund = true});
    const QString keptCode = shop.issue({.coupon = kept});
    const QString givenCode = shop.issue({.coupon = given});
    const Order order = shop.place(shop.saleWith({{cup, 2}}, {keptCode, givenCode}));
    QCOMPARE(shop.stateOf(keptCode), CodeState::Used);
    shop.place(shop.creditOf(order, {{cup, 1}}));
    QCOMPARE(shop.stateOf(givenCode), CodeState::Used);
    shop.place(shop.creditOf(order, {{cup, 1}}));
    QCOMPARE(shop.stateOf(keptCode), CodeState::Used);
    QCOMPARE(shop.stateOf(givenCode), CodeState::Issued);
}

void CouponsTest::aChangeReckonsAnew()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    shop.addCoupon(
        {.name = QStringLiteral("TENTH"), .kind = CouponKind::Percentage, .share = 1'000, .minimum = Money{15'000}});
    const Order order = shop.place(shop.webWith({{cup, 2}}, {QStringLiteral("TENTH")}));
    QCOMPARE(order.total, Money{18'000});
    OrderChange change;
    change.lines = {{.line = order.lines[0].id, .quantity = 3}};
    QCOMPARE(must(shop.tryChange(order.id, change)).total, Money{27'000});
    change.lines[0].quantity = 1;
    QCOMPARE(codeOf(shop.tryChange(order.id, change)), QStringLiteral("rewards.belowMinimum"));
    change.coupons = QStringList();
    QCOMPARE(must(shop.tryChange(order.id, change)).total, Money{10'000});
    QCOMPARE(shop.number("SELECT count(*) FROM coupon_claims"), 0);
    change.lines[0].quantity = 2;
    change.coupons = {QStringLiteral("TENTH")};
    QCOMPARE(must(shop.tryChange(order.id, change)).total, Money{18'000});
    QCOMPARE(shop.number("SELECT turn FROM coupon_claims"), 2);
    QCOMPARE(shop.wrong(), QStringList());
}

void CouponsTest::aChangePutsAnotherCodeOfTheCouponInItsPlace()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const CouponId spring = shop.addAmount(QStringLiteral("SPRING"), 300);
    const QStringList codes =
        must(shop.write([&](store::UnitOfWork &work) { return issueBatch(work, spring, {}, 2); })).codes;
    const Order order = shop.place(shop.webWith({{cup, 2}}, {codes[0]}));
    OrderChange change;
    change.lines = {{.line = order.lines[0].id, .quantity = 1}};
    change.coupons = {codes[1]};
    QCOMPARE(must(shop.tryChange(order.id, change)).total, Money{700});
    QCOMPARE(shop.stateOf(codes[0]), CodeState::Issued);
    QCOMPARE(shop.stateOf(codes[1]), CodeState::Reserved);
    // Not one that another order has.
    shop.place(shop.webWith({{cup, 1}}, {codes[0]}));
    change.coupons = {codes[0]};
    QCOMPARE(codeOf(shop.tryChange(order.id, change)), QStringLiteral("rewards.couponClosed"));
    QCOMPARE(shop.wrong(), QStringList());
}

void CouponsTest::aDraftReservesNothing()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const CouponId spring = shop.addAmount(QStringLiteral("SPRING"), 300);
    const OrderDraft draft = shop.webWith({{cup, 1}}, {QStringLiteral("SPRING")});
    const OrderId id = must(shop.write([&](store::UnitOfWork &work) { return saveDraft(work, draft); }));
    QCOMPARE(shop.order(id).total, Money{700});
    QCOMPARE(shop.coupon(spring).claims, 0);
    must(shop.write([&](store::UnitOfWork &work) { return placeDraft(work, id, {}, true); }));
    QCOMPARE(shop.order(id).total, Money{700});
    QCOMPARE(shop.coupon(spring).claims, 1);
    QCOMPARE(shop.wrong(), QStringList());
}

void CouponsTest::codesAreMadeWithoutLookAlikes()
{
    RewardShop shop;
    const CouponId spring = shop.addAmount(QStringLiteral("SPRING"), 300);
    const IssuedBatch batch = must(shop.write(
        [&](store::UnitOfWork &work) { return issueBatch(work, spring, QStringLiteral("Letters of May"), 500); }));
    QCOMPARE(batch.codes.size(), 500);
    QCOMPARE(QSet<QString>(batch.codes.begin(), batch.codes.end()).size(), 500);
    for (const QString &code : batch.codes) {
        for (const QChar c : {u'I', u'L', u'O', u'U'})
            QVERIFY2(!code.contains(c), qPrintable(code));
        QCOMPARE(code.size(), 11);
    }
    // Typed as it is heard.
    QString typed = batch.codes.first().toLower().remove(QLatin1Char('-'));
    typed.replace(QLatin1Char('0'), QLatin1Char('o')).replace(QLatin1Char('1'), QLatin1Char('l'));
    QCOMPARE(shop.stateOf(typed), CodeState::Issued);
    QCOMPARE(shop.coupon(spring).codes, 501);
    const QByteArray csv = must(shop.write([&](store::UnitOfWork &work) { return exportCodes(work, spring); }));
    QCOMPARE(csv.count('\n'), 502);
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'rewards.exportCodes'"), 1);
    const auto code = must(shop.read([&](store::Connection &c) { return findCode(c, typed, Instant::now()); }));
    const auto makeVoid = [&](const QString &reason) {
        return shop.write([&](store::UnitOfWork &work) { return voidCode(work, code.id, reason); });
    };
    QCOMPARE(codeOf(makeVoid(QStringLiteral(" "))), QStringLiteral("rewards.reasonMissing"));
    must(makeVoid(QStringLiteral("Printed wrongly")));
    QCOMPARE(shop.stateOf(typed), CodeState::Void);
}

void CouponsTest::aBatchIsMadeVoidExceptForWhatOrdersHave()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    shop.receive(cup, 10);
    const CouponId spring = shop.addAmount(QStringLiteral("SPRING"), 300);
    const auto issue = [&] {
        return must(
            shop.write([&](store::UnitOfWork &work) { return issueBatch(work, spring, QStringLiteral("May"), 5); }));
    };
    const IssuedBatch may = issue();
    const IssuedBatch june = issue();
    const auto reserved = shop.place(shop.webWith({{cup, 1}}, {may.codes[0]}));
    shop.place(shop.saleWith({{cup, 1}}, {may.codes[1]}));
    const auto makeVoid = [&] {
        return must(
            shop.write([&](store::UnitOfWork &work) { return voidBatch(work, may.id, QStringLiteral("Stolen")); }));
    };
    const VoidedBatch done = makeVoid();
    QCOMPARE(done.voided, 3);
    QCOMPARE(done.reserved, 1);
    QCOMPARE(makeVoid().voided, 0);
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'rewards.voidBatch'"), 1);
    QCOMPARE(shop.stateOf(may.codes[0]), CodeState::Reserved);
    QCOMPARE(shop.stateOf(may.codes[1]), CodeState::Used);
    QCOMPARE(shop.stateOf(may.codes[2]), CodeState::Void);
    QCOMPARE(shop.stateOf(june.codes[0]), CodeState::Issued);
    const auto counts = [&](CouponBatchId batch) {
        return must(shop.read([&](store::Connection &c) { return codeSummary(c, spring, batch); })).counts;
    };
    QCOMPARE(counts(may.id).at(CodeState::Void), 3);
    QCOMPARE(counts(may.id).at(CodeState::Reserved), 1);
    QCOMPARE(counts(may.id).at(CodeState::Used), 1);
    QCOMPARE(counts({}).at(CodeState::Issued), 5 + 1); // June's, and the word
    // Each number opens a list of just so many; a code is found by a part of it, as it is heard.
    const auto found = [&](const CodeFilter &filter) {
        return must(shop.read([&](store::Connection &c) { return codesOf(c, filter); }));
    };
    QCOMPARE(found({.coupon = spring, .state = CodeState::Void}).size(), size_t(3));
    QCOMPARE(found({.coupon = spring, .state = CodeState::Void}).front().voidReason, QStringLiteral("Stolen"));
    QCOMPARE(found({.coupon = spring, .batch = june.id}).size(), size_t(5));
    QCOMPARE(found({.coupon = spring, .code = june.codes[0].toLower().left(8)}).size(), size_t(1));
    // What the order gives back is void.
    must(shop.tryCancel(reserved.id));
    QCOMPARE(shop.stateOf(may.codes[0]), CodeState::Void);
    QCOMPARE(shop.wrong(), QStringList());
}

void CouponsTest::aListWithDuplicatesIsRefusedByName()
{
    RewardShop shop;
    const CouponId spring = shop.addAmount(QStringLiteral("SPRING"), 300);
    const auto import = [&](const QStringList &codes) {
        return shop.write([&](store::UnitOfWork &work) { return importCodes(work, spring, {}, codes); });
    };
    const auto refused =
        import({QStringLiteral("AB-1"), QStringLiteral("CD-2"), QStringLiteral("ab1"), QStringLiteral("SPR1NG")});
    QCOMPARE(codeOf(refused), QStringLiteral("rewards.duplicateCodes"));
    QVERIFY2(messageOf(refused).contains(QStringLiteral("ab1, SPR1NG")), qPrintable(messageOf(refused)));
    QCOMPARE(codeOf(import({QStringLiteral("A!")})), QStringLiteral("rewards.badCode"));
    QCOMPARE(codeOf(import({})), QStringLiteral("rewards.badCount"));
    QCOMPARE(shop.coupon(spring).codes, 1);
    QCOMPARE(must(import({QStringLiteral("AB-1"), QString(), QStringLiteral("CD-2")})).codes.size(), 2);
}

void CouponsTest::transitionsAreOneTable()
{
    using enum CodeState;
    for (const CouponTransition &transition : couponTransitions()) {
        for (const CodeState state : {Issued, Reserved, Used, Expired, Void}) {
            const bool open = std::ranges::find(transition.from, state) != transition.from.end();
            QCOMPARE(after(state, transition.step), open ? std::optional(transition.to) : std::nullopt);
        }
    }
    QCOMPARE(after(Void, CouponStep::Reserve), std::nullopt);
    QCOMPARE(after(Used, CouponStep::Reserve), std::nullopt);
    QCOMPARE(stateAt(Reserved, Instant{5}, Instant{9}), Reserved);
    QCOMPARE(stateAt(Issued, Instant{5}, Instant{5}), Expired);
    QCOMPARE(stateAt(Issued, Instant{5}, Instant{4}), Issued);
}

void CouponsTest::rulesAreChecked_data()
{
    QTest::addColumn<CouponDraft>("draft");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const CouponDraft &draft, const char *error, const char *field) {
        QTest::newRow(name) << draft << QString::fromLatin1(error) << QString::fromLatin1(field);
    };
    const QString name = QStringLiteral("X");
    row("no name", {.name = {}, .amount = Money{1}}, "rewards.nameMissing", "name");
    row("nothing off", {.name = name}, "rewards.badAmount", "amount");
    row("less than nothing", {.name = name, .amount = Money{-1}}, "rewards.badAmount", "amount");
    row("no share", {.name = name, .kind = CouponKind::Percentage}, "rewards.badShare", "share");
    row("more than all", {.name = name, .kind = CouponKind::Percentage, .share = 10'001}, "rewards.badShare", "share");
    row("no gift", {.name = name, .kind = CouponKind::Gift}, "rewards.notFound", "gift");
    row("no time", {.name = name, .amount = Money{1}, .startsAt = Instant{9}, .endsAt = Instant{9}}, "rewards.badTime",
        "endsAt");
    row("channel", {.name = name, .amount = Money{1}, .channels = {QStringLiteral("moon")}}, "rewards.badChannel",
        "channels");
    row("limit", {.name = name, .amount = Money{1}, .totalLimit = 0}, "rewards.badLimit", "totalLimit");
    row("store", {.name = name, .amount = Money{1}, .stores = {StoreId{7}}}, "rewards.notFound", "stores");
    row("product", {.name = name, .amount = Money{1}, .scope = {.products = {catalog::ProductId{7}}}},
        "rewards.notFound", "products");
}

void CouponsTest::rulesAreChecked()
{
    QFETCH(CouponDraft, draft);
    QFETCH(QString, error);
    QFETCH(QString, field);
    TestShop shop;
    const auto made = shop.write([&](store::UnitOfWork &work) { return createCoupon(work, draft); });
    QCOMPARE(codeOf(made), error);
    QCOMPARE(fieldOf(made), field);
}

/// What only a draft calls a coupon is a discount by hand, and needs whoever may give one.
void CouponsTest::aWordIsNoCoupon()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    OrderDraft draft = shop.webOrder({{cup, 1}});
    draft.discounts = {{DiscountKind::Coupon, QStringLiteral("SPRING"), Money{900}}};
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    tom.permissions.remove(Permission::GiveDiscounts);
    const auto refused =
        shop.store().writeNow([&](store::UnitOfWork &work) { return orders::place(work, draft); }, tom);
    QCOMPARE(codeOf(refused), QStringLiteral("staff.notAllowed"));
    shop.addAmount(QStringLiteral("SPRING"), 900);
    draft.discounts.clear();
    draft.coupons = {QStringLiteral("SPRING")};
    must(shop.store().writeNow([&](store::UnitOfWork &work) { return orders::place(work, draft); }, tom));
}

QTEST_GUILESS_MAIN(CouponsTest)
#include "CouponsTest.moc"
