// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Tiers.h"

#include "base/Text.h"
#include "members/TierRules.h"
#include "store/Difference.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::members {

namespace {

std::optional<TierDraft> find(store::Connection &connection, TierId id)
{
    store::Query row = connection.query("SELECT name, rank, points_multiplier FROM tiers WHERE id = ?", id);
    if (!row.next())
        return std::nullopt;
    return TierDraft{row.get<QString>(0), row.get<int>(1), row.get<int>(2)};
}

Result<TierDraft> checked(store::Connection &connection, TierDraft draft, TierId self)
{
    draft.name = oneLine(draft.name).left(longestName);
    const QString field = QStringLiteral("name");
    if (draft.name.isEmpty())
        return fail("members.nameMissing", QCoreApplication::translate("Members", "Give the tier a name."), field);
    store::Query same =
        connection.query("SELECT archived_at IS NOT NULL FROM tiers WHERE name = ? AND id <> ?", draft.name, self);
    if (same.next()) {
        const QString sentence =
            same.get<bool>(0)
                ? QCoreApplication::translate("Members", "There was a tier “%1”. Take it back, or enter another name.")
                : QCoreApplication::translate("Members", "There is a tier “%1”. Enter another name.");
        return fail("members.nameInUse", sentence.arg(draft.name), field);
    }
    if (const auto owner = connection.value<QString>(
            "SELECT name FROM tiers WHERE rank = ? AND id <> ? AND archived_at IS NULL", draft.rank, self)) {
        return fail("members.rankInUse",
                    QCoreApplication::translate("Members", "“%1” has the rank %2. Enter another one.")
                        .arg(*owner)
                        .arg(draft.rank),
                    QStringLiteral("rank"));
    }
    if (draft.pointsMultiplier < 1 || draft.pointsMultiplier > largestPointsMultiplier) {
        return fail("members.badMultiplier",
                    QCoreApplication::translate("Members", "Points are multiplied by 0.01 to %1. Enter such a number.")
                        .arg(largestPointsMultiplier / 100),
                    QStringLiteral("pointsMultiplier"));
    }
    return draft;
}

/// A rank that a tier has which was put away is taken from it.
void freeRank(store::UnitOfWork &work, int rank)
{
    work.execute("UPDATE tiers SET rank = (SELECT min(min(rank), 0) - 1 FROM tiers), updated_at = ? "
                 "WHERE rank = ? AND archived_at IS NOT NULL",
                 work.now(), rank);
}

Failure tierGone()
{
    return fail("members.tierNotFound", QCoreApplication::translate("Members", "This tier is gone. Choose another."));
}

/// Whether the rules in force still say what they said: nobody may have to do less for a better tier.
Result<void> checkPublishedRules(store::Connection &connection, const char *field)
{
    const std::optional<PublishedTierRules> published = publishedTierRules(connection);
    const auto agrees = published ? checkedTierRules(connection, published->rules) : TierRules();
    if (!agrees)
        return fail("members.rulesContradict", agrees.error().message, QLatin1String(field));
    return {};
}

/// What a tier is still needed for: the rules for tiers, prices, returns and deadlines, and the members on it.
Result<void> checkNothingNames(store::Connection &connection, TierId id, const QString &name)
{
    const std::optional<PublishedTierRules> published = publishedTierRules(connection);
    if (published && std::ranges::find(published->rules.rules, id, &TierRule::tier) != published->rules.rules.end()) {
        return fail("members.tierInRules",
                    QCoreApplication::translate("Members",
                                                "The rules in force say who gets “%1”. Publish rules without it "
                                                "before you put it away.")
                        .arg(name));
    }
    store::Query others = connection.query(R"(
        SELECT name FROM price_lists WHERE tier_id = ?1 AND archived_at IS NULL
        UNION ALL SELECT name FROM sla_policies WHERE tier_id = ?1 AND archived_at IS NULL
        UNION ALL SELECT name FROM return_policies p WHERE tier_id = ?1 AND NOT withdrawn
            AND version = (SELECT max(version) FROM return_policies WHERE series_id = p.series_id))",
                                           id);
    QStringList names;
    while (others.next())
        names << QStringLiteral("“%1”").arg(others.get<QString>(0));
    if (!names.isEmpty()) {
        return fail("members.tierNamed", QCoreApplication::translate(
                                             "Members", "%2 is for members on “%1”. Change it before you put the tier "
                                                        "away.")
                                             .arg(name, names.join(QStringLiteral(", "))));
    }
    const qint64 holders = connection
                               .value<qint64>("SELECT count(*) FROM members WHERE tier_id = ? AND erased_at IS NULL "
                                              "AND merged_into IS NULL",
                                              id)
                               .value_or(0);
    if (holders > 0) {
        return fail("members.tierHeld",
                    QCoreApplication::translate("Members",
                                                "Members on “%1”: %2, archived ones among them. Give them another "
                                                "tier before you put this one away.")
                        .arg(name)
                        .arg(holders));
    }
    return {};
}

