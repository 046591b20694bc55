// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderCheckParts.h"

#include "orders/Delivery.h"

#include <QCoreApplication>

namespace shopdesk::orders {

void addEach(store::Connection &connection, const char *sql, const QString &sentence, Sentences &wrong)
{
    store::Query rows = connection.query(sql);
    for (size_t i = 0; i < mostOfAKind && rows.next(); ++i)
        wrong.push_back(sentence.arg(rows.get<QString>(0)));
}

void checkProgress(store::Connection &connection, Sentences &wrong)
{
    addEach(connection, R"(
        SELECT DISTINCT o.number FROM order_lines l JOIN orders o ON o.id = l.order_id
        JOIN (SELECT x.line_id, sum(x.quantity) AS quantity FROM shipment_lines x
              JOIN shipments s ON s.id = x.shipment_id AND s.status IN ('pending', 'shipped', 'delivered')
              GROUP BY x.line_id) sent ON sent.line_id = l.id
        WHERE sent.quantity > l.quantity)",
            QCoreApplication::translate("Orders", "More of order %1 has left than was ordered."), wrong);
    addEach(connection, R"(
        SELECT DISTINCT o.number FROM order_lines c
        JOIN order_lines l ON l.id = c.of_line_id
        JOIN orders o ON o.id = l.order_id AND o.source IS NULL AND o.fulfilment <> 'handed_over'
        JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id AND p.kind <> 'service'
        GROUP BY l.id
        HAVING -sum(c.quantity) > (SELECT coalesce(sum(x.quantity), 0) FROM shipment_lines x
                                   JOIN shipments s ON s.id = x.shipment_id AND s.status = 'delivered'
                                   WHERE x.line_id = l.id))",
            QCoreApplication::translate("Orders", "More of order %1 was taken back than the customer received."),
            wrong);
    // What is to leave is all that counts less what has left; the status says how far that is.
    addEach(connection, R"(
        WITH line AS (
            SELECT l.order_id, l.quantity, p.kind <> 'service' AS goods,
                   max(p.kind <> 'service') OVER (PARTITION BY l.order_id) AS has_goods,
                   (SELECT coalesce(sum(x.quantity), 0) FROM shipment_lines x JOIN shipments s ON s.id = x.shipment_id
                    WHERE x.line_id = l.id AND s.status IN ('shipped', 'delivered')) AS shipped,
                   (SELECT coalesce(sum(x.quantity), 0) FROM shipment_lines x JOIN shipments s ON s.id = x.shipment_id
                    WHERE x.line_id = l.id AND s.status = 'delivered') AS delivered
            FROM orders o JOIN order_lines l ON l.order_id = o.id
            JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
            WHERE o.source IS NULL AND o.kind = 'sale' AND o.fulfilment <> 'handed_over'),
        counting AS (
            SELECT order_id, sum(quantity) AS quantity, sum(shipped) AS shipped, sum(delivered) AS delivered FROM line
            WHERE goods = has_goods GROUP BY order_id)
        SELECT o.number FROM orders o JOIN counting c ON c.order_id = o.id
        WHERE o.units_to_ship <> CASE WHEN o.status IN ('draft', 'cancelled') THEN 0 ELSE c.quantity - c.shipped END
            OR (o.status NOT IN ('draft', 'cancelled', 'modifying') AND o.status <> CASE
                WHEN c.delivered = c.quantity THEN 'delivered'
                WHEN c.delivered > 0 THEN 'partially_delivered'
                WHEN c.shipped = c.quantity THEN 'shipped'
                WHEN c.shipped > 0 THEN 'partially_shipped'
                WHEN o.total <= o.paid_total + o.rounding_total THEN 'paid'
                WHEN o.paid_total > 0 THEN 'partially_paid'
                ELSE 'placed' END))",
            QCoreApplication::translate("Orders", "The state of order %1 is not what its payments and shipments say."),
            wrong);
    addEach(connection, R"(
        SELECT o.number FROM stock_reservations r JOIN orders o ON o.id = r.order_id
        WHERE o.fulfilment <> 'ship' OR o.units_to_ship = 0 GROUP BY o.id)",
            QCoreApplication::translate("Orders", "Goods are kept back for order %1, which needs none."), wrong);
    // Goods that left with shipments, and no others, are gone from the stock.
    addEach(connection, R"(
        SELECT o.number FROM orders o
        LEFT JOIN (SELECT order_id, -sum(quantity) AS quantity FROM stock_entries
                   WHERE order_id IS NOT NULL GROUP BY order_id) e ON e.order_id = o.id
        LEFT JOIN (SELECT s.order_id, sum(x.quantity * CASE p.kind WHEN 'service' THEN 0 WHEN 'goods' THEN 1 ELSE (
                              SELECT coalesce(sum(quantity), 0) FROM order_line_pieces WHERE line_id = l.id) END)
                              AS quantity
                   FROM shipments s
                   JOIN shipment_lines x ON x.shipment_id = s.id
                   JOIN order_lines l ON l.id = x.line_id
                   JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
                   WHERE s.status IN ('shipped', 'delivered') GROUP BY s.order_id) s
            ON s.order_id = o.id
        WHERE o.source IS NULL AND o.kind = 'sale' AND o.fulfilment = 'ship'
            AND coalesce(e.quantity, 0) <> coalesce(s.quantity, 0))",
            QCoreApplication::translate("Orders", "The stock of order %1 is not what its shipments say."), wrong);
}

