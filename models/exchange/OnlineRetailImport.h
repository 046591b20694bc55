// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "exchange/ImportReport.h"
#include "store/UnitOfWork.h"

namespace shopdesk::exchange {

/// Imports a file in the Online Retail format, plain or packed with xz, in one transaction: whatever goes wrong, the shop
/// is as it was.
///
/// An invoice that starts with A is no sale and is set aside; one that starts with C is a credit; with quantity and price
/// above 0 a row is an order line; every other row is a stock adjustment of the past with the description as its note.
/// A line's total is the exact price times the quantity, rounded half away from zero. Times are those of the shop's wall
/// clock. Everything goes to the shop's first store. A row that cannot be taken is set aside with its line and reason.
///
/// Importing again adds nothing; a file that has more than before adds what it has more. Rows that repeat another exactly
/// all count: people buy the same thing twice.
///
/// Progress counts bytes of the file. Errors of ByteSource, CsvReader and OnlineRetailFormat, "exchange.nothingReadable"
/// (none of the first 1,000 rows can be taken), "base.cancelled".
Result<ImportReport> importOnlineRetail(store::UnitOfWork &work, const QString &path, const Progress &progress = {});

} // namespace shopdesk::exchange
