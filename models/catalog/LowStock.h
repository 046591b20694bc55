// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tables/List.h"

namespace shopdesk::catalog {

/// From how many pieces down a variant counts as low in a store, unless the shop says otherwise.
inline constexpr int usualLowStock = 3;
inline constexpr int highestLowStock = 1'000'000;

int lowStock(store::Connection &connection);
/// Error "catalog.badQuantity" for less than 0 or more than a million; field "lowStock".
Result<void> setLowStock(store::UnitOfWork &work, int pieces);

/// Products of which some variant in some store is "negative" (less than 0 on hand), "out" (none left to sell) or "low" (at
/// most `lowStock` left to sell): what is kept back for orders is not left to sell. A variant without any entry in a store is
/// none of these there: an import of past orders moves no stock. @p values are words as stockWord gives them.
tables::Predicate withStock(const QVariantList &values);

/// "low" as the filter takes it, for what this person sees: somebody who works in some of the stores sees those alone.
QString stockWord(const Actor &actor, const char *word);

} // namespace shopdesk::catalog
