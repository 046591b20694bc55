// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

/// One person who was entered twice becomes one member. The record that is kept gets the orders, sales on hold, tasks, store
/// credit, points, tags and friends of the other one, and what of its contact data it has none of itself; its own values win.
/// The other record is archived and points to it: its number, phone number and e-mail address still find the member.
/// Consents, scores and tier changes stay with the record that they were written for, and are read together.
namespace shopdesk::loyalty {

using MergeId = Id<struct MergeTag>;

/// Errors "members.mergedIntoItself", "members.notFound", "members.erased", "members.archived" (the record to be kept),
/// "members.merged" (one of them was merged already). Needs Permission::EditMembers.
Result<MergeId> mergeMembers(store::UnitOfWork &work, members::MemberId kept, members::MemberId merged);

/// Whether two records can be merged so. Errors as mergeMembers, but for the permission.
Result<void> checkMerge(store::Connection &connection, members::MemberId kept, members::MemberId merged);

/// Brings both records back: what went over and still is the kept member's goes back, and so does what is left of points and
/// store credit. Errors "members.mergeNotFound" (also one that is undone already), "members.erased", "members.merged" (the
/// kept record was merged by now, which is to be undone first), "members.phoneInUse", "members.emailInUse".
Result<void> undoMerge(store::UnitOfWork &work, MergeId id);

struct Merge
{
    MergeId id;
    members::MemberId kept;
    members::MemberId merged;
    QString keptNumber;
    QString mergedNumber;
    QString mergedName;
    Instant mergedAt;
    qint64 orders = 0; ///< that went over
};
/// The merges of a record that are in force, the newest first.
Result<std::vector<Merge>> mergesOf(store::Connection &connection, members::MemberId id);
/// The latest merges of the shop that are in force.
Result<std::vector<Merge>> latestMerges(store::Connection &connection, int limit = 50);

} // namespace shopdesk::loyalty