void checkDeliveries(store::Connection &connection, Sentences &wrong)
{
    store::Query rows = connection.query(R"(
        SELECT id, number, kind = 'sale' AND fulfilment = 'ship' AND collect_store_id IS NULL FROM orders
        WHERE delivery_name_sealed IS NOT NULL OR delivery_address_sealed IS NOT NULL
            OR delivery_phone_sealed IS NOT NULL)");
    for (size_t found = 0; found < mostOfAKind && rows.next();) {
        if (rows.get<bool>(2) && openDelivery(connection, rows.get<OrderId>(0)))
            continue;
        wrong.push_back(
            QCoreApplication::translate("Orders", "The delivery address of order %1 does not open or is out of place.")
                .arg(rows.get<QString>(1)));
        ++found;
    }
}

void checkTills(store::Connection &connection, Sentences &wrong)
{
    addEach(connection, R"(
        SELECT g.code_tail FROM gift_cards g
        LEFT JOIN gift_card_balances b ON b.card_id = g.id
        LEFT JOIN (SELECT card_id, sum(amount) AS amount FROM gift_card_entries GROUP BY card_id) e ON e.card_id = g.id
        WHERE coalesce(b.balance, 0) <> coalesce(e.amount, 0))",
            QCoreApplication::translate("Orders", "The entries of the gift card …%1 do not add up to its balance."),
            wrong);
    addEach(connection, R"(
        SELECT g.code_tail FROM gift_cards g
        LEFT JOIN (SELECT card_id, sum(amount) AS amount FROM gift_card_entries
                   WHERE reason IN ('redemption', 'refund') GROUP BY card_id) e ON e.card_id = g.id
        LEFT JOIN (SELECT card_id, sum(amount) AS amount FROM payments WHERE kind = 'gift_card' GROUP BY card_id) p
            ON p.card_id = g.id
        WHERE coalesce(e.amount, 0) + coalesce(p.amount, 0) <> 0)",
            QCoreApplication::translate("Orders", "The payments with the gift card …%1 are not what its entries say."),
            wrong);
    addEach(connection, R"(
        SELECT m.number FROM members m
        LEFT JOIN store_credit_balances b ON b.member_id = m.id
        LEFT JOIN (SELECT member_id, sum(amount) AS amount FROM store_credit_entries GROUP BY member_id) e
            ON e.member_id = m.id
        WHERE coalesce(b.balance, 0) <> coalesce(e.amount, 0))",
            QCoreApplication::translate("Orders", "The entries of the store credit of member %1 do not add up to it."),
            wrong);
    addEach(
        connection, R"(
        SELECT s.name FROM shifts h JOIN stores s ON s.id = h.store_id
        JOIN shift_counts c ON c.shift_id = h.id
        WHERE h.closed_at IS NOT NULL AND c.expected <>
            (SELECT coalesce(sum(amount), 0) FROM payments p WHERE p.shift_id = h.id AND p.kind = c.kind)
            + CASE WHEN c.kind <> 'cash' THEN 0 ELSE h.opening_float + (
                SELECT coalesce(sum(amount), 0) FROM cash_movements m
                WHERE m.shift_id = h.id AND m.reason <> 'difference') END)",
        QCoreApplication::translate("Orders", "A closed shift of %1 expected something else than its payments say."),
        wrong);
}

} // namespace shopdesk::orders
