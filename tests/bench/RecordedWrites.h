// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/PlainTables.h"

#include <deque>
#include <functional>
#include <memory>

namespace shopdesk::bench {

/// Rows that a write left behind: selected between the last id before it (?1) and the last one after it (?2), and how they are
/// written again, with a mark for each column.
struct WrittenRows
{
    std::string select;
    std::string write;   ///< empty: inserted into the table
    std::string table;   ///< for inserting
    size_t expected = 0; ///< how many each write has to leave; 0: any number
};
/// The new rows of a table; @p key says which of its columns holds the new ids.
WrittenRows insertedInto(const std::string &table, size_t expected = 0, const std::string &key = "id");

/// What Shopdesk wrote, write by write, and the same rows written again by plain SQLite, each write in a transaction on the disk.
/// Rows that other rows refer to come first. Levels, balances, search and marks for rollups are left to the triggers.
class RecordedWrites
{
public:
    /// Does @p write @p count times, which writes into the shop @p recorded, and notes what came of it.
    RecordedWrites(const QString &recorded, const std::vector<WrittenRows> &rows, int count,
                   const std::function<void()> &write);
    /// A shop as the recorded one was before.
    void writeInto(const QString &target);
    void writeNext();

private:
    struct Write
    {
        std::vector<std::vector<PlainRow>> rows; ///< in the order of the statements
        sqlite3_int64 lastId = 0;
    };

    std::vector<std::string> m_sql;
    std::vector<Write> m_writes;
    std::unique_ptr<PlainDatabase> m_database;
    std::deque<PlainStatement> m_statements;
    std::unique_ptr<PlainStatement> m_sequence, m_device, m_head;
    size_t m_next = 0;
};

} // namespace shopdesk::bench
