// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

namespace shopdesk::points {

using EntryId = Id<struct PointsEntryTag>;

/// What an entry is for. A redemption above 0 gives back what was spent; a refund takes back what a purchase had earned.
enum class Reason {
    Purchase,
    Redemption,
    Refund,
    Adjustment,
    Expiry,
    Bonus,
    Activity,
    Review,
    Event,
    Share,
    Referral,
    Lottery,
    Merge
};

/// "purchase", "redemption", …: as the file and JSON write it.
QString keyOf(Reason reason);

struct Entry
{
    EntryId id;
    qint64 points = 0;
    Reason reason = Reason::Adjustment;
    qint64 order = 0; ///< 0 for none
    QString orderNumber;
    QString note;
    QString rule;     ///< what earned them, by name
    QString reckoned; ///< of a purchase: "265.00 ÷ 1.00 × 1 × 1.2 = 318"
    Instant occurredAt;
    std::optional<Instant> activeFrom; ///< of points that could not be spent at once
    std::optional<Instant> expiresAt;
};

enum class BatchState { Pending, Active, Used, Expired, Cancelled };
QString keyOf(BatchState state);

/// What an entry above 0 brought, and what is left of it.
struct Batch
{
    EntryId id; ///< of the entry that brought it
    qint64 points = 0;
    qint64 remaining = 0;
    Reason reason = Reason::Purchase;
    QString orderNumber;
    BatchState state = BatchState::Active;
    Instant earnedAt;
    Instant activeFrom;
    std::optional<Instant> expiresAt; ///< none: they stay
};

/// What a member has. balance = available + pending + what is over but was not booked off yet − debt, where debt comes out of
/// what could be available.
struct Wealth
{
    qint64 balance = 0;   ///< the sum of the entries
    qint64 available = 0; ///< can be spent now; 0 in debt
    qint64 pending = 0;   ///< can be spent once the return window has ended
    qint64 debt = 0;      ///< was taken back after it had been spent; later points are set off against it
};
Wealth wealthOf(store::Connection &connection, members::MemberId id, Instant at);
qint64 available(store::Connection &connection, members::MemberId id, Instant at);

/// The newest entries first, at most @p limit. Error "staff.notAllowed".
Result<std::vector<Entry>> history(store::Connection &connection, members::MemberId id, int limit = 200);
/// What is left first, in the order in which it will be spent, then what is used up, the newest first; at most @p limit.
/// States are those of @p at. Error "staff.notAllowed".
Result<std::vector<Batch>> batches(store::Connection &connection, members::MemberId id, Instant at, int limit = 200);

/// Adds or takes points by hand, with a reason in words. Errors "points.badPoints" (0, or more than a million),
/// "points.reasonMissing", "points.notEnough", "members.notFound", "members.erased", "staff.overLimit".
Result<EntryId> adjust(store::UnitOfWork &work, members::MemberId id, qint64 points, const QString &note);

} // namespace shopdesk::points
