// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderFacts.h"

namespace shopdesk::orders {

/// Some of one line.
struct GoodsLine
{
    OrderLineId line;
    qint64 quantity = 0;
    QString field = {}; ///< of the input that asks for it
    QStringList serials = {};
};

/// The store whose goods are kept back for an order: where they are fetched, else the store that sold them.
StoreId goodsStoreOf(const OrderFacts &order);

/// Keeps back what has not left yet; what was kept back before is let go first. An order of which nothing is paid keeps it
/// for as long as the shop says.
void reserveGoods(store::UnitOfWork &work, const OrderFacts &order);

/// Goods leave a store for the order: entries of reason "sale", and as much less is kept back. Error
/// "catalog.notEnoughStock". Services and orders whose stock fell when they were placed move nothing.
Result<void> sendGoods(store::UnitOfWork &work, const OrderFacts &order, StoreId from,
                       const std::vector<GoodsLine> &lines);
/// Goods that had left are in the store again: entries of reason "return".
void bringBackGoods(store::UnitOfWork &work, const OrderFacts &order, StoreId to, const std::vector<GoodsLine> &lines);

} // namespace shopdesk::orders
