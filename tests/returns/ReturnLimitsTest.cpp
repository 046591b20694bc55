// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PictureBytes.h"
#include "orders/GiftCards.h"
#include "orders/StoreCredit.h"
#include "returns/ReturnFigures.h"
#include "returns/ReturnList.h"
#include "returns/ReturnShop.h"
#include "tables/ListReader.h"

using namespace shopdesk;
using namespace shopdesk::returns;
using namespace shopdesk::test;
using orders::PaymentKind;

namespace {

constexpr qint64 msPerDay = 86'400'000;

/// Somebody who works in one store alone.
Actor clerkIn(StoreId store, Permissions permissions = allPermissions())
{
    Actor clerk{StaffId{7}, QStringLiteral("Bea"), std::move(permissions)};
    clerk.stores = QSet<StoreId>{store};
    return clerk;
}

} // namespace

/// What returns must not do, whoever asks: give twice, give to nobody, look elsewhere.
class ReturnLimitsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatWasBookedIsNotDeclined_data();
    void whatWasBookedIsNotDeclined();
    void whatGoesBackCanBeDeclined();
    void aRepairWithoutARepairGivesNothingToNobody();
    void noMoneyOntoACardThatIsNoGood_data();
    void noMoneyOntoACardThatIsNoGood();
    void anEarlierDayNeedsMore();
    void hintsMissNobody();
    void figuresAreOfOnesOwnStores();
    void aClerkOfAnotherStoreTakesItBack();
    void photosThatWereWantedDecideAgain();
    void whatIsToSettleIsListed();
};

void ReturnLimitsTest::whatWasBookedIsNotDeclined_data()
{
    QTest::addColumn<int>("disposition");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<qint64>("onHand"); // of 5, of which 2 were sold
    QTest::addColumn<qint64>("givenBack");
    QTest::newRow("accepted, in stock") << int(Disposition::Resell) << true << qint64(5) << qint64(2'000);
    QTest::newRow("accepted, thrown away") << int(Disposition::Scrap) << true << qint64(3) << qint64(2'000);
    QTest::newRow("not accepted, in stock") << int(Disposition::Resell) << false << qint64(5) << qint64(0);
    QTest::newRow("not accepted, thrown away") << int(Disposition::Scrap) << false << qint64(3) << qint64(0);
    QTest::newRow("not accepted, to the supplier") << int(Disposition::Supplier) << false << qint64(3) << qint64(0);
}

/// The stock has moved, so the customer no longer has it: neither declining nor another return may count it again.
void ReturnLimitsTest::whatWasBookedIsNotDeclined()
{
    QFETCH(int, disposition);
    QFETCH(bool, accepted);
    QFETCH(qint64, onHand);
    QFETCH(qint64, givenBack);
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    shop.receive(cup, 5);
    const orders::Order sale = shop.place(shop.sale({{cup, 2}}));
    const ReturnId id = shop.approved(shop.draftOf(sale, 2));
    must(shop.receive(id));
    must(shop.inspect(id, static_cast<Disposition>(disposition), accepted));
    const auto declined =
        shop.write([&](store::UnitOfWork &work) { return returns::decline(work, id, QStringLiteral("no")); });
    QCOMPARE(codeOf(declined), QStringLiteral("returns.stepClosed"));
    QCOMPARE(shop.left(sale), 0);
    QCOMPARE(shop.onHand(cup), onHand);
    must(shop.settle(id));
    QCOMPARE(shop.found(id).givenBack, Money{givenBack});
    QCOMPARE(shop.left(sale), 0);
    QCOMPARE(codeOf(shop.tryRequest(shop.draftOf(sale))), QStringLiteral("returns.tooMany"));
    must(shop.close(id));
    QCOMPARE(shop.left(sale), 0);
    QCOMPARE(shop.onHand(cup), onHand);
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnLimitsTest::whatGoesBackCanBeDeclined()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 2}}));
    const ReturnId id = shop.approved(shop.draftOf(sale, 2));
    must(shop.receive(id));
    must(shop.inspect(id, Disposition::ToCustomer, false));
    must(shop.write([&](store::UnitOfWork &work) { return returns::decline(work, id, QStringLiteral("worn")); }));
    QCOMPARE(shop.left(sale), 2);
    must(shop.close(id));
    QCOMPARE(shop.left(sale), 2);
    QCOMPARE(shop.allComplaints(), QStringList());
}

