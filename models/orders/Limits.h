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
/// Goods that are off the shelf are sold by those alone who may give discounts, unless they replace others.
///
/// Errors "staff.notAllowed", "staff.overLimit", "orders.offShelf"; all name the permission, so that somebody else may allow
/// it.
Result<void> checkLimits(store::Connection &connection, const OrderDraft &draft, const PricedOrder &order);

/// What to ask before a variant is sold that is off the shelf at that instant; empty where it is on it. Error
/// "orders.offShelf" for whoever may not sell it then; names Permission::GiveDiscounts.
Result<QString> offShelfQuestion(store::Connection &connection, catalog::VariantId variant, Instant at);
/// Whether the lines hold nothing that the acting person may not sell because it is off the shelf. Error "orders.offShelf".
Result<void> checkShelf(const store::Connection &connection, const std::vector<PricedLine> &lines);

/// Whether the acting person may give back so much money. Errors as above, at @p field.
Result<void> checkRefund(const store::Connection &connection, Money total, const QString &field);

} // namespace shopdesk::orders
