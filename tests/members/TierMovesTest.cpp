// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberCheck.h"
#include "members/TierKeeper.h"
#include "members/TierShop.h"
#include "members/TierSimulation.h"
#include "store/Migrations.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

class TierMovesTest : public QObject
{
    Q_OBJECT
private slots:
    void goldIsReachedAtItsThresholdAndSaysWhy();
    void onlyWhatWasPaidAndKeptCounts();
    void theWindowHasItsEdges();
    void fallsAtThePeriodsEndAndAfterTheGrace();
    void evaluatingAgainChangesNothing();
    void aTierByHandStays();
    void scoresCountOnceAndMove();
    void scoresCountOnTheDayOfTheShop();
    void nobodyFallsWhereOrdersOfOtherStoresAreNotKnown();
    void simulatesBeforePublishing();
    void theKeeperMovesEverybodyInSteps();
    void whoHadATierBeforeThereWereRulesKeepsIt();
    void ledgersStayAsTheyAre();
    void whoMayDoWhat();
};

void TierMovesTest::goldIsReachedAtItsThresholdAndSaysWhy()
{
    TierShop shop;
    shop.publish(shop.usual());
    const MemberId id = shop.add(QStringLiteral("Li Wei"));
    QCOMPARE(shop.tierOf(id), QStringLiteral("Regular"));
    shop.order(id, {499'999});
    shop.review(id);
    QCOMPARE(shop.tierOf(id), QStringLiteral("Silver"));
    QCOMPARE(shop.missing(id), QStringLiteral("For Gold: 0.01 more to spend, counted over 365 days."));
    shop.order(id, {1});
    shop.review(id);
    QCOMPARE(shop.tierOf(id), QStringLiteral("Gold"));
    QCOMPARE(
        shop.why(id),
        QStringLiteral("Reached on %1 with 5000.00 spent. This tier asks for 5000.00 spent.").arg(shop.today().text()));
    QCOMPARE(shop.missing(id), QString());
    QCOMPARE(shop.text("SELECT group_concat(kind || spend) FROM tier_changes ORDER BY id"),
             QStringLiteral("reached0,reached499999,reached500000"));
    QVERIFY(must(shop.read([](store::Connection &c) { return check(c); })).empty());
    shop.change("UPDATE members SET tier_id = NULL");
    QCOMPARE(must(shop.read([](store::Connection &c) { return check(c); })).size(), size_t(1));
}

void TierMovesTest::onlyWhatWasPaidAndKeptCounts()
{
    TierShop shop;
    shop.publish(shop.usual());
    const MemberId id = shop.add(QStringLiteral("Li Wei"));
    const qint64 sale = shop.order(id, {600'000});
    shop.order(id, {900'000, 0, QStringLiteral("cancelled")});
    shop.order(id, {900'000, 0, QStringLiteral("draft")});
    shop.order(id, {-200'001, 0, QStringLiteral("paid"), sale});
    QCOMPARE(shop.standing(id).measure.spend, Money{399'999});
    // A part of what is due counts by what was paid.
    shop.order(id, {1, 0, QStringLiteral("partially_paid")});
    QCOMPARE(shop.standing(id).measure.spend, Money{400'000});
}

void TierMovesTest::theWindowHasItsEdges()
{
    TierShop shop;
    shop.publish(shop.usual(30));
    const MemberId id = shop.add(QStringLiteral("Li Wei"));
    shop.order(id, {100'000, 29});
    QCOMPARE(shop.standing(id).measure.spend, Money{100'000});
    const qint64 old = shop.order(id, {700'000, 30});
    QCOMPARE(shop.standing(id).measure.spend, Money{100'000});
    // What is given back today for a sale that no longer counts takes nothing away.
    shop.order(id, {-700'000, 0, QStringLiteral("paid"), old});
    QCOMPARE(shop.standing(id).measure.spend, Money{100'000});
    // Without a sale it counts on its own day.
    shop.order(id, {-1});
    QCOMPARE(shop.standing(id).measure.spend, Money{99'999});
    QCOMPARE(shop.evaluate().reached, 0);
    shop.order(id, {1});
    QCOMPARE(shop.evaluate().reached, 1);
    QCOMPARE(shop.tierOf(id), QStringLiteral("Silver"));
}

void TierMovesTest::fallsAtThePeriodsEndAndAfterTheGrace()
{
    TierShop shop;
    shop.publish(shop.usual(365, 366));
    const MemberId id = shop.add(QStringLiteral("Li Wei"));
    const qint64 sale = shop.order(id, {500'000});
    QCOMPARE(shop.evaluate().reached, 1);
    shop.order(id, {-300'000, 0, QStringLiteral("paid"), sale});
    QCOMPARE(shop.evaluate().total(), 0); // the period goes on
    shop.endPeriod();
    QCOMPARE(shop.evaluate().kept, 1);
    QCOMPARE(shop.tierOf(id), QStringLiteral("Gold"));
    QVERIFY(shop.why(id).contains(QStringLiteral("is not met any more; it is kept until ")));
    QCOMPARE(shop.evaluate().total(), 0);
    // Regained within the grace.
    const qint64 more = shop.order(id, {300'000});
    QCOMPARE(shop.evaluate().regained, 1);
    shop.order(id, {-300'000, 0, QStringLiteral("paid"), more});
    shop.endPeriod();
    QCOMPARE(shop.evaluate().kept, 1);
    shop.change("UPDATE members SET tier_kept_until = tier_kept_until - 400");
    QCOMPARE(shop.evaluate().fell, 1);
    QCOMPARE(shop.tierOf(id), QStringLiteral("Silver"));
    QVERIFY(shop.why(id).endsWith(QStringLiteral("with 2000.00 spent by then. This tier asks for 1000.00 spent.")));
    // No grace at all.
    TierRules strict = shop.usual(365, 0);
    shop.publish(strict);
    shop.order(id, {-150'000, 0, QStringLiteral("paid"), sale});
    shop.endPeriod();
    QCOMPARE(shop.evaluate().fell, 1);
    QCOMPARE(shop.tierOf(id), QStringLiteral("Regular"));
    QVERIFY(must(shop.read([](store::Connection &c) { return check(c); })).empty());
}

void TierMovesTest::evaluatingAgainChangesNothing()
{
    TierShop shop;
    for (int i = 0; i < 50; ++i)
        shop.order(shop.add(QStringLiteral("Member %1").arg(i)), {i * 20'000});
    shop.publish(shop.usual());
    const TierMoves moves = shop.evaluate();
    QCOMPARE(moves.reached, 50); // from no tier to Regular, Silver or Gold
    QCOMPARE(shop.number("SELECT count(*) FROM members JOIN tiers t ON t.id = tier_id WHERE t.name = 'Silver'"), 20);
    QCOMPARE(shop.number("SELECT count(*) FROM members JOIN tiers t ON t.id = tier_id WHERE t.name = 'Gold'"), 25);
    const qint64 changes = shop.number("SELECT count(*) FROM tier_changes");
    const qint64 entries = shop.number("SELECT count(*) FROM audit_entries");
    QCOMPARE(shop.evaluate().total(), 0);
    QCOMPARE(shop.number("SELECT count(*) FROM tier_changes"), changes);
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries"), entries);
}

void TierMovesTest::aTierByHandStays()
{
    TierShop shop;
    shop.publish(shop.usual());
    const MemberId id = shop.add(QStringLiteral("Li Wei"));
    const auto set = [&](TierId tier, std::optional<BusinessDay> until, const char *note = "") {
        return shop.write(
            [&](store::UnitOfWork &work) { return setTier(work, id, tier, until, QString::fromLatin1(note)); });
    };
    QCOMPARE(codeOf(set(TierId{7}, {})), QStringLiteral("members.tierNotFound"));
    QCOMPARE(codeOf(set(shop.gold, shop.today().plus(-1))), QStringLiteral("members.badTime"));
    must(set(shop.gold, {}, "a friend of the house"));
    shop.endPeriod();
    QCOMPARE(shop.evaluate().total(), 0);
    QCOMPARE(shop.why(id), QStringLiteral("Set by hand. It stays until somebody changes it. a friend of the house"));
    must(set(shop.gold, shop.today()));
    QCOMPARE(shop.why(id), QStringLiteral("Set by hand, until %1.").arg(shop.today().text()));
    QCOMPARE(shop.evaluate().total(), 0);
    shop.change("UPDATE members SET tier_pinned_until = tier_pinned_until - 1");
    QCOMPARE(shop.evaluate().over, 1);
    QCOMPARE(shop.tierOf(id), QStringLiteral("Regular"));
    // Given back to the rules, the member stands where they say at once.
    must(set(shop.gold, {}));
    shop.order(id, {100'000});
    must(set({}, {}));
    QCOMPARE(shop.tierOf(id), QStringLiteral("Silver"));
    // In the form a tier is set by hand too; what else is edited leaves it as it is.
    MemberDraft draft = draftOf(shop.member(id));
    draft.note = QStringLiteral("x");
    must(shop.update(id, draft));
    QVERIFY(!shop.standing(id).holding.pinned);
    // Promoted while the form was open: saving leaves the new tier, by the rules.
    draft = draftOf(shop.member(id));
    shop.order(id, {400'000});
    QCOMPARE(shop.evaluate().reached, 1);
    must(shop.update(id, draft));
    QCOMPARE(shop.tierOf(id), QStringLiteral("Gold"));
    QVERIFY(!shop.standing(id).holding.pinned);
    const TierHolding byRules = shop.standing(id).holding;
    draft.tier = shop.silver;
    must(shop.update(id, draft));
    QCOMPARE(shop.tierOf(id), QStringLiteral("Silver"));
    QVERIFY(shop.standing(id).holding.pinned);
    // And taken back it is by the rules again.
    must(shop.write([&](store::UnitOfWork &work) { return putTierBack(work, id, byRules); }));
    QCOMPARE(shop.tierOf(id), QStringLiteral("Gold"));
    QVERIFY(!shop.standing(id).holding.pinned);
    QVERIFY(must(shop.read([](store::Connection &c) { return check(c); })).empty());
}

void TierMovesTest::scoresCountOnceAndMove()
{
    TierShop shop;
    TierRules rules = shop.usual();
    rules.rules[1] = {shop.silver, TierNeeds::Any, Money{100'000}, 100, 20};
    shop.publish(rules);
    const MemberId id = shop.add(QStringLiteral("Li Wei"));
    const auto record = [&](ScoreKind kind, qint64 points, const char *cause) {
        return shop.write([&](store::UnitOfWork &work) {
            return recordScore(work, id, {kind, points, QString::fromLatin1(cause)});
        });
    };
    QCOMPARE(codeOf(record(ScoreKind::Review, 0, "r/1")), QStringLiteral("members.badPoints"));
    QCOMPARE(codeOf(record(ScoreKind::Review, 5, " ")), QStringLiteral("members.causeMissing"));
    must(record(ScoreKind::Review, 19, "r/1"));
    must(record(ScoreKind::Activity, 99, "a/1"));
    QCOMPARE(shop.tierOf(id), QStringLiteral("Regular"));
    QCOMPARE(shop.missing(id),
             QStringLiteral("For Silver: 1000.00 more to spend or 1 more points for activity or 1 more points for "
                            "reviews, counted over 365 days."));
    // The same again is the same.
    QCOMPARE(must(record(ScoreKind::Review, 19, "r/1")), must(record(ScoreKind::Review, 19, "r/1")));
    QCOMPARE(shop.standing(id).measure.review, 19);
    must(record(ScoreKind::Review, 1, "r/2"));
    QCOMPARE(shop.tierOf(id), QStringLiteral("Silver"));
    QVERIFY(
        shop.why(id).contains(QStringLiteral("with 0.00 spent and 99 points for activity and 20 points for reviews")));
}

/// The night in which the clocks went forward: 23:30 UTC is the day after in London, half an hour before it is not.
void TierMovesTest::scoresCountOnTheDayOfTheShop()
{
    TierShop shop;
    const MemberId id = shop.add(QStringLiteral("Li Wei"));
    const auto record = [&](const char *at) {
        must(shop.write([&](store::UnitOfWork &work) {
            const Instant when{QDateTime::fromString(QString::fromLatin1(at), Qt::ISODate).toMSecsSinceEpoch()};
            return recordScore(work, id, {ScoreKind::Activity, 1, QString::fromLatin1(at), {}, when});
        }));
    };
    record("2026-03-28T23:59:59Z");
    record("2026-03-29T00:59:59Z"); // the last second before the gap
    record("2026-03-29T01:00:00Z"); // the first after it
    record("2026-03-29T22:59:59Z");
    record("2026-03-29T23:00:00Z"); // midnight of the shop
    const auto counted = [&](const char *first, const char *last) {
        return must(shop.read([&](store::Connection &c) -> Result<qint64> {
            return measureOf(c, id,
                             {must(BusinessDay::fromText(QString::fromLatin1(first))),
                              must(BusinessDay::fromText(QString::fromLatin1(last)))})
                .activity;
        }));
    };
    QCOMPARE(counted("2026-03-28", "2026-03-28"), 1);
    QCOMPARE(counted("2026-03-29", "2026-03-29"), 3);
    QCOMPARE(counted("2026-03-30", "2026-03-30"), 1);
}

void TierMovesTest::nobodyFallsWhereOrdersOfOtherStoresAreNotKnown()
{
    TierShop shop;
    shop.publish(shop.usual(365, 0));
    const MemberId member = shop.add(QStringLiteral("Li Wei"));
    const qint64 order = shop.order(member, {600'000});
    shop.evaluate();
    QCOMPARE(shop.tierOf(member), QStringLiteral("Gold"));
    shop.change(qPrintable(QStringLiteral("UPDATE orders SET status = 'cancelled' WHERE id = %1").arg(order)));
    // A company with a second store, whose database is closed to this computer.
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        work.execute("INSERT INTO stores (id, code, name, updated_at) VALUES (9, 'S09', 'Harbour', ?)", work.now());
        work.execute("INSERT INTO company_link (id, address, company, account, connected_at) "
                     "VALUES (1, 'https://shop.example.com', 'shop', 'device', ?)",
                     work.now());
        work.execute("INSERT INTO sync_databases (name, pulled_at) VALUES ('company', ?1), ('main', ?1)", work.now());
        return {};
    }));
    shop.endPeriod();
    QCOMPARE(shop.evaluate().total(), 0);
    QCOMPARE(shop.tierOf(member), QStringLiteral("Gold"));
    // Up is up.
    const MemberId other = shop.add(QStringLiteral("Wang Fang"));
    shop.order(other, {150'000});
    shop.evaluate();
    QCOMPARE(shop.tierOf(other), QStringLiteral("Silver"));
    // Once it knows all stores, it says who falls.
    shop.change("INSERT INTO sync_databases (name, pulled_at) VALUES ('harbour', 1)");
    shop.endPeriod();
    QCOMPARE(shop.evaluate().fell, 1);
    QCOMPARE(shop.tierOf(member), QStringLiteral("Regular"));
}

void TierMovesTest::simulatesBeforePublishing()
{
    TierShop shop;
    shop.publish(shop.usual());
    const MemberId up = shop.add(QStringLiteral("Up"));
    const MemberId down = shop.add(QStringLiteral("Down"));
    const MemberId fixed = shop.add(QStringLiteral("Fixed"));
    shop.order(up, {300'000});
    shop.order(down, {150'000});
    shop.evaluate();
    must(shop.write([&](store::UnitOfWork &work) { return setTier(work, fixed, shop.gold); }));
    // In the last month, on Silver, both earned points.
    const BusinessDay lastMonth = periodStart(TierPeriod::Month, shop.today()).plus(-3);
    shop.change(qPrintable(QStringLiteral("UPDATE orders SET business_day = %1").arg(lastMonth.days)));
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        const Instant at = work.shop().zone.startOf(lastMonth);
        work.execute("INSERT INTO points_entries (id, member_id, points, reason, occurred_at) "
                     "VALUES (1, ?1, 1100, 'purchase', ?3), (2, ?2, 220, 'purchase', ?3), (3, ?2, -110, 'refund', ?3)",
                     up, down, at);
        return {};
    }));
    TierRules rules = shop.usual();
    rules.rules[1].spend = Money{200'000};
    rules.rules[2].spend = Money{300'000};
    const auto found =
        must(shop.read([&](store::Connection &c) { return simulateTierRules(c, rules, Instant::now()); }));
    QCOMPARE(found.pinned, 1);
    QCOMPARE(found.members, 2);
    QCOMPARE(found.up, 1);
    QCOMPARE(found.down, 1);
    QCOMPARE(found.flows.size(), size_t(2));
    for (const TierFlow &flow : found.flows) {
        QCOMPARE(flow.fromName, QStringLiteral("Silver"));
        QCOMPARE(flow.toName, flow.up ? QStringLiteral("Gold") : QStringLiteral("Regular"));
        // 1,100 × (1.2 − 1.1) / 1.1; 110 × (1.0 − 1.1) / 1.1
        QCOMPARE(flow.points, flow.up ? 100 : -10);
        QCOMPARE(flow.examples.size(), 1);
        QCOMPARE(flow.turnover, Money{flow.up ? 300'000 : 150'000});
    }
    QCOMPARE(found.turnover, Money{450'000});
    QCOMPARE(found.movers.size(), size_t(2));
    QCOMPARE(found.movers.front().member, up); // those who go up come first
    QCOMPARE(found.movers.front().to, shop.gold);
    QCOMPARE(found.movers.front().spend, Money{300'000});
    QCOMPARE(found.movers.front().points, 100);
    QCOMPARE(found.movers.back().member, down);
    QCOMPARE(found.movers.back().turnover, Money{150'000});
    QCOMPARE(found.points, 90);
    QCOMPARE(shop.tierOf(up), QStringLiteral("Silver")); // nothing moved
    rules.windowDays = 0;
    QCOMPARE(codeOf(shop.read([&](store::Connection &c) { return simulateTierRules(c, rules, Instant::now()); })),
             QStringLiteral("members.badWindow"));
}

void TierMovesTest::theKeeperMovesEverybodyInSteps()
{
    TierShop shop;
    const int count = static_cast<int>(TierKeeper::membersInAStep) + 20;
    for (int i = 0; i < count; ++i)
        shop.order(shop.add(QStringLiteral("Member %1").arg(i)), {500'000});
    TierKeeper keeper(shop.store());
    QSignalSpy finished(&keeper, &TierKeeper::finished);
    keeper.look();
    QVERIFY(finished.wait());
    QCOMPARE(finished.takeFirst().front().toLongLong(), 0); // no rules
    shop.publish(shop.usual());
    QVERIFY(finished.wait()); // it heard of the rules
    QCOMPARE(finished.takeFirst().front().toLongLong(), count);
    QCOMPARE(shop.number("SELECT count(*) FROM members JOIN tiers t ON t.id = tier_id WHERE t.name = 'Gold'"), count);
    QVERIFY(must(shop.read([](store::Connection &c) { return check(c); })).empty());
    shop.store().waitForAnswers();
}

/// A file of schema 3, in which every tier was set by hand.
void TierMovesTest::whoHadATierBeforeThereWereRulesKeepsIt()
{
    QTemporaryDir folder;
    store::Connection file(folder.filePath(QStringLiteral("old.shopdesk")), store::Connection::Mode::Create);
    store::migrate(file, 3);
    file.executeScript(R"(
        INSERT INTO tiers (id, name, rank, updated_at) VALUES (1, 'Gold', 3, 0);
        INSERT INTO members (id, number, name, tier_id, joined_at, updated_at)
            VALUES (1, 'M1', 'Li Wei', 1, 0, 0), (2, 'M2', 'Zhao Min', NULL, 0, 0);)");
    store::migrate(file, store::newestSchema());
    QCOMPARE(file.value<QString>("SELECT group_concat(tier_pinned || ifnull(tier_id, '-')) FROM members").value(),
             QStringLiteral("11,0-"));
    QCOMPARE(file.value<qint64>("SELECT points_multiplier FROM tiers").value(), 100);
    QVERIFY(holdingOf(file, MemberId{1})->isPinnedOn(BusinessDay{50'000}));
}

void TierMovesTest::ledgersStayAsTheyAre()
{
    TierShop shop;
    shop.publish(shop.usual());
    const MemberId id = shop.add(QStringLiteral("Li Wei"));
    must(shop.write([&](store::UnitOfWork &work) {
        return recordScore(work, id, {ScoreKind::Activity, 1, QStringLiteral("a"), QStringLiteral("helped")});
    }));
    for (const char *sql :
         {"UPDATE tier_changes SET kind = 'hand'", "DELETE FROM tier_changes", "UPDATE member_scores SET points = 2",
          "DELETE FROM member_scores", "DELETE FROM member_score_notes"}) {
        QVERIFY2(!shop.write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql);
            return {};
        }),
                 sql);
    }
}

void TierMovesTest::whoMayDoWhat()
{
    TierShop shop;
    shop.publish(shop.usual());
    const MemberId id = shop.add(QStringLiteral("Li Wei"));
    shop.store().setActor({{}, QStringLiteral("Guest"), {Permission::SeeMembers}});
    QCOMPARE(codeOf(shop.tryPublish(shop.usual(10))), QStringLiteral("staff.notAllowed"));
    QCOMPARE(codeOf(shop.write([](store::UnitOfWork &work) { return evaluateTiers(work); })),
             QStringLiteral("staff.notAllowed"));
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return setTier(work, id, shop.gold); })),
             QStringLiteral("staff.notAllowed"));
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) {
                 return recordScore(work, id, {ScoreKind::Activity, 1, QStringLiteral("a")});
             })),
             QStringLiteral("staff.notAllowed"));
    QCOMPARE(shop.standing(id).name, QStringLiteral("Regular"));
}

QTEST_GUILESS_MAIN(TierMovesTest)
#include "TierMovesTest.moc"
