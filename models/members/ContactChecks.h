// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

/// Proving that a phone number or an e-mail address is the member's: a code goes there, and comes back from the member.
/// Shopdesk sends nothing by itself; whoever sits at the desk sends the code with their own phone or mail program.
namespace shopdesk::members {

enum class ContactKind { Phone, Email };

/// "phone", "email": as the file and JSON write it.
QString keyOf(ContactKind kind);
std::optional<ContactKind> contactKindFrom(const QString &key);

struct ContactCheck
{
    QString code; ///< six digits; given once, and kept as a keyed token alone
    Instant expiresAt;
};

struct ContactCheckAnswer
{
    bool verified = false;
    int triesLeft = 0; ///< of a wrong code; after the last, a new code has to be sent
};

inline constexpr qint64 contactCheckMs = 10 * 60 * 1'000;
inline constexpr int contactCheckTries = 5;

/// Takes the place of a code that was sent before. Needs Permission::EditMembers. Errors "members.notFound",
/// "members.erased", "members.noContact" where there is nothing to verify.
Result<ContactCheck> startContactCheck(store::UnitOfWork &work, MemberId id, ContactKind kind);

/// A wrong code is an answer and not an error, since the try counts. Needs Permission::EditMembers. Errors
/// "members.noContactCheck" where no code was sent, it has expired, or all tries were used.
Result<ContactCheckAnswer> finishContactCheck(store::UnitOfWork &work, MemberId id, ContactKind kind,
                                              const QString &code);

} // namespace shopdesk::members
