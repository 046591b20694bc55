// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/SealedContact.h"
#include "store/UnitOfWork.h"

/// What the operations on members have in common about contact data.
namespace shopdesk::members {

Failure memberNotFound();
/// Error "members.erased".
Failure memberErased();
/// Error "members.merged", with the number of the record that remains.
Failure memberMerged(store::Connection &connection, MemberId into);
/// Error "members.textTooLong".
Failure tooLong(int longest, const char *field);

/// Errors "members.phoneInUse" and "members.emailInUse": another active member, who is named by number, has it, or a record
/// that was merged into theirs.
Result<void> checkPhoneIsFree(store::Connection &connection, const std::optional<QByteArray> &token, MemberId self);
Result<void> checkEmailIsFree(store::Connection &connection, const std::optional<QByteArray> &token, MemberId self);

/// Sealed for the member, and free. Errors also "members.badPhone", "members.badEmail", "members.textTooLong".
Result<SealedPhone> checkedPhone(store::UnitOfWork &work, MemberId id, const QString &typed);
Result<SealedEmail> checkedEmail(store::UnitOfWork &work, MemberId id, const QString &typed);
Result<std::optional<QByteArray>> checkedAddress(store::UnitOfWork &work, MemberId id, const QString &typed);

/// Writes what the draft brings. A phone number or an e-mail address that is another than before needs a fresh proof
/// (store/FreshProof.h), and is not verified any more. Errors also "staff.proofNeeded".
Result<void> updateContact(store::UnitOfWork &work, MemberId id, const MemberDraft &draft);

} // namespace shopdesk::members
