// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/KnownDocuments.h"

namespace shopdesk::sync {

using ConflictId = Id<struct ConflictTag>;

/// Something that two people changed without knowing of each other. One value is in force; the other is kept here until
/// somebody has chosen. Conflicts are records of the shop: every device lists the same.
struct Conflict
{
    ConflictId id;
    QString table;
    qint64 row = 0;
    bool isDeleted = false; ///< one side deleted the record, the other changed it
    QString path;           ///< as MergeConflict has it; empty: the whole record
    QJsonValue kept;        ///< in force; undefined: it is gone
    QJsonValue other;
    Author keptBy;
    Author otherBy;
    std::optional<Instant> settledAt;
};

/// Writes down what a merge came upon; what is written down already stays as it is.
void noteConflict(store::UnitOfWork &work, const DocumentName &name, const MergeConflict &conflict);
/// The record was deleted on one side; @p version is what the other made of it.
void noteDeleted(store::UnitOfWork &work, const DocumentName &name, const Version &version);

/// The open conflicts, the newest first, at most @p limit. Needs Permission::ManageShop.
Result<std::vector<Conflict>> openConflicts(store::Connection &connection, int limit = 100);
Result<qint64> openConflictCount(store::Connection &connection);

enum class Choice { Kept, Other };

/// A person has chosen: the other value takes the place of the one in force, or the record that was deleted comes back, or
/// everything stays. Errors "sync.conflictGone" (settled by somebody else, or erased), "sync.cannotRestore" where the shop
/// has changed so that the value no longer fits.
Result<void> settle(store::UnitOfWork &work, const Shapes &shapes, ConflictId id, Choice choice);

} // namespace shopdesk::sync
