// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/Connection.h"

namespace shopdesk::ui {

/// A coupon as it is typed: goods by their SKU or barcode.
struct TypedCoupon
{
    rewards::CouponDraft draft;
    QString products; ///< with commas or blanks between
    QString gift;
    QString code; ///< for everybody; none for one that is edited

    /// With the goods that are meant. Error "rewards.notFound" at "products" or "gift".
    Result<rewards::CouponDraft> resolved(store::Connection &connection) const;
};

} // namespace shopdesk::ui
