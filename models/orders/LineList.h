// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::orders {

/// "lines": what was sold, line by line; columns number, placed, item, sku, quantity, price, discount, total, store,
/// kind; quantity and total summed. The filters are those of the orders, except that product and category pick the
/// lines themselves: their sum is what a product or category brought, where the orders' sum also holds what was bought
/// along with it.
tables::ListDefinition lineList();

} // namespace shopdesk::orders
