// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Orders.h"

#include "orders/Delivery.h"
#include "orders/DeliveryFee.h"
#include "orders/LineSerials.h"
#include "orders/OrderFacts.h"
#include "orders/ShipmentRows.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::orders {

namespace {

Failure orderNotFound()
{
    return fail("orders.notFound", QCoreApplication::translate("Orders", "This order is gone."));
}

/// Another store's order is as if it were not there, unless it is fetched here.
bool isVisible(const store::Connection &connection, StoreId store, StoreId collectIn)
{
    return connection.actor().mayIn(store) || (collectIn && connection.actor().mayIn(collectIn));
}

std::vector<OrderLine> linesOf(store::Connection &connection, OrderId id)
{
    std::vector<OrderLine> lines;
    store::Query rows = connection.query(R"(
        SELECT l.id, v.product_id, l.variant_id, v.sku, l.description, l.quantity, l.unit_price, l.discount, l.tax_rate,
               l.tax_included, l.tax, l.total, l.of_line_id
        FROM order_lines l JOIN variants v ON v.id = l.variant_id WHERE l.order_id = ? ORDER BY l.position, l.id)",
                                         id);
    while (rows.next()) {
        OrderLine line;
        line.id = rows.get<OrderLineId>(0);
        line.product = rows.get<catalog::ProductId>(1);
        line.variant = rows.get<catalog::VariantId>(2);
        line.sku = rows.get<QString>(3);
        line.description = rows.get<QString>(4);
        line.quantity = rows.get<qint64>(5);
        line.unitPrice = rows.get<Money>(6);
        line.discount = rows.get<Money>(7);
        line.taxRate = rows.get<int>(8);
        line.taxIncluded = rows.get<bool>(9);
        line.tax = rows.get<Money>(10);
        line.total = rows.get<Money>(11);
        line.takesBack = rows.get<OrderLineId>(12);
        lines.push_back(line);
    }
    return lines;
}

std::vector<OrderDiscount> discountsOf(store::Connection &connection, OrderId id)
{
    std::vector<OrderDiscount> discounts;
    store::Query rows = connection.query(R"(
        SELECT d.id, d.kind, d.label, d.amount, d.explanation, d.code_id, k.code, d.points
        FROM order_discounts d LEFT JOIN coupon_codes k ON k.id = d.code_id WHERE d.order_id = ? ORDER BY d.id)",
                                         id);
    while (rows.next()) {
        discounts.push_back({rows.get<OrderDiscountId>(0),
                             discountKindFrom(rows.get<QString>(1)).value_or(DiscountKind::Manual),
                             rows.get<QString>(2), rows.get<Money>(3), rows.get<QString>(4),
                             rows.get<rewards::CouponCodeId>(5), rows.get<QString>(6), rows.get<qint64>(7)});
    }
    return discounts;
}

std::vector<Payment> paymentsOf(store::Connection &connection, OrderId id)
{
    std::vector<Payment> payments;
    store::Query rows = connection.query(
        "SELECT id, kind, amount, tendered, paid_at, reference FROM payments WHERE order_id = ? ORDER BY paid_at, id",
        id);
    while (rows.next()) {
        payments.push_back({rows.get<PaymentId>(0),
                            paymentKindFrom(rows.get<QString>(1)).value_or(PaymentKind::External), rows.get<Money>(2),
                            rows.get<std::optional<Money>>(3), rows.get<Instant>(4), rows.get<QString>(5)});
    }
    return payments;
}

std::vector<OrderLink> links(store::Query rows)
{
    std::vector<OrderLink> found;
    while (rows.next())
        found.push_back({rows.get<OrderId>(0), rows.get<QString>(1), rows.get<Money>(2), rows.get<Instant>(3)});
    return found;
}

