// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Rollups.h"
#include "orders/GiftCards.h"
#include "orders/StoreCredit.h"
#include "returns/ReturnFigures.h"
#include "returns/ReturnShop.h"
#include "returns/SupplierClaims.h"

using namespace shopdesk;
using namespace shopdesk::returns;
using namespace shopdesk::test;
using orders::PaymentKind;

namespace {

qint64 moneyOf(const Postings &postings, PaymentKind kind)
{
    qint64 sum = 0;
    for (const MoneyPosting &posting : postings.money)
        sum += posting.kind == kind ? posting.amount.minor : 0;
    return sum;
}

} // namespace

/// What a return gives back, to whom, and what else it books.
class ReturnMoneyTest : public QObject
{
    Q_OBJECT
private slots:
    void theStoryOfAGoldMember();
    void quantitiesRunOut();
    void aWebSaleComesBackInAnotherStore();
    void tenSingleRefundsComeToTheWhole();
    void thePreviewIsWhatIsWritten();
    void theFeeIsKept_data();
    void theFeeIsKept();
    void whatWasNotAcceptedIsNotPaid();
    void storeCreditAndGiftCards();
    void anExchangePaysTheDifference_data();
    void anExchangePaysTheDifference();
    void whatWasExchangedComesBackAsItWasPaid();
    void withoutAReceipt();
    void theLimitOfARefundHolds();
    void theSupplierOwesWhatGoesBack();
    void figuresCountWhatCameBack();
    void aGlanceComparesWithThePeriodBefore();
};

