// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

#include <map>
#include <set>

namespace shopdesk::points {

/// After records have come from other devices (by table and row), in the same transaction: what several devices booked for
/// one reason counts once (Twins.h), what expired that another device had spent goes back (Expiry.h), and the tasks
/// "pointsOverdraft" where several devices took more from a batch than it held.
void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows);

} // namespace shopdesk::points
