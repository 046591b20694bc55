// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Ticket.h"

#include <span>

namespace shopdesk::tickets {

/// A way from one state to another. There are no others: the table in TicketStates.cpp is all of it.
///
///     New ──► Open ◄──► Pending ──► Resolved ──► Closed        any of New, Open, Pending ──► Merged and back
///
/// Resolved and Closed go back to Open while the shop's grace period lasts; after it the matter goes on in a new ticket,
/// the follow-up, so that what was measured stays as it was.
struct Transition
{
    Status from;
    Status to;
};
std::span<const Transition> transitions();
bool leads(Status from, Status to);
/// Whether the clocks of the deadlines stand still in that state.
bool isPaused(Status status);

/// Where a ticket goes, as a part of an operation.
struct Move
{
    Status to;
    std::optional<PendingFor> pendingFor = {};
    std::optional<Instant> pendingUntil = {};
    TicketId mergedInto = {};
    std::optional<Instant> at = {}; ///< now, if not given: what is imported happened before
};
/// Writes the step and the state; a state that the ticket is in already is no step, but for another way of pending. The
/// deadlines are the caller's business (refreshDeadlines). Error "tickets.noSuchStep".
Result<void> go(store::UnitOfWork &work, TicketId id, const Move &move);

// What people do. All need Permission::AnswerTickets, in the ticket's store. Errors "tickets.notFound", "tickets.noSuchStep",
// "staff.otherStore".

/// Waits for the customer, for somebody inside, or until an instant, at which the ticket comes back by itself. Error
/// "tickets.untilMissing" (field "until") for one that waits for a date and has none ahead.
Result<void> setPending(store::UnitOfWork &work, TicketId id, PendingFor reason, std::optional<Instant> until = {});
/// Takes up a pending ticket again, or a new one. Error "tickets.isOver" for any other.
Result<void> takeUp(store::UnitOfWork &work, TicketId id);
Result<void> resolve(store::UnitOfWork &work, TicketId id);
/// What is resolved is closed; it happens by itself when the grace period is over.
Result<void> close(store::UnitOfWork &work, TicketId id);
/// Errors "tickets.notOver" for one that was not resolved, "tickets.graceOver": start a follow-up (OpenTicket.h).
Result<void> reopen(store::UnitOfWork &work, TicketId id);

/// How long a resolved ticket may be reopened, in days.
int graceDays(store::Connection &connection);
inline constexpr int longestGrace = 365;
/// Needs Permission::ManageTickets. Error "tickets.badSetting", field "graceDays".
Result<void> setGraceDays(store::UnitOfWork &work, int days);
/// Whether a ticket that was resolved then may still be reopened.
bool withinGrace(store::Connection &connection, Instant resolvedAt, Instant now);

/// A stay in a state.
struct StateStep
{
    std::optional<Status> from;
    Status to = Status::New;
    std::optional<PendingFor> pendingFor;
    Instant at;
    QString person; ///< empty: the program
};
/// Every state that the ticket has been in, the first one first.
std::vector<StateStep> stepsOf(store::Connection &connection, TicketId id);

} // namespace shopdesk::tickets
