// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Kpi.h"

#include "base/Money.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::insights {

namespace {

constexpr std::array<KpiDefinition, kpiCount> definitions{{
    {Kpi::GrossSales, "gross", QT_TRANSLATE_NOOP("Kpi", "Gross sales"),
     QT_TRANSLATE_NOOP("Kpi", "Sum of what customers were charged on sales: discounts taken off, credits not"),
     KpiUnit::Money, "orders.total, kind sale", true},
    {Kpi::Credits, "credits", QT_TRANSLATE_NOOP("Kpi", "Credits"),
     QT_TRANSLATE_NOOP("Kpi", "Sum of what was given back on credits, as a negative amount"), KpiUnit::Money,
     "orders.total, kind credit", true},
    {Kpi::NetSales, "net", QT_TRANSLATE_NOOP("Kpi", "Net sales"), QT_TRANSLATE_NOOP("Kpi", "Gross sales + credits"),
     KpiUnit::Money, "orders.total", true},
    {Kpi::Orders, "orders", QT_TRANSLATE_NOOP("Kpi", "Orders"), QT_TRANSLATE_NOOP("Kpi", "Number of sales"),
     KpiUnit::Count, "orders, kind sale", true},
    {Kpi::AverageOrder, "averageOrder", QT_TRANSLATE_NOOP("Kpi", "Average order value"),
     QT_TRANSLATE_NOOP("Kpi", "Gross sales ÷ orders, to the nearest minor unit"), KpiUnit::Money,
     "orders.total, kind sale", true},
    {Kpi::Units, "units", QT_TRANSLATE_NOOP("Kpi", "Units sold"),
     QT_TRANSLATE_NOOP("Kpi", "Sum of the quantities on sales; credits are not taken off"), KpiUnit::Count,
     "orders.units, kind sale", true},
    {Kpi::Buyers, "buyers", QT_TRANSLATE_NOOP("Kpi", "Buyers"),
     QT_TRANSLATE_NOOP("Kpi", "Different members with at least one sale in the period"), KpiUnit::Count,
     "orders.member_id, kind sale", true},
    {Kpi::NewBuyers, "newBuyers", QT_TRANSLATE_NOOP("Kpi", "New buyers"),
     QT_TRANSLATE_NOOP("Kpi", "Buyers whose first sale ever, in any store, lies in the period"), KpiUnit::Count,
     "orders.member_id, kind sale", true},
    {Kpi::ReturningBuyers, "returningBuyers", QT_TRANSLATE_NOOP("Kpi", "Returning buyers"),
     QT_TRANSLATE_NOOP("Kpi", "Buyers − new buyers"), KpiUnit::Count, "orders.member_id, kind sale", true},
    {Kpi::RepeatRate, "repeatRate", QT_TRANSLATE_NOOP("Kpi", "Repeat rate"),
     QT_TRANSLATE_NOOP("Kpi", "Buyers with two or more sales in the period ÷ buyers"), KpiUnit::BasisPoints,
     "orders.member_id, kind sale", true},
}};

} // namespace

std::span<const KpiDefinition> kpiDefinitions()
{
    return definitions;
}

const KpiDefinition &definitionOf(Kpi kpi)
{
    return definitions[static_cast<size_t>(kpi)];
}

std::optional<Kpi> kpiFrom(const QString &key)
{
    const auto found =
        std::ranges::find_if(definitions, [&](const auto &each) { return key == QLatin1String(each.key); });
    return found == definitions.end() ? std::nullopt : std::optional(found->kpi);
}

QString titleOf(Kpi kpi)
{
    return QCoreApplication::translate("Kpi", definitionOf(kpi).name);
}

QString formulaOf(Kpi kpi)
{
    return QCoreApplication::translate("Kpi", definitionOf(kpi).formula);
}

std::optional<qint64> changeOf(std::optional<qint64> now, std::optional<qint64> before)
{
    if (!now || !before || *before == 0)
        return std::nullopt;
    const qint64 size = *before < 0 ? -*before : *before;
    // An amount of up to 9 × 10^14 minor units stays within 63 bits.
    return divideRounded((*now - *before) * 10'000, size);
}

} // namespace shopdesk::insights
