// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tables/List.h"

namespace shopdesk::catalog {

/// From how many pieces on hand down a product counts as low, unless the shop says otherwise.
inline constexpr int usualLowStock = 3;
inline constexpr int highestLowStock = 1'000'000;

int lowStock(store::Connection &connection);
/// Error "catalog.badQuantity" for less than 0 or more than a million; field "lowStock".
Result<void> setLowStock(store::UnitOfWork &work, int pieces);

/// Products whose stock is kept and is "negative" (in some store), "out" (0 in all stores together) or "low" (up to
/// `lowStock`). A product without any entry is none of these: an import of past orders moves no stock.
tables::Predicate withStock(const QVariantList &values);

} // namespace shopdesk::catalog
