// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/ListReader.h"

#include "tables/ListSql.h"

namespace shopdesk::tables {

namespace {

// Up to so many rows that a search text finds are looked up one by one and sorted; that takes some 10 ms. Beyond, going
// through the whole index behind the sort costs less.
constexpr qint64 mostLookedUp = 5'000;

store::Query run(store::Connection &connection, const Statement &statement)
{
    store::Query query = connection.prepare(statement.sql.constData());
    for (qsizetype i = 0; i < statement.values.size(); ++i)
        query.bindValue(static_cast<int>(i) + 1, statement.values[i]);
    return query;
}

std::vector<qint64> idsOf(store::Connection &connection, const Statement &statement)
{
    std::vector<qint64> ids;
    store::Query query = run(connection, statement);
    while (query.next())
        ids.push_back(query.get<qint64>(0));
    if (ids.capacity() > ids.size() + ids.size() / 8)
        ids.shrink_to_fit();
    return ids;
}

ListSql::Search searchFor(store::Connection &connection, const ListSql &sql)
{
    if (!sql.hasSearch())
        return ListSql::Search::None;
    qint64 found = 0;
    store::Query query = run(connection, sql.found(mostLookedUp + 1));
    while (query.next())
        ++found;
    return found > mostLookedUp ? ListSql::Search::Sift : ListSql::Search::LookUp;
}

} // namespace

Result<std::vector<qint64>> readIds(store::Connection &connection, const ListDefinition &list, const ListQuery &query,
                                    qint64 limit)
{
    const Result<ListSql> sql = ListSql::of(connection, list, query);
    if (!sql)
        return Failure(sql.error());
    return idsOf(connection, sql->ids(searchFor(connection, *sql), limit));
}

Result<std::vector<Row>> readRows(store::Connection &connection, const ListDefinition &list,
                                  std::span<const qint64> ids)
{
    const QByteArray sql = ListSql::row(list);
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
    ListTotals totals;
    store::Query row = run(connection, sql->totals(searchFor(connection, *sql)));
    row.next();
    totals.count = row.get<qint64>(0);
    int column = 0;
    for (const Column *summed : summedColumns(list))
        totals.sums.insert(QString::fromLatin1(summed->key), row.get<qint64>(++column));
    return totals;
}

Result<ListTotals> readTotalsOf(store::Connection &connection, const ListDefinition &list, std::span<const qint64> ids)
{
    const std::vector<const Column *> summed = summedColumns(list);
    ListTotals totals;
    std::vector<qint64> sums(summed.size());
    const QByteArray summands = ListSql::summands(list);
    store::Query query = connection.prepare(summands.constData());
    for (const qint64 id : ids) {
        query.bind(1, id);
        if (query.next()) {
            ++totals.count;
            for (size_t i = 0; i < sums.size(); ++i)
                sums[i] += query.get<qint64>(static_cast<int>(i) + 1);
        }
        query.reset();
    }
    for (size_t i = 0; i < sums.size(); ++i)
        totals.sums.insert(QString::fromLatin1(summed[i]->key), sums[i]);
    return totals;
}

} // namespace shopdesk::tables
