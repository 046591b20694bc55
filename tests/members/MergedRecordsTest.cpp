// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Arrivals.h"
#include "members/MemberCheck.h"
#include "members/MemberShop.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

namespace {

/// Merges as they come from several devices, of which none knew of the others'.
class MergedShop : public MemberShop
{
public:
    void merge(qint64 id, MemberId kept, MemberId merged)
    {
        noteMerge(id, kept, merged);
        execute("UPDATE members SET merged_into = ?, archived_at = 1 WHERE id = ?", kept, merged);
    }
    void noteMerge(qint64 id, MemberId kept, MemberId merged)
    {
        execute("INSERT INTO member_merges (id, kept_id, merged_id, was_archived, filled, tiers, merged_at) "
                "VALUES (?, ?, ?, 0, '[]', '{}', 1)",
                id, kept, merged);
    }
    void arrive(const char *table, qint64 row)
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            afterArrival(work, {{QString::fromLatin1(table), {row}}});
            return {};
        }));
    }
    MemberId leadsTo(MemberId id) { return member(id).mergedInto; }
    size_t wrong()
    {
        return must(read([](store::Connection &c) { return check(c); })).size();
    }
    template<typename... Values>
    void execute(const char *sql, const Values &...values)
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql, values...);
            return {};
        }));
    }
};

} // namespace

class MergedRecordsTest : public QObject
{
    Q_OBJECT
private slots:
    void recordsLeadToTheOneThatRemains();
    void aMergeMayComeBeforeItsRecords();
    void aCircleKeepsTheOldest();
    void whatIsAstrayAlreadyIsMended();
};

void MergedRecordsTest::recordsLeadToTheOneThatRemains()
{
    MergedShop shop;
    const MemberId a = shop.add(QStringLiteral("A"), QStringLiteral("13800000001"));
    const MemberId b = shop.add(QStringLiteral("B"));
    const MemberId c = shop.add(QStringLiteral("C"));
    shop.merge(1, b, a);
    shop.merge(2, c, b);
    QCOMPARE(shop.wrong(), size_t(1));
    shop.change("UPDATE members SET updated_at = 5");
    shop.arrive("members", b.value);
    QCOMPARE(shop.leadsTo(a), c);
    QCOMPARE(shop.leadsTo(b), c);
    QCOMPARE(shop.wrong(), size_t(0));
    QCOMPARE(shop.number("SELECT max(updated_at) FROM members"), 5); // nobody changed anything
    const auto found = must(shop.read(
        [](store::Connection &connection) { return findByContact(connection, QStringLiteral("13800000001")); }));
    QCOMPARE(found, std::vector{c});
    // The later merge is undone elsewhere.
    shop.change("UPDATE member_merges SET undone_at = 6 WHERE id = 2");
    shop.execute("UPDATE members SET merged_into = NULL, archived_at = NULL WHERE id = ?", b);
    shop.arrive("member_merges", 2);
    QCOMPARE(shop.leadsTo(a), b);
    QVERIFY(!shop.leadsTo(b));
    QCOMPARE(shop.wrong(), size_t(0));
}

void MergedRecordsTest::aMergeMayComeBeforeItsRecords()
{
    MergedShop shop;
    const MemberId a = shop.add(QStringLiteral("A"));
    const MemberId b = shop.add(QStringLiteral("B"));
    shop.noteMerge(1, b, a);
    shop.arrive("member_merges", 1);
    QVERIFY(!shop.leadsTo(a));
    QVERIFY(!shop.member(a).archivedAt);
}

void MergedRecordsTest::aCircleKeepsTheOldest()
{
    MergedShop shop;
    const MemberId a = shop.add(QStringLiteral("A"));
    const MemberId b = shop.add(QStringLiteral("B"));
    const MemberId c = shop.add(QStringLiteral("C"));
    QVERIFY(a < b);
    shop.merge(1, b, a);
    shop.merge(2, a, b);
    shop.merge(3, b, c);
    shop.arrive("members", b.value);
    QVERIFY(!shop.leadsTo(a));
    QVERIFY(!shop.member(a).archivedAt);
    QCOMPARE(shop.leadsTo(b), a);
    QCOMPARE(shop.leadsTo(c), a);
    QCOMPARE(shop.wrong(), size_t(0));
    QCOMPARE(shop.number("SELECT sum(id) FROM member_merges WHERE undone_at IS NULL"), 5); // all but the first
}

void MergedRecordsTest::whatIsAstrayAlreadyIsMended()
{
    MergedShop shop;
    const MemberId a = shop.add(QStringLiteral("A"));
    const MemberId b = shop.add(QStringLiteral("B"));
    const MemberId c = shop.add(QStringLiteral("C"));
    shop.merge(1, b, a);
    shop.merge(2, c, b);
    must(shop.write([](store::UnitOfWork &work) { return rebuild(work); }));
    QCOMPARE(shop.leadsTo(a), c);
    QCOMPARE(shop.wrong(), size_t(0));
}

QTEST_GUILESS_MAIN(MergedRecordsTest)
#include "MergedRecordsTest.moc"
