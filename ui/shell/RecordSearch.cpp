// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecordSearch.h"

#include "tables/ListReader.h"

namespace shopdesk::ui {

namespace {

/// Smaller is nearer to what was typed.
int distance(const FoundRecord &record, const QString &typed)
{
    if (record.exact)
        return 0;
    const QString first = record.values.empty() ? QString() : record.values.front().second.toString();
    return first.startsWith(typed, Qt::CaseInsensitive) ? 1 : 2;
}

Result<std::vector<FoundRecord>> findIn(store::Connection &connection, const SearchPlace &place, const QString &typed,
                                        int most)
{
    const tables::ListDefinition &list = place.jump.list;
    const auto ids = tables::readIds(connection, list, {.search = typed}, most);
    if (!ids)
        return Failure(ids.error());
    const auto rows = tables::readRows(connection, list, *ids);
    if (!rows)
        return Failure(rows.error());
    std::vector<FoundRecord> found;
    for (size_t i = 0; i < ids->size(); ++i) {
        FoundRecord record{.pane = place.pane, .id = (*ids)[i], .values = {}, .exact = false};
        for (size_t column = 0; column < list.columns.size() && column < (*rows)[i].size(); ++column)
            if (const auto at = place.jump.columns.indexOf(QLatin1String(list.columns[column].key)); at >= 0) {
                record.values.resize(std::max(record.values.size(), static_cast<size_t>(at) + 1));
                record.values[static_cast<size_t>(at)] = {list.columns[column].kind, (*rows)[i][column]};
            }
        record.exact =
            !record.values.empty() && record.values.front().second.toString().compare(typed, Qt::CaseInsensitive) == 0;
        found.push_back(std::move(record));
    }
    std::ranges::stable_sort(found, {}, [&](const FoundRecord &record) { return distance(record, typed); });
    return found;
}

} // namespace

Result<std::vector<FoundRecord>> findRecords(store::Connection &connection, const std::vector<SearchPlace> &places,
                                             const QString &typed, int mostPerPlace)
{
    std::vector<FoundRecord> all;
    for (const SearchPlace &place : places) {
        auto found = findIn(connection, place, typed, mostPerPlace);
        if (!found)
            return found;
        std::ranges::move(*found, std::back_inserter(all));
    }
    // A record of any kind that is exactly what was typed is what was meant.
    std::ranges::stable_sort(all, {}, [](const FoundRecord &record) { return record.exact ? 0 : 1; });
    return all;
}

} // namespace shopdesk::ui
