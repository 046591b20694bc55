// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Numbering.h"
#include "catalog/StockLedger.h"
#include "orders/CheckedOrder.h"
#include "orders/Delivery.h"
#include "orders/DraftOrders.h"
#include "orders/LinePieces.h"
#include "orders/MemberRewards.h"
#include "orders/OrderPoints.h"
#include "orders/OrderRewards.h"
#include "orders/ShipmentRows.h"
#include "store/OrNull.h"

#include <QJsonArray>

#include <algorithm>

namespace shopdesk::orders {

namespace {

using store::orNull;

bool isService(const PricedLine &line)
{
    return line.kind == catalog::ProductKind::Service;
}

void writeOrder(store::UnitOfWork &work, OrderId id, const QString &number, const CheckedOrder &order)
{
    const PricedOrder &priced = order.priced;
    const SealedDelivery delivery = sealDelivery(work.connection(), id, order.draft.deliverTo);
    work.execute(R"(
        INSERT INTO orders (id, number, store_id, kind, status, channel, member_id, country, credit_of, placed_at,
                            business_day, business_hour, units, lines_total, discount_total, tax_total, total,
                            paid_total, rounding_total, fulfilment, units_to_ship, collect_store_id, shift_id, note,
                            exchange_of, delivery_name_sealed, delivery_address_sealed, delivery_phone_sealed,
                            updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, number, order.draft.store, keyOf(order.draft.kind), keyOf(order.status),
                 keyOf(order.draft.channel), orNull(order.member), order.country, orNull(order.draft.creditOf),
                 order.placedAt, order.day, work.shop().zone.hourOf(order.placedAt), priced.units * order.sign,
                 order.kept(priced.linesTotal), priced.discountTotal, order.kept(priced.taxTotal),
                 order.kept(priced.total), order.taking.paid, order.taking.rounding, keyOf(order.fulfilment),
                 order.isToShip() ? order.unitsThatCount() : 0, orNull(order.draft.collectIn), orNull(order.till.shift),
                 order.draft.note, orNull(order.draft.exchangeOf), delivery.name, delivery.address, delivery.phone,
                 work.now());
}

/// The ids of the lines, in their order.
std::vector<OrderLineId> writeLines(store::UnitOfWork &work, OrderId id, const CheckedOrder &order)
{
    std::vector<OrderLineId> ids;
    for (const PricedLine &line : order.priced.lines)
        ids.push_back(insertLine(work, id, std::ssize(ids), line, order.sign));
    writeDiscounts(work, id, order.priced, ids);
    return ids;
}

/// Goods leave or come back at once, or are kept back until they are shipped.
void moveStock(store::UnitOfWork &work, OrderId id, const CheckedOrder &order)
{
    if (order.draft.goodsApart)
        return;
    std::optional<Instant> until;
    if (order.isToShip() && order.taking.paid <= Money{} && order.priced.total > Money{})
        until = Instant{work.now().ms + qint64(tillSettings(work.connection()).reservationHours) * 3'600'000};
    for (const PricedLine &line : order.priced.lines) {
        for (const Piece &piece : line.pieces) {
            const qint64 quantity = piece.quantity * line.quantity;
            if (order.isToShip()) {
                catalog::reserveStock(work, id.value, order.goodsStore(), piece.variant, quantity, until);
                continue;
            }
            catalog::StockDraft entry;
            entry.store = order.goodsStore();
            entry.variant = piece.variant;
            entry.quantity = -quantity * order.sign;
            entry.reason = order.isSale() ? catalog::StockReason::Sale : catalog::StockReason::Return;
            entry.occurredAt = order.placedAt;
            catalog::appendStockEntry(work, entry, id.value);
        }
    }
}

/// An order that has left already when it is placed has left with one shipment.
ShipmentId writeShipment(store::UnitOfWork &work, OrderId id, const CheckedOrder &order,
                         const std::vector<OrderLineId> &lines)
{
    if (order.fulfilment != Fulfilment::Ship || order.isToShip())
        return {};
    NewShipment shipment;
    shipment.order = id;
    shipment.store = order.goodsStore();
    shipment.status = order.status == OrderStatus::Delivered ? ShipmentStatus::Delivered : ShipmentStatus::Shipped;
    shipment.at = order.placedAt;
    const bool hasGoods = !std::ranges::all_of(order.priced.lines, isService);
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!hasGoods || !isService(order.priced.lines[i]))
            shipment.lines.push_back({lines[i], order.priced.lines[i].quantity});
    }
    return insertShipment(work, shipment);
}

void moveSerials(store::UnitOfWork &work, OrderId id, const CheckedOrder &order, const std::vector<OrderLineId> &lines,
                 ShipmentId shipment)
{
    for (size_t i = 0; i < order.serials.size(); ++i) {
        if (order.isSale())
            sellLine(work, order.goodsStore(), {id.value, lines[i].value, shipment.value}, order.serials[i]);
        else
            takeLineBack(work, order.goodsStore(), order.draft.creditOf, lines[i], order.serials[i]);
    }
}

void bookPoints(store::UnitOfWork &work, OrderId id, const CheckedOrder &order)
{
    if (order.isSale()) {
        if (order.member)
            settlePoints(work, {id, id, order.member, order.placedAt});
        return;
    }
    const PointsOf points{order.draft.creditOf, id, order.member, order.placedAt};
    if (!order.draft.creditOf) {
        if (order.member)
            takeBackUnknown(work, points, order.priced.total);
        return;
    }
    settlePoints(work, points);
    returnSpentPoints(work, points);
}

} // namespace

Result<OrderId> place(store::UnitOfWork &work, const OrderDraft &draft)
{
    return placeAs(work, work.newId<OrderId>(), draft);
}

Result<OrderId> placeAs(store::UnitOfWork &work, OrderId id, const OrderDraft &draft)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    if (auto allowed = work.requireIn(draft.store); !allowed)
        return Failure(allowed.error());
    const Result<CheckedOrder> order = checkedOrder(work, draft);
    if (!order)
        return Failure(order.error());
    const Result<QString> number = catalog::nextNumber(work, draft.store, QStringLiteral("order"), order->day);
    if (!number)
        return Failure(number.error());
    writeOrder(work, id, *number, *order);
    const std::vector<OrderLineId> lines = writeLines(work, id, *order);
    if (auto claimed = claimRewards(work, id, order->member, order->priced, order->placedAt); !claimed)
        return Failure(claimed.error());
    writeTaking(work, id, order->member, order->till, order->taking, order->placedAt);
    moveStock(work, id, *order);
    const ShipmentId shipment = writeShipment(work, id, *order, lines);
    moveSerials(work, id, *order, lines, shipment);
    bookPoints(work, id, *order);
    settleRewards(work, order->isSale() ? id : draft.creditOf);
    // After the points, which are earned on the tier that the member had when they bought.
    rewardMember(work, id, order->member);
    // What can still be done with the corrected order is another thing now, for whoever has it open.
    if (draft.creditOf)
        work.execute("UPDATE orders SET updated_at = ? WHERE id = ?", work.now(), draft.creditOf);
    work.audit("orders.place", "orders", id.value,
               {{QStringLiteral("number"), QJsonArray{QJsonValue(), *number}},
                {QStringLiteral("total"), QJsonArray{QJsonValue(), order->kept(order->priced.total).minor}}});
    return id;
}

void writeDraft(store::UnitOfWork &work, OrderId id, const CheckedOrder &order)
{
    writeOrder(work, id, {}, order);
    writeLines(work, id, order);
}

} // namespace shopdesk::orders
