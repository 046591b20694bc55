// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"

namespace shopdesk::orders {

/// What the shop charges for one of a variant in this order, if nobody says otherwise. The one place that knows: price
/// lists by tier, channel, store and date come in here. @p ownPrice is the variant's own.
Money priceOf(store::Connection &connection, const OrderDraft &draft, catalog::VariantId variant, Money ownPrice);

} // namespace shopdesk::orders
