// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierRules.h"

#include "base/EnumKeys.h"
#include "members/TierPeriods.h"
#include "store/UnitOfWork.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::members {

namespace {

constexpr EnumKeys<2> needsKeys{"all", "any"};
constexpr EnumKeys<3> periodKeys{"month", "quarter", "year"};
constexpr qint64 largestThreshold = 1'000'000'000'000;

/// A rule with what it is called and where it was given, for messages.
struct NamedRule
{
    TierRule rule;
    Tier tier;
    size_t place = 0;

    QString field(const char *part) const { return QStringLiteral("rules[%1].%2").arg(place).arg(QLatin1String(part)); }
};

/// What a rule asks for in one respect, as a number.
using Threshold = std::optional<qint64> (*)(const TierRule &);
struct Respect
{
    const char *field;
    Threshold of;
};
constexpr Respect respects[] = {
    {"spend", [](const TierRule &r) { return r.spend ? std::optional(r.spend->minor) : std::nullopt; }},
    {"activity", [](const TierRule &r) { return r.activity; }},
    {"review", [](const TierRule &r) { return r.review; }},
};

Failure contradiction(const NamedRule &higher, const char *part, const QString &message)
{
    return fail("members.rulesContradict", message, higher.field(part));
}

/// Whether whoever meets @p higher in this respect also meets @p lower in it.
bool covers(const Respect &respect, const TierRule &higher, const TierRule &lower)
{
    const auto asked = respect.of(lower);
    const auto given = respect.of(higher);
    return asked && given && *given >= *asked;
}

/// Whether whoever meets the higher rule has met the lower one.
bool implies(const TierRule &higher, const TierRule &lower)
{
    const auto asks = [](const TierRule &rule) { return [&rule](const Respect &r) { return r.of(rule).has_value(); }; };
    const auto covered = [&](const Respect &r) { return covers(r, higher, lower); };
    std::vector<Respect> ofHigher;
    std::vector<Respect> ofLower;
    std::ranges::copy_if(respects, std::back_inserter(ofHigher), asks(higher));
    std::ranges::copy_if(respects, std::back_inserter(ofLower), asks(lower));
    if (higher.needs == TierNeeds::All || ofHigher.size() == 1) {
        return lower.needs == TierNeeds::All || ofLower.size() == 1 ? std::ranges::all_of(ofLower, covered)
                                                                    : std::ranges::any_of(ofLower, covered);
    }
    if (lower.needs == TierNeeds::All && ofLower.size() > 1)
        return false;
    return std::ranges::all_of(ofHigher, covered);
}

/// Two tiers one above the other.
Result<void> checkPair(const NamedRule &higher, const NamedRule &lower)
{
    if (higher.rule.isForEverybody()) {
        return contradiction(higher, "spend",
                             QCoreApplication::translate("Members",
                                                         "%1 asks for nothing although it ranks above %2. Say "
                                                         "what it asks for, or rank it lowest.")
                                 .arg(higher.tier.name, lower.tier.name));
    }
    if (lower.rule.isForEverybody())
        return {};
    bool same = higher.rule.needs == lower.rule.needs;
    for (const Respect &respect : respects) {
        const auto above = respect.of(higher.rule);
        const auto below = respect.of(lower.rule);
        same = same && above == below;
        if (above && below && *above < *below) {
            return contradiction(higher, respect.field,
                                 QCoreApplication::translate("Members", "%1 ranks above %2 but asks for less. Ask for "
                                                                        "more than %2 does.")
                                     .arg(higher.tier.name, lower.tier.name));
        }
    }
    if (same) {
        return contradiction(higher, "spend",
                             QCoreApplication::translate("Members",
                                                         "%1 asks for the same as %2, which nobody could ever "
                                                         "stay on. Ask for more.")
                                 .arg(higher.tier.name, lower.tier.name));
    }
    if (!implies(higher.rule, lower.rule)) {
        return contradiction(higher, "needs",
                             QCoreApplication::translate("Members",
                                                         "%1 can be reached without having reached %2 below it. "
                                                         "Let it ask for all that %2 asks for.")
                                 .arg(higher.tier.name, lower.tier.name));
    }
    return {};
}

Result<void> checkThresholds(const NamedRule &rule)
{
    for (const Respect &respect : respects) {
        const auto asked = respect.of(rule.rule);
        if (asked && (*asked < 1 || *asked > largestThreshold)) {
            return fail("members.badThreshold",
                        QCoreApplication::translate("Members",
                                                    "What %1 asks for must be above 0. Leave out what does not "
                                                    "count.")
                            .arg(rule.tier.name),
                        rule.field(respect.field));
        }
    }
    return {};
}

Result<void> checkTimes(const TierRules &rules)
{
    if (rules.windowDays < 1 || rules.windowDays > longestTierWindow) {
        return fail("members.badWindow",
                    QCoreApplication::translate("Members", "Count 1 to %1 days.").arg(longestTierWindow),
                    QStringLiteral("windowDays"));
    }
    if (rules.graceDays < 0 || rules.graceDays > longestTierGrace) {
        return fail("members.badGrace",
                    QCoreApplication::translate("Members", "A tier is kept for 0 to %1 days after the period.")
                        .arg(longestTierGrace),
                    QStringLiteral("graceDays"));
    }
    if (rules.rules.empty()) {
        return fail("members.noRules", QCoreApplication::translate("Members", "Say what at least one tier asks for."),
                    QStringLiteral("rules"));
    }
    return {};
}

/// With their names, from the lowest tier up.
Result<std::vector<NamedRule>> named(store::Connection &connection, const TierRules &rules)
{
    const Result<std::vector<Tier>> all = tiers(connection);
    if (!all)
        return Failure(all.error());
    std::vector<NamedRule> found;
    for (const TierRule &rule : rules.rules) {
        const auto tier = std::ranges::find(*all, rule.tier, &Tier::id);
        const size_t place = found.size();
        if (tier == all->end()) {
            return fail("members.tierNotFound",
                        QCoreApplication::translate("Members", "This tier is gone. Choose another."),
                        QStringLiteral("rules[%1].tier").arg(place));
        }
        if (std::ranges::find(found, rule.tier, [](const NamedRule &other) { return other.tier.id; }) != found.end()) {
            return fail("members.ruleTwice",
                        QCoreApplication::translate("Members", "%1 has two rules. Keep one of them.").arg(tier->name),
                        QStringLiteral("rules[%1].tier").arg(place));
        }
        found.push_back({rule, *tier, place});
    }
    std::ranges::sort(found, {}, [](const NamedRule &rule) { return rule.tier.rank; });
    return found;
}

void write(store::UnitOfWork &work, TierRuleSetId id, int version, const TierRules &rules)
{
    work.execute(R"(
        INSERT INTO tier_rule_sets (id, version, window_days, period, grace_days, published_at, published_by)
        VALUES (?, ?, ?, ?, ?, ?, ?))",
                 id, version, rules.windowDays, keyOf(rules.period), rules.graceDays, work.now(), work.actor().name);
    for (const TierRule &rule : rules.rules) {
        work.execute(
            "INSERT INTO tier_rules (set_id, tier_id, needs, spend, activity, review) VALUES (?, ?, ?, ?, ?, ?)", id,
            rule.tier, keyOf(rule.needs), rule.spend, rule.activity, rule.review);
    }
    // Tells every open list and whoever moves members that something is different now.
    work.execute("UPDATE tiers SET updated_at = ?", work.now());
}

} // namespace

