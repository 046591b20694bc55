// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/TakenPayments.h"

namespace shopdesk::orders {

enum class RefundTo {
    Original,   ///< over the payments of the order, in their order
    StoreCredit ///< of the order's member
};
QString keyOf(RefundTo to);
std::optional<RefundTo> refundToFrom(const QString &key);

/// Money to give back.
struct RefundFor
{
    OrderId sale; ///< none: of a credit without a known order
    members::MemberId member;
    Money amount;
};

/// What goes back over the order's payments: the first payment first, each as far as it was not given back yet. What was
/// paid in cash goes back in coins, so that cash that was rounded comes back exactly, in parts as in one. Rows are negative.
/// Errors "orders.memberMissing" (store credit without a member), "orders.giftCardNotGood" (a card that paid is blocked or has
/// expired since; field "refundTo").
Result<Taking> planRefund(store::Connection &connection, const RefundFor &refund, RefundTo to = RefundTo::Original);

/// What somebody chose to give back in other ways; positive amounts that come to the refund exactly. Errors
/// "orders.badPayment", "orders.paymentMismatch", "orders.memberMissing", "orders.giftCardNotFound", "orders.giftCardNotGood".
Result<Taking> planGivenRefund(store::Connection &connection, const RefundFor &refund,
                               const std::vector<PaymentDraft> &payments);

} // namespace shopdesk::orders
