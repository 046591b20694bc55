// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

namespace shopdesk::points {

/// How many points may still be spent on this device. A device that has not seen the company's server for long does not know
/// what was spent elsewhere: from Policy::offlineHours on it hands out Policy::offlineAllowance points in all, until it has
/// seen the server again; tickets of lotteries count, and what a cancelled order gave back does not. Nothing: no such limit, as in a shop that works alone.
std::optional<qint64> offlineAllowance(store::Connection &connection, Instant at);

/// Why no more than @p left can be spent.
QString offlineLimitWords(qint64 left);

} // namespace shopdesk::points
