// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

#include <map>
#include <set>

namespace shopdesk::rewards {

/// After records have come from other devices (by table and row), in the same transaction: what became of codes that are
/// good once, and the tasks "couponOverLimit" where several devices used a coupon more often than it may be, "prizeOverdrawn" and
/// "offerOverdrawn" where they gave out the last piece of a lottery's prize or of the points mall.
void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows);

} // namespace shopdesk::rewards
