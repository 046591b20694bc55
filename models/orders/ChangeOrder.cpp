// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/CheckedOrder.h"
#include "orders/DeliveryFee.h"
#include "orders/Limits.h"
#include "orders/LinePieces.h"
#include "orders/OrderChange.h"
#include "orders/OrderGoods.h"
#include "orders/OrderRewards.h"
#include "orders/OrderStates.h"
#include "orders/Payments.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::orders {

namespace {

/// A line of the order with what the change may not forget of it.
struct KeptLine
{
    Money unitPrice;
    Money discount;
    int taxRate = 0;
    bool taxIncluded = true;
};

KeptLine readKept(store::Connection &connection, OrderLineId id)
{
    store::Query row =
        connection.query("SELECT unit_price, discount, tax_rate, tax_included FROM order_lines WHERE id = ?", id);
    row.next();
    return {row.get<Money>(0), row.get<Money>(1), row.get<int>(2), row.get<bool>(3)};
}

OrderDraft draftOf(const OrderFacts &order, const OrderChange &wanted)
{
    OrderDraft draft;
    draft.store = order.store;
    draft.channel = order.channel;
    draft.member = order.member;
    draft.discounts = wanted.discounts;
    for (const ChangedLine &line : wanted.lines) {
        const auto kept = std::ranges::find(order.lines, line.line, &LineFacts::id);
        draft.lines.push_back({kept == order.lines.end() ? line.variant : kept->variant, line.quantity, line.unitPrice,
                               line.discount.value_or(Money{})});
    }
    return draft;
}

Result<PricedLine> keptLine(store::Connection &connection, const LineFacts &line, const ChangedLine &wanted,
                            size_t index)
{
    const KeptLine kept = readKept(connection, line.id);
    PricedLine priced;
    priced.variant = line.variant;
    priced.kind = line.kind;
    priced.isDelivery = isDeliveryLine(connection, line.id);
    priced.pieces = line.pieces;
    priced.description = line.description;
    priced.quantity = wanted.quantity;
    priced.variantPrice = kept.unitPrice;
    priced.unitPrice = wanted.unitPrice.value_or(kept.unitPrice);
    priced.discount = wanted.discount.value_or(std::min(kept.discount, priced.unitPrice * wanted.quantity));
    priced.taxRate = kept.taxRate;
    priced.taxIncluded = kept.taxIncluded;
    priced.draftLine = index;
    priced.takesBack = line.id;
    if (auto good = checkAmounts(priced); !good)
        return Failure(good.error());
    if (wanted.quantity < line.preparing + line.shipped) {
        return fail("orders.badQuantity",
                    QCoreApplication::translate("Orders", "Of “%1”, %2 are packed or have left.")
                        .arg(line.description)
                        .arg(line.preparing + line.shipped),
                    QStringLiteral("lines[%1].quantity").arg(index));
    }
    priced.total = priced.unitPrice * priced.quantity - priced.discount;
    return priced;
}

/// Lines that the change does not name go, and nothing of them may have left.
Result<void> checkRemoved(const OrderFacts &order, const OrderChange &wanted)
{
    for (const LineFacts &line : order.lines) {
        const auto stays = std::ranges::find(wanted.lines, line.id, &ChangedLine::line) != wanted.lines.end();
        if (!stays && line.preparing + line.shipped > 0) {
            return fail("orders.lineGone",
                        QCoreApplication::translate("Orders", "“%1” cannot be taken out: some are packed or have left.")
                            .arg(line.description),
                        QStringLiteral("lines"));
        }
    }
    return {};
}

Result<PricedOrder> pricedChange(store::Connection &connection, const OrderFacts &order, const OrderChange &wanted)
{
    const OrderDraft draft = draftOf(order, wanted);
    if (auto good = checkLineCount(draft); !good)
        return Failure(good.error());
    if (auto good = checkRemoved(order, wanted); !good)
        return Failure(good.error());
    std::vector<PricedLine> lines;
    for (size_t i = 0; i < wanted.lines.size(); ++i) {
        const ChangedLine &line = wanted.lines[i];
        const auto kept = std::ranges::find(order.lines, line.line, &LineFacts::id);
        if (line.line
            && (kept == order.lines.end() || std::ranges::count(wanted.lines, line.line, &ChangedLine::line) > 1)) {
            return fail("orders.lineNotFound",
                        QCoreApplication::translate("Orders", "Name each line of this order at most once."),
                        QStringLiteral("lines[%1].line").arg(i));
        }
        Result<PricedLine> priced = line.line ? keptLine(connection, *kept, line, i) : pricedLine(connection, draft, i);
        if (!priced)
            return Failure(priced.error());
        lines.push_back(std::move(*priced));
    }
    Result<PricedOrder> changed = withDiscounts(std::move(lines), wanted.discounts);
    if (!changed)
        return changed;
    if (auto good = takeChangedRewards(connection, draft, order.id, wanted, *changed); !good)
        return Failure(good.error());
    finish(*changed);
    return changed;
}

/// What is taken off by hand.
Money reductions(const PricedOrder &order, const std::vector<DiscountDraft> &discounts)
{
    Money sum;
    for (const PricedLine &line : order.lines)
        sum += line.discount + std::max(Money{}, line.variantPrice - line.unitPrice) * line.quantity;
    for (const DiscountDraft &discount : discounts)
        sum += discount.kind != DiscountKind::Promotion ? discount.amount : Money{};
    return sum;
}

/// Only whoever takes off more than before needs to be allowed to.
Result<void> checkReductions(store::UnitOfWork &work, const OrderFacts &order, const OrderChange &wanted,
                             const PricedOrder &priced)
{
    // Of what the order has already nobody asks.
    if (auto allowed = checkShelf(work.connection(), priced.lines); !allowed)
        return allowed;
    const Money before = work.connection()
                             .value<Money>(R"(
                SELECT (SELECT coalesce(sum(discount), 0) FROM order_lines WHERE order_id = ?1)
                     + (SELECT coalesce(sum(amount), 0) FROM order_discounts WHERE order_id = ?1 AND kind <> 'promotion' AND code_id IS NULL AND points = 0))",
                                           order.id)
                             .value_or(Money{});
    if (reductions(priced, wanted.discounts) <= before)
        return {};
    return checkLimits(work.connection(), draftOf(order, wanted), priced);
}

