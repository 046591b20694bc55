// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/PricedOrder.h"
#include "rewards/Redeeming.h"

namespace shopdesk::orders {

/// How an order comes to its total, step by step. The one way for the counter, for forms, for placing and for changing:
///
/// 1. goods: quantity × price of each line,
/// 2. less the discounts of lines,
/// 3. and the delivery fee, which only a coupon of free delivery takes off again,
/// 4. less the discounts on the whole order that were given by hand or by a promotion,
/// 5. less the coupons, in their order; a share is taken of what the steps before have left,
/// 6. less the points, whose cap is a share of what is left then,
/// 7. and the taxes that are not contained in prices, on what is left of each line.
///
/// A credit gives back each line's exact share of every step (PricedCredit.h).
enum class PriceStepKind { Goods, LineDiscounts, Delivery, Discount, Coupon, Points, Tax, Total };
QString keyOf(PriceStepKind kind);

struct PriceStep
{
    PriceStepKind kind = PriceStepKind::Goods;
    QString label;
    Money amount; ///< negative where it is taken off
    QString explanation;
};
QJsonObject toJson(const PriceStep &step);
std::vector<PriceStep> stepsOf(const PricedOrder &order, const Currency &currency);

/// An order that has coupons and points already keeps them when it is priced anew.
struct OwnRewards
{
    OrderId order = {};
    qint64 points = 0; ///< that were spent on it
};

/// Error "orders.notASale" for a credit with coupons or points.
Result<void> refuseRewardsOfCredit(const OrderDraft &draft);
/// Takes the draft's coupons and points off. Errors those of rewards/CouponRules.h and rewards/Redeeming.h.
Result<void> takeRewards(store::Connection &connection, const OrderDraft &draft, const OwnRewards &own,
                         PricedOrder &order);
/// The order as coupons and points look at it now.
rewards::Basket basketOf(const OrderDraft &draft, const PricedOrder &order, OrderId self = {});

/// What of a draft's coupons and points applies as it stands, and why the rest does not.
struct ApplyingRewards
{
    struct Refused
    {
        QString code;
        QString why;
    };

    QStringList coupons;
    qint64 points = 0;
    std::vector<Refused> refused; ///< coupons
    rewards::RedeemLimit limit;   ///< of points, after the coupons
};
/// Errors of the lines and discounts alone.
Result<ApplyingRewards> applyingRewards(store::Connection &connection, const OrderDraft &draft);

} // namespace shopdesk::orders
