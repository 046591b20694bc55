// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/TierRules.h"

#include <functional>

/// Counting what members did. Net spend is what was paid for sales and kept: sales and credits count by the money that was
/// taken and given back, on the day of the sale — a credit counts on the day of the sale that it corrects where that is
/// known, so that a sale leaves the window together with what was given back on it. Drafts and cancelled orders count
/// nothing. Days are the shop's.
namespace shopdesk::members {

TierMeasure measureOf(store::Connection &connection, MemberId id, DaySpan days);

/// How a member stands: on which tier, and why there.
struct TierHolding
{
    TierId tier;
    bool pinned = false;                    ///< set by hand
    std::optional<BusinessDay> pinnedUntil; ///< that day included; not given: for good
    std::optional<BusinessDay> keptUntil;   ///< kept although the rule asks for more, that day included
    bool isPinnedOn(BusinessDay day) const { return pinned && (!pinnedUntil || *pinnedUntil >= day); }
};
/// Nothing for a member who is not there, archived or erased: the rules do not touch them.
std::optional<TierHolding> holdingOf(store::Connection &connection, MemberId id);

struct MeasuredMember
{
    MemberId id;
    TierHolding holding;
    TierMeasure measure;
};
/// All members whom the rules touch, counted in one pass over orders and scores.
void measureAll(store::Connection &connection, DaySpan days, const std::function<void(const MeasuredMember &)> &take);

} // namespace shopdesk::members
