// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

#include <map>
#include <set>

namespace shopdesk::staff {

/// After records have come from other devices (by table and row), in the same transaction: who was archived elsewhere, or
/// whose password was replaced or lost there, no longer opens this file with what they had here. The last slots that open
/// the file, and those of the last one here who could give a password, stay: what only this computer has would be lost
/// with them. Nobody signs in from the archive even so.
void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows);

} // namespace shopdesk::staff
