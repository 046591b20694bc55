// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/UnitOfWork.h"

namespace shopdesk::rewards {

/// Nobody can use the code any more; why stands on it. One that an unpaid order has reserved stays with the order, and is void as
/// soon as that gives it back. Errors "rewards.codeNotFound", "rewards.reasonMissing", "rewards.codeClosed" (an order has used
/// it).
Result<void> voidCode(store::UnitOfWork &work, CouponCodeId id, const QString &reason);

struct VoidedBatch
{
    qint64 voided = 0;   ///< now
    qint64 reserved = 0; ///< that orders have, and that are void when these give them back
};
/// The same for all codes of a batch; those that were used stay used, and are void where a refund gives them back. Once more it
/// changes nothing. Errors "rewards.batchNotFound", "rewards.reasonMissing".
Result<VoidedBatch> voidBatch(store::UnitOfWork &work, CouponBatchId id, const QString &reason);

} // namespace shopdesk::rewards
