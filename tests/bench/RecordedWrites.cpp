// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/RecordedWrites.h"

#include <stdexcept>

namespace shopdesk::bench {

namespace {

sqlite3_int64 lastId(const PlainDatabase &database)
{
    PlainStatement device(database, "SELECT last_id FROM device");
    device.step();
    return device.integer(0);
}

std::vector<PlainRow> rowsBetween(const PlainDatabase &database, const WrittenRows &which, sqlite3_int64 before,
                                  sqlite3_int64 last)
{
    PlainStatement statement(database, which.select);
    statement.bind(1, before);
    statement.bind(2, last);
    std::vector<PlainRow> rows;
    while (statement.step())
        rows.push_back(rowOf(statement));
    if (which.expected != 0 && rows.size() != which.expected)
        throw std::runtime_error("a write did not leave what was expected of it: " + which.select);
    return rows;
}

} // namespace

WrittenRows insertedInto(const std::string &table, size_t expected, const std::string &key)
{
    return {"SELECT * FROM " + table + " WHERE " + key + " > ?1 AND " + key + " <= ?2", {}, table, expected};
}

RecordedWrites::RecordedWrites(const QString &recorded, const std::vector<WrittenRows> &rows, int count,
                               const std::function<void()> &write)
{
    const PlainDatabase written(recorded, PlainDatabase::Mode::ReadOnly);
    for (const WrittenRows &each : rows)
        m_sql.push_back(each.write.empty() ? tableOf(written, each.table, "WHERE false").insert : each.write);
    sqlite3_int64 last = lastId(written);
    for (int i = 0; i < count; ++i) {
        write();
        const sqlite3_int64 before = std::exchange(last, lastId(written));
        Write &one = m_writes.emplace_back();
        one.lastId = last;
        for (const WrittenRows &each : rows)
            one.rows.push_back(rowsBetween(written, each, before, last));
    }
}

void RecordedWrites::writeInto(const QString &target)
{
    m_database = std::make_unique<PlainDatabase>(target, PlainDatabase::Mode::ReadWrite);
    for (const std::string &sql : m_sql)
        m_statements.emplace_back(*m_database, sql);
    m_sequence = std::make_unique<PlainStatement>(
        *m_database, "INSERT INTO number_sequences SELECT id, 'order', 1, 1, 2 FROM stores "
                     "WHERE true ON CONFLICT DO UPDATE SET next = next + 1");
    m_device = std::make_unique<PlainStatement>(*m_database, "UPDATE device SET last_id = ? WHERE id = 1");
    m_head =
        std::make_unique<PlainStatement>(*m_database, "UPDATE audit_heads SET (entry_id, link) = "
                                                      "(SELECT id, link FROM audit_entries ORDER BY id DESC LIMIT 1)");
}

void RecordedWrites::writeNext()
{
    const Write &one = m_writes.at(m_next++);
    m_database->execute("BEGIN IMMEDIATE");
    m_sequence->run();
    for (size_t i = 0; i < one.rows.size(); ++i) {
        for (const PlainRow &row : one.rows[i]) {
            bind(m_statements[i], row);
            m_statements[i].run();
        }
    }
    m_head->run();
    m_device->bind(1, one.lastId);
    m_device->run();
    m_database->execute("COMMIT");
}

} // namespace shopdesk::bench
