// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderCheckParts.h"

#include <QCoreApplication>

namespace shopdesk::orders {

void checkSerials(store::Connection &connection, Sentences &wrong)
{
    addEach(connection, R"(
        SELECT n.serial FROM serial_numbers n
        LEFT JOIN serial_events e ON e.id = (SELECT max(id) FROM serial_events WHERE serial_id = n.id)
        WHERE n.state IS NOT CASE e.event WHEN 'received' THEN 'in_stock' WHEN 'taken_back' THEN 'in_stock'
                                          ELSE e.event END
            OR (n.state <> 'in_stock' AND n.order_id IS NOT e.order_id))",
            QCoreApplication::translate("Orders", "The serial number %1 is not where its last event says."), wrong);
    // A line, or a shipment of it, names all of its pieces or, from before they had numbers, none. A credit names those that
    // had been named when they were sold.
    addEach(connection, R"(
        WITH named AS (
            SELECT e.line_id, e.shipment_id, n.variant_id,
                   sum(CASE e.event WHEN 'taken_back' THEN -1 ELSE 1 END) AS pieces
            FROM serial_events e JOIN serial_numbers n ON n.id = e.serial_id
            WHERE e.line_id IS NOT NULL GROUP BY e.line_id, e.shipment_id, n.variant_id),
        moved AS (
            SELECT o.number, o.kind, x.pieces,
                   CASE WHEN l.variant_id = x.variant_id THEN 1 ELSE coalesce(b.quantity, 0) END
                   * CASE WHEN o.status = 'cancelled' THEN 0
                          WHEN x.shipment_id IS NULL THEN abs(l.quantity)
                          WHEN s.status IN ('pending', 'shipped', 'delivered') THEN coalesce(m.quantity, 0)
                          ELSE 0 END AS goods
            FROM named x
            JOIN order_lines l ON l.id = x.line_id JOIN orders o ON o.id = l.order_id
            LEFT JOIN shipments s ON s.id = x.shipment_id
            LEFT JOIN shipment_lines m ON m.shipment_id = x.shipment_id AND m.line_id = x.line_id
            LEFT JOIN order_line_pieces b ON b.line_id = x.line_id AND b.variant_id = x.variant_id)
        SELECT DISTINCT number FROM moved WHERE CASE kind WHEN 'sale' THEN pieces <> goods ELSE pieces > goods END)",
            QCoreApplication::translate("Orders", "Order %1 names another number of pieces than it moved."), wrong);
}

} // namespace shopdesk::orders