/// Issue: gold member, 220.00 paid, one of two units returned in another store.
void ReturnMoneyTest::theStoryOfAGoldMember()
{
    ReturnShop shop;
    shop.grant(10'000);
    const StoreId harbour = shop.openStore(QStringLiteral("Harbour"));
    const auto lamp = shop.addProduct(QStringLiteral("Lamp"), 15'000);
    shop.receive(lamp, 10);
    shop.receive(lamp, 1, harbour);
    orders::OrderDraft draft = shop.sale({{lamp, 2}}, shop.clara);
    shop.letRedeem(2'000);
    draft.coupons = {shop.addCoupon(QStringLiteral("SPRING"), Money{3'000})};
    draft.points = 5'000;
    const orders::Order sale = shop.place(shop.paid(draft));
    QCOMPARE(sale.total, Money{22'000});
    QCOMPARE(shop.wealth().balance, 5'264);
    const Return done = shop.through(shop.draftOf(sale), harbour);
    QCOMPARE(done.givenBack, Money{11'000});
    const Postings posted = shop.postings(done.id);
    QCOMPARE(moneyOf(posted, PaymentKind::Cash), -11'000);
    QCOMPARE(posted.pointsRestored, 2'500);
    QCOMPARE(posted.pointsReversed, 132);
    QCOMPARE(posted.coupons, QStringList()); // it stays used
    QCOMPARE(shop.wealth().balance, 7'632);
    QCOMPARE(shop.onHand(lamp), 8);
    QCOMPARE(shop.onHand(lamp, harbour), 2);
    QCOMPARE(shop.number("SELECT sum(total) FROM orders"), 11'000); // net sales
    QCOMPARE(codeOf(shop.settle(done.id)), QStringLiteral("returns.stepClosed"));
    QCOMPARE(shop.wealth().balance, 7'632);
    QCOMPARE(shop.number("SELECT count(*) FROM orders WHERE kind = 'credit'"), 1);
    // The rest brings back the rest, and the whole comes to nothing.
    shop.through(shop.draftOf(sale));
    QCOMPARE(shop.wealth().balance, 10'000);
    QCOMPARE(shop.number("SELECT sum(amount) FROM payments"), 0);
    QCOMPARE(shop.number("SELECT sum(total) FROM orders"), 0);
    QCOMPARE(shop.number("SELECT sum(quantity) FROM stock_entries WHERE reason IN ('sale', 'return')"), 0);
    QCOMPARE(shop.allComplaints(), QStringList());
}

/// R1: returns 1 of 2: next maximum is 1, then 0; credits without a return count as well.
void ReturnMoneyTest::quantitiesRunOut()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 4}}));
    QCOMPARE(shop.left(sale), 4);
    shop.place(shop.creditOf(sale, {{cup, 2}}));
    QCOMPARE(shop.left(sale), 2);
    const ReturnId first = shop.request(shop.draftOf(sale));
    QCOMPARE(shop.left(sale), 1);
    // What a return asks for nobody else takes back, neither by a return nor without one.
    QCOMPARE(codeOf(shop.tryRequest(shop.draftOf(sale, 2))), QStringLiteral("returns.tooMany"));
    QCOMPARE(codeOf(shop.tryPlace(shop.creditOf(sale, {{cup, 2}}))), QStringLiteral("orders.overReturn"));
    QCOMPARE(codeOf(shop.tryCancel(sale.id)), QStringLiteral("orders.stepClosed"));
    shop.through(shop.draftOf(sale));
    QCOMPARE(shop.left(sale), 0);
    const auto none = shop.tryRequest(shop.draftOf(sale));
    QCOMPARE(codeOf(none), QStringLiteral("returns.tooMany"));
    QCOMPARE(fieldOf(none), QStringLiteral("lines[0].quantity"));
    QCOMPARE(messageOf(none), QStringLiteral("Of “Cup”, 0 can still come back."));
    must(shop.approve(first));
    must(shop.receive(first));
    must(shop.inspect(first));
    must(shop.settle(first));
    QCOMPARE(shop.number("SELECT sum(total) FROM orders"), 0);
    QCOMPARE(shop.allComplaints(), QStringList());
}

/// R2: B's stock +1, the money goes back as it came.
void ReturnMoneyTest::aWebSaleComesBackInAnotherStore()
{
    ReturnShop shop;
    const StoreId harbour = shop.openStore(QStringLiteral("Harbour"));
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 5'000);
    shop.receive(cup, 2);
    const auto id = must(shop.tryPlace(shop.webOrder({{cup, 2}})));
    shop.pay(id, {{PaymentKind::Card, Money{6'000}}});
    shop.pay(id, {{PaymentKind::Wallet, Money{4'000}}});
    const orders::Order sent = shop.order(id);
    QCOMPARE(codeOf(shop.tryRequest(shop.draftOf(sent))), QStringLiteral("returns.tooMany")); // not delivered
    const auto shipment = shop.ship(id);
    must(shop.write([&](store::UnitOfWork &work) { return orders::deliverShipment(work, shipment); }));
    QCOMPARE(shop.onHand(cup), 0);
    shop.through(shop.draftOf(sent), harbour);
    QCOMPARE(shop.onHand(cup), 0);
    QCOMPARE(shop.onHand(cup, harbour), 1);
    const Return second = shop.through(shop.draftOf(sent), harbour);
    const Postings posted = shop.postings(second.id);
    QCOMPARE(moneyOf(posted, PaymentKind::Card), -1'000);
    QCOMPARE(moneyOf(posted, PaymentKind::Wallet), -4'000);
    QCOMPARE(shop.order(id).channel, orders::Channel::Web);
    QCOMPARE(shop.allComplaints(), QStringList());
}

/// R3: 10 × 23.90 less 25 % = 179.25; ten single refunds also total 179.25.
void ReturnMoneyTest::tenSingleRefundsComeToTheWhole()
{
    ReturnShop shop;
    const auto tax = shop.addTax(QStringLiteral("VAT"), 2'000, true);
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 2'390, tax);
    orders::OrderDraft draft = shop.sale({{cup, 10}});
    draft.discounts.push_back({orders::DiscountKind::Manual, QStringLiteral("25 %"), Money{5'975}});
    const orders::Order sale = shop.place(shop.paid(draft));
    QCOMPARE(sale.total, Money{17'925});
    Money sum;
    for (int i = 0; i < 10; ++i) {
        const Money one = shop.through(shop.draftOf(sale)).givenBack;
        QVERIFY(one == Money{1'792} || one == Money{1'793});
        sum += one;
    }
    QCOMPARE(sum, Money{17'925});
    QCOMPARE(shop.number("SELECT sum(tax_total) FROM orders"), 0);
    QCOMPARE(shop.left(sale), 0);
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnMoneyTest::thePreviewIsWhatIsWritten()
{
    ReturnShop shop;
    shop.addPolicy({.fee = 1'000, .moneyFrom = MoneyFrom::Received});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 9'990);
    const orders::Order sale = shop.place(shop.sale({{cup, 3}}, shop.clara));
    const ReturnId id = shop.approved(shop.draftOf(sale, 2));
    QCOMPARE(codeOf(shop.preview(id)), QStringLiteral("returns.stepClosed"));
    must(shop.receive(id));
    const auto fingerprint = [&] {
        return shop.number("SELECT (SELECT count(*) FROM orders) * 1000000 + (SELECT count(*) FROM payments) * 10000 "
                           "+ (SELECT count(*) FROM outbox) * 100 + (SELECT count(*) FROM audit_entries)");
    };
    const qint64 before = fingerprint();
    const Postings shown = must(shop.preview(id));
    QCOMPARE(fingerprint(), before);
    QCOMPARE(shop.found(id).status, Status::Received);
    must(shop.settle(id));
    const Postings written = shop.postings(id);
    QCOMPARE(shown.givenBack, Money{17'982});
    QCOMPARE(shown.fee, Money{1'998});
    QCOMPARE(shown.givenBack, written.givenBack);
    QCOMPARE(shown.fee, written.fee);
    QCOMPARE(shown.pointsReversed, written.pointsReversed);
    QCOMPARE(moneyOf(shown, PaymentKind::Cash), moneyOf(written, PaymentKind::Cash));
    QCOMPARE(moneyOf(written, PaymentKind::Cash), -17'982);
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnMoneyTest::theFeeIsKept_data()
{
    QTest::addColumn<bool>("taxIncluded");
    QTest::addColumn<qint64>("discount");
    QTest::addColumn<qint64>("back");
    QTest::newRow("tax in the price") << true << qint64(0) << qint64(900);
    QTest::newRow("tax on top") << false << qint64(0) << qint64(1'080);
    QTest::newRow("a discount on all") << true << qint64(400) << qint64(720);
    QTest::newRow("both") << false << qint64(400) << qint64(864);
}

/// 10 % of one of two at 10.00, with a tax of 20 %.
void ReturnMoneyTest::theFeeIsKept()
{
    QFETCH(bool, taxIncluded);
    QFETCH(qint64, discount);
    QFETCH(qint64, back);
    ReturnShop shop;
    shop.addPolicy({.fee = 1'000});
    const auto cup =
        shop.addProduct(QStringLiteral("Cup"), 1'000, shop.addTax(QStringLiteral("T"), 2'000, taxIncluded));
    orders::OrderDraft draft = shop.sale({{cup, 2}});
    if (discount > 0)
        draft.discounts.push_back({orders::DiscountKind::Manual, QStringLiteral("D"), Money{discount}});
    const orders::Order sale = shop.place(shop.paid(draft));
    QCOMPARE(shop.through(shop.draftOf(sale)).givenBack, Money{back});
    // Whoever waives it gives back all of the other.
    const ReturnId id = shop.approved(shop.draftOf(sale));
    must(shop.receive(id));
    must(shop.inspect(id));
    must(shop.settle(id, {.waivesFee = true}));
    QCOMPARE(shop.found(id).givenBack.minor, sale.total.minor / 2);
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnMoneyTest::whatWasNotAcceptedIsNotPaid()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    shop.receive(cup, 10);
    const orders::Order sale = shop.place(shop.sale({{cup, 5}}));
    const ReturnId id = shop.approved(shop.draftOf(sale, 5));
    const LineId line = shop.found(id).lines.front().id;
    must(shop.receive(id, {}, {{line, 4}}));
    const auto some = shop.inspect(id, {{line, 2}});
    QCOMPARE(codeOf(some), QStringLiteral("returns.badQuantity"));
    QCOMPARE(messageOf(some), QStringLiteral("Of “Cup”, 4 came: say what became of each of them."));
    QCOMPARE(codeOf(shop.inspect(id, {{line, 4, Condition::Used, Disposition::ToCustomer, true}})),
             QStringLiteral("returns.badDisposition"));
    must(shop.inspect(id, {{line, 1, Condition::AsNew, Disposition::Resell},
                           {line, 1, Condition::Damaged, Disposition::Scrap},
                           {line, 1, Condition::Opened, Disposition::Refurbish},
                           {line, 1, Condition::Used, Disposition::ToCustomer, false}}));
    QCOMPARE(shop.onHand(cup), 6);
    must(shop.settle(id));
    QCOMPARE(shop.found(id).givenBack, Money{3'000});
    QCOMPARE(shop.left(sale), 2); // one went back to the customer, one never came
    QCOMPARE(codeOf(shop.close(id)), QStringLiteral("returns.stepClosed"));
    FindingId aside;
    for (const Finding &finding : shop.found(id).findings) {
        if (finding.isOpen)
            aside = finding.id;
    }
    const auto end = [&](Disposition disposition) {
        return shop.write([&](store::UnitOfWork &work) { return returns::endRefurbishing(work, aside, disposition); });
    };
    QCOMPARE(codeOf(end(Disposition::ToCustomer)), QStringLiteral("returns.badDisposition"));
    must(end(Disposition::Resell));
    QCOMPARE(codeOf(end(Disposition::Resell)), QStringLiteral("returns.isOver"));
    QCOMPARE(shop.onHand(cup), 7);
    must(shop.close(id));
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnMoneyTest::storeCreditAndGiftCards()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 3}}, shop.clara));
    returns::ReturnDraft draft = shop.draftOf(sale);
    draft.wish = Wish::StoreCredit;
    const Return credited = shop.through(draft);
    QCOMPARE(moneyOf(shop.postings(credited.id), PaymentKind::StoreCredit), -1'000);
    QCOMPARE(must(shop.read([&](store::Connection &c) { return orders::storeCredit(c, shop.clara); })), Money{1'000});
    const auto card = must(shop.write([&](store::UnitOfWork &work) {
        return orders::issueGiftCard(work, {shop.firstStore(), Money{500}, {{PaymentKind::Cash, Money{500}}}});
    }));
    const ReturnId id = shop.approved(shop.draftOf(sale));
    must(shop.receive(id));
    must(shop.inspect(id));
    QCOMPARE(codeOf(shop.settle(id, {.as = Wish::GiftCard})), QStringLiteral("orders.giftCardNotFound"));
    must(shop.settle(id, {.as = Wish::GiftCard, .giftCard = card.code}));
    QCOMPARE(shop.found(id).wish, Wish::GiftCard);
    QCOMPARE(must(shop.read([&](store::Connection &c) { return orders::giftCard(c, card.id); })).balance, Money{1'500});
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnMoneyTest::anExchangePaysTheDifference_data()
{
    QTest::addColumn<qint64>("price");
    QTest::addColumn<qint64>("cash");
    QTest::newRow("dearer") << qint64(1'500) << qint64(500);
    QTest::newRow("the same") << qint64(1'000) << qint64(0);
    QTest::newRow("cheaper") << qint64(700) << qint64(-300);
}

void ReturnMoneyTest::anExchangePaysTheDifference()
{
    QFETCH(qint64, price);
    QFETCH(qint64, cash);
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const auto mug = shop.addProduct(QStringLiteral("Mug"), price);
    shop.receive(mug, 3);
    const orders::Order sale = shop.place(shop.sale({{cup, 2}}));
    const ReturnId id = shop.approved(shop.draftOf(sale));
    must(shop.receive(id));
    must(shop.inspect(id));
    QCOMPARE(codeOf(shop.settle(id, {.as = Wish::Exchange})), QStringLiteral("returns.noGoods"));
    returns::SettleDraft draft{.as = Wish::Exchange, .goods = {{mug, 1}}};
    const Postings shown = must(shop.preview(id, draft));
    QCOMPARE(shown.taken, Money{price});
    QCOMPARE(shown.open.minor, std::max<qint64>(0, cash));
    if (cash > 0) {
        QCOMPARE(codeOf(shop.settle(id, draft)), QStringLiteral("orders.paymentMismatch"));
        draft.payments = {{PaymentKind::Cash, Money{cash}}};
    }
    must(shop.settle(id, draft));
    const Postings posted = shop.postings(id);
    QCOMPARE(moneyOf(posted, PaymentKind::Cash), cash);
    QCOMPARE(moneyOf(posted, PaymentKind::Exchange), 0);
    QCOMPARE(posted.open, Money{});
    QCOMPARE(shop.onHand(mug), 2);
    QCOMPARE(shop.onHand(cup), -1);
    QCOMPARE(shop.number("SELECT sum(total) FROM orders"), 2'000 + price - 1'000);
    QCOMPARE(shop.number("SELECT sum(amount) FROM payments"), 2'000 + price - 1'000);
    QCOMPARE(shop.allComplaints(), QStringList());
}

/// What an exchange set off was paid with the goods that it took back: refunding it gives the first payment back.
void ReturnMoneyTest::whatWasExchangedComesBackAsItWasPaid()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const auto mug = shop.addProduct(QStringLiteral("Mug"), 1'500);
    orders::OrderDraft draft = shop.sale({{cup, 2}});
    draft.payments = {{PaymentKind::Cash, Money{600}}, {PaymentKind::Card, Money{1'400}}};
    const orders::Order sale = shop.place(draft);
    const ReturnId id = shop.approved(shop.draftOf(sale));
    must(shop.receive(id));
    must(shop.inspect(id));
    must(shop.settle(id, {.as = Wish::Exchange, .goods = {{mug, 1}}, .payments = {{PaymentKind::Wallet, Money{500}}}}));
    // The other cup, then the mug: in the end each way has what it gave.
    shop.through(shop.draftOf(sale));
    const orders::Order exchanged = shop.order(shop.found(id).exchange.id);
    QCOMPARE(shop.through(shop.draftOf(exchanged)).givenBack, Money{1'500});
    for (const char *kind : {"cash", "card", "wallet", "exchange"}) {
        const QByteArray sql = QByteArray("SELECT sum(amount) FROM payments WHERE kind = '") + kind + "'";
        QCOMPARE(shop.number(sql.constData()), 0);
    }
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnMoneyTest::withoutAReceipt()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 2'000);
    returns::ReturnDraft draft;
    draft.store = shop.firstStore();
    draft.lines.push_back({{}, cup, 2});
    QCOMPARE(codeOf(shop.tryRequest(draft)), QStringLiteral("returns.noReceipt"));
    draft.wish = Wish::StoreCredit;
    QCOMPARE(codeOf(shop.tryRequest(draft)), QStringLiteral("returns.memberMissing"));
    draft.member = shop.clara;
    draft.lines[0].unitPrice = Money{2'001};
    QCOMPARE(codeOf(shop.tryRequest(draft)), QStringLiteral("returns.badPrice"));
    draft.lines[0].unitPrice = Money{1'800};
    Actor clerk{StaffId{1}, QStringLiteral("Tom"), {Permission::PlaceOrders, Permission::SeeOrders}};
    const auto as = [&](const Actor &actor) {
        return shop.store().writeNow([&](store::UnitOfWork &work) { return returns::request(work, draft); }, actor);
    };
    QCOMPARE(codeOf(as(clerk)), QStringLiteral("staff.notAllowed"));
    clerk.permissions.insert(Permission::GiveRefunds);
    draft.lines[0].quantity = 3; // 54.00, and 50.00 is the limit
    const auto over = as(clerk);
    QCOMPARE(codeOf(over), QStringLiteral("returns.overLimit"));
    QCOMPARE(over.error().permission, QStringLiteral("shop.manage"));
    draft.lines[0].quantity = 2;
    const Return done = shop.through(draft);
    QCOMPARE(done.givenBack, Money{3'600});
    QCOMPARE(must(shop.read([&](store::Connection &c) { return orders::storeCredit(c, shop.clara); })), Money{3'600});
    QCOMPARE(shop.onHand(cup), 2);
    // Also when it is settled there is no money in it.
    const ReturnId id = shop.approved(draft);
    must(shop.receive(id));
    must(shop.inspect(id));
    QCOMPARE(codeOf(shop.settle(id, {.as = Wish::Refund})), QStringLiteral("returns.noReceipt"));
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnMoneyTest::theLimitOfARefundHolds()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 2'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 2}}));
    const ReturnId id = shop.approved(shop.draftOf(sale));
    must(shop.receive(id));
    must(shop.inspect(id));
    Actor clerk{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    clerk.limits.largestRefund = Money{1'999};
    const auto as = [&](const Actor &actor) {
        return shop.store().writeNow([&](store::UnitOfWork &work) { return returns::settle(work, id); }, actor);
    };
    QCOMPARE(codeOf(as(clerk)), QStringLiteral("staff.overLimit"));
    clerk.limits.largestRefund = Money{2'000};
    must(as(clerk));
}

void ReturnMoneyTest::theSupplierOwesWhatGoesBack()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    shop.change("UPDATE variants SET cost = 400");
    const orders::Order sale = shop.place(shop.sale({{cup, 3}}));
    const ReturnId id = shop.approved(shop.draftOf(sale, 3));
    must(shop.receive(id));
    must(shop.inspect(id, Disposition::Supplier));
    QCOMPARE(shop.number("SELECT cost FROM supplier_claims WHERE status = 'open'"), 1'200);
    QCOMPARE(shop.onHand(cup), -3);
    const auto claims = must(shop.read([](store::Connection &c) { return openClaims(c); }));
    QCOMPARE(claims.size(), size_t(1));
    QCOMPARE(claims.front().quantity, 3);
    const auto end = [&](std::optional<Money> credited) {
        return shop.write([&](store::UnitOfWork &work) { return endClaim(work, claims.front().id, credited); });
    };
    QCOMPARE(codeOf(end(Money{-1})), QStringLiteral("returns.badPrice"));
    must(end(Money{1'000}));
    QCOMPARE(codeOf(end({})), QStringLiteral("returns.isOver"));
    QVERIFY(must(shop.read([](store::Connection &c) { return openClaims(c); })).empty());
    must(shop.settle(id));
    must(shop.close(id));
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnMoneyTest::figuresCountWhatCameBack()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const auto mug = shop.addProduct(QStringLiteral("Mug"), 500);
    const orders::Order sale = shop.place(shop.sale({{cup, 4}, {mug, 6}}, shop.clara));
    for (int i = 0; i < 3; ++i)
        shop.through(shop.draftOf(sale));
    shop.place(shop.creditOf(sale, {{mug, 2}})); // without a return
    const auto today = shop.store().shop().zone.dayOf(Instant::now());
    const ReturnFigures found =
        must(shop.read([&](store::Connection &c) { return figures(c, today.plus(-1), today.plus(1)); }));
    QCOMPARE(found.credits, 4);
    QCOMPARE(found.creditLines, 4);
    QCOMPARE(found.givenBack, Money{4'000});
    QCOMPARE(found.products.size(), size_t(2));
    QCOMPARE(found.products[0].name, QStringLiteral("Cup"));
    QCOMPARE(found.products[0].basisPoints(), 7'500);
    QCOMPARE(found.products[1].basisPoints(), 3'333);
    QCOMPARE(found.channels.front().cameBack, 5);
    QCOMPARE(found.reasons.front().units, 3);
    QCOMPARE(found.hints.size(), size_t(1));
    QCOMPARE(found.hints.front().member, shop.clara);
    QCOMPARE(found.hints.front().returns, 3);
    QVERIFY(found.suppliers.empty()); // the products name none
    shop.change("UPDATE products SET supplier = 'Kiln' WHERE name = 'Cup'");
    const ReturnFigures named =
        must(shop.read([&](store::Connection &c) { return figures(c, today.plus(-1), today.plus(1)); }));
    QCOMPARE(named.suppliers.size(), size_t(1));
    QCOMPARE(named.suppliers.front().name, QStringLiteral("Kiln"));
    QCOMPARE(named.suppliers.front().sold, 4);
    QCOMPARE(named.suppliers.front().cameBack, 3);
    QCOMPARE(named.suppliers.front().givenBack, Money{3'000});
    // Out of the rollups it is the same as from what they do not hold yet.
    must(shop.write([](store::UnitOfWork &work) { return insights::refresh(work); }));
    const ReturnFigures kept =
        must(shop.read([&](store::Connection &c) { return figures(c, today.plus(-1), today.plus(1)); }));
    QCOMPARE(kept.credits, 4);
    QCOMPARE(kept.suppliers.front().cameBack, 3);
    QCOMPARE(kept.reasons.front().units, 3);
    QCOMPARE(kept.steps.size(), found.steps.size());
    QCOMPARE(kept.hints.front().givenBack, found.hints.front().givenBack);
    QVERIFY(must(shop.read([](store::Connection &c) { return insights::check(c); })).empty());
    const ReturnFigures before =
        must(shop.read([&](store::Connection &c) { return figures(c, today.plus(-9), today.plus(-2)); }));
    QCOMPARE(before.credits, 0);
    QVERIFY(before.hints.empty());
}

void ReturnMoneyTest::aGlanceComparesWithThePeriodBefore()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const auto mug = shop.addProduct(QStringLiteral("Mug"), 500);
    const orders::Order sale = shop.place(shop.sale({{cup, 4}, {mug, 6}}, shop.clara));
    for (int i = 0; i < 3; ++i)
        shop.through(shop.draftOf(sale));
    shop.place(shop.creditOf(sale, {{mug, 2}}));
    const auto today = shop.store().shop().zone.dayOf(Instant::now());
    const auto of = [&](int first, int last, size_t most) {
        return must(
            shop.read([&](store::Connection &c) { return glance(c, today.plus(first), today.plus(last), {}, most); }));
    };
    const ReturnGlance found = of(-1, 1, 5);
    QCOMPARE(found.now.sold, 10);
    QCOMPARE(found.now.cameBack, 5);
    QCOMPARE(found.now.soldFor, Money{7'000});
    QCOMPARE(found.now.givenBack, Money{4'000});
    QCOMPARE(found.now.ofUnits(), std::optional<qint64>(5'000));
    QCOMPARE(found.now.ofMoney(), std::optional<qint64>(5'714));
    QVERIFY(!found.before.ofUnits());
    QVERIFY(!found.before.ofMoney());
    QCOMPARE(found.products.size(), size_t(2));
    QCOMPARE(found.products[0].name, QStringLiteral("Cup"));
    QCOMPARE(found.products[0].basisPoints(), 7'500);
    QCOMPARE(found.products[1].givenBack, Money{1'000});
    QCOMPARE(of(-1, 1, 1).products.size(), size_t(1));
    // Days that follow are compared with these; not from the 1st of a month, which goes back by months.
    const int next = today.plus(1).toDate().day() == 1 ? 2 : 1;
    const ReturnGlance later = of(next, next + 2, 5);
    QCOMPARE(later.now.sold, 0);
    QCOMPARE(later.before.ofUnits(), std::optional<qint64>(5'000));
    QCOMPARE(later.before.ofMoney(), std::optional<qint64>(5'714));
    QVERIFY(later.products.empty());
    shop.store().setActor({StaffId{9}, QStringLiteral("Ann"), {Permission::SeeOrders}});
    QVERIFY(!shop.read([&](store::Connection &c) { return glance(c, today, today, {}, 5); }));
}

QTEST_GUILESS_MAIN(ReturnMoneyTest)
#include "ReturnMoneyTest.moc"