/// Settled "as a repair" after the pieces were put into stock, the customer would have neither piece nor money.
void ReturnLimitsTest::aRepairWithoutARepairGivesNothingToNobody()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    shop.receive(cup, 5);
    const orders::Order sale = shop.place(shop.sale({{cup, 3}}));
    for (const Disposition disposition : {Disposition::Resell, Disposition::Scrap, Disposition::Supplier}) {
        const ReturnId id = shop.approved(shop.draftOf(sale));
        must(shop.receive(id));
        must(shop.inspect(id, disposition));
        const auto settled = shop.settle(id, {.as = Wish::Repair});
        QCOMPARE(codeOf(settled), QStringLiteral("returns.notForRepair"));
        QCOMPARE(fieldOf(settled), QStringLiteral("as"));
        must(shop.settle(id));
    }
    QCOMPARE(shop.number("SELECT sum(total) FROM orders"), 0);
    const orders::Order other = shop.place(shop.sale({{cup, 1}}));
    const ReturnId id = shop.approved(shop.draftOf(other));
    must(shop.receive(id));
    must(shop.inspect(id, Disposition::ToCustomer, false));
    QCOMPARE(codeOf(shop.settle(id, {.as = Wish::Repair})), QStringLiteral("returns.noRepair"));
    QCOMPARE(shop.found(id).status, Status::Inspected);
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnLimitsTest::noMoneyOntoACardThatIsNoGood_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("says");
    QTest::newRow("blocked") << QByteArray("UPDATE gift_cards SET blocked_at = 1, note = 'lost'")
                             << QStringLiteral("is blocked. Give the money back in another way.");
    QTest::newRow("expired") << QByteArray("UPDATE gift_cards SET expires_on = 1")
                             << QStringLiteral("has expired. Give the money back in another way.");
}

