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
    QString problem;          ///< why it is not sent
    bool isElsewhere = false; ///< waits for the computer that has the mailbox's password
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
    MailboxId mailbox = {}; ///< of ours, by which it came or goes; none: it is not known
};

/// The kind of task by which a mail waits for the computer that has the mailbox's password (channels/SendElsewhere.h). Its
/// subject is the message.
inline constexpr char toSendKind[] = "mailToSend";
/// In the place of attempts: of a mail that this computer has left to that one.
inline constexpr int leftToAnother = -1;

// Parts of other operations.

/// What becomes of a mail of ours, as people see it (Message::sending), from its row here; @p state is empty where there is
/// none: it was written on another computer.
QString sendingWord(store::Connection &connection, MessageId id, const QString &state, int attempts);
/// Whether a message goes by mail by itself: a public one of ours by that channel, in a shop that has a mailbox.
bool goesByMail(store::Connection &connection, const MessageDraft &draft);
/// Lets a message that has been written wait to be sent: from the mailbox that the customer wrote to last, else that of the
/// ticket's store. Error "tickets.noAddress" (field "body").
Result<void> queueMail(store::UnitOfWork &work, MessageId id, TicketId ticket);
/// What waits here in a mailbox that was put away goes out from another one of the shop; where there is none it has failed, and
/// says so. How many there were.
int leaveArchivedMailboxes(store::UnitOfWork &work);
/// Whether there is an address to send to; asked before anything is written. Error as above.
Result<void> checkRecipient(store::Connection &connection, TicketId ticket);
/// Finds mails by their Message-ID.
QByteArray mailToken(const store::Connection &connection, const QString &messageId);
/// Raises the task (kind "mailNotSent") of a message that has failed, and settles that of one that has not; settles that of one
/// that waited for this computer, once it was sent or has failed.
void tellSending(store::UnitOfWork &work, MessageId id);
void keepMail(store::UnitOfWork &work, MessageId id, const MailHeaders &headers, const QString &quoted = {},
              const QString &html = {});
std::optional<MailHeaders> headersOf(store::Connection &connection, MessageId id);

} // namespace shopdesk::tickets
