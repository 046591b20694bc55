// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::insights {

/// The rollups make figures of years as quick as figures of a day: sums per day and per month of each store, by channel
/// and country, by hour of the week, and packed by member and by product; of returns by reason and step. They are kept
/// incrementally: triggers note every change to a counted order or a return, and a refresh adds what was noted. Figures are
/// right at any time, because reads add what is noted and not yet refreshed (Pending.h); a refresh only makes them quick
/// again.

/// Brings the rollups up to date, in sets: the orders of a whole import take a second or two. It changes nothing that a
/// person sees, so everyone may and no audit entry is written.
Result<void> refresh(store::UnitOfWork &work);

/// As refresh, but not more than takes a few tenths of a second, so that people's changes need not wait behind it. Tells
/// whether anything is left.
Result<bool> refreshSome(store::UnitOfWork &work);

/// Makes the rollups anew from the orders. Needs Permission::ManageShop.
Result<void> rebuild(store::UnitOfWork &work);

/// Compares the rollups, with what is pending, to the orders. A sentence for each difference, at most 50; empty where all
/// is well.
Result<std::vector<QString>> check(store::Connection &connection);

} // namespace shopdesk::insights
