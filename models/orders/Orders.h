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
    std::optional<Money> unitPrice = {}; ///< the variant's price, or for a credit that of the order it corrects
    Money discount = {};
    QString description = {}; ///< empty: product and variant
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
    std::optional<OrderStatus> status =
        {}; ///< Paid, Shipped or Delivered; else Delivered at the counter, Paid elsewhere
    std::vector<LineDraft> lines = {};
    std::vector<DiscountDraft> discounts = {};
    std::vector<PaymentDraft> payments = {};
    QString note = {};
};

/// Places a sale that is paid in full, or a credit that is paid out in full, in one piece: number, lines, taxes,
/// payments, stock (reason sale or return), and for a member 1 point per whole unit of currency paid. A credit of an
/// order takes the points back that the order no longer earns, so that credits in parts and in one give the same
/// balance.
///
/// Errors "orders.noLines", "orders.badQuantity", "orders.badPrice", "orders.badDiscount", "orders.badPayment",
/// "orders.paymentMismatch" (names what is missing or too much), "orders.badStatus", "orders.badDate",
/// "orders.tooLarge", "orders.productArchived", "orders.notFound" (the order of a credit), "orders.notASale",
/// "orders.overReturn" (more than was sold and not yet credited), "orders.overRefund", "orders.memberMismatch",
/// "catalog.variantNotFound", "catalog.storeNotFound", "members.notFound", "orders.textTooLong", and those of checkLimits
/// (Limits.h): "staff.notAllowed", "staff.overLimit"; `field` is as in
/// "lines[2].quantity".
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
