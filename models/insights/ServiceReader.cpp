// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/ServiceReader.h"

#include "calendar/Calendars.h"

namespace shopdesk::insights {

namespace {

// Parameters 1 to 4 of every statement: the store, the agent, the category, the channel; NULL or empty: every one.
constexpr char ofScope[] = R"( AND (?1 IS NULL OR t.store_id = ?1) AND (?2 IS NULL OR coalesce(t.assignee_id, 0) = ?2)
    AND (?3 IS NULL OR coalesce(t.category_id, 0) = ?3) AND (?4 = '' OR t.channel = ?4) AND t.status <> 'merged')";

} // namespace

ServiceReader::ServiceReader(store::Connection &connection, const ServiceScope &scope)
    : m_connection(connection)
    , m_scope(scope)
    , m_from(connection.shop().zone.startOf(scope.days.first))
    , m_to(connection.shop().zone.startOf(scope.days.last.plus(1)))
{
}

const calendar::Hours *ServiceReader::hoursOf(qint64 id)
{
    const calendar::CalendarId wanted = id != 0 ? calendar::CalendarId{id} : calendar::standardCalendar;
    auto known = m_hours.find(wanted.value);
    if (known == m_hours.end()) {
        const auto found = calendar::calendar(m_connection, wanted);
        known = m_hours.emplace(wanted.value, found ? std::optional(found->hours) : std::nullopt).first;
    }
    return known->second ? &*known->second : nullptr;
}

std::vector<calendar::Stretch> ServiceReader::pausesOf(qint64 ticket, Instant end)
{
    std::vector<calendar::Stretch> pauses;
    bool stands = false;
    Instant since;
    store::Query steps = m_connection.query(
        "SELECT to_status IN ('new', 'open'), at FROM ticket_steps WHERE ticket_id = ? AND at < ? ORDER BY at, id",
        ticket, end);
    while (steps.next()) {
        const bool runs = steps.get<bool>(0);
        const auto at = steps.get<Instant>(1);
        if (runs && stands)
            pauses.push_back({since, at});
        if (!runs && !stands)
            since = at;
        stands = !runs;
    }
    if (stands)
        pauses.push_back({since, end});
    return pauses;
}

void ServiceReader::eachOpened(const std::function<void(const CountedTicket &)> &take)
{
    static const QByteArray sql = QByteArray(R"(
        SELECT t.id, t.opened_at, coalesce(t.assignee_id, 0), coalesce(t.category_id, 0), t.channel,
            t.status IN ('resolved', 'closed'), t.reopened > 0, k.kept, t.responded_at, t.resolved_at,
            coalesce(p.calendar_id, 0),
            EXISTS (SELECT 1 FROM ticket_steps s WHERE s.ticket_id = t.id AND s.from_status IN ('pending', 'resolved')),
            EXISTS (SELECT 1 FROM ticket_steps s WHERE s.ticket_id = t.id AND s.at < t.responded_at
                    AND s.to_status NOT IN ('new', 'open'))
        FROM tickets t JOIN ticket_sla k ON k.ticket_id = t.id LEFT JOIN sla_policies p ON p.id = t.policy_id
        WHERE t.opened_at >= ?5 AND t.opened_at < ?6)")
                                  + ofScope;
    store::Query rows = m_connection.query(sql.constData(), m_scope.store, m_scope.agent, m_scope.category,
                                           m_scope.channel, m_from, m_to);
    while (rows.next()) {
        CountedTicket ticket{rows.get<qint64>(0),
                             rows.get<Instant>(1),
                             rows.get<qint64>(2),
                             rows.get<qint64>(3),
                             rows.get<QString>(4),
                             rows.get<bool>(5),
                             rows.get<bool>(6),
                             rows.get<std::optional<bool>>(7),
                             {},
                             {}};
        const calendar::Hours *hours = hoursOf(rows.get<qint64>(10));
        const auto responded = rows.get<std::optional<Instant>>(8);
        const auto resolved = rows.get<std::optional<Instant>>(9);
        if (hours != nullptr && responded) {
            const auto pauses = rows.get<bool>(12) ? pausesOf(ticket.id, *responded) : std::vector<calendar::Stretch>();
            ticket.responseMs = calendar::businessTimeBetween(*hours, ticket.openedAt, *responded, pauses).count();
        }
        if (hours != nullptr && resolved && ticket.isResolved) {
            const auto pauses = rows.get<bool>(11) ? pausesOf(ticket.id, *resolved) : std::vector<calendar::Stretch>();
            ticket.resolutionMs = calendar::businessTimeBetween(*hours, ticket.openedAt, *resolved, pauses).count();
        }
        take(ticket);
    }
}

