// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Shipments.h"

#include "base/Text.h"
#include "catalog/Premises.h"
#include "orders/LineSerials.h"
#include "orders/OrderGoods.h"
#include "orders/OrderStates.h"
#include "orders/ShipmentRows.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::orders {

namespace {

/// A parcel's number leads to an address, and the trail never forgets: it says only that there is one.
QJsonObject shippedAudit(qint64 units, const QString &tracking)
{
    QJsonObject changes{{QStringLiteral("units"), QJsonArray{QJsonValue(), units}}};
    if (!tracking.isEmpty())
        changes.insert(QStringLiteral("tracking"), QStringLiteral("changed"));
    return changes;
}

Result<void> checkTexts(const ShipmentDraft &draft)
{
    if (draft.carrier.size() <= longestName && draft.tracking.size() <= longestName && draft.note.size() <= longestNote)
        return {};
    return fail("orders.textTooLong",
                QCoreApplication::translate("Orders", "A text of this shipment is too long. Shorten it."));
}

/// What is to leave, line by line; without lines all that is left.
Result<std::vector<GoodsLine>> linesToSend(const OrderFacts &order, const std::vector<ShipmentLine> &wanted)
{
    std::vector<GoodsLine> lines;
    if (wanted.empty()) {
        for (const LineFacts &line : order.lines) {
            if (order.counts(line) && line.left() > 0)
                lines.push_back({line.id, line.left()});
        }
        return lines;
    }
    for (size_t i = 0; i < wanted.size(); ++i) {
        const QString field = QStringLiteral("lines[%1].quantity").arg(i);
        const auto line = std::ranges::find(order.lines, wanted[i].line, &LineFacts::id);
        const bool isTwice = std::ranges::count(wanted, wanted[i].line, &ShipmentLine::line) > 1;
        if (line == order.lines.end() || isTwice) {
            return fail("orders.lineNotFound",
                        QCoreApplication::translate("Orders", "Name each line of this order at most once."),
                        QStringLiteral("lines[%1].line").arg(i));
        }
        if (wanted[i].quantity < 1 || wanted[i].quantity > line->left()) {
            return fail("orders.badQuantity",
                        QCoreApplication::translate("Orders", "Of “%1”, %2 can leave.")
                            .arg(line->description)
                            .arg(line->left()),
                        field);
        }
        lines.push_back({line->id, wanted[i].quantity, field, wanted[i].serials});
    }
    return lines;
}

/// Which pieces leave, of each line.
Result<std::vector<NamedLine>> serialsOf(store::Connection &connection, const OrderFacts &order, StoreId store,
                                         const std::vector<GoodsLine> &lines)
{
    std::vector<LeavingLine> leaving;
    for (size_t i = 0; i < lines.size(); ++i) {
        const auto line = std::ranges::find(order.lines, lines[i].line, &LineFacts::id);
        leaving.push_back({&line->pieces, lines[i].quantity, lines[i].serials, line->description,
                           QStringLiteral("lines[%1].serials").arg(i)});
    }
    return serialsToLeave(connection, store, leaving);
}

/// Writes a shipment and moves its goods, unless they are only prepared.
Result<ShipmentId> leave(store::UnitOfWork &work, const OrderFacts &order, NewShipment shipment,
                         const std::vector<ShipmentLine> &wanted, const char *operation)
{
    if (auto allowed = work.requireIn(shipment.store); !allowed)
        return Failure(allowed.error());
    if (const auto premises = catalog::storeById(work.connection(), shipment.store); !premises)
        return Failure(premises.error());
    const Result<std::vector<GoodsLine>> lines = linesToSend(order, wanted);
    if (!lines)
        return Failure(lines.error());
    // What is packed is named already: nobody opens a parcel for it once more.
    const Result<std::vector<NamedLine>> serials = serialsOf(work.connection(), order, shipment.store, *lines);
    if (!serials)
        return Failure(serials.error());
    if (shipment.status != ShipmentStatus::Pending) {
        if (auto sent = sendGoods(work, order, shipment.store, *lines); !sent)
            return Failure(sent.error());
    }
    qint64 units = 0;
    for (const GoodsLine &line : *lines) {
        shipment.lines.push_back({line.line, line.quantity});
        units += line.quantity;
    }
    shipment.order = order.id;
    shipment.at = work.now();
    const ShipmentId id = insertShipment(work, shipment);
    for (size_t i = 0; i < lines->size(); ++i)
        sellLine(work, shipment.store, {order.id.value, (*lines)[i].line.value, id.value}, (*serials)[i]);
    settleStatus(work, order.id);
    work.audit(operation, "orders", order.id.value, shippedAudit(units, shipment.tracking));
    return id;
}

/// A shipment with the order that it belongs to.
struct Found
{
    Shipment shipment;
    OrderFacts order;

