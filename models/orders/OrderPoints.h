// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Order.h"
#include "store/UnitOfWork.h"

namespace shopdesk::orders {

/// One point for each whole unit of currency.
qint64 pointsFor(Money amount, const Currency &currency);

/// An order and how its points are to be brought up to date.
struct PointsOf
{
    OrderId sale;
    OrderId cause; ///< the order that the entry names: the sale itself or a credit of it
    members::MemberId member;
    Instant at;
    bool mayEarn = true; ///< a credit only takes back
};

/// Books what an order has earned by now, less what it was given before: only what was paid and kept earns, and parts earn
/// as much as the whole.
void settlePoints(store::UnitOfWork &work, const PointsOf &points);

/// Gives back what the member spent on an order that is off.
void returnSpentPoints(store::UnitOfWork &work, const PointsOf &points);

} // namespace shopdesk::orders