void ServiceReader::eachInBacklog(const std::function<void(const CountedTicket &)> &take)
{
    static const QByteArray sql = QByteArray(R"(
        SELECT t.id, t.opened_at, coalesce(t.assignee_id, 0), coalesce(t.category_id, 0), t.channel FROM tickets t
        WHERE t.opened_at < ?5
            AND (SELECT s.to_status FROM ticket_steps s WHERE s.ticket_id = t.id AND s.at < ?5
                 ORDER BY s.at DESC, s.id DESC LIMIT 1) IN ('new', 'open', 'pending'))")
                                  + ofScope;
    store::Query rows =
        m_connection.query(sql.constData(), m_scope.store, m_scope.agent, m_scope.category, m_scope.channel, m_to);
    while (rows.next()) {
        CountedTicket ticket;
        ticket.id = rows.get<qint64>(0);
        ticket.openedAt = rows.get<Instant>(1);
        ticket.agent = rows.get<qint64>(2);
        ticket.category = rows.get<qint64>(3);
        ticket.channel = rows.get<QString>(4);
        take(ticket);
    }
}

void ServiceReader::eachAsk(const std::function<void(const CountedAsk &)> &take)
{
    store::Query rows =
        m_connection.query(R"(
        SELECT a.asked_at, coalesce(a.staff_id, 0), coalesce(t.category_id, 0), a.channel,
            coalesce(a.outcome = 'answered', 0), r.score
        FROM survey_asks a JOIN tickets t ON t.id = a.ticket_id JOIN surveys s ON s.id = a.survey_id AND s.kind = 'csat'
        LEFT JOIN survey_replies r ON r.ask_id = a.id
        WHERE a.asked_at >= ?5 AND a.asked_at < ?6 AND (?1 IS NULL OR a.store_id = ?1)
            AND (?2 IS NULL OR coalesce(a.staff_id, 0) = ?2) AND (?3 IS NULL OR coalesce(t.category_id, 0) = ?3)
            AND (?4 = '' OR a.channel = ?4))",
                           m_scope.store, m_scope.agent, m_scope.category, m_scope.channel, m_from, m_to);
    while (rows.next()) {
        CountedAsk ask;
        ask.ticket.openedAt = rows.get<Instant>(0);
        ask.ticket.agent = rows.get<qint64>(1);
        ask.ticket.category = rows.get<qint64>(2);
        ask.ticket.channel = rows.get<QString>(3);
        ask.isAnswered = rows.get<bool>(4);
        ask.score = rows.get<std::optional<int>>(5);
        take(ask);
    }
}

void ServiceReader::eachAnonymous(const std::function<void(int)> &take)
{
    if (m_scope.agent || m_scope.category || !m_scope.channel.isEmpty())
        return;
    store::Query rows = m_connection.query(
        "SELECT r.score FROM survey_replies r JOIN surveys s ON s.id = r.survey_id AND s.kind = 'csat' "
        "WHERE r.ask_id IS NULL AND r.asked_at >= ? AND r.asked_at < ? AND (?3 IS NULL OR r.store_id = ?3)",
        m_from, m_to, m_scope.store);
    while (rows.next())
        take(rows.get<int>(0));
}

void ServiceReader::eachRecommendation(const std::function<void(int)> &take)
{
    if (m_scope.agent || m_scope.category || !m_scope.channel.isEmpty())
        return;
    store::Query rows = m_connection.query(
        "SELECT r.score FROM survey_replies r JOIN surveys s ON s.id = r.survey_id AND s.kind = 'nps' "
        "WHERE r.asked_at >= ? AND r.asked_at < ? AND (?3 IS NULL OR r.store_id = ?3)",
        m_from, m_to, m_scope.store);
    while (rows.next())
        take(rows.get<int>(0));
}

} // namespace shopdesk::insights
