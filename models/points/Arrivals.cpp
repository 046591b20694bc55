// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Arrivals.h"

#include "points/Expiry.h"
#include "points/Rules.h"
#include "points/Twins.h"
#include "tasks/Tasks.h"

#include <QJsonArray>

namespace shopdesk::points {

namespace {

constexpr int mostOrdersNamed = 20;

bool isMerged(store::Connection &connection, qint64 member)
{
    return connection.value<int>("SELECT 1 FROM member_merges WHERE merged_id = ? AND undone_at IS NULL", member)
        .has_value();
}

} // namespace

void raiseOverdraft(store::UnitOfWork &work, members::MemberId member)
{
    const auto missing = work.connection().value<qint64>(
        "SELECT -sum(remaining) FROM points_batches WHERE member_id = ? AND remaining < 0", member);
    if (!missing)
        return;
    QJsonArray orders;
    store::Query rows = work.connection().query(R"(
        SELECT DISTINCT o.number FROM points_batches b JOIN points_uses u ON u.batch_id = b.id
        JOIN points_entries e ON e.id = u.entry_id JOIN orders o ON o.id = e.order_id
        WHERE b.member_id = ? AND b.remaining < 0 ORDER BY o.number LIMIT ?)",
                                                member, mostOrdersNamed);
    while (rows.next())
        orders.append(rows.get<QString>(0));
    const QString number =
        work.connection().value<QString>("SELECT number FROM members WHERE id = ?", member).value_or(QString());
    tasks::raiseOnce(work, {.kind = "pointsOverdraft",
                            .subject = member.text() + QLatin1Char('/') + QString::number(*missing),
                            .table = "members",
                            .row = member.value,
                            .data = {{QStringLiteral("member"), number},
                                     {QStringLiteral("points"), *missing},
                                     {QStringLiteral("orders"), orders}}});
}

void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows)
{
    const auto came = [&](const char *table) {
        const auto found = rows.find(QLatin1String(table));
        return found == rows.end() ? std::set<qint64>() : found->second;
    };
    if (rows.contains(QStringLiteral("shop")))
        touchShop(work); // settings are a part of the shop, and whoever shows them reads them again
    for (const qint64 entry : came("points_entries"))
        takeTwinsBack(work, EntryId{entry});
    for (const qint64 activity : came("points_activities"))
        settleTwinActivity(work, activity);
    std::set<qint64> members;
    std::set<EntryId> batches;
    for (const qint64 use : came("points_uses")) {
        store::Query row = work.connection().query(
            "SELECT e.member_id, u.batch_id, e.id FROM points_uses u JOIN points_entries e ON e.id = u.entry_id WHERE u.id = ?",
            use);
        if (!row.next())
            continue;
        members.insert(row.get<qint64>(0));
        batches.insert(row.get<EntryId>(1));
        batches.insert(row.get<EntryId>(2)); // of what went back to older batches, some may have expired here
    }
    for (const EntryId batch : batches)
        undoOverExpiry(work, batch);
    for (const qint64 member : members) {
        if (!isMerged(work.connection(), member))
            raiseOverdraft(work, members::MemberId{member});
    }
}

} // namespace shopdesk::points
