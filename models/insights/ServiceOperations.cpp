// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/ServiceOperations.h"

#include "insights/Problems.h"
#include "insights/ServiceFigures.h"
#include "store/Answers.h"

namespace shopdesk::insights {

namespace {

using store::Outcome;

ServiceScope scopeFrom(store::JsonInput &input, const store::ShopInfo &shop)
{
    const BusinessDay today = shop.zone.dayOf(Instant::now());
    constexpr int usualDays = 30;
    ServiceScope scope;
    scope.days.last = input.day("to").value_or(today);
    scope.days.first = input.day("from").value_or(scope.days.last.plus(1 - usualDays));
    if (const auto store = input.id<StoreId>("store"))
        scope.store = store;
    if (input.has("agent"))
        scope.agent = input.id<StaffId>("agent").value;
    if (input.has("category"))
        scope.category = input.id<Id<struct CategoryTag>>("category").value;
    scope.channel = input.text("channel");
    return scope;
}

QJsonObject toJson(const ServiceValues &values)
{
    QJsonObject object;
    for (const ServiceDefinition &each : serviceDefinitions()) {
        const ServiceFigure &figure = values[each.kpi];
        object.insert(QString::fromLatin1(each.key),
                      QJsonObject{{QStringLiteral("value"), figure.value ? QJsonValue(*figure.value) : QJsonValue()},
                                  {QStringLiteral("count"), figure.count}});
    }
    return object;
}

QJsonValue orNull(std::optional<qint64> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

Outcome runService(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const ServiceScope scope = scopeFrom(input, work.shop());
    const bool isSplit = input.has("by");
    const ServiceDimension by = input.word("by", serviceDimensionFrom, ServiceDimension::Week);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const Result<ServiceValues> total = service(work.connection(), scope);
    if (!total)
        return Failure(total.error());
    QJsonObject answer{{QStringLiteral("total"), toJson(*total)}};
    if (!isSplit)
        return answer;
    const auto parts = serviceBy(work.connection(), scope, by);
    if (!parts)
        return Failure(parts.error());
    QJsonArray array;
    for (const ServicePart &part : *parts)
        array << QJsonObject{{QStringLiteral("key"), part.key},
                             {QStringLiteral("label"), part.label},
                             {QStringLiteral("values"), toJson(part.values)}};
    answer.insert(QStringLiteral("parts"), array);
    return answer;
}

Outcome runSatisfaction(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const ServiceScope scope = scopeFrom(input, work.shop());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return satisfaction(work.connection(), scope).map([](const Satisfaction &found) {
        return QJsonObject{{QStringLiteral("asked"), found.asked},
                           {QStringLiteral("answered"), found.answered},
                           {QStringLiteral("responseRate"), orNull(found.responseRate())},
                           {QStringLiteral("csat"), orNull(found.csat())},
                           {QStringLiteral("mean"), orNull(found.mean())},
                           {QStringLiteral("nps"), orNull(found.nps())}};
    });
}

Outcome runProblems(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const ServiceScope scope = scopeFrom(input, work.shop());
    const ProblemsBy by = input.word("by", problemsByFrom, ProblemsBy::Word);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return problems(work.connection(), scope, by).map([](const Problems &found) {
        QJsonArray groups;
        for (const Problem &group : found.groups)
            groups << QJsonObject{{QStringLiteral("key"), group.key},
                                  {QStringLiteral("label"), group.label},
                                  {QStringLiteral("tickets"), group.tickets},
                                  {QStringLiteral("share"), group.share}};
        return QJsonObject{{QStringLiteral("tickets"), found.tickets}, {QStringLiteral("groups"), groups}};
    });
}

constexpr store::Operation all[] = {
    {"insights.service",
     "Gives the figures of customer service: from, to (days; the last 30), store, agent, category, channel, by (agent, "
     "category, channel, week). Times are minutes of opening hours, shares 1/100 of a percent.",
     runService, Permission::SeeFigures},
    {"insights.satisfaction", "Gives what customers said: from, to, store, agent, category, channel.", runSatisfaction,
     Permission::SeeFigures},
    {"insights.problems", "Gives what many tickets have in common: by (word, category, product), from, to, store.",
     runProblems, Permission::SeeFigures},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::insights
