// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderGoods.h"

#include "catalog/StockLedger.h"
#include "orders/TillSettings.h"

#include <algorithm>

namespace shopdesk::orders {

namespace {

bool isService(const OrderFacts &order, OrderLineId id)
{
    const auto line = std::ranges::find(order.lines, id, &LineFacts::id);
    return line == order.lines.end() || !line->isGoods;
}

catalog::StockDraft entryOf(store::UnitOfWork &work, StoreId store, const GoodsLine &line, qint64 sign)
{
    catalog::StockDraft entry;
    entry.store = store;
    entry.variant = line.variant;
    entry.quantity = line.quantity * sign;
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
        if (line.isGoods && line.quantity > line.shipped) {
            catalog::reserveStock(work, order.id.value, goodsStoreOf(order), line.variant, line.quantity - line.shipped,
                                  until);
        }
    }
}

Result<void> sendGoods(store::UnitOfWork &work, const OrderFacts &order, StoreId from,
                       const std::vector<GoodsLine> &lines)
{
    if (order.fulfilment != Fulfilment::Ship)
        return {};
    std::vector<catalog::StockNeed> needs;
    for (const GoodsLine &line : lines) {
        if (!isService(order, line.line))
            needs.push_back({line.variant, line.quantity, line.field});
    }
    if (auto enough = catalog::checkAvailable(work.connection(), from, needs, order.id.value); !enough)
        return enough;
    for (const GoodsLine &line : lines) {
        if (isService(order, line.line))
            continue;
        catalog::consumeStock(work, entryOf(work, from, line, -1), order.id.value);
        // What was kept back in another store is not needed there any more.
        if (from != goodsStoreOf(order))
            catalog::releaseStock(work, order.id.value, goodsStoreOf(order), line.variant, line.quantity);
    }
    return {};
}

void bringBackGoods(store::UnitOfWork &work, const OrderFacts &order, StoreId to, const std::vector<GoodsLine> &lines)
{
    for (const GoodsLine &line : lines) {
        if (!isService(order, line.line))
            catalog::appendStockEntry(work, entryOf(work, to, line, 1), order.id.value);
    }
}

} // namespace shopdesk::orders
