// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Attachments.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

enum class Author { Customer, Staff, Program };
enum class Visibility { Public, Internal }; ///< internal: a note for colleagues
QString keyOf(Author author);
QString keyOf(Visibility visibility);
std::optional<Author> authorFrom(const QString &key);
std::optional<Visibility> visibilityFrom(const QString &key);

inline constexpr int longestMessage = 100'000; // UTF-16 units

struct MessageDraft
{
    TicketId ticket;
    Author author = Author::Staff;
    Visibility visibility = Visibility::Public;
    Channel channel = Channel::Counter; ///< by which it came or went
    QString body;
    /// The last message that the person had in sight; not given: nothing is compared.
    std::optional<MessageId> seen = {};
    std::optional<Instant> at = {}; ///< now, if not given
    std::vector<FileDraft> files = {};
};

/// Where a message ended up: replies to a ticket that was merged follow its target, and what comes to one that may not be
/// reopened any more begins a follow-up.
struct Posted
{
    TicketId ticket;
    MessageId message;
};

/// Adds a message. A public one of ours answers the customer and takes a new ticket up; one that nobody has becomes the
/// writer's. One of the customer's wakes what is pending and reopens what was resolved. Needs Permission::AnswerTickets, in
/// the ticket's store. Errors "tickets.notFound", "tickets.messageMissing", "tickets.textTooLong" (field "body"),
/// "tickets.isClosed" for an answer to a closed ticket, "tickets.newerMessage" where somebody else has written since `seen`:
/// nothing was sent; "tickets.noAddress" where it goes by mail (Outbox.h) and nobody knows whereto; those of checkFiles.
Result<Posted> addMessage(store::UnitOfWork &work, const MessageDraft &draft);

/// Of a mail that waits for the computer that has the mailbox's password.
inline constexpr char elsewhere[] = "elsewhere";

struct Message
{
    MessageId id;
    TicketId ticket;      ///< where it stands: the ticket itself, or one that was merged into it
    QString ticketNumber; ///< where that is another one
    Author author = Author::Staff;
    Visibility visibility = Visibility::Public;
    Channel channel = Channel::Counter;
    Instant at;
    QString person; ///< of ours
    StaffId personId;
    QString body; ///< empty once the member was erased
    bool isCopy = false;
    QString sending = {}; ///< by mail: a word of Outbox.h, or `elsewhere`
    QString problem = {}; ///< why it was not sent
    QString quoted = {};  ///< what stood below the words in a mail
    QString html = {};    ///< the mail as it was laid out, harmless
    std::vector<Attachment> files = {};
};
/// The conversation of a ticket, the oldest first, with what was merged into it. Needs Permission::SeeTickets, in the ticket's
/// store.
Result<std::vector<Message>> conversation(store::Connection &connection, TicketId id);

// Parts of other operations.

/// Writes the message with its files, and lets it wait to be sent where it goes by mail, without what else follows from it.
/// Without words, a message of files tells their names. Errors as addMessage.
Result<MessageId> writeMessage(store::UnitOfWork &work, const MessageDraft &draft, TicketId through = {});
/// When a customer's message that was written at @p writtenAt, and comes only now, begins a wait: then, but not before an answer
/// or a resolution of ours that knew nothing of it.
Instant cameAt(store::Connection &connection, TicketId id, Instant writtenAt);
/// The ticket that what comes to this one goes to: itself, or along the merges.
TicketId targetOf(store::Connection &connection, TicketId id);

} // namespace shopdesk::tickets
