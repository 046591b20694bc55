// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderFacts.h"

#include "orders/LinePieces.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::orders {

namespace {

bool isFixed(OrderStatus status)
{
    return status == OrderStatus::Draft || status == OrderStatus::Modifying || status == OrderStatus::Cancelled;
}

void readLines(store::Connection &connection, OrderFacts &facts)
{
    store::Query rows = connection.query(R"(
        SELECT l.id, l.variant_id, l.description, p.kind, l.quantity,
               (SELECT coalesce(-sum(c.quantity), 0) FROM order_lines c JOIN orders o ON o.id = c.order_id
                WHERE c.of_line_id = l.id AND o.status NOT IN ('draft', 'cancelled')),
               coalesce(sum(x.quantity) FILTER (WHERE s.status = 'pending'), 0),
               coalesce(sum(x.quantity) FILTER (WHERE s.status IN ('shipped', 'delivered')), 0),
               coalesce(sum(x.quantity) FILTER (WHERE s.status = 'delivered'), 0),
               v.serialised,
               (SELECT coalesce(sum(a.quantity), 0) FROM return_lines a JOIN returns r ON r.id = a.return_id
                WHERE a.order_line_id = l.id AND r.status IN ('requested', 'approved', 'received', 'inspected')),
               (SELECT coalesce(sum(max(0, k.gone - k.credited)), 0) FROM (
                    SELECT (SELECT coalesce(sum(f.quantity), 0) FROM return_findings f
                            JOIN return_lines a ON a.id = f.line_id
                            WHERE f.return_id = r.id AND a.order_line_id = l.id AND f.of_id IS NULL
                                AND (f.is_accepted = 1 OR f.disposition NOT IN ('missing', 'to_customer'))) AS gone,
                           (SELECT coalesce(-sum(c.quantity), 0) FROM order_lines c
                            WHERE c.order_id = r.credit_id AND c.of_line_id = l.id) AS credited
                    FROM returns r WHERE +r.status IN ('settled', 'closed') -- few by the line, many by the status
                        AND r.id IN (SELECT return_id FROM return_lines WHERE order_line_id = l.id)) k)
        FROM order_lines l
        JOIN variants v ON v.id = l.variant_id
        JOIN products p ON p.id = v.product_id
        LEFT JOIN shipment_lines x ON x.line_id = l.id
        LEFT JOIN shipments s ON s.id = x.shipment_id
        WHERE l.order_id = ? GROUP BY l.id ORDER BY l.position, l.id)",
                                         facts.id);
    const bool atOnce = facts.fulfilment == Fulfilment::HandedOver;
    while (rows.next()) {
        LineFacts line;
        line.id = rows.get<OrderLineId>(0);
        line.variant = rows.get<catalog::VariantId>(1);
        line.description = rows.get<QString>(2);
        line.kind = catalog::productKindFrom(rows.get<QString>(3)).value_or(catalog::ProductKind::Goods);
        line.pieces = line.kind == catalog::ProductKind::Bundle
                          ? soldPiecesOf(connection, line.id)
                          : piecesOf(connection, line.variant, line.kind, rows.get<bool>(9));
        line.quantity = rows.get<qint64>(4);
        line.takenBack = rows.get<qint64>(5);
        line.askedFor = rows.get<qint64>(10);
        line.kept = rows.get<qint64>(11);
        line.preparing = rows.get<qint64>(6);
        line.shipped = atOnce ? line.quantity : rows.get<qint64>(7);
        line.delivered = atOnce ? line.quantity : rows.get<qint64>(8);
        facts.lines.push_back(std::move(line));
    }
}

} // namespace

bool OrderFacts::counts(const LineFacts &line) const
{
    return line.isGoods() || std::ranges::none_of(lines, &LineFacts::isGoods);
}

qint64 OrderFacts::units(qint64 LineFacts::*count) const
{
    qint64 sum = 0;
    for (const LineFacts &line : lines) {
        if (counts(line))
            sum += line.*count;
    }
    return sum;
}

qint64 OrderFacts::unitsToShip() const
{
    const bool isOver = kind == OrderKind::Credit || status == OrderStatus::Draft || status == OrderStatus::Cancelled;
    return isOver ? 0 : units(&LineFacts::quantity) - units(&LineFacts::shipped);
}

qint64 OrderFacts::canComeBack(const LineFacts &line) const
{
    const bool goesAlong = !counts(line);
    const qint64 received = goesAlong ? (units(&LineFacts::delivered) > 0 ? line.quantity : 0) : line.delivered;
    return received - line.takenBack - line.askedFor - line.kept;
}

