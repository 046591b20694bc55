// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/StepOperations.h"

#include "orders/DraftOrders.h"
#include "orders/OrderChange.h"
#include "orders/OrderJson.h"
#include "orders/OrderStates.h"
#include "orders/Payments.h"
#include "orders/Shipments.h"
#include "store/Answers.h"

#include <QJsonArray>

namespace shopdesk::orders {

namespace {

using store::onId;
using store::Outcome;

QJsonObject nothing()
{
    return {};
}

QJsonObject idOf(ShipmentId id)
{
    return {{QStringLiteral("shipment"), id.text()}};
}

Outcome runSteps(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OrderId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return stepsOf(work.connection(), id).map([](const std::vector<StepState> &states) {
        QJsonArray steps;
        for (const StepState &state : states) {
            steps << QJsonObject{
                {QStringLiteral("step"), keyOf(state.step)}, {QStringLiteral("open"), state.isOpen()},
                {QStringLiteral("why"), state.whyNot},       {QStringLiteral("amount"), state.amount.minor},
                {QStringLiteral("units"), state.units},      {QStringLiteral("ofUnits"), state.ofUnits}};
        }
        return QJsonObject{{QStringLiteral("steps"), steps}};
    });
}

Outcome runSaveDraft(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OrderId>("id");
    const OrderDraft draft = orderDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return saveDraft(work, draft, id).map([](OrderId saved) {
        return QJsonObject{{QStringLiteral("id"), saved.text()}};
    });
}

std::vector<ShipmentLine> shipmentLinesFrom(store::JsonInput &input)
{
    std::vector<ShipmentLine> lines;
    for (store::JsonInput &line : input.objects("lines"))
        lines.push_back({line.id<OrderLineId>("line"), line.integer("quantity", 1), line.texts("serials")});
    return lines;
}

Outcome runPlaceDraft(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OrderId>("id");
    const bool payLater = input.flag("payLater");
    const std::vector<PaymentDraft> payments = paymentsFrom(input);
    const std::vector<ShipmentLine> pieces = shipmentLinesFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    if (const auto placed = placeDraft(work, id, payments, payLater, pieces); !placed)
        return Failure(placed.error());
    return order(work.connection(), id).map([](const Order &placed) {
        return QJsonObject{{QStringLiteral("id"), placed.id.text()},
                           {QStringLiteral("number"), placed.number},
                           {QStringLiteral("total"), placed.total.minor}};
    });
}

Outcome runPay(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OrderId>("id");
    const auto store = input.id<StoreId>("store");
    const std::vector<PaymentDraft> payments = paymentsFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return pay(work, id, payments, store).map([](const Paid &paid) {
        return QJsonObject{{QStringLiteral("paid"), paid.paid.minor},
                           {QStringLiteral("rounding"), paid.rounding.minor},
                           {QStringLiteral("change"), paid.change.minor},
                           {QStringLiteral("open"), paid.open.minor},
                           {QStringLiteral("status"), keyOf(paid.status)}};
    });
}

Outcome runShip(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OrderId>("id");
    ShipmentDraft draft;
    draft.from = input.id<StoreId>("from");
    draft.carrier = input.text("carrier");
    draft.tracking = input.text("tracking");
    draft.onlyPrepared = input.flag("onlyPrepared");
    draft.note = input.text("note");
    draft.lines = shipmentLinesFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return ship(work, id, draft).map(idOf);
}

Outcome runHandOver(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OrderId>("id");
    const auto store = input.id<StoreId>("store");
    const std::vector<ShipmentLine> lines = shipmentLinesFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return handOver(work, id, store, lines).map(idOf);
}

Outcome runSend(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ShipmentId>("shipment");
    const QString carrier = input.text("carrier");
    const QString tracking = input.text("tracking");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return sendShipment(work, id, carrier, tracking).map(nothing);
}

Outcome runDeliver(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ShipmentId>("shipment");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return deliverShipment(work, id).map(nothing);
}

template<Result<void> (*comeBack)(store::UnitOfWork &, ShipmentId, const QString &)>
Outcome runComeBack(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ShipmentId>("shipment");
    const QString note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return comeBack(work, id, note).map(nothing);
}

Outcome runCancel(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OrderId>("id");
    CancelDraft draft;
    draft.reason = input.text("reason");
    draft.refundTo = input.word("refundTo", refundToFrom, draft.refundTo);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return cancel(work, id, draft).map(nothing);
}

OrderChange changeFrom(store::JsonInput &input)
{
    OrderChange change;
    for (store::JsonInput &line : input.objects("lines")) {
        change.lines.push_back({line.id<OrderLineId>("line"), line.id<catalog::VariantId>("variant"),
                                line.integer("quantity", 1), line.optionalMoney("unitPrice"),
                                line.optionalMoney("discount")});
    }
    change.discounts = discountsFrom(input);
    change.payments = paymentsFrom(input);
    change.refundTo = input.word("refundTo", refundToFrom, change.refundTo);
    if (input.has("coupons"))
        change.coupons = input.texts("coupons");
    if (input.has("points"))
        change.points = input.integer("points");
    return change;
}

Outcome runChange(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OrderId>("id");
    const OrderChange wanted = changeFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return change(work, id, wanted).map([](const Changed &changed) {
        return QJsonObject{{QStringLiteral("total"), changed.total.minor},
                           {QStringLiteral("givenBack"), changed.givenBack.minor},
                           {QStringLiteral("open"), changed.open.minor},
                           {QStringLiteral("status"), keyOf(changed.status)}};
    });
}

constexpr store::Operation all[] = {
    {"orders.steps",
     "Gives what can be done with the order id: step (place, pay, ship, hand_over, deliver, change, end_change, cancel, "
     "take_back), open, why it is not, amount, units, ofUnits.",
     runSteps, Permission::SeeOrders},
    {"orders.saveDraft",
     "Puts a sale by that is not placed yet, in the place of the draft id: the fields of orders.place; gives its id.",
     runSaveDraft, Permission::PlaceOrders},
    {"orders.placeDraft",
     "Places the draft id: payments as orders.place, payLater, lines (line, serials) where pieces have numbers; gives its "
     "id, number and total.",
     runPlaceDraft, Permission::PlaceOrders},
    {"orders.pay",
     "Takes money for the order id: payments (kind, amount, tendered, giftCard, reference), and the store whose till it "
     "goes to; gives paid, rounding, change, open and status.",
     runPay, Permission::PlaceOrders},
    {"orders.ship",
     "Sends goods of the order id: lines (line, quantity, serials; none: all that is left), from (store), carrier, tracking, "
     "onlyPrepared, note; gives the shipment.",
     runShip, Permission::PlaceOrders},
    {"orders.handOver", "Hands goods of the order id to the customer in the store: lines as orders.ship.", runHandOver,
     Permission::PlaceOrders},
    {"orders.sendShipment", "A shipment that was prepared leaves: shipment, carrier, tracking.", runSend,
     Permission::PlaceOrders},
    {"orders.deliverShipment", "The shipment has arrived.", runDeliver, Permission::PlaceOrders},
    {"orders.failShipment", "The shipment never left or never arrived, its goods are back: shipment, note.",
     runComeBack<failShipment>, Permission::PlaceOrders},
    {"orders.returnShipment", "The carrier brought the shipment back: shipment, note.", runComeBack<returnShipment>,
     Permission::PlaceOrders},
    {"orders.cancel",
     "Calls the order id off, with goods, money and points back where they came from: reason, refundTo (original, "
     "store_credit).",
     runCancel, Permission::PlaceOrders},
    {"orders.beginChange", "Says that the order id is being changed; meanwhile nothing else is done with it.",
     onId<OrderId, beginChange>, Permission::PlaceOrders},
    {"orders.leaveChange", "Leaves the order id as it was before its change began.", onId<OrderId, leaveChange>,
     Permission::PlaceOrders},
    {"orders.change",
     "Changes the order id to lines (line or variant, quantity, unitPrice, discount; what is not named goes) and "
     "discounts (kind, label, amount), with payments or refundTo; coupons (codes) and points stay as they are where they "
     "are not given; gives total, givenBack, open and status.",
     runChange, Permission::PlaceOrders},
};

} // namespace

std::span<const store::Operation> stepOperations()
{
    return all;
}

} // namespace shopdesk::orders
