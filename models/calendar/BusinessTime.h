// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/Calendar.h"

#include <chrono>
#include <span>

namespace shopdesk::calendar {

using Duration = std::chrono::milliseconds;

/// A stretch of time, the end not included.
struct Stretch
{
    Instant from;
    Instant to;

    bool operator==(const Stretch &) const = default;
};

/// When somebody is there on a day, as instants, in order and without touching each other. A day has the hours of its
/// clocks: 23 or 25 where they change.
std::vector<Stretch> openOn(const Hours &hours, BusinessDay day);

/// How a part of the time until a deadline was counted.
struct Step
{
    enum class Why {
        Counted, ///< open
        Closed,  ///< nobody is there on that day
        Paused   ///< open, but the clock stood still
    };
    Why why = Why::Counted;
    BusinessDay day;
    Stretch stretch = {}; ///< of what was counted or stood still
    QString name = {};    ///< of a special day

    Duration length() const { return Duration(stretch.to.ms - stretch.from.ms); }
};

struct Due
{
    Instant at;
    std::vector<Step> steps; ///< in the order of time; without closed hours of a day on which something was open
};

/// The instant at which so much business time has gone by since @p from. Time within @p pauses (in order) does not count.
/// No time is over at once; time that is over at the end of a day is over then, not on the next morning. Error
/// "calendar.neverOpen" where the hours do not come together within ten years.
Result<Due> addBusinessTime(const Hours &hours, Instant from, Duration time, std::span<const Stretch> pauses = {});

/// The business time between two instants, without what lies within @p pauses; nothing where @p to is the earlier one.
Duration businessTimeBetween(const Hours &hours, Instant from, Instant to, std::span<const Stretch> pauses = {});

} // namespace shopdesk::calendar
