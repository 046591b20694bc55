// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Order.h"
#include "store/UnitOfWork.h"

namespace shopdesk::orders {

// In a draft all quantities and amounts are positive, for a sale and for a credit alike.

struct LineDraft
{
    catalog::VariantId variant;
    qint64 quantity = 1;
    std::optional<Money> unitPrice = {}; ///< the variant's price
    Money discount = {};
    QString description = {};   ///< empty: product and variant
    OrderLineId takesBack = {}; ///< of a credit: the line to take back; none: the lines of this variant, in their order
    QString label = {}; ///< the scanned code that says the price of each piece: that of a scale (catalog/Scan.h)
    /// Which pieces leave or come back, of a variant whose pieces have serial numbers; none of what is still to ship.
    QStringList serials = {};
};

struct DiscountDraft
{
    DiscountKind kind = DiscountKind::Manual;
    QString label;
    Money amount;
};

struct PaymentDraft
{
    PaymentKind kind = PaymentKind::Cash;
    Money amount;
    std::optional<Money> tendered = {}; ///< cash alone
    QString giftCard = {};              ///< its code
    QString reference = {};             ///< slip of the terminal, number of the transfer
};

struct OrderDraft
{
    StoreId store;
    OrderKind kind = OrderKind::Sale;
    Channel channel = Channel::Counter;
    members::MemberId member = {};
    QString country = {};                 ///< empty: that of the order a credit corrects, else the member's
    OrderId creditOf = {};                ///< the order that a credit corrects; its member is this order's too
    std::optional<Instant> placedAt = {}; ///< now, if not given
    /// How far the goods are: Paid (all is still to ship), Shipped or Delivered; else Delivered at the counter, and
    /// elsewhere all is still to ship.
    std::optional<OrderStatus> status = {};
    bool payLater = false;          ///< at the counter: on account. Other channels may always leave something open
    StoreId collectIn = {};         ///< where the customer fetches the goods
    DeliveryAddress deliverTo = {}; ///< of what is sent; what is empty is the member's
    /// What sending it costs, in this order (DeliveryFee.h); else the usual fee if it asks for that, and none if not.
    std::optional<Money> deliveryFee = {};
    bool usualDelivery = false;
    std::vector<LineDraft> lines = {};
    std::vector<DiscountDraft> discounts = {};
    std::vector<PaymentDraft> payments = {};
    QString note = {};
    QStringList coupons = {};    ///< of a sale: codes of the coupons that it uses
    qint64 points = 0;           ///< of a sale: points that the member redeems for a discount
    rewards::OfferId offer = {}; ///< of the points mall: one of its goods is among the lines (rewards/Mall.h)

    // Of returns (models/returns), which know what becomes of the goods.
    bool goodsApart = false;    ///< of a credit: it moves money and points, and neither stock nor serial numbers
    bool toStoreCredit = false; ///< of a credit: all of the money becomes store credit of the member
    /// Of an exchange: what the credit and the sale set off against each other, and of the sale the credit.
    Money exchanged = {};
    OrderId exchangeOf = {};
};

/// Places a sale or a credit in one piece: number, lines, taxes, payments, stock or reservations, and for a member the points
/// that it earns once it is paid in full (OrderPoints.h).
///
/// A sale at the counter is paid in full unless it says payLater; others may leave something open. What is handed over at
/// once leaves the stock at once; what is still to ship is reserved, and leaves with its shipments (Shipments.h). Amounts
/// due in cash are rounded to the shop's smallest coin (TillSettings.h).
///
/// Pieces with serial numbers are named when they leave: one number for each, of a bundle those of its parts. A credit names
/// which of them come back.
///
/// A credit gives back what its lines came to: of a known order each line's exact share of price, discounts and tax, so
/// that credits in parts and in one come to the same, unless a line gives its own price or discount or the draft its own
/// discounts. Without payments the money goes back over the payments of the order, in their order; what was still open of
/// it is set off first. It takes back the points that the order no longer earns.
///
/// What is sent goes to the member's address where the draft names no other (Delivery.h).
///
/// A delivery fee is a line of the order. Discounts on the whole order, coupons and points leave it alone, but for a coupon of
/// free delivery.
///
/// Coupons and points come after the discounts that are given by hand: first the coupons in their order, then points
/// (OrderPrice.h). A sale that is not paid yet has reserved its coupons, and has used them when it is paid; points go at once.
/// A credit gives back no coupon, unless it is the last of its order and the coupon's rules say so.
///
/// Errors "orders.noLines", "orders.badQuantity", "orders.badPrice", "orders.badLabel", "orders.badDiscount", "orders.badPayment",
/// "orders.paymentMismatch" (names what is missing or too much), "orders.badStatus", "orders.badDate",
/// "orders.tooLarge", "orders.productArchived", "orders.notFound" (the order of a credit), "orders.notASale",
/// "orders.overReturn" (more than left the house and was not yet credited), "orders.overRefund",
/// "orders.memberMismatch", "catalog.variantNotFound", "catalog.storeNotFound", "members.notFound",
/// "orders.textTooLong", "orders.notSent" (an address or a fee for goods that nobody sends), "orders.noDeliveryFee",
/// "members.badPhone", those of coupons and points (rewards/CouponRules.h, rewards/Redeeming.h), those of serial numbers
/// (LineSerials.h) and "orders.serialsLater", those of payments (Payments.h), and those of checkLimits (Limits.h): "staff.notAllowed",
/// "staff.overLimit", "orders.offShelf"; `field` is as in "lines[2].quantity".
Result<OrderId> place(store::UnitOfWork &work, const OrderDraft &draft);

/// What a draft comes to, before it is placed: the same sums that `place` writes.
struct OrderTotals
{
    Money lines;
    Money discounts;
    Money tax;
    Money total;
};
/// Errors as place, except those about payments.
Result<OrderTotals> totalsOf(store::Connection &connection, const OrderDraft &draft);

/// Error "orders.notFound".
Result<Order> order(store::Connection &connection, OrderId id);
/// The newest with this number. Error "orders.notFound".
Result<OrderId> findByNumber(store::Connection &connection, const QString &number);
/// Error "orders.notFound".
Result<OrderId> orderOfLine(store::Connection &connection, OrderLineId id);

} // namespace shopdesk::orders
