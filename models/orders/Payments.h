// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"

namespace shopdesk::orders {

/// What payments came to, and what is left.
struct Paid
{
    Money paid;     ///< in money
    Money rounding; ///< paid + rounding is what the order is nearer to being paid
    Money change;   ///< of cash that was handed over
    Money open;     ///< still
    OrderStatus status = OrderStatus::Placed;
};

/// Takes money for an order that is not paid in full, of any kind and as many as it takes, never more than is open. Cash
/// that finishes the payment is what is due in coins (cashDue); the difference becomes a rounding row. Gift cards pay by
/// their code, store credit is that of the order's member. @p takenIn is the store whose till it goes to; none: the
/// order's, or where it is fetched for somebody who works only there.
///
/// Errors "orders.notFound", "orders.stepClosed", "orders.badPayment", "orders.paymentMismatch" (no payments),
/// "orders.giftCardNotFound", "orders.giftCardNotGood", "orders.notEnoughOnCard", "orders.notEnoughCredit",
/// "orders.memberMissing", "orders.shiftNeeded", "staff.otherStore".
Result<Paid> pay(store::UnitOfWork &work, OrderId id, const std::vector<PaymentDraft> &payments, StoreId takenIn = {});

/// What an amount comes to for somebody who pays it in cash.
Money cashDue(store::Connection &connection, Money open);

/// Settles what is derived after payments of an order were written: its sums, status and points, and that the goods
/// of an order that is paid for are kept back without an end.
void settleMoney(store::UnitOfWork &work, OrderId id, Money paid, Money rounding);

} // namespace shopdesk::orders
