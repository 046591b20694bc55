// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierJson.h"
#include "rewards/RewardOperations.h"
#include "rewards/TierCost.h"
#include "store/JsonInput.h"

#include <QJsonArray>

namespace shopdesk::rewards {

namespace {

using Outcome = Result<QJsonObject>;

Outcome runRule(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    const RedeemRule rule = redeemRule(work.connection());
    QJsonObject answer = toJson(rule);
    answer.insert(QStringLiteral("example"), exampleOf(rule, work.shop().currency));
    return answer;
}

Outcome runSetRule(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    RedeemRule rule = redeemRule(work.connection());
    rule.isOn = input.flag("isOn", true);
    rule.points = input.integer("points", rule.points);
    rule.worth = input.money("worth", rule.worth);
    rule.minimum = input.integer("minimum", rule.minimum);
    rule.step = input.integer("step", rule.step);
    rule.largestShare =
        static_cast<int>(std::clamp<qint64>(input.integer("largestShare", rule.largestShare), -1, 1'000'000));
    rule.timesPerDay = input.integer("timesPerDay", rule.timesPerDay);
    if (input.has("categories")) {
        rule.categories.clear();
        for (const QString &text : input.texts("categories"))
            rule.categories.push_back(catalog::CategoryId::fromText(text).value_or(catalog::CategoryId{-1}));
    }
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setRedeemRule(work, rule).map([] { return QJsonObject(); });
}

QJsonObject toJson(const NamedMover &named)
{
    return {{QStringLiteral("id"), named.mover.member.text()},
            {QStringLiteral("number"), named.number},
            {QStringLiteral("name"), named.name},
            {QStringLiteral("from"), named.fromName},
            {QStringLiteral("to"), named.toName},
            {QStringLiteral("up"), named.mover.up},
            {QStringLiteral("spend"), named.mover.spend.minor},
            {QStringLiteral("turnover"), named.mover.turnover.minor},
            {QStringLiteral("points"), named.mover.points},
            {QStringLiteral("worth"), named.worth ? QJsonValue(named.worth->minor) : QJsonValue()}};
}

Outcome runSimulate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const members::TierRules rules = members::tierRulesFrom(input);
    const auto count = static_cast<size_t>(std::clamp<qint64>(input.integer("movers"), 0, 100'000));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const Result<TierCost> cost = costOfTierRules(work.connection(), rules, work.now());
    if (!cost)
        return Failure(cost.error());
    const auto named = namedMovers(work.connection(), *cost, 0, count);
    if (!named)
        return Failure(named.error());
    QJsonArray movers;
    for (const NamedMover &mover : *named)
        movers << toJson(mover);
    QJsonObject answer = members::toJson(cost->simulation);
    answer.insert(QStringLiteral("worth"), cost->worth() ? QJsonValue(cost->worth()->minor) : QJsonValue());
    answer.insert(QStringLiteral("movers"), movers);
    return answer;
}

constexpr store::Operation all[] = {
    {"members.simulateTierRules",
     "Says how many members rules would move, from where to where, and what it costs in points and their worth: windowDays, "
     "period (month, quarter, year), graceDays, rules (tier, needs all or any of spend, activity, review); names at most so "
     "many of them: movers (else 0).",
     runSimulate, Permission::SeeMembers},
    {"rewards.redeemRule", "Gives how points are redeemed for discounts, with an example.", runRule,
     Permission::PlaceOrders},
    {"rewards.setRedeemRule",
     "Sets how points are redeemed for discounts: isOn, points (so many) worth (take this off), minimum, step, largestShare "
     "(of the goods, basis points), timesPerDay (0: no limit), categories (none: all goods); what is not given stays.",
     runSetRule, Permission::ManageShop},
};

} // namespace

std::span<const store::Operation> redeemOperations()
{
    return all;
}

} // namespace shopdesk::rewards
