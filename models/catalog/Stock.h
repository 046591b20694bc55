// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

using StockEntryId = Id<struct StockEntryTag>;

enum class StockReason { Sale, Return, Receipt, Adjustment, Transfer, Stocktake };

/// "sale", "return", …: as the file and JSON write it.
QString keyOf(StockReason reason);
std::optional<StockReason> stockReasonFrom(const QString &key);

/// A movement of goods to be booked. Stock is the sum of its entries: a mistake is set right by another entry.
struct StockDraft
{
    StoreId store;
    VariantId variant;
    qint64 quantity = 0; ///< positive comes in, negative goes out
    StockReason reason = StockReason::Adjustment;
    QString note;
    std::optional<Instant> occurredAt; ///< now, if not given
};

/// Books a receipt, adjustment, transfer or stocktake; sales and returns are booked by their orders.
/// Errors "catalog.badQuantity", "catalog.badReason", "catalog.variantNotFound", "catalog.noStockKept" (a service),
/// "catalog.storeNotFound", "catalog.noteMissing" (an adjustment says why), "catalog.textTooLong".
Result<StockEntryId> bookStock(store::UnitOfWork &work, const StockDraft &draft);

struct StockLevel
{
    StoreId store;
    QString storeName;
    VariantId variant;
    QString variantName;
    QString sku;
    qint64 onHand = 0;
};

struct StockEntry
{
    StockEntryId id;
    StoreId store;
    QString storeName;
    VariantId variant;
    QString sku;
    qint64 quantity = 0;
    StockReason reason = StockReason::Adjustment;
    bool historic = false; ///< tells of the time before the shop kept stock here, and does not count in what is on hand
    qint64 order = 0;      ///< the order that moved the goods, 0 for none
    QString orderNumber;
    QString note;
    Instant occurredAt;
};

/// What is on hand of each variant of a product in each store, 0 included; none for a service.
Result<std::vector<StockLevel>> stockOf(store::Connection &connection, ProductId product);
/// The newest entries first, at most @p limit.
Result<std::vector<StockEntry>> stockHistory(store::Connection &connection, ProductId product, int limit = 200);

/// The level of one variant in one store.
Result<qint64> onHand(store::Connection &connection, VariantId variant, StoreId store);

} // namespace shopdesk::catalog
