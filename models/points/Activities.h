// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/Ledger.h"
#include "points/Rules.h"

namespace shopdesk::points {

/// Something that a member did and that may earn points: an activity, a review, a visit to an event, a share.
struct ActivityDraft
{
    members::MemberId member;
    RuleKind kind = RuleKind::Activity; ///< not Purchase
    /// What it was, as the program that reports it knows it: at most 64 letters, digits and -_.:/ – the same is never
    /// counted twice. Empty for what a person reports.
    QString key = {};
    std::optional<Instant> at = {}; ///< now, if not given
};

struct ActivityOutcome
{
    EntryId entry; ///< none where it brought nothing
    qint64 points = 0;
    QString why; ///< one sentence, also where it brought nothing
};

/// Books what it brings: the points of the rule that runs, up to its number of times on a day of the shop.
/// Errors "points.noRule", "points.badKey", "members.notFound", "members.erased". Needs Permission::EditMembers.
Result<ActivityOutcome> recordActivity(store::UnitOfWork &work, const ActivityDraft &draft);

} // namespace shopdesk::points
