// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::tickets {

/// What was done to tickets by the mere passing of time.
struct Kept
{
    int woken = 0;     ///< came back because their date was reached
    int closed = 0;    ///< resolved, and the grace period is over
    int warned = 0;    ///< a deadline comes near
    int escalated = 0; ///< a deadline is over
    int returned = 0;  ///< taken from somebody who is away, or has been silent for too long
    int routed = 0;    ///< given to somebody who is back, or may have more
    int refreshed = 0; ///< opening hours have changed: deadlines were worked out anew

    int all() const { return woken + closed + warned + escalated + returned + routed + refreshed; }
};

/// Brings all tickets up to now, to be run every minute: a second run finds nothing. Warnings and escalations are tasks of
/// the kinds "ticketDue" and "ticketOverdue" (models/tasks). The trail says that nobody did it.
Result<Kept> keepTickets(store::UnitOfWork &work);
/// Whether keepTickets would find anything.
Result<bool> isAnythingToKeep(store::Connection &connection, Instant now);

/// After so many minutes of opening hours without an answer to a waiting customer, a ticket is taken from whoever has it and
/// given to another; 0: never.
int returnMinutes(store::Connection &connection);
/// Needs Permission::ManageTickets. Error "tickets.badSetting", field "returnMinutes".
Result<void> setReturnMinutes(store::UnitOfWork &work, int minutes);

} // namespace shopdesk::tickets
