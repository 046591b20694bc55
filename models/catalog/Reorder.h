// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Stock.h"
#include "tables/List.h"

namespace shopdesk::catalog {

/// Over how many days demand is looked at.
inline constexpr qint64 demandDays = 28;

/// From how many pieces down goods are to be ordered again: what is sold until the order arrives, and what is kept for
/// surprises. Of 4 a day, 5 days and 6 pieces: 4 × 5 + 6 = 26. Fractions are rounded up.
/// The reorder point of a continuous review system: Silver, Pyke, Thomas, Inventory and Production Management in Supply
/// Chains (4th edition), chapter 6: demand during the lead time + safety stock.
/// @p sold is the demand of demandDays days.
qint64 reorderPoint(qint64 sold, qint64 leadDays, qint64 safety);
/// How many to order: none above the reorder point, else as many as bring what is there and on its way up to the reorder
/// point and the demand of @p coverDays more days.
qint64 reorderQuantity(qint64 available, qint64 onTheWay, qint64 point, qint64 sold, qint64 coverDays);

struct ReorderRule
{
    VariantId variant;
    StoreId store;
    int leadDays = 7;   ///< until an order arrives: 0 to 365
    qint64 safety = 0;  ///< pieces: 0 to 1,000,000
    int coverDays = 14; ///< for how long an order is to last: 1 to 365

    bool operator==(const ReorderRule &) const = default;
};

/// Says when a variant is to be ordered again in a store, or says it anew. Errors "catalog.badDays" (fields "leadDays",
/// "coverDays"), "catalog.badQuantity" (field "safety"), "catalog.variantNotFound", "catalog.noStockKept",
/// "catalog.storeNotFound".
Result<void> setReorderRule(store::UnitOfWork &work, const ReorderRule &rule);
/// Nothing happens where there is none.
Result<void> dropReorderRule(store::UnitOfWork &work, VariantId variant, StoreId store);
/// Those of a product.
Result<std::vector<ReorderRule>> reorderRules(store::Connection &connection, ProductId product);

/// A rule with what it comes to now.
struct Reorder
{
    ReorderRule rule;
    ProductId product;
    QString title; ///< product and variant
    QString sku;
    QString storeName;
    qint64 available = 0;
    qint64 onTheWay = 0;
    qint64 sold = 0; ///< in demandDays days
    qint64 point = 0;
    qint64 proposal = 0; ///< how many to order
};
/// @p id is a row of reorderList. Error "catalog.reorderNotFound".
Result<Reorder> reorder(store::Connection &connection, qint64 id);

/// What has a rule, with what is there, what was sold and what to order.
tables::ListDefinition reorderList();
/// What is to be ordered now.
tables::ListQuery toReorder();

} // namespace shopdesk::catalog
