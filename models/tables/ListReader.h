// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

#include <span>

namespace shopdesk::tables {

/// Reads of a list by its definition. They run on whatever connection they are given and take as long as they take:
/// the window calls them through `Store::read` alone. Sorting ends with the id, so the order is always the same.
/// Error "tables.unknownColumn" or "tables.unknownFilter" for a query that the list does not know.

/// The ids that a query finds, in its order; at most @p limit of them (0: all).
Result<std::vector<qint64>> readIds(store::Connection &connection, const ListDefinition &list, const ListQuery &query,
                                    qint64 limit = 0);

/// The rows with these ids, in the same order; a row that is gone is empty.
Result<std::vector<Row>> readRows(store::Connection &connection, const ListDefinition &list,
                                  std::span<const qint64> ids);

Result<ListTotals> readTotals(store::Connection &connection, const ListDefinition &list, const ListQuery &query);

/// The same sums over chosen rows.
Result<ListTotals> readTotalsOf(store::Connection &connection, const ListDefinition &list, std::span<const qint64> ids);

} // namespace shopdesk::tables
