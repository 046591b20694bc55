// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

namespace shopdesk::members {

inline constexpr int largestPointsMultiplier = 10'000;

struct TierDraft
{
    QString name;
    int rank = 0; ///< higher is better; no two tiers have the same
    /// What the tier makes of the points that a purchase earns, in hundredths: 120 is × 1.2. 1 to
    /// largestPointsMultiplier.
    int pointsMultiplier = 100;
};

struct Tier
{
    TierId id;
    QString name;
    int rank = 0;
    int pointsMultiplier = 100;
    bool isArchived = false; ///< put away: nobody gets it any more
};

/// Errors "members.nameMissing", "members.nameInUse", "members.rankInUse", "members.badMultiplier".
Result<TierId> createTier(store::UnitOfWork &work, const TierDraft &draft);
/// Errors as createTier, and "members.tierNotFound", "members.rulesContradict" where the rank is at odds with what the
/// published rules ask for.
Result<void> updateTier(store::UnitOfWork &work, TierId id, const TierDraft &draft);
/// Puts a tier away. Errors "members.tierNotFound", "members.tierInRules" while the rules in force name it,
/// "members.tierNamed" while a price list, a return policy or a deadline is for it, "members.tierHeld" while members have it.
/// Needs Permission::EditMembers, as do the two below.
Result<void> archiveTier(store::UnitOfWork &work, TierId id);
/// Takes it back: with its rank, where that is free, else as the highest.
Result<void> restoreTier(store::UnitOfWork &work, TierId id);
/// The tiers in use, from the lowest up; those that change places get new ranks, above all that there are. Errors
/// "members.badOrder" where these are not all of them, each once, and "members.rulesContradict".
Result<void> orderTiers(store::UnitOfWork &work, const std::vector<TierId> &lowestFirst);
/// From the lowest rank up.
Result<std::vector<Tier>> tiers(store::Connection &connection, bool alsoArchived = false);

} // namespace shopdesk::members