bool TierRule::isMetBy(const TierMeasure &measure) const
{
    if (isForEverybody())
        return true;
    const bool any = needs == TierNeeds::Any;
    const auto met = [any](const auto &asked, const auto &has) { return asked ? has >= *asked : !any; };
    const bool bySpend = met(spend, measure.spend);
    const bool byActivity = met(activity, measure.activity);
    const bool byReview = met(review, measure.review);
    return any ? bySpend || byActivity || byReview : bySpend && byActivity && byReview;
}

TierId TierRules::deserved(const TierMeasure &measure) const
{
    for (auto rule = rules.rbegin(); rule != rules.rend(); ++rule) {
        if (rule->isMetBy(measure))
            return rule->tier;
    }
    return {};
}

DaySpan windowOf(const TierRules &rules, BusinessDay day)
{
    return {day.plus(1 - rules.windowDays), day};
}

BusinessDay periodStart(TierPeriod period, BusinessDay day)
{
    const QDate date = day.toDate();
    int month = date.month();
    if (period == TierPeriod::Quarter)
        month -= (month - 1) % 3;
    else if (period == TierPeriod::Year)
        month = 1;
    return BusinessDay::fromDate(QDate(date.year(), month, 1));
}

QString keyOf(TierNeeds needs)
{
    return enumKey(needsKeys, needs);
}

