// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ImportedTickets.h"

#include "base/ReadableCode.h"
#include "base/Text.h"
#include "tickets/Course.h"
#include "tickets/Tickets.h"
#include "tickets/TicketStates.h"

#include <QCoreApplication>

namespace shopdesk::exchange {

namespace {

using tickets::Status;

/// The states between, where another system goes a way at once that is two steps here.
std::vector<Status> between(Status from, Status to)
{
    if (from == to || tickets::leads(from, to))
        return {};
    for (const Status via : {Status::Resolved, Status::Open}) {
        if (tickets::leads(from, via) && tickets::leads(via, to))
            return {via};
    }
    return {};
}

template<typename T>
std::optional<T> orNull(T id)
{
    return id ? std::optional(id) : std::nullopt;
}

} // namespace

ImportedTickets::ImportedTickets(store::UnitOfWork &work, const char *source, StoreId store, ImportReport &report)
    : m_work(work), m_source(QString::fromLatin1(source)), m_store(store), m_report(report)
{
}

bool ImportedTickets::isThere(const QString &key)
{
    return m_work.connection()
        .value<int>("SELECT 1 FROM ticket_imports WHERE source = ? AND source_key = ?", m_source, key)
        .has_value();
}

tickets::CategoryId ImportedTickets::categoryFor(const QString &name)
{
    if (name.isEmpty())
        return {};
    const auto known = m_categories.constFind(name);
    if (known != m_categories.constEnd())
        return *known;
    auto id = m_work.connection().value<tickets::CategoryId>(
        "SELECT id FROM ticket_categories WHERE parent_id IS NULL AND archived_at IS NULL AND name = ? COLLATE NOCASE",
        name);
    if (!id) {
        id = m_work.newId<tickets::CategoryId>();
        m_work.execute("INSERT INTO ticket_categories (id, name, updated_at) VALUES (?, ?, ?)", *id, name,
                       m_work.now());
    }
    return *m_categories.insert(name, *id);
}

void ImportedTickets::insert(tickets::TicketId id, const ImportedTicket &ticket)
{
    const QString subject = oneLine(ticket.subject).left(longestName);
    m_work.execute(R"(
        INSERT INTO tickets (id, number, store_id, kind, status, priority, channel, category_id, subject, member_id,
            opened_at, updated_at, search_text)
        VALUES (?1, ?2, ?3, ?4, 'new', ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?11))",
                   id, ticket.number, m_store, tickets::keyOf(ticket.kind), tickets::keyOf(ticket.priority),
                   tickets::keyOf(ticket.channel), orNull(categoryFor(ticket.category)), subject, orNull(ticket.member),
                   ticket.openedAt, tickets::searchTextOf(ticket.number, {.subject = subject}));
    m_work.execute("INSERT INTO ticket_steps (id, ticket_id, to_status, at, staff_name) VALUES (?, ?, 'new', ?, '')",
                   m_work.newId<Id<struct StepTag>>(), id, ticket.openedAt);
}

Result<void> ImportedTickets::walk(tickets::TicketId id, const ImportedTicket &ticket)
{
    Status now = Status::New;
    for (const ImportedTicket::Step &step : ticket.steps) {
        if (step.to == Status::New)
            continue; // where everything begins; nothing comes back to it
        for (const Status via : between(now, step.to)) {
            if (auto gone = tickets::go(m_work, id, {.to = via, .at = step.at}); !gone)
                return gone;
        }
        if (auto gone = tickets::go(m_work, id, {.to = step.to, .pendingFor = step.pendingFor, .at = step.at}); !gone)
            return gone;
        now = step.to;
    }
    return {};
}

/// What is derived from messages and steps.
void ImportedTickets::finish(tickets::TicketId id, const ImportedTicket &ticket)
{
    const tickets::Course course = tickets::courseOf(m_work.connection(), id);
    m_work.execute("UPDATE tickets SET responded_at = ?, waiting_since = ? WHERE id = ?", course.respondedAt,
                   course.waitingSince(), id);
    const bool isFlagged = course.resolvedAt && course.respondedAt && *course.resolvedAt < *course.respondedAt;
    m_work.execute("INSERT INTO ticket_imports (ticket_id, source, source_key, sla_kept, flag) VALUES (?, ?, ?, ?, ?)",
                   id, m_source, ticket.key, ticket.slaKept,
                   isFlagged ? std::optional(QStringLiteral("resolved_before_response")) : std::nullopt);
    m_report.flaggedTickets += isFlagged ? 1 : 0;
    if (ticket.score && course.resolvedAt)
        writeScore(id, ticket, *course.resolvedAt);
}

/// The answer to their survey, as if it had been asked here when the ticket was resolved.
void ImportedTickets::writeScore(tickets::TicketId id, const ImportedTicket &ticket, Instant resolvedAt)
{
    constexpr qint64 standardSurvey = 1;
    constexpr int codeLength = 10;
    const auto ask = m_work.newId<Id<struct ImportedAskTag>>();
    m_work.execute(R"(
        INSERT INTO survey_asks (id, survey_id, store_id, ticket_id, step_id, member_id, channel, code, asked_at, expires_at,
            outcome, updated_at)
        SELECT ?1, ?2, ?3, ?4, max(s.id), ?5, ?6, ?7, ?8, ?8, 'answered', ?9 FROM ticket_steps s
        WHERE s.ticket_id = ?4 AND s.to_status = 'resolved')",
                   ask, standardSurvey, m_store, id, orNull(ticket.member), tickets::keyOf(ticket.channel),
                   readableCode(codeLength, codeLength / 2), resolvedAt, m_work.now());
    m_work.execute(R"(
        INSERT INTO survey_replies (id, survey_id, store_id, ask_id, score, way, asked_at, at)
        VALUES (?1, ?2, ?3, ?4, ?5, 'link', ?6, ?6))",
                   m_work.newId<Id<struct ImportedReplyTag>>(), standardSurvey, m_store, ask, *ticket.score,
                   resolvedAt);
}

Result<void> ImportedTickets::write(const ImportedTicket &ticket)
{
    if (m_work.connection().value<int>("SELECT 1 FROM tickets WHERE number = ? COLLATE NOCASE", ticket.number)) {
        return fail(
            "exchange.numberInUse",
            QCoreApplication::translate("Exchange", "There is another ticket with the number %1.").arg(ticket.number));
    }
    const auto id = m_work.newId<tickets::TicketId>();
    insert(id, ticket);
    for (const ImportedTicket::Words &words : ticket.words) {
        tickets::MessageDraft message{id, words.author, tickets::Visibility::Public, ticket.channel, words.body};
        message.at = words.at;
        if (auto written = tickets::writeMessage(m_work, message); !written)
            return Failure(written.error());
    }
    if (auto walked = walk(id, ticket); !walked)
        return walked;
    finish(id, ticket);
    ++m_report.newTickets;
    return {};
}

} // namespace shopdesk::exchange
