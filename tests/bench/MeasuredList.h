// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Plain.h"
#include "tables/WindowedModel.h"

/// How long a list takes, as somebody at the window waits for it, and the same without layers.
namespace shopdesk::bench {

/// Waits until every row is known in its order.
void finish(const tables::WindowedModel &model);

/// From nothing to the first rows; milliseconds, as all that follow.
double openList(store::Store &store, const tables::ListDefinition &list);
/// From anywhere to anywhere else, until the rows there are all in sight.
double jump(const tables::WindowedModel &model, int row);
/// From the whole list to a query, until every row is known in its order and the first are shown.
double change(tables::WindowedModel &model, const tables::ListQuery &query);

tables::ListQuery sorted(const char *column, bool descending);
tables::ListQuery filtered(const char *filter, const QVariantList &values);
tables::ListQuery searched(const QString &typed);

/// The same list without layers: ids in memory, rows by prepared statement.
class PlainList
{
public:
    /// @p row reads the columns of the row with the id ?1.
    PlainList(const PlainDatabase &database, const char *row) : m_database(database), m_row(database, row) {}

    std::vector<sqlite3_int64> ids(const std::string &sql, const QVariantList &values = {});
    void readRows(std::span<const sqlite3_int64> ids);
    /// The page at @p row of ids that are in memory.
    void readPage(const std::vector<sqlite3_int64> &ids, size_t row);
    /// All ids, and the first page.
    double change(const std::string &sql, const QVariantList &values = {});
    double firstRows(const std::string &sql);
    double jump(const std::vector<sqlite3_int64> &ids, size_t row);

private:
    const PlainDatabase &m_database;
    PlainStatement m_row;
};

/// The one value of a statement about the generated shop. Throws where there is none.
QVariant ask(const PlainDatabase &database, const char *sql);

} // namespace shopdesk::bench
