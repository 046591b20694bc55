// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/Arrivals.h"

#include "tasks/Tasks.h"

#include <QJsonArray>

namespace shopdesk::rewards {

namespace {

constexpr int mostOrdersNamed = 20;

/// The orders that have a coupon, the latest first, of which so many are too many.
QJsonArray ordersOf(store::Connection &connection, qint64 coupon, qint64 over)
{
    QJsonArray numbers;
    store::Query rows = connection.query(R"(
        SELECT o.number FROM coupon_claims c JOIN orders o ON o.id = c.order_id WHERE c.coupon_id = ?
        ORDER BY o.placed_at DESC, o.id DESC LIMIT ?)",
                                         coupon, std::min<qint64>(over + 1, mostOrdersNamed));
    while (rows.next())
        numbers.prepend(rows.get<QString>(0));
    return numbers;
}

void lookAfterCoupon(store::UnitOfWork &work, qint64 coupon)
{
    store::Query row = work.connection().query(R"(
        SELECT c.name, max(coalesce(n.claims - c.total_limit, 0),
                           (SELECT count(*) FROM coupon_claims a JOIN coupon_codes k ON k.id = a.code_id
                            WHERE a.coupon_id = c.id AND k.good_once = 1)
                           - (SELECT count(DISTINCT a.code_id) FROM coupon_claims a JOIN coupon_codes k ON k.id = a.code_id
                              WHERE a.coupon_id = c.id AND k.good_once = 1))
        FROM coupons c JOIN coupon_counts n ON n.coupon_id = c.id WHERE c.id = ?)",
                                               coupon);
    if (!row.next() || row.get<qint64>(1) <= 0)
        return;
    const qint64 over = row.get<qint64>(1);
    tasks::raiseOnce(work, {.kind = "couponOverLimit",
                            .subject = idToText(coupon) + QLatin1Char('/') + QString::number(over),
                            .table = "coupons",
                            .row = coupon,
                            .data = {{QStringLiteral("coupon"), row.get<QString>(0)},
                                     {QStringLiteral("over"), over},
                                     {QStringLiteral("orders"), ordersOf(work.connection(), coupon, over)}}});
}

} // namespace

void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows)
{
    const auto uses = rows.find(QStringLiteral("coupon_uses"));
    if (uses == rows.end())
        return;
    std::set<qint64> coupons;
    for (const qint64 use : uses->second) {
        work.execute(R"(
            UPDATE coupon_codes SET state = coalesce((SELECT max(state) FROM coupon_claims WHERE code_id = coupon_codes.id),
                                                     'issued')
            WHERE good_once = 1 AND state <> 'void' AND id = (SELECT code_id FROM coupon_uses WHERE id = ?))",
                     use);
        if (const auto coupon = work.connection().value<qint64>("SELECT coupon_id FROM coupon_uses WHERE id = ?", use))
            coupons.insert(*coupon);
    }
    for (const qint64 coupon : coupons)
        lookAfterCoupon(work, coupon);
}

} // namespace shopdesk::rewards
