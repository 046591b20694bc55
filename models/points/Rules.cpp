// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Rules.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "store/Difference.h"

#include <QCoreApplication>

namespace shopdesk::points {

namespace {

constexpr EnumKeys<5> kindKeys{"purchase", "activity", "review", "event", "share"};
constexpr auto ruleSql =
    "SELECT id, kind, name, points, unit, per_day, starts_at, ends_at, archived_at FROM points_rules";

Failure ruleGone()
{
    return fail("points.ruleNotFound", QCoreApplication::translate("Points", "This rule is gone. Choose another."));
}

Rule readRule(store::Query &row, const ShopZone &zone)
{
    Rule rule;
    rule.id = row.get<RuleId>(0);
    rule.draft.kind = ruleKindFrom(row.get<QString>(1)).value_or(RuleKind::Purchase);
    rule.draft.name = row.get<QString>(2);
    rule.draft.points = row.get<qint64>(3);
    rule.draft.unit = row.get<Money>(4);
    rule.draft.perDay = row.get<std::optional<int>>(5);
    rule.startsAt = row.get<std::optional<Instant>>(6);
    rule.endsAt = row.get<std::optional<Instant>>(7);
    rule.archivedAt = row.get<std::optional<Instant>>(8);
    if (rule.startsAt)
        rule.draft.starts = wallTimeOf(zone, *rule.startsAt);
    if (rule.endsAt)
        rule.draft.ends = wallTimeOf(zone, *rule.endsAt);
    return rule;
}

std::optional<Rule> find(store::Connection &connection, RuleId id)
{
    store::Query row = connection.query((QByteArray(ruleSql) + " WHERE id = ?").constData(), id);
    if (!row.next())
        return std::nullopt;
    return readRule(row, connection.shop().zone);
}

Result<void> checkAmounts(const RuleDraft &draft)
{
    if (draft.points < 1 || draft.points > mostPointsOfRule) {
        return fail("points.badPoints",
                    QCoreApplication::translate("Points", "Enter 1 to %1 points.").arg(mostPointsOfRule),
                    QStringLiteral("points"));
    }
    if (draft.kind == RuleKind::Purchase && draft.unit < Money{1}) {
        return fail("points.badUnit",
                    QCoreApplication::translate("Points", "Enter the amount that earns the points, above 0."),
                    QStringLiteral("unit"));
    }
    if (draft.perDay && (*draft.perDay < 1 || *draft.perDay > mostTimesADay)) {
        return fail("points.badCap",
                    QCoreApplication::translate("Points", "It can count 1 to %1 times a day.").arg(mostTimesADay),
                    QStringLiteral("perDay"));
    }
    return {};
}

/// The draft made whole, with its times as instants.
Result<Rule> checked(store::Connection &connection, RuleDraft draft)
{
    Rule rule;
    draft.name = oneLine(draft.name).left(longestName);
    if (draft.name.isEmpty()) {
        return fail("points.nameMissing", QCoreApplication::translate("Points", "Give the rule a name."),
                    QStringLiteral("name"));
    }
    if (draft.kind == RuleKind::Purchase)
        draft.perDay.reset();
    else
        draft.unit = {};
    if (auto good = checkAmounts(draft); !good)
        return Failure(good.error());
    for (const auto &[time, instant, field] :
         {std::tuple(&draft.starts, &rule.startsAt, "starts"), std::tuple(&draft.ends, &rule.endsAt, "ends")}) {
        if (!*time)
            continue;
        const Result<Instant> found = instantOf(connection.shop().zone, **time, QLatin1String(field));
        if (!found)
            return Failure(found.error());
        *instant = *found;
    }
    if (rule.startsAt && rule.endsAt && *rule.endsAt <= *rule.startsAt) {
        return fail("points.badPeriod", QCoreApplication::translate("Points", "A rule ends after it has begun."),
                    QStringLiteral("ends"));
    }
    rule.draft = std::move(draft);
    return rule;
}

/// Two rules of a kind at the same time: nobody could say which of them counts.
Result<void> checkAlone(store::Connection &connection, const Rule &rule, RuleId self)
{
    const auto other = connection.value<QString>(R"(
        SELECT name FROM points_rules
        WHERE kind = ?1 AND id <> ?2 AND archived_at IS NULL AND (ends_at IS NULL OR ?3 IS NULL OR ends_at > ?3)
            AND (starts_at IS NULL OR ?4 IS NULL OR starts_at < ?4) ORDER BY starts_at LIMIT 1)",
                                                 keyOf(rule.draft.kind), self, rule.startsAt, rule.endsAt);
    if (!other)
        return {};
    return fail("points.contradiction",
                QCoreApplication::translate("Points",
                                            "“%1” would run at the same time, and only one rule of a kind can "
                                            "count. End or archive it first.")
                    .arg(*other),
                QStringLiteral("starts"));
}

QJsonObject toTrail(const RuleDraft &draft)
{
    const auto time = [](const std::optional<WallTime> &wall) {
        return wall ? QJsonValue(toText(*wall)) : QJsonValue();
    };
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("points"), draft.points},
            {QStringLiteral("unit"), draft.unit.minor},
            {QStringLiteral("perDay"), draft.perDay ? QJsonValue(*draft.perDay) : QJsonValue()},
            {QStringLiteral("starts"), time(draft.starts)},
            {QStringLiteral("ends"), time(draft.ends)}};
}

