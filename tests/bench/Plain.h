// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sqlite3.h>

#include <string>
#include <string_view>
#include <vector>

namespace shopdesk::bench {

/// SQLite as a program without layers would use it: the C interface, prepared statements, and the pragmas that the
/// store sets. What every figure is compared with.
class PlainDatabase
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    PlainDatabase(const QString &path, Mode mode);
    ~PlainDatabase();
    PlainDatabase(const PlainDatabase &) = delete;
    PlainDatabase &operator=(const PlainDatabase &) = delete;

    void execute(const char *sql);
    sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

class PlainStatement
{
public:
    PlainStatement(const PlainDatabase &database, const std::string &sql);
    ~PlainStatement() { sqlite3_finalize(m_statement); }
    PlainStatement(const PlainStatement &) = delete;
    PlainStatement &operator=(const PlainStatement &) = delete;

    void bind(int index, sqlite3_int64 value) { sqlite3_bind_int64(m_statement, index, value); }
    /// The bytes stay where they are until the statement is reset.
    void bind(int index, std::string_view text)
    {
        sqlite3_bind_text(m_statement, index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    void bindBytes(int index, std::string_view bytes)
    {
        sqlite3_bind_blob(m_statement, index, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    }
    void bindNull(int index) { sqlite3_bind_null(m_statement, index); }
    bool step();
    void reset() { sqlite3_reset(m_statement); }
    void run()
    {
        step();
        reset();
    }

    sqlite3_int64 integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    std::string text(int column) const
    {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return bytes ? std::string(bytes, static_cast<size_t>(sqlite3_column_bytes(m_statement, column)))
                     : std::string();
    }
    sqlite3_stmt *handle() const { return m_statement; }

private:
    sqlite3_stmt *m_statement = nullptr;
};

/// The values of one column of whole numbers.
std::vector<sqlite3_int64> integersOf(PlainStatement &statement);

/// Reads one row into memory: numbers as numbers, text and bytes as copies.
struct PlainRow
{
    struct Value
    {
        int type = SQLITE_NULL;
        sqlite3_int64 integer = 0;
        std::string bytes;
    };
    std::vector<Value> values;
};
PlainRow rowOf(const PlainStatement &statement);

} // namespace shopdesk::bench
