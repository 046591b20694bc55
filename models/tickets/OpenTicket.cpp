// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/OpenTicket.h"

#include "base/Text.h"
#include "tickets/Assignment.h"
#include "tickets/Deadlines.h"
#include "tickets/Messages.h"
#include "tickets/Routing.h"
#include "tickets/Tickets.h"
#include "tickets/TicketStates.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::tickets {

namespace {

constexpr int firstDevice = 1; // 0 is that of data that ships
constexpr int longestTitle = 80;

/// As catalog::nextNumber, in the same sequences.
Result<QString> nextNumber(store::UnitOfWork &work, StoreId store, BusinessDay day)
{
    const auto code = work.connection().value<QString>("SELECT code FROM stores WHERE id = ?", store);
    if (!code) {
        return fail("catalog.storeNotFound",
                    QCoreApplication::translate("Tickets", "This store is gone. Choose another."),
                    QStringLiteral("store"));
    }
    const int device =
        std::max(firstDevice, work.connection().value<int>("SELECT number FROM device WHERE id = 1").value());
    const auto counted = work.connection().value<qint64>(R"(
        INSERT INTO number_sequences (store_id, kind, day, device, next) VALUES (?, 'ticket', ?, ?, 2)
        ON CONFLICT DO UPDATE SET next = next + 1 RETURNING next - 1)",
                                                         store, day, device);
    QString number = QStringLiteral("TK-%1-%2-").arg(*code, day.toDate().toString(QStringLiteral("yyMMdd")));
    if (device > firstDevice)
        number += QStringLiteral("%1-").arg(device);
    return number + QStringLiteral("%1").arg(counted.value(), 4, 10, QLatin1Char('0'));
}

/// The first line of what was said, cut at a word where that is not far.
QString titleFrom(const QString &message)
{
    const QString line = oneLine(message.section(QLatin1Char('\n'), 0, 0));
    if (line.size() <= longestTitle)
        return line;
    const qsizetype blank = line.lastIndexOf(QLatin1Char(' '), longestTitle);
    return line.left(blank > longestTitle / 2 ? blank : longestTitle) + QChar(0x2026);
}

Result<void> say(store::UnitOfWork &work, TicketId id, const TicketDraft &draft, Author author, Visibility visibility,
                 const QString &words, Instant at)
{
    if (words.trimmed().isEmpty() && (author != Author::Customer || draft.files.empty()))
        return {};
    MessageDraft message{id, author, visibility, draft.channel, words};
    // What is said now goes its way now; what is told of the past has gone it.
    if (draft.openedAt)
        message.at = at;
    if (author == Author::Customer)
        message.files = draft.files;
    return writeMessage(work, message).map([](MessageId) {});
}

void insert(store::UnitOfWork &work, TicketId id, const QString &number, const TicketDraft &draft, Instant at)
{
    work.execute(R"(
        INSERT INTO tickets (id, number, store_id, kind, status, priority, channel, subject, follow_up_of, opened_at,
            updated_at)
        VALUES (?, ?, ?, ?, 'new', ?, ?, ?, ?, ?, ?))",
                 id, number, draft.store, keyOf(draft.fields.kind), keyOf(draft.fields.priority), keyOf(draft.channel),
                 draft.fields.subject, draft.followUpOf ? std::optional(draft.followUpOf) : std::nullopt, at, at);
    work.execute(R"(INSERT INTO ticket_steps (id, ticket_id, to_status, at, staff_id, staff_name)
                    VALUES (?, ?, 'new', ?, ?, ?))",
                 work.newId<Id<struct StepTag>>(), id, at,
                 work.actor().id ? std::optional(work.actor().id) : std::nullopt, work.actor().name);
}

} // namespace

Result<TicketId> writeTicket(store::UnitOfWork &work, const TicketDraft &typed)
{
    TicketDraft draft = typed;
    if (draft.fields.subject.trimmed().isEmpty())
        draft.fields.subject = titleFrom(draft.message.trimmed().isEmpty() && !draft.files.empty()
                                             ? harmlessFileName(draft.files.front().name)
                                             : draft.message);
    auto fields = checkedFields(work.connection(), draft.fields);
    if (!fields)
        return Failure(fields.error());
    draft.fields = std::move(*fields);
    const Instant at = draft.openedAt.value_or(work.now());
    const Result<QString> number = nextNumber(work, draft.store, work.shop().zone.dayOf(at));
    if (!number)
        return Failure(number.error());
    const auto id = work.newId<TicketId>();
    insert(work, id, *number, draft, at);
    writeFields(work, id, draft.fields);
    if (draft.contact != Contact())
        setContact(work, id, draft.contact);
    for (const auto &[author, visibility, words] : {std::tuple(Author::Customer, Visibility::Public, draft.message),
                                                    std::tuple(Author::Staff, Visibility::Internal, draft.note),
                                                    std::tuple(Author::Staff, Visibility::Public, draft.answer)}) {
        if (auto said = say(work, id, draft, author, visibility, words, at); !said)
            return Failure(said.error());
    }
    refreshDeadlines(work, id);
    work.audit("tickets.openTicket", "tickets", id.value,
               {{QStringLiteral("number"), QJsonArray{QJsonValue(), *number}},
                {QStringLiteral("channel"), QJsonArray{QJsonValue(), keyOf(draft.channel)}}});
    return id;
}

Result<TicketId> openTicket(store::UnitOfWork &work, const TicketDraft &draft)
{
    if (auto allowed = work.require(Permission::AnswerTickets); !allowed)
        return Failure(allowed.error());
    if (auto allowed = work.requireIn(draft.store); !allowed)
        return Failure(allowed.error());
    const Result<TicketId> id = writeTicket(work, draft);
    if (!id)
        return id;
    if (draft.assignee) {
        if (auto given = assign(work, *id, draft.assignee); !given)
            return Failure(given.error());
    } else if (draft.answer.trimmed().isEmpty()) {
        route(work, *id); // whoever answered at once has it already
    }
    return id;
}

Result<TicketId> startFollowUp(store::UnitOfWork &work, TicketId ended, const QString &message,
                               const std::vector<FileDraft> &files, std::optional<Instant> at)
{
    const Result<Ticket> before = workOn(work, ended);
    if (!before)
        return Failure(before.error());
    if (before->status != Status::Resolved && before->status != Status::Closed) {
        return fail("tickets.notOver",
                    QCoreApplication::translate("Tickets", "This ticket is still at work. Go on with it."),
                    QStringLiteral("id"));
    }
    TicketDraft draft{before->store, before->channel, before->fields, message};
    draft.followUpOf = ended;
    draft.files = files;
    draft.openedAt = at;
    draft.contact = contactOf(work.connection(), ended);
    const Result<TicketId> id = openTicket(work, draft);
    if (id)
        touch(work, ended);
    return id;
}

} // namespace shopdesk::tickets
