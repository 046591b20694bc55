// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Payments.h"

#include "orders/MemberRewards.h"
#include "orders/OrderGoods.h"
#include "orders/OrderPoints.h"
#include "orders/OrderRewards.h"
#include "orders/OrderStates.h"
#include "orders/TakenPayments.h"

#include <QJsonArray>

namespace shopdesk::orders {

Result<Paid> pay(store::UnitOfWork &work, OrderId id, const std::vector<PaymentDraft> &payments, StoreId takenIn)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    const Result<OrderFacts> order = factsOf(work.connection(), id);
    if (!order)
        return Failure(order.error());
    // Where goods of another store are fetched, the money goes into the till there.
    const StoreId usual = work.actor().mayIn(order->store) ? order->store : order->collectIn;
    const StoreId store = takenIn ? takenIn : usual;
    if (auto allowed = work.requireIn(store); !allowed)
        return Failure(allowed.error());
    if (auto open = requireStep(*order, Step::Pay); !open)
        return Failure(open.error());
    if (payments.empty())
        return paymentMissing(work.shop(), order->total, order->payable());
    const Result<Taking> taking = planTaking(work.connection(), payments, {order->payable(), order->member});
    if (!taking)
        return Failure(taking.error());
    const Result<Till> till = tillIn(work, store, *taking);
    if (!till)
        return Failure(till.error());
    writeTaking(work, id, order->member, *till, *taking, work.now());
    settleMoney(work, id, taking->paid, taking->rounding);
    const Money before = order->paid + order->rounding;
    work.audit("orders.pay", "orders", id.value,
               {{QStringLiteral("paid"), QJsonArray{before.minor, (before + taking->settled()).minor}}});
    const Result<OrderFacts> after = factsOf(work.connection(), id);
    return Paid{taking->paid, taking->rounding, taking->change, after->payable(), after->status};
}

Money cashDue(store::Connection &connection, Money open)
{
    return inCoins(open, tillSettings(connection).smallestCoin);
}

void settleMoney(store::UnitOfWork &work, OrderId id, Money paid, Money rounding)
{
    work.execute("UPDATE orders SET paid_total = paid_total + ?, rounding_total = rounding_total + ? WHERE id = ?",
                 paid, rounding, id);
    settleStatus(work, id);
    const Result<OrderFacts> order = factsOf(work.connection(), id);
    if (order->fulfilment == Fulfilment::Ship)
        reserveGoods(work, *order);
    settlePoints(work, {id, id, order->member, work.now()});
    settleRewards(work, id);
    // After the points, which are earned on the tier that the member had when they bought.
    rewardMember(work, id, order->member);
}

} // namespace shopdesk::orders
