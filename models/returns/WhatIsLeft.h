// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderFacts.h"
#include "returns/OpenReturn.h"

namespace shopdesk::returns {

// How many of what was sold can come back, as a part of operations.

/// The sale that a return is of. Errors "orders.notFound", "returns.notASale"; field "order".
Result<orders::OrderFacts> saleOf(store::Connection &connection, orders::OrderId id);
/// What the customer has of a line, less what returns ask for.
qint64 leftOf(const orders::OrderFacts &sale, const orders::LineFacts &line);
Failure tooMany(const QString &description, qint64 left, const QString &field);

} // namespace shopdesk::returns
