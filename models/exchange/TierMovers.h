// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "members/TierRules.h"

namespace shopdesk::exchange {

/// Writes the members whom rules would move as a CSV file, as exportList writes lists: number, name (whole for whoever may
/// reveal personal data), from, to, direction, spend, turnover, points, worth. How many there are. Needs
/// Permission::ExportData and SeeMembers. Errors of members::simulateTierRules and of exportList.
Result<qint64> exportTierMovers(store::Connection &connection, const members::TierRules &rules, Instant now,
                                const QString &path, const Progress &progress = {});

} // namespace shopdesk::exchange
