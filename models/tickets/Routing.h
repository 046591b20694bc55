// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Assignment.h"

namespace shopdesk::tickets {

/// Gives a ticket that nobody has to the one who has the fewest open among those who take tickets, work for its store, are
/// there today, know what its category asks for and speak the customer's language; of as few, to who was given one longest
/// ago. Each one who was looked at is written down with what spoke for or against. Where nobody fits it waits. As a part of
/// another operation; @p without is passed over.
std::optional<StaffId> route(store::UnitOfWork &work, TicketId id, StaffId without = {});

/// Routes every ticket that nobody has, the oldest first; how many were given to somebody. Needs Permission::ManageTickets.
Result<int> routeWaiting(store::UnitOfWork &work);

// Parts of other operations.

/// The same, by the program itself.
int routeAll(store::UnitOfWork &work);
/// Whether routeAll would give a ticket to anybody: somebody is back, knows more, or may have more.
bool isAnythingToRoute(store::Connection &connection, BusinessDay today);
/// Somebody takes tickets, or more of them, or others: gets what waits and they fit, until they have enough. How many.
int fillUp(store::UnitOfWork &work, StaffId agent);
/// Somebody has one ticket less: gets the oldest that waits and that they fit. Whether there was one.
bool giveNext(store::UnitOfWork &work, StaffId agent);

/// The acting person takes the oldest ticket that nobody has, of those that they fit; nothing where none waits. Needs
/// Permission::AnswerTickets.
Result<std::optional<TicketId>> nextTicket(store::UnitOfWork &work);

/// What routing would say of each one, without giving the ticket to anybody. Needs Permission::SeeTickets.
Result<std::vector<Weighed>> weigh(store::Connection &connection, TicketId id);

} // namespace shopdesk::tickets
