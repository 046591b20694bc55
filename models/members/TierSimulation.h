// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/TierRules.h"

#include <QStringList>

/// What rules would do before they are published.
namespace shopdesk::members {

inline constexpr int simulatedExamples = 5;

/// Members who would go from one tier to another.
struct TierFlow
{
    TierId from; ///< none: no tier
    QString fromName;
    TierId to;
    QString toName;
    bool up = true; ///< at once; those who go down do so only at the end of the period and of the grace
    qint64 members = 0;
    /// What these members earned in the last whole period, times what their multiplier changes by: how many points the new
    /// tier would have given them more (or less, below 0).
    qint64 points = 0;
    Money turnover;       ///< what they bought in the last whole period, net as the rules count it
    QStringList examples; ///< numbers of at most simulatedExamples of them
};

/// One member who would go to another tier.
struct TierMover
{
    MemberId member;
    TierId from; ///< none: no tier
    TierId to;
    bool up = true;
    Money spend;         ///< that counts for the rules
    Money turnover = {}; ///< as in TierFlow, of this member alone
    qint64 points = 0;
};

struct TierSimulation
{
    qint64 members = 0; ///< whom the rules touch, those set by hand not counted
    qint64 pinned = 0;  ///< set by hand, who stay
    qint64 up = 0;
    qint64 down = 0;
    qint64 points = 0;             ///< sum of the flows
    Money turnover;                ///< likewise
    DaySpan earnedIn;              ///< the last whole period
    std::vector<TierFlow> flows;   ///< the largest first
    std::vector<TierMover> movers; ///< all of them: those who go up first, each by turnover
};

/// Errors as checkedTierRules. Needs Permission::SeeMembers; changes nothing.
Result<TierSimulation> simulateTierRules(store::Connection &connection, const TierRules &rules, Instant now);

} // namespace shopdesk::members
