// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierMoves.h"

#include "base/Text.h"
#include "members/ContactData.h"
#include "members/TierSteps.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::members {

namespace {

template<typename T>
std::optional<T> orNull(T id)
{
    return id ? std::optional(id) : std::nullopt;
}

/// The rules and tiers that steps are taken by.
struct Rulebook
{
    PublishedTierRules published;
    std::vector<Tier> tiers;
    TierTurn turn;
};

std::optional<Rulebook> rulebook(store::Connection &connection, Instant now)
{
    std::optional<PublishedTierRules> published = publishedTierRules(connection);
    if (!published)
        return std::nullopt;
    const TierTurn turn = turnOf(connection, published->rules, now);
    return Rulebook{std::move(*published), tiers(connection, true).value_or(std::vector<Tier>()), turn};
}

QJsonObject toAudit(const TierMoves &moves)
{
    return {{QStringLiteral("tiersReached"), QJsonArray{QJsonValue(), moves.reached}},
            {QStringLiteral("tiersFallen"), QJsonArray{QJsonValue(), moves.fell + moves.over}}};
}

TierMove moveOne(store::UnitOfWork &work, const Rulebook &book, MemberId id)
{
    const std::optional<TierHolding> holding = holdingOf(work.connection(), id);
    if (!holding)
        return TierMove::Stay;
    const MeasuredMember member{id, *holding,
                                measureOf(work.connection(), id, windowOf(book.published.rules, book.turn.today))};
    const TierStep step = nextStep(book.published.rules, book.tiers, member, book.turn);
    takeStep(work, member, step, book.published.id);
    return step.move;
}

Result<void> checkByHand(store::UnitOfWork &work, MemberId id, TierId tier, std::optional<BusinessDay> until)
{
    store::Query row = work.connection().query("SELECT archived_at, erased_at FROM members WHERE id = ?", id);
    if (!row.next())
        return memberNotFound();
    if (!row.isNull(1))
        return memberErased();
    if (!row.isNull(0)) {
        return fail("members.archived",
                    QCoreApplication::translate("Members", "This member is archived. Take it back first."));
    }
    if (tier && !work.connection().value<qint64>("SELECT 1 FROM tiers WHERE id = ? AND archived_at IS NULL", tier)) {
        return fail("members.tierNotFound",
                    QCoreApplication::translate("Members", "This tier is gone. Choose another."),
                    QStringLiteral("tier"));
    }
    if (until && *until < work.shop().zone.dayOf(work.now())) {
        return fail("members.badTime", QCoreApplication::translate("Members", "Enter today or a day to come."),
                    QStringLiteral("until"));
    }
    return {};
}

} // namespace

void TierMoves::count(TierMove move)
{
    switch (move) {
    case TierMove::Stay:
        break;
    case TierMove::Reach:
        ++reached;
        break;
    case TierMove::Fall:
        ++fell;
        break;
    case TierMove::Over:
        ++over;
        break;
    case TierMove::Keep:
        ++kept;
        break;
    case TierMove::Regain:
        ++regained;
        break;
    }
}

Result<void> setTier(store::UnitOfWork &work, MemberId id, TierId tier, std::optional<BusinessDay> until,
                     const QString &typed)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    if (auto good = checkByHand(work, id, tier, until); !good)
        return good;
    const QString note = manyLines(typed);
    if (note.size() > longestNote)
        return tooLong(longestNote, "note");
    const TierHolding before = *holdingOf(work.connection(), id);
    work.execute("UPDATE members SET tier_id = ?, tier_pinned = ?, tier_pinned_until = ?, tier_kept_until = NULL, "
                 "updated_at = ? WHERE id = ?",
                 orNull(tier), bool(tier), tier ? until : std::nullopt, work.now(), id);
    writeTierChange(work, {id, before.tier, tier, tier ? TierChangeKind::Hand : TierChangeKind::Released, until, note});
    // Whoever is given back to the rules stands where they say at once.
    if (!tier)
        reviewTier(work, id);
    const auto text = [](TierId of) { return of ? QJsonValue(of.text()) : QJsonValue(); };
    work.audit("members.setTier", "members", id.value,
               {{QStringLiteral("tier"), QJsonArray{text(before.tier), text(tier)}}});
    return {};
}

