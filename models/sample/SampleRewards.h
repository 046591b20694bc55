// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::sample {

/// Some coupons, the rule by which points are redeemed, what there is for points, and a lottery that has not begun.
/// What tiers give, an event that multiplies points, coupons, redeeming, the points mall, a lottery.
Result<void> makeRewards(store::UnitOfWork &work, BusinessDay today);

} // namespace shopdesk::sample
