// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderChange.h"
#include "orders/OrderPrice.h"

namespace shopdesk::orders {

// What an order writes about its discounts, coupons and points, as parts of its own operations.

/// The discounts with what each line bears of them.
void writeDiscounts(store::UnitOfWork &work, OrderId id, const PricedOrder &order,
                    const std::vector<OrderLineId> &lines);
void removeDiscounts(store::UnitOfWork &work, OrderId id);

/// Reserves the coupons and takes the points, in the transaction that takes them off the price.
/// Error "points.notEnough" where somebody else has spent them meanwhile.
Result<void> claimRewards(store::UnitOfWork &work, OrderId id, members::MemberId member, const PricedOrder &order,
                          Instant at);

/// Points that were spent on an order, and the entry that took them.
struct SpentPoints
{
    qint64 points = 0;
    qint64 entry = 0;
};
SpentPoints spentOn(store::Connection &connection, OrderId id);

/// The coupons and points of an order that is changed: those that it has, or those that are wanted.
Result<void> takeChangedRewards(store::Connection &connection, OrderDraft draft, OrderId id, const OrderChange &wanted,
                                PricedOrder &order);
/// Gives back what the order has no longer, and takes what it has more.
Result<void> claimChangedRewards(store::UnitOfWork &work, OrderId id, members::MemberId member,
                                 const PricedOrder &order, const SpentPoints &before);

/// The coupons of a sale that is paid are used; one that was taken back wholly gives those back whose rules say so,
/// and the points mall has its offer again.
void settleRewards(store::UnitOfWork &work, OrderId sale);

/// A code as it is printed.
QString codeOf(store::Connection &connection, rewards::CouponCodeId id);

} // namespace shopdesk::orders
