// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Activities.h"

#include "members/ContactData.h"
#include "members/Members.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace shopdesk::points {

namespace {

Reason reasonOf(RuleKind kind)
{
    switch (kind) {
    case RuleKind::Review:
        return Reason::Review;
    case RuleKind::Event:
        return Reason::Event;
    case RuleKind::Share:
        return Reason::Share;
    default:
        return Reason::Activity;
    }
}

QString earnedWords(const Rule &rule)
{
    return QCoreApplication::translate("Points", "“%1” earns %2 points.").arg(rule.draft.name).arg(rule.draft.points);
}

QString cappedWords(const Rule &rule)
{
    return QCoreApplication::translate("Points", "“%1” counts %2 times a day, and that is reached: 0 points.")
        .arg(rule.draft.name)
        .arg(rule.draft.perDay.value_or(0));
}

/// What came of the same thing when it was reported before.
std::optional<ActivityOutcome> before(store::Connection &connection, const Rule &rule, const QString &key)
{
    if (key.isEmpty())
        return std::nullopt;
    store::Query row =
        connection.query("SELECT a.entry_id, coalesce(e.points, 0) FROM points_activities a LEFT JOIN points_entries e "
                         "ON e.id = a.entry_id WHERE a.rule_id = ? AND a.key = ?",
                         rule.id, key);
    if (!row.next())
        return std::nullopt;
    const qint64 points = row.get<qint64>(1);
    return ActivityOutcome{row.get<EntryId>(0), points, points > 0 ? earnedWords(rule) : cappedWords(rule)};
}

Result<Rule> ruleFor(store::Connection &connection, const ActivityDraft &draft, Instant at)
{
    static const QRegularExpression good(QStringLiteral("^[A-Za-z0-9_.:/-]{0,64}$"));
    if (!good.match(draft.key).hasMatch()) {
        return fail("points.badKey",
                    QCoreApplication::translate("Points", "A key has at most 64 letters, digits and -_.:/ in it."),
                    QStringLiteral("key"));
    }
    const auto rule = draft.kind == RuleKind::Purchase ? std::nullopt : runningRule(connection, draft.kind, at);
    if (!rule) {
        return fail(
            "points.noRule",
            QCoreApplication::translate("Points", "No rule gives points for this now. Add one in the settings."),
            QStringLiteral("kind"));
    }
    return *rule;
}

} // namespace

Result<ActivityOutcome> recordActivity(store::UnitOfWork &work, const ActivityDraft &draft)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return Failure(allowed.error());
    store::Connection &connection = work.connection();
    const Result<members::Member> member = members::member(connection, draft.member);
    if (!member)
        return Failure(member.error());
    if (member->erasedAt)
        return members::memberErased();
    const Instant at = draft.at.value_or(work.now());
    const Result<Rule> rule = ruleFor(connection, draft, at);
    if (!rule)
        return Failure(rule.error());
    if (auto known = before(connection, *rule, draft.key))
        return *known;
    const auto id = work.newId<EntryId>();
    const BusinessDay day = work.shop().zone.dayOf(at);
    const auto counted = connection.value<int>("SELECT count(entry_id) FROM points_activities WHERE member_id IN "
                                               "(SELECT record_id FROM member_records WHERE member_id = ?) "
                                               "AND rule_id = ? AND business_day = ?",
                                               draft.member, rule->id, day);
    ActivityOutcome outcome;
    if (rule->draft.perDay && counted.value_or(0) >= *rule->draft.perDay) {
        outcome.why = cappedWords(*rule);
    } else {
        outcome.points = rule->draft.points;
        outcome.why = earnedWords(*rule);
        // What another device may report too has the same cause there, and counts once (Twins.h).
        const QString what = draft.key.isEmpty() ? id.text() : QLatin1String("key/") + draft.key;
        outcome.entry = grant(work, {draft.member, outcome.points, reasonOf(draft.kind),
                                     QStringLiteral("activity/%1/%2").arg(rule->id.text(), what), 0, at});
    }
    work.execute("INSERT INTO points_activities (id, member_id, rule_id, key, business_day, entry_id, occurred_at) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?)",
                 id, draft.member, rule->id, draft.key.isEmpty() ? std::nullopt : std::optional(draft.key), day,
                 outcome.entry ? std::optional(outcome.entry) : std::nullopt, at);
    work.audit("points.recordActivity", "members", draft.member.value,
               {{QStringLiteral("points"), QJsonArray{member->points, member->points + outcome.points}}});
    return outcome;
}

} // namespace shopdesk::points
