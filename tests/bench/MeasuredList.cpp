// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/MeasuredList.h"

#include "bench/Stopwatch.h"

namespace shopdesk::bench {

namespace {

constexpr int visibleRows = 30;
constexpr size_t pageSize = tables::WindowedModel::pageSize;

/// Reads what a window of the list shows, as painting does. Whether all of it is there.
bool isShown(const tables::WindowedModel &model, int firstRow)
{
    bool all = model.rowCount() > 0;
    for (int row = firstRow; row < std::min(firstRow + visibleRows, model.rowCount()); ++row) {
        all = all && !model.index(row, 0).data(tables::WindowedModel::LoadingRole).toBool();
        for (int column = 0; column < model.columnCount(); ++column)
            use(model.index(row, column).data().constData());
    }
    return all;
}

} // namespace

void finish(const tables::WindowedModel &model)
{
    waitUntil([&] { return model.isComplete(); });
}

double openList(store::Store &store, const tables::ListDefinition &list)
{
    const Stopwatch clock;
    tables::WindowedModel model(store, list);
    model.setQuery({});
    waitUntil([&] { return isShown(model, 0); });
    const double milliseconds = clock.milliseconds();
    finish(model);
    return milliseconds;
}

double jump(const tables::WindowedModel &model, int row)
{
    const Stopwatch clock;
    waitUntil([&] { return isShown(model, row); });
    return clock.milliseconds();
}

double change(tables::WindowedModel &model, const tables::ListQuery &query)
{
    model.setQuery({});
    finish(model);
    const Stopwatch clock;
    model.setQuery(query);
    waitUntil([&] { return model.isComplete() && (model.rowCount() == 0 || isShown(model, 0)); });
    return clock.milliseconds();
}

tables::ListQuery sorted(const char *column, bool descending)
{
    tables::ListQuery query;
    query.sort = QString::fromLatin1(column);
    query.descending = descending;
    return query;
}

tables::ListQuery filtered(const char *filter, const QVariantList &values)
{
    tables::ListQuery query;
    query.filters.insert(QString::fromLatin1(filter), values);
    return query;
}

tables::ListQuery searched(const QString &typed)
{
    tables::ListQuery query;
    query.search = typed;
    return query;
}

std::vector<sqlite3_int64> PlainList::ids(const std::string &sql, const QVariantList &values)
{
    PlainStatement statement(m_database, sql);
    std::vector<std::string> texts;
    texts.reserve(static_cast<size_t>(values.size()));
    int index = 0;
    for (const QVariant &value : values) {
        if (value.typeId() == QMetaType::QString || value.typeId() == QMetaType::QByteArray) {
            texts.push_back(value.toByteArray().toStdString());
            if (value.typeId() == QMetaType::QString)
                statement.bind(++index, std::string_view(texts.back()));
            else
                statement.bindBytes(++index, std::string_view(texts.back()));
        } else {
            statement.bind(++index, sqlite3_int64(value.toLongLong()));
        }
    }
    return integersOf(statement);
}

void PlainList::readRows(std::span<const sqlite3_int64> ids)
{
    for (const sqlite3_int64 id : ids) {
        m_row.bind(1, id);
        m_row.step();
        const PlainRow row = rowOf(m_row);
        use(row.values.data());
        m_row.reset();
    }
}

void PlainList::readPage(const std::vector<sqlite3_int64> &ids, size_t row)
{
    const size_t first = row / pageSize * pageSize;
    readRows(std::span(ids).subspan(first, std::min(pageSize, ids.size() - first)));
}

double PlainList::change(const std::string &sql, const QVariantList &values)
{
    const Stopwatch clock;
    readPage(ids(sql, values), 0);
    return clock.milliseconds();
}

double PlainList::firstRows(const std::string &sql)
{
    const Stopwatch clock;
    readRows(ids(sql + " LIMIT " + std::to_string(pageSize)));
    return clock.milliseconds();
}

double PlainList::jump(const std::vector<sqlite3_int64> &ids, size_t row)
{
    const Stopwatch clock;
    readPage(ids, row);
    return clock.milliseconds();
}

QVariant ask(const PlainDatabase &database, const char *sql)
{
    PlainStatement statement(database, sql);
    if (!statement.step())
        throw std::runtime_error("the generated shop lacks something to measure with");
    if (sqlite3_column_type(statement.handle(), 0) == SQLITE_INTEGER)
        return qint64(statement.integer(0));
    return QString::fromStdString(statement.text(0));
}

} // namespace shopdesk::bench
