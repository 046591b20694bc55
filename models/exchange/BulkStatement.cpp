// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/BulkStatement.h"

#include <sqlite3.h>
#include <SQLiteCpp/Exception.h>

namespace shopdesk::exchange {

BulkStatement::BulkStatement(store::Connection &connection, const char *sql) : m_database(connection.handle())
{
    check(sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

BulkStatement::~BulkStatement()
{
    sqlite3_finalize(m_statement);
}

void BulkStatement::check(int code) const
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(m_database, code);
}

void BulkStatement::reset()
{
    sqlite3_reset(m_statement); // repeats the error of the step before, which was thrown already
}

void BulkStatement::bind(int index, qint64 value)
{
    check(sqlite3_bind_int64(m_statement, index, value));
}

void BulkStatement::bind(int index, std::string_view text)
{
    // A null pointer would be NULL, and an empty view may hold one.
    const char *bytes = text.empty() ? "" : text.data();
    check(sqlite3_bind_text(m_statement, index, bytes, int(text.size()), SQLITE_STATIC));
}

void BulkStatement::bindNull(int index)
{
    check(sqlite3_bind_null(m_statement, index));
}

bool BulkStatement::next()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        check(code);
    return code == SQLITE_ROW;
}

int BulkStatement::execute()
{
    next();
    reset(); // so that no statement still holds text that is about to go
    return sqlite3_changes(m_database);
}

qint64 BulkStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view BulkStatement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {bytes, size_t(sqlite3_column_bytes(m_statement, column))};
}

} // namespace shopdesk::exchange
