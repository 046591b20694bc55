// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Messages.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "tickets/Assignment.h"
#include "tickets/Course.h"
#include "tickets/Deadlines.h"
#include "tickets/OpenTicket.h"
#include "tickets/Outbox.h"
#include "tickets/Tickets.h"
#include "tickets/TicketStates.h"

#include <QCoreApplication>

namespace shopdesk::tickets {

namespace {

constexpr EnumKeys<3> authors{"customer", "staff", "program"};
constexpr EnumKeys<2> visibilities{"public", "internal"};

/// What the customer, or another person of ours, has written since.
bool isNewer(store::Connection &connection, TicketId id, MessageId seen, StaffId self)
{
    static const QByteArray sql = QByteArray(R"(
        SELECT 1 FROM ticket_messages m WHERE m.id > ?2 AND m.visibility = 'public' AND m.author <> 'program'
            AND (m.author = 'customer' OR coalesce(m.staff_id, 0) <> ?3) AND )")
                                  + conversationOf + " LIMIT 1";
    return connection.value<int>(sql.constData(), id, seen, self).has_value();
}

/// A follow-up that has begun already takes what else comes.
std::optional<TicketId> followUpAtWork(store::Connection &connection, TicketId ended)
{
    return connection.value<TicketId>("SELECT id FROM tickets WHERE follow_up_of = ? "
                                      "AND status IN ('new', 'open', 'pending') ORDER BY id DESC LIMIT 1",
                                      ended);
}

/// When a step that follows from a message was taken: with it, but never before the step before.
std::optional<Instant> stepAt(store::Connection &connection, TicketId id, std::optional<Instant> at)
{
    const auto last = connection.value<Instant>("SELECT max(at) FROM ticket_steps WHERE ticket_id = ?", id);
    return at && last && *at < *last ? Instant{last->ms + 1} : at;
}

/// What follows from a message of ours.
Result<void> afterAnswer(store::UnitOfWork &work, const Ticket &ticket, const MessageDraft &draft)
{
    if (draft.visibility == Visibility::Internal)
        return {};
    if (ticket.assignee.id == 0 && work.actor().id)
        give(work, ticket.id, Way::Taken, work.actor().id, {});
    if (ticket.status != Status::New)
        return {};
    return go(work, ticket.id, {.to = Status::Open, .at = stepAt(work.connection(), ticket.id, draft.at)});
}

/// What follows from one of the customer's.
Result<void> afterCustomer(store::UnitOfWork &work, const Ticket &ticket, const MessageDraft &draft)
{
    if (ticket.status == Status::New || ticket.status == Status::Open)
        return {};
    return go(work, ticket.id, {.to = Status::Open, .at = stepAt(work.connection(), ticket.id, draft.at)});
}

/// A message of files alone tells their names: it can be found, and erased, as any other.
QString wordsOf(const MessageDraft &draft)
{
    const QString body = manyLines(draft.body);
    if (!body.isEmpty())
        return body;
    QStringList names;
    for (const FileDraft &file : draft.files)
        names << harmlessFileName(file.name);
    return names.join(QStringLiteral(", "));
}

void addFiles(store::Connection &connection, TicketId id, std::vector<Message> &messages)
{
    const auto files = attachmentsOf(connection, id);
    for (Message &message : messages) {
        for (const Attachment &file : files.value_or(std::vector<Attachment>())) {
            if (file.message == message.id)
                message.files.push_back(file);
        }
    }
}

Result<void> checkState(store::UnitOfWork &work, const Ticket &ticket, const MessageDraft &draft)
{
    if (draft.author == Author::Staff && draft.visibility == Visibility::Public && ticket.status == Status::Closed) {
        return fail("tickets.isClosed",
                    QCoreApplication::translate("Tickets", "This ticket is closed. Reopen it, or start a follow-up."),
                    QStringLiteral("body"));
    }
    if (draft.seen && isNewer(work.connection(), ticket.id, *draft.seen, work.actor().id)) {
        return fail("tickets.newerMessage",
                    QCoreApplication::translate("Tickets", "There is a newer message. Read it, then send yours again: "
                                                           "nothing was sent, and what you wrote is kept."),
                    QStringLiteral("body"));
    }
    return {};
}

} // namespace

QString keyOf(Author author)
{
    return enumKey(authors, author);
}

QString keyOf(Visibility visibility)
{
    return enumKey(visibilities, visibility);
}

std::optional<Author> authorFrom(const QString &key)
{
    return enumFrom<Author>(authors, key);
}

std::optional<Visibility> visibilityFrom(const QString &key)
{
    return enumFrom<Visibility>(visibilities, key);
}

Instant cameAt(store::Connection &connection, TicketId id, Instant writtenAt)
{
    static const QByteArray sql = QByteArray(R"(
        SELECT max(at) FROM (
            SELECT m.at FROM ticket_messages m WHERE m.visibility = 'public' AND m.author = 'staff' AND )")
                                  + conversationOf + R"(
            UNION ALL SELECT at FROM ticket_steps WHERE ticket_id = ?1 AND to_status = 'resolved'))";
    const auto last = connection.value<Instant>(sql.constData(), targetOf(connection, id));
    return last && *last >= writtenAt ? Instant{last->ms + 1} : writtenAt;
}

TicketId targetOf(store::Connection &connection, TicketId id)
{
    // Merges never come back to where they began: what is merged takes no others in.
    while (const auto next = connection.value<TicketId>("SELECT merged_into FROM tickets WHERE id = ?", id))
        id = *next;
    return id;
}

