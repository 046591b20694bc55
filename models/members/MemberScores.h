// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

/// What members did that counts for their tier besides buying: taking part, and writing reviews. A ledger that only grows; what
/// was given by mistake is taken back with a score below 0.
namespace shopdesk::members {

using ScoreId = Id<struct ScoreTag>;

enum class ScoreKind { Activity, Review };
QString keyOf(ScoreKind kind);
std::optional<ScoreKind> scoreKindFrom(const QString &key);

inline constexpr qint64 mostScore = 1'000'000;

struct ScoreDraft
{
    ScoreKind kind = ScoreKind::Activity;
    qint64 points = 0;
    /// What brought it, by a key of the program that tells it: "review/3ZK…". One that is there already changes nothing.
    QString cause;
    QString note = {};
    std::optional<Instant> occurredAt = {}; ///< now, if not given
};

/// Records a score, and moves the member to a better tier where that reaches it. A cause that was recorded before gives the
/// score there is. A member who was merged into another one counts as that one. Errors "members.badPoints" (0, or more than
/// mostScore), "members.causeMissing", "members.textTooLong", "members.badTime" (yet to come), "members.notFound",
/// "members.erased".
Result<ScoreId> recordScore(store::UnitOfWork &work, MemberId id, const ScoreDraft &draft);

/// After a score has come from another device, which may have recorded the same cause as this one: the score with the smallest
/// id counts, and each other one is taken back by one that is the same on all devices.
void takeTwinScoresBack(store::UnitOfWork &work, ScoreId id);

} // namespace shopdesk::members
