// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Arrivals.h"

#include "catalog/CatalogCheck.h"
#include "catalog/Oversold.h"
#include "catalog/StockCheck.h"

namespace shopdesk::catalog {

namespace {

/// A level's entries that came, and the first of them.
struct Came
{
    qint64 first = 0;
    qint64 count = 0;
};

/// Whether the entries may have been written in another order than they were made in: an average depends on it.
bool isOutOfOrder(store::Connection &connection, VariantId variant, StoreId store, const Came &came)
{
    return came.count > 1
           || connection.value<qint64>("SELECT count(*) FROM stock_entries "
                                       "WHERE variant_id = ? AND store_id = ? AND historic = 0 AND id >= ?",
                                       variant, store, came.first)
                  != came.count;
}

void lookAfterStock(store::UnitOfWork &work, const std::set<qint64> &entries)
{
    std::map<std::pair<VariantId, StoreId>, Came> levels;
    for (const qint64 entry : entries) {
        store::Query row = work.connection().query(
            "SELECT variant_id, store_id FROM stock_entries WHERE id = ? AND historic = 0", entry);
        if (!row.next())
            continue;
        Came &came = levels[{row.get<VariantId>(0), row.get<StoreId>(1)}];
        came.first = came.count == 0 ? entry : came.first; // they come in the order of their ids
        ++came.count;
    }
    for (const auto &[place, came] : levels) {
        const auto &[variant, store] = place;
        if (isOutOfOrder(work.connection(), variant, store, came))
            rebuildLevel(work, variant, store);
        store::Query level = work.connection().query(
            "SELECT on_hand, is_counted FROM stock_levels WHERE variant_id = ? AND store_id = ?", variant, store);
        if (level.next())
            watchLevel(work, store, variant, level.get<qint64>(0), level.get<bool>(1));
    }
}

} // namespace

void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows)
{
    if (const auto products = rows.find(QStringLiteral("products")); products != rows.end()) {
        for (const qint64 product : products->second)
            showAnew(work, ProductId{product});
    }
    if (const auto entries = rows.find(QStringLiteral("stock_entries")); entries != rows.end())
        lookAfterStock(work, entries->second);
}

} // namespace shopdesk::catalog
