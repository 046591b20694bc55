// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

#include <map>
#include <set>

namespace shopdesk::points {

/// After records have come from other devices (by table and row), in the same transaction: what several devices booked for
/// one reason counts once (Twins.h), what expired that another device had spent goes back (Expiry.h), and the tasks
/// "pointsOverdraft" where several devices took more from a batch than it held. Of a record that was merged the points
/// follow to the one that remains (FollowMoves.h), who then may have an overdraft.
void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows);

/// The task "pointsOverdraft", where a member's batches are below 0.
void raiseOverdraft(store::UnitOfWork &work, members::MemberId member);

} // namespace shopdesk::points
