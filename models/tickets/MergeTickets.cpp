// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/MergeTickets.h"

#include "staff/People.h"
#include "tickets/Assignment.h"
#include "tickets/Deadlines.h"
#include "tickets/Messages.h"
#include "tickets/OpenTicket.h"
#include "tickets/Routing.h"
#include "tickets/Tickets.h"
#include "tickets/TicketStates.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::tickets {

namespace {

Failure isOver(const Ticket &ticket, const char *field)
{
    return fail("tickets.isOver",
                QCoreApplication::translate("Tickets", "%1 is over. Reopen it before you merge it.").arg(ticket.number),
                QString::fromLatin1(field));
}

Result<void> checkMerge(const Ticket &one, const Ticket &into)
{
    if (one.id == into.id) {
        return fail("tickets.sameTicket",
                    QCoreApplication::translate("Tickets", "This is the same ticket. Choose another."),
                    QStringLiteral("into"));
    }
    if (one.isOver())
        return isOver(one, "id");
    if (into.isOver())
        return isOver(into, "into");
    if (one.member.id != 0 && into.member.id != 0 && one.member.id != into.member.id) {
        return fail(
            "tickets.otherMember",
            QCoreApplication::translate("Tickets", "%1 is of %2, %3 of %4. Only tickets of one customer are merged.")
                .arg(one.number, one.member.name, into.number, into.member.name),
            QStringLiteral("into"));
    }
    return {};
}

/// As it was before it was merged. What waited then is taken up: its wait may be over.
Status stateBefore(store::Connection &connection, TicketId id)
{
    const auto from = connection.value<QString>("SELECT from_status FROM ticket_steps WHERE ticket_id = ? "
                                                "AND to_status = 'merged' ORDER BY id DESC LIMIT 1",
                                                id);
    return from == QLatin1String("new") ? Status::New : Status::Open;
}

/// The messages with these ids in the conversation, in its order.
Result<std::vector<Message>> chosen(store::Connection &connection, TicketId id, const std::vector<qint64> &messages)
{
    if (messages.empty()) {
        return fail("tickets.messageMissing",
                    QCoreApplication::translate("Tickets", "Choose the messages that belong to the new ticket."),
                    QStringLiteral("messages"));
    }
    auto all = conversation(connection, id);
    if (!all)
        return all;
    std::erase_if(*all, [&](const Message &message) {
        return std::ranges::find(messages, message.id.value) == messages.end() || message.body.isEmpty();
    });
    if (all->size() != messages.size()) {
        return fail("tickets.messageNotFound",
                    QCoreApplication::translate("Tickets", "One of these messages is not in the ticket."),
                    QStringLiteral("messages"));
    }
    return all;
}

/// The customer has waited for an answer since they first wrote of it.
std::optional<Instant> waitedSince(const std::vector<Message> &messages)
{
    const auto first = std::ranges::find(messages, Author::Customer, &Message::author);
    return first == messages.end() ? std::nullopt : std::optional(first->at);
}

/// Who has the ticket, where they are there and may: they know what it is about.
StaffId whoStays(store::UnitOfWork &work, const Ticket &from)
{
    const StaffId person{from.assignee.id};
    if (!person)
        return {};
    const auto takes = staff::whoTakes(work.connection(), person, work.shop().zone.dayOf(work.now()));
    const bool isThere = takes && *takes == person && checkAgent(work.connection(), person, from.store);
    return isThere ? person : StaffId();
}

void copy(store::UnitOfWork &work, TicketId to, const Message &message)
{
    const auto id = work.newId<MessageId>();
    work.execute(R"(
        INSERT INTO ticket_messages (id, ticket_id, copy_of, author, visibility, channel, at, staff_id, staff_name)
        SELECT ?, ?, id, author, visibility, channel, at, staff_id, staff_name FROM ticket_messages WHERE id = ?)",
                 id, to, message.id);
    work.execute("INSERT INTO ticket_words (message_id, body) VALUES (?, ?)", id, message.body);
    copyAttachments(work, message.id, id);
}

} // namespace

Result<void> mergeTicket(store::UnitOfWork &work, TicketId id, TicketId into)
{
    const Result<Ticket> one = workOn(work, id);
    if (!one)
        return Failure(one.error());
    const Result<Ticket> target = workOn(work, into);
    if (!target)
        return Failure(target.error());
    if (auto good = checkMerge(*one, *target); !good)
        return good;
    if (auto gone = go(work, id, {.to = Status::Merged, .mergedInto = into}); !gone)
        return gone;
    // What the customer waits for, they wait for there.
    refreshDeadlines(work, id);
    refreshDeadlines(work, into);
    touch(work, into);
    work.audit("tickets.mergeTicket", "tickets", id.value,
               {{QStringLiteral("mergedInto"), QJsonArray{QJsonValue(), target->number}}});
    work.audit("tickets.takeIn", "tickets", into.value,
               {{QStringLiteral("ticket"), QJsonArray{QJsonValue(), one->number}}});
    if (one->assignee.id != 0)
        giveNext(work, StaffId{one->assignee.id});
    return {};
}

Result<void> unmergeTicket(store::UnitOfWork &work, TicketId id)
{
    const Result<Ticket> one = workOn(work, id);
    if (!one)
        return Failure(one.error());
    if (one->status != Status::Merged) {
        return fail("tickets.notMerged", QCoreApplication::translate("Tickets", "This ticket was not merged."),
                    QStringLiteral("id"));
    }
    const TicketId into{one->mergedInto.id};
    if (const Result<Ticket> target = workOn(work, into); !target)
        return Failure(target.error());
    if (auto gone = go(work, id, {.to = stateBefore(work.connection(), id)}); !gone)
        return gone;
    refreshDeadlines(work, id);
    refreshDeadlines(work, into);
    touch(work, into);
    work.audit("tickets.unmergeTicket", "tickets", id.value,
               {{QStringLiteral("mergedInto"), QJsonArray{one->mergedInto.name, QJsonValue()}}});
    return {};
}

Result<TicketId> splitTicket(store::UnitOfWork &work, TicketId id, const std::vector<qint64> &messages,
                             const QString &subject)
{
    const Result<Ticket> from = workOn(work, id);
    if (!from)
        return Failure(from.error());
    const auto copied = chosen(work.connection(), id, messages);
    if (!copied)
        return Failure(copied.error());
    TicketDraft draft{from->store, from->channel, from->fields};
    draft.contact = contactOf(work.connection(), id);
    draft.fields.subject = subject;
    draft.openedAt = waitedSince(*copied);
    draft.assignee = whoStays(work, *from);
    const Result<TicketId> made = openTicket(work, draft);
    if (!made)
        return made;
    work.execute("UPDATE tickets SET split_from = ? WHERE id = ?", id, *made);
    work.execute("INSERT INTO ticket_watchers (ticket_id, staff_id) SELECT ?, staff_id FROM ticket_watchers "
                 "WHERE ticket_id = ?",
                 *made, id);
    for (const Message &message : *copied)
        copy(work, *made, message);
    refreshDeadlines(work, *made);
    touch(work, id);
    work.audit("tickets.splitTicket", "tickets", id.value,
               {{QStringLiteral("messages"), QJsonArray{0, qint64(copied->size())}}});
    return made;
}

} // namespace shopdesk::tickets
