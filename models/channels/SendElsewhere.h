// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/Mailboxes.h"

namespace shopdesk::channels {

// Passwords stay on the computers where they were typed, so an answer may be written where it cannot be sent. One computer of
// the shop sends the mails of a mailbox for those without its password: the first that has it, then whichever it is typed on
// last. What waits for it is a task (kind "mailToSend", tickets::toSendKind) that all computers have in common; it takes
// those up, and settles them.

/// The password has been typed on this computer: from now on it sends for those without. Needs Permission::ManageTickets. Error
/// "channels.mailboxNotFound".
Result<void> sendHere(store::UnitOfWork &work, MailboxId mailbox);

// Parts of other operations.

/// This computer has the password. It becomes the one that sends for the others where none is, or where @p instead.
void offerSending(store::UnitOfWork &work, MailboxId mailbox, bool instead = false);
/// Whether another computer sends what this one cannot.
bool isSentElsewhere(store::Connection &connection, MailboxId mailbox);
/// This computer has no password: what waits here is left to the one that has it. Where no such computer is known, it goes on
/// waiting and a task (kind "mailboxLocked") says what to do. How many were left.
int leaveToOther(store::UnitOfWork &work, MailboxId mailbox);
/// Lets wait here what others have left, where this is the computer that sends for them; how many. Call after offerSending.
int takeFromOthers(store::UnitOfWork &work, MailboxId mailbox);

} // namespace shopdesk::channels
