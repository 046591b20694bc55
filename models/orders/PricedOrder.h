// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"
#include "rewards/Coupon.h"

namespace shopdesk::orders {

/// Goods of which one unit of a line takes some out of stock.
struct Piece
{
    catalog::VariantId variant;
    qint64 quantity = 1;
    bool serialised = false; ///< each has a serial number, which is named when it leaves (LineSerials.h)
};
using Pieces = std::vector<Piece>;

/// A line of a draft with everything that its order will keep of it. Quantities and amounts are positive.
struct PricedLine
{
    catalog::VariantId variant;
    catalog::ProductKind kind = catalog::ProductKind::Goods;
    Pieces pieces; ///< of one unit; none of a service
    QString description;
    qint64 quantity = 0;
    Money unitPrice;
    Money variantPrice; ///< what the variant costs by itself
    Money discount;
    int taxRate = 0;
    bool taxIncluded = true;
    Money share; ///< of the discounts on the whole order
    Money tax;
    Money total;
    size_t draftLine = 0;       ///< the line of the draft that it comes from
    OrderLineId takesBack = {}; ///< of a credit of an order: the line that it takes back
    bool isDelivery = false;    ///< the fee for it (DeliveryFee.h)
    QString offShelf = {};      ///< of goods that are sold now though they are off the shelf: says so
};

/// A discount on the whole order, with what each line bears of it.
struct PricedDiscount
{
    DiscountKind kind = DiscountKind::Manual;
    QString label;
    Money amount;
    std::vector<Money> shares = {}; ///< by line; fewer where the last lines bear nothing
    QString explanation = {};
    rewards::CouponCode coupon = {}; ///< that took it off
    qint64 points = 0;               ///< that are redeemed for it
    rewards::OfferId offer = {};     ///< of the points mall, that they are redeemed for
};

/// A draft, computed. Every line's total and tax is a whole number of minor units, rounded half away from zero, and the
/// sums are sums of those: nothing is rounded twice.
struct PricedOrder
{
    std::vector<PricedLine> lines;
    std::vector<PricedDiscount> discounts; ///< on the whole order, in the order in which they are taken off
    qint64 units = 0;
    Money linesTotal;
    Money discountTotal;
    Money taxTotal;
    Money total;
};

/// Errors as totalsOf says.
Result<PricedOrder> priced(store::Connection &connection, const OrderDraft &draft);

// The parts of it, for those who price in another way (a credit, a change).

/// Error "orders.noLines", "orders.tooLarge".
Result<void> checkLineCount(const OrderDraft &draft);
/// One line of the draft with what the catalogue says of it.
Result<PricedLine> pricedLine(store::Connection &connection, const OrderDraft &draft, size_t index);
/// Errors "orders.badQuantity", "orders.badPrice", "orders.badDiscount", "orders.tooLarge" at the line's field.
Result<void> checkAmounts(const PricedLine &line);
/// The draft's lines, and what is taken off them by hand; without taxes and total.
Result<PricedOrder> withoutRewards(store::Connection &connection, const OrderDraft &draft);
/// Adds the lines up and takes the draft's discounts off, each by what the lines still come to. Taxes and total are still to
/// come. Errors "orders.badDiscount", "orders.tooLarge".
Result<PricedOrder> withDiscounts(std::vector<PricedLine> lines, const std::vector<DiscountDraft> &discounts);
/// Takes one more off the lines in scope, by what is left of each. It is no more than what is left of them.
void takeOff(PricedOrder &order, PricedDiscount discount, const std::vector<bool> &inScope);
/// The taxes, each on what is left of its line, and the total.
void finish(PricedOrder &order);
/// All of it, without coupons and points.
Result<PricedOrder> summed(std::vector<PricedLine> lines, const std::vector<DiscountDraft> &discounts);
/// The tax of a line on an amount that is its own or its share.
Money taxOn(Money taxed, int taxRate, bool taxIncluded);

} // namespace shopdesk::orders
