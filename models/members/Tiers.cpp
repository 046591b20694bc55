// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Tiers.h"

#include "base/Text.h"
#include "members/TierRules.h"
#include "store/Difference.h"

#include <QCoreApplication>

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
    if (connection.value<qint64>("SELECT 1 FROM tiers WHERE name = ? AND id <> ?", draft.name, self)) {
        return fail("members.nameInUse",
                    QCoreApplication::translate("Members", "There is a tier “%1”. Enter another name.").arg(draft.name),
                    field);
    }
    if (const auto owner =
            connection.value<QString>("SELECT name FROM tiers WHERE rank = ? AND id <> ?", draft.rank, self)) {
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
    if (!before) {
        return fail("members.tierNotFound",
                    QCoreApplication::translate("Members", "This tier is gone. Choose another."));
    }
    const Result<TierDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    work.execute("UPDATE tiers SET name = ?, rank = ?, points_multiplier = ?, updated_at = ? WHERE id = ?", good->name,
                 good->rank, good->pointsMultiplier, work.now(), id);
    if (before->rank != good->rank) {
        const std::optional<PublishedTierRules> published = publishedTierRules(work.connection());
        const auto agrees = published ? checkedTierRules(work.connection(), published->rules) : TierRules();
        if (!agrees)
            return fail("members.rulesContradict", agrees.error().message, QStringLiteral("rank"));
    }
    work.audit("members.updateTier", "tiers", id.value, store::difference(toJson(*before), toJson(*good)));
    return {};
}

Result<std::vector<Tier>> tiers(store::Connection &connection)
{
    std::vector<Tier> found;
    store::Query rows = connection.query("SELECT id, name, rank, points_multiplier FROM tiers ORDER BY rank");
    while (rows.next())
        found.push_back({rows.get<TierId>(0), rows.get<QString>(1), rows.get<int>(2), rows.get<int>(3)});
    return found;
}

} // namespace shopdesk::members
