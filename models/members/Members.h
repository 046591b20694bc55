// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

namespace shopdesk::members {

/// Errors "members.nameMissing", "members.numberInUse", "members.badPhone", "members.badEmail", "members.phoneInUse"
/// and "members.emailInUse" (by another active member, whose number is named), "members.tierNotFound",
/// "members.badBirthday", "members.badLanguage", "members.badTag", "members.referrerNotFound", "members.selfReferral",
/// "members.textTooLong"; `field` is the draft's field. A tier that is given here was set by hand (TierMoves.h).
Result<MemberId> createMember(store::UnitOfWork &work, const MemberDraft &draft);
/// Errors as createMember, and "members.notFound", "members.erased", "staff.proofNeeded" (store/FreshProof.h).
Result<void> updateMember(store::UnitOfWork &work, MemberId id, const MemberDraft &draft);
Result<void> archiveMember(store::UnitOfWork &work, MemberId id);
/// Undoes archiveMember. Errors "members.phoneInUse", "members.emailInUse" where another member has them by now,
/// "members.erased", "members.merged" (only undoing the merge brings the record back).
Result<void> restoreMember(store::UnitOfWork &work, MemberId id);

/// Error "members.notFound".
Result<Member> member(store::Connection &connection, MemberId id);
/// The number that a new member gets who is given none, if nobody comes before.
QString suggestedNumber(store::Connection &connection);
/// The record that remains of the person: itself, or the one that it was merged into.
MemberId headOf(store::Connection &connection, MemberId id);
/// Also by the number of a record that was merged into another: gives the one that remains. Error "members.notFound".
Result<MemberId> findByNumber(store::Connection &connection, const QString &number);
/// Active members with exactly this phone number or e-mail address, or with a phone number that ends in these four
/// digits; what a record had that was merged into theirs is theirs too.
Result<std::vector<MemberId>> findByContact(store::Connection &connection, const QString &typed);

/// The contact data in clear; leaves an audit entry. Needs Permission::RevealPersonalData.
Result<Contact> revealContact(store::UnitOfWork &work, MemberId id);
/// As revealContact, as a part of another operation, which has checked permission and writes the audit entry.
Result<Contact> openContact(store::Connection &connection, MemberId id);

/// What member search finds besides contact data. For whoever writes the table directly.
QString searchTextOf(const QString &name, const QString &number);

} // namespace shopdesk::members
