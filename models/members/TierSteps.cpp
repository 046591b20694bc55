// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierSteps.h"

#include "base/EnumKeys.h"

#include <limits>

namespace shopdesk::members {

namespace {

constexpr EnumKeys<5> kindKeys{"hand", "released", "reached", "fell", "over"};

template<typename T>
std::optional<T> orNull(T id)
{
    return id ? std::optional(id) : std::nullopt;
}

/// No tier is below all tiers.
int rankOf(const std::vector<Tier> &all, TierId id)
{
    const auto found = std::ranges::find(all, id, &Tier::id);
    return found == all.end() ? std::numeric_limits<int>::min() : found->rank;
}

TierChangeKind kindOf(TierMove move)
{
    if (move == TierMove::Over)
        return TierChangeKind::Over;
    return move == TierMove::Reach ? TierChangeKind::Reached : TierChangeKind::Fell;
}

} // namespace

QString keyOf(TierChangeKind kind)
{
    return enumKey(kindKeys, kind);
}

std::optional<TierChangeKind> tierChangeKindFrom(const QString &key)
{
    return enumFrom<TierChangeKind>(kindKeys, key);
}

TierStep nextStep(const TierRules &rules, const std::vector<Tier> &all, const MeasuredMember &member,
                  const TierTurn &turn)
{
    const TierHolding &holding = member.holding;
    if (holding.isPinnedOn(turn.today))
        return {TierMove::Stay, holding.tier, {}};
    const TierId deserved = rules.deserved(member.measure);
    if (holding.pinned && turn.knowsAllStores)
        return {TierMove::Over, deserved, {}};
    const int now = rankOf(all, holding.tier);
    const int wanted = rankOf(all, deserved);
    if (wanted > now)
        return {TierMove::Reach, deserved, {}};
    if (wanted == now)
        return {holding.keptUntil ? TierMove::Regain : TierMove::Stay, holding.tier, {}};
    if (!turn.knowsAllStores)
        return {TierMove::Stay, holding.tier, {}};
    const std::optional<BusinessDay> keptUntil = holding.keptUntil ? holding.keptUntil : turn.keptThrough;
    if (!keptUntil)
        return {TierMove::Stay, holding.tier, {}};
    if (*keptUntil < turn.today)
        return {TierMove::Fall, deserved, {}};
    return {holding.keptUntil ? TierMove::Stay : TierMove::Keep, holding.tier, keptUntil};
}

TierChangeId writeTierChange(store::UnitOfWork &work, const TierChange &change)
{
    const auto id = work.newId<TierChangeId>();
    const auto measured = [&](qint64 value) { return change.rules ? std::optional(value) : std::nullopt; };
    work.execute(R"(
        INSERT INTO tier_changes (id, member_id, from_tier_id, to_tier_id, kind, set_id, spend, activity, review, until,
                                  occurred_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, change.member, orNull(change.from), orNull(change.to), keyOf(change.kind), orNull(change.rules),
                 measured(change.measure.spend.minor), measured(change.measure.activity),
                 measured(change.measure.review), change.until, work.now());
    if (!change.note.isEmpty())
        work.execute("INSERT INTO tier_change_notes (change_id, note) VALUES (?, ?)", id, change.note);
    return id;
}

void takeStep(store::UnitOfWork &work, const MeasuredMember &member, const TierStep &step, TierRuleSetId rules)
{
    if (step.move == TierMove::Stay)
        return;
    work.execute("UPDATE members SET tier_id = ?, tier_pinned = 0, tier_pinned_until = NULL, tier_kept_until = ?, "
                 "updated_at = ? WHERE id = ?",
                 orNull(step.to), step.keptUntil, work.now(), member.id);
    if (step.move != TierMove::Keep && step.move != TierMove::Regain) {
        writeTierChange(work,
                        {member.id, member.holding.tier, step.to, kindOf(step.move), {}, {}, rules, member.measure});
    }
}

} // namespace shopdesk::members
