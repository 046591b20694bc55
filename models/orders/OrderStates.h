// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderFacts.h"

#include <span>

namespace shopdesk::orders {

/// What can be done with an order.
enum class Step {
    Place,     ///< a draft
    Pay,       ///< take money for what is open
    Ship,      ///< send goods that are in no shipment yet
    HandOver,  ///< give them to the customer in a store
    Deliver,   ///< say that what was sent has arrived, failed or came back
    Change,    ///< begin to change lines and discounts
    EndChange, ///< book what was changed, or leave the order as it was
    Cancel,
    TakeBack, ///< goods and money, by a credit
};

QString keyOf(Step step);
std::optional<Step> stepFrom(const QString &key);

using Statuses = std::vector<OrderStatus>;

/// One row of the table of transitions: from these states the step leads to one of those, unless the guard objects.
struct Transition
{
    Step step;
    Statuses from;
    Statuses to;
    /// Why the step is closed, an English source of the context "Orders"; null where it is open.
    const char *(*guard)(const OrderFacts &facts);
};

/// The whole table. Every state but Cancelled has a step that is open in it, so that no order gets stuck.
std::span<const Transition> transitions();

/// A step, and whether it is open for an order.
struct StepState
{
    Step step = Step::Place;
    QString whyNot;     ///< empty: open
    Money amount;       ///< Pay: what is open; Cancel: what is given back; TakeBack: what can be given back
    qint64 units = 0;   ///< Ship, HandOver: what can leave; Deliver: what is under way; TakeBack: what can come back
    qint64 ofUnits = 0; ///< of the order

    bool isOpen() const { return whyNot.isEmpty(); }
};

std::vector<StepState> stepsOf(const OrderFacts &facts);
/// For the window and for other programs. Errors "staff.notAllowed", "orders.notFound".
Result<std::vector<StepState>> stepsOf(store::Connection &connection, OrderId id);

/// Error "orders.stepClosed" with the reason. Every operation that changes an order asks.
Result<void> requireStep(const OrderFacts &facts, Step step);

} // namespace shopdesk::orders
