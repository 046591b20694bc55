// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/BusinessTime.h"

#include <QStringList>

namespace shopdesk::calendar {

/// "2 h", "1 h 30 min", "45 min", "20 s", in the language of the moment.
QString durationText(Duration time);

/// How a deadline came about, a line for each stretch: "Fri 16:00–18:00: 2 h", "Sat, Sun: closed", "Mon 9:00–11:00: 2 h",
/// "→ due Mon 11:00". Days are written with their date where the steps go over more than a week.
QStringList explained(const ShopZone &zone, const Due &due);

} // namespace shopdesk::calendar
