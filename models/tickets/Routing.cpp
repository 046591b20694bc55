// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Routing.h"

#include "staff/People.h"
#include "tickets/Agents.h"
#include "tickets/Tickets.h"

#include <algorithm>

namespace shopdesk::tickets {

namespace {

constexpr int mostLookedAt = 500; // tickets that wait, when somebody frees up

/// What a ticket asks of whoever answers it.
struct Asks
{
    StoreId store;
    QString skill;
    QString language;
};

std::optional<Asks> asksOf(store::Connection &connection, TicketId id)
{
    // A category asks for what the one above it asks for, where it says nothing itself.
    store::Query row = connection.query(R"(
        WITH RECURSIVE above (id, depth) AS (
            SELECT category_id, 0 FROM tickets WHERE id = ?1 AND category_id IS NOT NULL
            UNION SELECT c.parent_id, a.depth + 1 FROM above a JOIN ticket_categories c ON c.id = a.id
                WHERE c.parent_id IS NOT NULL AND a.depth < 20)
        SELECT t.store_id, t.language, (SELECT c.skill FROM above a JOIN ticket_categories c ON c.id = a.id
                                        WHERE c.skill <> '' ORDER BY a.depth LIMIT 1)
        FROM tickets t WHERE t.id = ?1)",
                                        id);
    if (!row.next())
        return std::nullopt;
    return Asks{row.get<StoreId>(0), row.get<QString>(2), row.get<QString>(1)};
}

bool speaks(const QStringList &languages, const QString &asked)
{
    return asked.isEmpty() || languages.isEmpty() || std::ranges::any_of(languages, [&](const QString &language) {
               return asked.startsWith(language, Qt::CaseInsensitive)
                      || language.startsWith(asked, Qt::CaseInsensitive);
           });
}

/// What speaks against a person, whatever they have to do already.
std::optional<Weighed> against(store::Connection &connection, const Agent &agent, const Asks &asks, BusinessDay today)
{
    const StaffId id{agent.person.id};
    const auto says = [&](Fit fit, const QString &detail = {}) {
        return Weighed{agent.person.name, fit, agent.open, detail};
    };
    const Result<Actor> actor = staff::actorOf(connection, id);
    if (!actor || !actor->mayIn(asks.store))
        return says(Fit::Store);
    const auto takes = staff::whoTakes(connection, id, today);
    if (!takes || *takes != id)
        return says(Fit::Absent);
    if (!agent.isKnown)
        return std::nullopt; // nobody has said what they know
    if (!asks.skill.isEmpty() && !agent.draft.skills.contains(asks.skill, Qt::CaseInsensitive))
        return says(Fit::Skill, asks.skill);
    if (!speaks(agent.draft.languages, asks.language))
        return says(Fit::Language, asks.language);
    return std::nullopt;
}

struct Choice
{
    std::optional<StaffId> agent;
    std::vector<Weighed> weighed; ///< the chosen one first
};

Choice choose(store::Connection &connection, const Asks &asks, BusinessDay today, StaffId without)
{
    Choice choice;
    const Agent *best = nullptr;
    const std::vector<Agent> agents = routedAgents(connection);
    std::vector<const Agent *> fitting;
    for (const Agent &agent : agents) {
        if (agent.person.id == without.value && without) {
            choice.weighed.push_back({agent.person.name, Fit::Silent, agent.open});
        } else if (auto says = against(connection, agent, asks, today)) {
            choice.weighed.push_back(*says);
        } else if (agent.open >= agent.draft.mostOpen) {
            choice.weighed.push_back({agent.person.name, Fit::Full, agent.open});
        } else {
            fitting.push_back(&agent);
            // In their order, who was given one longest ago comes first.
            if (best == nullptr || agent.open < best->open)
                best = &agent;
        }
    }
    std::vector<Weighed> good;
    for (const Agent *agent : fitting)
        good.push_back({agent->person.name, agent == best ? Fit::Chosen : Fit::Busier, agent->open});
    std::ranges::stable_partition(good, [](const Weighed &each) { return each.fit == Fit::Chosen; });
    choice.weighed.insert(choice.weighed.begin(), good.begin(), good.end());
    if (best != nullptr)
        choice.agent = StaffId{best->person.id};
    return choice;
}

std::vector<TicketId> waiting(store::Connection &connection)
{
    std::vector<TicketId> ids;
    store::Query rows =
        connection.query("SELECT id FROM tickets WHERE status IN ('new', 'open') AND assignee_id IS NULL "
                         "ORDER BY opened_at, id LIMIT ?",
                         mostLookedAt);
    while (rows.next())
        ids.push_back(rows.get<TicketId>(0));
    return ids;
}

/// The oldest that waits and that the person fits.
std::optional<TicketId> oldestFor(store::UnitOfWork &work, const Agent &agent)
{
    const BusinessDay today = work.shop().zone.dayOf(work.now());
    for (const TicketId id : waiting(work.connection())) {
        const auto asks = asksOf(work.connection(), id);
        if (asks && !against(work.connection(), agent, *asks, today))
            return id;
    }
    return std::nullopt;
}

} // namespace

std::optional<StaffId> route(store::UnitOfWork &work, TicketId id, StaffId without)
{
    const auto asks = asksOf(work.connection(), id);
    if (!asks)
        return std::nullopt;
    const Choice choice = choose(work.connection(), *asks, work.shop().zone.dayOf(work.now()), without);
    if (choice.agent)
        give(work, id, Way::Routed, *choice.agent, choice.weighed);
    return choice.agent;
}

void giveNext(store::UnitOfWork &work, StaffId id)
{
    const std::vector<Agent> agents = routedAgents(work.connection());
    const auto agent = std::ranges::find(agents, id.value, [](const Agent &each) { return each.person.id; });
    if (agent == agents.end() || agent->open >= agent->draft.mostOpen)
        return;
    if (const auto oldest = oldestFor(work, *agent))
        give(work, *oldest, Way::Routed, id, {{agent->person.name, Fit::Chosen, agent->open}});
}

Result<std::optional<TicketId>> nextTicket(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::AnswerTickets); !allowed)
        return Failure(allowed.error());
    const Actor &actor = work.actor();
    const auto all = agents(work.connection());
    if (!all)
        return Failure(all.error());
    const auto self = std::ranges::find(*all, actor.id.value, [](const Agent &each) { return each.person.id; });
    if (self == all->end())
        return std::nullopt;
    const auto oldest = oldestFor(work, *self);
    if (!oldest)
        return std::nullopt;
    give(work, *oldest, Way::Pulled, actor.id, {});
    work.audit("tickets.nextTicket", "tickets", oldest->value,
               {{QStringLiteral("assignee"), QJsonArray{QString(), actor.name}}});
    return *oldest;
}

Result<std::vector<Weighed>> weigh(store::Connection &connection, TicketId id)
{
    if (const Result<Ticket> found = ticket(connection, id); !found)
        return Failure(found.error());
    const auto asks = asksOf(connection, id);
    return choose(connection, asks.value_or(Asks()), connection.shop().zone.dayOf(Instant::now()), {}).weighed;
}

} // namespace shopdesk::tickets
