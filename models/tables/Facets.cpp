// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/Facets.h"

#include "tables/ListReader.h"

namespace shopdesk::tables {

namespace {
constexpr size_t mostCounted = 200; // choices: each is a read of its own
} // namespace

Result<std::vector<qint64>> readFacet(store::Connection &connection, const ListDefinition &list, const ListQuery &query,
                                      const QString &filter, const std::vector<FilterChoice> &choices)
{
    std::vector<qint64> counts;
    if (choices.size() > mostCounted)
        return counts;
    ListQuery one = query;
    for (const FilterChoice &choice : choices) {
        one.filters.insert(filter, {choice.value});
        const Result<ListTotals> totals = readTotals(connection, list, one);
        if (!totals)
            return Failure(totals.error());
        counts.push_back(totals->count);
    }
    return counts;
}

} // namespace shopdesk::tables
