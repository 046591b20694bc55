// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SetAside.h"

namespace shopdesk::sync {

Result<std::vector<SetAsideDocument>> setAsideDocuments(store::Connection &connection, int limit)
{
    if (auto allowed = connection.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    std::vector<SetAsideDocument> documents;
    store::Query rows = connection.query(R"(
        SELECT id, direction = 'out', database, reason, detail, set_aside_at AS at FROM sync_set_aside
        WHERE reason <> 'waiting'
        UNION ALL SELECT 'bytes-' || table_name || ':' || lower(hex(sha256)), job <> 'fetch', database, 'file', refused, due_at
        FROM sync_bytes WHERE refused <> ''
        ORDER BY at DESC, id LIMIT ?)",
                                         limit);
    while (rows.next()) {
        documents.push_back({rows.get<QString>(0), rows.get<bool>(1), rows.get<QString>(2), rows.get<QString>(3),
                             rows.get<QString>(4), rows.get<Instant>(5)});
    }
    return documents;
}

Result<int> retrySetAside(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    // What came is tried when its database is opened by a program of another schema; what goes, when nothing was noted.
    work.execute("UPDATE sync_databases SET schema = 0 WHERE name IN (SELECT database FROM sync_set_aside)");
    const int incoming =
        work.connection().value<int>("SELECT count(*) FROM sync_set_aside WHERE direction = 'in'").value_or(0);
    const int outgoing = work.execute("DELETE FROM sync_set_aside WHERE direction = 'out'");
    const int files = work.execute("UPDATE sync_bytes SET refused = '', due_at = 0 WHERE refused <> ''");
    work.audit("sync.retry", "shop", 1);
    return incoming + outgoing + files;
}

Result<Status> status(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    Status status;
    store::Query rows = connection.query("SELECT name, pulled_at, pushed_at FROM sync_databases ORDER BY name");
    while (rows.next())
        status.databases.push_back(
            {rows.get<QString>(0), rows.get<std::optional<Instant>>(1), rows.get<std::optional<Instant>>(2)});
    const auto count = [&](const char *sql) { return connection.value<qint64>(sql).value_or(0); };
    status.toSend = count("SELECT count(*) FROM outbox WHERE table_name <> 'set_aside_rows'");
    status.conflicts = count("SELECT count(*) FROM sync_conflicts WHERE settled_at IS NULL");
    status.setAside = count("SELECT (SELECT count(*) FROM sync_set_aside WHERE reason <> 'waiting') "
                            "+ (SELECT count(*) FROM sync_bytes WHERE refused <> '')");
    status.files = count("SELECT count(*) FROM sync_bytes WHERE refused = ''");
    status.waiting = count("SELECT count(*) FROM sync_set_aside WHERE reason = 'waiting'");
    return status;
}

} // namespace shopdesk::sync
