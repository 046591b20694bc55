// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Premises.h"
#include "cli/Command.h"
#include "insights/Insights.h"

namespace shopdesk::cli {

namespace {

using insights::KpiValues;

/// One line of figures: the whole, or one part of it.
struct Figures
{
    QString key;
    QString label;
    KpiValues values;
};

Result<std::optional<BusinessDay>> dayOption(const Call &call, const char *option)
{
    const QString text = call.options.value(QString::fromLatin1(option));
    if (text.isEmpty())
        return std::nullopt;
    return BusinessDay::fromText(text).map([](BusinessDay day) { return std::optional(day); });
}

/// --from and --to; where one is missing, the first or last day of business.
Result<insights::Scope> scopeOf(const Call &call, store::Connection &connection)
{
    const auto from = dayOption(call, "from");
    const auto to = dayOption(call, "to");
    if (!from || !to)
        return Failure(from ? to.error() : from.error());
    const auto trading = insights::tradingDays(connection);
    if (!trading)
        return Failure(trading.error());
    const BusinessDay today = connection.shop().zone.dayOf(Instant::now());
    const insights::DayRange all = trading->value_or(insights::DayRange{today, today});
    insights::Scope scope{{from->value_or(all.first), to->value_or(std::max(all.last, from->value_or(all.last)))}};
    const QString code = call.options.value(QStringLiteral("store"));
    if (code.isEmpty())
        return scope;
    const auto stores = catalog::stores(connection);
    if (!stores)
        return Failure(stores.error());
    const auto found = std::ranges::find(*stores, code, &catalog::Premises::code);
    if (found == stores->end())
        return fail("catalog.storeNotFound", QStringLiteral("There is no store %1.").arg(code),
                    QStringLiteral("store"));
    scope.store = found->id;
    return scope;
}

QJsonObject asJson(const KpiValues &values)
{
    QJsonObject object;
    for (const insights::KpiDefinition &kpi : insights::kpiDefinitions()) {
        const std::optional<qint64> value = values[kpi.kpi];
        object.insert(QString::fromLatin1(kpi.key), value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null));
    }
    return object;
}

QString asText(const insights::KpiDefinition &kpi, std::optional<qint64> value, const store::ShopInfo &shop)
{
    if (!value)
        return QStringLiteral("–");
    switch (kpi.unit) {
    case insights::KpiUnit::Money:
        return toPlainText({*value}, shop.currency);
    case insights::KpiUnit::BasisPoints:
        return QStringLiteral("%1%").arg(toPlainText({*value}, {{}, 2, {}}));
    case insights::KpiUnit::Count:
        return QString::number(*value);
    }
    Q_UNREACHABLE();
}

void writeText(const Call &call, const store::ShopInfo &shop, const std::vector<Figures> &parts, const Figures &whole)
{
    std::vector<Output::TextColumn> columns{{parts.empty() ? QString() : QStringLiteral("Part")}};
    for (const insights::KpiDefinition &kpi : insights::kpiDefinitions())
        columns.push_back({insights::titleOf(kpi.kpi), true});
    std::vector<QStringList> rows;
    const auto add = [&](const Figures &figures) {
        QStringList cells{figures.label};
        for (const insights::KpiDefinition &kpi : insights::kpiDefinitions())
            cells << asText(kpi, figures.values[kpi.kpi], shop);
        rows.push_back(cells);
    };
    for (const Figures &part : parts)
        add(part);
    add(whole);
    call.out.table(columns, rows);
}

void write(const Call &call, const store::ShopInfo &shop, const insights::Scope &scope,
           const std::vector<Figures> &parts, const KpiValues &total)
{
    const Figures whole{QStringLiteral("total"),
                        scope.days.first.text() + QStringLiteral(" – ") + scope.days.last.text(), total};
    if (!call.out.isJson()) {
        writeText(call, shop, parts, whole);
        return;
    }
    QJsonArray array;
    for (const Figures &part : parts) {
        QJsonObject object = asJson(part.values);
        object.insert(QStringLiteral("key"), part.key);
        object.insert(QStringLiteral("label"), part.label);
        array.append(object);
    }
    call.out.json({{QStringLiteral("from"), scope.days.first.text()},
                   {QStringLiteral("to"), scope.days.last.text()},
                   {QStringLiteral("total"), asJson(total)},
                   {QStringLiteral("parts"), array}});
}

Result<void> answer(const Call &call, store::Connection &connection)
{
    const auto scope = scopeOf(call, connection);
    if (!scope)
        return Failure(scope.error());
    const QString by = call.options.value(QStringLiteral("by"));
    std::vector<Figures> parts;
    if (by.isEmpty()) {
        return insights::kpis(connection, *scope).map([&](const KpiValues &total) {
            write(call, connection.shop(), *scope, parts, total);
        });
    }
    if (const auto grouping = insights::groupingFrom(by)) {
        return insights::series(connection, *scope, *grouping).map([&](const insights::Series &series) {
            for (const auto &point : series.points) {
                const QString key = insights::keyOf(point.days, *grouping);
                parts.push_back({key, key, point.values});
            }
            write(call, connection.shop(), *scope, parts, series.total);
        });
    }
    if (const auto dimension = insights::dimensionFrom(by)) {
        const int limit = call.options.value(QStringLiteral("limit")).toInt();
        return insights::breakdown(connection, *scope, *dimension, limit)
            .map([&](const insights::Breakdown &breakdown) {
                for (const auto &part : breakdown.parts)
                    parts.push_back({part.key, part.label, part.values});
                write(call, connection.shop(), *scope, parts, breakdown.total);
            });
    }
    return usage(QStringLiteral("“%1” is not something to split by.").arg(by));
}

} // namespace

Result<void> runKpi(const Call &call)
{
    auto shop = call.openShop(store::Store::Access::ReadOnly);
    if (!shop)
        return Failure(shop.error());
    return (*shop)->readNow([&](store::Connection &connection) { return answer(call, connection); });
}

} // namespace shopdesk::cli
