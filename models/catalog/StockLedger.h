// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Stock.h"

namespace shopdesk::catalog {

/// Writes one entry as a part of another operation, which has checked permission and input and writes the audit entry.
/// @p order is the order that moves the goods, 0 for none. The level follows in the same statement (a trigger).
StockEntryId appendStockEntry(store::UnitOfWork &work, const StockDraft &entry, qint64 order);

} // namespace shopdesk::catalog
