// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Formats.h"

namespace shopdesk::ui {

/// A moment of the shop as people type it: "2026-12-24 18:00", or "2026-12-24" for the first moment of that day. Nothing for
/// a time that clocks skip; of one that occurs twice the first.
std::optional<Instant> timeFrom(const QString &typed, const ShopZone &zone);
QString timeText(std::optional<Instant> time, const ShopZone &zone);
/// What is wrong with it; empty for nothing and for a moment.
QString timeComplaint(const QString &typed, const ShopZone &zone);
/// The same of an end, which also has to come after the start where both are moments.
QString endComplaint(const QString &start, const QString &end, const ShopZone &zone);

} // namespace shopdesk::ui
