// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Order.h"
#include "store/Connection.h"

namespace shopdesk::orders {

/// What was paid for a line of an order, or given back by one of a credit: its total less its share of the order's discounts,
/// with the tax that was added at the foot. Those of an order add up to its total. Quantities and amounts are positive.
struct LineAmount
{
    OrderLineId line;
    OrderLineId takesBack; ///< of a credit
    catalog::VariantId variant;
    qint64 quantity = 0;
    Money amount;
};
std::vector<LineAmount> lineAmountsOf(store::Connection &connection, OrderId id);

} // namespace shopdesk::orders
