// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/TicketOperations.h"

#include "store/Answers.h"
#include "tickets/MergeTickets.h"
#include "tickets/Routing.h"
#include "tickets/TicketJson.h"
#include "tickets/Tickets.h"
#include "tickets/TicketStates.h"

namespace shopdesk::tickets {

namespace {

using store::idObject;
using store::Outcome;

/// Reads the fields of an operation on one ticket; answers with the first that is not good.
template<typename Read, typename Run>
Outcome onTicket(const QJsonObject &object, Read read, Run run)
{
    store::JsonInput input(object);
    const auto id = input.id<TicketId>("id");
    const auto fields = read(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return run(id, fields);
}

template<Result<void> (*change)(store::UnitOfWork &, TicketId)>
Outcome runStep(store::UnitOfWork &work, const QJsonObject &object)
{
    return onTicket(
        object, [](store::JsonInput &) { return 0; },
        [&](TicketId id, int) { return change(work, id).map([] { return QJsonObject(); }); });
}

template<typename T, Result<std::vector<T>> (*look)(store::Connection &, TicketId)>
Outcome runLook(store::UnitOfWork &work, const QJsonObject &object)
{
    return onTicket(
        object, [](store::JsonInput &) { return 0; },
        [&](TicketId id, int) -> Outcome {
            return look(work.connection(), id).map([](const std::vector<T> &found) {
                QJsonArray array;
                for (const T &each : found)
                    array << toJson(each);
                return QJsonObject{{QStringLiteral("found"), array}};
            });
        });
}

Outcome runOpen(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const TicketDraft draft = ticketDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return openTicket(work, draft).and_then([&](TicketId id) -> Outcome {
        return ticket(work.connection(), id).map([](const Ticket &made) {
            return QJsonObject{{QStringLiteral("id"), made.id.text()},
                               {QStringLiteral("number"), made.number},
                               {QStringLiteral("assigneeName"), made.assignee.name}};
        });
    });
}

Outcome runTicket(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    TicketId id = input.id<TicketId>("id");
    const QString number = input.text("number");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    if (!id && !number.isEmpty()) {
        const auto found = findByNumber(work.connection(), number);
        if (!found)
            return Failure(found.error());
        id = *found;
    }
    return ticket(work.connection(), id).map([](const Ticket &found) { return toJson(found); });
}

Outcome runUpdate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<TicketId>("id");
    const Result<Ticket> before = ticket(work.connection(), id);
    const TicketFields fields = fieldsFrom(input, before ? before->fields : TicketFields());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateTicket(work, id, fields).map([] { return QJsonObject(); });
}

Outcome runAddMessage(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    MessageDraft draft;
    draft.ticket = input.id<TicketId>("id");
    draft.author = input.word("author", authorFrom, draft.author);
    draft.visibility = input.word("visibility", visibilityFrom, draft.visibility);
    draft.channel = input.word("channel", channelFrom, draft.channel);
    draft.body = input.text("body");
    if (input.has("seen"))
        draft.seen = input.id<MessageId>("seen");
    for (store::JsonInput &file : input.objects("files"))
        draft.files.push_back(
            {file.text("name"), QByteArray::fromBase64(file.text("base64").toLatin1()), file.text("type")});
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return addMessage(work, draft).map([](const Posted &posted) {
        return QJsonObject{{QStringLiteral("id"), posted.message.text()},
                           {QStringLiteral("ticket"), posted.ticket.text()}};
    });
}

Outcome runSetPending(store::UnitOfWork &work, const QJsonObject &object)
{
    struct Fields
    {
        PendingFor reason;
        std::optional<Instant> until;
    };
    return onTicket(
        object,
        [](store::JsonInput &input) {
            return Fields{input.word("pendingFor", pendingForFrom, PendingFor::Customer), input.instant("until")};
        },
        [&](TicketId id, const Fields &fields) {
            return setPending(work, id, fields.reason, fields.until).map([] { return QJsonObject(); });
        });
}

Outcome runAssign(store::UnitOfWork &work, const QJsonObject &object)
{
    return onTicket(
        object, [](store::JsonInput &input) { return input.id<StaffId>("assignee"); },
        [&](TicketId id, StaffId person) { return assign(work, id, person).map([] { return QJsonObject(); }); });
}

Outcome runWatch(store::UnitOfWork &work, const QJsonObject &object)
{
    return onTicket(
        object,
        [](store::JsonInput &input) { return std::pair(input.id<StaffId>("person"), input.flag("watches", true)); },
        [&](TicketId id, const std::pair<StaffId, bool> &fields) {
            const auto [person, watches] = fields;
            return (person ? setWatcher(work, id, person, watches) : watch(work, id, watches)).map([] {
                return QJsonObject();
            });
        });
}

Outcome runMerge(store::UnitOfWork &work, const QJsonObject &object)
{
    return onTicket(
        object, [](store::JsonInput &input) { return input.id<TicketId>("into"); },
        [&](TicketId id, TicketId into) { return mergeTicket(work, id, into).map([] { return QJsonObject(); }); });
}

Outcome runSplit(store::UnitOfWork &work, const QJsonObject &object)
{
    struct Fields
    {
        std::vector<qint64> messages;
        QString subject;
    };
    return onTicket(
        object,
        [](store::JsonInput &input) {
            Fields fields;
            for (const QString &text : input.texts("messages"))
                fields.messages.push_back(idFromText(text).value_or(-1));
            fields.subject = input.text("subject");
            return fields;
        },
        [&](TicketId id, const Fields &fields) {
            return splitTicket(work, id, fields.messages, fields.subject).map(idObject<TicketId>);
        });
}

Outcome runFollowUp(store::UnitOfWork &work, const QJsonObject &object)
{
    return onTicket(
        object, [](store::JsonInput &input) { return input.text("message"); },
        [&](TicketId id, const QString &message) { return startFollowUp(work, id, message).map(idObject<TicketId>); });
}

Outcome runNext(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return nextTicket(work).map([](const std::optional<TicketId> &id) {
        return QJsonObject{{QStringLiteral("id"), id ? QJsonValue(id->text()) : QJsonValue()}};
    });
}

Outcome runWeigh(store::UnitOfWork &work, const QJsonObject &object)
{
    return onTicket(
        object, [](store::JsonInput &) { return 0; },
        [&](TicketId id, int) {
            return weigh(work.connection(), id).map([](const std::vector<Weighed> &weighed) {
                QJsonArray array;
                for (const Weighed &each : weighed)
                    array << textOf(each);
                return QJsonObject{{QStringLiteral("why"), array}};
            });
        });
}

constexpr store::Operation all[] = {
    {"tickets.openTicket",
     "Opens a ticket: store, channel, kind, priority, category, subject, language, member, orders, tags, message (of the "
     "customer), note, answer, assignee, name and email (of who is no member); gives id, number and assigneeName.",
     runOpen, Permission::AnswerTickets},
    {"tickets.ticket", "Gives the ticket id, or the one with number.", runTicket, Permission::SeeTickets},
    {"tickets.updateTicket", "Changes the fields given of the ticket id; as tickets.openTicket.", runUpdate,
     Permission::AnswerTickets},
    {"tickets.addMessage",
     "Adds body to the ticket id: author (staff, customer), visibility (public, internal), channel, seen (the last message "
     "in sight), files (name, type, base64); gives its id and the ticket that it went to.",
     runAddMessage, Permission::AnswerTickets},
    {"tickets.conversation", "Gives the messages of the ticket id, the oldest first.", runLook<Message, conversation>,
     Permission::SeeTickets},
    {"tickets.deadlines", "Gives the deadlines of the ticket id, and how each came about.",
     runLook<Deadline, deadlinesOf>, Permission::SeeTickets},
    {"tickets.decisions", "Gives who was given the ticket id, and why, the latest first.",
     runLook<Decision, decisionsOf>, Permission::SeeTickets},
    {"tickets.setPending", "Lets the ticket id wait: pendingFor (customer, internal, date), until (an instant).",
     runSetPending, Permission::AnswerTickets},
    {"tickets.takeUp", "Takes up the ticket id, which is new or waits.", runStep<takeUp>, Permission::AnswerTickets},
    {"tickets.resolve", "Resolves the ticket id.", runStep<resolve>, Permission::AnswerTickets},
    {"tickets.close", "Closes the ticket id, which is resolved.", runStep<close>, Permission::AnswerTickets},
    {"tickets.reopen", "Reopens the ticket id within the grace period.", runStep<reopen>, Permission::AnswerTickets},
    {"tickets.startFollowUp", "Opens a ticket that goes on where the ticket id ended, with message; gives its id.",
     runFollowUp, Permission::AnswerTickets},
    {"tickets.assign", "Gives the ticket id to assignee, or to nobody.", runAssign, Permission::AnswerTickets},
    {"tickets.watch", "Watches the ticket id, or lets person watch it; with watches: false no longer.", runWatch,
     Permission::SeeTickets},
    {"tickets.mergeTicket", "Makes the ticket id a part of the ticket into.", runMerge, Permission::AnswerTickets},
    {"tickets.unmergeTicket", "Takes the ticket id out of the one that it was merged into.", runStep<unmergeTicket>,
     Permission::AnswerTickets},
    {"tickets.splitTicket", "Opens a ticket with copies of messages of the ticket id, and subject; gives its id.",
     runSplit, Permission::AnswerTickets},
    {"tickets.nextTicket", "Takes the oldest ticket that nobody has and that one fits; gives its id.", runNext,
     Permission::AnswerTickets},
    {"tickets.weigh", "Tells what routing would say of each one for the ticket id.", runWeigh, Permission::SeeTickets},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::tickets
