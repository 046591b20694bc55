// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Ledger.h"
#include "points/LedgerShop.h"
#include "points/Policy.h"

using namespace shopdesk;
using namespace shopdesk::points;
using namespace shopdesk::test;
using members::MemberId;

/// Batches: what is spent first, what comes back, what is owed, what goes to another member.
class LedgerTest : public QObject
{
    Q_OBJECT
private slots:
    void whatExpiresFirstIsSpentFirst();
    void spendingMoreThanThereIsIsRefused();
    void aCauseIsBookedOnce();
    void pendingPointsWait();
    void givenBackIntoTheBatchesThatItCameFrom();
    void whatExpiredComesBackForSomeDays();
    void takenBackFromItsOwnBatchFirst();
    void debtIsSetOffAgainstLaterPoints();
    void mergedMembersAndBack();
    void mergedDebtAndBack();
    void pointsOfMergedMembersAreTakenAndGivenBack();
    void theShopsRuleSaysWhenPointsExpire();
};

void LedgerTest::whatExpiresFirstIsSpentFirst()
{
    LedgerShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    const Instant june = shop.startOf("2027-07-01"); // to 30 June
    const Instant december = shop.startOf("2028-01-01");
    shop.grant(id, 50, "b", {}, december);
    shop.grant(id, 100, "a", {}, june);
    must(shop.spend(id, 120, "s"));
    const auto left = shop.open(id);
    QCOMPARE(left.size(), size_t(1));
    QCOMPARE(left[0].remaining, 30);
    QCOMPARE(left[0].expiresAt, std::optional(december));
    QCOMPARE(shop.wealth(id).balance, 30);
    QCOMPARE(shop.wealth(id).available, 30);
    QCOMPARE(shop.complaints(), QStringList());
}

void LedgerTest::spendingMoreThanThereIsIsRefused()
{
    LedgerShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    shop.grant(id, 100, "a");
    const auto refused = shop.spend(id, 101, "s");
    QCOMPARE(codeOf(refused), QStringLiteral("points.notEnough"));
    QVERIFY(messageOf(refused).contains(QStringLiteral("100")));
    QCOMPARE(codeOf(shop.spend(id, 0, "s")), QStringLiteral("points.badPoints"));
    QCOMPARE(codeOf(shop.spend(id, -5, "s")), QStringLiteral("points.badPoints"));
    must(shop.spend(id, 100, "s"));
    QCOMPARE(codeOf(shop.spend(id, 1, "t")), QStringLiteral("points.notEnough"));
}

