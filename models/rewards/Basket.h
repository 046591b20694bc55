// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/Connection.h"

namespace shopdesk::rewards {

/// What is bought, as far as coupons and points look at it. Orders make one of their lines.
struct BasketLine
{
    catalog::VariantId variant;
    qint64 quantity = 1;
    Money goods;             ///< what it comes to without coupons and points
    Money left;              ///< the same after those that were taken off already
    bool isDelivery = false; ///< the fee for it, which only a coupon of free delivery looks at
};

struct Basket
{
    StoreId store;
    QString channel; ///< "counter"
    members::MemberId member;
    Instant at;
    qint64 order = 0; ///< the order that is priced anew; 0: it is not placed yet
    std::vector<BasketLine> lines;
};

/// Which goods stand in the scope.
std::vector<bool> linesIn(store::Connection &connection, const Basket &basket, const Scope &scope);
/// The sum of one amount over the lines in scope.
Money sumOf(const Basket &basket, const std::vector<bool> &inScope, Money BasketLine::*amount);

/// Something that is taken off an order, with its reason. The lines in scope bear it, each by what is left of it.
struct TakenOff
{
    Money amount;
    std::vector<bool> inScope; ///< by line of the basket
    QString label;
    QString explanation;
};

} // namespace shopdesk::rewards
