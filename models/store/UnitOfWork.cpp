// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/UnitOfWork.h"

#include "store/AggregateRoots.h"
#include "store/AuditTrail.h"

#include <sqlite3.h>

namespace shopdesk::store {

namespace {

/// The place of a root in aggregateRoots; nothing for any other table.
std::optional<size_t> placeOf(std::string_view table)
{
    const auto found = std::ranges::lower_bound(aggregateRoots, table);
    if (found != aggregateRoots.end() && *found == table)
        return static_cast<size_t>(found - aggregateRoots.begin());
    const auto words = std::ranges::find(wordTables, table, &WordsOfRoot::table);
    return words == wordTables.end() ? std::nullopt : placeOf(words->root);
}

QString nameOf(size_t root)
{
    return QString::fromLatin1(aggregateRoots[root].data(), qsizetype(aggregateRoots[root].size()));
}

IdSource idSourceOf(Connection &connection, Instant now)
{
    Query device = connection.query("SELECT number, last_id FROM device WHERE id = 1");
    if (!device.next())
        throw std::runtime_error("the shop file names no device");
    return IdSource(device.get<int>(0), device.get<qint64>(1), [now] { return now.ms; });
}

} // namespace

UnitOfWork::UnitOfWork(Connection &connection, const Actor &actor, Instant now)
    : m_connection(connection)
    , m_now(now)
    , m_ids((connection.executeScript("BEGIN IMMEDIATE"), idSourceOf(connection, now)))
    , m_changedRows(aggregateRoots.size())
    , m_arrivedRows(aggregateRoots.size())
    , m_open(true)
{
    connection.setActor(actor);
    sqlite3_update_hook(
        connection.handle(),
        [](void *self, int, const char *, const char *table, sqlite3_int64 row) {
            static_cast<UnitOfWork *>(self)->collect(table, row);
        },
        this);
}

UnitOfWork::~UnitOfWork()
{
    sqlite3_update_hook(m_connection.handle(), nullptr, nullptr);
    // SQLite has rolled back by itself after some errors, a full disk among them.
    if (m_open && sqlite3_get_autocommit(m_connection.handle()) == 0)
        m_connection.database().tryExec("ROLLBACK");
}

void UnitOfWork::audit(const char *operation, const char *table, qint64 row, const QJsonObject &changes)
{
    append(m_connection, AuditEntry{.id = m_ids.next(),
                                    .occurredAt = m_now,
                                    .person = actor().name,
                                    .personId = actor().id,
                                    .approvedBy = actor().approvedByName,
                                    .approvedById = actor().approvedBy,
                                    .operation = QString::fromLatin1(operation),
                                    .table = QString::fromLatin1(table),
                                    .row = row,
                                    .changes = changes});
}

void UnitOfWork::collect(const char *table, qint64 row)
{
    const std::optional<size_t> root = placeOf(table);
    if (!root)
        return;
    std::vector<qint64> &rows = m_changedRows[*root];
    // Lines of an order touch their order one by one: the same row follows itself.
    if (rows.empty() || rows.back() != row)
        rows.push_back(row);
}

void UnitOfWork::arrived(std::string_view table, qint64 row)
{
    if (const std::optional<size_t> root = placeOf(table))
        m_arrivedRows[*root].push_back(row);
}

void UnitOfWork::forgetArrived()
{
    Query forget = m_connection.prepare("DELETE FROM outbox WHERE table_name = ? AND row_id = ?");
    for (size_t table = 0; table < aggregateRoots.size(); ++table) {
        std::vector<qint64> &rows = m_arrivedRows[table];
        std::ranges::sort(rows);
        for (const qint64 row : rows) {
            forget.bindAll(nameOf(table), row);
            forget.execute();
            forget.reset();
        }
    }
}

void UnitOfWork::writeOutbox()
{
    Query insert =
        m_connection.prepare("INSERT INTO outbox (table_name, row_id, changed_at) VALUES (?, ?, ?) "
                             "ON CONFLICT DO UPDATE SET changed_at = excluded.changed_at, changes = changes + 1");
    for (size_t table = 0; table < aggregateRoots.size(); ++table) {
        const QString name = nameOf(table);
        for (const qint64 row : m_changedRows[table]) {
            if (std::ranges::binary_search(m_arrivedRows[table], row))
                continue;
            insert.bindAll(name, row, m_now);
            insert.execute();
            insert.reset();
        }
    }
}

Changes UnitOfWork::commit()
{
    Changes changes;
    for (size_t table = 0; table < aggregateRoots.size(); ++table) {
        std::vector<qint64> &rows = m_changedRows[table];
        if (rows.empty())
            continue;
        std::ranges::sort(rows);
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        TableChange change;
        change.everything = rows.size() > Changes::mostIdsNamed;
        if (!change.everything)
            change.ids = QSet<qint64>(rows.begin(), rows.end());
        changes.tables.insert(nameOf(table), change);
    }
    forgetArrived();
    writeOutbox();
    execute("UPDATE device SET last_id = max(last_id, ?) WHERE id = 1", m_ids.last());
    m_connection.executeScript("COMMIT");
    m_open = false;
    return changes;
}

} // namespace shopdesk::store