/// The ranks of tiers whose place changes, and of those above them: ranks that no tier has had. Other computers take one tier
/// after the other, and two that exchanged their ranks would be in each other's way there for ever.
std::vector<std::pair<Tier, int>> newRanks(store::Connection &connection, const std::vector<Tier> &before,
                                           const std::vector<TierId> &lowestFirst)
{
    std::vector<std::pair<Tier, int>> ranks;
    int rank = std::max(connection.value<int>("SELECT max(rank) FROM tiers").value_or(0), 0);
    for (size_t i = 0; i < lowestFirst.size(); ++i) {
        if (ranks.empty() && before[i].id == lowestFirst[i])
            continue;
        ranks.emplace_back(*std::ranges::find(before, lowestFirst[i], &Tier::id), ++rank);
    }
    return ranks;
}

QJsonObject toJson(const TierDraft &draft)
{
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("rank"), draft.rank},
            {QStringLiteral("pointsMultiplier"), draft.pointsMultiplier}};
}

} // namespace

Result<TierId> createTier(store::UnitOfWork &work, const TierDraft &draft)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return Failure(allowed.error());
    const Result<TierDraft> good = checked(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<TierId>();
    freeRank(work, good->rank);
    work.execute("INSERT INTO tiers (id, name, rank, points_multiplier, updated_at) VALUES (?, ?, ?, ?, ?)", id,
                 good->name, good->rank, good->pointsMultiplier, work.now());
    work.audit("members.createTier", "tiers", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updateTier(store::UnitOfWork &work, TierId id, const TierDraft &draft)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    const std::optional<TierDraft> before = find(work.connection(), id);
    if (!before)
        return tierGone();
    const Result<TierDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    if (before->rank != good->rank)
        freeRank(work, good->rank);
    work.execute("UPDATE tiers SET name = ?, rank = ?, points_multiplier = ?, updated_at = ? WHERE id = ?", good->name,
                 good->rank, good->pointsMultiplier, work.now(), id);
    if (before->rank != good->rank) {
        if (auto agrees = checkPublishedRules(work.connection(), "rank"); !agrees)
            return agrees;
    }
    work.audit("members.updateTier", "tiers", id.value, store::difference(toJson(*before), toJson(*good)));
    return {};
}

Result<void> archiveTier(store::UnitOfWork &work, TierId id)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    store::Connection &connection = work.connection();
    const auto name = connection.value<QString>("SELECT name FROM tiers WHERE id = ? AND archived_at IS NULL", id);
    if (!name)
        return tierGone();
    if (auto isFree = checkNothingNames(connection, id, *name); !isFree)
        return isFree;
    work.execute("UPDATE tiers SET archived_at = ?1, updated_at = ?1 WHERE id = ?2", work.now(), id);
    work.audit("members.archiveTier", "tiers", id.value);
    return {};
}

Result<void> restoreTier(store::UnitOfWork &work, TierId id)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    if (work.execute("UPDATE tiers SET archived_at = NULL, updated_at = ?, rank = CASE WHEN rank < 0 "
                     "THEN (SELECT max(max(rank), 0) + 1 FROM tiers) ELSE rank END "
                     "WHERE id = ? AND archived_at IS NOT NULL",
                     work.now(), id)
        == 0)
        return tierGone();
    work.audit("members.restoreTier", "tiers", id.value);
    return {};
}

Result<void> orderTiers(store::UnitOfWork &work, const std::vector<TierId> &lowestFirst)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    const Result<std::vector<Tier>> before = tiers(work.connection());
    if (!before)
        return Failure(before.error());
    const auto isThere = [&](const Tier &tier) { return std::ranges::find(lowestFirst, tier.id) != lowestFirst.end(); };
    if (lowestFirst.size() != before->size() || !std::ranges::all_of(*before, isThere)) {
        return fail("members.badOrder",
                    QCoreApplication::translate("Members", "Name each tier in use once, from the lowest up."),
                    QStringLiteral("tiers"));
    }
    for (const auto &[tier, rank] : newRanks(work.connection(), *before, lowestFirst)) {
        work.execute("UPDATE tiers SET rank = ?, updated_at = ? WHERE id = ?", rank, work.now(), tier.id);
        work.audit("members.updateTier", "tiers", tier.id.value,
                   {{QStringLiteral("rank"), QJsonArray{tier.rank, rank}}});
    }
    return checkPublishedRules(work.connection(), "tiers");
}

Result<std::vector<Tier>> tiers(store::Connection &connection, bool alsoArchived)
{
    std::vector<Tier> found;
    store::Query rows = connection.query("SELECT id, name, rank, points_multiplier, archived_at IS NOT NULL FROM tiers "
                                         "WHERE archived_at IS NULL OR ? ORDER BY rank",
                                         alsoArchived);
    while (rows.next()) {
        found.push_back(
            {rows.get<TierId>(0), rows.get<QString>(1), rows.get<int>(2), rows.get<int>(3), rows.get<bool>(4)});
    }
    return found;
}

} // namespace shopdesk::members
