// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

#include <vector>

namespace shopdesk::orders {

// The parts of OrderCheck.

/// More than these of one kind tell nobody more.
inline constexpr size_t mostOfAKind = 100;

using Sentences = std::vector<QString>;

/// A sentence for each row, which gives the number of an order first. Rules of the trade hold for own orders alone: an
/// import brings what another system allowed.
void addEach(store::Connection &connection, const char *sql, const QString &sentence, Sentences &wrong);

/// What has left against what was ordered, returned against received, the status against both, and reservations and
/// stock against what is to leave and has left.
/// Discounts from coupons and points, with what stands behind them.
void checkRewards(store::Connection &connection, Sentences &wrong);
/// Where orders go opens, and stands with none that nobody sends.
void checkDeliveries(store::Connection &connection, Sentences &wrong);
void checkProgress(store::Connection &connection, Sentences &wrong);
/// Balances of gift cards and store credit against their entries and the payments behind them, closed shifts against
/// their payments.
void checkTills(store::Connection &connection, Sentences &wrong);
/// Serial numbers against what has happened to them, and against the goods that lines and shipments moved.
void checkSerials(store::Connection &connection, Sentences &wrong);

} // namespace shopdesk::orders
