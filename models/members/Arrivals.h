// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

#include <map>
#include <set>

namespace shopdesk::members {

/// After records have come from other devices (by table and row), in the same transaction: what search finds of the members,
/// where records lead that two devices have merged at once, and the tasks "duplicateMember" where both have made a record
/// of one person.
void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows);

} // namespace shopdesk::members
