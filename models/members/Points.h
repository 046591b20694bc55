// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

namespace shopdesk::members {

using PointsEntryId = Id<struct PointsEntryTag>;

enum class PointsReason { Purchase, Redemption, Refund, Adjustment, Expiry, Bonus };

/// "purchase", "redemption", …: as the file and JSON write it.
QString keyOf(PointsReason reason);

struct PointsEntry
{
    PointsEntryId id;
    qint64 points = 0;
    PointsReason reason = PointsReason::Adjustment;
    qint64 order = 0; ///< 0 for none
    QString orderNumber;
    QString note;
    Instant occurredAt;
};

/// Error "members.notFound".
Result<qint64> pointsBalance(store::Connection &connection, MemberId id);
/// The newest entries first, at most @p limit.
Result<std::vector<PointsEntry>> pointsHistory(store::Connection &connection, MemberId id, int limit = 200);

/// Adds or takes points by hand, with a reason in words. Errors "members.badPoints" (0, or more than a million),
/// "members.reasonMissing", "members.notEnoughPoints", "members.notFound", "members.erased".
Result<PointsEntryId> adjustPoints(store::UnitOfWork &work, MemberId id, qint64 points, const QString &note);

/// Writes one entry as a part of another operation, which has checked permission and input and writes the audit entry.
PointsEntryId appendPointsEntry(store::UnitOfWork &work, MemberId member, const PointsEntry &entry);

} // namespace shopdesk::members
