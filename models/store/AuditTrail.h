// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

#include <QJsonObject>

/// The trail of who did what. It is append-only, and each device's entries are a chain: an entry's link is the SHA-256 of
/// its content and of the link before it, so that no entry can be changed, taken out or put in unnoticed. `audit_heads`
/// holds the newest link, so that the end cannot be cut off either.
namespace shopdesk::store {

/// What one operation did to one record.
struct AuditEntry
{
    qint64 id = 0;
    Instant occurredAt;
    QString person;
    StaffId personId;
    QString approvedBy; ///< who allowed it on the spot; empty: nobody had to
    StaffId approvedById;
    QString operation; ///< "catalog.updateProduct"
    QString table;
    qint64 row = 0;
    QJsonObject changes; ///< `{"name": ["old", "new"]}`
};

/// An entry's changes, out of the file's JSON, as the person who asks may read them: without Permission::SeeCosts no cost,
/// wherever it stands.
QJsonObject readChanges(const Connection &connection, const QString &json);

/// Writes the entry at the end of its device's chain, which its id tells.
void append(Connection &connection, const AuditEntry &entry);

/// Links the entries that have no link yet, in the order of their ids: those from before schema 2.
void linkOldEntries(Connection &connection);

/// The history of one record, the newest first, at most @p limit entries. Needs what RecordKinds.h says: whoever may see the
/// record may see what happened to it. Errors "staff.notAllowed", "staff.otherStore".
Result<std::vector<AuditEntry>> auditTrail(Connection &connection, const QString &table, qint64 row, int limit = 200);

/// One entry; nothing where there is none. Whoever asks sees to it that the person may see the record.
std::optional<AuditEntry> auditEntry(Connection &connection, qint64 id);

/// The first broken link of each device's chain, in a sentence each; empty: the trail is whole.
Result<std::vector<QString>> checkTrail(Connection &connection);

} // namespace shopdesk::store
