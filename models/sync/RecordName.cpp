// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/RecordName.h"

#include "sync/ReplicatedTables.h"

namespace shopdesk::sync {

QString recordName(store::Connection &connection, const QString &table, qint64 row)
{
    if (!replicatedTable(table))
        return {};
    const auto column = connection.value<QString>(R"(
        SELECT name FROM pragma_table_info(?) WHERE name IN ('number', 'name', 'subject', 'code', 'serial', 'title')
        ORDER BY CASE name WHEN 'number' THEN 0 WHEN 'name' THEN 1 ELSE 2 END LIMIT 1)",
                                                  table);
    if (!column)
        return {};
    const QByteArray sql = QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(*column, table).toUtf8();
    return connection.value<QString>(sql.constData(), row).value_or(QString());
}

} // namespace shopdesk::sync
