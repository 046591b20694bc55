// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/Points.h"

/// The ledger of points: what other operations book as a part of themselves. Nothing here asks for a permission or writes an
/// audit entry; what is booked has a cause, made of ids ("earn/ORDER/RULE"), and booking a cause again changes nothing.
/// An entry above 0 opens a batch; one below 0 takes from the batches that are active, what expires first first. What no
/// batch covers is a debt, against which later points are set off.
namespace shopdesk::points {

struct Grant
{
    members::MemberId member;
    qint64 points = 0; ///< above 0
    Reason reason = Reason::Bonus;
    QString cause;
    qint64 order = 0; ///< 0 for none
    Instant at;
    std::optional<Instant> activeFrom = {}; ///< at once, if not given
    std::optional<Instant> expiresAt = {};  ///< by the shop's rule, if not given (Policy.h)
    QString note = {};                      ///< for people; erased with the member
    /// It follows from records that all devices have, and each of them may come to book it: one and the same (SharedId.h).
    bool isShared = false;
};
EntryId grant(store::UnitOfWork &work, const Grant &grant);

struct Spend
{
    members::MemberId member;
    qint64 points = 0; ///< above 0
    Reason reason = Reason::Redemption;
    QString cause;
    qint64 order = 0;
    Instant at;
    QString note = {};
};
/// Errors "points.badPoints", "points.notEnough", which says what is available, and "points.offlineLimit"
/// (OfflineAllowance.h); field "points".
Result<EntryId> spend(store::UnitOfWork &work, const Spend &spend);

/// Gives back what was spent, into the batches that it came from, the last to expire first; what has expired since comes as a
/// batch of its own that is good for some more days (Policy.h). Never more than was spent and is not given back yet; none
/// where nothing is left to give back. @p to is who has the member's points by now, if that is another one.
EntryId giveBack(store::UnitOfWork &work, EntryId spent, qint64 points, const QString &cause, Instant at, qint64 order,
                 members::MemberId to = {});

/// Takes back what was granted: from its own batch, then from the others, and the rest becomes a debt of whoever has the
/// batch by now. Never more than was granted and is not taken back yet; none where nothing is left to take.
EntryId takeBack(store::UnitOfWork &work, EntryId granted, qint64 points, const QString &cause, Instant at,
                 qint64 order = 0);

/// Everything that a member has becomes another one's, batch by batch with its dates, and so does a debt.
void moveAll(store::UnitOfWork &work, members::MemberId from, members::MemberId to, const QString &cause);
/// Undoes moveAll: what is left of those batches goes back.
void moveBack(store::UnitOfWork &work, const QString &cause);

/// An entry without a cause: what a person wants each time anew, or what was known only as a sum. Above 0 it is a grant by
/// the shop's rule, below 0 it takes what there is and leaves a debt.
struct Booking
{
    members::MemberId member;
    qint64 points = 0; ///< not 0
    Reason reason = Reason::Adjustment;
    Instant at;
    QString note = {};
    qint64 order = 0;
    QString cause = {}; ///< may be empty
};
EntryId book(store::UnitOfWork &work, const Booking &booking);

/// The entry of a cause, if it was booked.
std::optional<EntryId> bookedFor(store::Connection &connection, const QString &cause);

} // namespace shopdesk::points
