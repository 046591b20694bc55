// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/ListSql.h"

#include <QCoreApplication>

namespace shopdesk::tables {

namespace {

Result<QString> orderOf(const ListDefinition &list, const ListQuery &query)
{
    const bool isDefault = query.sort.isEmpty();
    const QString key = isDefault ? QString::fromLatin1(list.defaultSort) : query.sort;
    const Column *column = list.column(key);
    if (column == nullptr || column->sortSql == nullptr) {
        return fail(
            "tables.unknownColumn",
            QCoreApplication::translate("List", "This list cannot be sorted by “%1”. Choose another column.").arg(key),
            QStringLiteral("sort"));
    }
    const bool descending = isDefault ? list.defaultDescending : query.descending;
    const QLatin1String direction(descending ? " DESC" : " ASC");
    return QString::fromLatin1(column->sortSql) + direction + QLatin1String(", ") + QString::fromLatin1(list.id)
           + direction;
}

/// The one predicate that decides which rows a person sees, in every list, search, count, sum and export.
QString visibleRows(const store::Connection &connection, const ListDefinition &list)
{
    const auto &stores = connection.actor().stores;
    if (!stores || list.storeColumn == nullptr)
        return {};
    QStringList ids;
    for (const StoreId store : *stores)
        ids << QString::number(store.value);
    ids.sort(); // the same statement each time
    const QString own = QStringLiteral("%1 IN (%2)").arg(QLatin1String(list.storeColumn), ids.join(QLatin1Char(',')));
    if (list.alsoInStores == nullptr)
        return own;
    return QStringLiteral("(%1 OR %2)")
        .arg(own, QString::fromLatin1(list.alsoInStores).arg(ids.join(QLatin1Char(','))));
}

QByteArray andVisible(const store::Connection &connection, const ListDefinition &list)
{
    const QString visible = visibleRows(connection, list);
    return visible.isEmpty() ? QByteArray() : " AND " + visible.toUtf8();
}

} // namespace

Result<ListSql> ListSql::of(store::Connection &connection, const ListDefinition &list, const ListQuery &query)
{
    if (auto allowed = mayRead(connection, list); !allowed)
        return Failure(allowed.error());
    const Result<QString> order = orderOf(list, query);
    const Result<QString> defaultOrder = orderOf(list, {});
    if (!order || !defaultOrder)
        return Failure(order ? defaultOrder.error() : order.error());
    ListSql sql;
    sql.m_order = *order;
    sql.m_defaultOrder = *defaultOrder;
    sql.m_id = QString::fromLatin1(list.id);
    sql.m_idFrom = QString::fromLatin1(list.idFrom);
    for (const Column *column : summedColumns(list))
        sql.m_summands << QString::fromUtf8(column->sql);
    for (auto wanted = query.filters.begin(); wanted != query.filters.end(); ++wanted) {
        if (wanted.value().isEmpty())
            continue;
        const Filter *filter = list.filter(wanted.key());
        if (filter == nullptr) {
            return fail("tables.unknownFilter",
                        QCoreApplication::translate("List", "This list has no filter “%1”. Remove it and try again.")
                            .arg(wanted.key()),
                        wanted.key());
        }
        const Predicate predicate = filter->predicate(wanted.value());
        if (predicate.sql.isEmpty())
            continue;
        sql.m_conditions << QLatin1Char('(') + predicate.sql + QLatin1Char(')');
        sql.m_values << predicate.values;
    }
    if (const QString visible = visibleRows(connection, list); !visible.isEmpty())
        sql.m_conditions << visible;
    if (list.search && !query.search.trimmed().isEmpty())
        sql.m_search = list.search(connection, query.search);
    return sql;
}

Statement ListSql::found() const
{
    return {m_search.sql.toUtf8(), m_search.values};
}

Statement ListSql::select(const QString &what, bool lookUp) const
{
    QStringList conditions = m_conditions;
    QVariantList values = m_values;
    if (lookUp) {
        conditions << m_id + QLatin1String(" IN (") + m_search.sql + QLatin1Char(')');
        values << m_search.values;
    }
    QString sql = QLatin1String("SELECT ") + what + QLatin1String(" FROM ") + m_idFrom;
    if (!conditions.isEmpty())
        sql += QLatin1String(" WHERE ") + conditions.join(QLatin1String(" AND "));
    return {sql.toUtf8(), values};
}

Statement ListSql::ids(bool lookUp, qint64 limit) const
{
    Statement statement = select(m_id, lookUp);
    statement.sql += " ORDER BY " + m_order.toUtf8();
    if (limit > 0) {
        statement.sql += " LIMIT ?";
        statement.values << limit;
    }
    return statement;
}

Statement ListSql::totals(bool lookUp) const
{
    QString what = QStringLiteral("count(*)");
    for (const QString &summand : m_summands)
        what += QLatin1String(", coalesce(sum(") + summand + QLatin1String("), 0)");
    return select(what, lookUp);
}

Statement ListSql::summands() const
{
    Statement statement = select((QStringList{m_id} + m_summands).join(QLatin1String(", ")), false);
    statement.sql += " ORDER BY " + m_defaultOrder.toUtf8();
    return statement;
}

QByteArray ListSql::row(store::Connection &connection, const ListDefinition &list)
{
    QByteArrayList columns;
    for (const Column &column : list.columns)
        columns << column.sql;
    return "SELECT " + columns.join(", ") + " FROM " + list.from + " WHERE " + list.id + " = ?"
           + andVisible(connection, list);
}

QByteArray ListSql::summandsOfRow(store::Connection &connection, const ListDefinition &list)
{
    QByteArrayList columns{list.id};
    for (const Column *column : summedColumns(list))
        columns << column->sql;
    return "SELECT " + columns.join(", ") + " FROM " + list.idFrom + " WHERE " + list.id + " = ?"
           + andVisible(connection, list);
}

Result<void> mayRead(const store::Connection &connection, const ListDefinition &list)
{
    return list.permission ? connection.require(*list.permission) : Result<void>();
}

std::vector<const Column *> summedColumns(const ListDefinition &list)
{
    std::vector<const Column *> summed;
    for (const Column &column : list.columns) {
        if (column.summed)
            summed.push_back(&column);
    }
    return summed;
}

} // namespace shopdesk::tables
