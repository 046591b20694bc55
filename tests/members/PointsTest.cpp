// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Points.h"
#include "members/MemberCheck.h"
#include "members/MemberShop.h"
#include "members/Tiers.h"

#include <random>

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

namespace {

Result<PointsEntryId> adjust(MemberShop &shop, MemberId id, qint64 points, const QString &note = QStringLiteral("why"))
{
    return shop.write([&](store::UnitOfWork &work) { return adjustPoints(work, id, points, note); });
}

qint64 balance(MemberShop &shop, MemberId id)
{
    return must(shop.read([&](store::Connection &c) { return pointsBalance(c, id); }));
}

} // namespace

class PointsAndTiers : public QObject
{
    Q_OBJECT
private slots:
    void entriesAddUp();
    void refusesBadAdjustments();
    void entriesCannotBeChanged();
    void randomEntriesAddUp();
    void tiersHaveNamesAndRanks();
    void rebuildsWhatIsDerived();
};

void PointsAndTiers::entriesAddUp()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    QCOMPARE(balance(shop, id), 0);
    QVERIFY(adjust(shop, id, 500, QStringLiteral("welcome")));
    QVERIFY(adjust(shop, id, -200));
    QCOMPARE(balance(shop, id), 300);
    QCOMPARE(shop.member(id).points, 300);
    const auto history = must(shop.read([&](store::Connection &c) { return pointsHistory(c, id); }));
    QCOMPARE(history.size(), size_t(2));
    QCOMPARE(history[0].points, -200);
    QCOMPARE(history[1].note, QStringLiteral("welcome"));
    QCOMPARE(keyOf(history[1].reason), QStringLiteral("adjustment"));
}

void PointsAndTiers::refusesBadAdjustments()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    QVERIFY(adjust(shop, id, 100));
    QCOMPARE(codeOf(adjust(shop, id, 0)), QStringLiteral("members.badPoints"));
    QCOMPARE(codeOf(adjust(shop, id, 1'000'001)), QStringLiteral("members.badPoints"));
    QCOMPARE(codeOf(adjust(shop, id, std::numeric_limits<qint64>::min())), QStringLiteral("members.badPoints"));
    QCOMPARE(codeOf(adjust(shop, id, 1, QStringLiteral(" "))), QStringLiteral("members.reasonMissing"));
    QCOMPARE(codeOf(adjust(shop, id, -101)), QStringLiteral("members.notEnoughPoints"));
    QCOMPARE(codeOf(adjust(shop, MemberId{7}, 1)), QStringLiteral("members.notFound"));
    QVERIFY(adjust(shop, id, -100));
    QVERIFY(adjust(shop, id, 1'000'000));
    QCOMPARE(balance(shop, id), 1'000'000);
    shop.store().setActor(stranger());
    QCOMPARE(codeOf(adjust(shop, id, 1)), QStringLiteral("staff.notAllowed"));
}

void PointsAndTiers::entriesCannotBeChanged()
{
    MemberShop shop;
    QVERIFY(adjust(shop, shop.add(QStringLiteral("A")), 5));
    for (const char *sql : {"UPDATE points_entries SET points = 50", "DELETE FROM points_entries"}) {
        QVERIFY(!shop.write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql);
            return {};
        }));
    }
}

void PointsAndTiers::randomEntriesAddUp()
{
    MemberShop shop;
    std::vector<MemberId> ids;
    std::vector<qint64> expected(3);
    for (int i = 0; i < 3; ++i)
        ids.push_back(shop.add(QString::number(i)));
    std::mt19937 random(20260101);
    for (int i = 0; i < 300; ++i) {
        const size_t who = random() % 3;
        const qint64 points = static_cast<int>(random() % 201) - 100;
        if (adjust(shop, ids[who], points))
            expected[who] += points;
        QVERIFY(expected[who] >= 0);
    }
    for (size_t who = 0; who < 3; ++who)
        QCOMPARE(balance(shop, ids[who]), expected[who]);
    QVERIFY(must(shop.read([](store::Connection &c) { return check(c); })).empty());
}

void PointsAndTiers::tiersHaveNamesAndRanks()
{
    MemberShop shop;
    const auto create = [&](const TierDraft &draft) {
        return shop.write([&](store::UnitOfWork &work) { return createTier(work, draft); });
    };
    const TierId gold = must(create({QStringLiteral("Gold"), 3}));
    must(create({QStringLiteral("Silver"), 2}));
    QCOMPARE(codeOf(create({QStringLiteral(" "), 4})), QStringLiteral("members.nameMissing"));
    QCOMPARE(codeOf(create({QStringLiteral("Gold"), 4})), QStringLiteral("members.nameInUse"));
    const auto sameRank = create({QStringLiteral("Platinum"), 3});
    QCOMPARE(codeOf(sameRank), QStringLiteral("members.rankInUse"));
    QVERIFY(messageOf(sameRank).contains(QStringLiteral("Gold")));
    must(shop.write([&](store::UnitOfWork &work) { return updateTier(work, gold, {QStringLiteral("Gold"), 1}); }));
    const auto all = must(shop.read([](store::Connection &c) { return tiers(c); }));
    QCOMPARE(all.front().name, QStringLiteral("Gold"));
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) {
                 return updateTier(work, TierId{7}, {QStringLiteral("X"), 9});
             })),
             QStringLiteral("members.tierNotFound"));
}

void PointsAndTiers::rebuildsWhatIsDerived()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    QVERIFY(adjust(shop, id, 5));
    const auto wrong = [&] {
        return must(shop.write([](store::UnitOfWork &work) { return check(work.connection()); }));
    };
    QVERIFY(wrong().empty());
    shop.change("UPDATE points_balances SET balance = 6");
    shop.change("UPDATE members SET search_text = 'nonsense'");
    QCOMPARE(wrong().size(), size_t(2));
    QVERIFY(wrong().front().contains(QStringLiteral("M000001")));
    must(shop.write([](store::UnitOfWork &work) { return rebuild(work); }));
    QVERIFY(wrong().empty());
    QCOMPARE(balance(shop, id), 5);
    shop.change("INSERT INTO member_search (member_search) VALUES ('delete-all')");
    QCOMPARE(wrong().size(), size_t(1));
    must(shop.write([](store::UnitOfWork &work) { return rebuild(work); }));
    QVERIFY(wrong().empty());
}

QTEST_GUILESS_MAIN(PointsAndTiers)
#include "PointsTest.moc"
