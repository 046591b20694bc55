// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/LineSerials.h"
#include "orders/TakenPayments.h"

namespace shopdesk::orders {

/// A draft that passed every check, and what it comes to.
struct CheckedOrder
{
    OrderDraft draft;
    PricedOrder priced;
    std::vector<NamedLine> serials; ///< of each priced line; none of what is still to ship
    Taking taking;                  ///< rows as the file keeps them: negative for a credit
    Till till;
    Instant placedAt;
    BusinessDay day;
    OrderStatus status = OrderStatus::Paid;
    Fulfilment fulfilment = Fulfilment::HandedOver;
    members::MemberId member;
    QString country;
    qint64 sign = 1; ///< −1 for a credit: what the file keeps is negative

    Money kept(Money amount) const { return amount * sign; }
    bool isSale() const { return draft.kind == OrderKind::Sale; }
    /// To somebody, who has an address; else the goods are handed over or fetched.
    bool isSent() const { return isSale() && fulfilment == Fulfilment::Ship && !draft.collectIn; }
    /// Where the goods leave or come back.
    StoreId goodsStore() const { return draft.collectIn ? draft.collectIn : draft.store; }
    /// Goods, or in an order of services alone these.
    qint64 unitsThatCount() const;
    /// Nothing of it has left with a shipment yet.
    bool isToShip() const
    {
        return fulfilment == Fulfilment::Ship && status != OrderStatus::Shipped && status != OrderStatus::Delivered
               && status != OrderStatus::Draft;
    }
};

/// Errors as `place` says, but for the permissions.
Result<CheckedOrder> checkedOrder(store::UnitOfWork &work, const OrderDraft &draft);

/// The same for what is only put by: no money, no goods. Errors about texts, lines, discounts, member and stores.
Result<CheckedOrder> checkedDraft(store::UnitOfWork &work, const OrderDraft &draft);

/// Writes a draft, which has no number. As a part of saveDraft.
void writeDraft(store::UnitOfWork &work, OrderId id, const CheckedOrder &order);
/// `place`, of an order that has its id already.
Result<OrderId> placeAs(store::UnitOfWork &work, OrderId id, const OrderDraft &draft);

/// Texts as they are kept. Error "orders.textTooLong".
Result<void> checkTexts(OrderDraft &draft);

} // namespace shopdesk::orders
