// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/Connection.h"

namespace shopdesk::rewards {

/// A code with the state that it has at a moment. Asks for no permission.
std::optional<CouponCode> codeById(store::Connection &connection, CouponCodeId id, Instant at);

} // namespace shopdesk::rewards
