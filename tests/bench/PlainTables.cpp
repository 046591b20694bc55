// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/PlainTables.h"

namespace shopdesk::bench {

PlainTable tableOf(const PlainDatabase &database, const std::string &name, const std::string &condition)
{
    PlainTable table{name, {}, {}};
    PlainStatement rows(database, "SELECT * FROM " + name + ' ' + condition);
    while (rows.step())
        table.rows.push_back(rowOf(rows));
    std::string marks = "?";
    for (int column = 1; column < sqlite3_column_count(rows.handle()); ++column)
        marks += ", ?";
    table.insert = "INSERT INTO " + name + " VALUES (" + marks + ")";
    return table;
}

void bind(PlainStatement &statement, const PlainRow &row)
{
    for (size_t column = 0; column < row.values.size(); ++column) {
        const PlainRow::Value &value = row.values[column];
        const int index = static_cast<int>(column) + 1;
        if (value.type == SQLITE_INTEGER)
            statement.bind(index, value.integer);
        else if (value.type == SQLITE_BLOB)
            statement.bindBytes(index, value.bytes);
        else if (value.type == SQLITE_NULL)
            statement.bindNull(index);
        else
            statement.bind(index, std::string_view(value.bytes));
    }
}

void insert(const PlainDatabase &database, const PlainTable &table)
{
    PlainStatement statement(database, table.insert);
    for (const PlainRow &row : table.rows) {
        bind(statement, row);
        statement.run();
    }
}

} // namespace shopdesk::bench
