// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/Calendar.h"

namespace shopdesk::calendar {

const std::vector<Span> &Hours::on(BusinessDay day) const
{
    const auto special = specialDays.find(day);
    return special == specialDays.end() ? week[static_cast<size_t>(day.dayOfWeek() - 1)] : special->second.open;
}

QString Hours::nameOf(BusinessDay day) const
{
    const auto special = specialDays.find(day);
    return special == specialDays.end() ? QString() : special->second.name;
}

CalendarDraft draftOf(const Calendar &calendar)
{
    return {calendar.name, calendar.zoneName, calendar.hours.week, calendar.hours.specialDays};
}

} // namespace shopdesk::calendar