    std::vector<GoodsLine> goods() const
    {
        std::vector<GoodsLine> lines;
        for (const ShipmentLine &line : shipment.lines)
            lines.push_back({line.line, line.quantity});
        return lines;
    }
};

/// The shipment, where it stands in one of the states from which the step leads on.
Result<Found> found(store::UnitOfWork &work, ShipmentId id, std::initializer_list<ShipmentStatus> from)
{
    const auto orderId = work.connection().value<OrderId>("SELECT order_id FROM shipments WHERE id = ?", id);
    if (!orderId) {
        return fail("orders.shipmentNotFound", QCoreApplication::translate("Orders", "This shipment is gone."),
                    QStringLiteral("id"));
    }
    Result<OrderFacts> order = factsOf(work.connection(), *orderId);
    if (!order)
        return Failure(order.error());
    const std::vector<Shipment> all = shipmentsOf(work.connection(), *orderId);
    const auto shipment = std::ranges::find(all, id, &Shipment::id);
    if (auto allowed = work.requireIn(shipment->store); !allowed)
        return Failure(allowed.error());
    if (std::ranges::find(from, shipment->status) == from.end()) {
        return fail("orders.badShipment",
                    QCoreApplication::translate("Orders",
                                                "This cannot be done with the shipment as it stands. Look at it "
                                                "again."));
    }
    return Found{*shipment, std::move(*order)};
}

void close(store::UnitOfWork &work, const Found &found, ShipmentStatus status, const QString &note)
{
    work.execute("UPDATE shipments SET status = ?, closed_at = ?, note = ? WHERE id = ?", keyOf(status), work.now(),
                 note.isEmpty() ? found.shipment.note : note, found.shipment.id);
    settleStatus(work, found.order.id);
}

/// The goods of a shipment are in its store again.
Result<void> comeBack(store::UnitOfWork &work, ShipmentId id, ShipmentStatus status, const QString &typed)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return allowed;
    const bool isReturn = status == ShipmentStatus::Returned;
    const Result<Found> found = isReturn ? orders::found(work, id, {ShipmentStatus::Shipped})
                                         : orders::found(work, id, {ShipmentStatus::Pending, ShipmentStatus::Shipped});
    if (!found)
        return Failure(found.error());
    const QString note = manyLines(typed).left(longestNote);
    if (found->shipment.status == ShipmentStatus::Shipped && found->order.fulfilment == Fulfilment::Ship)
        bringBackGoods(work, found->order, found->shipment.store, found->goods());
    catalog::releaseShipmentSerials(work, found->order.id.value, id.value);
    close(work, *found, status, note);
    const Result<OrderFacts> after = factsOf(work.connection(), found->order.id);
    reserveGoods(work, *after);
    work.audit(isReturn ? "orders.returnShipment" : "orders.failShipment", "orders", found->order.id.value,
               {{QStringLiteral("units"), QJsonArray{QJsonValue(), found->shipment.units()}}});
    return {};
}

} // namespace

Result<ShipmentId> ship(store::UnitOfWork &work, OrderId id, const ShipmentDraft &draft)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    const Result<OrderFacts> order = factsOf(work.connection(), id);
    if (!order)
        return Failure(order.error());
    if (auto open = requireStep(*order, Step::Ship); !open)
        return Failure(open.error());
    if (auto good = checkTexts(draft); !good)
        return Failure(good.error());
    NewShipment shipment;
    shipment.store = draft.from ? draft.from : goodsStoreOf(*order);
    shipment.status = draft.onlyPrepared ? ShipmentStatus::Pending : ShipmentStatus::Shipped;
    shipment.carrier = oneLine(draft.carrier);
    shipment.tracking = oneLine(draft.tracking);
    shipment.note = manyLines(draft.note);
    return leave(work, *order, std::move(shipment), draft.lines, draft.onlyPrepared ? "orders.prepare" : "orders.ship");
}

Result<ShipmentId> handOver(store::UnitOfWork &work, OrderId id, StoreId in, std::vector<ShipmentLine> lines)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    const Result<OrderFacts> order = factsOf(work.connection(), id);
    if (!order)
        return Failure(order.error());
    if (auto open = requireStep(*order, Step::HandOver); !open)
        return Failure(open.error());
    NewShipment shipment;
    shipment.store = in ? in : goodsStoreOf(*order);
    shipment.status = ShipmentStatus::Delivered;
    shipment.collected = true;
    return leave(work, *order, std::move(shipment), lines, "orders.handOver");
}

Result<void> sendShipment(store::UnitOfWork &work, ShipmentId id, const QString &carrier, const QString &tracking)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return allowed;
    const Result<Found> found = orders::found(work, id, {ShipmentStatus::Pending});
    if (!found)
        return Failure(found.error());
    if (auto good = checkTexts({.carrier = carrier, .tracking = tracking}); !good)
        return good;
    if (auto sent = sendGoods(work, found->order, found->shipment.store, found->goods()); !sent)
        return sent;
    const QString by = carrier.isEmpty() ? found->shipment.carrier : oneLine(carrier);
    const QString number = tracking.isEmpty() ? found->shipment.tracking : oneLine(tracking);
    work.execute("UPDATE shipments SET status = ?, shipped_at = ?, carrier = ?, tracking = ? WHERE id = ?",
                 keyOf(ShipmentStatus::Shipped), work.now(), by, number, id);
    settleStatus(work, found->order.id);
    work.audit("orders.ship", "orders", found->order.id.value, shippedAudit(found->shipment.units(), number));
    return {};
}

Result<void> deliverShipment(store::UnitOfWork &work, ShipmentId id)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return allowed;
    const Result<Found> found = orders::found(work, id, {ShipmentStatus::Shipped});
    if (!found)
        return Failure(found.error());
    close(work, *found, ShipmentStatus::Delivered, {});
    work.audit("orders.deliverShipment", "orders", found->order.id.value,
               {{QStringLiteral("units"), QJsonArray{QJsonValue(), found->shipment.units()}}});
    return {};
}

Result<void> failShipment(store::UnitOfWork &work, ShipmentId id, const QString &note)
{
    return comeBack(work, id, ShipmentStatus::Failed, note);
}

Result<void> returnShipment(store::UnitOfWork &work, ShipmentId id, const QString &note)
{
    return comeBack(work, id, ShipmentStatus::Returned, note);
}

} // namespace shopdesk::orders
