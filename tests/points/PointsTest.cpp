// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Points.h"
#include "members/MemberShop.h"
#include "points/PointsCheck.h"
#include "points/PointsOperations.h"

#include <QJsonArray>

#include <random>

using namespace shopdesk;
using members::MemberId;
using namespace shopdesk::test;

namespace {

Result<points::EntryId> adjust(MemberShop &shop, MemberId id, qint64 points,
                               const QString &note = QStringLiteral("why"))
{
    return shop.write([&](store::UnitOfWork &work) { return points::adjust(work, id, points, note); });
}

Result<QJsonObject> call(MemberShop &shop, const char *name, const QJsonObject &input)
{
    const auto operations = points::operations();
    const auto found = std::ranges::find_if(operations, [&](const store::Operation &operation) {
        return QLatin1String(operation.name) == QLatin1String(name);
    });
    return shop.write([&](store::UnitOfWork &work) { return store::run(*found, work, input); });
}

qint64 balance(MemberShop &shop, MemberId id)
{
    return must(shop.read(
        [&](store::Connection &c) -> Result<qint64> { return points::wealthOf(c, id, Instant::now()).balance; }));
}

} // namespace

class AdjustedPoints : public QObject
{
    Q_OBJECT
private slots:
    void entriesAddUp();
    void refusesBadAdjustments();
    void entriesCannotBeChanged();
    void randomEntriesAddUp();
    void rebuildsWhatIsDerived();
    void oneOperationEach();
};

void AdjustedPoints::entriesAddUp()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    QCOMPARE(balance(shop, id), 0);
    QVERIFY(adjust(shop, id, 500, QStringLiteral("welcome")));
    QVERIFY(adjust(shop, id, -200));
    QCOMPARE(balance(shop, id), 300);
    QCOMPARE(shop.member(id).points, 300);
    const auto history = must(shop.read([&](store::Connection &c) { return points::history(c, id); }));
    QCOMPARE(history.size(), size_t(2));
    QCOMPARE(history[0].points, -200);
    QCOMPARE(history[1].note, QStringLiteral("welcome"));
    QCOMPARE(points::keyOf(history[1].reason), QStringLiteral("adjustment"));
}

void AdjustedPoints::refusesBadAdjustments()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    QVERIFY(adjust(shop, id, 100));
    QCOMPARE(codeOf(adjust(shop, id, 0)), QStringLiteral("points.badPoints"));
    QCOMPARE(codeOf(adjust(shop, id, 1'000'001)), QStringLiteral("points.badPoints"));
    QCOMPARE(codeOf(adjust(shop, id, std::numeric_limits<qint64>::min())), QStringLiteral("points.badPoints"));
    QCOMPARE(codeOf(adjust(shop, id, 1, QStringLiteral(" "))), QStringLiteral("points.reasonMissing"));
    QCOMPARE(codeOf(adjust(shop, id, -101)), QStringLiteral("points.notEnough"));
    QCOMPARE(codeOf(adjust(shop, MemberId{7}, 1)), QStringLiteral("members.notFound"));
    QVERIFY(adjust(shop, id, -100));
    QVERIFY(adjust(shop, id, 1'000'000));
    QCOMPARE(balance(shop, id), 1'000'000);
    shop.store().setActor(stranger());
    QCOMPARE(codeOf(adjust(shop, id, 1)), QStringLiteral("staff.notAllowed"));
}

void AdjustedPoints::entriesCannotBeChanged()
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

void AdjustedPoints::randomEntriesAddUp()
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
    QVERIFY(must(shop.read([](store::Connection &c) { return points::check(c); })).empty());
}

void AdjustedPoints::rebuildsWhatIsDerived()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    QVERIFY(adjust(shop, id, 5));
    QVERIFY(adjust(shop, id, -3));
    const auto wrong = [&] { return must(shop.read([](store::Connection &c) { return points::check(c); })); };
    QVERIFY(wrong().empty());
    for (const char *tampering :
         {"UPDATE points_balances SET balance = 6", "UPDATE points_batches SET remaining = 4",
          "UPDATE points_batches SET expires_at = 7", "DELETE FROM points_batches",
          "UPDATE points_balances SET debt = 1",
          "INSERT INTO points_debts (entry_id, member_id, open) SELECT id, member_id, 2 FROM points_entries LIMIT 1"}) {
        shop.change(tampering);
        QVERIFY2(!wrong().empty(), tampering);
        QVERIFY2(wrong().front().contains(QStringLiteral("M000001")), tampering);
        must(shop.write([](store::UnitOfWork &work) { return points::rebuild(work); }));
        QVERIFY2(wrong().empty(), tampering);
    }
    QCOMPARE(balance(shop, id), 2);
}

void AdjustedPoints::oneOperationEach()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    const QJsonObject member{{QStringLiteral("id"), id.text()}};
    QJsonObject adjusted = member;
    adjusted.insert(QStringLiteral("points"), 250);
    adjusted.insert(QStringLiteral("note"), QStringLiteral("welcome"));
    must(call(shop, "points.adjust", adjusted));
    const QJsonObject found = must(call(shop, "points.history", member));
    QCOMPARE(found.value(QStringLiteral("balance")).toInteger(), 250);
    QCOMPARE(found.value(QStringLiteral("available")).toInteger(), 250);
    QCOMPARE(found.value(QStringLiteral("entries")).toArray().size(), 1);
    const QJsonObject batch = found.value(QStringLiteral("batches")).toArray().at(0).toObject();
    QCOMPARE(batch.value(QStringLiteral("remaining")).toInteger(), 250);
    QCOMPARE(batch.value(QStringLiteral("state")).toString(), QStringLiteral("active"));

    must(call(shop, "points.setPolicy", {{QStringLiteral("validMonths"), 12}, {QStringLiteral("pendingDays"), 14}}));
    const QJsonObject policy = must(call(shop, "points.policy", {}));
    QCOMPARE(policy.value(QStringLiteral("validMonths")).toInt(), 12);
    QCOMPARE(policy.value(QStringLiteral("pendingDays")).toInt(), 14);
    QCOMPARE(policy.value(QStringLiteral("goodUntil")).toString(), QStringLiteral("month_end"));
    const auto refused = call(shop, "points.setPolicy", {{QStringLiteral("pendingDays"), 366}});
    QCOMPARE(codeOf(refused) + fieldOf(refused), QStringLiteral("points.badSettingpendingDays"));

    shop.store().setActor(stranger());
    for (const store::Operation &operation : points::operations())
        QCOMPARE(codeOf(call(shop, operation.name, {})), QStringLiteral("staff.notAllowed"));
}

QTEST_GUILESS_MAIN(AdjustedPoints)
#include "PointsTest.moc"
