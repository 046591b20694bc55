// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "catalog/UnitCost.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

using StockEntryId = Id<struct StockEntryTag>;
using ReservationId = Id<struct ReservationTag>;
using TransferId = Id<struct TransferTag>;
using StocktakeId = Id<struct StocktakeTag>;

enum class StockReason { Sale, Return, Receipt, Adjustment, TransferOut, TransferIn, Stocktake, Damage };

/// "sale", "return", "receipt", "transfer_out", …: as the file and JSON write it.
QString keyOf(StockReason reason);
std::optional<StockReason> stockReasonFrom(const QString &key);

inline constexpr qint64 largestQuantity = 1'000'000'000;

/// A movement of goods to be booked. Stock is the sum of its entries: a mistake is set right by another entry.
struct StockDraft
{
    StoreId store;
    VariantId variant;
    qint64 quantity = 0; ///< positive comes in, negative goes out
    StockReason reason = StockReason::Adjustment;
    QString note = {};
    std::optional<Instant> occurredAt = {}; ///< now, if not given
    /// Of one piece that comes in; not known, if not given. It moves the average cost of what is on hand.
    std::optional<UnitCost> unitCost = {};
};

/// Books a receipt, an adjustment, damage or a count of one variant; sales and returns are booked by their orders, and what
/// goes to another store by its transfer (Transfers.h). A receipt without a unit cost is taken at the variant's cost, where
/// the catalogue has one.
/// Errors "catalog.badQuantity", "catalog.badReason", "catalog.badCost" (field "cost"), "catalog.variantNotFound",
/// "catalog.noStockKept" (a service), "catalog.storeNotFound", "catalog.noteMissing" (an adjustment says why),
/// "catalog.textTooLong"; giving a unit cost needs Permission::SeeCosts.
Result<StockEntryId> bookStock(store::UnitOfWork &work, const StockDraft &draft);

/// What there is of one variant in one store.
struct StockLevel
{
    StoreId store;
    QString storeName;
    VariantId variant;
    QString variantName;
    QString sku;
    qint64 onHand = 0;    ///< the sum of its entries
    qint64 allocated = 0; ///< promised to orders and still there: the sum of the reservations
    qint64 onTheWay = 0;  ///< in transit to this store: sent, and not received yet
    /// The average cost of a piece. Nothing: not known, or not for who asks (Permission::SeeCosts).
    std::optional<UnitCost> averageCost = {};

    qint64 available() const { return onHand - allocated; }
    std::optional<Money> value() const { return averageCost ? std::optional(averageCost->of(onHand)) : std::nullopt; }
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
    std::optional<UnitCost> unitCost; ///< of what came in; nothing: not known, or not for who asks
};

/// What there is of each variant of a product in each store, 0 included; none for a service.
Result<std::vector<StockLevel>> stockOf(store::Connection &connection, ProductId product);
/// The newest entries first, at most @p limit.
Result<std::vector<StockEntry>> stockHistory(store::Connection &connection, ProductId product, int limit = 200);

/// The level of one variant in one store.
Result<qint64> onHand(store::Connection &connection, VariantId variant, StoreId store);

/// What the goods on hand cost: the sum of on hand × average cost over all variants, each to the nearest minor unit, in one
/// store or, without one, in all that the person who asks may see. Goods at no known cost count as nothing.
/// Needs Permission::SeeCosts.
Result<Money> stockValue(store::Connection &connection, StoreId store = {});

} // namespace shopdesk::catalog
