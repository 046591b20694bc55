// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Plain.h"
#include "insights/DayRange.h"

namespace shopdesk::bench {

/// The figures of the dashboard in hand-written statements over orders and lines, as a program without rollups would
/// read them.
class PlainDashboard
{
public:
    explicit PlainDashboard(const PlainDatabase &database);

    /// Everything that the dashboard shows for @p days, compared with @p before.
    void read(insights::DayRange days, insights::DayRange before);

private:
    static void readAll(PlainStatement &statement, insights::DayRange days);

    PlainStatement m_months;
    PlainStatement m_buyers;
    PlainStatement m_channels;
    PlainStatement m_countries;
    PlainStatement m_weekHours;
    PlainStatement m_products;
    PlainStatement m_categories;
};

} // namespace shopdesk::bench
