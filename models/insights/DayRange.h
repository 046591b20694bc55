// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"

#include <optional>
#include <vector>

namespace shopdesk::insights {

/// Business days from the first to the last, both included.
struct DayRange
{
    BusinessDay first;
    BusinessDay last;

    int days() const { return last.days - first.days + 1; }
    bool contains(BusinessDay day) const { return first <= day && day <= last; }
    bool operator==(const DayRange &) const = default;
};

/// The range that this one is compared with: the same stretch of the calendar one step earlier. From the 1st of a month
/// on it lies as many months earlier as the range touches, from 1 January on whole years; a year from any day is the year
/// before it; anything else is the same number of days just before. It never overlaps the range.
DayRange before(DayRange range);
/// The same days a year earlier; a range that ends with February ends with it there, too.
DayRange yearBefore(DayRange range);

/// What a manager asks for, and what it means on a given day.
enum class RangePreset { Today, Last7Days, Last30Days, ThisMonth, LastMonth, Last12Months, ThisYear, LastYear };

/// The last 12 months are this one and the eleven before it, so that a course by months begins with a whole one.
DayRange rangeOf(RangePreset preset, BusinessDay today);

enum class Grouping {
    Day,
    Week, ///< ISO 8601: Monday to Sunday
    Month,
    Quarter,
    Year
};

/// "day", "week", …: for the command line and files.
QString keyOf(Grouping grouping);
std::optional<Grouping> groupingFrom(const QString &key);

/// The grouping that shows a range in a readable number of points.
Grouping groupingFor(DayRange range);

/// A range cut at the ends of days, weeks, months …; the first and last part may be shorter than a whole one.
std::vector<DayRange> parts(DayRange range, Grouping grouping);

/// What the part is called: "2026-11-22", "2026-W47", "2026-11", "2026-Q4", "2026".
QString keyOf(DayRange part, Grouping grouping);

} // namespace shopdesk::insights
