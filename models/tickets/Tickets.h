// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

/// Needs Permission::SeeTickets, in the ticket's store. Errors "tickets.notFound", "staff.otherStore".
Result<Ticket> ticket(store::Connection &connection, TicketId id);
/// Error "tickets.notFound".
Result<TicketId> findByNumber(store::Connection &connection, const QString &number);

/// Changes what can be said of a ticket; one that nobody has is routed anew where it asks something else. Needs Permission::AnswerTickets. Errors "tickets.notFound", "tickets.subjectMissing",
/// "tickets.textTooLong", "tickets.categoryNotFound", "members.notFound", "tickets.orderNotFound", "tickets.tooManyTags";
/// `field` is that of TicketFields.
Result<void> updateTicket(store::UnitOfWork &work, TicketId id, const TicketFields &fields);

/// The acting person is told what happens to a ticket, or is not any more: it stands among those that they watch.
Result<void> watch(store::UnitOfWork &work, TicketId id, bool watches = true);
/// The same for a colleague, who must be allowed to see tickets of the store. Needs Permission::AnswerTickets, in the ticket's
/// store. Errors "tickets.notFound", "tickets.cannotWatch" (field "person").
Result<void> setWatcher(store::UnitOfWork &work, TicketId id, StaffId person, bool watches);

// Parts of other operations.

/// The ticket, where the acting person may work on it: Permission::AnswerTickets, in its store.
Result<Ticket> workOn(store::UnitOfWork &work, TicketId id);
/// Fields as they are kept. Errors as updateTicket.
Result<TicketFields> checkedFields(store::Connection &connection, TicketFields fields);
/// Writes the fields of a ticket that is there, with its tags and orders and what search finds.
void writeFields(store::UnitOfWork &work, TicketId id, const TicketFields &fields);
/// What ticket search finds beside messages.
QString searchTextOf(const QString &number, const TicketFields &fields);
/// Marks the ticket as changed: lists read it again.
void touch(store::UnitOfWork &work, TicketId id);
Failure ticketNotFound();

} // namespace shopdesk::tickets
