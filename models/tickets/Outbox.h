// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Messages.h"

namespace shopdesk::tickets {

using MailboxId = Id<struct MailboxTag>;

/// What becomes of a message that goes by mail. Sending: the server may have it already; one that is found so after a crash
/// is for a person to decide on.
enum class Sending { Queued, Sending, Sent, Failed };
QString keyOf(Sending sending);
std::optional<Sending> sendingFrom(const QString &key);

struct OutboxEntry
{
    MessageId message;
    TicketId ticket;
    QString ticketNumber;
    Sending state = Sending::Queued;
    int attempts = 0;
    Instant queuedAt;
    std::optional<Instant> nextAt;
    QString problem; ///< why it is not sent
};
/// What waits and what failed, the oldest first; of the stores that the person sees. Needs Permission::SeeTickets.
Result<std::vector<OutboxEntry>> outbox(store::Connection &connection);

/// Puts what failed, or waits for another attempt, first in line. Needs Permission::AnswerTickets, in the store of its ticket.
/// Errors "tickets.messageNotFound", "tickets.alreadySent".
Result<void> sendAgain(store::UnitOfWork &work, MessageId id);

/// The headers of a mail, sealed in its row.
struct MailHeaders
{
    QString messageId; ///< without brackets
    QStringList references = {};
    QString name = {}; ///< of whom it came from or goes to
    QString address = {};
    QString subject = {};
};

// Parts of other operations.

/// Whether a message goes by mail by itself: a public one of ours by that channel, in a shop that has a mailbox.
bool goesByMail(store::Connection &connection, const MessageDraft &draft);
/// Lets a message that has been written wait to be sent. Error "tickets.noAddress" (field "body").
Result<void> queueMail(store::UnitOfWork &work, MessageId id, TicketId ticket);
/// Whether there is an address to send to; asked before anything is written. Error as above.
Result<void> checkRecipient(store::Connection &connection, TicketId ticket);
/// Finds mails by their Message-ID.
QByteArray mailToken(const store::Connection &connection, const QString &messageId);
/// Raises the task (kind "mailNotSent") of a message that has failed, and settles that of one that has not.
void tellSending(store::UnitOfWork &work, MessageId id);
void keepMail(store::UnitOfWork &work, MessageId id, const MailHeaders &headers, const QString &quoted = {},
              const QString &html = {});
std::optional<MailHeaders> headersOf(store::Connection &connection, MessageId id);

} // namespace shopdesk::tickets
