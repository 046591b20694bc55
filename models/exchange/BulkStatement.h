// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

#include <optional>
#include <string_view>

struct sqlite3_stmt;

namespace shopdesk::exchange {

/// A statement that an import runs half a million times: it stays prepared, and text is bound as the bytes that the file
/// had, where they lie. store::Query would make each text a QString, a QByteArray and a copy.
/// Throws SQLite::Exception like everything at the store's door.
class BulkStatement
{
public:
    BulkStatement(store::Connection &connection, const char *sql);
    ~BulkStatement();
    BulkStatement(const BulkStatement &) = delete;
    BulkStatement &operator=(const BulkStatement &) = delete;

    /// Binds the values in order and runs a statement that gives no rows. The number of rows it changed.
    template<typename... Values>
    int run(const Values &...values)
    {
        bindAll(values...);
        return execute();
    }

    /// Binds the values in order and goes to the first row. False where there is none.
    template<typename... Values>
    bool find(const Values &...values)
    {
        bindAll(values...);
        return next();
    }
    bool next();
    qint64 integer(int column) const;
    std::string_view text(int column) const; ///< until the next step
    /// Lets go of a statement that gave rows; `run` and `find` begin with it anyway.
    void reset();

private:
    template<typename... Values>
    void bindAll(const Values &...values)
    {
        reset();
        int index = 0;
        (bind(++index, values), ...);
    }
    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, qint64(value)); }
    void bind(int index, std::string_view text);
    void bind(int index, Money value) { bind(index, value.minor); }
    void bind(int index, Instant value) { bind(index, value.ms); }
    void bind(int index, BusinessDay value) { bind(index, qint64(value.days)); }
    template<typename Tag>
    void bind(int index, Id<Tag> value)
    {
        bind(index, value.value);
    }
    template<typename T>
    void bind(int index, const std::optional<T> &value)
    {
        value ? bind(index, *value) : bindNull(index);
    }
    void bindNull(int index);
    int execute();
    void check(int code) const;

    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace shopdesk::exchange
