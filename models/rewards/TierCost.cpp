// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/TierCost.h"

#include "members/Contact.h"

#include <algorithm>

namespace shopdesk::rewards {

std::optional<Money> TierCost::worthOf(qint64 points) const
{
    if (!rule.isOn)
        return std::nullopt;
    return points < 0 ? -rule.worthOf(-points) : rule.worthOf(points);
}

Result<TierCost> costOfTierRules(store::Connection &connection, const members::TierRules &rules, Instant now)
{
    return members::simulateTierRules(connection, rules, now).map([&](const members::TierSimulation &found) {
        return TierCost{found, redeemRule(connection)};
    });
}

Result<std::vector<NamedMover>> namedMovers(store::Connection &connection, const TierCost &cost, size_t first,
                                            size_t count)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    const Result<std::vector<members::Tier>> tiers = members::tiers(connection, true);
    if (!tiers)
        return Failure(tiers.error());
    const auto tierName = [&](members::TierId id) {
        const auto tier = std::ranges::find(*tiers, id, &members::Tier::id);
        return tier == tiers->end() ? QString() : tier->name;
    };
    const std::vector<members::TierMover> &all = cost.simulation.movers;
    store::Query row = connection.prepare("SELECT number, name FROM members WHERE id = ?");
    const bool isWhole = connection.actor().may(Permission::RevealPersonalData);
    std::vector<NamedMover> named;
    for (size_t i = first; i < std::min(all.size(), first + count); ++i) {
        row.reset();
        row.bindAll(all[i].member);
        if (!row.next())
            continue;
        const QString name = row.get<QString>(1);
        named.push_back({all[i], row.get<QString>(0), isWhole ? name : members::maskedName(name), tierName(all[i].from),
                         tierName(all[i].to), cost.worthOf(all[i].points)});
    }
    return named;
}

} // namespace shopdesk::rewards
