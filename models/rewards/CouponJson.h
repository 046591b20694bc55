// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/JsonInput.h"

namespace shopdesk::rewards {

/// What is not given stays as it is in @p base; null clears a list, a limit or a time.
CouponDraft couponDraftFrom(store::JsonInput &input, const CouponDraft &base = {});
QJsonObject toJson(const Coupon &coupon);
QJsonObject toJson(const CouponCode &code);

} // namespace shopdesk::rewards
