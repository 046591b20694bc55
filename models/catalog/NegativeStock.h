// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

/// Whether the shop sells what is not there. Unless it says so, it does not: an order that wants more than is available is
/// refused (StockLedger.h, checkAvailable).
bool negativeStockAllowed(store::Connection &connection);
Result<void> allowNegativeStock(store::UnitOfWork &work, bool allowed);

} // namespace shopdesk::catalog
