// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"

namespace shopdesk::orders {

/// Puts a sale by that is not placed yet: it has no number, keeps no goods back and counts nowhere. With the @p id of a
/// draft it takes its place, and keeps of where that one goes what this one does not say. What is paid, and with which pieces, is said when it is placed. Errors as place says of lines, discounts, texts, member
/// and stores; "orders.notFound", "orders.stepClosed" (the id is no draft's), "orders.notASale" (a credit).
Result<OrderId> saveDraft(store::UnitOfWork &work, const OrderDraft &draft, OrderId id = {});

/// Places a draft as it stands, at the prices of its lines; @p pieces name those of its lines that have serial numbers, where
/// they leave at once. Errors as place, "orders.notFound", "orders.stepClosed".
Result<OrderId> placeDraft(store::UnitOfWork &work, OrderId id, const std::vector<PaymentDraft> &payments = {},
                           bool payLater = false, const std::vector<ShipmentLine> &pieces = {});

/// A draft as it was put by, for whoever goes on with it: saveDraft takes it back. Where it goes stays sealed (Delivery.h). Errors "staff.notAllowed",
/// "orders.notFound", "orders.stepClosed".
Result<OrderDraft> savedDraft(store::Connection &connection, OrderId id);

} // namespace shopdesk::orders
