// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Arrivals.h"

#include "members/Erasure.h"
#include "members/Members.h"
#include "orders/MemberRewards.h"
#include "orders/OrderFacts.h"
#include "orders/OrderPoints.h"
#include "rewards/CouponUses.h"
#include "tasks/Tasks.h"

#include <QJsonArray>

namespace shopdesk::orders {

namespace {

void sumPayments(store::UnitOfWork &work, qint64 order)
{
    work.execute(R"(
        UPDATE orders SET (paid_total, rounding_total) = (
            SELECT coalesce(sum(amount) FILTER (WHERE kind <> 'rounding'), 0),
                   coalesce(sum(amount) FILTER (WHERE kind = 'rounding'), 0)
            FROM payments WHERE order_id = ?1)
        WHERE id = ?1)",
                 order);
}

/// What an order brings once it is paid. No device took the last of the money knowing that it was the last: each finds it out
/// here, by the time of the last payment, and books the same.
void settlePaid(store::UnitOfWork &work, const OrderFacts &order)
{
    const auto paidAt =
        work.connection().value<Instant>("SELECT max(paid_at) FROM payments WHERE order_id = ?", order.id);
    if (!paidAt || order.kind != OrderKind::Sale || order.payable() > Money{})
        return;
    const members::MemberId member = members::headOf(work.connection(), order.member);
    settlePoints(work, {order.id, order.id, member, *paidAt});
    if (order.open() <= Money{})
        rewards::useCoupons(work, order.id.value);
    // After the points, which are earned on the tier that the member had when they bought.
    rewardMember(work, order.id, member);
}

/// Where an order stands once all payments are known. It is no change that somebody made: its time stays.
void followPayments(store::UnitOfWork &work, qint64 order)
{
    const Result<OrderFacts> facts = factsOf(work.connection(), OrderId{order});
    if (!facts || facts->imported || facts->status == statusOf(*facts))
        return;
    work.execute("UPDATE orders SET status = ? WHERE id = ?", keyOf(statusOf(*facts)), order);
    settlePaid(work, *facts);
}

/// Whether the credits of an order take more of a variant back than it sold.
bool isReturnedTwice(store::Connection &connection, qint64 sale)
{
    return connection
        .value<int>(R"(
        SELECT 1 FROM order_lines l JOIN orders o ON o.id = l.order_id
        WHERE o.id = ?1 OR (o.credit_of = ?1 AND o.status NOT IN ('draft', 'cancelled'))
        GROUP BY l.variant_id HAVING sum(l.quantity) < 0 LIMIT 1)",
                    sale)
        .has_value();
}

void lookAfterCredits(store::UnitOfWork &work, qint64 sale)
{
    if (!isReturnedTwice(work.connection(), sale))
        return;
    QJsonArray credits;
    store::Query rows = work.connection().query(
        "SELECT number FROM orders WHERE credit_of = ? AND status NOT IN ('draft', 'cancelled') ORDER BY id", sale);
    while (rows.next())
        credits.append(rows.get<QString>(0));
    store::Query order = work.connection().query("SELECT number, store_id FROM orders WHERE id = ?", sale);
    order.next();
    tasks::raiseOnce(
        work, {.kind = "returnedTwice",
               .subject = idToText(sale),
               .table = "orders",
               .row = sale,
               .store = order.get<StoreId>(1),
               .data = {{QStringLiteral("order"), order.get<QString>(0)}, {QStringLiteral("credits"), credits}}});
}

/// Members that are erased, of whom something came: the erasure itself, or an order that its device did not know of.
std::set<qint64> erasedOf(store::Connection &connection, const std::map<QString, std::set<qint64>> &rows)
{
    std::set<qint64> erased;
    const auto look = [&](const char *table, const char *sql) {
        const auto came = rows.find(QLatin1String(table));
        if (came == rows.end())
            return;
        for (const qint64 row : came->second) {
            if (const auto member = connection.value<qint64>(sql, row))
                erased.insert(*member);
        }
    };
    look("members", "SELECT id FROM members WHERE id = ? AND erased_at IS NOT NULL");
    look("orders", "SELECT m.id FROM orders o JOIN members m ON m.id = o.member_id "
                   "WHERE o.id = ? AND m.erased_at IS NOT NULL");
    return erased;
}

/// As members::eraseMember does it where the order was known. All devices write the same, with the time of the erasure.
void dropWhereTheyLived(store::UnitOfWork &work, qint64 member)
{
    const int orders = work.execute(R"(
        UPDATE orders SET note = '', delivery_name_sealed = NULL, delivery_address_sealed = NULL,
            delivery_phone_sealed = NULL,
            updated_at = max(updated_at, (SELECT erased_at FROM members WHERE id = ?1))
        WHERE member_id = ?1 AND (note <> '' OR delivery_name_sealed IS NOT NULL
            OR delivery_address_sealed IS NOT NULL OR delivery_phone_sealed IS NOT NULL))",
                                    member);
    const int shipments = work.execute(R"(
        UPDATE shipments SET note = '', tracking = ''
        WHERE order_id IN (SELECT id FROM orders WHERE member_id = ?) AND (note <> '' OR tracking <> ''))",
                                       member);
    if (orders + shipments > 0)
        members::sweepAfterCommit(work);
}

} // namespace

void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows)
{
    std::set<qint64> sales;
    if (const auto orders = rows.find(QStringLiteral("orders")); orders != rows.end()) {
        for (const qint64 order : orders->second) {
            sumPayments(work, order);
            if (const auto sale = work.connection().value<qint64>("SELECT credit_of FROM orders WHERE id = ?", order))
                sales.insert(*sale);
        }
    }
    if (const auto payments = rows.find(QStringLiteral("payments")); payments != rows.end()) {
        for (const qint64 payment : payments->second) {
            const auto order = work.connection().value<qint64>("SELECT order_id FROM payments WHERE id = ?", payment);
            if (!order)
                continue;
            sumPayments(work, *order);
            followPayments(work, *order);
        }
    }
    for (const qint64 sale : sales)
        lookAfterCredits(work, sale);
    for (const qint64 member : erasedOf(work.connection(), rows))
        dropWhereTheyLived(work, member);
}

} // namespace shopdesk::orders
