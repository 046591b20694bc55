// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/Calendar.h"

namespace shopdesk::calendar {

/// Opening hours as people write them: "9:00–12:30, 13:30–18:00". Empty: closed.
QString hoursText(const std::vector<Span> &spans);
/// Reads them: parts separated by commas, times as 9, 9:30 or 18.30, any dash between; in any order. Error "calendar.badHours"
/// says what was not understood, or that two parts overlap.
Result<std::vector<Span>> hoursFrom(const QString &typed);

/// Special days, one on a line: "2026-12-25 Christmas", "2026-12-24 9:00–13:00 Christmas Eve".
QString specialDaysText(const std::map<BusinessDay, SpecialDay> &days);
/// Error "calendar.badDay" with the line.
Result<std::map<BusinessDay, SpecialDay>> specialDaysFrom(const QString &typed);

} // namespace shopdesk::calendar
