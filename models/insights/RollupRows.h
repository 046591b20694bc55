// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/DayRange.h"
#include "insights/Figures.h"
#include "insights/Subjects.h"

namespace shopdesk::insights {

/// The stretches of time that rollup rows tell of.
enum class Grain { Day, Month };

QString keyOf(Grain grain);

/// The figures that the rollups keep of one day or one month of a store, normalised.
Figures storedFigures(store::Connection &connection, Grain grain, BusinessDay start, StoreId store);

/// Adds to what the rollups keep; takes away with negative figures. Rows that come to nothing go.
void addToRollups(store::UnitOfWork &work, Grain grain, BusinessDay start, StoreId store, const Figures &figures);

/// Rows to read, in order: whole months inside a range as rows of months, its ragged ends as rows of days.
struct Span
{
    Grain grain;
    BusinessDay first; ///< the first and the last row's start
    BusinessDay last;
};
/// With @p finest Grain::Day rows of days alone.
std::vector<Span> cover(DayRange range, Grain finest = Grain::Month);

} // namespace shopdesk::insights
