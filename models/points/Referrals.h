// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

/// Members who bring friends to the shop get points once the friend has paid for a first order, and so may the friend. Nobody
/// gets them for themselves: who has the same phone number or e-mail address is the same person.
namespace shopdesk::points {

struct ReferralPolicy
{
    qint64 referrerPoints = 0; ///< 0: none
    qint64 friendPoints = 0;
    Money leastPaid; ///< what the friend's order has to come to

    bool operator==(const ReferralPolicy &) const = default;
    bool isOn() const { return referrerPoints > 0 || friendPoints > 0; }
};

inline constexpr qint64 mostReferralPoints = 1'000'000;

ReferralPolicy referralPolicy(store::Connection &connection);
/// Error "points.badSetting", with the field. Needs Permission::ManageShop.
Result<void> setReferralPolicy(store::UnitOfWork &work, const ReferralPolicy &policy);

/// Pays for a friend whose order has been paid, as a part of another operation: where it is the first of the friend's that
/// counts. Once for each friend, whatever comes again. The points can be spent when those of the order can.
void payReferral(store::UnitOfWork &work, qint64 order, members::MemberId friendId);

/// After something of a friend's orders came back or was called off, as a part of that operation: where none is left that
/// counts, the points for recommending are taken back from both, and the friend's next order counts as the first. Points for an
/// order of another store, which this computer does not keep, are left to those that do.
void takeBackReferral(store::UnitOfWork &work, members::MemberId friendId);

} // namespace shopdesk::points
