// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/Connection.h"
#include "ui/parts/Formats.h"
#include "ui/parts/PaperPages.h"

namespace shopdesk::ui {

/// A coupon as it is handed out: one code of it, with what it takes off, of what, where and until when.
struct CouponPaperData
{
    rewards::Coupon coupon;
    rewards::CouponCode code;
    QString gift;  ///< SKU
    QString goods; ///< names of products and categories; empty: all
    QString stores;
};
/// Errors "rewards.couponNotFound", "rewards.codeClosed" (nobody can use the code any more), "staff.notAllowed".
Result<CouponPaperData> readCouponPaper(store::Connection &connection, const QString &code);

PaperPages couponPaper(const CouponPaperData &data, const QString &shopName, const Formats &formats);

} // namespace shopdesk::ui
