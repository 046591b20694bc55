// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/CounterSale.h"

namespace shopdesk::orders {

/// What an order comes to while somebody types it in.
struct DraftSums
{
    std::vector<PriceStep> steps;
    ApplyingRewards rewards; ///< what of its coupons and points is in these sums
    Money total;
    Money dueInCash;               ///< the same in coins
    std::optional<Error> shortage; ///< what its store lacks: placing would be refused with it
};

/// The draft with a discount on the whole order that was given as a share or an amount, after those that it has.
/// Errors of its lines.
Result<OrderDraft> withReduction(store::Connection &connection, OrderDraft draft, const Reduction &discount);

/// The sums, with the coupons and points that apply as it stands; all 0 for a draft without lines. Errors as totalsOf.
Result<DraftSums> draftSums(store::Connection &connection, const OrderDraft &draft);

} // namespace shopdesk::orders
