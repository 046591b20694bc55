// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Stock.h"

#include <span>

// What other areas do with stock as a part of their own operations. These functions check no permission and write no audit
// entry: the operation around them does. They work within its transaction, so that what was found available stays so until
// it is committed.
//
// The way of an order:
//   placed   checkAvailable for all its goods together, then for each either consumeStock (they leave at once: the counter)
//            or reserveStock (they leave later: to be packed, to be collected)
//   shipped  consumeStock for what leaves: an entry, and as much less is reserved
//   changed  releaseStock, checkAvailable for what is wanted now, reserveStock again
//   cancelled  releaseStock; what had left comes back by entries of reason "return", see stockMovedBy
// The order's row must be written first, for entries and reservations refer to it.

namespace shopdesk::catalog {

/// What moves the goods of an entry; at most one of them.
struct StockCause
{
    qint64 order = 0;
    TransferId transfer = {};
    StocktakeId stocktake = {};
    qint64 returned = 0; ///< a return (models/returns), which says by itself what becomes of its goods
};

/// Writes one entry. Level and average cost follow in the same statement (a trigger). Where counted goods fall below zero
/// by it, the task "oversold" is raised for variant and store, naming the orders that took what there was; it settles by
/// itself once the level is back at 0.
/// The entry's quantity is not 0. Its unit cost, for what comes in, is what the goods cost the shop; without one they come
/// in at the present average, as returns do.
StockEntryId appendStockEntry(store::UnitOfWork &work, const StockDraft &entry, const StockCause &cause);
/// @p order is the order that moves the goods, 0 for none.
StockEntryId appendStockEntry(store::UnitOfWork &work, const StockDraft &entry, qint64 order);

/// Goods that somebody wants from a store.
struct StockNeed
{
    VariantId variant;
    qint64 quantity = 0;
    QString field = {}; ///< of the input that asks for it: "lines[0].quantity"
};

/// Whether a store has what is wanted: for each variant, the sum of its needs is at most on hand − allocated. What
/// @p order has reserved itself is there for it. Services need nothing. Goods that were never counted anywhere in the shop
/// (imported, or new and only sold so far) are not refused, for nobody knows how many there are; a receipt, an adjustment,
/// a transfer or a stocktake counts them. Where the shop allows negative stock, nothing is refused.
/// Error "catalog.notEnoughStock", which names products and numbers ("Cup: 7 available, 8 wanted."), with the field of the
/// last need of the first of them.
Result<void> checkAvailable(store::Connection &connection, StoreId store, std::span<const StockNeed> needs,
                            qint64 order = 0);

/// Promises goods to an order, more of what it has reserved already: allocated grows, on hand stays. It holds until it is
/// consumed, released, or @p expiresAt has come (releaseExpired); nothing: until the order lets go of it. Asks for no
/// availability: checkAvailable does.
void reserveStock(store::UnitOfWork &work, qint64 order, StoreId store, VariantId variant, qint64 quantity,
                  std::optional<Instant> expiresAt = {});
/// Lets go of all that the order has reserved. Nothing happens where it has nothing.
void releaseStock(store::UnitOfWork &work, qint64 order);
/// Lets go of at most @p quantity of one variant in one store. How many there were.
qint64 releaseStock(store::UnitOfWork &work, qint64 order, StoreId store, VariantId variant, qint64 quantity);
/// Goods leave for the order: writes the entry (its quantity is negative), and that many are no longer reserved, as far as
/// they were.
StockEntryId consumeStock(store::UnitOfWork &work, const StockDraft &entry, qint64 order);

struct StockMoved
{
    StoreId store;
    VariantId variant;
    qint64 quantity = 0; ///< negative: gone out
};
/// What the order's entries come to for each store and variant, those that come to 0 left out.
std::vector<StockMoved> stockMovedBy(store::Connection &connection, qint64 order);

/// Raises the tasks "oversold" that are missing and settles those that are over, after entries came in other than through
/// appendStockEntry: from another device.
void reviewOversold(store::UnitOfWork &work);

} // namespace shopdesk::catalog