Result<void> checkGoods(store::Connection &connection, const OrderFacts &order, const PricedOrder &priced)
{
    std::vector<catalog::StockNeed> needs;
    for (const PricedLine &line : priced.lines) {
        const auto kept = std::ranges::find(order.lines, line.takesBack, &LineFacts::id);
        const qint64 gone = kept == order.lines.end() ? 0 : kept->shipped;
        if (line.quantity > gone)
            addNeeds(needs, line.pieces, line.quantity - gone,
                     QStringLiteral("lines[%1].quantity").arg(line.draftLine));
    }
    return catalog::checkAvailable(connection, goodsStoreOf(order), needs, order.id.value);
}

/// What changes hands.
Result<Taking> planMoney(store::UnitOfWork &work, const OrderFacts &order, const OrderChange &wanted, Money total)
{
    const Money settled = order.paid + order.rounding;
    if (settled <= total)
        return planTaking(work.connection(), wanted.payments, {total - settled, order.member});
    const Money back = settled - total;
    if (auto allowed = checkRefund(work.connection(), back, QStringLiteral("lines")); !allowed)
        return Failure(allowed.error());
    return planRefund(work.connection(), {order.id, order.member, back}, wanted.refundTo);
}

/// By SKU: what a line was called may name a person, and the trail never forgets.
QString inWords(store::Connection &connection, OrderId id)
{
    constexpr qsizetype longest = 500;
    QStringList lines;
    store::Query rows = connection.query("SELECT l.quantity, v.sku, l.total FROM order_lines l "
                                         "JOIN variants v ON v.id = l.variant_id WHERE l.order_id = ? "
                                         "ORDER BY l.position, l.id",
                                         id);
    while (rows.next()) {
        lines << QStringLiteral("%1 × %2 (%3)")
                     .arg(rows.get<qint64>(0))
                     .arg(rows.get<QString>(1), toPlainText(rows.get<Money>(2), connection.shop().currency));
    }
    const QString all = lines.join(QStringLiteral(", "));
    return all.size() <= longest ? all : all.left(longest) + QStringLiteral("…");
}

/// The ids of the lines, in their order.
std::vector<OrderLineId> writeLines(store::UnitOfWork &work, const OrderFacts &order, const PricedOrder &priced)
{
    std::vector<OrderLineId> ids;
    for (const LineFacts &line : order.lines) {
        if (std::ranges::find(priced.lines, line.id, &PricedLine::takesBack) != priced.lines.end())
            continue;
        // Shipments that failed may still name it.
        work.execute("DELETE FROM shipment_lines WHERE line_id = ?", line.id);
        work.execute("DELETE FROM order_lines WHERE id = ?", line.id);
    }
    qint64 position = 0;
    for (const PricedLine &line : priced.lines) {
        if (line.takesBack) {
            work.execute(R"(
                UPDATE order_lines SET position = ?, quantity = ?, unit_price = ?, discount = ?, tax = ?, total = ?
                WHERE id = ?)",
                         position++, line.quantity, line.unitPrice, line.discount, line.tax, line.total,
                         line.takesBack);
            ids.push_back(line.takesBack);
            continue;
        }
        ids.push_back(insertLine(work, order.id, position++, line));
    }
    work.execute(R"(
        UPDATE orders SET units = ?, lines_total = ?, discount_total = ?, tax_total = ?, total = ?, status = 'placed'
        WHERE id = ?)",
                 priced.units, priced.linesTotal, priced.discountTotal, priced.taxTotal, priced.total, order.id);
    return ids;
}

