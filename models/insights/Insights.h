// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "insights/DayRange.h"
#include "insights/Kpi.h"
#include "store/Connection.h"

namespace shopdesk::insights {

/// What figures are about.
struct Scope
{
    DayRange days;
    std::optional<StoreId> store = {}; ///< every store, if none is given

    bool operator==(const Scope &) const = default;
};

// Tile, chart, file and command line all read their figures here. Figures are those of the orders as they stand at the
// moment of the read, whether or not the rollups were refreshed. Error "insights.badRange" where the last day lies before
// the first.

Result<KpiValues> kpis(store::Connection &connection, const Scope &scope);

/// Figures one stretch of time after the other.
struct Series
{
    struct Point
    {
        DayRange days;
        KpiValues values;
    };
    Grouping grouping = Grouping::Day;
    std::vector<Point> points; ///< all of them, also where nothing was sold
    KpiValues total;           ///< of the whole scope; the buyers of points do not add up to those of the whole
};
Result<Series> series(store::Connection &connection, const Scope &scope, Grouping grouping);

enum class Dimension { Channel, Country, Category, Product, WeekdayHour, Store, BuyerKind };

/// "channel", "weekdayHour", …: for the command line and files.
QString keyOf(Dimension dimension);
std::optional<Dimension> dimensionFrom(const QString &key);

/// Figures part by part.
///
/// Gross sales, credits and units of the parts add up to the total in every dimension, also those of products and
/// categories: they come from the lines of orders, and what an order holds besides its lines is a part of its own.
/// Orders add up except by product, where they tell in how many orders the product was; an order of several categories
/// is in none of them alone, so there are no orders by category.
struct Breakdown
{
    struct Part
    {
        enum class Kind {
            Value,
            Rest,          ///< everything beyond the limit
            Reconciliation ///< what belongs to whole orders: their discounts, and taxes on top of prices
        };
        QString key;   ///< a country, "web", an id as text, "none", "3-14" (Wednesday 14:00), "new"
        QString label; ///< in the user's language
        KpiValues values;
        Kind kind = Kind::Value;
    };
    Dimension dimension = Dimension::Channel;
    std::vector<Part> parts; ///< the largest net sales first; by the hour of the week all 168, Monday first
    KpiValues total;
};
/// By kind of buyer, `new`, `returning`, `creditsOnly` (members who bought nothing in the period) and `unknown` (orders
/// without a member). @p limit parts at most, and one for the rest; 0: all.
Result<Breakdown> breakdown(store::Connection &connection, const Scope &scope, Dimension dimension, int limit = 0);
/// Several at once, for less than one after the other.
Result<std::vector<Breakdown>> breakdowns(store::Connection &connection, const Scope &scope,
                                          std::span<const Dimension> dimensions, int limit = 0);

/// From the first to the last day with an order that counts; none in a shop without orders.
Result<std::optional<DayRange>> tradingDays(store::Connection &connection);

} // namespace shopdesk::insights
