// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Return.h"
#include "store/UnitOfWork.h"

#include <span>

namespace shopdesk::returns {

/// What decides where a return stands and what may be done with it.
struct Facts
{
    ReturnId id;
    QString number;
    Status status = Status::Requested;
    StoreId store;
    StoreId receivedIn;
    orders::OrderId order;
    members::MemberId member;
    Wish wish = Wish::Refund;
    MoneyFrom moneyFrom = MoneyFrom::Inspected;
    bool isWithin = true;
    bool isReceived = false;
    bool isInspected = false;
    bool isSettled = false;
    bool isRefurbishing = false; ///< pieces lie aside, and nothing became of them yet
    bool isBooked = false;       ///< pieces were accepted, or their stock moved: too late to decline
    bool isInRepair = false;     ///< a piece of it has not been picked up yet
};
/// Needs no permission: whoever asks has checked it. Error "returns.notFound", also for a return of another store whose goods did
/// not come here and are not on their way.
Result<Facts> factsOf(store::Connection &connection, ReturnId id);

using Statuses = std::vector<Status>;

/// One row of the table of transitions: from these states the step leads to one of those, unless the guard objects.
///
///     Requested ──► Approved ──► Received ──► Inspected ──► Settled ──► Closed
///         │  └────────┬──┴───────────┴────────────┴──► Declined ──► Closed, or taken up again
///         │           │       (after the inspection only while nothing was accepted, and no stock moved)
///         └──► Cancelled     Approved, Received ──► Settled, where the policy gives money earlier; goods and findings follow
struct Transition
{
    Step step;
    Statuses from;
    Statuses to;
    /// Why the step is closed, an English source of the context "Returns"; null where it is open.
    const char *(*guard)(const Facts &facts);
};

/// The whole table. Every state but Closed and Cancelled has a step that leads on.
std::span<const Transition> transitions();
/// Where a step leads from where the return is.
Status statusAfter(const Facts &facts, Step step);

/// A step, and whether it is open for a return.
struct StepState
{
    Step step = Step::Approve;
    QString whyNot; ///< empty: open
    bool isOpen() const { return whyNot.isEmpty(); }
};
std::vector<StepState> stepsOf(const Facts &facts);
/// Errors "staff.notAllowed", "returns.notFound".
Result<std::vector<StepState>> stepsOf(store::Connection &connection, ReturnId id);
/// Error "returns.stepClosed" with the reason. Every operation that changes a return asks.
Result<void> requireStep(const Facts &facts, Step step);

/// Writes the step with the state it leads to, and by when the next one is due: the last part of an operation, which has
/// written the rest. @p byItself: nobody did it.
void take(store::UnitOfWork &work, const Facts &facts, Step step, const QString &note = {}, bool byItself = false);
/// The first step of a new return, whose row says "requested".
void takeFirst(store::UnitOfWork &work, ReturnId id, Instant at, const QString &note);

} // namespace shopdesk::returns
