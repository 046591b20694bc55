// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::tables {

/// An SQL statement with the values of its question marks.
struct Statement
{
    QByteArray sql;
    QVariantList values;
};

/// What a query of a list comes to in SQL. The parts are put together in different ways, depending on how many rows the
/// search text finds.
class ListSql
{
public:
    /// Errors "tables.unknownColumn", "tables.unknownFilter".
    static Result<ListSql> of(store::Connection &connection, const ListDefinition &list, const ListQuery &query);

    bool hasSearch() const { return !m_search.sql.isEmpty(); }
    /// The ids that the search text finds, unfiltered and in no order; some may come twice.
    Statement found() const;
    /// Ids in the order of the query; at most @p limit (0: all). With @p lookUp those that the search text finds, each of
    /// them looked up and then sorted; without, all that the filters leave, by the index behind the sort.
    Statement ids(bool lookUp, qint64 limit) const;
    /// One row: the count of the same ids, and the sum of each summed column.
    Statement totals(bool lookUp) const;
    /// Each id that the filters leave, with the values of the summed columns; in the list's own order, whose index is the
    /// one that holds those columns.
    Statement summands() const;

    // Of a row that the person who asks may not see, there is nothing.

    /// The values of the columns of the row whose id is the one question mark.
    static QByteArray row(store::Connection &connection, const ListDefinition &list);
    /// The id and the summed columns of the row whose id is the one question mark.
    static QByteArray summandsOfRow(store::Connection &connection, const ListDefinition &list);

private:
    ListSql() = default;
    Statement select(const QString &what, bool lookUp) const;

    QString m_id;
    QString m_idFrom;
    QString m_order;
    QString m_defaultOrder;
    QStringList m_summands;
    QStringList m_conditions;
    QVariantList m_values;
    Predicate m_search;
};

/// Error "staff.notAllowed" where the person who asks may not read the list.
Result<void> mayRead(const store::Connection &connection, const ListDefinition &list);

/// The columns whose sum the list says.
std::vector<const Column *> summedColumns(const ListDefinition &list);

} // namespace shopdesk::tables
