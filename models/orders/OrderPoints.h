// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Order.h"
#include "store/UnitOfWork.h"

namespace shopdesk::orders {

/// An order and how its points are to be brought up to date.
struct PointsOf
{
    OrderId sale;
    OrderId cause; ///< the order that the entries name: the sale itself or a credit of it
    members::MemberId member;
    Instant at;
};

/// Brings what an order earns up to date: nothing until it is paid in full; then by its terms (points/Earning.h) on what was
/// paid in money, spread over its lines by what they came to, largest remainder. Of a line of which some was given back, the
/// part that was kept stays earned, rounded down, so that any number of credits together take back what one would. Each line
/// of a credit has an entry of its own with a cause of its own; done again it changes nothing. Points that the member has
/// spent by then become a debt.
void settlePoints(store::UnitOfWork &work, const PointsOf &points);

/// Gives back what the member spent on an order: of an order that is off all, otherwise of each line the share of the units
/// that came back.
void returnSpentPoints(store::UnitOfWork &work, const PointsOf &points);

/// Takes back what a credit of an order that is not known would have earned.
void takeBackUnknown(store::UnitOfWork &work, const PointsOf &points, Money amount);

} // namespace shopdesk::orders
