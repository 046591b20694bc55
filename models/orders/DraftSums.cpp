// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/DraftSums.h"

#include "orders/DeliveryFee.h"
#include "orders/LinePieces.h"
#include "orders/Payments.h"

namespace shopdesk::orders {

namespace {

std::optional<Error> shortageOf(store::Connection &connection, const OrderDraft &draft, const PricedOrder &order)
{
    std::vector<catalog::StockNeed> needs;
    for (const PricedLine &line : order.lines)
        addNeeds(needs, line.pieces, line.quantity, QStringLiteral("lines[%1].quantity").arg(line.draftLine));
    const StoreId from = draft.collectIn ? draft.collectIn : draft.store;
    const Result<void> enough = catalog::checkAvailable(connection, from, needs);
    return enough ? std::nullopt : std::optional(enough.error());
}

} // namespace

Result<OrderDraft> withReduction(store::Connection &connection, OrderDraft draft, const Reduction &discount)
{
    if (discount.isNothing() || draft.lines.empty())
        return draft;
    const Result<PricedOrder> plain = withoutRewards(connection, draft);
    if (!plain)
        return Failure(plain.error());
    if (const Money amount = discount.of(goodsLeft(*plain)); amount != Money{})
        draft.discounts.push_back({DiscountKind::Manual, labelOf(discount), amount});
    return draft;
}

Result<DraftSums> draftSums(store::Connection &connection, const OrderDraft &draft)
{
    DraftSums sums;
    if (draft.lines.empty())
        return sums;
    Result<ApplyingRewards> applying = applyingRewards(connection, draft);
    if (!applying)
        return Failure(applying.error());
    OrderDraft applied = draft;
    applied.coupons = applying->coupons;
    applied.points = applying->points;
    const Result<PricedOrder> order = priced(connection, applied);
    if (!order)
        return Failure(order.error());
    sums.rewards = std::move(*applying);
    sums.steps = stepsOf(*order, connection.shop().currency);
    sums.total = order->total;
    sums.dueInCash = cashDue(connection, order->total);
    sums.shortage = shortageOf(connection, applied, *order);
    return sums;
}

} // namespace shopdesk::orders
