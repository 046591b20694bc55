// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Basket.h"

namespace shopdesk::rewards {

/// A coupon that somebody wants to use, by its code.
struct GivenCoupon
{
    CouponCode code;
    Coupon coupon;
    size_t given = 0; ///< its place among the codes as they were given
};

/// Which coupons the codes mean, in the order in which they are taken off: by position, then by name.
/// Errors "rewards.couponNotFound", "rewards.couponTwice" (a coupon is used once in an order), "rewards.couponsExclude" (two
/// of one stacking group); field "coupons[1]".
Result<std::vector<GivenCoupon>> couponsBy(store::Connection &connection, const QStringList &codes, Instant at);

/// What the coupon takes off, or in a sentence why it does not apply.
///
/// A share is taken of what is left of the goods in scope, rounded once; an amount is at most what is left of them. The
/// minimum is compared with the goods in scope without coupons and points, so that it does not depend on their order.
///
/// Errors, all at the coupon's field: "rewards.couponClosed" (used, kept for another order, expired, void, archived),
/// "rewards.notYet", "rewards.badChannel", "rewards.otherStore", "rewards.memberNeeded", "rewards.otherMember",
/// "rewards.limitReached", "rewards.outOfScope", "rewards.belowMinimum", "rewards.giftMissing", "rewards.noDelivery",
/// "rewards.nothingLeft".
Result<TakenOff> takenOffBy(store::Connection &connection, const GivenCoupon &given, const Basket &basket);

} // namespace shopdesk::rewards
