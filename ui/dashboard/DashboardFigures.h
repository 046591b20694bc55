// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "insights/Insights.h"

namespace shopdesk::ui {

/// Everything that the dashboard shows of one period: figures of the period and of the one it is compared with.
struct DashboardFigures
{
    insights::Scope scope;
    insights::DayRange compared;
    insights::Series now;
    insights::Series before;
    std::vector<insights::Breakdown> breakdowns; ///< one for each of dashboardDimensions

    const insights::Breakdown &by(insights::Dimension dimension) const;
};

/// What there is to choose from.
struct DashboardChoices
{
    std::vector<catalog::Premises> stores;
    std::optional<insights::DayRange> trading; ///< none in a shop without orders
};

std::span<const insights::Dimension> dashboardDimensions();

/// The two halves of the figures, to be read side by side.
struct TrendFigures
{
    insights::Series now;
    insights::Series before;
};
Result<TrendFigures> readTrend(store::Connection &connection, const insights::Scope &scope);
Result<std::vector<insights::Breakdown>> readParts(store::Connection &connection, const insights::Scope &scope);
Result<DashboardChoices> readChoices(store::Connection &connection);

} // namespace shopdesk::ui
