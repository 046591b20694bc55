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
};

/// Errors "members.nameMissing", "members.nameInUse", "members.rankInUse", "members.badMultiplier".
Result<TierId> createTier(store::UnitOfWork &work, const TierDraft &draft);
/// Errors as createTier, and "members.tierNotFound", "members.rulesContradict" where the rank is at odds with what the
/// published rules ask for.
Result<void> updateTier(store::UnitOfWork &work, TierId id, const TierDraft &draft);
/// From the lowest rank up.
Result<std::vector<Tier>> tiers(store::Connection &connection);

} // namespace shopdesk::members
