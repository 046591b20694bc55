// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/ShipmentRows.h"

#include <algorithm>

namespace shopdesk::orders {

ShipmentId insertShipment(store::UnitOfWork &work, const NewShipment &shipment)
{
    const auto id = work.newId<ShipmentId>();
    const bool hasLeft = shipment.status != ShipmentStatus::Pending;
    const bool isClosed = hasLeft && shipment.status != ShipmentStatus::Shipped;
    work.execute(R"(
        INSERT INTO shipments (id, order_id, store_id, status, collected, carrier, tracking, note, created_at, shipped_at,
                               closed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, shipment.order, shipment.store, keyOf(shipment.status), shipment.collected, shipment.carrier,
                 shipment.tracking, shipment.note, shipment.at, hasLeft ? std::optional(shipment.at) : std::nullopt,
                 isClosed ? std::optional(shipment.at) : std::nullopt);
    for (const ShipmentLine &line : shipment.lines) {
        work.execute("INSERT INTO shipment_lines (shipment_id, line_id, quantity) VALUES (?, ?, ?)", id, line.line,
                     line.quantity);
    }
    return id;
}

std::vector<Shipment> shipmentsOf(store::Connection &connection, OrderId order)
{
    std::vector<Shipment> shipments;
    store::Query rows = connection.query(R"(
        SELECT x.id, x.store_id, s.name, x.status, x.collected, x.carrier, x.tracking, x.note, x.created_at,
               x.shipped_at, x.closed_at
        FROM shipments x JOIN stores s ON s.id = x.store_id WHERE x.order_id = ? ORDER BY x.created_at, x.id)",
                                         order);
    while (rows.next()) {
        Shipment shipment;
        shipment.id = rows.get<ShipmentId>(0);
        shipment.store = rows.get<StoreId>(1);
        shipment.storeName = rows.get<QString>(2);
        shipment.status = shipmentStatusFrom(rows.get<QString>(3)).value_or(ShipmentStatus::Pending);
        shipment.collected = rows.get<bool>(4);
        shipment.carrier = rows.get<QString>(5);
        shipment.tracking = rows.get<QString>(6);
        shipment.note = rows.get<QString>(7);
        shipment.createdAt = rows.get<Instant>(8);
        shipment.shippedAt = rows.get<std::optional<Instant>>(9);
        shipment.closedAt = rows.get<std::optional<Instant>>(10);
        shipments.push_back(std::move(shipment));
    }
    for (Shipment &shipment : shipments) {
        store::Query lines = connection.query(
            "SELECT line_id, quantity FROM shipment_lines WHERE shipment_id = ? ORDER BY line_id", shipment.id);
        while (lines.next())
            shipment.lines.push_back({lines.get<OrderLineId>(0), lines.get<qint64>(1)});
    }
    return shipments;
}

} // namespace shopdesk::orders
