// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/Calendar.h"
#include "store/UnitOfWork.h"

namespace shopdesk::calendar {

/// The one that every shop begins with.
inline constexpr CalendarId standardCalendar{1};

// All that change something need Permission::ManageShop. Errors "calendar.nameMissing", "calendar.nameInUse",
// "calendar.textTooLong", "base.unknownZone" (field "zone"), "calendar.badHours" (a span that ends before it begins, or
// overlaps another), "calendar.neverOpen" (no open hour in the week), "calendar.notFound".

Result<CalendarId> createCalendar(store::UnitOfWork &work, const CalendarDraft &draft);
Result<void> updateCalendar(store::UnitOfWork &work, CalendarId id, const CalendarDraft &draft);
/// Error "calendar.isStandard": the one that every shop begins with stays.
Result<void> archiveCalendar(store::UnitOfWork &work, CalendarId id);
Result<void> restoreCalendar(store::UnitOfWork &work, CalendarId id);

/// In the order in which they were made; with @p archived also those in the archive.
Result<std::vector<Calendar>> calendars(store::Connection &connection, bool archived = false);
/// Also one in the archive: what was promised by it still holds. Error "calendar.notFound".
Result<Calendar> calendar(store::Connection &connection, CalendarId id);

} // namespace shopdesk::calendar
