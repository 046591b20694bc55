// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::tables {

/// How many rows the list would have with each of the choices alone in the filter, and everything else of the query as it
/// is: what stands behind a choice is what the list then shows. In the order of the choices. For very many choices nothing
/// is counted and the answer is empty.
Result<std::vector<qint64>> readFacet(store::Connection &connection, const ListDefinition &list, const ListQuery &query,
                                      const QString &filter, const std::vector<FilterChoice> &choices);

} // namespace shopdesk::tables
