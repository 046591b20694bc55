// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loyalty/MergeMembers.h"
#include "members/Duplicates.h"

namespace shopdesk::loyalty {

/// What would go over from the merged record to the kept one. Of orders, tickets and returns that the acting person may not
/// see there is no number.
struct MergePreview
{
    members::DuplicateSide kept;
    members::DuplicateSide merged;
    qint64 orders = 0; ///< of all kinds and states, also credits
    qint64 tickets = 0;
    qint64 returns = 0; ///< and repairs
    qint64 coupons = 0; ///< codes of their own
    qint64 points = 0;  ///< below 0: they owe some
    Money storeCredit;
    qint64 friends = 0; ///< whom the merged record recommended the shop to
    QStringList tags;   ///< that the kept record does not have yet
    QStringList
        details; ///< that the kept record has none of: "phone", "email", "address", "birthday", "language", "country"
};

/// Errors as mergeMembers. Needs Permission::SeeMembers; changes nothing.
Result<MergePreview> previewMerge(store::Connection &connection, members::MemberId kept, members::MemberId merged);

} // namespace shopdesk::loyalty