namespace {

Failure gone()
{
    return fail("orders.notFound", QCoreApplication::translate("Orders", "This order is gone."));
}

} // namespace

Result<OrderFacts> factsOf(store::Connection &connection, OrderId id)
{
    // Another store's order is as if it were not there, unless it is fetched here.
    const Result<OrderFacts> facts = factsInAnyStore(connection, id);
    if (facts && !connection.actor().mayIn(facts->store)
        && !(facts->collectIn && connection.actor().mayIn(facts->collectIn)))
        return gone();
    return facts;
}

Result<OrderFacts> factsInAnyStore(store::Connection &connection, OrderId id)
{
    OrderFacts facts;
    {
        store::Query row = connection.query(R"(
            SELECT o.number, o.store_id, o.collect_store_id, o.kind, o.status, o.channel, o.fulfilment, o.member_id,
                   o.country, o.placed_at, o.business_day, o.shift_id, o.source IS NOT NULL, o.total, o.paid_total,
                   o.rounding_total, coalesce(c.total, 0), coalesce(c.back, 0)
            FROM orders o
            LEFT JOIN (SELECT -sum(total) AS total, -sum(paid_total + rounding_total) AS back FROM orders
                       WHERE credit_of = ?1 AND status NOT IN ('draft', 'cancelled')) c
            WHERE o.id = ?1)",
                                            id);
        if (!row.next())
            return gone();
        facts.id = id;
        facts.number = row.get<QString>(0);
        facts.store = row.get<StoreId>(1);
        facts.collectIn = row.get<StoreId>(2);
        facts.kind = orderKindFrom(row.get<QString>(3)).value_or(OrderKind::Sale);
        facts.status = orderStatusFrom(row.get<QString>(4)).value_or(OrderStatus::Placed);
        facts.channel = channelFrom(row.get<QString>(5)).value_or(Channel::Imported);
        facts.fulfilment = fulfilmentFrom(row.get<QString>(6)).value_or(Fulfilment::HandedOver);
        facts.member = row.get<members::MemberId>(7);
        facts.country = row.get<QString>(8);
        facts.placedAt = row.get<Instant>(9);
        facts.day = row.get<BusinessDay>(10);
        facts.shift = row.get<ShiftId>(11);
        facts.imported = row.get<bool>(12);
        facts.total = row.get<Money>(13);
        facts.paid = row.get<Money>(14);
        facts.rounding = row.get<Money>(15);
        facts.credited = row.get<Money>(16);
        facts.givenBack = row.get<Money>(17);
    }
    facts.fromToday = facts.day == connection.shop().zone.dayOf(Instant::now());
    readLines(connection, facts);
    return facts;
}

OrderStatus statusOf(const OrderFacts &facts)
{
    if (facts.kind == OrderKind::Credit || isFixed(facts.status))
        return facts.status;
    if (facts.fulfilment == Fulfilment::HandedOver)
        return OrderStatus::Delivered;
    const qint64 all = facts.units(&LineFacts::quantity);
    const qint64 shipped = facts.units(&LineFacts::shipped);
    const qint64 delivered = facts.units(&LineFacts::delivered);
    if (delivered == all)
        return OrderStatus::Delivered;
    if (delivered > 0)
        return OrderStatus::PartiallyDelivered;
    if (shipped == all)
        return OrderStatus::Shipped;
    if (shipped > 0)
        return OrderStatus::PartiallyShipped;
    if (facts.open() <= Money{})
        return OrderStatus::Paid;
    return facts.paid > Money{} ? OrderStatus::PartiallyPaid : OrderStatus::Placed;
}

OrderStatus settleStatus(store::UnitOfWork &work, OrderId id)
{
    const Result<OrderFacts> facts = factsOf(work.connection(), id);
    if (!facts)
        throw std::runtime_error("an order vanished while it was changed");
    const OrderStatus status = facts->imported ? facts->status : statusOf(*facts);
    const qint64 toShip = facts->fulfilment == Fulfilment::HandedOver ? 0 : facts->unitsToShip();
    work.execute("UPDATE orders SET status = ?, units_to_ship = ?, updated_at = ? WHERE id = ?", keyOf(status), toShip,
                 work.now(), id);
    return status;
}

void setStatus(store::UnitOfWork &work, OrderId id, OrderStatus status)
{
    work.execute("UPDATE orders SET status = ?1, updated_at = ?2 WHERE id = ?3", keyOf(status), work.now(), id);
    settleStatus(work, id);
}

} // namespace shopdesk::orders
