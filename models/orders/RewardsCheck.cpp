// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderCheckParts.h"

#include <QCoreApplication>

namespace shopdesk::orders {

void checkRewards(store::Connection &connection, Sentences &wrong)
{
    addEach(connection, R"(
        SELECT DISTINCT o.number FROM order_discounts d JOIN orders o ON o.id = d.order_id
        JOIN order_discount_shares s ON s.discount_id = d.id
        GROUP BY d.id HAVING sum(s.amount) <> d.amount)",
            QCoreApplication::translate("Orders", "A discount of order %1 is not what its lines bear of it."), wrong);
    addEach(connection, R"(
        SELECT o.number FROM (
            SELECT l.order_id, l.id FROM order_discount_shares s JOIN order_lines l ON l.id = s.line_id
            GROUP BY l.id HAVING sum(s.amount) > abs(l.total)) t JOIN orders o ON o.id = t.order_id)",
            QCoreApplication::translate("Orders", "A line of order %1 bears more discount than it comes to."), wrong);
    // A coupon is released when its order is off, or when all of it came back.
    addEach(connection, R"(
        SELECT o.number FROM order_discounts d JOIN orders o ON o.id = d.order_id
        LEFT JOIN coupon_claims a ON a.code_id = d.code_id AND a.order_id = o.id
        WHERE d.code_id IS NOT NULL AND o.kind = 'sale' AND o.status NOT IN ('draft', 'cancelled') AND a.code_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM orders c WHERE c.credit_of = o.id))",
            QCoreApplication::translate("Orders", "Order %1 is less by a coupon that it does not have."), wrong);
    addEach(connection, R"(
        SELECT o.number FROM coupon_claims a JOIN orders o ON o.id = a.order_id
        WHERE o.status IN ('draft', 'cancelled')
            OR NOT EXISTS (SELECT 1 FROM order_discounts d WHERE d.order_id = o.id AND d.code_id = a.code_id))",
            QCoreApplication::translate("Orders", "Order %1 has a coupon that takes nothing off it."), wrong);
    // Points that are taken off the price are taken from the member, and the other way around.
    addEach(connection, R"(
        SELECT o.number FROM order_discounts d JOIN orders o ON o.id = d.order_id
        LEFT JOIN points_entries e ON e.id = d.points_entry_id AND e.order_id = o.id
        WHERE d.points > 0 AND o.kind = 'sale' AND o.status <> 'draft' AND e.points IS NOT -d.points)",
            QCoreApplication::translate("Orders", "The points that order %1 is less by were not taken."), wrong);
    addEach(connection, R"(
        SELECT o.number FROM orders o
        JOIN (SELECT order_id, -sum(points) AS points FROM points_entries
              WHERE reason = 'redemption' AND order_id IS NOT NULL GROUP BY order_id) e ON e.order_id = o.id
        WHERE o.kind = 'sale' AND o.source IS NULL AND e.points > 0
            AND e.points > (SELECT coalesce(sum(points), 0) FROM order_discounts WHERE order_id = o.id))",
            QCoreApplication::translate("Orders", "More points were taken for order %1 than it is less by."), wrong);
}

} // namespace shopdesk::orders