Result<void> putTierBack(store::UnitOfWork &work, MemberId id, const TierHolding &before)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    if (auto good = checkByHand(work, id, before.tier, {}); !good)
        return good;
    const TierHolding now = *holdingOf(work.connection(), id);
    work.execute("UPDATE members SET tier_id = ?, tier_pinned = ?, tier_pinned_until = ?, tier_kept_until = ?, "
                 "updated_at = ? WHERE id = ?",
                 orNull(before.tier), before.pinned, before.pinnedUntil, before.keptUntil, work.now(), id);
    const TierChangeKind kind = before.pinned ? TierChangeKind::Hand : TierChangeKind::Released;
    writeTierChange(work, {id, now.tier, before.tier, kind, before.pinnedUntil, {}});
    const auto text = [](TierId of) { return of ? QJsonValue(of.text()) : QJsonValue(); };
    work.audit("members.setTier", "members", id.value,
               {{QStringLiteral("tier"), QJsonArray{text(now.tier), text(before.tier)}}});
    // What counts may have become more meanwhile.
    if (!before.pinned)
        reviewTier(work, id);
    return {};
}

void noteTierByHand(store::UnitOfWork &work, MemberId id, TierId before, TierId after)
{
    if (before == after)
        return;
    work.execute("UPDATE members SET tier_pinned = ?, tier_pinned_until = NULL, tier_kept_until = NULL WHERE id = ?",
                 bool(after), id);
    writeTierChange(work, {id, before, after, after ? TierChangeKind::Hand : TierChangeKind::Released, {}, {}});
    if (!after)
        reviewTier(work, id);
}

void reviewTier(store::UnitOfWork &work, MemberId id)
{
    if (!id)
        return;
    std::optional<Rulebook> book = rulebook(work.connection(), work.now());
    if (!book)
        return;
    // Who falls is for the evaluation to say, which looks at everybody.
    book->turn.keptThrough.reset();
    moveOne(work, *book, id);
}

Result<TierMoves> evaluateTiers(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    const std::optional<Rulebook> book = rulebook(work.connection(), work.now());
    if (!book)
        return TierMoves();
    std::vector<std::pair<MeasuredMember, TierStep>> due;
    measureAll(work.connection(), windowOf(book->published.rules, book->turn.today), [&](const MeasuredMember &member) {
        const TierStep step = nextStep(book->published.rules, book->tiers, member, book->turn);
        if (step.move != TierMove::Stay)
            due.emplace_back(member, step);
    });
    TierMoves moves;
    for (const auto &[member, step] : due) {
        takeStep(work, member, step, book->published.id);
        moves.count(step.move);
    }
    notePeriod(work, book->turn.period);
    if (moves.total() > 0)
        work.audit("members.evaluateTiers", "shop", 1, toAudit(moves));
    return moves;
}

Result<DueMembers> membersToMove(store::Connection &connection, Instant now)
{
    DueMembers due;
    const std::optional<Rulebook> book = rulebook(connection, now);
    if (!book)
        return due;
    due.isNewPeriod = book->turn.keptThrough.has_value();
    measureAll(connection, windowOf(book->published.rules, book->turn.today), [&](const MeasuredMember &member) {
        if (nextStep(book->published.rules, book->tiers, member, book->turn).move != TierMove::Stay)
            due.ids.push_back(member.id);
    });
    return due;
}

Result<TierMoves> moveMembers(store::UnitOfWork &work, std::span<const MemberId> ids, bool last)
{
    TierMoves moves;
    const std::optional<Rulebook> book = rulebook(work.connection(), work.now());
    if (!book)
        return moves;
    for (const MemberId id : ids)
        moves.count(moveOne(work, *book, id));
    if (last)
        notePeriod(work, book->turn.period);
    if (moves.total() > 0)
        work.audit("members.evaluateTiers", "shop", 1, toAudit(moves));
    return moves;
}

} // namespace shopdesk::members
