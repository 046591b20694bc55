// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderPoints.h"
#include "orders/PointsShop.h"
#include "points/Policy.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

/// What orders earn, and what becomes of it when they are given back, changed or called off.
class OrderPointsTest : public QObject
{
    Q_OBJECT
private slots:
    void earnsOnWhatWasPaidTimesTheTier();
    void theStoryOfAGoldMember();
    void refundsAPartAndIsReplayed();
    void shortfallIsADebt();
    void linesReverseByThemselves();
    void earnsOnceItIsPaidInFull();
    void aCreditMaySettleWhatWasOpen();
    void changedOrdersSettleTheDifference();
    void aChangeIsExplainedBeforeItIsBookedOnce();
    void cancellingGivesEverythingBack();
    void pointsWaitForTheReturnWindow();
    void aBonusEventCountsWhenTheOrderIsPlaced();
    void noRuleRunsNothingIsEarned();
    void pointsFollowAMergedMember();
};

void OrderPointsTest::earnsOnWhatWasPaidTimesTheTier()
{
    PointsShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 26'500);
    const Order sale = shop.place(shop.sale({{cup}}, shop.clara));
    QCOMPARE(shop.wealth().balance, 318);
    QCOMPARE(shop.number("SELECT count(*) FROM points_entries WHERE cause LIKE 'earn/%'"), 1);
    shop.replay(sale, sale);
    QCOMPARE(shop.number("SELECT count(*) FROM points_entries"), 1);
    const auto terms = must(shop.read(
        [&](store::Connection &c) -> Result<points::Terms> { return points::termsOf(c, sale.id.value).value(); }));
    QCOMPARE(points::inWords(terms, Money{26'500}, must(Currency::fromCode(QStringLiteral("GBP")))),
             QStringLiteral("265.00 ÷ 1.00 × 1 × 1.2 = 318"));
    QCOMPARE(shop.complaints(), QStringList());
}

void OrderPointsTest::theStoryOfAGoldMember()
{
    PointsShop shop;
    shop.grant(10'000);
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 15'000);
    OrderDraft draft = shop.sale({{cup, 2}}, shop.clara);
    shop.letRedeem(2'000);
    draft.coupons = {shop.addCoupon(QStringLiteral("SPRING"), Money{3'000})};
    draft.points = 5'000;
    const Order sale = shop.place(shop.paid(draft));
    QCOMPARE(sale.total, Money{22'000});
    QCOMPARE(sale.discounts[1].explanation, QStringLiteral("100 points take off 1.00; cap 20 % of 270.00 = 54.00"));
    QCOMPARE(shop.wealth().balance, 10'000 - 5'000 + 264);
    const Order credit = shop.place(shop.creditOf(sale, {{cup, 1}}));
    QCOMPARE(credit.total, Money{-11'000});
    QCOMPARE(shop.number("SELECT -sum(points) FROM points_entries WHERE reason = 'refund'"), 132);
    QCOMPARE(shop.number("SELECT sum(points) FROM points_entries WHERE reason = 'redemption' AND points > 0"), 2'500);
    QCOMPARE(shop.wealth().balance, 7'632);
    QCOMPARE(shop.wealth().available, 7'632);
    shop.replay(sale, credit);
    shop.replay(sale, sale);
    QCOMPARE(shop.wealth().balance, 7'632);
    shop.place(shop.creditOf(sale, {{cup, 1}}));
    QCOMPARE(shop.wealth().balance, 10'000);
    QCOMPARE(shop.complaints(), QStringList());
}

void OrderPointsTest::refundsAPartAndIsReplayed()
{
    PointsShop shop;
    shop.change("UPDATE tiers SET points_multiplier = 100");
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    const Order sale = shop.place(shop.sale({{cup, 3}}, shop.clara));
    QCOMPARE(shop.wealth().balance, 300);
    const Order credit = shop.place(shop.creditOf(sale, {{cup, 1}}));
    QCOMPARE(shop.wealth().balance, 200);
    for (int i = 0; i < 3; ++i)
        shop.replay(sale, credit);
    QCOMPARE(shop.wealth().balance, 200);
    QCOMPARE(shop.number("SELECT count(*) FROM points_entries"), 2);
    QCOMPARE(shop.complaints(), QStringList());
}

void OrderPointsTest::shortfallIsADebt()
{
    PointsShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    const Order sale = shop.place(shop.sale({{cup}}, shop.clara));
    must(shop.write([&](store::UnitOfWork &work) {
        return points::spend(work, {shop.clara, 100, points::Reason::Redemption, QStringLiteral("mug"), 0, work.now()});
    }));
    shop.place(shop.creditOf(sale, {{cup}}));
    QCOMPARE(shop.wealth().balance, -100);
    QCOMPARE(shop.wealth().debt, 100);
    QCOMPARE(shop.wealth().available, 0);
    shop.place(shop.sale({{cup}}, shop.clara));
    QCOMPARE(shop.wealth().balance, 20);
    QCOMPARE(shop.wealth().debt, 0);
    QCOMPARE(shop.complaints(), QStringList());
}

void OrderPointsTest::linesReverseByThemselves()
{
    PointsShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 3'333);
    const auto tea = shop.addProduct(QStringLiteral("Tea"), 1'001);
    const Order sale = shop.place(shop.sale({{cup, 3}, {tea, 7}}, shop.clara)); // 170.06 earn 204
    QCOMPARE(shop.wealth().balance, 204);
    QCOMPARE(shop.number("SELECT sum(points) FROM points_line_shares"), 204);
    const Order both = shop.place(shop.creditOf(sale, {{cup, 1}, {tea, 2}}));
    QCOMPARE(shop.number("SELECT count(*) FROM points_entries WHERE reason = 'refund'"), 2);
    QCOMPARE(shop.number("SELECT count(DISTINCT cause) FROM points_entries WHERE reason = 'refund'"), 2);
    shop.replay(sale, both);
    QCOMPARE(shop.number("SELECT count(*) FROM points_entries"), 3);
    shop.place(shop.creditOf(sale, {{tea, 5}}));
    shop.place(shop.creditOf(sale, {{cup, 2}}));
    QCOMPARE(shop.wealth().balance, 0);
    QCOMPARE(shop.complaints(), QStringList());
}

void OrderPointsTest::earnsOnceItIsPaidInFull()
{
    PointsShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    shop.receive(cup, 5);
    const Order web = shop.place(shop.webOrder({{cup, 1}}, shop.clara));
    shop.pay(web.id, {{PaymentKind::Card, Money{9'999}}});
    QCOMPARE(shop.wealth().balance, 0);
    shop.pay(web.id, {{PaymentKind::Card, Money{1}}});
    QCOMPARE(shop.wealth().balance, 120);
    QCOMPARE(shop.complaints(), QStringList());
}

void OrderPointsTest::aCreditMaySettleWhatWasOpen()
{
    PointsShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    shop.receive(cup, 5);
    const Order web = shop.place(shop.webOrder({{cup, 3}}, shop.clara));
    shop.pay(web.id, {{PaymentKind::Card, Money{20'000}}});
    shop.ship(web.id);
    const auto shipment = ShipmentId{shop.number("SELECT id FROM shipments")};
    must(shop.write([&](store::UnitOfWork &work) { return deliverShipment(work, shipment); }));
    QCOMPARE(shop.wealth().balance, 0);
    const Order credit = shop.place(shop.creditOf(web, {{cup, 1}})); // nothing is open any more, nothing was given back
    QCOMPARE(credit.paidTotal, Money{});
    QCOMPARE(shop.wealth().balance, 240);
    shop.replay(web, credit);
    shop.place(shop.creditOf(web, {{cup, 1}}));
    QCOMPARE(shop.wealth().balance, 120);
    QCOMPARE(shop.complaints(), QStringList());
}

void OrderPointsTest::changedOrdersSettleTheDifference()
{
    PointsShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    const auto tea = shop.addProduct(QStringLiteral("Tea"), 5'000);
    shop.receive(cup, 5);
    shop.receive(tea, 5);
    const Order web = shop.place(shop.webOrder({{cup, 2}}, shop.clara));
    shop.pay(web.id, {{PaymentKind::Card, Money{20'000}}});
    QCOMPARE(shop.wealth().balance, 240);
    OrderChange less;
    less.lines = {{.line = web.lines[0].id, .quantity = 1}};
    must(shop.tryChange(web.id, less));
    QCOMPARE(shop.wealth().balance, 120);
    OrderChange more;
    more.lines = {{.line = web.lines[0].id, .quantity = 1}, {.variant = tea, .quantity = 1}};
    must(shop.tryChange(web.id, more));
    QCOMPARE(shop.wealth().balance, 120); // until the rest is paid
    // The terms are those on which it has earned before.
    shop.change("UPDATE tiers SET points_multiplier = 300");
    shop.pay(web.id, {{PaymentKind::Card, Money{5'000}}});
    QCOMPARE(shop.wealth().balance, 180);
    QCOMPARE(shop.complaints(), QStringList());
}

void OrderPointsTest::aChangeIsExplainedBeforeItIsBookedOnce()
{
    PointsShop shop;
    shop.grant(10'000);
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 15'000);
    shop.receive(cup, 2);
    const Order web = shop.place(shop.webOrder({{cup, 1}}, shop.clara));
    shop.letRedeem(2'000);
    OrderChange wanted;
    wanted.lines = {{.line = web.lines[0].id, .quantity = 2}};
    wanted.coupons = QStringList{shop.addCoupon(QStringLiteral("SPRING"), Money{3'000})};
    wanted.points = 5'000;
    const auto sums = [&] {
        return must(shop.read([&](store::Connection &c) { return sumsOfChange(c, web.id, wanted); }));
    };
    const DraftSums before = sums();
    QCOMPARE(before.steps.size(), size_t(4));
    QCOMPARE(before.steps[0].amount, Money{30'000});
    QCOMPARE(before.steps[1].amount, Money{-3'000});
    QCOMPARE(before.steps[2].amount, Money{-5'000});
    QCOMPARE(before.steps[2].explanation, QStringLiteral("100 points take off 1.00; cap 20 % of 270.00 = 54.00"));
    QCOMPARE(before.total, Money{22'000});
    QCOMPARE(before.dueInCash, Money{22'000});
    QCOMPARE(before.rewards.limit.most, 5'400);
    QVERIFY(!before.shortage);
    // Booked twice it is booked once.
    for (int times = 0; times < 2; ++times) {
        QCOMPARE(must(shop.tryChange(web.id, wanted)).total, Money{22'000});
        QCOMPARE(shop.wealth().available, 5'000);
        QCOMPARE(shop.number("SELECT count(*) FROM points_entries WHERE reason = 'redemption'"), 1);
        QCOMPARE(shop.number("SELECT count(*) FROM coupon_claims"), 1);
    }
    QCOMPARE(sums().rewards.limit.most, 5'400); // its own points count
    wanted.lines[0].quantity = 3;
    QCOMPARE(sums().shortage->code, QStringLiteral("catalog.notEnoughStock"));
    // What is taken out is free again.
    wanted.lines[0].quantity = 2;
    wanted.coupons = QStringList();
    wanted.points = 0;
    QCOMPARE(must(shop.tryChange(web.id, wanted)).total, Money{30'000});
    QCOMPARE(shop.wealth().available, 10'000);
    QCOMPARE(shop.number("SELECT count(*) FROM coupon_claims"), 0);
    QCOMPARE(shop.complaints(), QStringList());
}

void OrderPointsTest::cancellingGivesEverythingBack()
{
    PointsShop shop;
    shop.grant(1'000);
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    shop.receive(cup, 5);
    OrderDraft draft = shop.webOrder({{cup, 1}}, shop.clara);
    shop.letRedeem();
    draft.points = 500;
    const Order web = shop.place(draft);
    shop.pay(web.id, {{PaymentKind::Card, Money{9'500}}});
    QCOMPARE(shop.wealth().balance, 1'000 - 500 + 114);
    must(shop.tryCancel(web.id));
    QCOMPARE(shop.wealth().balance, 1'000);
    QCOMPARE(shop.number("SELECT count(*) FROM points_batches WHERE remaining > 0"), 1); // into the batch it came from
    shop.replay(web, web);
    QCOMPARE(shop.wealth().balance, 1'000);
    QCOMPARE(shop.complaints(), QStringList());
}

void OrderPointsTest::pointsWaitForTheReturnWindow()
{
    PointsShop shop;
    must(shop.write([](store::UnitOfWork &work) { return points::setPolicy(work, {14, 12}); }));
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    const Order sale = shop.place(shop.sale({{cup, 2}}, shop.clara));
    QCOMPARE(shop.wealth().pending, 240);
    QCOMPARE(shop.wealth().available, 0);
    QCOMPARE(shop.number("SELECT count(*) FROM points_batches WHERE state = 'pending' AND expires_at > active_from"),
             1);
    shop.place(shop.creditOf(sale, {{cup, 2}}));
    QCOMPARE(shop.wealth().balance, 0);
    QCOMPARE(shop.number("SELECT count(*) FROM points_batches WHERE state = 'cancelled'"), 1);
    QCOMPARE(shop.complaints(), QStringList());
}

void OrderPointsTest::aBonusEventCountsWhenTheOrderIsPlaced()
{
    PointsShop shop;
    const QDate today = QDate::currentDate().addDays(-10);
    must(shop.write([&](store::UnitOfWork &work) {
        return points::createBonusEvent(work, {QStringLiteral("Double"), 200, {today, {10, 0}}, {today, {12, 0}}});
    }));
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const ShopZone zone = must(ShopZone::fromName(QStringLiteral("Europe/London")));
    const auto earned = [&](QTime time) {
        OrderDraft draft = shop.sale({{cup}}, shop.clara);
        draft.placedAt = zone.fromLocal(today, time);
        const qint64 before = shop.wealth().balance;
        shop.place(draft);
        return shop.wealth().balance - before;
    };
    QCOMPARE(earned({9, 59, 59}), 12);
    QCOMPARE(earned({10, 0}), 24);
    QCOMPARE(earned({11, 59, 59}), 24);
    QCOMPARE(earned({12, 0}), 12);
    QCOMPARE(shop.complaints(), QStringList());
}

void OrderPointsTest::noRuleRunsNothingIsEarned()
{
    PointsShop shop;
    const points::RuleDraft draft{
        points::RuleKind::Purchase, QStringLiteral("Three for ten"), 3, Money{1'000}, {}, {}, {}};
    const auto rule = must(shop.write([&](store::UnitOfWork &work) { return points::createRule(work, draft); }));
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 2'599);
    const Order sale = shop.place(shop.sale({{cup}}, shop.clara));
    QCOMPARE(shop.wealth().balance, 9); // 25.99 / 10 × 3 × 1.2 = 9.3564
    must(shop.write([&](store::UnitOfWork &work) { return points::archiveRule(work, rule); }));
    shop.place(shop.sale({{cup}}, shop.clara));
    QCOMPARE(shop.wealth().balance, 9);
    // What was earned by a rule goes by that rule.
    shop.place(shop.creditOf(sale, {{cup}}));
    QCOMPARE(shop.wealth().balance, 0);
    QCOMPARE(shop.complaints(), QStringList());
}

void OrderPointsTest::pointsFollowAMergedMember()
{
    PointsShop shop;
    shop.grant(1'000);
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    OrderDraft draft = shop.sale({{cup, 2}}, shop.clara);
    shop.letRedeem();
    draft.points = 500;
    const Order sale = shop.place(shop.paid(draft));
    QCOMPARE(shop.wealth().balance, 500 + 234);
    const auto other = shop.addMember(QStringLiteral("Clara again"));
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        points::moveAll(work, shop.clara, other, QStringLiteral("merge/1"));
        work.execute("UPDATE orders SET member_id = ?", other);
        return {};
    }));
    shop.place(shop.creditOf(sale, {{cup, 1}}));
    QCOMPARE(shop.points(shop.clara), 0);
    QCOMPARE(shop.points(other), 734 - 117 + 250);
    QCOMPARE(shop.complaints(), QStringList());
}

QTEST_GUILESS_MAIN(OrderPointsTest)
#include "OrderPointsTest.moc"
