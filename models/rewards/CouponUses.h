// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/UnitOfWork.h"

namespace shopdesk::rewards {

// What an order does with its coupons, as parts of the order's own operations: they ask for no permission and write no audit
// entry. Each writes to the ledger coupon_uses; what an order has done already changes nothing.

/// The order takes the coupon. Whether it may was answered by takenOffBy.
void reserveCoupon(store::UnitOfWork &work, const CouponCode &code, qint64 order, members::MemberId member);
/// The order is paid.
void useCoupons(store::UnitOfWork &work, qint64 order);
/// The order gives back all its coupons.
void releaseCoupons(store::UnitOfWork &work, qint64 order);
/// It gives back one of them.
void releaseCoupon(store::UnitOfWork &work, qint64 order, CouponId coupon);
/// All of the order was taken back: it gives back those coupons whose rules say so.
void releaseRefunded(store::UnitOfWork &work, qint64 order);

} // namespace shopdesk::rewards
