// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/CounterSale.h"

namespace shopdesk::orders {

/// Adds a coupon by its code to a sale that is rung up; where the coupon gives a product away, this too. To a sale without
/// goods any coupon can be added, and is looked at once there are some. Errors those of rewards/CouponRules.h.
Result<void> addCoupon(store::Connection &connection, CounterSale &sale, const QString &code);
void removeCoupon(CounterSale &sale, const QString &code);

/// So many points are redeemed; 0 takes them off. Errors those of rewards/Redeeming.h.
Result<void> setPoints(store::Connection &connection, CounterSale &sale, qint64 points);

} // namespace shopdesk::orders
