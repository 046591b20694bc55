// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/TakeMail.h"
#include "store/Store.h"

namespace shopdesk::channels {

/// The program itself, which reads mailboxes and sends: the trail says that nobody did it.
Actor mailActor();

struct Fetched
{
    int taken = 0;    ///< opened a ticket, or were added to one
    int known = 0;    ///< had come before, or are our own
    int setAside = 0; ///< could not be taken

    int all() const { return taken + known + setAside; }
};

/// Reads what is new in a mailbox, a batch a transaction that also keeps how far it came: stopped or cut off, it goes on there.
/// Where the server has numbered the mails anew (UIDVALIDITY), all are looked at again, and none is taken twice. A mail that
/// cannot be taken is set aside and stops no other. In the calling thread, which may be any but the window's. Errors: those of
/// mail/MailServer.h, which are kept at the mailbox too.
Result<Fetched> fetchMails(store::Store &store, MailboxId mailbox, const QString &password,
                           const mail::Cancel &cancel = {}, mail::Patience patience = {});

/// A server that cannot be reached is worth a person's look after so long; one that refuses is at once.
inline constexpr qint64 patientWithSilenceMs = hourMs;
/// Keeps at a mailbox that it was looked at, and what went wrong: also as a task (kind "mailboxProblem"), which settles itself
/// when it goes well again.
void noteLook(store::Store &store, MailboxId mailbox, const std::optional<Error> &problem);

} // namespace shopdesk::channels
