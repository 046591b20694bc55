// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Order.h"
#include "store/UnitOfWork.h"

namespace shopdesk::orders {

/// A shipment to be written as a part of another operation.
struct NewShipment
{
    OrderId order;
    StoreId store;
    ShipmentStatus status = ShipmentStatus::Pending;
    bool collected = false;
    QString carrier;
    QString tracking;
    QString note;
    Instant at;
    std::vector<ShipmentLine> lines;
};

ShipmentId insertShipment(store::UnitOfWork &work, const NewShipment &shipment);
std::vector<Shipment> shipmentsOf(store::Connection &connection, OrderId order);

} // namespace shopdesk::orders
