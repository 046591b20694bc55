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
    Money left; ///< of its total, not credited yet
};

/// Whether a draft may correct the order that it refers to, with no more of each variant than was sold and not yet
/// credited, and no more money than was paid and not yet given back.
/// Errors "orders.notFound", "orders.notASale", "orders.overReturn", "orders.overRefund", "orders.memberMismatch".
Result<Corrected> checkCredit(store::Connection &connection, const OrderDraft &draft, const PricedOrder &credit);

} // namespace shopdesk::orders
