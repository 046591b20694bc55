// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/Ledger.h"

namespace shopdesk::points {

struct ExpiryStep
{
    int batches = 0;    ///< that expired
    qint64 points = 0;  ///< that were left in them
    int matured = 0;    ///< batches that can be spent from now on
    bool isDone = true; ///< nothing more is due
};

/// Books off what has expired by @p upTo and lets pending points mature, at most @p most batches of either, so that sales
/// come in between two steps. An entry for each batch, dated at its expiry; done twice it changes nothing more.
/// A part of the keeper and of the operation "points.expire", which have asked for permission.
ExpiryStep expireStep(store::UnitOfWork &work, Instant upTo, int most);

/// After another device's uses of a batch have come: where more of it expired than was left, since this device did not know
/// of them, so much goes back. A part of the arrival rules.
void undoOverExpiry(store::UnitOfWork &work, EntryId batch);

/// When the next batch expires or can be spent; none where no batch waits.
std::optional<Instant> nextDue(store::Connection &connection);

/// Of whom points expire, and when the first of them do.
struct Expiring
{
    members::MemberId member;
    QString number;
    QString name;
    qint64 points = 0;
    Instant first;
};
/// Those who lose points after @p from and up to @p until, the first to lose some first. Needs Permission::SeeMembers.
Result<std::vector<Expiring>> expiring(store::Connection &connection, Instant from, Instant until, int limit);

} // namespace shopdesk::points
