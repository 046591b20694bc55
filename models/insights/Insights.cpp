// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Insights.h"

#include "insights/ScopeValues.h"

#include <QCoreApplication>

namespace shopdesk::insights {

KpiValues valuesOf(const Sums &sums)
{
    KpiValues values;
    values[Kpi::GrossSales] = sums.gross;
    values[Kpi::Credits] = sums.credits;
    values[Kpi::NetSales] = sums.gross + sums.credits;
    values[Kpi::Orders] = sums.orders;
    if (sums.orders > 0)
        values[Kpi::AverageOrder] = divideRounded(sums.gross, sums.orders);
    values[Kpi::Units] = sums.units;
    return values;
}

KpiValues valuesOf(const Sums &sums, const BuyerCounts &buyers)
{
    constexpr qint64 whole = 10'000; // basis points
    KpiValues values = valuesOf(sums);
    values[Kpi::Buyers] = buyers.buyers;
    values[Kpi::NewBuyers] = buyers.newBuyers;
    values[Kpi::ReturningBuyers] = buyers.buyers - buyers.newBuyers;
    if (buyers.buyers > 0)
        values[Kpi::RepeatRate] = divideRounded(buyers.repeatBuyers * whole, buyers.buyers);
    return values;
}

Result<void> checkScope(const store::Connection &connection, const Scope &scope)
{
    if (auto allowed = connection.require(Permission::SeeFigures); !allowed)
        return allowed;
    if (connection.actor().stores && !scope.store) {
        return fail(
            "insights.chooseStore",
            QCoreApplication::translate("Insights", "You see the figures of your own stores. Choose one of them."),
            QStringLiteral("store"));
    }
    if (auto allowed = scope.store ? connection.requireIn(*scope.store) : Result<void>(); !allowed)
        return allowed;
    if (scope.days.first <= scope.days.last)
        return {};
    return fail("insights.badRange",
                QCoreApplication::translate("Insights", "The last day lies before the first. Choose a later last day."),
                QStringLiteral("to"));
}

Result<KpiValues> kpis(store::Connection &connection, const Scope &scope)
{
    if (auto checked = checkScope(connection, scope); !checked)
        return Failure(checked.error());
    ScopeReader reader(connection, scope);
    return valuesOf(reader.sales().sums, reader.buyers().ofAll);
}

Result<Series> series(store::Connection &connection, const Scope &scope, Grouping grouping)
{
    if (auto checked = checkScope(connection, scope); !checked)
        return Failure(checked.error());
    const std::vector<DayRange> ranges = parts(scope.days, grouping);
    const Grain finest = grouping == Grouping::Day || grouping == Grouping::Week ? Grain::Day : Grain::Month;
    ScopeReader reader(connection, scope);
    const std::vector<SalesSums> sales = reader.sales(ranges, finest);
    const ScopeReader::Buyers buyers = reader.buyers(ranges, finest);

    Series result;
    result.grouping = grouping;
    Sums total;
    for (size_t i = 0; i < ranges.size(); ++i) {
        result.points.push_back({ranges[i], valuesOf(sales[i].sums, buyers.ofParts[i])});
        total += sales[i].sums;
    }
    result.total = valuesOf(total, buyers.ofAll);
    return result;
}

Result<std::optional<DayRange>> tradingDays(store::Connection &connection)
{
    const auto first = connection.value<BusinessDay>(
        "SELECT business_day FROM orders WHERE status NOT IN ('draft', 'cancelled') ORDER BY business_day LIMIT 1");
    const auto last = connection.value<BusinessDay>(
        "SELECT business_day FROM orders WHERE status NOT IN ('draft', 'cancelled') ORDER BY business_day DESC LIMIT 1");
    if (!first || !last)
        return std::nullopt;
    return DayRange{*first, *last};
}

} // namespace shopdesk::insights
