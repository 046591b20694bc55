// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/PricedOrder.h"

namespace shopdesk::orders {

/// What a credit of an order comes to. Each line gives back its exact share: of a line of Q units, after k of them came
/// back, exactly round(amount × k / Q) of its amount, its share of the order's discounts and its tax are given back. The
/// last unit takes what is left, so that parts always come to the whole.
///
/// A line with a price or discount of its own comes to what it says, and so do all lines of a credit with discounts of its
/// own. Errors "orders.notFound", "orders.notASale", "orders.overReturn", and those of pricedLine.
Result<PricedOrder> pricedCredit(store::Connection &connection, const OrderDraft &draft);

} // namespace shopdesk::orders
