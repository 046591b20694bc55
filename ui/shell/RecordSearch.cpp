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

/// What the places have answered so far.
struct Answers
{
    std::vector<std::vector<FoundRecord>> found;
    size_t missing;
};

std::vector<FoundRecord> joined(Answers &answers)
{
    std::vector<FoundRecord> all;
    for (auto &part : answers.found)
        std::ranges::move(part, std::back_inserter(all));
    std::ranges::stable_sort(all, {}, [](const FoundRecord &record) { return record.exact ? 0 : 1; });
    return all;
}

} // namespace

Result<std::vector<FoundRecord>> findRecords(store::Connection &connection, const SearchPlace &place,
                                             const QString &typed, int most)
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

void findRecordsEverywhere(store::Store &store, const std::vector<SearchPlace> &places, const QString &typed,
                           int mostPerPlace, const store::CancelFlag &cancelled, QObject *context,
                           std::function<void(std::vector<FoundRecord>)> take)
{
    if (places.empty()) {
        take({});
        return;
    }
    const auto answers = std::make_shared<Answers>();
    answers->found.resize(places.size());
    answers->missing = places.size();
    for (size_t i = 0; i < places.size(); ++i) {
        const auto look = [place = places[i], typed, mostPerPlace](store::Connection &connection) {
            return findRecords(connection, place, typed, mostPerPlace);
        };
        store.read(look, cancelled).then(context, [answers, i, take](Result<std::vector<FoundRecord>> found) {
            if (found)
                answers->found[i] = std::move(*found);
            if (--answers->missing == 0)
                take(joined(*answers));
        });
    }
}

} // namespace shopdesk::ui
