// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

namespace shopdesk::members {

/// Erases a person for good: name, phone, e-mail, address, birthday, note, what search and codes know of them, and what
/// was typed about them and not saved; what was written about them with points, consents and orders. The member is archived
/// under its number; points, orders, consents and their sums stay. It cannot be undone.
///
/// SQLite overwrites what it deletes, but may have kept copies of a row in gaps of its pages from when it moved rows about,
/// and the write-ahead log holds pages as they were. So the file is made anew and the log emptied (`VACUUM`) right after
/// the commit, before the operation's answer; a backup taken from then on holds nothing of the person. This takes time in
/// proportion to the size of the file, and other changes wait. Where it does not succeed (full disk, somebody reads for
/// longer than the busy timeout), `tracesMayRemain` says so until the next erasure or `rebuild` has made up for it.
///
/// Needs Permission::EraseMembers, and the second factor of whoever has one. Errors "members.notFound", "staff.proofNeeded".
Result<void> eraseMember(store::UnitOfWork &work, MemberId id);

/// The erasure of a member came from another device, or words about one that was erased did: they go from this file as well.
/// A part of another operation. What else was erased comes with the records that it stood in.
void eraseHere(store::UnitOfWork &work, MemberId id);

/// Whether something of an erased member may still stand in gaps of the shop file.
bool tracesMayRemain(store::Connection &connection);

/// Makes the file anew after the commit of this work. For `rebuild`.
void sweepAfterCommit(store::UnitOfWork &work);

} // namespace shopdesk::members