Result<MessageId> writeMessage(store::UnitOfWork &work, const MessageDraft &draft, TicketId through)
{
    const QString body = wordsOf(draft);
    if (body.isEmpty()) {
        return fail("tickets.messageMissing", QCoreApplication::translate("Tickets", "Write something first."),
                    QStringLiteral("body"));
    }
    if (body.size() > longestMessage) {
        return fail("tickets.textTooLong",
                    QCoreApplication::translate("Tickets", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestMessage),
                    QStringLiteral("body"));
    }
    if (auto good = checkFiles(draft.files); !good)
        return Failure(good.error());
    const auto id = work.newId<MessageId>();
    work.execute(R"(
        INSERT INTO ticket_messages (id, ticket_id, through_id, author, visibility, channel, at, staff_id, staff_name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, draft.ticket, through ? std::optional(through) : std::nullopt, keyOf(draft.author),
                 keyOf(draft.visibility), keyOf(draft.channel), draft.at.value_or(work.now()),
                 work.actor().id ? std::optional(work.actor().id) : std::nullopt, work.actor().name);
    work.execute("INSERT INTO ticket_words (message_id, body) VALUES (?, ?)", id, body);
    attach(work, id, draft.files);
    if (goesByMail(work.connection(), draft)) {
        if (auto queued = queueMail(work, id, draft.ticket); !queued)
            return Failure(queued.error());
    }
    touch(work, draft.ticket);
    return id;
}

Result<Posted> addMessage(store::UnitOfWork &work, const MessageDraft &typed)
{
    if (const Result<Ticket> named = workOn(work, typed.ticket); !named)
        return Failure(named.error());
    MessageDraft draft = typed;
    draft.ticket = targetOf(work.connection(), typed.ticket);
    const TicketId through = draft.ticket == typed.ticket ? TicketId() : typed.ticket;
    const Result<Ticket> ticket = workOn(work, draft.ticket);
    if (!ticket)
        return Failure(ticket.error());
    if (auto good = checkState(work, *ticket, draft); !good)
        return Failure(good.error());
    if (goesByMail(work.connection(), draft)) {
        if (auto good = checkRecipient(work.connection(), draft.ticket); !good)
            return Failure(good.error());
    }
    const bool isCustomer = draft.author == Author::Customer;
    if (isCustomer && ticket->resolvedAt
        && !withinGrace(work.connection(), *ticket->resolvedAt, draft.at.value_or(work.now()))) {
        if (const auto present = followUpAtWork(work.connection(), draft.ticket)) {
            draft.ticket = *present;
            return addMessage(work, draft);
        }
        return startFollowUp(work, draft.ticket, wordsOf(draft), draft.files, draft.at).map([&](TicketId followUp) {
            return Posted{followUp,
                          work.connection()
                              .value<MessageId>("SELECT max(id) FROM ticket_messages WHERE ticket_id = ?", followUp)
                              .value_or(MessageId())};
        });
    }
    const Result<MessageId> id = writeMessage(work, draft, through);
    if (!id)
        return Failure(id.error());
    if (auto done = isCustomer ? afterCustomer(work, *ticket, draft) : afterAnswer(work, *ticket, draft); !done)
        return Failure(done.error());
    refreshDeadlines(work, draft.ticket);
    if (through)
        refreshDeadlines(work, through);
    work.audit(isCustomer                                 ? "tickets.customerWrote"
               : draft.visibility == Visibility::Internal ? "tickets.addNote"
                                                          : "tickets.reply",
               "tickets", draft.ticket.value);
    return Posted{draft.ticket, *id};
}

Result<std::vector<Message>> conversation(store::Connection &connection, TicketId id)
{
    if (const Result<Ticket> named = ticket(connection, id); !named)
        return Failure(named.error());
    static const QByteArray sql = QByteArray(R"(
        SELECT m.id, coalesce(m.through_id, m.ticket_id), t.number, m.author, m.visibility, m.channel, m.at, m.staff_name,
               m.staff_id, coalesce(w.body, ''), m.copy_of IS NOT NULL, coalesce(o.state, ''), coalesce(o.problem, ''),
               coalesce(x.quoted, ''), coalesce(x.html, ''), coalesce(o.attempts, 0), x.message_id IS NOT NULL
        FROM ticket_messages m JOIN tickets t ON t.id = coalesce(m.through_id, m.ticket_id)
        LEFT JOIN ticket_words w ON w.message_id = m.id LEFT JOIN ticket_outbox o ON o.message_id = m.id
        LEFT JOIN ticket_mails x ON x.message_id = m.id WHERE )")
                                  + conversationOf + " ORDER BY m.at, m.id";
    std::vector<Message> messages;
    store::Query rows = connection.query(sql.constData(), id);
    while (rows.next()) {
        Message message;
        message.id = rows.get<MessageId>(0);
        message.ticket = rows.get<TicketId>(1);
        if (message.ticket != id)
            message.ticketNumber = rows.get<QString>(2);
        message.author = authorFrom(rows.get<QString>(3)).value_or(Author::Staff);
        message.visibility = visibilityFrom(rows.get<QString>(4)).value_or(Visibility::Public);
        message.channel = channelFrom(rows.get<QString>(5)).value_or(Channel::Counter);
        message.at = rows.get<Instant>(6);
        message.person = rows.get<QString>(7);
        message.personId = rows.get<std::optional<StaffId>>(8).value_or(StaffId());
        message.body = rows.get<QString>(9);
        message.isCopy = rows.get<bool>(10);
        message.sending = rows.get<QString>(11);
        message.problem = rows.get<QString>(12);
        message.quoted = rows.get<QString>(13);
        message.html = rows.get<QString>(14);
        if (rows.get<bool>(16) && message.author != Author::Customer && message.visibility == Visibility::Public)
            message.sending = sendingWord(connection, message.id, message.sending, rows.get<int>(15));
        messages.push_back(std::move(message));
    }
    addFiles(connection, id, messages);
    return messages;
}

} // namespace shopdesk::tickets
