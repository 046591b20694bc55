// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

#include <map>
#include <set>

namespace shopdesk::loyalty {

/// After records have come from other devices (by table and row), in the same transaction. What was booked on a record that
/// another device had merged meanwhile, be it orders, tickets, points or store credit, follows to the record that remains, and
/// goes back with the rest when the merge is undone. Where two devices merged one record into different ones, what went over
/// with the merge that does not hold goes over with the other one.
void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows);

} // namespace shopdesk::loyalty