/// The order, where it may be changed: at once, or since somebody began to.
Result<OrderFacts> changeable(store::Connection &connection, OrderId id)
{
    Result<OrderFacts> order = factsOf(connection, id);
    if (!order)
        return order;
    OrderFacts asPlaced = *order;
    if (asPlaced.status == OrderStatus::Modifying)
        asPlaced.status = OrderStatus::Placed;
    if (auto open = requireStep(asPlaced, Step::Change); !open)
        return Failure(open.error());
    return order;
}

Result<void> switchTo(store::UnitOfWork &work, OrderId id, Step step, OrderStatus status, const char *operation)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return allowed;
    const Result<OrderFacts> order = factsOf(work.connection(), id);
    if (!order)
        return Failure(order.error());
    if (auto allowed = work.requireIn(order->store); !allowed)
        return allowed;
    if (auto open = requireStep(*order, step); !open)
        return open;
    setStatus(work, id, status);
    work.audit(operation, "orders", id.value);
    return {};
}

} // namespace

Result<void> beginChange(store::UnitOfWork &work, OrderId id)
{
    return switchTo(work, id, Step::Change, OrderStatus::Modifying, "orders.beginChange");
}

Result<void> leaveChange(store::UnitOfWork &work, OrderId id)
{
    return switchTo(work, id, Step::EndChange, OrderStatus::Placed, "orders.leaveChange");
}

Result<Changed> change(store::UnitOfWork &work, OrderId id, const OrderChange &given)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    const Result<OrderFacts> order = changeable(work.connection(), id);
    if (!order)
        return Failure(order.error());
    if (auto allowed = work.requireIn(order->store); !allowed)
        return Failure(allowed.error());
    OrderChange wanted = given;
    OrderDraft texts = draftOf(*order, wanted);
    if (auto good = checkTexts(texts); !good)
        return Failure(good.error());
    wanted.discounts = texts.discounts;
    const Result<PricedOrder> priced = pricedChange(work.connection(), *order, wanted);
    if (!priced)
        return Failure(priced.error());
    if (auto allowed = checkReductions(work, *order, wanted, *priced); !allowed)
        return Failure(allowed.error());
    if (auto enough = checkGoods(work.connection(), *order, *priced); !enough)
        return Failure(enough.error());
    const Result<Taking> taking = planMoney(work, *order, wanted, priced->total);
    if (!taking)
        return Failure(taking.error());
    const Result<Till> till = tillIn(work, order->store, *taking);
    if (!till)
        return Failure(till.error());
    const QString before = inWords(work.connection(), id);
    const SpentPoints spent = spentOn(work.connection(), id);
    removeDiscounts(work, id);
    writeDiscounts(work, id, *priced, writeLines(work, *order, *priced));
    if (auto claimed = claimChangedRewards(work, id, order->member, *priced, spent); !claimed)
        return Failure(claimed.error());
    writeTaking(work, id, order->member, *till, *taking, work.now());
    settleMoney(work, id, taking->paid, taking->rounding);
    work.audit("orders.change", "orders", id.value,
               {{QStringLiteral("lines"), QJsonArray{before, inWords(work.connection(), id)}},
                {QStringLiteral("total"), QJsonArray{order->total.minor, priced->total.minor}}});
    const Result<OrderFacts> after = factsOf(work.connection(), id);
    return Changed{after->total, std::max(Money{}, -taking->settled()), after->payable(), after->status};
}

Result<DraftSums> sumsOfChange(store::Connection &connection, OrderId id, const OrderChange &wanted)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    const Result<OrderFacts> order = changeable(connection, id);
    if (!order)
        return Failure(order.error());
    OrderChange withoutPoints = wanted;
    withoutPoints.points = 0;
    const Result<PricedOrder> before = pricedChange(connection, *order, withoutPoints);
    if (!before)
        return Failure(before.error());
    const Result<PricedOrder> priced = pricedChange(connection, *order, wanted);
    if (!priced)
        return Failure(priced.error());
    DraftSums sums;
    sums.steps = stepsOf(*priced, connection.shop().currency);
    sums.total = priced->total;
    sums.dueInCash = cashDue(connection, std::max(Money{}, priced->total - order->paid - order->rounding));
    sums.rewards.limit = rewards::redeemLimit(connection, basketOf(draftOf(*order, wanted), *before, id),
                                              spentOn(connection, id).points);
    for (const PricedDiscount &discount : priced->discounts) {
        sums.rewards.points += discount.points;
        if (discount.coupon.id)
            sums.rewards.coupons << codeOf(connection, discount.coupon.id);
    }
    if (const Result<void> enough = checkGoods(connection, *order, *priced); !enough)
        sums.shortage = enough.error();
    return sums;
}

} // namespace shopdesk::orders
