// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/PricedOrder.h"

namespace shopdesk::orders {

/// What a credit has to know of the order that it corrects.
struct Corrected
{
    members::MemberId member;
    QString country;
    Money givenBack; ///< of the credit in money; the rest is set off against what the customer still owes
};

/// Whether a priced credit may correct the order that it refers to: no more money than it came to and was not credited yet,
/// and for the same member. How many units may come back, pricedCredit has seen to.
/// Errors "orders.notFound", "orders.overRefund", "orders.memberMismatch".
Result<Corrected> checkCredit(store::Connection &connection, const OrderDraft &draft, const PricedOrder &credit);

} // namespace shopdesk::orders
