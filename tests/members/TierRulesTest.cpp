// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierShop.h"
#include "members/TierSimulation.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

namespace {

BusinessDay day(const char *text)
{
    return must(BusinessDay::fromText(QString::fromLatin1(text)));
}

} // namespace

class TierRulesTest : public QObject
{
    Q_OBJECT
private slots:
    void aRuleIsMetAtItsThreshold();
    void periodsStartWithTheirFirstMonth();
    void aWindowIncludesToday();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void anOrderOfTiersThatRulesContradict();
    void publishesInVersions();
    void publishedRulesStayAsTheyAre();
    void stepsOfAMember_data();
    void stepsOfAMember();
    void multipliers();
};

void TierRulesTest::aRuleIsMetAtItsThreshold()
{
    const TierRule spend{TierId{1}, TierNeeds::All, Money{500'000}};
    QVERIFY(!spend.isMetBy({Money{499'999}, 0, 0}));
    QVERIFY(spend.isMetBy({Money{500'000}, 0, 0}));
    const TierRule all{TierId{1}, TierNeeds::All, Money{100}, 10, 5};
    QVERIFY(all.isMetBy({Money{100}, 10, 5}));
    QVERIFY(!all.isMetBy({Money{100}, 10, 4}));
    QVERIFY(!all.isMetBy({Money{100}, 9, 5}));
    const TierRule any{TierId{1}, TierNeeds::Any, Money{100}, 10, {}};
    QVERIFY(any.isMetBy({Money{100}, 0, 0}));
    QVERIFY(any.isMetBy({Money{-5}, 10, 0}));
    QVERIFY(!any.isMetBy({Money{99}, 9, 1'000}));
    QVERIFY(TierRule{TierId{1}}.isMetBy({Money{-5}, 0, 0}));
}

void TierRulesTest::periodsStartWithTheirFirstMonth()
{
    QCOMPARE(periodStart(TierPeriod::Month, day("2026-03-31")), day("2026-03-01"));
    QCOMPARE(periodStart(TierPeriod::Month, day("2026-03-01")), day("2026-03-01"));
    QCOMPARE(periodStart(TierPeriod::Quarter, day("2026-06-30")), day("2026-04-01"));
    QCOMPARE(periodStart(TierPeriod::Quarter, day("2026-07-01")), day("2026-07-01"));
    QCOMPARE(periodStart(TierPeriod::Year, day("2026-12-31")), day("2026-01-01"));
}

void TierRulesTest::aWindowIncludesToday()
{
    TierRules rules;
    rules.windowDays = 1;
    QCOMPARE(windowOf(rules, day("2026-03-29")).first, day("2026-03-29"));
    rules.windowDays = 365;
    QCOMPARE(windowOf(rules, day("2026-12-31")).first, day("2026-01-01"));
    QCOMPARE(windowOf(rules, day("2026-12-31")).last, day("2026-12-31"));
}

void TierRulesTest::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<std::function<void(TierRules &, TierShop &)>>("spoil");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    using Spoil = std::function<void(TierRules &, TierShop &)>;
    const auto row = [](const char *name, const char *code, const char *field, Spoil spoil) {
        QTest::newRow(name) << spoil << QString::fromLatin1(code) << QString::fromLatin1(field);
    };
    row("good", "", "", [](TierRules &, TierShop &) {});
    row("no days", "members.badWindow", "windowDays", [](TierRules &r, TierShop &) { r.windowDays = 0; });
    row("3,650 days", "", "", [](TierRules &r, TierShop &) { r.windowDays = 3'650; });
    row("3,651 days", "members.badWindow", "windowDays", [](TierRules &r, TierShop &) { r.windowDays = 3'651; });
    row("grace below 0", "members.badGrace", "graceDays", [](TierRules &r, TierShop &) { r.graceDays = -1; });
    row("no rules", "members.noRules", "rules", [](TierRules &r, TierShop &) { r.rules.clear(); });
    row("tier gone", "members.tierNotFound", "rules[1].tier", [](TierRules &r, TierShop &) { r.rules[1].tier = {7}; });
    row("tier twice", "members.ruleTwice", "rules[2].tier",
        [](TierRules &r, TierShop &s) { r.rules[2].tier = s.silver; });
    row("spend of 0", "members.badThreshold", "rules[1].spend",
        [](TierRules &r, TierShop &) { r.rules[1].spend = Money{}; });
    row("higher asks for less", "members.rulesContradict", "rules[2].spend",
        [](TierRules &r, TierShop &) { r.rules[2].spend = Money{99'999}; });
    row("higher asks for the same", "members.rulesContradict", "rules[2].spend",
        [](TierRules &r, TierShop &) { r.rules[2].spend = Money{100'000}; });
    row("everybody at the top", "members.rulesContradict", "rules[2].spend",
        [](TierRules &r, TierShop &) { r.rules[2].spend.reset(); });
    row("higher without the lower", "members.rulesContradict", "rules[2].needs", [](TierRules &r, TierShop &) {
        r.rules[2].spend.reset();
        r.rules[2].review = 10;
    });
    row("lower by any of two", "", "", [](TierRules &r, TierShop &) {
        r.rules[1].needs = TierNeeds::Any;
        r.rules[1].review = 10;
    });
    row("higher by any of two that the lower has", "", "", [](TierRules &r, TierShop &) {
        r.rules[1].needs = TierNeeds::Any;
        r.rules[1].review = 10;
        r.rules[2].needs = TierNeeds::Any;
        r.rules[2].review = 50;
    });
    row("higher by any, lower by all", "members.rulesContradict", "rules[2].needs", [](TierRules &r, TierShop &) {
        r.rules[1].review = 10;
        r.rules[2].needs = TierNeeds::Any;
        r.rules[2].review = 50;
    });
    row("given in another order", "", "", [](TierRules &r, TierShop &) { std::ranges::reverse(r.rules); });
}

void TierRulesTest::refusesWhatMakesNoSense()
{
    QFETCH(std::function<void(TierRules &, TierShop &)>, spoil);
    QFETCH(QString, code);
    QFETCH(QString, field);
    TierShop shop;
    TierRules rules = shop.usual();
    spoil(rules, shop);
    const auto done = shop.tryPublish(rules);
    QCOMPARE(codeOf(done), code);
    if (!done) {
        QCOMPARE(done.error().field, field);
        QVERIFY(done.error().message.endsWith(QLatin1Char('.')));
    }
}

void TierRulesTest::anOrderOfTiersThatRulesContradict()
{
    TierShop shop;
    shop.publish(shop.usual());
    const auto move = [&](TierId id, const QString &name, int rank) {
        return shop.write([&](store::UnitOfWork &work) { return updateTier(work, id, {name, rank}); });
    };
    QCOMPARE(codeOf(move(shop.silver, QStringLiteral("Silver"), 9)), QStringLiteral("members.rulesContradict"));
    QCOMPARE(codeOf(move(shop.gold, QStringLiteral("Gold"), 9)), QString());
}

void TierRulesTest::publishesInVersions()
{
    TierShop shop;
    QVERIFY(!must(shop.read([](store::Connection &c) -> Result<bool> { return publishedTierRules(c).has_value(); })));
    const auto first = must(shop.tryPublish(shop.usual()));
    // Once more is nothing new.
    QCOMPARE(must(shop.tryPublish(shop.usual())), first);
    shop.publish(shop.usual(90));
    const auto published = *must(shop.read(
        [](store::Connection &c) -> Result<std::optional<PublishedTierRules>> { return publishedTierRules(c); }));
    QCOMPARE(published.version, 2);
    QCOMPARE(published.rules, shop.usual(90));
    QCOMPARE(shop.number("SELECT count(*) FROM tier_rule_sets"), 2);
}

void TierRulesTest::publishedRulesStayAsTheyAre()
{
    TierShop shop;
    shop.publish(shop.usual());
    for (const char *sql : {"UPDATE tier_rules SET spend = 1", "DELETE FROM tier_rules",
                            "UPDATE tier_rule_sets SET window_days = 1", "DELETE FROM tier_rule_sets"}) {
        QVERIFY(!shop.write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql);
            return {};
        }));
    }
}

void TierRulesTest::stepsOfAMember_data()
{
    // Today is the 10th; the period began on the 1st.
    QTest::addColumn<TierHolding>("holding");
    QTest::addColumn<qint64>("spend");
    QTest::addColumn<std::optional<BusinessDay>>("keptThrough");
    QTest::addColumn<TierMove>("move");
    QTest::addColumn<qint64>("to"); // 1 regular, 2 silver, 3 gold
    QTest::addColumn<std::optional<BusinessDay>>("keptUntil");
    const auto today = day("2026-08-10");
    const std::optional<BusinessDay> none;
    using Turn = std::optional<BusinessDay>;
    const auto row = [](const char *name, TierHolding holding, qint64 spend, Turn turn, TierMove move, qint64 to,
                        Turn kept) { QTest::newRow(name) << holding << spend << turn << move << to << kept; };
    row("as it should be", {{2}, false, none, none}, 100'000, none, TierMove::Stay, 2, none);
    row("up at once", {{2}, false, none, none}, 500'000, none, TierMove::Reach, 3, none);
    row("two up", {{1}, false, none, none}, 500'000, none, TierMove::Reach, 3, none);
    row("from none", {{}, false, none, none}, 0, none, TierMove::Reach, 1, none);
    row("below, within the period", {{3}, false, none, none}, 499'999, none, TierMove::Stay, 3, none);
    row("below at its end", {{3}, false, none, none}, 0, today, TierMove::Keep, 3, today);
    row("below at its end, no grace left", {{3}, false, none, none}, 0, today.plus(-1), TierMove::Fall, 1, none);
    row("last day of grace", {{3}, false, none, today}, 0, none, TierMove::Stay, 3, today);
    row("grace is over", {{3}, false, none, today.plus(-1)}, 100'000, none, TierMove::Fall, 2, none);
    row("grace is over but all is well", {{3}, false, none, today.plus(-1)}, 500'000, none, TierMove::Regain, 3, none);
    row("a second period ends in the grace", {{3}, false, none, today.plus(5)}, 0, today.plus(30), TierMove::Stay, 3,
        today.plus(5));
    row("up from the grace", {{2}, false, none, today}, 500'000, none, TierMove::Reach, 3, none);
    row("by hand for good", {{3}, true, none, none}, 0, today.plus(-1), TierMove::Stay, 3, none);
    row("by hand below what is deserved", {{1}, true, none, none}, 500'000, none, TierMove::Stay, 1, none);
    row("by hand, last day", {{3}, true, today, none}, 0, none, TierMove::Stay, 3, none);
    row("by hand is over", {{3}, true, today.plus(-1), none}, 100'000, none, TierMove::Over, 2, none);
}

void TierRulesTest::stepsOfAMember()
{
    QFETCH(TierHolding, holding);
    QFETCH(qint64, spend);
    QFETCH(std::optional<BusinessDay>, keptThrough);
    QFETCH(TierMove, move);
    QFETCH(qint64, to);
    QFETCH(std::optional<BusinessDay>, keptUntil);
    TierRules rules;
    rules.rules = {{TierId{1}}, {TierId{2}, {}, Money{100'000}}, {TierId{3}, {}, Money{500'000}}};
    const std::vector<Tier> all{{{1}, {}, 1}, {{2}, {}, 2}, {{3}, {}, 3}};
    const TierTurn turn{day("2026-08-10"), day("2026-08-01"), keptThrough};
    const TierStep step = nextStep(rules, all, {MemberId{1}, holding, {Money{spend}, 0, 0}}, turn);
    QCOMPARE(step.move, move);
    QCOMPARE(step.to.value, to);
    QCOMPARE(step.keptUntil, keptUntil);
    // Where orders of other stores are not known, nobody loses anything.
    const TierStep here = nextStep(rules, all, {MemberId{1}, holding, {Money{spend}, 0, 0}},
                                   {turn.today, turn.period, keptThrough, false});
    const bool isSafe = move == TierMove::Reach || move == TierMove::Regain || move == TierMove::Stay;
    QCOMPARE(here.move, isSafe ? move : TierMove::Stay);
    QCOMPARE(here.to.value, isSafe ? to : holding.tier.value);
}

void TierRulesTest::multipliers()
{
    TierShop shop;
    const auto with = [&](int multiplier) {
        return shop.write([&](store::UnitOfWork &work) {
            return updateTier(work, shop.gold, {QStringLiteral("Gold"), 3, multiplier});
        });
    };
    QCOMPARE(codeOf(with(0)), QStringLiteral("members.badMultiplier"));
    QCOMPARE(codeOf(with(100'000)), QStringLiteral("members.badMultiplier"));
    QCOMPARE(codeOf(with(10'001)), QStringLiteral("members.badMultiplier"));
    must(with(1));
    must(with(10'000));
    QCOMPARE(shop.number("SELECT points_multiplier FROM tiers WHERE name = 'Gold'"), 10'000);
}

QTEST_GUILESS_MAIN(TierRulesTest)
#include "TierRulesTest.moc"
