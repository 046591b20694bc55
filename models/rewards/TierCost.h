// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/TierSimulation.h"
#include "rewards/RedeemRule.h"

/// What rules for tiers would cost in money before they are published: the points that the multipliers of the new tiers would
/// have given more by what the members bought in the last whole period, at what points take off when they are redeemed. What
/// tiers give in words, such as free delivery, has no price and is not in it.
namespace shopdesk::rewards {

struct TierCost
{
    members::TierSimulation simulation;
    RedeemRule rule; ///< that says what a point is worth

    /// Nothing where points are not redeemed for a discount. Below 0: less than now.
    std::optional<Money> worthOf(qint64 points) const;
    std::optional<Money> worth() const { return worthOf(simulation.points); }
};

/// Errors and permission as members::simulateTierRules; changes nothing.
Result<TierCost> costOfTierRules(store::Connection &connection, const members::TierRules &rules, Instant now);

/// A member who would move, in words. Names are whole for whoever may reveal personal data, and begin alone for others.
struct NamedMover
{
    members::TierMover mover;
    QString number;
    QString name;     ///< "Li Wei", or "L***"
    QString fromName; ///< empty: no tier
    QString toName;
    std::optional<Money> worth;
};

/// Some of those who would move, from the place @p first on, at most @p count. Needs Permission::SeeMembers.
Result<std::vector<NamedMover>> namedMovers(store::Connection &connection, const TierCost &cost, size_t first,
                                            size_t count);

} // namespace shopdesk::rewards
