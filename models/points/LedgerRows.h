// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/Ledger.h"

#include <set>

/// What the operations on the ledger have in common: writing entries and uses, from which triggers derive batches, debts and
/// balances (0004.sql).
namespace shopdesk::points {

struct NewEntry
{
    members::MemberId member;
    qint64 points = 0;
    Reason reason = Reason::Adjustment;
    qint64 order = 0;
    QString cause = {}; ///< empty: none
    EntryId of = {};    ///< the entry that this turns around or carries on
    std::optional<Instant> activeFrom = {};
    std::optional<Instant> expiresAt = {};
    Instant at = {};
    QString note = {};
    /// Every device may book it: all that it says follows from what all of them have, and it is one and the same on all of
    /// them (base/SharedId.h).
    bool isShared = false;
};
EntryId insertEntry(store::UnitOfWork &work, const NewEntry &entry);

/// @p points below 0 go back into the batch.
void insertUse(store::UnitOfWork &work, EntryId entry, EntryId batch, qint64 points);
/// The same for what every device may find out by itself: the use is one and the same on all of them.
void insertSharedUse(store::UnitOfWork &work, EntryId entry, EntryId batch, qint64 points, Instant at);

/// Takes up to @p points for an entry from a member's active batches, what expires first first; gives what is not covered.
qint64 takeFromBatches(store::UnitOfWork &work, members::MemberId member, EntryId entry, qint64 points, Instant at);

/// Entries of which it is still to come from which batches they took: these took all of it from there, unlike corrections, and
/// so owe nothing.
std::set<EntryId> halfThere(store::Connection &connection, members::MemberId member);

/// Sets active batches off against what the member owes.
void settleDebts(store::UnitOfWork &work, members::MemberId member, Instant at);

/// Where a batch went when members were merged; itself, if nowhere.
EntryId whereNow(store::Connection &connection, EntryId batch);

/// A batch as the ledger has it; one that gave everything back to older batches has no points.
struct BatchRow
{
    EntryId id;
    members::MemberId member;
    qint64 points = 0;
    qint64 remaining = 0;
    Instant activeFrom;
    std::optional<Instant> expiresAt;
};
BatchRow readBatch(store::Connection &connection, EntryId id);

/// The entries whose causes go on from @p beginning after a '/', in the order in which they were booked.
std::vector<EntryId> bookedUnder(store::Connection &connection, const QString &beginning);

} // namespace shopdesk::points
