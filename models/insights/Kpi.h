// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <span>

namespace shopdesk::insights {

/// The figures by which a shop is judged. Each is defined once, here; tile, chart, file and command line show the same.
///
/// What counts: orders that are neither draft nor cancelled. An order counts on the business day on which it was placed,
/// a credit on the day of the credit.
enum class Kpi {
    GrossSales,
    Credits,
    NetSales,
    Orders,
    AverageOrder,
    Units,
    Buyers,
    NewBuyers,
    ReturningBuyers,
    RepeatRate
};
inline constexpr int kpiCount = 10;

enum class KpiUnit {
    Money, ///< minor units of the shop's currency
    Count,
    BasisPoints ///< 1/100 of a percent
};

struct KpiDefinition
{
    Kpi kpi;
    const char *key;     ///< for files and the command line: "averageOrder"
    const char *name;    ///< English source text, as all that follow; see titleOf and formulaOf
    const char *formula; ///< in words
    KpiUnit unit;
    const char *source; ///< the tables and columns it comes from
    bool upIsGood;
};

/// All of them, in the order of the enumeration.
std::span<const KpiDefinition> kpiDefinitions();
const KpiDefinition &definitionOf(Kpi kpi);
std::optional<Kpi> kpiFrom(const QString &key);
QString titleOf(Kpi kpi);   ///< in the user's language: "Average order value"
QString formulaOf(Kpi kpi); ///< in the user's language: "Gross sales ÷ orders"

/// A value for each figure; none where it has no meaning: an average without orders, buyers of a product.
struct KpiValues
{
    std::array<std::optional<qint64>, kpiCount> values{};

    std::optional<qint64> &operator[](Kpi kpi) { return values[static_cast<size_t>(kpi)]; }
    const std::optional<qint64> &operator[](Kpi kpi) const { return values[static_cast<size_t>(kpi)]; }
    bool operator==(const KpiValues &) const = default;
};

/// How far @p now is from @p before, in basis points of the size of @p before; none where there is nothing to compare
/// with.
std::optional<qint64> changeOf(std::optional<qint64> now, std::optional<qint64> before);

} // namespace shopdesk::insights
