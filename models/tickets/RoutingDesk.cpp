// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/RoutingDesk.h"

#include "staff/People.h"

#include <algorithm>

namespace shopdesk::tickets {

namespace {

constexpr size_t mostWritten = 20; // of a decision: nobody reads more, and they would fill the shop

bool speaks(const QStringList &languages, const QString &asked)
{
    return asked.isEmpty() || languages.isEmpty() || std::ranges::any_of(languages, [&](const QString &language) {
               return asked.startsWith(language, Qt::CaseInsensitive)
                      || language.startsWith(asked, Qt::CaseInsensitive);
           });
}

void shorten(std::vector<Weighed> &weighed)
{
    if (weighed.size() <= mostWritten)
        return;
    const auto others = static_cast<int>(weighed.size() - mostWritten);
    weighed.resize(mostWritten);
    weighed.push_back({{}, Fit::Others, others});
}

} // namespace

RoutingDesk::RoutingDesk(store::Connection &connection, BusinessDay today) : m_connection(connection)
{
    for (const Agent &agent : routedAgents(connection))
        seat(connection, agent, today);
}

RoutingDesk::RoutingDesk(store::Connection &connection, BusinessDay today, const Agent &agent)
    : m_connection(connection)
{
    seat(connection, agent, today);
}

void RoutingDesk::seat(store::Connection &connection, const Agent &agent, BusinessDay today)
{
    const StaffId id{agent.person.id};
    const Result<Actor> actor = staff::actorOf(connection, id);
    const auto takes = staff::whoTakes(connection, id, today);
    m_order.push_back(m_seats.size());
    m_seats.push_back({agent, actor ? std::optional(*actor) : std::nullopt, !takes || *takes != id});
}

QString RoutingDesk::skillOf(qint64 category)
{
    const auto known = m_skills.constFind(category);
    if (known != m_skills.constEnd())
        return *known;
    // A category asks for what the one above it asks for, where it says nothing itself.
    const auto skill = m_connection.value<QString>(R"(
        WITH RECURSIVE above (id, depth) AS (
            SELECT ?1, 0 UNION SELECT c.parent_id, a.depth + 1 FROM above a JOIN ticket_categories c ON c.id = a.id
                WHERE c.parent_id IS NOT NULL AND a.depth < 20)
        SELECT c.skill FROM above a JOIN ticket_categories c ON c.id = a.id WHERE c.skill <> '' ORDER BY a.depth LIMIT 1)",
                                                   category);
    return *m_skills.insert(category, skill.value_or(QString()));
}

std::optional<RoutingDesk::Asks> RoutingDesk::asksOf(TicketId ticket)
{
    store::Query row =
        m_connection.query("SELECT store_id, language, coalesce(category_id, 0) FROM tickets WHERE id = ?", ticket);
    if (!row.next())
        return std::nullopt;
    return Asks{row.get<StoreId>(0), skillOf(row.get<qint64>(2)), row.get<QString>(1)};
}

/// What speaks against a person, whatever they have to do already.
std::optional<Weighed> RoutingDesk::against(const Seat &seat, const Asks &asks)
{
    const Agent &agent = seat.agent;
    const auto says = [&](Fit fit, const QString &detail = {}) {
        return Weighed{agent.person.name, fit, agent.open, detail};
    };
    if (!seat.actor || !seat.actor->mayIn(asks.store))
        return says(Fit::Store);
    if (seat.isAway)
        return says(Fit::Absent);
    if (!agent.isKnown)
        return std::nullopt; // nobody has said what they know
    if (!asks.skill.isEmpty() && !agent.draft.skills.contains(asks.skill, Qt::CaseInsensitive))
        return says(Fit::Skill, asks.skill);
    if (!speaks(agent.draft.languages, asks.language))
        return says(Fit::Language, asks.language);
    return std::nullopt;
}

const RoutingDesk::Against &RoutingDesk::againstAll(const Asks &asks)
{
    const QString key = QString::number(asks.store.value) + QChar(0) + asks.skill + QChar(0) + asks.language;
    auto known = m_against.find(key);
    if (known == m_against.end()) {
        Against all;
        for (const Seat &seat : m_seats)
            all.push_back(against(seat, asks));
        known = m_against.insert(key, std::move(all));
    }
    return *known;
}

RoutingDesk::Choice RoutingDesk::choose(TicketId ticket, StaffId without)
{
    Choice choice;
    const std::optional<Asks> asks = asksOf(ticket);
    if (!asks)
        return choice;
    const Against &speaking = againstAll(*asks);
    std::vector<Weighed> others;
    std::optional<size_t> best;
    std::ptrdiff_t chosenAt = 0; // among those weighed
    for (const size_t place : m_order) {
        const Agent &agent = m_seats[place].agent;
        const auto says = [&](Fit fit) { return Weighed{agent.person.name, fit, agent.open}; };
        if (without && agent.person.id == without.value) {
            others.push_back(says(Fit::Silent));
        } else if (speaking[place]) {
            others.push_back(*speaking[place]);
            others.back().open = agent.open;
        } else if (agent.open >= agent.draft.mostOpen) {
            others.push_back(says(Fit::Full));
        } else {
            // In their order, who was given one longest ago comes first.
            if (!best || agent.open < m_seats[*best].agent.open) {
                best = place;
                chosenAt = static_cast<std::ptrdiff_t>(choice.weighed.size());
            }
            choice.weighed.push_back(says(Fit::Busier));
        }
    }
    if (best) {
        const auto chosen = choice.weighed.begin() + chosenAt;
        choice.agent = StaffId{m_seats[*best].agent.person.id};
        chosen->fit = Fit::Chosen;
        std::rotate(choice.weighed.begin(), chosen, chosen + 1);
    }
    choice.weighed.insert(choice.weighed.end(), others.begin(), others.end());
    shorten(choice.weighed);
    return choice;
}

bool RoutingDesk::fits(StoreId store, const QString &language, qint64 category)
{
    return !m_seats.empty() && !againstAll({store, skillOf(category), language}).front();
}

bool RoutingDesk::anybodyFits(StoreId store, const QString &language, qint64 category)
{
    const Against &speaking = againstAll({store, skillOf(category), language});
    for (size_t place = 0; place < m_seats.size(); ++place) {
        const Agent &agent = m_seats[place].agent;
        if (!speaking[place] && agent.open < agent.draft.mostOpen)
            return true;
    }
    return false;
}

void RoutingDesk::gave(StaffId agent)
{
    const auto place =
        std::ranges::find_if(m_order, [&](size_t each) { return m_seats[each].agent.person.id == agent.value; });
    if (place == m_order.end())
        return;
    ++m_seats[*place].agent.open;
    std::rotate(place, place + 1, m_order.end());
}

} // namespace shopdesk::tickets
