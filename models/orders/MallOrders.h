// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"
#include "rewards/Mall.h"

namespace shopdesk::orders {

struct MallOrder
{
    rewards::OfferId offer;
    members::MemberId member;
    StoreId store;
    std::vector<PaymentDraft> payments = {}; ///< of goods that cost money, too
};

/// What a member got for points.
struct Redeemed
{
    OrderId order = {};     ///< of goods
    QString code = {};      ///< of a coupon
    Money storeCredit = {}; ///< of store credit
    qint64 points = 0;      ///< that it took
};

/// One of an offer of the points mall for a member. Goods are an order like any other, handed over at once, of which the
/// points pay a part or all; a coupon is a code that nobody else can use; store credit is there at once. Points and stock go
/// in the same transaction, so that whoever comes too late loses none.
/// Errors those of takeableOffer (rewards/Mall.h), those of place.
Result<Redeemed> redeemOffer(store::UnitOfWork &work, const MallOrder &wanted);

} // namespace shopdesk::orders
