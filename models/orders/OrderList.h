// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::orders {

/// "orders": columns number, placed, member, store, channel, status, kind, units, total, country; units and total
/// summed.
///
/// Filters: dates (business days), status, todo (open: something is still to pay; to_ship; to_collect), channel, store,
/// country, kind; and hidden, for what stands behind a number:
/// - member: MemberId
/// - product: ProductId; orders with a line of it
/// - category: CategoryId, or "none" for products without one; orders with a line of a product in exactly that category
/// - weekday: 1 (Monday) … 7; hour: 0 … 23
/// - buyer: "new", "returning", "creditsOnly" or "unknown", first and last BusinessDay, StoreId (0 or none: any); what
///   those days brought in that store of members whose first sale that counts lies between the days (new) or before
///   them (returning), of members who bought nothing there and then, and without a member
/// - counted: 1; orders that figures count: neither draft nor cancelled
///
/// Search finds fragments of the number, and the orders of the members that the text finds.
tables::ListDefinition orderList();

} // namespace shopdesk::orders
