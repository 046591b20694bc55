// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"
#include "sample/SampleProducts.h"

#include <vector>

namespace shopdesk::sample {

inline constexpr int daysOfTrade = 365;

/// Orders to expect on a day in the larger store, in thousandths: growing over the year, with quiet Tuesdays, busy
/// weekends, and rushes before New Year, Mid-Autumn and in November.
int expectedOrders(BusinessDay day, BusinessDay today);

/// How much more something sells on a day, in percent.
int seasonPercent(Season season, BusinessDay day);

/// Weights of the hours 0 … 23, at the counter and from afar.
const std::vector<int> &counterHours();
const std::vector<int> &remoteHours();

} // namespace shopdesk::sample
