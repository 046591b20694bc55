// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Plain.h"

#include "store/Search.h"

#include <stdexcept>

namespace shopdesk::bench {

namespace {

void check(sqlite3 *database, int code)
{
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
        throw std::runtime_error(sqlite3_errmsg(database));
}

} // namespace

PlainDatabase::PlainDatabase(const QString &path, Mode mode)
{
    const int flags = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    check(m_handle, sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags | SQLITE_OPEN_NOMUTEX, nullptr));
    store::addFragmentTokenizer(m_handle); // the search tables cannot be opened without it
    if (mode == Mode::ReadWrite)
        execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864");
    execute("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000");
}

PlainDatabase::~PlainDatabase()
{
    sqlite3_close(m_handle);
}

void PlainDatabase::execute(const char *sql)
{
    check(m_handle, sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr));
}

PlainStatement::PlainStatement(const PlainDatabase &database, const std::string &sql)
{
    check(database.handle(), sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &m_statement, nullptr));
}

bool PlainStatement::step()
{
    const int code = sqlite3_step(m_statement);
    check(sqlite3_db_handle(m_statement), code);
    return code == SQLITE_ROW;
}

std::vector<sqlite3_int64> integersOf(PlainStatement &statement)
{
    std::vector<sqlite3_int64> all;
    while (statement.step())
        all.push_back(statement.integer(0));
    statement.reset();
    return all;
}

PlainRow rowOf(const PlainStatement &statement)
{
    PlainRow row;
    const int columns = sqlite3_column_count(statement.handle());
    row.values.reserve(static_cast<size_t>(columns));
    for (int column = 0; column < columns; ++column) {
        PlainRow::Value value;
        value.type = sqlite3_column_type(statement.handle(), column);
        if (value.type == SQLITE_INTEGER)
            value.integer = statement.integer(column);
        else if (value.type != SQLITE_NULL)
            value.bytes = statement.text(column);
        row.values.push_back(std::move(value));
    }
    return row;
}

} // namespace shopdesk::bench