QString keyOf(TierPeriod period)
{
    return enumKey(periodKeys, period);
}

std::optional<TierNeeds> tierNeedsFrom(const QString &key)
{
    return enumFrom<TierNeeds>(needsKeys, key);
}

std::optional<TierPeriod> tierPeriodFrom(const QString &key)
{
    return enumFrom<TierPeriod>(periodKeys, key);
}

Result<TierRules> checkedTierRules(store::Connection &connection, const TierRules &rules)
{
    if (auto good = checkTimes(rules); !good)
        return Failure(good.error());
    const Result<std::vector<NamedRule>> sorted = named(connection, rules);
    if (!sorted)
        return Failure(sorted.error());
    TierRules good = rules;
    good.rules.clear();
    for (size_t i = 0; i < sorted->size(); ++i) {
        const NamedRule &rule = (*sorted)[i];
        if (auto right = checkThresholds(rule); !right)
            return Failure(right.error());
        for (size_t below = i; below-- > 0;) {
            if (auto right = checkPair(rule, (*sorted)[below]); !right)
                return Failure(right.error());
        }
        good.rules.push_back(rule.rule);
    }
    return good;
}

Result<TierRuleSetId> publishTierRules(store::UnitOfWork &work, const TierRules &rules)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    const Result<TierRules> good = checkedTierRules(work.connection(), rules);
    if (!good)
        return Failure(good.error());
    const std::optional<PublishedTierRules> before = publishedTierRules(work.connection());
    if (before && before->rules == *good)
        return before->id;
    const auto id = work.newId<TierRuleSetId>();
    const int version = before ? before->version + 1 : 1;
    write(work, id, version, *good);
    // Nobody falls before a whole period has gone by under the way of counting periods.
    if (!before || before->rules.period != good->period)
        notePeriod(work, periodStart(good->period, work.shop().zone.dayOf(work.now())));
    work.audit(
        "members.publishTierRules", "shop", 1,
        {{QStringLiteral("tierRules"), QJsonArray{before ? QJsonValue(before->version) : QJsonValue(), version}}});
    return id;
}

std::optional<PublishedTierRules> publishedTierRules(store::Connection &connection)
{
    // Two versions that devices published at once have one number, and differ in the file by millions (sync/Clashes.h). The
    // later one holds.
    store::Query set =
        connection.query("SELECT id, version % 1000000, window_days, period, grace_days, published_at, published_by "
                         "FROM tier_rule_sets ORDER BY version % 1000000 DESC, id DESC LIMIT 1");
    if (!set.next())
        return std::nullopt;
    PublishedTierRules found;
    found.id = set.get<TierRuleSetId>(0);
    found.version = set.get<int>(1);
    found.rules.windowDays = set.get<int>(2);
    found.rules.period = tierPeriodFrom(set.get<QString>(3)).value_or(TierPeriod::Month);
    found.rules.graceDays = set.get<int>(4);
    found.publishedAt = set.get<Instant>(5);
    found.publishedBy = set.get<QString>(6);
    store::Query rows = connection.query("SELECT r.tier_id, r.needs, r.spend, r.activity, r.review FROM tier_rules r "
                                         "JOIN tiers t ON t.id = r.tier_id WHERE r.set_id = ? ORDER BY t.rank",
                                         found.id);
    while (rows.next()) {
        found.rules.rules.push_back({rows.get<TierId>(0), tierNeedsFrom(rows.get<QString>(1)).value_or(TierNeeds::All),
                                     rows.get<std::optional<Money>>(2), rows.get<std::optional<qint64>>(3),
                                     rows.get<std::optional<qint64>>(4)});
    }
    return found;
}

} // namespace shopdesk::members
