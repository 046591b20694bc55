// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierStanding.h"

#include "members/Members.h"

#include <QCoreApplication>
#include <QStringList>

namespace shopdesk::members {

namespace {

std::optional<LastTierChange> lastChange(store::Connection &connection, MemberId id)
{
    store::Query row = connection.query(R"(
        SELECT c.kind, c.spend, c.activity, c.review, ifnull(n.note, ''), c.occurred_at
        FROM tier_changes c LEFT JOIN tier_change_notes n ON n.change_id = c.id
        WHERE c.member_id = ? ORDER BY c.occurred_at DESC, c.id DESC LIMIT 1)",
                                        id);
    if (!row.next())
        return std::nullopt;
    return LastTierChange{tierChangeKindFrom(row.get<QString>(0)).value_or(TierChangeKind::Hand),
                          {row.get<Money>(1), row.get<qint64>(2), row.get<qint64>(3)},
                          row.get<QString>(4),
                          row.get<Instant>(5)};
}

/// The tier that stands next above, of those that have a rule which is not met yet.
std::optional<NextTier> nextOf(const std::vector<Tier> &all, const TierRules &rules, const TierStanding &standing)
{
    const auto here = std::ranges::find(all, standing.tier, &Tier::id);
    for (auto tier = here == all.end() ? all.begin() : here + 1; tier != all.end(); ++tier) {
        const auto rule = std::ranges::find(rules.rules, tier->id, &TierRule::tier);
        if (rule == rules.rules.end() || rule->isMetBy(standing.measure))
            continue;
        NextTier next{tier->id, tier->name, *rule};
        if (rule->spend && *rule->spend > standing.measure.spend)
            next.spend = *rule->spend - standing.measure.spend;
        if (rule->activity && *rule->activity > standing.measure.activity)
            next.activity = *rule->activity - standing.measure.activity;
        if (rule->review && *rule->review > standing.measure.review)
            next.review = *rule->review - standing.measure.review;
        return next;
    }
    return std::nullopt;
}

/// "A and B", "A or B".
QString joined(const QStringList &parts, TierNeeds needs)
{
    const QString pattern = needs == TierNeeds::All
                                ? QCoreApplication::translate("Members", "%1 and %2", "what a tier asks for")
                                : QCoreApplication::translate("Members", "%1 or %2", "what a tier asks for");
    QString text = parts.value(0);
    for (qsizetype i = 1; i < parts.size(); ++i)
        text = pattern.arg(text, parts[i]);
    return text;
}

/// What of a measure a rule looks at.
QString measured(const TierRule &rule, const TierMeasure &measure, const Spelling &spelling)
{
    TierRule counted = rule;
    if (counted.spend)
        counted.spend = measure.spend;
    if (counted.activity)
        counted.activity = measure.activity;
    if (counted.review)
        counted.review = measure.review;
    counted.needs = TierNeeds::All;
    return asked(counted, spelling);
}

QString byHand(const TierStanding &standing, const Spelling &spelling)
{
    const TierHolding &holding = standing.holding;
    QString text;
    if (holding.pinnedUntil)
        text = QCoreApplication::translate("Members", "Set by hand, until %1.").arg(spelling.day(*holding.pinnedUntil));
    else
        text = QCoreApplication::translate("Members", "Set by hand. It stays until somebody changes it.");
    if (standing.last && standing.last->kind == TierChangeKind::Hand && !standing.last->note.isEmpty())
        text += QLatin1Char(' ') + standing.last->note;
    return text;
}

QString byRule(const TierStanding &standing, const Spelling &spelling)
{
    const LastTierChange &last = *standing.last;
    const QString day = spelling.day(spelling.zone.dayOf(last.occurredAt));
    if (!standing.rule)
        return QCoreApplication::translate("Members", "Since %1.").arg(day);
    if (standing.rule->isForEverybody())
        return QCoreApplication::translate("Members", "Since %1: this tier is for everybody.").arg(day);
    const QString has = measured(*standing.rule, last.measure, spelling);
    const QString needed = asked(*standing.rule, spelling);
    if (last.kind == TierChangeKind::Fell)
        return QCoreApplication::translate("Members", "Since %1, with %2 by then. This tier asks for %3.")
            .arg(day, has, needed);
    return QCoreApplication::translate("Members", "Reached on %1 with %2. This tier asks for %3.")
        .arg(day, has, needed);
}

} // namespace

