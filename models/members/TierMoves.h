// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/TierMeasures.h"
#include "members/TierPeriods.h"

#include <span>

/// How members move from tier to tier. A better tier is reached at once: by the operation that brings what counts (an order
/// is paid, a score recorded), or else by the next evaluation. A member who meets no more what the tier asks for keeps it to
/// the end of the period and for the days of grace, and falls only if it is still not met by then. A tier that was set by
/// hand stays for as long as was said.
///
/// Reaching is part of the operation itself and not left to a keeper behind it, because the next sale a moment later must
/// know the tier, on the command line too. It costs two look-ups over the member's own orders. Falling depends on the
/// calendar alone, so it is the evaluation's.
namespace shopdesk::members {

enum class TierMove {
    Stay,
    Reach,
    Fall,
    Over,   ///< what was set by hand is over, and the rules decide again
    Keep,   ///< not met any more: the grace starts
    Regain, ///< met again within the grace
};

struct TierStep
{
    TierMove move = TierMove::Stay;
    TierId to;
    std::optional<BusinessDay> keptUntil;
};

/// What the rules make of how a member stands.
TierStep nextStep(const TierRules &rules, const std::vector<Tier> &all, const MeasuredMember &member,
                  const TierTurn &turn);

/// What happened to how many members.
struct TierMoves
{
    qint64 reached = 0;
    qint64 fell = 0;
    qint64 over = 0;
    qint64 kept = 0;
    qint64 regained = 0;

    qint64 total() const { return reached + fell + over + kept + regained; }
    void count(TierMove move);
};

/// Sets the tier by hand: it stays until the end of @p until, or for good. A tier of none gives the member back to the
/// rules. Errors "members.tierNotFound" (field "tier"), "members.badTime" (a day that is over, field "until"),
/// "members.textTooLong" (field "note"), "members.notFound", "members.archived", "members.erased".
Result<void> setTier(store::UnitOfWork &work, MemberId id, TierId tier, std::optional<BusinessDay> until = {},
                     const QString &note = {});

/// Takes back what was set by hand by mistake: the member stands on a tier as before (holdingOf), by hand, until a day or by
/// the rules. Errors "members.tierNotFound", "members.notFound", "members.archived", "members.erased".
Result<void> putTierBack(store::UnitOfWork &work, MemberId id, const TierHolding &before);

/// Brings one member to where the rules want them by now, as a part of another operation that changed what counts. Cheap:
/// where no rules are published it is one look.
void reviewTier(store::UnitOfWork &work, MemberId id);

/// Writes that a tier was set by hand along with other details of a member, as a part of another operation, which writes
/// the member's row.
void noteTierByHand(store::UnitOfWork &work, MemberId id, TierId before, TierId after);

/// Brings all members to where the rules want them, in one transaction; only who moves is written. Doing it again changes
/// nothing. Needs Permission::ManageShop.
Result<TierMoves> evaluateTiers(store::UnitOfWork &work);

/// The members who are due to move, and whether a period has ended since that was last looked at.
struct DueMembers
{
    std::vector<MemberId> ids;
    bool isNewPeriod = false;
};
Result<DueMembers> membersToMove(store::Connection &connection, Instant now);
/// Moves some of them, who are counted afresh: in steps that let sales go on between them. @p last: these were all, and the
/// period is noted as looked at.
Result<TierMoves> moveMembers(store::UnitOfWork &work, std::span<const MemberId> ids, bool last);

} // namespace shopdesk::members
