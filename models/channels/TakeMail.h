// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/Arrivals.h"
#include "channels/Mailboxes.h"
#include "mail/IncomingMail.h"

namespace shopdesk::channels {

/// So many mails of one sender within an hour are no longer taken: two programs may be answering each other.
inline constexpr int mostPerHour = 30;
inline constexpr qint64 hourMs = 3'600'000;
/// One sender is told at most so often that their mail has come.
inline constexpr qint64 acknowledgeEveryMs = 24 * hourMs;

struct TakenMail
{
    Outcome outcome = Outcome::Opened;
    bool cameBefore = false; ///< nothing was changed
    tickets::TicketId ticket = {};
    tickets::MessageId message = {};
};

/// Turns a mail into a message of a ticket.
///
/// It belongs to the ticket of the mail that it answers (In-Reply-To, References), else to the one whose number stands in its
/// subject where its sender is one that the ticket is with; else it opens one. A ticket that was merged, or that may not be
/// reopened any more, hands it on as addMessage does. The sender is who answers shall go to (Reply-To), else who
/// it comes from: the member with that address; another's address stays with the ticket, sealed. The customer waits since
/// they wrote. Mails that no person wrote are noted at the ticket that they answer, without waking it, and are
/// never answered by themselves. A mail of ours that was not delivered is said so at its message, and its ticket wakes. A mail that
/// answers a survey (by its code, its first line a score) is the survey's answer and no message. What
/// came before, and what we sent ourselves, changes nothing.
///
/// @p fingerprint: for mails without a Message-ID, the SHA-256 of the mail. Needs Permission::AnswerTickets, in the mailbox's
/// store. Errors "channels.mailboxNotFound", "channels.tooOften", "channels.unknownBounce", those of addMessage.
Result<TakenMail> takeMail(store::UnitOfWork &work, MailboxId mailbox, const mail::IncomingMail &mail,
                           const QByteArray &fingerprint);

/// By which automatic mails of this shop know each other.
QString loopMarkOf(const store::ShopInfo &shop);

} // namespace shopdesk::channels
