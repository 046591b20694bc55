// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/DeliveryFee.h"
#include "orders/LineAmounts.h"
#include "returns/ReturnStates.h"
#include "returns/SettleReturn.h"

namespace shopdesk::returns {

namespace {

void addMoney(store::Connection &connection, ReturnId id, Postings &all)
{
    store::Query rows = connection.query(R"(
        SELECT p.kind, sum(p.amount) FROM returns r JOIN payments p ON p.order_id IN (r.credit_id, r.exchange_id)
        WHERE r.id = ? GROUP BY p.kind HAVING sum(p.amount) <> 0 ORDER BY min(p.id))",
                                         id);
    while (rows.next())
        all.money.push_back({orders::paymentKindFrom(rows.get<QString>(0)).value_or(orders::PaymentKind::External),
                             rows.get<Money>(1)});
}

void addDelivery(store::Connection &connection, ReturnId id, Postings &all)
{
    const auto credit =
        connection.value<orders::OrderId>("SELECT credit_id FROM returns WHERE id = ? AND credit_id IS NOT NULL", id);
    if (!credit)
        return;
    const orders::OrderLineId delivery = orders::deliveryLineOf(connection, *credit);
    if (!delivery)
        return;
    for (const orders::LineAmount &line : orders::lineAmountsOf(connection, *credit))
        all.delivery += line.line == delivery ? line.amount : Money{};
}

void addPoints(store::Connection &connection, ReturnId id, Postings &all)
{
    store::Query rows = connection.query(R"(
        SELECT e.order_id = r.exchange_id, e.points FROM returns r
        JOIN points_entries e ON e.order_id IN (r.credit_id, r.exchange_id) WHERE r.id = ?)",
                                         id);
    while (rows.next()) {
        const qint64 points = rows.get<qint64>(1);
        if (rows.get<bool>(0))
            all.pointsEarned += points;
        else if (points > 0)
            all.pointsRestored += points;
        else
            all.pointsReversed -= points;
    }
}

void addCoupons(store::Connection &connection, ReturnId id, Postings &all)
{
    store::Query rows = connection.query(R"(
        SELECT k.code FROM returns r JOIN coupon_uses u ON u.order_id = r.order_id AND u.event = 'released'
        JOIN coupon_codes k ON k.id = u.code_id WHERE r.id = ? AND r.credit_id IS NOT NULL)",
                                         id);
    while (rows.next())
        all.coupons << rows.get<QString>(0);
}

void addStock(store::Connection &connection, ReturnId id, Postings &all)
{
    store::Query rows = connection.query(R"(
        SELECT s.name, p.name, v.name, e.quantity, e.reason FROM returns r
        JOIN stock_entries e ON e.return_id = r.id OR e.order_id = r.exchange_id
        JOIN stores s ON s.id = e.store_id JOIN variants v ON v.id = e.variant_id JOIN products p ON p.id = v.product_id
        WHERE r.id = ? ORDER BY e.id)",
                                         id);
    while (rows.next()) {
        QString title = rows.get<QString>(1);
        if (const QString variant = rows.get<QString>(2); !variant.isEmpty())
            title += QStringLiteral(" · ") + variant;
        all.stock.push_back({rows.get<QString>(0), title, rows.get<qint64>(3), rows.get<QString>(4)});
    }
}

} // namespace

Result<Postings> postings(store::Connection &connection, ReturnId id)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    if (auto facts = factsOf(connection, id); !facts)
        return Failure(facts.error());
    Postings all;
    {
        store::Query row = connection.query(R"(
            SELECT r.given_back, coalesce(x.total, 0), coalesce(x.total - x.paid_total - x.rounding_total, 0),
                   r.fee_kept
            FROM returns r LEFT JOIN orders x ON x.id = r.exchange_id WHERE r.id = ?)",
                                            id);
        row.next();
        all.givenBack = row.get<Money>(0);
        all.taken = row.get<Money>(1);
        all.open = row.get<Money>(2);
        all.fee = row.get<Money>(3);
    }
    addDelivery(connection, id, all);
    addMoney(connection, id, all);
    addPoints(connection, id, all);
    addCoupons(connection, id, all);
    addStock(connection, id, all);
    return all;
}

} // namespace shopdesk::returns
