// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/DraftSums.h"
#include "orders/Refunds.h"

namespace shopdesk::orders {

struct CancelDraft
{
    QString reason; ///< goes to the order's note
    RefundTo refundTo = RefundTo::Original;
};

/// Calls an order off: goods are no longer kept back, or are in the store again where they were handed over today; what was
/// paid is given back; points that it earned go, and points that were spent on it come back. It keeps its number. Whoever
/// gives money back needs Permission::GiveRefunds, within their limit.
/// Errors "orders.notFound", "orders.stepClosed", "orders.memberMissing", "orders.shiftNeeded", "staff.notAllowed",
/// "staff.overLimit".
Result<void> cancel(store::UnitOfWork &work, OrderId id, const CancelDraft &draft = {});

/// A line as it is to be after a change.
struct ChangedLine
{
    OrderLineId line = {};           ///< of the order; none: a new line
    catalog::VariantId variant = {}; ///< of a new line
    qint64 quantity = 1;
    std::optional<Money> unitPrice = {}; ///< as it is; for a new line the variant's
    std::optional<Money> discount = {};  ///< as it is
};

/// An order as it is to be. What is not named goes.
struct OrderChange
{
    std::vector<ChangedLine> lines;
    std::vector<DiscountDraft> discounts = {};
    std::vector<PaymentDraft> payments = {}; ///< for what it costs more; it may also stay open
    RefundTo refundTo = RefundTo::Original;  ///< of what it costs less
    std::optional<QStringList> coupons = {}; ///< codes; not given: those that it has
    /// Points that are redeemed for it; not given: those that are, on the terms on which they were, or as many of them as what
    /// has become of the goods leaves room for.
    std::optional<qint64> points = {};
};

/// Says that the order is being changed: meanwhile nothing of it is shipped, paid or called off.
Result<void> beginChange(store::UnitOfWork &work, OrderId id);
/// The order stays as it was.
Result<void> leaveChange(store::UnitOfWork &work, OrderId id);

struct Changed
{
    Money total;
    Money givenBack;
    Money open;
    OrderStatus status = OrderStatus::Placed;
};

/// Books the change of an order, whether it was begun or not: prices and taxes of what was sold stay, new lines cost what
/// they cost now. Coupons and points are reckoned anew: a coupon that no longer applies refuses the change and says why,
/// and points that are too many now come back. What it costs less than was paid is given back, what it costs more is open.
/// Its number stays, and the trail keeps what it was.
///
/// Errors "orders.notFound", "orders.stepClosed", "orders.lineNotFound", "orders.lineGone" (something of a line that was
/// taken out has left), those of placing about lines, discounts, coupons, points and payments, "catalog.notEnoughStock",
/// "staff.notAllowed", "staff.overLimit".
Result<Changed> change(store::UnitOfWork &work, OrderId id, const OrderChange &wanted);

/// What the change comes to, before it is booked: the same sums, step by step; what is due in cash is what it costs more than
/// was paid, and the limit of points says how many could be redeemed for it, those that are included. Errors as change, except
/// those about payments, limits and stock: what the store lacks stands in the answer.
Result<DraftSums> sumsOfChange(store::Connection &connection, OrderId id, const OrderChange &wanted);

} // namespace shopdesk::orders
