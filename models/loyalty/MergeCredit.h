// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loyalty/MergeParts.h"

/// Store credit of records that devices merged which did not know of each other. What is booked here has an id made of what it
/// says: devices that know the same book the same.
namespace shopdesk::loyalty {

/// A merge as it stands in the file.
struct NotedMerge
{
    Pair pair;
    Instant mergedAt;
    std::optional<Instant> undoneAt;
    Money credit; ///< that went over at once

    /// Another one holds instead, that a device made which did not know of this one.
    bool endedAtOnce() const { return undoneAt == mergedAt; }
};

/// What the merged record has although everything went over follows, also where it is below 0.
void followStoreCredit(store::UnitOfWork &work, const NotedMerge &merge);
/// What has followed so.
Money followedStoreCredit(store::Connection &connection, const Pair &pair, Instant mergedAt);
/// Everything that went over with a merge that does not hold goes back.
void partStoreCredit(store::UnitOfWork &work, const NotedMerge &merge);

} // namespace shopdesk::loyalty
