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
    /// How the rows that a search text finds are brought together with the filters and the order.
    enum class Search {
        None,   ///< no search text
        LookUp, ///< few: look up each, then sort
        Sift    ///< many: go through all rows by the index behind the sort, and keep those that were found
    };

    /// Errors "tables.unknownColumn", "tables.unknownFilter".
    static Result<ListSql> of(store::Connection &connection, const ListDefinition &list, const ListQuery &query);

    bool hasSearch() const { return !m_search.sql.isEmpty(); }
    /// The ids that the search text finds, unfiltered and in no order; at most @p limit.
    Statement found(qint64 limit) const;
    /// The ids in the order of the query; at most @p limit (0: all).
    Statement ids(Search search, qint64 limit) const;
    /// One row: the count and the sum of each summed column.
    Statement totals(Search search) const;

    /// The values of the columns of the row whose id is the one question mark.
    static QByteArray row(const ListDefinition &list);
    /// 1 and the summed columns of the row whose id is the one question mark.
    static QByteArray summands(const ListDefinition &list);

private:
    ListSql() = default;
    Statement select(const QString &what, Search search) const;

    QString m_id;
    QString m_idFrom;
    QString m_order;
    QString m_sums;
    QStringList m_conditions;
    QVariantList m_values;
    Predicate m_search;
};

/// The columns whose sum the list says.
std::vector<const Column *> summedColumns(const ListDefinition &list);

} // namespace shopdesk::tables
