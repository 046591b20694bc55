// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierJson.h"

#include <QJsonArray>

namespace shopdesk::members {

namespace {

/// A number that does not fit an int is as wrong as any other that nobody meant.
int smallNumber(store::JsonInput &input, const char *field, int otherwise)
{
    return static_cast<int>(qBound(qint64(-1'000'000), input.integer(field, otherwise), qint64(1'000'000)));
}

template<typename T>
QJsonValue numberOrNull(const std::optional<T> &number)
{
    return number ? QJsonValue(qint64(*number)) : QJsonValue();
}

QJsonValue moneyOrNull(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->minor) : QJsonValue();
}

template<typename I>
QJsonValue idOrNull(I id)
{
    return id ? QJsonValue(id.text()) : QJsonValue();
}

QJsonValue dayOrNull(const std::optional<BusinessDay> &day)
{
    return day ? QJsonValue(day->text()) : QJsonValue();
}

QJsonObject toJson(const TierMeasure &measure)
{
    return {{QStringLiteral("spend"), measure.spend.minor},
            {QStringLiteral("activity"), measure.activity},
            {QStringLiteral("review"), measure.review}};
}

QJsonObject toJson(const TierFlow &flow)
{
    return {{QStringLiteral("from"), idOrNull(flow.from)},
            {QStringLiteral("fromName"), flow.fromName},
            {QStringLiteral("to"), idOrNull(flow.to)},
            {QStringLiteral("toName"), flow.toName},
            {QStringLiteral("up"), flow.up},
            {QStringLiteral("members"), flow.members},
            {QStringLiteral("points"), flow.points},
            {QStringLiteral("turnover"), flow.turnover.minor},
            {QStringLiteral("examples"), QJsonArray::fromStringList(flow.examples)}};
}

QJsonValue toJson(const std::optional<NextTier> &next)
{
    if (!next)
        return {};
    return QJsonObject{{QStringLiteral("tier"), next->id.text()},
                       {QStringLiteral("name"), next->name},
                       {QStringLiteral("needs"), keyOf(next->rule.needs)},
                       {QStringLiteral("spend"), moneyOrNull(next->spend)},
                       {QStringLiteral("activity"), numberOrNull(next->activity)},
                       {QStringLiteral("review"), numberOrNull(next->review)}};
}

} // namespace

TierDraft tierDraftFrom(store::JsonInput &input, const TierDraft &base)
{
    return {input.text("name", base.name), smallNumber(input, "rank", base.rank),
            smallNumber(input, "pointsMultiplier", base.pointsMultiplier)};
}

TierRules tierRulesFrom(store::JsonInput &input)
{
    TierRules rules;
    rules.windowDays = smallNumber(input, "windowDays", rules.windowDays);
    rules.period = input.word("period", tierPeriodFrom, rules.period);
    rules.graceDays = smallNumber(input, "graceDays", rules.graceDays);
    for (store::JsonInput &object : input.objects("rules")) {
        TierRule rule;
        rule.tier = object.id<TierId>("tier");
        rule.needs = object.word("needs", tierNeedsFrom, rule.needs);
        rule.spend = object.optionalMoney("spend");
        if (object.has("activity"))
            rule.activity = object.integer("activity");
        if (object.has("review"))
            rule.review = object.integer("review");
        rules.rules.push_back(rule);
    }
    return rules;
}

QJsonObject toJson(const Tier &tier)
{
    return {{QStringLiteral("id"), tier.id.text()},
            {QStringLiteral("name"), tier.name},
            {QStringLiteral("rank"), tier.rank},
            {QStringLiteral("pointsMultiplier"), tier.pointsMultiplier},
            {QStringLiteral("archived"), tier.isArchived}};
}

QJsonObject toJson(const TierRules &rules)
{
    QJsonArray array;
    for (const TierRule &rule : rules.rules) {
        array << QJsonObject{{QStringLiteral("tier"), rule.tier.text()},
                             {QStringLiteral("needs"), keyOf(rule.needs)},
                             {QStringLiteral("spend"), moneyOrNull(rule.spend)},
                             {QStringLiteral("activity"), numberOrNull(rule.activity)},
                             {QStringLiteral("review"), numberOrNull(rule.review)}};
    }
    return {{QStringLiteral("windowDays"), rules.windowDays},
            {QStringLiteral("period"), keyOf(rules.period)},
            {QStringLiteral("graceDays"), rules.graceDays},
            {QStringLiteral("rules"), array}};
}

QJsonObject toJson(const TierMoves &moves)
{
    return {{QStringLiteral("reached"), moves.reached},
            {QStringLiteral("fell"), moves.fell},
            {QStringLiteral("over"), moves.over},
            {QStringLiteral("kept"), moves.kept},
            {QStringLiteral("regained"), moves.regained}};
}

QJsonObject toJson(const TierSimulation &simulation)
{
    QJsonArray flows;
    for (const TierFlow &flow : simulation.flows)
        flows << toJson(flow);
    return {{QStringLiteral("members"), simulation.members},
            {QStringLiteral("pinned"), simulation.pinned},
            {QStringLiteral("up"), simulation.up},
            {QStringLiteral("down"), simulation.down},
            {QStringLiteral("points"), simulation.points},
            {QStringLiteral("turnover"), simulation.turnover.minor},
            {QStringLiteral("earnedFrom"), simulation.earnedIn.first.text()},
            {QStringLiteral("earnedTo"), simulation.earnedIn.last.text()},
            {QStringLiteral("flows"), flows}};
}

QJsonObject toJson(const TierStanding &standing, const Spelling &spelling)
{
    return {{QStringLiteral("tier"), idOrNull(standing.tier)},
            {QStringLiteral("name"), standing.name},
            {QStringLiteral("byHand"), standing.holding.pinned},
            {QStringLiteral("byHandUntil"), dayOrNull(standing.holding.pinnedUntil)},
            {QStringLiteral("keptUntil"), dayOrNull(standing.holding.keptUntil)},
            {QStringLiteral("measure"), toJson(standing.measure)},
            {QStringLiteral("windowDays"), standing.windowDays},
            {QStringLiteral("next"), toJson(standing.next)},
            {QStringLiteral("why"), whyOf(standing, spelling)},
            {QStringLiteral("missing"), missingOf(standing, spelling)}};
}

} // namespace shopdesk::members
