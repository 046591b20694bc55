// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/EnumKeys.h"
#include "insights/ServiceFigures.h"

#include <QCoreApplication>

/// What the figures of customer service are called, and how they are made.
namespace shopdesk::insights {

namespace {

constexpr ServiceDefinition definitions[] = {
    {ServiceKpi::Opened, "opened", QT_TRANSLATE_NOOP("Insights", "Tickets"),
     QT_TRANSLATE_NOOP("Insights", "Tickets opened in these days"), ServiceUnit::Count, false},
    {ServiceKpi::FirstResponse, "firstResponse", QT_TRANSLATE_NOOP("Insights", "First response"),
     QT_TRANSLATE_NOOP("Insights",
                       "Mean time in opening hours until the first answer, without the time in which tickets "
                       "waited, of those that have one"),
     ServiceUnit::Minutes, false},
    {ServiceKpi::ResolutionRate, "resolutionRate", QT_TRANSLATE_NOOP("Insights", "Resolved"),
     QT_TRANSLATE_NOOP("Insights", "Resolved and closed tickets ÷ tickets"), ServiceUnit::BasisPoints, true},
    {ServiceKpi::ResolutionTime, "resolutionTime", QT_TRANSLATE_NOOP("Insights", "Time to resolve"),
     QT_TRANSLATE_NOOP(
         "Insights",
         "Mean time in opening hours until the resolution that holds, without the time in which they waited"),
     ServiceUnit::Minutes, false},
    {ServiceKpi::Backlog, "backlog", QT_TRANSLATE_NOOP("Insights", "Backlog"),
     QT_TRANSLATE_NOOP("Insights", "Tickets that were new, open or waiting when these days ended, whenever opened"),
     ServiceUnit::Count, false},
    {ServiceKpi::SlaKept, "slaKept", QT_TRANSLATE_NOOP("Insights", "Deadlines kept"),
     QT_TRANSLATE_NOOP("Insights", "Tickets that kept all their deadlines ÷ tickets that kept or broke them"),
     ServiceUnit::BasisPoints, true},
    {ServiceKpi::SlaBroken, "slaBroken", QT_TRANSLATE_NOOP("Insights", "Deadlines broken"),
     QT_TRANSLATE_NOOP("Insights", "Tickets that broke a deadline"), ServiceUnit::Count, false},
    {ServiceKpi::Reopened, "reopened", QT_TRANSLATE_NOOP("Insights", "Reopened"),
     QT_TRANSLATE_NOOP("Insights", "Tickets that were opened again after they had been resolved"), ServiceUnit::Count,
     false},
    {ServiceKpi::ResponseRate, "responseRate", QT_TRANSLATE_NOOP("Insights", "Survey answers"),
     QT_TRANSLATE_NOOP("Insights", "Surveys answered ÷ surveys asked after resolutions"), ServiceUnit::BasisPoints,
     true},
    {ServiceKpi::Csat, "csat", QT_TRANSLATE_NOOP("Insights", "Satisfied"),
     QT_TRANSLATE_NOOP("Insights", "Answers of 4 and 5 ÷ answers, anonymous ones among them"), ServiceUnit::BasisPoints,
     true},
};

constexpr EnumKeys<4> dimensions{"agent", "category", "channel", "week"};

std::optional<qint64> share(qint64 part, qint64 whole)
{
    constexpr qint64 all = 10'000;
    return whole > 0 ? std::optional(divideRounded(part * all, whole)) : std::nullopt;
}

} // namespace

std::span<const ServiceDefinition> serviceDefinitions()
{
    return definitions;
}

const ServiceDefinition &definitionOf(ServiceKpi kpi)
{
    return definitions[static_cast<size_t>(kpi)];
}

QString titleOf(ServiceKpi kpi)
{
    return QCoreApplication::translate("Insights", definitionOf(kpi).name);
}

QString formulaOf(ServiceKpi kpi)
{
    return QCoreApplication::translate("Insights", definitionOf(kpi).formula);
}

QString keyOf(ServiceDimension dimension)
{
    return enumKey(dimensions, dimension);
}

std::optional<ServiceDimension> serviceDimensionFrom(const QString &key)
{
    return enumFrom<ServiceDimension>(dimensions, key);
}

std::optional<qint64> Satisfaction::responseRate() const
{
    return share(answered, asked);
}

std::optional<qint64> Satisfaction::csat() const
{
    return share(scores[4] + scores[5], scores[1] + scores[2] + scores[3] + scores[4] + scores[5]);
}

std::optional<qint64> Satisfaction::mean() const
{
    qint64 sum = 0, count = 0;
    for (qint64 score = 1; score <= 5; ++score) {
        sum += score * scores[static_cast<size_t>(score)];
        count += scores[static_cast<size_t>(score)];
    }
    return count > 0 ? std::optional(divideRounded(sum * 100, count)) : std::nullopt;
}

std::optional<qint64> Satisfaction::nps() const
{
    return share(promoters - detractors, recommendAnswers);
}

} // namespace shopdesk::insights
