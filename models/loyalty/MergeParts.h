// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loyalty/MergeMembers.h"

#include <QJsonObject>
#include <QStringList>

/// The parts of a merge, each with its way back.
namespace shopdesk::loyalty {

struct Pair
{
    MergeId merge;
    members::MemberId kept;
    members::MemberId merged;
};

/// Contact data and other details that the kept record has none of. The fields that were filled.
Result<QStringList> fillDetails(store::UnitOfWork &work, const Pair &pair);
/// Takes away what was filled, where it still is what the other record has.
void emptyDetails(store::UnitOfWork &work, const Pair &pair, const QStringList &filled);

/// Orders, sales on hold, tickets, coupons of their own, tasks, friends and tags. @p at is when somebody did it; without, they
/// only follow a merge that was made elsewhere: they keep their times, and tags stay where they are.
void moveRows(store::UnitOfWork &work, const Pair &pair, std::optional<Instant> at);
void moveRowsBack(store::UnitOfWork &work, const Pair &pair, std::optional<Instant> at);

/// The better tier stays, also where it was given by hand. How the kept record stood before and stands now.
QJsonObject joinTiers(store::UnitOfWork &work, const Pair &pair);
/// The tier that the kept record had before, unless it became another one since.
void partTiers(store::UnitOfWork &work, const Pair &pair, const QJsonObject &tiers);

/// Store credit, as entries on both sides. The amount that went over.
Money moveStoreCredit(store::UnitOfWork &work, const Pair &pair);
/// What is left of it.
void moveStoreCreditBack(store::UnitOfWork &work, const Pair &pair, Money amount);

} // namespace shopdesk::loyalty
