// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/PricedOrder.h"

namespace shopdesk::orders {

/// How far one line is. Of a sale all are positive.
struct LineFacts
{
    OrderLineId id;
    catalog::VariantId variant;
    QString description;
    catalog::ProductKind kind = catalog::ProductKind::Goods;
    Pieces pieces; ///< that one unit takes out of stock
    qint64 quantity = 0;
    qint64 preparing = 0; ///< in shipments that have not left yet
    qint64 shipped = 0;   ///< has left, what was delivered included
    qint64 delivered = 0;
    qint64 takenBack = 0; ///< by credits
    qint64 askedFor = 0;  ///< by returns that no credit has settled yet (models/returns)
    qint64 kept = 0;      ///< came with returns that gave nothing for them, and did not go back to the customer

    bool isGoods() const { return kind != catalog::ProductKind::Service; }
    qint64 left() const { return quantity - preparing - shipped; } ///< in no shipment yet
};

/// What decides where an order stands and what may be done with it, read without what only people look at.
struct OrderFacts
{
    OrderId id;
    QString number;
    StoreId store;
    StoreId collectIn;
    OrderKind kind = OrderKind::Sale;
    OrderStatus status = OrderStatus::Placed;
    Channel channel = Channel::Counter;
    Fulfilment fulfilment = Fulfilment::HandedOver;
    members::MemberId member;
    QString country;
    Instant placedAt;
    BusinessDay day;
    ShiftId shift;
    bool imported = false;
    bool fromToday = false; ///< placed on the present business day
    Money total;
    Money paid;
    Money rounding;
    Money credited;  ///< by its credits, positive
    Money givenBack; ///< of that, in money; the rest was set off against what was open
    std::vector<LineFacts> lines;

    Money open() const { return total - paid - rounding; }
    /// What the customer still owes, after what was taken back.
    Money payable() const { return open() - (credited - givenBack); }
    bool counts(const LineFacts &line) const;
    /// The sum of one number over the lines that count. Goods count; services go along with them and count only in an order
    /// that has nothing else.
    qint64 units(qint64 LineFacts::*count) const;
    qint64 unitsToShip() const;
    /// How many of a line a credit can take back: what the customer has and no return asks for. Services come back with goods.
    qint64 canComeBack(const LineFacts &line) const;
};

/// Needs no permission: whoever asks has checked it. Errors "orders.notFound", also for an order of another store.
Result<OrderFacts> factsOf(store::Connection &connection, OrderId id);
/// Also of a store in which the person does not work: customers bring goods back to whichever store is near.
Result<OrderFacts> factsInAnyStore(store::Connection &connection, OrderId id);

/// Where an order stands by what is paid, shipped and delivered. A draft, an order that is being changed and one that is
/// off stay what they are; so does a credit.
OrderStatus statusOf(const OrderFacts &facts);

/// Writes the status that follows from what is paid and shipped, with what is left to ship, and marks the order as changed.
OrderStatus settleStatus(store::UnitOfWork &work, OrderId id);
/// The same, after which the order is @p status whatever is paid and shipped: being changed, or off.
void setStatus(store::UnitOfWork &work, OrderId id, OrderStatus status);

} // namespace shopdesk::orders
