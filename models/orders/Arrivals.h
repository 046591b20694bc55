// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

#include <map>
#include <set>

namespace shopdesk::orders {

/// After records have come from other devices (by table and row), in the same transaction: what is paid of the orders and
/// how they stand by it, and the tasks "returnedTwice" where several devices took more of an order back than it sold. Addresses
/// and notes of members that were erased on a device without these orders go.
void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows);

} // namespace shopdesk::orders
