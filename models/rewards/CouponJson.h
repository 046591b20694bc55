// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/JsonInput.h"

namespace shopdesk::rewards {

CouponDraft couponDraftFrom(store::JsonInput &input);
QJsonObject toJson(const Coupon &coupon);
QJsonObject toJson(const CouponCode &code);

} // namespace shopdesk::rewards
