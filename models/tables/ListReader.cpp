// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/ListReader.h"

#include "tables/ListSql.h"

namespace shopdesk::tables {

namespace {

// Up to so many rows that a search text finds are looked up one by one and sorted; that takes some 10 ms. Beyond, going
// through the whole index behind the sort costs less.
constexpr size_t mostLookedUp = 5'000;

store::Query run(store::Connection &connection, const Statement &statement)
{
    store::Query query = connection.prepare(statement.sql.constData());
    for (qsizetype i = 0; i < statement.values.size(); ++i)
        query.bindValue(static_cast<int>(i) + 1, statement.values[i]);
    return query;
}

/// A set of ids that is asked for one after the other. Ids follow time, and so do most orders of a list: the next id asked
/// for mostly stands near the last, and is looked for from there in steps that double.
class SortedIds
{
public:
    explicit SortedIds(std::vector<qint64> ids) : m_ids(std::move(ids))
    {
        if (!std::ranges::is_sorted(m_ids))
            std::ranges::sort(m_ids);
    }

    bool contains(qint64 id)
    {
        size_t from = m_place;
        size_t to = m_place;
        for (size_t step = 1; from > 0 && m_ids[from - 1] >= id; step *= 2) {
            to = from;
            from -= std::min(step, from);
        }
        for (size_t step = 1; to < m_ids.size() && m_ids[to] < id; step *= 2) {
            from = to;
            to += std::min(step, m_ids.size() - to);
        }
        const auto place = std::lower_bound(m_ids.begin() + ptrdiff_t(from), m_ids.begin() + ptrdiff_t(to), id);
        m_place = size_t(place - m_ids.begin());
        return place != m_ids.end() && *place == id;
    }

private:
    std::vector<qint64> m_ids;
    size_t m_place = 0;
};

/// The rows that a search text finds, where they are too many to be looked up.
std::optional<SortedIds> manyFound(store::Connection &connection, const ListSql &sql)
{
    if (!sql.hasSearch())
        return {};
    std::vector<qint64> ids;
    store::Query query = run(connection, sql.found());
    while (query.next())
        ids.push_back(query.get<qint64>(0));
    if (ids.size() <= mostLookedUp)
        return {};
    return SortedIds(std::move(ids));
}

/// The values of the summed columns, which follow the id.
void addTo(std::vector<qint64> &sums, const store::Query &query)
{
    for (size_t i = 0; i < sums.size(); ++i)
        sums[i] += query.get<qint64>(static_cast<int>(i) + 1);
}

ListTotals totalsOf(const ListDefinition &list, qint64 count, const std::vector<qint64> &sums)
{
    ListTotals totals;
    totals.count = count;
    size_t i = 0;
    for (const Column *column : summedColumns(list))
        totals.sums.insert(QString::fromLatin1(column->key), sums[i++]);
    return totals;
}

} // namespace

Result<std::vector<qint64>> readIds(store::Connection &connection, const ListDefinition &list, const ListQuery &query,
                                    qint64 limit)
{
    const Result<ListSql> sql = ListSql::of(connection, list, query);
    if (!sql)
        return Failure(sql.error());
    auto many = manyFound(connection, *sql);
    store::Query rows = run(connection, sql->ids(sql->hasSearch() && !many, many ? 0 : limit));
    std::vector<qint64> ids;
    while ((limit == 0 || ids.size() < size_t(limit)) && rows.next()) {
        const qint64 id = rows.get<qint64>(0);
        if (!many || many->contains(id))
            ids.push_back(id);
    }
    if (ids.capacity() > ids.size() + ids.size() / 8)
        ids.shrink_to_fit();
    return ids;
}

Result<std::vector<Row>> readRows(store::Connection &connection, const ListDefinition &list,
                                  std::span<const qint64> ids)
{
    if (auto allowed = mayRead(connection, list); !allowed)
        return Failure(allowed.error());
    const QByteArray sql = ListSql::row(connection, list);
    store::Query query = connection.prepare(sql.constData());
    std::vector<Row> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids) {
        query.bind(1, id);
        Row &row = rows.emplace_back();
        if (query.next()) {
            row.reserve(list.columns.size());
            for (size_t i = 0; i < list.columns.size(); ++i) {
                const QVariant raw = query.get<QVariant>(static_cast<int>(i));
                const auto decode = list.columns[i].decode;
                row.push_back(decode ? decode(connection, id, raw) : raw);
            }
        }
        query.reset();
    }
    return rows;
}

Result<ListTotals> readTotals(store::Connection &connection, const ListDefinition &list, const ListQuery &query)
{
    const Result<ListSql> sql = ListSql::of(connection, list, query);
    if (!sql)
        return Failure(sql.error());
    std::vector<qint64> sums(summedColumns(list).size());
    auto many = manyFound(connection, *sql);
    if (!many) {
        store::Query row = run(connection, sql->totals(sql->hasSearch()));
        row.next();
        addTo(sums, row);
        return totalsOf(list, row.get<qint64>(0), sums);
    }
    qint64 count = 0;
    store::Query rows = run(connection, sql->summands());
    while (rows.next()) {
        if (!many->contains(rows.get<qint64>(0)))
            continue;
        ++count;
        addTo(sums, rows);
    }
    return totalsOf(list, count, sums);
}

Result<ListTotals> readTotalsOf(store::Connection &connection, const ListDefinition &list, std::span<const qint64> ids)
{
    if (auto allowed = mayRead(connection, list); !allowed)
        return Failure(allowed.error());
    std::vector<qint64> sums(summedColumns(list).size());
    qint64 count = 0;
    const QByteArray summands = ListSql::summandsOfRow(connection, list);
    store::Query query = connection.prepare(summands.constData());
    for (const qint64 id : ids) {
        query.bind(1, id);
        if (query.next()) {
            ++count;
            addTo(sums, query);
        }
        query.reset();
    }
    return totalsOf(list, count, sums);
}

} // namespace shopdesk::tables
