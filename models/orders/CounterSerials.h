// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/CounterSale.h"

namespace shopdesk::orders {

/// Names one more piece of a line by its serial number, as it was typed or scanned: the number itself, or an element string
/// that holds it. Errors "catalog.serialIsCode" (it is the barcode of an article), "orders.serialTwice" (it is in this sale
/// already), "orders.serialsFull", and those of catalog::sellableSerials.
Result<void> nameSerial(store::Connection &connection, CounterSale &sale, size_t line, const QString &typed);

/// Numbers of pieces that are not sold any more go, the last first.
void dropSpareSerials(CounterSale &sale, const CounterSums &sums);

} // namespace shopdesk::orders
