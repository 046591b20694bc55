// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Categories.h"
#include "orders/CounterSale.h"
#include "orders/MallOrders.h"
#include "points/Ledger.h"
#include "rewards/Mall.h"
#include "rewards/RewardShop.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::rewards;
using namespace shopdesk::test;

namespace {

/// 100 points are 1.00, at most a fifth of the goods.
RedeemRule fifth()
{
    return {.isOn = true, .largestShare = 2'000};
}

} // namespace

class RedeemingTest : public QObject
{
    Q_OBJECT
private slots:
    void theLimitIsLiveAndTheFieldIsFree();
    void couponThenPoints();
    void fromTwoWindowsAtOnce();
    void saysWhyNot_data();
    void saysWhyNot();
    void onlySoOftenADay();
    void whatWasRedeemedInAnotherStoreCounts();
    void whatTheMallGivesIsNoTimeOfTheDay();
    void anOrderKeepsWhatItRedeemedWhateverTheRuleSays_data();
    void anOrderKeepsWhatItRedeemedWhateverTheRuleSays();
    void onlyForCertainGoods();
    void aChangeGivesBackWhatIsTooMuch();
    void theCounterTakesWhatApplies();
    void theRuleIsCheckedAndSaysAnExample();
};

/// At 100 points = 1.00, cap 20 %, order 200, balance 10,000: at most 40.00 = 4,000 points, and 1,500 may be typed.
void RedeemingTest::theLimitIsLiveAndTheFieldIsFree()
{
    RewardShop shop;
    shop.setRule(fifth());
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 20'000);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 10'000);
    const CounterSale sale{.store = shop.firstStore(), .member = clara, .lines = {{.variant = cup}}};
    const auto limit = must(shop.read([&](store::Connection &c) { return sumsOf(c, sale); })).rewards.limit;
    QCOMPARE(limit.most, 4'000);
    QCOMPARE(limit.worth, Money{4'000});
    QCOMPARE(limit.cap, Money{4'000});
    QCOMPARE(limit.available, 10'000);
    QCOMPARE(shop.place(shop.saleWith({{cup, 1}}, {}, clara, 1'500)).total, Money{18'500});
    OrderDraft tooMany = shop.webOrder({{cup, 1}}, clara);
    tooMany.points = 4'001;
    const auto refused = shop.totals(tooMany);
    QCOMPARE(codeOf(refused), QStringLiteral("rewards.tooManyPoints"));
    QCOMPARE(messageOf(refused),
             QStringLiteral("At most 4,000 points can be redeemed here, for 40.00: 20 % of 200.00 is 40.00."));
    QCOMPARE(fieldOf(refused), QStringLiteral("points"));
    QCOMPARE(shop.wrong(), QStringList());
}

/// Balance 10,000: 2 × 150.00, coupon −30.00, 5,000 points = 50.00 (cap 20 % = 54.00), pays 220.00.
void RedeemingTest::couponThenPoints()
{
    RewardShop shop;
    shop.setRule(fifth());
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 15'000);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 10'000);
    shop.addAmount(QStringLiteral("SPRING"), 3'000);
    const Order order = shop.place(shop.saleWith({{cup, 2}}, {QStringLiteral("SPRING")}, clara, 5'000));
    QCOMPARE(order.total, Money{22'000});
    QCOMPARE(order.paidTotal, Money{22'000});
    QCOMPARE(order.discounts[0].amount, Money{3'000});
    QCOMPARE(order.discounts[1].amount, Money{5'000});
    QCOMPARE(order.discounts[1].label, QStringLiteral("5,000 points"));
    QCOMPARE(order.discounts[1].points, 5'000);
    QCOMPARE(order.discounts[1].explanation, QStringLiteral("100 points take off 1.00; cap 20 % of 270.00 = 54.00"));
    QCOMPARE(shop.number("SELECT sum(points) FROM points_entries WHERE reason = 'redemption'"), -5'000);
    const Order half = shop.place(shop.creditOf(order, {{cup, 1}}));
    QCOMPARE(half.total, Money{-11'000});
    QCOMPARE(shop.wrong(), QStringList());
}

void RedeemingTest::fromTwoWindowsAtOnce()
{
    RewardShop shop;
    shop.setRule({.isOn = true});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 20'000);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 10'000);
    const OrderDraft one = shop.saleWith({{cup, 1}}, {}, clara, 8'000);
    const OrderDraft other = shop.saleWith({{cup, 1}}, {}, clara, 8'000);
    shop.place(one);
    const qint64 left = shop.points(clara);
    const qint64 orders = shop.number("SELECT count(*) FROM orders");
    const auto refused = shop.tryPlace(other);
    QCOMPARE(codeOf(refused), QStringLiteral("rewards.notEnoughPoints"));
    QVERIFY2(messageOf(refused).contains(QLocale().toString(left)), qPrintable(messageOf(refused)));
    QCOMPARE(shop.points(clara), left);
    QCOMPARE(shop.number("SELECT count(*) FROM orders"), orders);
}

void RedeemingTest::saysWhyNot_data()
{
    QTest::addColumn<RedeemRule>("rule");
    QTest::addColumn<qint64>("points");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const RedeemRule &rule, qint64 points, const char *error) {
        QTest::newRow(name) << rule << points << QString::fromLatin1(error);
    };
    row("off", {}, 100, "rewards.pointsNotRedeemed");
    row("more than there are", {.isOn = true}, 501, "rewards.notEnoughPoints");
    row("less than the least", {.isOn = true, .minimum = 200}, 199, "rewards.tooFewPoints");
    row("the least", {.isOn = true, .minimum = 200}, 200, "");
    row("between steps", {.isOn = true, .step = 100}, 150, "rewards.pointsStep");
    row("a step", {.isOn = true, .step = 100}, 300, "");
    row("nothing for it", {.isOn = true, .points = 100, .worth = Money{1}}, 99, "rewards.tooFewPoints");
    row("less than nothing", {.isOn = true}, -5, "rewards.tooFewPoints");
    row("never enough", {.isOn = true, .minimum = 600}, 500, "rewards.pointsNotRedeemed");
}

void RedeemingTest::saysWhyNot()
{
    QFETCH(RedeemRule, rule);
    QFETCH(qint64, points);
    QFETCH(QString, error);
    RewardShop shop;
    shop.setRule(rule);
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 20'000);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 500);
    OrderDraft draft = shop.webOrder({{cup, 1}}, clara);
    draft.points = points;
    const auto totals = shop.totals(draft);
    QCOMPARE(codeOf(totals), error);
    if (!error.isEmpty())
        QCOMPARE(fieldOf(totals), QStringLiteral("points"));
    draft.member = {};
    draft.points = 100;
    QCOMPARE(codeOf(shop.totals(draft)), QStringLiteral("rewards.pointsNotRedeemed"));
}

void RedeemingTest::onlySoOftenADay()
{
    RewardShop shop;
    shop.setRule({.isOn = true, .timesPerDay = 1});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 20'000);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 5'000);
    OrderDraft draft = shop.webOrder({{cup, 1}}, clara);
    draft.points = 100;
    const OrderId first = must(shop.tryPlace(draft));
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("rewards.pointsNotRedeemed"));
    must(shop.tryCancel(first));
    QCOMPARE(shop.points(clara), 5'000);
    must(shop.tryPlace(draft));
}

/// A computer of one store knows orders of the others by their points alone.
void RedeemingTest::whatWasRedeemedInAnotherStoreCounts()
{
    RewardShop shop;
    shop.setRule({.isOn = true, .timesPerDay = 1});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 20'000);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 5'000);
    constexpr qint64 elsewhere = 4'242; // an order that is not kept here
    const points::EntryId spent = must(shop.write([&](store::UnitOfWork &work) {
        return points::spend(work, {.member = clara,
                                    .points = 300,
                                    .cause = QStringLiteral("redeem/elsewhere"),
                                    .order = elsewhere,
                                    .at = work.now()});
    }));
    OrderDraft draft = shop.webOrder({{cup, 1}}, clara);
    draft.points = 100;
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("rewards.pointsNotRedeemed"));
    const auto giveBack = [&](qint64 points, const char *cause) {
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            points::giveBack(work, spent, points, QString::fromLatin1(cause), work.now(), elsewhere);
            return {};
        }));
    };
    giveBack(100, "back/1"); // a part of it came back: it was redeemed all the same
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("rewards.pointsNotRedeemed"));
    giveBack(200, "back/2"); // it was cancelled there
    must(shop.tryPlace(draft));
}

void RedeemingTest::whatTheMallGivesIsNoTimeOfTheDay()
{
    RewardShop shop;
    shop.setRule({.isOn = true, .timesPerDay = 1});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 20'000);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 5'000);
    const OfferId offer = must(shop.write([&](store::UnitOfWork &work) {
        return createOffer(work, {.name = QStringLiteral("A cup"), .variant = cup, .points = 100});
    }));
    must(shop.write([&](store::UnitOfWork &work) { return stockOffer(work, offer, 1); }));
    must(shop.write([&](store::UnitOfWork &work) {
        return redeemOffer(work, {.offer = offer, .member = clara, .store = shop.firstStore()});
    }));
    OrderDraft draft = shop.webOrder({{cup, 1}}, clara);
    draft.points = 100;
    must(shop.tryPlace(draft));
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("rewards.pointsNotRedeemed"));
}

void RedeemingTest::anOrderKeepsWhatItRedeemedWhateverTheRuleSays_data()
{
    QTest::addColumn<RedeemRule>("rule");
    QTest::newRow("another step") << RedeemRule{.isOn = true, .step = 1'000, .largestShare = 2'000};
    QTest::newRow("more at once") << RedeemRule{.isOn = true, .minimum = 9'000, .largestShare = 2'000};
    QTest::newRow("once a day, which is used up") << RedeemRule{.isOn = true, .largestShare = 2'000, .timesPerDay = 1};
    QTest::newRow("points are worth less") << RedeemRule{.isOn = true, .worth = Money{50}, .largestShare = 1'000};
    QTest::newRow("no more") << RedeemRule{};
}

/// 3,500 points took 35.00 off 200.00, and a change of the goods leaves that, or its part.
void RedeemingTest::anOrderKeepsWhatItRedeemedWhateverTheRuleSays()
{
    QFETCH(RedeemRule, rule);
    RewardShop shop;
    shop.setRule({.isOn = true, .largestShare = 2'000});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 5'000);
    OrderDraft draft = shop.webOrder({{cup, 2}}, clara);
    draft.points = 3'500;
    const Order order = shop.place(draft);
    draft.points = 1'000; // another order of the day
    shop.place(draft);
    shop.setRule(rule);
    OrderChange change;
    change.lines = {{.line = order.lines[0].id, .quantity = 3}};
    QCOMPARE(must(shop.tryChange(order.id, change)).total, Money{26'500});
    QCOMPARE(shop.points(clara), 500);
    change.points = 3'500;
    QCOMPARE(must(shop.tryChange(order.id, change)).total, Money{26'500});
    change.points.reset();
    change.lines[0].quantity = 1;
    const Money less = must(shop.tryChange(order.id, change)).total;
    QVERIFY2(less >= Money{8'000} && less < Money{9'000}, qPrintable(QString::number(less.minor)));
    QCOMPARE(shop.points(clara), 500 + 3'500 - (10'000 - less.minor));
    QCOMPARE(shop.wrong(), QStringList());
}

void RedeemingTest::onlyForCertainGoods()
{
    RewardShop shop;
    const auto teas = must(shop.write(
        [](store::UnitOfWork &work) { return catalog::createCategory(work, {.name = QStringLiteral("Tea")}); }));
    RedeemRule rule{.isOn = true, .largestShare = 5'000};
    rule.categories = {teas};
    shop.setRule(rule);
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 20'000);
    const auto tea = shop.addProduct(QStringLiteral("Tea"), 4'000, {}, catalog::ProductKind::Goods, teas);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 100'000);
    const Order order = shop.place(shop.saleWith({{cup, 1}, {tea, 1}}, {}, clara, 2'000));
    QCOMPARE(order.total, Money{22'000});
    QCOMPARE(shop.place(shop.creditOf(order, {{cup, 1}})).total, Money{-20'000});
    OrderDraft more = shop.webOrder({{cup, 1}, {tea, 1}}, clara);
    more.points = 2'001;
    QCOMPARE(codeOf(shop.totals(more)), QStringLiteral("rewards.tooManyPoints"));
}

void RedeemingTest::aChangeGivesBackWhatIsTooMuch()
{
    RewardShop shop;
    shop.setRule(fifth());
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 10'000);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 5'000);
    OrderDraft draft = shop.webOrder({{cup, 2}}, clara);
    draft.points = 4'000;
    const Order order = shop.place(draft);
    QCOMPARE(shop.points(clara), 1'000);
    OrderChange change;
    change.lines = {{.line = order.lines[0].id, .quantity = 1}};
    QCOMPARE(must(shop.tryChange(order.id, change)).total, Money{8'000});
    QCOMPARE(shop.points(clara), 3'000);
    change.lines[0].quantity = 3;
    change.points = 5'000;
    QCOMPARE(must(shop.tryChange(order.id, change)).total, Money{25'000});
    QCOMPARE(shop.points(clara), 0);
    change.points.reset();
    QCOMPARE(must(shop.tryChange(order.id, change)).total, Money{25'000});
    QCOMPARE(shop.wrong(), QStringList());
    must(shop.tryCancel(order.id));
    QCOMPARE(shop.points(clara), 5'000);
    QCOMPARE(shop.wrong(), QStringList());
}

/// What no longer applies is told and left out; it does not stand in the way of ringing up.
void RedeemingTest::theCounterTakesWhatApplies()
{
    RewardShop shop;
    shop.setRule(fifth());
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 15'000);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 10'000);
    shop.addCoupon({.name = QStringLiteral("SPRING"), .amount = Money{3'000}, .minimum = Money{20'000}});
    CounterSale sale{.store = shop.firstStore(), .member = clara, .lines = {{.variant = cup, .quantity = 2}}};
    sale.coupons = {QStringLiteral("SPRING")};
    sale.points = 5'000;
    const auto sums = [&] { return must(shop.read([&](store::Connection &c) { return sumsOf(c, sale); })); };
    QCOMPARE(sums().total, Money{22'000});
    QCOMPARE(sums().steps.size(), size_t(4));
    sale.lines[0].quantity = 1;
    QCOMPARE(sums().total, Money{12'000});
    QCOMPARE(sums().rewards.refused.size(), size_t(1));
    QCOMPARE(sums().rewards.refused[0].why,
             QStringLiteral("Coupon SPRING needs 200.00 of goods; these come to 150.00."));
    QCOMPARE(sums().rewards.points, 3'000);
    sale = withRewards(sale, sums().rewards);
    QCOMPARE(sale.coupons, QStringList());
    QCOMPARE(must(shop.read([&](store::Connection &c) { return orderDraftOf(c, sale); })).points, 3'000);
}

void RedeemingTest::theRuleIsCheckedAndSaysAnExample()
{
    RewardShop shop;
    const auto set = [&](const RedeemRule &rule) {
        return fieldOf(shop.write([&](store::UnitOfWork &work) { return setRedeemRule(work, rule); }));
    };
    QCOMPARE(set({.points = 0}), QStringLiteral("points"));
    QCOMPARE(set({.worth = Money{0}}), QStringLiteral("worth"));
    QCOMPARE(set({.step = 0}), QStringLiteral("step"));
    QCOMPARE(set({.largestShare = 10'001}), QStringLiteral("largestShare"));
    QCOMPARE(set({.timesPerDay = -1}), QStringLiteral("timesPerDay"));
    QCOMPARE(set({.categories = {catalog::CategoryId{7}}}), QStringLiteral("categories"));
    shop.setRule(fifth());
    QCOMPARE(must(shop.read([](store::Connection &c) -> Result<RedeemRule> { return redeemRule(c); })), fifth());
    QCOMPARE(exampleOf(fifth(), must(Currency::fromCode(QStringLiteral("GBP")))),
             QStringLiteral("With goods of 200.00 and 10,000 points a member may redeem up to 4,000 points, which take "
                            "off 40.00."));
}

QTEST_GUILESS_MAIN(RedeemingTest)
#include "RedeemingTest.moc"
