// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "catalog/Serials.h"
#include "catalog/StockLedger.h"
#include "orders/Limits.h"
#include "orders/MemberRewards.h"
#include "orders/OrderChange.h"
#include "orders/OrderGoods.h"
#include "orders/OrderPoints.h"
#include "orders/OrderStates.h"
#include "rewards/CouponUses.h"
#include "rewards/Mall.h"

#include <QJsonArray>

namespace shopdesk::orders {

namespace {

void putGoodsBack(store::UnitOfWork &work, const OrderFacts &order)
{
    work.execute("UPDATE shipments SET status = 'failed', closed_at = ? WHERE order_id = ? AND status = 'pending'",
                 work.now(), order.id);
    catalog::releaseStock(work, order.id.value);
    catalog::releaseSerials(work, order.id.value);
    if (order.fulfilment == Fulfilment::Ship)
        return;
    std::vector<GoodsLine> lines;
    for (const LineFacts &line : order.lines)
        lines.push_back({line.id, line.quantity});
    bringBackGoods(work, order, goodsStoreOf(order), lines);
}

} // namespace

Result<void> cancel(store::UnitOfWork &work, OrderId id, const CancelDraft &draft)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return allowed;
    const Result<OrderFacts> order = factsOf(work.connection(), id);
    if (!order)
        return Failure(order.error());
    if (auto allowed = work.requireIn(order->store); !allowed)
        return allowed;
    if (auto open = requireStep(*order, Step::Cancel); !open)
        return open;
    const Money back = order->paid + order->rounding;
    if (back > Money{}) {
        if (auto allowed = checkRefund(work.connection(), back, QStringLiteral("id")); !allowed)
            return allowed;
    }
    const Result<Taking> taking = planRefund(work.connection(), {id, order->member, back}, draft.refundTo);
    if (!taking)
        return Failure(taking.error());
    const Result<Till> till = tillIn(work, order->store, *taking);
    if (!till)
        return Failure(till.error());
    putGoodsBack(work, *order);
    writeTaking(work, id, order->member, *till, *taking, work.now());
    work.execute("UPDATE orders SET paid_total = paid_total + ?, rounding_total = rounding_total + ? WHERE id = ?",
                 taking->paid, taking->rounding, id);
    setStatus(work, id, OrderStatus::Cancelled);
    settlePoints(work, {id, id, order->member, work.now()});
    returnSpentPoints(work, {id, id, order->member, work.now()});
    rewards::releaseCoupons(work, id.value);
    rewards::putOffersBack(work, id.value);
    rewardMember(work, id, order->member);
    // What people write may name somebody, and so has no place in a trail that nobody may change.
    if (const QString reason = manyLines(draft.reason).left(longestNote); !reason.isEmpty()) {
        work.execute("UPDATE orders SET note = CASE note WHEN '' THEN ?1 ELSE note || char(10) || ?1 END WHERE id = ?2",
                     reason, id);
    }
    work.audit("orders.cancel", "orders", id.value, {{QStringLiteral("paid"), QJsonArray{back.minor, 0}}});
    return {};
}

} // namespace shopdesk::orders
