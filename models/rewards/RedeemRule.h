// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/UnitOfWork.h"

namespace shopdesk::rewards {

/// How points are redeemed for a discount on what is bought.
struct RedeemRule
{
    bool isOn = false;
    qint64 points = 100;                              ///< so many points
    Money worth{100};                                 ///< take this off
    qint64 minimum = 0;                               ///< at least so many at once; 0: no least
    qint64 step = 1;                                  ///< in whole multiples of so many
    int largestShare = 10'000;                        ///< of the goods in scope, basis points
    qint64 timesPerDay = 0;                           ///< for each member; 0: no limit
    std::vector<catalog::CategoryId> categories = {}; ///< whose goods points may pay for; none: all

    bool operator==(const RedeemRule &) const = default;
    /// What so many points take off, cut to whole minor units.
    Money worthOf(qint64 redeemed) const;
    /// The most points that take off no more than the amount, in whole steps.
    qint64 pointsFor(Money amount) const;
};

RedeemRule redeemRule(store::Connection &connection);
/// Error "rewards.badRule"; `field` is as above. Needs Permission::ManageShop.
Result<void> setRedeemRule(store::UnitOfWork &work, const RedeemRule &rule);

QJsonObject toJson(const RedeemRule &rule);

/// The rule in a sentence with numbers of its own: "With goods of 200.00 and 10,000 points a member may redeem up to 4,000
/// points for 40.00."
QString exampleOf(const RedeemRule &rule, const Currency &currency);

} // namespace shopdesk::rewards
