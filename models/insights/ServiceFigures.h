// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/DayRange.h"
#include "store/Connection.h"

#include <array>
#include <span>

namespace shopdesk::insights {

/// What figures of customer service are about: tickets that were opened in these days, whatever happened to them since, and
/// what was asked in them. Tickets that were merged into another do not count.
struct ServiceScope
{
    DayRange days;
    std::optional<StoreId> store = {};
    std::optional<qint64> agent = {};    ///< who has the ticket now; 0: nobody
    std::optional<qint64> category = {}; ///< the queue: this category alone; 0: none
    QString channel = {};                ///< "phone"; empty: every way

    bool operator==(const ServiceScope &) const = default;
};

enum class ServiceKpi {
    Opened,
    FirstResponse,
    ResolutionRate,
    ResolutionTime,
    Backlog,
    SlaKept,
    SlaBroken,
    Reopened,
    ResponseRate,
    Csat
};
inline constexpr int serviceKpiCount = 10;

enum class ServiceUnit {
    Count,
    Minutes,    ///< of opening hours
    BasisPoints ///< 1/100 of a percent
};

struct ServiceDefinition
{
    ServiceKpi kpi;
    const char *key;     ///< "firstResponse"
    const char *name;    ///< English source text
    const char *formula; ///< in words, likewise
    ServiceUnit unit;
    bool upIsGood;
};
/// All of them, in the order of the enumeration.
std::span<const ServiceDefinition> serviceDefinitions();
const ServiceDefinition &definitionOf(ServiceKpi kpi);
QString titleOf(ServiceKpi kpi);
QString formulaOf(ServiceKpi kpi);

/// A figure and how many rows stand behind it: exactly those that its list shows.
struct ServiceFigure
{
    std::optional<qint64> value; ///< none where there is nothing to measure
    qint64 count = 0;            ///< tickets; of the last two answers to surveys

    bool operator==(const ServiceFigure &) const = default;
};

struct ServiceValues
{
    std::array<ServiceFigure, serviceKpiCount> values{};

    ServiceFigure &operator[](ServiceKpi kpi) { return values[static_cast<size_t>(kpi)]; }
    const ServiceFigure &operator[](ServiceKpi kpi) const { return values[static_cast<size_t>(kpi)]; }
};

// All need Permission::SeeFigures. Errors as kpis (Insights.h).

Result<ServiceValues> service(store::Connection &connection, const ServiceScope &scope);

enum class ServiceDimension { Agent, Category, Channel, Week };
QString keyOf(ServiceDimension dimension);
std::optional<ServiceDimension> serviceDimensionFrom(const QString &key);

struct ServicePart
{
    QString key;        ///< an id as digits ("0": none), "phone", "2026-W47"
    QString label;      ///< a name, empty for none; weeks as their key
    ServiceScope scope; ///< of the part: narrowed to what it is about
    ServiceValues values;
};
/// Figures part by part: the most tickets first, weeks in their order, also those without tickets. Tickets and answers of
/// the parts add up to those of the whole, but for anonymous answers, which are of nobody.
Result<std::vector<ServicePart>> serviceBy(store::Connection &connection, const ServiceScope &scope,
                                           ServiceDimension dimension);

/// What customers said, of surveys that were asked in the days of the scope.
struct Satisfaction
{
    qint64 asked = 0; ///< after resolutions
    qint64 answered = 0;
    std::array<qint64, 6> scores{}; ///< answers of each score, 1 to 5; with the anonymous ones
    qint64 linked = 0;              ///< answers of 4 and 5 that are not anonymous: those that a list can show
    qint64 recommendAnswers = 0;    ///< to the question whether they recommend the shop
    qint64 promoters = 0;
    qint64 detractors = 0;

    std::optional<qint64> responseRate() const; ///< basis points of those asked
    std::optional<qint64> csat() const;         ///< share of 4 and 5, basis points
    std::optional<qint64> mean() const;         ///< hundredths
    std::optional<qint64> nps() const;          ///< promoters less detractors, basis points: −10,000 to 10,000
};
/// Anonymous answers count where the scope names no agent, category or channel.
Result<Satisfaction> satisfaction(store::Connection &connection, const ServiceScope &scope);

} // namespace shopdesk::insights
