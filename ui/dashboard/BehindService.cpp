// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/BehindService.h"

namespace shopdesk::ui {

using insights::ProblemsBy;
using insights::ServiceKpi;
using insights::ServiceScope;

namespace {

QVariantList days(const ServiceScope &scope, const ShopZone &zone)
{
    return {zone.startOf(scope.days.first).ms, zone.startOf(scope.days.last.plus(1)).ms};
}

/// Words of a filter as its values.
QVariantList words(const char *keys)
{
    const QStringList list = QString::fromLatin1(keys).split(QLatin1Char(' '));
    return QVariantList(list.begin(), list.end());
}

void set(BehindFigure &list, const char *filter, const QVariantList &values)
{
    list.query.filters[QString::fromLatin1(filter)] = values;
}

/// Tickets of the scope, whenever they were opened.
BehindFigure tickets(const ServiceScope &scope)
{
    BehindFigure list{QStringLiteral("tickets"), {}};
    set(list, "status", words("new open pending resolved closed"));
    if (scope.store)
        set(list, "store", {scope.store->value});
    if (scope.agent)
        set(list, "assignee", {*scope.agent});
    if (scope.category)
        set(list, "queue", {*scope.category});
    if (!scope.channel.isEmpty())
        set(list, "channel", {scope.channel});
    list.query.sort = QStringLiteral("opened");
    list.query.descending = true;
    return list;
}

BehindFigure opened(const ServiceScope &scope, const ShopZone &zone)
{
    BehindFigure list = tickets(scope);
    set(list, "opened", days(scope, zone));
    return list;
}

BehindFigure answers(const ServiceScope &scope, const ShopZone &zone)
{
    BehindFigure list{QStringLiteral("surveys"), {}};
    set(list, "about", words("resolution"));
    set(list, "outcome", words("answered"));
    set(list, "dates", days(scope, zone));
    if (scope.store)
        set(list, "store", {scope.store->value});
    if (scope.agent)
        set(list, "agent", {*scope.agent});
    if (scope.category)
        set(list, "queue", {*scope.category});
    if (!scope.channel.isEmpty())
        set(list, "channel", {scope.channel});
    return list;
}

} // namespace

BehindFigure behind(ServiceKpi kpi, const ServiceScope &scope, const ShopZone &zone)
{
    BehindFigure list = opened(scope, zone);
    switch (kpi) {
    case ServiceKpi::Opened:
        break;
    case ServiceKpi::FirstResponse:
        set(list, "answered", {1});
        break;
    case ServiceKpi::ResolutionRate:
    case ServiceKpi::ResolutionTime:
        set(list, "status", words("resolved closed"));
        break;
    case ServiceKpi::Backlog:
        list = tickets(scope);
        set(list, "backlog", {zone.startOf(scope.days.last.plus(1)).ms});
        break;
    case ServiceKpi::SlaKept:
        set(list, "sla", words("kept"));
        break;
    case ServiceKpi::SlaBroken:
        set(list, "sla", words("broken"));
        break;
    case ServiceKpi::Reopened:
        set(list, "reopened", words("yes"));
        break;
    case ServiceKpi::ResponseRate:
        return answers(scope, zone);
    case ServiceKpi::Csat:
        list = answers(scope, zone);
        set(list, "score", {qint64(4), qint64(5)});
        break;
    }
    return list;
}

BehindFigure behind(ProblemsBy by, const insights::Problem &problem, const ServiceScope &scope, const ShopZone &zone)
{
    BehindFigure list = opened(scope, zone);
    switch (by) {
    case ProblemsBy::Category:
        set(list, "queue", {problem.key.toLongLong()});
        break;
    case ProblemsBy::Product:
        set(list, "product", {problem.key.toLongLong()});
        break;
    case ProblemsBy::Word:
        set(list, "word", {problem.key});
        break;
    }
    return list;
}

} // namespace shopdesk::ui