void ReturnLimitsTest::noMoneyOntoACardThatIsNoGood()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, says);
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const auto card = must(shop.write([&](store::UnitOfWork &work) {
        return orders::issueGiftCard(work, {shop.firstStore(), Money{1'500}, {{PaymentKind::Cash, Money{1'500}}}});
    }));
    orders::OrderDraft draft = shop.sale({{cup, 2}}, shop.clara);
    draft.payments = {{PaymentKind::Card, Money{500}}, {PaymentKind::GiftCard, Money{1'500}, {}, card.code}};
    const orders::Order sale = shop.place(draft);
    const ReturnId id = shop.approved(shop.draftOf(sale, 2));
    must(shop.receive(id));
    must(shop.inspect(id));
    shop.change(change.constData());
    const auto balance = [&] {
        return must(shop.read([&](store::Connection &c) { return orders::giftCard(c, card.id); })).balance;
    };
    // Over the payments as they came.
    const auto back = shop.settle(id);
    QCOMPARE(codeOf(back), QStringLiteral("orders.giftCardNotGood"));
    QVERIFY2(messageOf(back).endsWith(says), qPrintable(messageOf(back)));
    // Onto it by choice.
    const auto chosen = shop.settle(id, {.as = Wish::GiftCard, .giftCard = card.code});
    QCOMPARE(codeOf(chosen), QStringLiteral("orders.giftCardNotGood"));
    QCOMPARE(fieldOf(chosen), QStringLiteral("payments[0].giftCard"));
    QCOMPARE(balance(), Money{});
    must(shop.settle(id, {.as = Wish::StoreCredit}));
    QCOMPARE(must(shop.read([&](store::Connection &c) { return orders::storeCredit(c, shop.clara); })), Money{2'000});
    QCOMPARE(balance(), Money{});
    QCOMPARE(shop.allComplaints(), QStringList());
}

/// The day on which it was asked for decides on the window.
void ReturnLimitsTest::anEarlierDayNeedsMore()
{
    ReturnShop shop;
    shop.addPolicy({.windowDays = 14, .isAutomatic = true});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    orders::OrderDraft old = shop.sale({{cup, 2}});
    old.placedAt = Instant{Instant::now().ms - 20 * msPerDay};
    const orders::Order sale = shop.place(old);
    ReturnDraft draft = shop.draftOf(sale);
    draft.requestedAt = Instant{Instant::now().ms - 10 * msPerDay};
    Actor clerk{StaffId{1}, QStringLiteral("Tom"), {Permission::PlaceOrders, Permission::SeeOrders}};
    const auto asked =
        shop.store().writeNow([&](store::UnitOfWork &work) { return returns::request(work, draft); }, clerk);
    QCOMPARE(codeOf(asked), QStringLiteral("staff.notAllowed"));
    QCOMPARE(fieldOf(asked), QStringLiteral("requestedAt"));
    // Who may allow exceptions may, and it is said for all to read.
    clerk.permissions.insert(Permission::GiveRefunds);
    const ReturnId id =
        must(shop.store().writeNow([&](store::UnitOfWork &work) { return returns::request(work, draft); }, clerk));
    QVERIFY(shop.found(id).isWithin);
    QCOMPARE(shop.found(id).grounds.front().key, QStringLiteral("asked_earlier"));
    QVERIFY(inWords(shop.found(id).grounds.front()).startsWith(QStringLiteral("It was entered as asked for on ")));
    const Return today = shop.found(shop.request(shop.draftOf(sale)));
    QVERIFY(!today.isWithin);
    QVERIFY(today.grounds.front().key != QLatin1String("asked_earlier"));
}

void ReturnLimitsTest::hintsMissNobody()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    ReturnDraft draft;
    draft.store = shop.firstStore();
    draft.member = shop.clara;
    draft.wish = Wish::StoreCredit;
    draft.lines.push_back({{}, cup, 1});
    for (int i = 0; i < 3; ++i)
        shop.through(draft);
    const auto today = shop.store().shop().zone.dayOf(Instant::now());
    const auto found = must(shop.read([&](store::Connection &c) { return figures(c, today.plus(-1), today); }));
    QCOMPARE(found.hints.size(), size_t(1));
    QCOMPARE(found.hints.front().member, shop.clara);
    QCOMPARE(found.hints.front().orders, 0);
    QCOMPARE(found.hints.front().returns, 3);
    QCOMPARE(found.hints.front().givenBack, Money{3'000});
}

void ReturnLimitsTest::figuresAreOfOnesOwnStores()
{
    ReturnShop shop;
    const StoreId harbour = shop.openStore(QStringLiteral("Harbour"));
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    shop.through(shop.draftOf(shop.place(shop.sale({{cup, 2}}))));
    const auto today = shop.store().shop().zone.dayOf(Instant::now());
    const auto as = [&](const Actor &actor, StoreId in, BusinessDay from) {
        return shop.store().read([&](store::Connection &c) { return figures(c, from, today, in); }, {}, actor).result();
    };
    const Actor clerk = clerkIn(harbour);
    QCOMPARE(codeOf(as(clerk, {}, today)), QStringLiteral("returns.chooseStore"));
    QCOMPARE(codeOf(as(clerk, shop.firstStore(), today)), QStringLiteral("staff.otherStore"));
    const ReturnFigures own = must(as(clerk, harbour, today));
    QCOMPARE(own.credits, 0);
    QVERIFY(own.reasons.empty() && own.products.empty() && own.steps.empty());
    const ReturnFigures first = must(as(clerkIn(shop.firstStore()), shop.firstStore(), today));
    QCOMPARE(first.credits, 1);
    QCOMPARE(first.givenBack, Money{1'000});
    const auto reversed = as(clerk, harbour, today.plus(1));
    QCOMPARE(codeOf(reversed), QStringLiteral("returns.badRange"));
    QCOMPARE(fieldOf(reversed), QStringLiteral("to"));
}

/// R2, by a clerk who works in B alone: B's stock + 1, original payment mix refunded.
void ReturnLimitsTest::aClerkOfAnotherStoreTakesItBack()
{
    ReturnShop shop;
    const StoreId harbour = shop.openStore(QStringLiteral("Harbour"));
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 5'000);
    shop.receive(cup, 9);
    orders::OrderDraft draft = shop.sale({{cup, 2}}, shop.clara);
    draft.coupons = {shop.addCoupon(QStringLiteral("SPRING"), Money{1'000})};
    shop.change("UPDATE coupons SET release_on_refund = 1");
    draft.payments = {{PaymentKind::Card, Money{6'000}}, {PaymentKind::Wallet, Money{3'000}}};
    const orders::Order sale = shop.place(draft);
    const Actor clerk = clerkIn(harbour);
    const auto write = [&](auto change) { return shop.store().writeNow(change, clerk); };
    const auto read = [&](auto look) { return shop.store().read(look, {}, clerk).result(); };
    // The list of orders has it not; its exact number finds it.
    QCOMPARE(codeOf(read([&](store::Connection &c) { return orders::order(c, sale.id); })),
             QStringLiteral("orders.notFound"));
    const SaleOfPiece found = must(read([&](store::Connection &c) { return saleOfCode(c, sale.number); }));
    QCOMPARE(found.order, sale.id);
    const auto lines = must(read([&](store::Connection &c) { return returnable(c, found.order); }));
    QCOMPARE(lines.front().left, 2);
    ReturnDraft wanted = shop.draftOf(sale, 2);
    QCOMPARE(codeOf(write([&](store::UnitOfWork &work) { return returns::request(work, wanted); })),
             QStringLiteral("staff.otherStore"));
    wanted.store = harbour;
    const ReturnId id = must(write([&](store::UnitOfWork &work) { return returns::request(work, wanted); }));
    must(write([&](store::UnitOfWork &work) { return returns::approve(work, id); }));
    must(write([&](store::UnitOfWork &work) { return returns::receive(work, id, harbour); }));
    must(write([&](store::UnitOfWork &work) {
        const Return now = *returns::find(work.connection(), id);
        return returns::inspect(work, id, {{now.lines.front().id, 2, Condition::AsNew, Disposition::Resell}});
    }));
    must(write([&](store::UnitOfWork &work) { return returns::settle(work, id); }));
    QCOMPARE(shop.onHand(cup), 7);
    QCOMPARE(shop.onHand(cup, harbour), 2);
    QCOMPARE(shop.number("SELECT sum(amount) FROM payments WHERE kind = 'card'"), 0);
    QCOMPARE(shop.number("SELECT sum(amount) FROM payments WHERE kind = 'wallet'"), 0);
    // All of it came back, so the coupon can be used again.
    QCOMPARE(shop.postings(id).coupons.size(), qsizetype(1));
    // What A asked for is received in B as well, by the slip; what is no more on its way, nobody elsewhere sees.
    const orders::Order second = shop.place(shop.sale({{cup, 1}}));
    const ReturnId ofA = shop.approved(shop.draftOf(second));
    const QString number = shop.found(ofA).number;
    QCOMPARE(must(read([&](store::Connection &c) { return findByNumber(c, number); })), ofA);
    must(write([&](store::UnitOfWork &work) { return returns::receive(work, ofA, harbour); }));
    QCOMPARE(must(read([&](store::Connection &c) { return returns::find(c, ofA); })).status, Status::Received);
    const ReturnId inA = shop.approved(shop.draftOf(shop.place(shop.sale({{cup, 1}}))));
    must(shop.receive(inA));
    QCOMPARE(codeOf(read([&](store::Connection &c) { return returns::find(c, inA); })),
             QStringLiteral("returns.notFound"));
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnLimitsTest::photosThatWereWantedDecideAgain()
{
    ReturnShop shop;
    shop.addPolicy({.photosWanted = true, .isAutomatic = true});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 2}}));
    const ReturnId id = shop.request(shop.draftOf(sale));
    QCOMPARE(shop.found(id).status, Status::Requested);
    const auto add = [&](int width) {
        must(shop.write([&](store::UnitOfWork &work) { return addPhoto(work, id, png(width, 480)); }));
    };
    add(640);
    const Return found = shop.found(id);
    QCOMPARE(found.status, Status::Approved);
    QVERIFY(std::ranges::find(found.grounds, QStringLiteral("photos_missing"), &Ground::key) == found.grounds.end());
    QVERIFY(std::ranges::find(found.grounds, QStringLiteral("automatic"), &Ground::key) != found.grounds.end());
    QCOMPARE(found.steps.size(), size_t(2));
    QCOMPARE(found.steps.back().person, QString());
    add(650); // one more changes nothing
    QCOMPARE(shop.found(id).steps.size(), size_t(2));
    QCOMPARE(shop.allComplaints(), QStringList());
}

/// What the policy lets be paid on approval, or on receipt, is to be settled then.
void ReturnLimitsTest::whatIsToSettleIsListed()
{
    ReturnShop shop;
    const auto series = shop.addPolicy({.moneyFrom = MoneyFrom::Approved, .validFrom = Instant{0}});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    shop.receive(cup, 5);
    const auto toSettle = [&] {
        return must(shop.read([](store::Connection &c) {
                   return tables::readTotals(c, returnList(),
                                             {.filters = {{QStringLiteral("todo"), {QStringLiteral("settle")}}}});
               }))
            .count;
    };
    const ReturnId first = shop.request(shop.draftOf(shop.place(shop.sale({{cup, 1}}))));
    QCOMPARE(toSettle(), 0);
    must(shop.approve(first));
    QCOMPARE(toSettle(), 1);
    must(shop.settle(first));
    QCOMPARE(toSettle(), 0);
    must(shop.write([&](store::UnitOfWork &work) {
        return changePolicy(work, series,
                            {.name = QStringLiteral("R"), .moneyFrom = MoneyFrom::Received, .validFrom = Instant{1}});
    }));
    const ReturnId second = shop.approved(shop.draftOf(shop.place(shop.sale({{cup, 1}}))));
    QCOMPARE(toSettle(), 0);
    must(shop.receive(second));
    QCOMPARE(toSettle(), 1);
    must(shop.inspect(second));
    QCOMPARE(toSettle(), 1);
    must(shop.settle(second));
    QCOMPARE(toSettle(), 0);
}

QTEST_GUILESS_MAIN(ReturnLimitsTest)
#include "ReturnLimitsTest.moc"
