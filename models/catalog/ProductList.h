// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::catalog {

/// "products": columns name, sku, price, category, onHand (all stores), kind, state, updated; filters category (with
/// those in it; 0 for none), kind, state (active, archived), stock (negative, out, low: LowStock.h), shelf (on, off), attribute.
tables::ListDefinition productList();

} // namespace shopdesk::catalog
