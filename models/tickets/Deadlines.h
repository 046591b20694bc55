// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

enum class Target { First, Next, Resolution };
QString keyOf(Target target);
/// "First response", translated.
QString titleOf(Target target);

/// What was promised to a ticket, and how it stands.
struct Deadline
{
    Target target = Target::First;
    Instant beganAt;
    int minutes = 0;              ///< of opening hours
    std::optional<Instant> dueAt; ///< nothing: the clock stands still
    std::optional<Instant> metAt;
    bool isBroken = false; ///< met too late, or not yet and over
    QStringList why;       ///< how the deadline came about, a line for each step
};

/// Puts a ticket's deadlines, and what is derived with them (waiting since, first response), in line with its steps, messages
/// and policy. As a part of another operation: called after everything that touches one of them.
void refreshDeadlines(store::UnitOfWork &work, TicketId id);
/// The same for all tickets at work, after a change to policies or opening hours. How many there were.
int refreshAllDeadlines(store::UnitOfWork &work);

/// Those of answers in the order of their beginnings, then that of the resolution. Needs Permission::SeeTickets, in the ticket's store. Error "tickets.notFound".
Result<std::vector<Deadline>> deadlinesOf(store::Connection &connection, TicketId id);

} // namespace shopdesk::tickets
