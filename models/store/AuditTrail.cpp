// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditTrail.h"

#include <QJsonDocument>

namespace shopdesk::store {

Result<std::vector<AuditEntry>> auditTrail(Connection &connection, const QString &table, qint64 row, int limit)
{
    std::vector<AuditEntry> entries;
    Query rows = connection.query(R"sql(
        SELECT id, occurred_at, staff_name, operation, changes FROM audit_entries
        WHERE table_name = ? AND row_id = ? ORDER BY occurred_at DESC, id DESC LIMIT ?
    )sql",
                                  table, row, limit);
    while (rows.next()) {
        entries.push_back({rows.get<qint64>(0), rows.get<Instant>(1), rows.get<QString>(2), rows.get<QString>(3),
                           QJsonDocument::fromJson(rows.get<QString>(4).toUtf8()).object()});
    }
    return entries;
}

} // namespace shopdesk::store
