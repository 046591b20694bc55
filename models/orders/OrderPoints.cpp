// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderPoints.h"

#include "points/Ledger.h"

namespace shopdesk::orders {

namespace {

void append(store::UnitOfWork &work, const PointsOf &of, qint64 change)
{
    if (change == 0)
        return;
    const points::Reason reason = change > 0 ? points::Reason::Purchase : points::Reason::Refund;
    points::book(work, {of.member, change, reason, of.at, {}, of.cause.value});
}

} // namespace

qint64 pointsFor(Money amount, const Currency &currency)
{
    qint64 unit = 1;
    for (int i = 0; i < currency.exponent; ++i)
        unit *= 10;
    return qMax<qint64>(amount.minor, 0) / unit;
}

void settlePoints(store::UnitOfWork &work, const PointsOf &of)
{
    if (!of.member)
        return;
    store::Query row = work.connection().query(R"(
        SELECT coalesce((SELECT sum(points) FROM points_entries
                         WHERE member_id = ?2 AND reason IN ('purchase', 'refund')
                             AND order_id IN (SELECT id FROM orders WHERE id = ?1 OR credit_of = ?1)), 0),
               (SELECT sum(paid_total + rounding_total) FROM orders
                WHERE (id = ?1 OR credit_of = ?1) AND status <> 'draft'))",
                                               of.sale, of.member);
    row.next();
    const qint64 change = pointsFor(row.get<Money>(1), work.shop().currency) - row.get<qint64>(0);
    if (change < 0 || of.mayEarn)
        append(work, of, change);
}

void returnSpentPoints(store::UnitOfWork &work, const PointsOf &of)
{
    if (!of.member)
        return;
    const qint64 spent = work.connection()
                             .value<qint64>("SELECT -sum(points) FROM points_entries "
                                            "WHERE member_id = ? AND order_id = ? AND reason = 'redemption'",
                                            of.member, of.sale)
                             .value_or(0);
    if (spent <= 0)
        return;
    // The same reason turned around, so that nothing counts as earned.
    points::book(work, {of.member, spent, points::Reason::Redemption, of.at, {}, of.cause.value});
}

} // namespace shopdesk::orders
