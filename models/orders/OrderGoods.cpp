// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderGoods.h"

#include "orders/LinePieces.h"
#include "orders/TillSettings.h"

#include <algorithm>

namespace shopdesk::orders {

namespace {

/// The goods that the lines are: pieces, where a line is of bundles; nothing, where it is of services.
std::vector<catalog::StockNeed> goodsOf(const OrderFacts &order, const std::vector<GoodsLine> &lines)
{
    std::vector<catalog::StockNeed> goods;
    for (const GoodsLine &wanted : lines) {
        const auto line = std::ranges::find(order.lines, wanted.line, &LineFacts::id);
        if (line != order.lines.end())
            addNeeds(goods, line->pieces, wanted.quantity, wanted.field);
    }
    return goods;
}

catalog::StockDraft entryOf(store::UnitOfWork &work, StoreId store, const catalog::StockNeed &goods, qint64 sign)
{
    catalog::StockDraft entry;
    entry.store = store;
    entry.variant = goods.variant;
    entry.quantity = goods.quantity * sign;
    entry.reason = sign < 0 ? catalog::StockReason::Sale : catalog::StockReason::Return;
    entry.occurredAt = work.now();
    return entry;
}

} // namespace

StoreId goodsStoreOf(const OrderFacts &order)
{
    return order.collectIn ? order.collectIn : order.store;
}

void reserveGoods(store::UnitOfWork &work, const OrderFacts &order)
{
    catalog::releaseStock(work, order.id.value);
    if (order.fulfilment != Fulfilment::Ship || order.status == OrderStatus::Cancelled
        || order.status == OrderStatus::Draft)
        return;
    std::optional<Instant> until;
    if (order.paid <= Money{} && order.total > Money{}) {
        until = Instant{work.now().ms + qint64(tillSettings(work.connection()).reservationHours) * 3'600'000};
    }
    for (const LineFacts &line : order.lines) {
        if (line.quantity <= line.shipped)
            continue;
        for (const Piece &piece : line.pieces) {
            catalog::reserveStock(work, order.id.value, goodsStoreOf(order), piece.variant,
                                  piece.quantity * (line.quantity - line.shipped), until);
        }
    }
}

Result<void> sendGoods(store::UnitOfWork &work, const OrderFacts &order, StoreId from,
                       const std::vector<GoodsLine> &lines)
{
    if (order.fulfilment != Fulfilment::Ship)
        return {};
    const std::vector<catalog::StockNeed> leaving = goodsOf(order, lines);
    if (auto enough = catalog::checkAvailable(work.connection(), from, leaving, order.id.value); !enough)
        return enough;
    for (const catalog::StockNeed &goods : leaving) {
        catalog::consumeStock(work, entryOf(work, from, goods, -1), order.id.value);
        // What was kept back in another store is not needed there any more.
        if (from != goodsStoreOf(order))
            catalog::releaseStock(work, order.id.value, goodsStoreOf(order), goods.variant, goods.quantity);
    }
    return {};
}

void bringBackGoods(store::UnitOfWork &work, const OrderFacts &order, StoreId to, const std::vector<GoodsLine> &lines)
{
    for (const catalog::StockNeed &goods : goodsOf(order, lines))
        catalog::appendStockEntry(work, entryOf(work, to, goods, 1), order.id.value);
}

} // namespace shopdesk::orders
