// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/DashboardFigures.h"

namespace shopdesk::ui {

using insights::Dimension;

namespace {

constexpr Dimension dimensions[] = {Dimension::Channel, Dimension::Country, Dimension::Category, Dimension::Product,
                                    Dimension::WeekdayHour};
/// So many bars fit on a card; the rest is one bar of its own.
constexpr int mostParts = 8;

} // namespace

std::span<const Dimension> dashboardDimensions()
{
    return dimensions;
}

const insights::Breakdown &DashboardFigures::by(Dimension dimension) const
{
    const auto found = std::ranges::find(breakdowns, dimension, &insights::Breakdown::dimension);
    Q_ASSERT(found != breakdowns.end());
    return *found;
}

Result<TrendFigures> readTrend(store::Connection &connection, const insights::Scope &scope)
{
    const insights::Grouping grouping = insights::groupingFor(scope.days);
    auto now = insights::series(connection, scope, grouping);
    if (!now)
        return Failure(now.error());
    auto before = insights::series(connection, {insights::before(scope.days), scope.store}, grouping);
    if (!before)
        return Failure(before.error());
    return TrendFigures{std::move(*now), std::move(*before)};
}

Result<std::vector<insights::Breakdown>> readParts(store::Connection &connection, const insights::Scope &scope)
{
    return insights::breakdowns(connection, scope, dimensions, mostParts);
}

Result<DashboardChoices> readChoices(store::Connection &connection)
{
    auto stores = catalog::stores(connection);
    if (!stores)
        return Failure(stores.error());
    auto trading = insights::tradingDays(connection);
    if (!trading)
        return Failure(trading.error());
    return DashboardChoices{std::move(*stores), *trading};
}

} // namespace shopdesk::ui