/// The order's own row, with the names that belong to it; the rows below it are read apart.
Result<Order> head(store::Connection &connection, OrderId id)
{
    store::Query row = connection.query(R"(
        SELECT o.number, o.store_id, s.name, o.kind, o.status, o.channel, o.member_id, m.name, m.number, o.country,
               o.placed_at, o.business_day, o.units, o.lines_total, o.discount_total, o.tax_total, o.total,
               o.paid_total, o.note, o.source, o.updated_at, o.rounding_total, o.fulfilment, o.units_to_ship,
               o.collect_store_id, c.name
        FROM orders o JOIN stores s ON s.id = o.store_id LEFT JOIN members m ON m.id = o.member_id
        LEFT JOIN stores c ON c.id = o.collect_store_id WHERE o.id = ?)",
                                        id);
    if (!row.next())
        return orderNotFound();
    const auto collectIn = row.get<StoreId>(24);
    if (!isVisible(connection, row.get<StoreId>(1), collectIn))
        return orderNotFound();
    Order order;
    order.id = id;
    order.number = row.get<QString>(0);
    order.store = row.get<StoreId>(1);
    order.storeName = row.get<QString>(2);
    order.kind = orderKindFrom(row.get<QString>(3)).value_or(OrderKind::Sale);
    order.status = orderStatusFrom(row.get<QString>(4)).value_or(OrderStatus::Placed);
    order.channel = channelFrom(row.get<QString>(5)).value_or(Channel::Imported);
    order.member = row.get<members::MemberId>(6);
    order.memberNumber = row.get<QString>(8);
    // Who may not see members learns by which number the buyer goes, not the name.
    order.memberName = connection.actor().may(Permission::SeeMembers) ? row.get<QString>(7) : order.memberNumber;
    order.country = row.get<QString>(9);
    order.placedAt = row.get<Instant>(10);
    order.businessDay = row.get<BusinessDay>(11);
    order.units = row.get<qint64>(12);
    order.linesTotal = row.get<Money>(13);
    order.discountTotal = row.get<Money>(14);
    order.taxTotal = row.get<Money>(15);
    order.total = row.get<Money>(16);
    order.paidTotal = row.get<Money>(17);
    order.note = row.get<QString>(18);
    order.source = row.get<QString>(19);
    order.updatedAt = row.get<Instant>(20);
    order.roundingTotal = row.get<Money>(21);
    order.fulfilment = fulfilmentFrom(row.get<QString>(22)).value_or(Fulfilment::HandedOver);
    order.unitsToShip = row.get<qint64>(23);
    order.collectIn = collectIn;
    order.collectInName = row.get<QString>(25);
    return order;
}

/// How far each line is.
void addProgress(store::Connection &connection, Order &order)
{
    const Result<OrderFacts> facts = factsOf(connection, order.id);
    for (size_t i = 0; facts && i < order.lines.size(); ++i) {
        OrderLine &line = order.lines[i];
        line.isGoods = facts->lines[i].isGoods();
        line.isDelivery = !line.isGoods && isDeliveryLine(connection, line.id);
        line.preparing = facts->lines[i].preparing;
        line.shipped = facts->lines[i].shipped;
        line.delivered = facts->lines[i].delivered;
        line.takenBack = facts->lines[i].takenBack;
        line.serialsPerUnit = serialsPerUnit(facts->lines[i].pieces);
    }
}

void addSerials(store::Connection &connection, Order &order)
{
    for (const LineSerial &each : serialsIn(connection, order.id)) {
        const auto line = std::ranges::find(order.lines, each.line, &OrderLine::id);
        if (line != order.lines.end())
            line->serials << each.serial;
        const auto shipment = std::ranges::find(order.shipments, each.shipment, &Shipment::id);
        if (shipment == order.shipments.end())
            continue;
        const auto sent = std::ranges::find(shipment->lines, each.line, &ShipmentLine::line);
        if (sent != shipment->lines.end())
            sent->serials << each.serial;
    }
}

} // namespace

Result<Order> order(store::Connection &connection, OrderId id)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    Result<Order> found = head(connection, id);
    if (!found)
        return found;
    found->delivery = maskedDelivery(connection, id);
    found->lines = linesOf(connection, id);
    found->discounts = discountsOf(connection, id);
    found->payments = paymentsOf(connection, id);
    found->shipments = shipmentsOf(connection, id);
    addProgress(connection, *found);
    addSerials(connection, *found);
    const std::vector<OrderLink> original = links(connection.query(
        "SELECT o.id, o.number, o.total, o.placed_at FROM orders c JOIN orders o ON o.id = c.credit_of WHERE c.id = ?",
        id));
    if (!original.empty())
        found->creditOf = original.front();
    found->credits = links(connection.query(
        "SELECT id, number, total, placed_at FROM orders WHERE credit_of = ? ORDER BY placed_at, id", id));
    return found;
}

Result<OrderId> findByNumber(store::Connection &connection, const QString &number)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    const QString wanted = number.trimmed();
    auto found = connection.query(
        "SELECT id, store_id, collect_store_id FROM orders WHERE number = ? ORDER BY placed_at DESC, id DESC", wanted);
    while (found.next()) {
        if (isVisible(connection, found.get<StoreId>(1), found.get<StoreId>(2)))
            return found.get<OrderId>(0);
    }
    return fail("orders.notFound", QCoreApplication::translate("Orders", "There is no order %1.").arg(wanted.left(64)));
}

Result<OrderId> orderOfLine(store::Connection &connection, OrderLineId id)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    if (const auto order = connection.value<OrderId>("SELECT order_id FROM order_lines WHERE id = ?", id))
        return *order;
    return fail("orders.notFound", QCoreApplication::translate("Orders", "There is no such order line any more."));
}

} // namespace shopdesk::orders
