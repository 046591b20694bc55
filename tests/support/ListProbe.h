// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Outcome.h"
#include "support/TestShop.h"
#include "tables/ListReader.h"

namespace shopdesk::test {

/// The values of one column of the rows that a query of a list finds, in its order.
inline QStringList listColumn(TestShop &shop, const tables::ListDefinition &list, const QString &key,
                              const tables::ListQuery &query)
{
    return must(shop.read([&](store::Connection &connection) -> Result<QStringList> {
        const auto ids = must(tables::readIds(connection, list, query));
        const auto index = static_cast<size_t>(list.column(key) - list.columns.data());
        QStringList values;
        for (const tables::Row &row : must(tables::readRows(connection, list, ids)))
            values << row[index].toString();
        return values;
    }));
}

/// Sorts that SQLite would not read from an index alone: each would make a long list slow.
inline QStringList slowSorts(TestShop &shop, const tables::ListDefinition &list)
{
    return must(shop.read([&](store::Connection &connection) -> Result<QStringList> {
        QStringList slow;
        for (const tables::Column &column : list.columns) {
            if (column.sortSql == nullptr)
                continue;
            for (const char *direction : {"", " DESC"}) {
                const QString sql = QStringLiteral("EXPLAIN QUERY PLAN SELECT %1 FROM %2 ORDER BY %3%4, %1%4")
                                        .arg(QLatin1String(list.id), QLatin1String(list.idFrom),
                                             QLatin1String(column.sortSql), QLatin1String(direction));
                store::Query plan = connection.query(sql.toUtf8().constData());
                bool isSlow = false;
                while (plan.next())
                    isSlow = isSlow || !plan.get<QString>(3).contains(QLatin1String("COVERING INDEX"));
                if (isSlow)
                    slow << QString::fromLatin1(column.key) + QLatin1String(direction);
            }
        }
        return slow;
    }));
}

} // namespace shopdesk::test
