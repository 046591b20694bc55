// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/TierMoves.h"

/// The ledger of tier changes, and how a step is written.
namespace shopdesk::members {

using TierChangeId = Id<struct TierChangeTag>;

enum class TierChangeKind { Hand, Released, Reached, Fell, Over };
QString keyOf(TierChangeKind kind);
std::optional<TierChangeKind> tierChangeKindFrom(const QString &key);

struct TierChange
{
    MemberId member;
    TierId from;
    TierId to;
    TierChangeKind kind = TierChangeKind::Hand;
    std::optional<BusinessDay> until = {}; ///< of one set by hand: its last day
    QString note = {};
    TierRuleSetId rules = {}; ///< that decided; none: a person did
    TierMeasure measure = {}; ///< by which they decided
};
/// As a part of another operation, which writes the member's row.
TierChangeId writeTierChange(store::UnitOfWork &work, const TierChange &change);

/// Writes a step into the member's row, and into the ledger where the tier becomes another one.
void takeStep(store::UnitOfWork &work, const MeasuredMember &member, const TierStep &step, TierRuleSetId rules);

} // namespace shopdesk::members
