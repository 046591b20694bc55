// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/TierRules.h"

namespace shopdesk::members {

/// What day it is for the tiers.
struct TierTurn
{
    BusinessDay today;
    BusinessDay period; ///< the first day of the present period
    /// A period has ended since members were last looked at: whoever fell below what the tier asks for keeps it through this
    /// day.
    std::optional<BusinessDay> keptThrough;
    /// Whether the orders of all stores are kept on this computer. Where they are not, members only rise here: who seems to
    /// have bought too little may have bought elsewhere, and those who know it say so.
    bool knowsAllStores = true;
};
TierTurn turnOf(store::Connection &connection, const TierRules &rules, Instant now);

/// Members have been looked at in the period that starts on this day; as a part of another operation.
void notePeriod(store::UnitOfWork &work, BusinessDay start);

} // namespace shopdesk::members
