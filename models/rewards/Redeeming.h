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
/// points were spent on the order itself already: they count as available, and the order is no further time of the day.
RedeemLimit redeemLimit(store::Connection &connection, const Basket &basket, qint64 own = 0);

/// What so many points take off. Errors "rewards.pointsNotRedeemed" (not at all, in a sentence why), "rewards.notEnoughPoints"
/// (names what the member has), "rewards.tooManyPoints" (names the cap), "rewards.tooFewPoints", "rewards.pointsStep"; field
/// "points".
Result<TakenOff> redeemed(store::Connection &connection, const Basket &basket, qint64 points, qint64 own = 0);

/// What an order has redeemed already: so many points took so much off what its lines in scope came to then.
struct OwnRedeemed
{
    qint64 points = 0;
    Money amount;
    Money goods;
};
/// Points of an order that is changed, which stay redeemed on its own terms, whatever the rule says by now: only where the goods
/// have become fewer, those come back for which neither the rule's share nor the one that the order had leaves room.
struct KeptRedeemed
{
    qint64 points = 0; ///< 0: none
    TakenOff taken;
};
KeptRedeemed keptRedeemed(store::Connection &connection, const Basket &basket, const OwnRedeemed &own);

} // namespace shopdesk::rewards