Result<TierStanding> tierStanding(store::Connection &connection, MemberId id)
{
    const Result<Member> found = member(connection, id);
    if (!found)
        return Failure(found.error());
    TierStanding standing;
    standing.tier = found->tier;
    standing.name = found->tierName;
    // An archived member stands where they stood.
    standing.holding = holdingOf(connection, id).value_or(TierHolding{found->tier, false, {}, {}});
    standing.last = lastChange(connection, id);
    const std::optional<PublishedTierRules> published = publishedTierRules(connection);
    if (!published)
        return standing;
    const TierRules &rules = published->rules;
    const auto rule = std::ranges::find(rules.rules, standing.tier, &TierRule::tier);
    if (rule != rules.rules.end())
        standing.rule = *rule;
    standing.windowDays = rules.windowDays;
    standing.measure = measureOf(connection, id, windowOf(rules, connection.shop().zone.dayOf(Instant::now())));
    const Result<std::vector<Tier>> all = tiers(connection, true);
    if (!all)
        return Failure(all.error());
    standing.next = nextOf(*all, rules, standing);
    return standing;
}

Spelling plainSpelling(const store::Connection &connection)
{
    const Currency currency = connection.shop().currency;
    return {[currency](Money amount) { return toPlainText(amount, currency); },
            [](BusinessDay day) { return day.text(); }, [](qint64 number) { return QString::number(number); },
            connection.shop().zone};
}

QString asked(const TierRule &rule, const Spelling &spelling)
{
    QStringList parts;
    if (rule.spend)
        parts << QCoreApplication::translate("Members", "%1 spent").arg(spelling.money(*rule.spend));
    if (rule.activity)
        parts << QCoreApplication::translate("Members", "%1 points for activity").arg(spelling.number(*rule.activity));
    if (rule.review)
        parts << QCoreApplication::translate("Members", "%1 points for reviews").arg(spelling.number(*rule.review));
    return parts.isEmpty() ? QCoreApplication::translate("Members", "nothing") : joined(parts, rule.needs);
}

TierId tierBefore(store::Connection &connection, MemberId id, Instant at)
{
    store::Query next =
        connection.query("SELECT from_tier_id FROM tier_changes WHERE member_id = ? AND occurred_at >= ? "
                         "ORDER BY occurred_at, id LIMIT 1",
                         id, at);
    if (next.next())
        return next.get<TierId>(0);
    return connection.value<TierId>("SELECT tier_id FROM members WHERE id = ?", id).value_or(TierId());
}

QString whyOf(const TierStanding &standing, const Spelling &spelling)
{
    if (!standing.tier)
        return {};
    QString text;
    if (standing.holding.pinned)
        text = byHand(standing, spelling);
    else if (standing.last)
        text = byRule(standing, spelling);
    if (standing.holding.keptUntil) {
        text = QStringLiteral("%1 %2").arg(
            text, QCoreApplication::translate("Members", "What it asks for is not met any more; it is kept until %1.")
                      .arg(spelling.day(*standing.holding.keptUntil)));
    }
    return text.trimmed();
}

QString missingOf(const TierStanding &standing, const Spelling &spelling)
{
    if (!standing.next)
        return {};
    const NextTier &next = *standing.next;
    QStringList parts;
    if (next.spend)
        parts << QCoreApplication::translate("Members", "%1 more to spend").arg(spelling.money(*next.spend));
    if (next.activity)
        parts << QCoreApplication::translate("Members", "%1 more points for activity")
                     .arg(spelling.number(*next.activity));
    if (next.review)
        parts
            << QCoreApplication::translate("Members", "%1 more points for reviews").arg(spelling.number(*next.review));
    return QCoreApplication::translate("Members", "For %1: %2, counted over %3 days.")
        .arg(next.name, joined(parts, next.rule.needs), spelling.number(standing.windowDays));
}

} // namespace shopdesk::members
