// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

/// Proving that a phone number or an e-mail address is the member's: a code goes there (channels/ContactCodes.h), and comes
/// back from the member.
namespace shopdesk::members {

enum class ContactKind { Phone, Email };

/// "phone", "email": as the file and JSON write it.
QString keyOf(ContactKind kind);
std::optional<ContactKind> contactKindFrom(const QString &key);

struct ContactCheck
{
    QString code; ///< six digits, for the member alone; what is expected is kept as a keyed token
    Instant expiresAt;
};

struct ContactCheckAnswer
{
    bool verified = false;
    int triesLeft = 0; ///< of a wrong code; after the last, a new code has to be sent
};

inline constexpr qint64 contactCheckMs = 10 * 60 * 1'000;
inline constexpr int contactCheckTries = 5;

/// A part of sending a code, which takes the place of one that was sent before. Needs Permission::EditMembers. Errors
/// "members.notFound", "members.erased", "members.noContact" where there is nothing to verify.
Result<ContactCheck> startContactCheck(store::UnitOfWork &work, MemberId id, ContactKind kind);

/// A wrong code is an answer and not an error, since the try counts. Needs Permission::EditMembers. Errors
/// "members.noContactCheck" where no code was sent, it has expired, or all tries were used.
Result<ContactCheckAnswer> finishContactCheck(store::UnitOfWork &work, MemberId id, ContactKind kind,
                                              const QString &code);

} // namespace shopdesk::members
