// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

namespace shopdesk::members {

struct TierDraft
{
    QString name;
    int rank = 0; ///< higher is better; no two tiers have the same
};

struct Tier
{
    TierId id;
    QString name;
    int rank = 0;
};

/// Errors "members.nameMissing", "members.nameInUse", "members.rankInUse".
Result<TierId> createTier(store::UnitOfWork &work, const TierDraft &draft);
/// Errors as createTier, and "members.tierNotFound".
Result<void> updateTier(store::UnitOfWork &work, TierId id, const TierDraft &draft);
/// From the lowest rank up.
Result<std::vector<Tier>> tiers(store::Connection &connection);

} // namespace shopdesk::members
