// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

#include <map>
#include <set>

namespace shopdesk::tickets {

/// After records have come from other devices (by table and row), in the same transaction: what search finds of the tickets.
void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows);

} // namespace shopdesk::tickets
