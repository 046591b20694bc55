// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/RuleOperations.h"

#include "members/Consents.h"
#include "points/Activities.h"
#include "points/Earning.h"
#include "points/Expiry.h"
#include "points/Policy.h"
#include "store/Answers.h"
#include "store/JsonInput.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::points {

namespace {

using store::idObject;
using store::onId;
using store::Outcome;

constexpr int batchesPerStep = 1'000;

QJsonObject none()
{
    return {};
}

/// The field as a wall time; given empty: none.
void readTime(store::JsonInput &input, const char *field, std::optional<WallTime> &time)
{
    if (const auto text = input.optionalText(field))
        time = text->isEmpty() ? std::nullopt : std::optional(wallTimeFrom(*text));
}

QJsonValue timeOrNull(const std::optional<WallTime> &time)
{
    return time ? QJsonValue(toText(*time)) : QJsonValue();
}

RuleDraft ruleFrom(store::JsonInput &input, RuleDraft draft)
{
    draft.kind = input.word<RuleKind>("kind", ruleKindFrom, draft.kind);
    draft.name = input.text("name", draft.name);
    draft.points = input.integer("points", draft.points);
    draft.unit = input.money("unit", draft.unit);
    if (input.has("perDay"))
        draft.perDay = static_cast<int>(qBound(qint64(-1), input.integer("perDay"), qint64(1'000'000)));
    if (draft.perDay == 0)
        draft.perDay.reset();
    readTime(input, "starts", draft.starts);
    readTime(input, "ends", draft.ends);
    return draft;
}

QJsonObject toJson(const Rule &rule)
{
    const RuleDraft &draft = rule.draft;
    return {{QStringLiteral("id"), rule.id.text()},
            {QStringLiteral("kind"), keyOf(draft.kind)},
            {QStringLiteral("name"), draft.name},
            {QStringLiteral("points"), draft.points},
            {QStringLiteral("unit"), draft.kind == RuleKind::Purchase ? QJsonValue(draft.unit.minor) : QJsonValue()},
            {QStringLiteral("perDay"), draft.perDay ? QJsonValue(*draft.perDay) : QJsonValue()},
            {QStringLiteral("starts"), timeOrNull(draft.starts)},
            {QStringLiteral("ends"), timeOrNull(draft.ends)},
            {QStringLiteral("archived"), rule.archivedAt.has_value()}};
}

Outcome runCreateRule(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const RuleDraft draft = ruleFrom(input, {});
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createRule(work, draft).map(idObject<RuleId>);
}

template<typename T, typename I>
Result<T> found(const Result<std::vector<T>> &all, I id, const char *code, const QString &sentence)
{
    if (!all)
        return Failure(all.error());
    const auto it = std::ranges::find(*all, id, &T::id);
    return it == all->end() ? Result<T>(fail(code, sentence)) : Result<T>(*it);
}

Outcome runUpdateRule(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<RuleId>("id");
    const Result<Rule> rule = found(rules(work.connection()), id, "points.ruleNotFound",
                                    QCoreApplication::translate("Points", "This rule is gone. Choose another."));
    if (!rule)
        return Failure(rule.error());
    const RuleDraft draft = ruleFrom(input, rule->draft);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateRule(work, id, draft).map(none);
}

Outcome runRules(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return rules(work.connection()).map([](const std::vector<Rule> &all) {
        QJsonArray array;
        for (const Rule &rule : all)
            array << toJson(rule);
        return QJsonObject{{QStringLiteral("rules"), array}};
    });
}

BonusEventDraft eventFrom(store::JsonInput &input, BonusEventDraft draft)
{
    draft.name = input.text("name", draft.name);
    draft.multiplier =
        static_cast<int>(qBound(qint64(-1), input.integer("multiplier", draft.multiplier), qint64(1'000'000)));
    if (const auto text = input.optionalText("starts"))
        draft.starts = wallTimeFrom(*text);
    if (const auto text = input.optionalText("ends"))
        draft.ends = wallTimeFrom(*text);
    return draft;
}

Outcome runCreateEvent(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const BonusEventDraft draft = eventFrom(input, {});
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createBonusEvent(work, draft).map(idObject<BonusEventId>);
}

Outcome runUpdateEvent(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<BonusEventId>("id");
    const Result<BonusEvent> event =
        found(bonusEvents(work.connection()), id, "points.eventNotFound",
              QCoreApplication::translate("Points", "This event is gone. Choose another."));
    if (!event)
        return Failure(event.error());
    const BonusEventDraft draft = eventFrom(input, event->draft);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateBonusEvent(work, id, draft).map(none);
}

Outcome runEvents(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return bonusEvents(work.connection()).map([](const std::vector<BonusEvent> &all) {
        QJsonArray array;
        for (const BonusEvent &event : all) {
            array << QJsonObject{{QStringLiteral("id"), event.id.text()},
                                 {QStringLiteral("name"), event.draft.name},
                                 {QStringLiteral("multiplier"), event.draft.multiplier},
                                 {QStringLiteral("starts"), toText(event.draft.starts)},
                                 {QStringLiteral("ends"), toText(event.draft.ends)},
                                 {QStringLiteral("archived"), event.archivedAt.has_value()}};
        }
        return QJsonObject{{QStringLiteral("events"), array}};
    });
}

Outcome runPreview(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto member = input.id<members::MemberId>("member");
    const Money amount = input.money("amount");
    const Instant at = input.instant("at").value_or(work.now());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const auto terms = termsFor(work.connection(), member, at);
    return QJsonObject{{QStringLiteral("points"), terms ? pointsFor(*terms, amount) : 0},
                       {QStringLiteral("why"), terms ? inWords(*terms, amount, work.shop().currency) : QString()}};
}

Outcome runRecordActivity(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    ActivityDraft draft;
    draft.member = input.id<members::MemberId>("id");
    draft.kind = input.word<RuleKind>("kind", ruleKindFrom, draft.kind);
    draft.key = input.text("key");
    draft.at = input.instant("at");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return recordActivity(work, draft).map([](const ActivityOutcome &outcome) {
        return QJsonObject{{QStringLiteral("points"), outcome.points}, {QStringLiteral("why"), outcome.why}};
    });
}

Outcome runExpire(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    store::JsonInput input(object);
    const auto day = input.day("day");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const Instant upTo = day ? std::min(work.now(), work.shop().zone.startOf(*day)) : work.now();
    qint64 batches = 0;
    qint64 points = 0;
    qint64 matured = 0;
    for (ExpiryStep step{.isDone = false}; !step.isDone;) {
        step = expireStep(work, upTo, batchesPerStep);
        batches += step.batches;
        points += step.points;
        matured += step.matured;
    }
    work.audit("points.expire", "shop", 1, {{QStringLiteral("points"), QJsonArray{points, 0}}});
    return QJsonObject{
        {QStringLiteral("batches"), batches}, {QStringLiteral("points"), points}, {QStringLiteral("matured"), matured}};
}

Outcome runExpiring(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const qint64 days = qBound(qint64(1), input.integer("days", policy(work.connection()).noticeDays), qint64(3'650));
    const int limit = static_cast<int>(qBound(qint64(1), input.integer("limit", 1'000), qint64(100'000)));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const Instant until{work.now().ms + days * 86'400'000};
    return expiring(work.connection(), work.now(), until, limit).map([&](const std::vector<Expiring> &all) {
        QJsonArray array;
        for (const Expiring &each : all) {
            QJsonArray ways;
            for (const members::ConsentChannel way : members::consentChannels) {
                if (members::consentTo(work.connection(), each.member, members::ConsentPurpose::Service, way)
                        .value_or(false))
                    ways << members::keyOf(way);
            }
            array << QJsonObject{{QStringLiteral("id"), each.member.text()},
                                 {QStringLiteral("number"), each.number},
                                 {QStringLiteral("name"), each.name},
                                 {QStringLiteral("points"), each.points},
                                 {QStringLiteral("expiresAt"), store::toText(each.first)},
                                 {QStringLiteral("ways"), ways}};
        }
        return QJsonObject{{QStringLiteral("members"), array}};
    });
}

constexpr store::Operation all[] = {
    {"points.createRule",
     "Creates an earning rule: kind (purchase, activity, review, event, share), name, points; for a purchase unit (minor units "
     "that earn them), for the others perDay (0: no cap); starts and ends, in the shop's time (2026-11-27T10:00); gives its "
     "id.",
     runCreateRule, Permission::ManageShop},
    {"points.updateRule", "Changes the fields given of the rule id, as createRule; its kind stays.", runUpdateRule,
     Permission::ManageShop},
    {"points.archiveRule", "Takes the rule id out of use.", onId<RuleId, archiveRule>, Permission::ManageShop},
    {"points.restoreRule", "Takes the rule id back into use.", onId<RuleId, restoreRule>, Permission::ManageShop},
    {"points.rules", "Gives the earning rules, archived ones too.", runRules, Permission::SeeMembers},
    {"points.createBonusEvent",
     "Creates a bonus event: name, multiplier (hundredths, 200: double), starts and ends, in the shop's time "
     "(2026-11-27T10:00; the end does not count any more); gives its id.",
     runCreateEvent, Permission::ManageShop},
    {"points.updateBonusEvent", "Changes the fields given of the bonus event id, as createBonusEvent.", runUpdateEvent,
     Permission::ManageShop},
    {"points.archiveBonusEvent", "Calls the bonus event id off.", onId<BonusEventId, archiveBonusEvent>,
     Permission::ManageShop},
    {"points.restoreBonusEvent", "The bonus event id, which was called off, takes place after all.",
     onId<BonusEventId, restoreBonusEvent>, Permission::ManageShop},
    {"points.bonusEvents", "Gives the bonus events, the latest first.", runEvents, Permission::SeeMembers},
    {"points.preview", "Gives what amount (minor units) would earn the member at the time at (else now), and why.",
     runPreview, Permission::SeeMembers},
    {"points.recordActivity",
     "Books what the member id did: kind (activity, review, event, share), key (the same is counted once), at; gives the "
     "points and why.",
     runRecordActivity, Permission::EditMembers},
    {"points.expire", "Books off what has expired, and lets pending points mature, as of now or the begin of day.",
     runExpire, Permission::ManageShop},
    {"points.expiring",
     "Gives the members who lose points within days (else the shop's setting), at most limit, and the ways by which they agreed "
     "to be told of their orders.",
     runExpiring, Permission::SeeMembers},
};

} // namespace

std::span<const store::Operation> ruleOperations()
{
    return all;
}

} // namespace shopdesk::points
