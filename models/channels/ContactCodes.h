// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/Mailboxes.h"
#include "members/ContactChecks.h"

/// The codes by which members prove their contact data (members/ContactChecks.h), on their way: to an e-mail address from a
/// mailbox of the shop, to a phone number by the program that looks after the folder of other channels. Nobody at the desk
/// sees them: the member reads out what came.
namespace shopdesk::channels {

/// What has become of a code.
struct ContactCode
{
    Instant expiresAt;
    std::optional<Instant> sentAt; ///< nothing: it waits
    QString problem;               ///< why it has not been sent
};

/// For each contact of a member.
inline constexpr int codesPerHour = 3;
inline constexpr int codesPerDay = 6;

/// Makes a code and lets it wait to be sent from this computer. Needs Permission::EditMembers. Errors "channels.cannotSend"
/// (field "email" or "phone") where the shop has no way to send it, and the contact stays as it is; "channels.tooManyCodes";
/// those of members::startContactCheck.
Result<ContactCode> sendContactCode(store::UnitOfWork &work, members::MemberId id, members::ContactKind kind);
/// The newest; nothing where there is none. Needs Permission::SeeMembers.
Result<std::optional<ContactCode>> contactCode(store::Connection &connection, members::MemberId id,
                                               members::ContactKind kind);

// Parts of a look at the channels.

bool isAnyCodeWaiting(store::Connection &connection);
/// Sends what waits for e-mail addresses; how many went out. One that the server refuses is not tried again, any other until
/// it is no longer good. In the calling thread, which may be any but the window's.
int sendCodes(store::Store &store, MailboxId mailbox, const QString &password, const mail::Cancel &cancel = {},
              mail::Patience patience = {});
/// Writes what waits for phone numbers into `out` of the folder, as README.md beside this file describes it, and takes away
/// what is no longer good; how many were written.
int writeCodes(store::Store &store, const QString &folder);
/// Says of what waits for e-mail addresses that this computer has no mailbox's password.
void tellCodesStay(store::Store &store);

} // namespace shopdesk::channels
