// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/BehindFigures.h"

namespace shopdesk::ui {

using insights::Dimension;
using insights::Kpi;

namespace {

tables::ListQuery countedOrders(const insights::Scope &scope)
{
    tables::ListQuery query;
    query.filters[QStringLiteral("dates")] = {qint64(scope.days.first.days), qint64(scope.days.last.days)};
    query.filters[QStringLiteral("counted")] = {1};
    if (scope.store)
        query.filters[QStringLiteral("store")] = {scope.store->value};
    return query;
}

BehindFigure orders(const insights::Scope &scope, const char *kind = nullptr)
{
    BehindFigure list{QStringLiteral("orders"), countedOrders(scope)};
    if (kind != nullptr)
        list.query.filters[QStringLiteral("kind")] = {QString::fromLatin1(kind)};
    return list;
}

BehindFigure buyers(const insights::Scope &scope, const char *which)
{
    tables::ListQuery query;
    query.filters[QStringLiteral("bought")] = {qint64(scope.days.first.days), qint64(scope.days.last.days),
                                               scope.store ? scope.store->value : qint64(0),
                                               QString::fromLatin1(which)};
    return {QStringLiteral("members"), query};
}

/// A value of a filter: ids go in as numbers, words as they are.
QVariant filterValue(const QString &key)
{
    const auto id = idFromText(key);
    return id ? QVariant(*id) : QVariant(key);
}

} // namespace

BehindFigure behind(Kpi kpi, const insights::Scope &scope)
{
    switch (kpi) {
    case Kpi::NetSales:
        return orders(scope);
    case Kpi::Credits:
        return orders(scope, "credit");
    case Kpi::GrossSales:
    case Kpi::Orders:
    case Kpi::AverageOrder:
    case Kpi::Units:
        return orders(scope, "sale");
    case Kpi::Buyers:
    case Kpi::RepeatRate:
        return buyers(scope, "all");
    case Kpi::NewBuyers:
        return buyers(scope, "new");
    case Kpi::ReturningBuyers:
        return buyers(scope, "returning");
    }
    Q_UNREACHABLE();
}

std::optional<BehindFigure> behind(Dimension dimension, const insights::Breakdown::Part &part,
                                   const insights::Scope &scope)
{
    if (part.kind != insights::Breakdown::Part::Kind::Value)
        return std::nullopt;
    BehindFigure list = orders(scope);
    const auto filter = [&](const char *key, const QVariantList &values) {
        list.query.filters[QString::fromLatin1(key)] = values;
    };
    switch (dimension) {
    case Dimension::Channel:
        filter("channel", {part.key});
        break;
    case Dimension::Country:
        filter("country", {part.key == QLatin1String("none") ? QString() : part.key});
        break;
    case Dimension::Category:
        list.pane = QStringLiteral("lines");
        filter("category", {filterValue(part.key)});
        break;
    case Dimension::Product:
        list.pane = QStringLiteral("lines");
        filter("product", {filterValue(part.key)});
        break;
    case Dimension::Store:
        filter("store", {filterValue(part.key)});
        break;
    case Dimension::WeekdayHour:
        filter("weekday", {part.key.section(QLatin1Char('-'), 0, 0).toLongLong()});
        filter("hour", {part.key.section(QLatin1Char('-'), 1).toLongLong()});
        break;
    case Dimension::BuyerKind:
        filter("buyer", {part.key, qint64(scope.days.first.days), qint64(scope.days.last.days),
                         scope.store ? scope.store->value : qint64(0)});
        break;
    }
    return list;
}

BehindFigure behindReturned(qint64 product, const insights::Scope &scope)
{
    BehindFigure list = orders(scope, "credit");
    list.pane = QStringLiteral("lines");
    list.query.filters[QStringLiteral("product")] = {product};
    return list;
}

} // namespace shopdesk::ui
