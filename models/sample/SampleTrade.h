// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "sample/SampleCatalog.h"
#include "sample/SampleMembers.h"

namespace shopdesk::sample {

/// What goods must come to for their delivery to be free.
inline constexpr Money freeDelivery{19'900};

/// A year of business in the given stores, the first of which is the larger: receipts of goods, sales at the counter
/// and from afar, and credits, day by day up to @p today, but nothing after `work.now()`. Error "base.cancelled".
Result<void> trade(store::UnitOfWork &work, Dice &dice, const Offers &offers, const std::vector<Customer> &customers,
                   const std::vector<StoreId> &stores, BusinessDay today, const Progress &progress);

} // namespace shopdesk::sample
