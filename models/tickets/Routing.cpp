// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Routing.h"

#include "tickets/Agents.h"
#include "tickets/RoutingDesk.h"
#include "tickets/Tickets.h"

#include <algorithm>

namespace shopdesk::tickets {

namespace {

/// Those that nobody has, the oldest first.
constexpr char waitingSql[] = "SELECT id, store_id, language, coalesce(category_id, 0) FROM tickets "
                              "WHERE status IN ('new', 'open') AND assignee_id IS NULL ORDER BY opened_at, id";

std::vector<TicketId> waiting(store::Connection &connection)
{
    std::vector<TicketId> ids;
    store::Query rows = connection.query(waitingSql);
    while (rows.next())
        ids.push_back(rows.get<TicketId>(0));
    return ids;
}

BusinessDay todayOf(const store::UnitOfWork &work)
{
    return work.shop().zone.dayOf(work.now());
}

/// The oldest that waits and that the person fits.
std::optional<TicketId> oldestFor(store::UnitOfWork &work, const Agent &agent)
{
    RoutingDesk desk(work.connection(), todayOf(work), agent);
    // However many wait that are not for them: what a ticket asks is looked at once, however many ask it.
    store::Query rows = work.connection().query(waitingSql);
    while (rows.next()) {
        if (desk.fits(rows.get<StoreId>(1), rows.get<QString>(2), rows.get<qint64>(3)))
            return rows.get<TicketId>(0);
    }
    return std::nullopt;
}

} // namespace

std::optional<StaffId> route(store::UnitOfWork &work, TicketId id, StaffId without)
{
    RoutingDesk desk(work.connection(), todayOf(work));
    const RoutingDesk::Choice choice = desk.choose(id, without);
    if (choice.agent)
        give(work, id, Way::Routed, *choice.agent, choice.weighed);
    return choice.agent;
}

Result<int> routeWaiting(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return Failure(allowed.error());
    return routeAll(work);
}

int routeAll(store::UnitOfWork &work)
{
    RoutingDesk desk(work.connection(), todayOf(work));
    int given = 0;
    for (const TicketId id : waiting(work.connection())) {
        const RoutingDesk::Choice choice = desk.choose(id);
        if (!choice.agent)
            continue;
        give(work, id, Way::Routed, *choice.agent, choice.weighed);
        desk.gave(*choice.agent);
        ++given;
    }
    if (given > 0)
        work.audit("tickets.routeWaiting", "tickets", 0, {{QStringLiteral("tickets"), QJsonArray{0, given}}});
    return given;
}

bool isAnythingToRoute(store::Connection &connection, BusinessDay today)
{
    // Of what waits, what it asks: few questions, however many tickets.
    store::Query rows = connection.query("SELECT store_id, language, coalesce(category_id, 0) FROM tickets "
                                         "WHERE status IN ('new', 'open') AND assignee_id IS NULL GROUP BY 1, 2, 3");
    std::optional<RoutingDesk> desk;
    while (rows.next()) {
        if (!desk)
            desk.emplace(connection, today);
        if (desk->anybodyFits(rows.get<StoreId>(0), rows.get<QString>(1), rows.get<qint64>(2)))
            return true;
    }
    return false;
}

int fillUp(store::UnitOfWork &work, StaffId agent)
{
    const std::vector<Agent> agents = routedAgents(work.connection());
    const auto self = std::ranges::find(agents, agent.value, [](const Agent &each) { return each.person.id; });
    if (self == agents.end())
        return 0;
    RoutingDesk desk(work.connection(), todayOf(work), *self);
    std::vector<TicketId> fitting;
    {
        store::Query rows = work.connection().query(waitingSql);
        while (self->open + std::ssize(fitting) < self->draft.mostOpen && rows.next()) {
            if (desk.fits(rows.get<StoreId>(1), rows.get<QString>(2), rows.get<qint64>(3)))
                fitting.push_back(rows.get<TicketId>(0));
        }
    }
    int open = self->open;
    for (const TicketId id : fitting)
        give(work, id, Way::Routed, agent, {{self->person.name, Fit::Chosen, open++}});
    return static_cast<int>(fitting.size());
}

bool giveNext(store::UnitOfWork &work, StaffId id)
{
    const std::vector<Agent> agents = routedAgents(work.connection());
    const auto agent = std::ranges::find(agents, id.value, [](const Agent &each) { return each.person.id; });
    if (agent == agents.end() || agent->open >= agent->draft.mostOpen)
        return false;
    const auto oldest = oldestFor(work, *agent);
    if (oldest)
        give(work, *oldest, Way::Routed, id, {{agent->person.name, Fit::Chosen, agent->open}});
    return oldest.has_value();
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
    return RoutingDesk(connection, connection.shop().zone.dayOf(Instant::now())).choose(id).weighed;
}

} // namespace shopdesk::tickets
