// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "surveys/Asking.h"

#include "base/IdSource.h"
#include "base/ReadableCode.h"
#include "members/Members.h"
#include "surveys/Surveys.h"
#include "tickets/Contacts.h"
#include "tickets/Outbox.h"
#include "tickets/Tickets.h"

#include <QCoreApplication>

namespace shopdesk::surveys {

namespace {

constexpr qint64 msPerDay = 86'400'000;

struct NewAsk
{
    SurveyId survey;
    StoreId store;
    tickets::TicketId ticket = {};
    std::optional<qint64> step = {};
    qint64 member = 0;
    qint64 agent = 0;
    tickets::Channel channel = tickets::Channel::Counter;
};

template<typename T>
std::optional<T> orNull(T value)
{
    return value ? std::optional(value) : std::nullopt;
}

Result<AskId> write(store::UnitOfWork &work, const NewAsk &ask)
{
    const Result<Survey> asked = survey(work.connection(), ask.survey);
    if (!asked)
        return Failure(asked.error());
    // A resolution is asked about by satisfaction, a member about recommending.
    if (asked->draft.kind != (ask.ticket ? Kind::Csat : Kind::Nps)) {
        return fail("surveys.surveyNotFound",
                    QCoreApplication::translate("Surveys", "This survey is for something else. Choose another."),
                    QStringLiteral("survey"));
    }
    const auto id = work.newId<AskId>();
    const Instant expires{work.now().ms + askRules(work.connection()).validDays * msPerDay};
    work.execute(R"(
        INSERT INTO survey_asks (id, survey_id, store_id, ticket_id, step_id, member_id, staff_id, channel, code, asked_at,
            expires_at, updated_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?10))",
                 id, ask.survey, ask.store, orNull(ask.ticket), ask.step, orNull(ask.member), orNull(ask.agent),
                 tickets::keyOf(ask.channel), readableCode(codeLength, codeGroup), work.now(), expires);
    work.audit("surveys.ask", "survey_asks", id.value);
    return id;
}

/// The step by which a ticket was resolved, as long as it is.
std::optional<qint64> resolutionOf(store::Connection &connection, tickets::TicketId ticket)
{
    return connection.value<qint64>(
        "SELECT s.id FROM ticket_steps s JOIN tickets t ON t.id = s.ticket_id "
        "WHERE t.id = ? AND t.status IN ('resolved', 'closed') AND s.to_status = 'resolved' "
        "ORDER BY s.at DESC, s.id DESC LIMIT 1",
        ticket);
}

/// The question as a mail of the ticket's conversation, which is no answer to the customer.
Result<void> sendByMail(store::UnitOfWork &work, tickets::TicketId ticket, AskId id)
{
    store::Connection &connection = work.connection();
    tickets::MessageDraft draft{ticket, tickets::Author::Program, tickets::Visibility::Public, tickets::Channel::Email,
                                QString()};
    const bool isOfProgram =
        connection.value<int>("SELECT 1 FROM ticket_tags WHERE ticket_id = ? AND tag = 'automatic'", ticket)
            .has_value();
    if (isOfProgram || !tickets::goesByMail(connection, draft)
        || tickets::recipientOf(connection, ticket).email.isEmpty())
        return {};
    const Result<QString> words = wordsToSend(connection, id);
    if (!words)
        return Failure(words.error());
    draft.body = *words;
    return tickets::writeMessage(work, draft).map([](tickets::MessageId) {});
}

/// Tickets that were resolved since then and not asked about.
/// Each computer asks about those that were resolved there: two of them would ask twice before they heard of each other.
constexpr char notAskedYet[] = R"(
    SELECT t.id FROM tickets t
    JOIN ticket_steps s ON s.id =
        (SELECT max(l.id) FROM ticket_steps l WHERE l.ticket_id = t.id AND l.to_status = 'resolved')
    WHERE t.status = 'resolved' AND t.resolved_at >= ?1
        AND (s.id >> ?2) & ?3 = (SELECT number FROM device)
        AND NOT EXISTS (SELECT 1 FROM survey_asks a WHERE a.ticket_id = t.id AND a.step_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM ticket_imports i WHERE i.ticket_id = t.id))";

} // namespace

Result<AskId> ask(store::UnitOfWork &work, tickets::TicketId id, SurveyId survey)
{
    const Result<tickets::Ticket> ticket = tickets::workOn(work, id);
    if (!ticket)
        return Failure(ticket.error());
    const auto step = resolutionOf(work.connection(), id);
    if (!step) {
        return fail("surveys.notResolved",
                    QCoreApplication::translate("Surveys", "Resolve the ticket first, then ask how it was."),
                    QStringLiteral("ticket"));
    }
    if (const auto present = work.connection().value<AskId>("SELECT id FROM survey_asks WHERE step_id = ?", *step))
        return *present;
    const SurveyId asked = survey ? survey : askRules(work.connection()).survey;
    const auto made = write(
        work, {asked, ticket->store, id, step, ticket->fields.member.value, ticket->assignee.id, ticket->channel});
    if (made)
        tickets::touch(work, id);
    return made;
}

Result<AskId> askMember(store::UnitOfWork &work, members::MemberId id, StoreId store, SurveyId survey)
{
    if (auto allowed = work.require(Permission::AnswerTickets); !allowed)
        return Failure(allowed.error());
    if (auto allowed = work.requireIn(store); !allowed)
        return Failure(allowed.error());
    if (const auto member = members::member(work.connection(), id); !member)
        return Failure(member.error());
    return write(work, {.survey = survey, .store = store, .member = id.value});
}

Result<int> askAllResolved(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::AnswerTickets); !allowed)
        return Failure(allowed.error());
    const auto since = askedSince(work.connection());
    if (!since)
        return 0;
    std::vector<tickets::TicketId> ids;
    {
        store::Query rows =
            work.connection().query(notAskedYet, *since, IdSource::sequenceBits, IdSource::maximumDevice);
        while (rows.next())
            ids.push_back(rows.get<tickets::TicketId>(0));
    }
    const bool byMail = askRules(work.connection()).byMail;
    for (const tickets::TicketId id : ids) {
        const auto asked = ask(work, id);
        if (!asked)
            return Failure(asked.error());
        if (!byMail)
            continue;
        if (auto sent = sendByMail(work, id, *asked); !sent)
            return Failure(sent.error());
    }
    return static_cast<int>(ids.size());
}

Result<bool> isAnythingToAsk(store::Connection &connection)
{
    const auto since = askedSince(connection);
    return since
           && connection.value<qint64>(notAskedYet, *since, IdSource::sequenceBits, IdSource::maximumDevice)
                  .has_value();
}

Result<QString> wordsToSend(store::Connection &connection, AskId id)
{
    const Result<Ask> found = askById(connection, id);
    if (!found)
        return Failure(found.error());
    const Result<Survey> asked = survey(connection, found->survey);
    if (!asked)
        return Failure(asked.error());
    QStringList lines{asked->scoreQuestion(),
                      QCoreApplication::translate("Surveys", "Answer with a number; what you write below it is read, "
                                                             "too. Code: %1")
                          .arg(found->code)};
    if (const QString address = askRules(connection).linkAddress; !address.isEmpty())
        lines << address + readableKey(found->code);
    return lines.join(QLatin1Char('\n'));
}

} // namespace shopdesk::surveys
