// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::sample {

/// So many of the last days have tills that are opened and counted.
inline constexpr int daysWithTills = 14;

/// The till of a store on a day.
struct Till
{
    StoreId store;
    BusinessDay day;
    Money missing = {};     ///< from the drawer, when it is counted at night
    bool staysOpen = false; ///< at the counter, where somebody works
};

/// Opens the till in the morning and counts and closes it at night, if that is due by @p at and was not done yet.
Result<void> keepTill(store::UnitOfWork &work, const Till &till, Instant at);

} // namespace shopdesk::sample
