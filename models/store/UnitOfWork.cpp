// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/UnitOfWork.h"

#include "store/AggregateRoots.h"
#include "store/AuditTrail.h"

#include <sqlite3.h>

namespace shopdesk::store {

namespace {

IdSource idSourceOf(Connection &connection)
{
    Query device = connection.query("SELECT number, last_id FROM device WHERE id = 1");
    if (!device.next())
        throw std::runtime_error("the shop file names no device");
    return IdSource(device.get<int>(0), device.get<qint64>(1), [] { return Instant::now().ms; });
}

} // namespace

UnitOfWork::UnitOfWork(Connection &connection, const Actor &actor, Instant now)
    : m_connection(connection)
    , m_now(now)
    , m_ids((connection.executeScript("BEGIN IMMEDIATE"), idSourceOf(connection)))
    , m_changedRows(aggregateRoots.size())
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
    const auto found = std::ranges::find(aggregateRoots, std::string_view(table));
    if (found == aggregateRoots.end())
        return;
    std::vector<qint64> &rows = m_changedRows[static_cast<size_t>(found - aggregateRoots.begin())];
    // Lines of an order touch their order one by one: the same row follows itself.
    if (rows.empty() || rows.back() != row)
        rows.push_back(row);
}

void UnitOfWork::writeOutbox()
{
    Query insert = m_connection.prepare("INSERT INTO outbox (table_name, row_id, changed_at) VALUES (?, ?, ?) "
                                        "ON CONFLICT DO UPDATE SET changed_at = excluded.changed_at");
    for (size_t table = 0; table < aggregateRoots.size(); ++table) {
        const QString name = QString::fromLatin1(aggregateRoots[table].data(), qsizetype(aggregateRoots[table].size()));
        for (const qint64 row : m_changedRows[table]) {
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
        changes.tables.insert(
            QString::fromLatin1(aggregateRoots[table].data(), qsizetype(aggregateRoots[table].size())), change);
    }
    writeOutbox();
    execute("UPDATE device SET last_id = max(last_id, ?) WHERE id = 1", m_ids.last());
    m_connection.executeScript("COMMIT");
    m_open = false;
    return changes;
}

} // namespace shopdesk::store
