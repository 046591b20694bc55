// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierOperations.h"

#include "members/MemberScores.h"
#include "members/TierJson.h"
#include "store/Answers.h"

#include <QJsonArray>

namespace shopdesk::members {

namespace {

using store::idObject;
using store::Outcome;

Outcome runCreateTier(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const TierDraft draft = tierDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createTier(work, draft).map(idObject<TierId>);
}

Outcome runUpdateTier(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<TierId>("id");
    TierDraft base;
    if (const auto all = tiers(work.connection(), true)) {
        for (const Tier &tier : *all) {
            if (tier.id == id)
                base = {tier.name, tier.rank, tier.pointsMultiplier};
        }
    }
    const TierDraft draft = tierDraftFrom(input, base);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateTier(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runTiers(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool alsoArchived = input.flag("archived");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return tiers(work.connection(), alsoArchived).map([](const std::vector<Tier> &all) {
        QJsonArray array;
        for (const Tier &tier : all)
            array << toJson(tier);
        return QJsonObject{{QStringLiteral("tiers"), array}};
    });
}

Outcome runOrderTiers(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    std::vector<TierId> order;
    for (const QString &text : input.texts("tiers"))
        order.push_back(TierId::fromText(text).value_or(TierId{-1}));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return orderTiers(work, order).map([] { return QJsonObject(); });
}

Outcome runTierRules(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    const std::optional<PublishedTierRules> published = publishedTierRules(work.connection());
    if (!published)
        return QJsonObject{{QStringLiteral("version"), 0}};
    QJsonObject answer = toJson(published->rules);
    answer.insert(QStringLiteral("id"), published->id.text());
    answer.insert(QStringLiteral("version"), published->version);
    answer.insert(QStringLiteral("publishedAt"), store::toText(published->publishedAt));
    answer.insert(QStringLiteral("publishedBy"), published->publishedBy);
    return answer;
}

Outcome runPublish(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const TierRules rules = tierRulesFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return publishTierRules(work, rules).map(idObject<TierRuleSetId>);
}

Outcome runEvaluate(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return evaluateTiers(work).map([](const TierMoves &moves) { return toJson(moves); });
}

Outcome runSetTier(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    const auto tier = input.id<TierId>("tier");
    const auto until = input.day("until");
    const QString note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setTier(work, id, tier, until, note).map([] { return QJsonObject(); });
}

Outcome runStanding(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return tierStanding(work.connection(), id).map([&](const TierStanding &standing) {
        return toJson(standing, plainSpelling(work.connection()));
    });
}

Outcome runRecordScore(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    ScoreDraft draft;
    draft.kind = input.word("kind", scoreKindFrom, draft.kind);
    draft.points = input.integer("points");
    draft.cause = input.text("cause");
    draft.note = input.text("note");
    draft.occurredAt = input.instant("occurredAt");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return recordScore(work, id, draft).map(idObject<ScoreId>);
}

constexpr store::Operation all[] = {
    {"members.createTier",
     "Creates a tier: name, rank (higher is better), pointsMultiplier in hundredths (120 is x 1.2); gives its id.",
     runCreateTier, Permission::EditMembers},
    {"members.updateTier", "Changes the fields given of the tier id: name, rank, pointsMultiplier.", runUpdateTier,
     Permission::EditMembers},
    {"members.archiveTier", "Puts the tier id away, which no member has and no rule names.",
     store::onId<TierId, archiveTier>, Permission::EditMembers},
    {"members.restoreTier", "Takes the tier id back that was put away.", store::onId<TierId, restoreTier>,
     Permission::EditMembers},
    {"members.orderTiers", "Puts the tiers in use into another order: tiers (all of their ids, from the lowest up).",
     runOrderTiers, Permission::EditMembers},
    {"members.tiers", "Gives the tiers, from the lowest rank up; with archived also those that were put away.",
     runTiers, Permission::SeeMembers},
    {"members.tierRules", "Gives the rules by which members move between tiers, and their version (0: none).",
     runTierRules, Permission::SeeMembers},
    {"members.publishTierRules", "Publishes rules, as members.simulateTierRules has them; gives the id of the version.",
     runPublish, Permission::ManageShop},
    {"members.evaluateTiers", "Moves all members to the tiers that the rules want; gives how many moved.", runEvaluate,
     Permission::ManageShop},
    {"members.setTier",
     "Sets the tier of the member id by hand, until a day or for good, with a note; without tier the rules decide again.",
     runSetTier, Permission::EditMembers},
    {"members.tierStanding", "Says why the member id stands on its tier, and what is missing to the next.", runStanding,
     Permission::SeeMembers},
    {"members.recordScore",
     "Records a score of the member id: kind (activity or review), points, cause (one that is there changes nothing), "
     "note, occurredAt (else now); gives its id.",
     runRecordScore, Permission::EditMembers},
};

} // namespace

std::span<const store::Operation> tierOperations()
{
    return all;
}

} // namespace shopdesk::members
