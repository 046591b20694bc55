// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/RedeemRule.h"
#include "rewards/RewardOperations.h"
#include "store/JsonInput.h"

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

constexpr store::Operation all[] = {
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
