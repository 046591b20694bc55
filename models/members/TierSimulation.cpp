// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierSimulation.h"

#include "members/TierMoves.h"

#include <map>
#include <unordered_map>

namespace shopdesk::members {

namespace {

using PointsByMember = std::unordered_map<qint64, qint64>;

/// What purchases earned within days, less what went back with credits.
PointsByMember earnedIn(store::Connection &connection, DaySpan days)
{
    const ShopZone &zone = connection.shop().zone;
    store::Query rows = connection.query(R"(
        SELECT member_id, sum(points) FROM points_entries
        WHERE reason IN ('purchase', 'refund') AND occurred_at >= ? AND occurred_at < ?
        GROUP BY member_id)",
                                         zone.startOf(days.first), zone.startOf(days.last.plus(1)));
    PointsByMember points;
    while (rows.next())
        points.emplace(rows.get<qint64>(0), rows.get<qint64>(1));
    return points;
}

int rankOf(const Tier *tier)
{
    return tier ? tier->rank : std::numeric_limits<int>::min();
}

/// Points that the other multiplier would have given more, rounded down towards zero.
qint64 pointsMore(qint64 earned, const Tier *from, const Tier *to)
{
    const qint64 before = from ? from->pointsMultiplier : 100;
    const qint64 after = to ? to->pointsMultiplier : 100;
    return earned * (after - before) / before;
}

class Simulation
{
public:
    Simulation(std::vector<Tier> all, TierRules rules, PointsByMember earned, BusinessDay today)
        : m_all(std::move(all)), m_rules(std::move(rules)), m_earned(std::move(earned)), m_today(today)
    {
    }

    void take(const MeasuredMember &member)
    {
        if (member.holding.isPinnedOn(m_today)) {
            ++m_found.pinned;
            return;
        }
        ++m_found.members;
        const TierId deserved = m_rules.deserved(member.measure);
        if (deserved != member.holding.tier)
            addTo(m_flows[{member.holding.tier.value, deserved.value}], member, deserved);
    }

    /// Whom anything has been said of so far: what they bought in the last whole period.
    void takeTurnover(const MeasuredMember &member)
    {
        if (const auto place = m_places.find(member.id.value); place != m_places.end())
            m_found.movers[place->second].turnover = member.measure.spend;
    }
    bool movesAnybody() const { return !m_found.movers.empty(); }

    TierSimulation finish(store::Connection &connection)
    {
        for (const TierMover &mover : m_found.movers) {
            m_flows[{mover.from.value, mover.to.value}].flow.turnover += mover.turnover;
            m_found.turnover += mover.turnover;
        }
        std::ranges::stable_sort(m_found.movers, [](const TierMover &one, const TierMover &other) {
            return one.up != other.up ? one.up : one.turnover > other.turnover;
        });
        for (auto &[key, flow] : m_flows) {
            (flow.flow.up ? m_found.up : m_found.down) += flow.flow.members;
            m_found.points += flow.flow.points;
            for (const MemberId id : flow.examples)
                flow.flow.examples << connection.value<QString>("SELECT number FROM members WHERE id = ?", id).value();
            m_found.flows.push_back(flow.flow);
        }
        std::ranges::stable_sort(m_found.flows, std::greater(), &TierFlow::members);
        return m_found;
    }

private:
    struct Flow
    {
        TierFlow flow;
        std::vector<MemberId> examples;
    };

    const Tier *tier(TierId id) const
    {
        const auto found = std::ranges::find(m_all, id, &Tier::id);
        return found == m_all.end() ? nullptr : &*found;
    }

    void addTo(Flow &flow, const MeasuredMember &member, TierId deserved)
    {
        const Tier *from = tier(member.holding.tier);
        const Tier *to = tier(deserved);
        if (flow.flow.members++ == 0) {
            flow.flow.from = member.holding.tier;
            flow.flow.fromName = from ? from->name : QString();
            flow.flow.to = deserved;
            flow.flow.toName = to ? to->name : QString();
            flow.flow.up = rankOf(to) > rankOf(from);
        }
        TierMover mover{member.id, member.holding.tier, deserved, flow.flow.up, member.measure.spend};
        if (const auto earned = m_earned.find(member.id.value); earned != m_earned.end())
            mover.points = pointsMore(earned->second, from, to);
        flow.flow.points += mover.points;
        m_places.emplace(member.id.value, m_found.movers.size());
        m_found.movers.push_back(mover);
        if (flow.examples.size() < simulatedExamples)
            flow.examples.push_back(member.id);
    }

    std::vector<Tier> m_all;
    TierRules m_rules;
    PointsByMember m_earned;
    BusinessDay m_today;
    TierSimulation m_found;
    std::unordered_map<qint64, size_t> m_places; ///< of members among those who move
    std::map<std::pair<qint64, qint64>, Flow> m_flows;
};

} // namespace

Result<TierSimulation> simulateTierRules(store::Connection &connection, const TierRules &rules, Instant now)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    const Result<TierRules> good = checkedTierRules(connection, rules);
    if (!good)
        return Failure(good.error());
    const Result<std::vector<Tier>> all = tiers(connection, true);
    if (!all)
        return Failure(all.error());
    const BusinessDay today = connection.shop().zone.dayOf(now);
    const BusinessDay end = periodStart(good->period, today).plus(-1);
    const DaySpan last{periodStart(good->period, end), end};
    Simulation simulation(*all, *good, earnedIn(connection, last), today);
    measureAll(connection, windowOf(*good, today), [&](const MeasuredMember &member) { simulation.take(member); });
    if (simulation.movesAnybody())
        measureAll(connection, last, [&](const MeasuredMember &member) { simulation.takeTurnover(member); });
    TierSimulation found = simulation.finish(connection);
    found.earnedIn = last;
    return found;
}

} // namespace shopdesk::members
