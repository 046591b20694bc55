// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"

namespace shopdesk::orders {

/// Goods of an order that are to leave together.
struct ShipmentDraft
{
    std::vector<ShipmentLine> lines = {}; ///< none: all that is in no shipment yet
    StoreId from = {};                    ///< where they leave; none: where they are fetched, else the order's store
    QString carrier = {};
    QString tracking = {};
    bool onlyPrepared = false; ///< packed, but the carrier has not come yet
    QString note = {};
};

/// Sends goods, all or some: the stock falls where they leave, and what was kept back for them is let go. An order need
/// not be paid for that. Pieces with serial numbers are named, also of what is only packed. Errors "orders.notFound", "orders.stepClosed", "orders.badQuantity" (more than is left of a line;
/// at "lines[0].quantity"), "orders.lineNotFound", "orders.textTooLong", "catalog.notEnoughStock",
/// "catalog.storeNotFound", "staff.otherStore", those of serial numbers (LineSerials.h; at "lines[0].serials").
Result<ShipmentId> ship(store::UnitOfWork &work, OrderId id, const ShipmentDraft &draft = {});

/// The customer fetches goods in a store, any store: what was sold stays where it was sold, what is there falls there.
/// Errors as ship.
Result<ShipmentId> handOver(store::UnitOfWork &work, OrderId id, StoreId in, std::vector<ShipmentLine> lines = {});

/// A shipment that was prepared leaves. Errors "orders.shipmentNotFound", "orders.badShipment" (it is elsewhere already),
/// "catalog.notEnoughStock", "orders.textTooLong", "staff.otherStore".
Result<void> sendShipment(store::UnitOfWork &work, ShipmentId id, const QString &carrier = {},
                          const QString &tracking = {});
Result<void> deliverShipment(store::UnitOfWork &work, ShipmentId id);
/// It never left, or was lost or refused on the way: its goods are in the store again and can be sent once more.
Result<void> failShipment(store::UnitOfWork &work, ShipmentId id, const QString &note);
/// The carrier brought it back.
Result<void> returnShipment(store::UnitOfWork &work, ShipmentId id, const QString &note);

} // namespace shopdesk::orders
