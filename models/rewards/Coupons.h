// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/UnitOfWork.h"

namespace shopdesk::rewards {

/// A coupon by itself has no code yet (CouponCodes.h). Errors "rewards.nameMissing", "rewards.nameInUse",
/// "rewards.textTooLong", "rewards.badAmount", "rewards.badShare", "rewards.badLimit", "rewards.badTime",
/// "rewards.badChannel", "rewards.badPosition", "rewards.notFound" (a product, category or store of its scope, the gift);
/// fields named as in the draft.
Result<CouponId> createCoupon(store::UnitOfWork &work, const CouponDraft &draft);
/// What orders have taken off already stays. Errors as createCoupon, and "rewards.couponNotFound".
Result<void> updateCoupon(store::UnitOfWork &work, CouponId id, const CouponDraft &draft);
/// An archived coupon is not taken any more, whichever code is given.
Result<void> archiveCoupon(store::UnitOfWork &work, CouponId id);
Result<void> restoreCoupon(store::UnitOfWork &work, CouponId id);

/// By name. Without @p withArchived only those in use.
Result<std::vector<Coupon>> coupons(store::Connection &connection, bool withArchived = false);
/// Error "rewards.couponNotFound".
Result<Coupon> coupon(store::Connection &connection, CouponId id);

/// Without asking for a permission: as a part of another operation.
std::optional<Coupon> findCoupon(store::Connection &connection, CouponId id);

QJsonObject toJson(const CouponDraft &draft);

} // namespace shopdesk::rewards
