// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Arrivals.h"

#include "tasks/Tasks.h"

#include <QJsonArray>

namespace shopdesk::points {

namespace {

constexpr int mostOrdersNamed = 20;

void lookAfter(store::UnitOfWork &work, qint64 member)
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
                            .subject = idToText(member) + QLatin1Char('/') + QString::number(*missing),
                            .table = "members",
                            .row = member,
                            .data = {{QStringLiteral("member"), number},
                                     {QStringLiteral("points"), *missing},
                                     {QStringLiteral("orders"), orders}}});
}

} // namespace

void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows)
{
    const auto uses = rows.find(QStringLiteral("points_uses"));
    if (uses == rows.end())
        return;
    std::set<qint64> members;
    for (const qint64 use : uses->second) {
        if (const auto member = work.connection().value<qint64>(
                "SELECT e.member_id FROM points_uses u JOIN points_entries e ON e.id = u.entry_id WHERE u.id = ?", use))
            members.insert(*member);
    }
    for (const qint64 member : members)
        lookAfter(work, member);
}

} // namespace shopdesk::points
