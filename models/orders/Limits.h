// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"
#include "orders/PricedOrder.h"

namespace shopdesk::orders {

/// Whether the acting person may give away what a draft gives away. A credit needs Permission::GiveRefunds and comes to no
/// more than their largest refund. A discount needs Permission::GiveDiscounts; its share is what is taken off by hand (of
/// lines, of the order, by a price below the variant's own) of what the goods cost without it, and is no more than their
/// largest discount. Coupons and points that the shop's rules took off are nobody's gift.
///
/// Errors "staff.notAllowed", "staff.overLimit"; both name the permission, so that somebody else may allow it.
Result<void> checkLimits(store::Connection &connection, const OrderDraft &draft, const PricedOrder &order);

/// Whether the acting person may give back so much money. Errors as above, at @p field.
Result<void> checkRefund(const store::Connection &connection, Money total, const QString &field);

} // namespace shopdesk::orders
