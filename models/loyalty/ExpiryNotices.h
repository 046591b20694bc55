// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::loyalty {

/// What a look for points that will expire came to.
struct NoticeStep
{
    int mailed = 0;     ///< members who were told
    int untold = 0;     ///< whom no mail reaches, of the days for which there was no task yet
    bool isDone = true; ///< nobody is left to be told
};

/// Tells members how many of their points expire, and up to which day they are good, as many days before as points::Policy
/// says: at most @p most of them, each once for a day of expiry, on whichever computer. By mail, in a ticket that waits for the
/// customer, whoever agreed to messages about orders by e-mail and has an address, in a shop that has a mailbox. How many the
/// others are, and which the first of them, is a task (kind "pointsUntold"), once for each day.
/// A part of the keeper and of the operation "points.tellExpiring", which have asked for permission.
NoticeStep noticeStep(store::UnitOfWork &work, int most);

} // namespace shopdesk::loyalty