std::optional<Money> unitOf(const RuleDraft &draft)
{
    return draft.kind == RuleKind::Purchase ? std::optional(draft.unit) : std::nullopt;
}

Result<void> setArchived(store::UnitOfWork &work, RuleId id, bool archived)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const std::optional<Rule> rule = find(work.connection(), id);
    if (!rule)
        return ruleGone();
    if (rule->archivedAt.has_value() == archived)
        return {};
    if (!archived) {
        if (auto alone = checkAlone(work.connection(), *rule, id); !alone)
            return alone;
    }
    work.execute("UPDATE points_rules SET archived_at = ?, updated_at = ? WHERE id = ?",
                 archived ? std::optional(work.now()) : std::nullopt, work.now(), id);
    touchShop(work);
    work.audit(archived ? "points.archiveRule" : "points.restoreRule", "points_rules", id.value);
    return {};
}

} // namespace

QString keyOf(RuleKind kind)
{
    return enumKey(kindKeys, kind);
}

std::optional<RuleKind> ruleKindFrom(const QString &key)
{
    return enumFrom<RuleKind>(kindKeys, key);
}

Result<RuleId> createRule(store::UnitOfWork &work, const RuleDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    const Result<Rule> rule = checked(work.connection(), draft);
    if (!rule)
        return Failure(rule.error());
    if (auto alone = checkAlone(work.connection(), *rule, {}); !alone)
        return Failure(alone.error());
    const auto id = work.newId<RuleId>();
    work.execute("INSERT INTO points_rules (id, kind, name, points, unit, per_day, starts_at, ends_at, updated_at) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 id, keyOf(rule->draft.kind), rule->draft.name, rule->draft.points, unitOf(rule->draft),
                 rule->draft.perDay, rule->startsAt, rule->endsAt, work.now());
    touchShop(work);
    work.audit("points.createRule", "points_rules", id.value, store::difference({}, toTrail(rule->draft)));
    return id;
}

Result<void> updateRule(store::UnitOfWork &work, RuleId id, const RuleDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const std::optional<Rule> before = find(work.connection(), id);
    if (!before)
        return ruleGone();
    RuleDraft wanted = draft;
    wanted.kind = before->draft.kind;
    const Result<Rule> rule = checked(work.connection(), wanted);
    if (!rule)
        return Failure(rule.error());
    if (!before->archivedAt) {
        if (auto alone = checkAlone(work.connection(), *rule, id); !alone)
            return alone;
    }
    work.execute("UPDATE points_rules SET name = ?, points = ?, unit = ?, per_day = ?, starts_at = ?, ends_at = ?, "
                 "updated_at = ? WHERE id = ?",
                 rule->draft.name, rule->draft.points, unitOf(rule->draft), rule->draft.perDay, rule->startsAt,
                 rule->endsAt, work.now(), id);
    touchShop(work);
    work.audit("points.updateRule", "points_rules", id.value,
               store::difference(toTrail(before->draft), toTrail(rule->draft)));
    return {};
}

Result<void> archiveRule(store::UnitOfWork &work, RuleId id)
{
    return setArchived(work, id, true);
}

Result<void> restoreRule(store::UnitOfWork &work, RuleId id)
{
    return setArchived(work, id, false);
}

Result<std::vector<Rule>> rules(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    std::vector<Rule> found;
    store::Query rows = connection.query(
        (QByteArray(ruleSql) + " ORDER BY instr('purchase activity review event share', kind), starts_at, id")
            .constData());
    while (rows.next())
        found.push_back(readRule(rows, connection.shop().zone));
    return found;
}

std::optional<Rule> runningRule(store::Connection &connection, RuleKind kind, Instant at)
{
    store::Query row =
        connection.query((QByteArray(ruleSql)
                          + " WHERE kind = ?1 AND archived_at IS NULL AND (starts_at IS NULL OR starts_at <= ?2) "
                            "AND (ends_at IS NULL OR ends_at > ?2)")
                             .constData(),
                         keyOf(kind), at);
    if (!row.next())
        return std::nullopt;
    return readRule(row, connection.shop().zone);
}

void touchShop(store::UnitOfWork &work)
{
    work.execute("UPDATE shop SET name = name WHERE id = 1");
}

} // namespace shopdesk::points
