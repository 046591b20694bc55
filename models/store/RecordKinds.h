// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

#include <span>

/// The kinds of records that the trail speaks of and that devices exchange: what they are called, who may see them, and which
/// store they belong to. The one place for it: the trail, the history of a record and the words of the window ask here.
namespace shopdesk::store {

struct RecordKind
{
    const char *table;
    const char *title; ///< English source of the context "List"
    /// To see what such a record holds. Nothing: whoever may see the trail may see it there.
    std::optional<Permission> permission;
    const char *nameSql = nullptr;  ///< by the row's id; null where the records have no name
    const char *storeSql = nullptr; ///< by the row's id, a row for each store; null where the records belong to none
    /// To see a record's own history without the trail, where `permission` says nothing.
    std::optional<Permission> keeper = {};
};

/// Those that operations name in the trail.
std::span<const RecordKind> recordKinds();
/// Of any kind, also of those that only documents speak of. Null for a table that is none.
const RecordKind *recordKind(const QString &table);

/// Whether the person who asks may see what the record holds: its name, and what changed in it. A kind that this program does
/// not know is seen by those alone who may see everything.
bool maySeeRecord(Connection &connection, const QString &table, qint64 row);

/// What it takes to read one record's history (AuditTrail.h): to see records of its kind, in its store; else Permission::SeeTrail.
/// One's own is everybody's. Errors "staff.notAllowed", "staff.otherStore".
Result<void> requireHistory(Connection &connection, const QString &table, qint64 row);

} // namespace shopdesk::store
