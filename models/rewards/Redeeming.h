// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Basket.h"
#include "rewards/RedeemRule.h"

namespace shopdesk::rewards {

/// How many points may be redeemed for a discount on a basket.
struct RedeemLimit
{
    qint64 most = 0; ///< 0: none, and whyNot says why
    Money worth;     ///< of so many
    qint64 least = 0;
    Money cap;            ///< the most that points may take off
    qint64 available = 0; ///< points that the member can spend
    QString whyNot;
    RedeemRule rule;

    bool operator==(const RedeemLimit &) const = default;
};

/// The live limit: available points, the rule's share of the goods in its scope, its least and its times per day. @p own
/// points were spent on the order itself already and count as available.
RedeemLimit redeemLimit(store::Connection &connection, const Basket &basket, qint64 own = 0);

/// What so many points take off. Errors "rewards.pointsNotRedeemed" (not at all, in a sentence why), "rewards.notEnoughPoints"
/// (names what the member has), "rewards.tooManyPoints" (names the cap), "rewards.tooFewPoints", "rewards.pointsStep"; field
/// "points".
Result<TakenOff> redeemed(store::Connection &connection, const Basket &basket, qint64 points, qint64 own = 0);

} // namespace shopdesk::rewards
