// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/Connection.h"

namespace shopdesk::rewards {

/// A coupon's rules as they are kept: texts tidy, what its kind does not use left out. @p self is the coupon that is edited.
/// Errors as createCoupon (Coupons.h).
Result<CouponDraft> checkedCoupon(store::Connection &connection, CouponDraft draft, CouponId self);

/// A first moment and the one that ends it: error "rewards.badTime" at "endsAt" where they are not in this order.
Result<void> checkTimes(std::optional<Instant> startsAt, std::optional<Instant> endsAt);
/// Error "rewards.badLimit" where a limit is given and not above 0.
Result<void> checkLimit(std::optional<qint64> limit, const char *field);
/// A name that no other row of the table has. Errors "rewards.nameMissing", "rewards.textTooLong", "rewards.nameInUse".
Result<void> checkName(store::Connection &connection, const char *table, const QString &name, qint64 self);

} // namespace shopdesk::rewards
