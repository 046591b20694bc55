// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

#include <set>

namespace shopdesk::members {

/// Two devices that merge records of one person at once do not know where the other one's lead: A went into B here, B into C
/// there. All of them lead to the record that remains, as if one device had merged them all. Where each of two went into the
/// other, the oldest is kept, on every device the same. What was booked on a record in between follows (loyalty/Arrivals.h).
///
/// Looks after @p records and after what was merged into them. It is no change that somebody made: the time of the records
/// stays.
void followMerges(store::UnitOfWork &work, const std::set<MemberId> &records);

/// Records that lead to one that was merged itself.
std::set<MemberId> astrayRecords(store::Connection &connection);

} // namespace shopdesk::members
