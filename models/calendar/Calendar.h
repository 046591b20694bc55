// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "base/Instant.h"

#include <QString>

#include <array>
#include <map>
#include <vector>

namespace shopdesk::calendar {

using CalendarId = Id<struct CalendarTag>;

inline constexpr int minutesPerDay = 24 * 60;

/// A stretch of a day, in minutes of the wall clock: 540 … 1080 is from nine to six.
struct Span
{
    int from = 0;
    int to = 0; ///< not included; 1440 is midnight

    bool operator==(const Span &) const = default;
};

/// A day on which the hours of its weekday do not hold.
struct SpecialDay
{
    QString name;           ///< "Christmas"
    std::vector<Span> open; ///< none: closed

    bool operator==(const SpecialDay &) const = default;
};

/// When somebody is there. Open is every instant at which the wall clock of the zone shows a time within the hours: an hour
/// that the clocks skip is never open, one that they show twice is open twice.
struct Hours
{
    ShopZone zone;
    std::array<std::vector<Span>, 7> week; ///< from Monday; in order, without overlaps
    std::map<BusinessDay, SpecialDay> specialDays;

    const std::vector<Span> &on(BusinessDay day) const;
    /// What the day is called where it is special and has a name.
    QString nameOf(BusinessDay day) const;
};

/// The calendar as a person fills it in.
struct CalendarDraft
{
    QString name;
    QString zone; ///< IANA name; empty: the shop's
    std::array<std::vector<Span>, 7> week;
    std::map<BusinessDay, SpecialDay> specialDays;
};

struct Calendar
{
    CalendarId id;
    QString name;
    QString zoneName; ///< empty: the shop's
    bool isArchived = false;
    Hours hours;
};

CalendarDraft draftOf(const Calendar &calendar);

} // namespace shopdesk::calendar
