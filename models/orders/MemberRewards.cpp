// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/MemberRewards.h"

#include "members/TierMoves.h"
#include "points/Referrals.h"

namespace shopdesk::orders {

void rewardMember(store::UnitOfWork &work, OrderId order, members::MemberId member)
{
    if (!member)
        return;
    members::reviewTier(work, member);
    points::takeBackReferral(work, member);
    points::payReferral(work, order.value, member);
}

} // namespace shopdesk::orders
