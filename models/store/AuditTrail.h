// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

#include <QJsonObject>

namespace shopdesk::store {

/// What one operation did to one record, as UnitOfWork::audit wrote it.
struct AuditEntry
{
    qint64 id = 0;
    Instant occurredAt;
    QString person;
    QString operation;   ///< "catalog.updateProduct"
    QJsonObject changes; ///< `{"name": ["old", "new"]}`
};

/// The history of one record, the newest first, at most @p limit entries.
Result<std::vector<AuditEntry>> auditTrail(Connection &connection, const QString &table, qint64 row, int limit = 200);

} // namespace shopdesk::store
