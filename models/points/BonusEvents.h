// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/WallTime.h"
#include "store/UnitOfWork.h"

namespace shopdesk::points {

using BonusEventId = Id<struct PointsBonusEventTag>;

/// A stretch of time in which purchases earn more: from its begin on, and not any more from its end on. An event from 10:00 to
/// 12:00 counts at 11:59:59 and not at 12:00:00.
struct BonusEventDraft
{
    QString name;
    int multiplier = 200; ///< hundredths: 200 is double
    WallTime starts;
    WallTime ends;
};

struct BonusEvent
{
    BonusEventId id;
    BonusEventDraft draft;
    Instant startsAt;
    Instant endsAt;
    std::optional<Instant> archivedAt;
};

inline constexpr int smallestMultiplier = 101;
inline constexpr int largestMultiplier = 10'000;

/// Errors "points.nameMissing", "points.badMultiplier" (× 1 and less, more than × 100), "points.noSuchTime",
/// "points.badPeriod", "points.contradiction" (which names the event that runs at the same time). Needs
/// Permission::ManageShop.
Result<BonusEventId> createBonusEvent(store::UnitOfWork &work, const BonusEventDraft &draft);
/// Also of one that was called off, before it is restored. Errors as createBonusEvent, and "points.eventNotFound".
Result<void> updateBonusEvent(store::UnitOfWork &work, BonusEventId id, const BonusEventDraft &draft);
/// Calls an event off; purchases that it counted for keep their points.
Result<void> archiveBonusEvent(store::UnitOfWork &work, BonusEventId id);
/// It takes place after all. Errors "points.eventNotFound", "points.contradiction" (something else runs at its time by now).
Result<void> restoreBonusEvent(store::UnitOfWork &work, BonusEventId id);

/// The latest first, those that were called off too. Needs Permission::SeeMembers.
Result<std::vector<BonusEvent>> bonusEvents(store::Connection &connection);
std::optional<BonusEvent> runningEvent(store::Connection &connection, Instant at);

} // namespace shopdesk::points