void LedgerTest::aCauseIsBookedOnce()
{
    LedgerShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    const EntryId granted = shop.grant(id, 100, "a");
    QCOMPARE(shop.grant(id, 100, "a"), granted);
    const EntryId spent = must(shop.spend(id, 60, "s"));
    QCOMPARE(must(shop.spend(id, 60, "s")), spent);
    const EntryId back = shop.giveBack(spent, 20, "g");
    QCOMPARE(shop.giveBack(spent, 20, "g"), back);
    const EntryId taken = shop.takeBack(granted, 30, "t");
    QCOMPARE(shop.takeBack(granted, 30, "t"), taken);
    QCOMPARE(shop.wealth(id).balance, 100 - 60 + 20 - 30);
    QCOMPARE(shop.number("SELECT count(*) FROM points_entries"), 4);
    // Never more than was spent and granted.
    shop.giveBack(spent, 1'000, "g2");
    shop.takeBack(granted, 1'000, "t2");
    QCOMPARE(shop.wealth(id).balance, 0);
    QVERIFY(!shop.giveBack(spent, 1, "g3"));
    QVERIFY(!shop.takeBack(granted, 1, "t3"));
    QCOMPARE(shop.complaints(), QStringList());
}

void LedgerTest::pendingPointsWait()
{
    LedgerShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    const Instant later{shop.now().ms + 14 * LedgerShop::day};
    shop.grant(id, 100, "a", later);
    QCOMPARE(shop.wealth(id).balance, 100);
    QCOMPARE(shop.wealth(id).available, 0);
    QCOMPARE(shop.wealth(id).pending, 100);
    QCOMPARE(codeOf(shop.spend(id, 1, "s")), QStringLiteral("points.notEnough"));
    shop.setNow(Instant{later.ms - 1});
    QCOMPARE(shop.wealth(id).available, 0);
    shop.setNow(later);
    QCOMPARE(shop.wealth(id).available, 100);
    QCOMPARE(shop.wealth(id).pending, 0);
    must(shop.spend(id, 100, "s"));
    QCOMPARE(shop.complaints(), QStringList());
}

void LedgerTest::givenBackIntoTheBatchesThatItCameFrom()
{
    LedgerShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    const EntryId first = shop.grant(id, 100, "a", {}, shop.in(30));
    const EntryId second = shop.grant(id, 50, "b", {}, shop.in(60));
    const EntryId spent = must(shop.spend(id, 120, "s"));
    // The last to expire comes back first, as if less had been spent.
    shop.giveBack(spent, 40, "g");
    QCOMPARE(shop.left(first), 20);
    QCOMPARE(shop.left(second), 50);
    shop.giveBack(spent, 80, "h");
    QCOMPARE(shop.left(first), 100);
    QCOMPARE(shop.number("SELECT count(*) FROM points_batches"), 2);
    QCOMPARE(shop.complaints(), QStringList());
}

void LedgerTest::whatExpiredComesBackForSomeDays()
{
    LedgerShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    const EntryId granted = shop.grant(id, 100, "a", {}, shop.in(30));
    const EntryId spent = must(shop.spend(id, 60, "s"));
    shop.setNow(shop.in(30)); // the instant from which on they are no more
    const EntryId back = shop.giveBack(spent, 60, "g");
    QCOMPARE(shop.left(granted), 40);
    QCOMPARE(shop.left(back), 60);
    QCOMPARE(shop.wealth(id).available, 60);
    const auto expiry = shop.open(id)[1].expiresAt;
    QVERIFY(expiry > shop.in(60) && expiry <= shop.in(61)); // thirty more whole days
    QCOMPARE(shop.complaints(), QStringList());
}

void LedgerTest::takenBackFromItsOwnBatchFirst()
{
    LedgerShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    const EntryId early = shop.grant(id, 100, "a", {}, shop.in(30));
    const EntryId late = shop.grant(id, 100, "b", {}, shop.in(60));
    shop.takeBack(late, 60, "t");
    QCOMPARE(shop.left(early), 100);
    QCOMPARE(shop.left(late), 40);
    must(shop.spend(id, 110, "s")); // 100 of the early ones, 10 of the late ones
    shop.takeBack(early, 50, "u");  // of which nothing is left, so others pay, and the rest is owed
    QCOMPARE(shop.left(late), 0);
    const Wealth wealth = shop.wealth(id);
    QCOMPARE(wealth.balance, -20);
    QCOMPARE(wealth.debt, 20);
    QCOMPARE(wealth.available, 0);
    QCOMPARE(shop.complaints(), QStringList());
}

void LedgerTest::debtIsSetOffAgainstLaterPoints()
{
    LedgerShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    const EntryId granted = shop.grant(id, 300, "a");
    must(shop.spend(id, 250, "s"));
    shop.takeBack(granted, 100, "t");
    QCOMPARE(shop.wealth(id).debt, 50);
    // Points that wait pay nothing until they may be spent.
    const EntryId waiting = shop.grant(id, 30, "w", shop.in(10));
    QCOMPARE(shop.wealth(id).debt, 50);
    QCOMPARE(shop.left(waiting), 30);
    const EntryId later = shop.grant(id, 70, "b");
    QCOMPARE(shop.left(later), 20);
    QCOMPARE(shop.wealth(id).debt, 0);
    QCOMPARE(shop.wealth(id).available, 20);
    QCOMPARE(shop.complaints(), QStringList());
}

void LedgerTest::mergedMembersAndBack()
{
    LedgerShop shop;
    const MemberId a = shop.add(QStringLiteral("A"));
    const MemberId b = shop.add(QStringLiteral("B"));
    shop.grant(a, 80, "a", {}, shop.in(30));
    shop.grant(a, 40, "w", shop.in(5));
    shop.grant(b, 80, "b", {}, shop.in(20));
    shop.moveAll(a, b, "merge/1");
    shop.moveAll(a, b, "merge/1");
    QCOMPARE(shop.wealth(a).balance, 0);
    QCOMPARE(shop.wealth(b).balance, 200);
    QCOMPARE(shop.wealth(b).pending, 40);
    QCOMPARE(shop.open(b).size(), size_t(3));
    QCOMPARE(shop.open(b)[1].expiresAt, std::optional(shop.in(30)));
    shop.moveBack("merge/1");
    shop.moveBack("merge/1");
    QCOMPARE(shop.wealth(a).balance, 120);
    QCOMPARE(shop.wealth(a).pending, 40);
    QCOMPARE(shop.wealth(b).balance, 80);
    QCOMPARE(shop.open(a)[0].expiresAt, std::optional(shop.in(30)));
    // What was spent in between stays spent: by then the 80 of B that expire first, and 30 of A's.
    shop.moveAll(a, b, "merge/2");
    must(shop.spend(b, 110, "s"));
    shop.moveBack("merge/2");
    QCOMPARE(shop.wealth(a).balance, 90);
    QCOMPARE(shop.wealth(b).balance, 0);
    QCOMPARE(shop.complaints(), QStringList());
}

void LedgerTest::mergedDebtAndBack()
{
    LedgerShop shop;
    const MemberId a = shop.add(QStringLiteral("A"));
    const MemberId b = shop.add(QStringLiteral("B"));
    const auto owe = [&](MemberId id, qint64 points, const char *name) {
        const EntryId granted = shop.grant(id, points, name);
        must(shop.spend(id, points, QByteArray(name) + "/s"));
        shop.takeBack(granted, points, QByteArray(name) + "/t");
    };
    owe(a, 50, "a");
    shop.grant(b, 80, "b");
    shop.moveAll(a, b, "merge/1"); // the debt goes along
    QCOMPARE(shop.wealth(a).balance, 0);
    QCOMPARE(shop.wealth(b).balance, 30);
    shop.moveBack("merge/1");
    QCOMPARE(shop.wealth(a).debt, 50);
    QCOMPARE(shop.wealth(b).balance, 80);
    QCOMPARE(shop.wealth(b).debt, 0);
    shop.moveAll(b, a, "merge/2"); // the debt was there before
    QCOMPARE(shop.wealth(a).balance, 30);
    QCOMPARE(shop.wealth(a).debt, 0);
    shop.moveBack("merge/2");
    QCOMPARE(shop.wealth(a).debt, 50);
    QCOMPARE(shop.wealth(b).balance, 80);
    QCOMPARE(shop.complaints(), QStringList());
}

void LedgerTest::pointsOfMergedMembersAreTakenAndGivenBack()
{
    LedgerShop shop;
    const MemberId a = shop.add(QStringLiteral("A"));
    const MemberId b = shop.add(QStringLiteral("B"));
    const EntryId granted = shop.grant(a, 100, "a", {}, shop.in(30));
    const EntryId spent = must(shop.spend(a, 60, "s"));
    shop.moveAll(a, b, "merge/1");
    shop.takeBack(granted, 10, "t");
    QCOMPARE(shop.wealth(a).balance, 0);
    QCOMPARE(shop.wealth(b).balance, 30);
    shop.giveBack(spent, 60, "g", b);
    QCOMPARE(shop.wealth(a).balance, 0);
    QCOMPARE(shop.wealth(b).balance, 90);
    for (const Batch &batch : shop.open(b))
        QCOMPARE(batch.expiresAt, std::optional(shop.in(30)));
    QCOMPARE(shop.complaints(), QStringList());
}

void LedgerTest::theShopsRuleSaysWhenPointsExpire()
{
    const ShopZone zone = must(ShopZone::fromName(QStringLiteral("Europe/London")));
    const Instant noon = zone.fromLocal({2026, 1, 31}, {12, 0});
    const auto day = [&](const std::optional<Instant> &expiry) { return zone.dayOf(Instant{expiry->ms - 1}).text(); };
    QVERIFY(!expiryOf(Policy{}, zone, noon));
    QCOMPARE(day(expiryOf({0, 1, GoodUntil::Day}, zone, noon)), QStringLiteral("2026-02-28"));
    QCOMPARE(day(expiryOf({0, 12, GoodUntil::Day}, zone, noon)), QStringLiteral("2027-01-31"));
    QCOMPARE(day(expiryOf({0, 5, GoodUntil::MonthEnd}, zone, noon)), QStringLiteral("2026-06-30"));
    QCOMPARE(day(expiryOf({0, 11, GoodUntil::YearEnd}, zone, noon)), QStringLiteral("2026-12-31"));
    QCOMPARE(expiryOf({0, 5, GoodUntil::MonthEnd}, zone, noon)->ms, zone.fromLocal({2026, 7, 1}, {0, 0}).ms);
    QVERIFY(!pendingUntil(Policy{}, zone, noon));
    QCOMPARE(pendingUntil({14}, zone, noon)->ms, zone.fromLocal({2026, 2, 15}, {0, 0}).ms);

    LedgerShop shop;
    must(shop.write([](store::UnitOfWork &work) { return setPolicy(work, {0, 12, GoodUntil::MonthEnd}); }));
    const MemberId id = shop.add(QStringLiteral("A"));
    shop.grant(id, 10, "a");
    QVERIFY(shop.open(id)[0].expiresAt.has_value());
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "LedgerTest.moc"
