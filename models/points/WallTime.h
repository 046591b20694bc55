// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"

namespace shopdesk::points {

/// A time as people say it, on the clock on the shop's wall: a minute of a day. Which instant it is depends on the shop's zone.
struct WallTime
{
    QDate date;
    QTime time;

    bool operator==(const WallTime &) const = default;
};

/// Error "points.noSuchTime", with @p field: no date or time at all, or one that is skipped when clocks go forward. A time that
/// occurs twice is its first occurrence.
Result<Instant> instantOf(const ShopZone &zone, const WallTime &time, const QString &field);
WallTime wallTimeOf(const ShopZone &zone, Instant instant);

/// "2026-11-27T10:00"
QString toText(const WallTime &time);
/// Not valid where the text is none.
WallTime wallTimeFrom(const QString &text);

} // namespace shopdesk::points
