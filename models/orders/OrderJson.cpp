// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderJson.h"

#include <QJsonArray>

namespace shopdesk::orders {

namespace {

QJsonObject toJson(const OrderLine &line)
{
    return {{QStringLiteral("id"), line.id.text()},
            {QStringLiteral("product"), line.product.text()},
            {QStringLiteral("variant"), line.variant.text()},
            {QStringLiteral("sku"), line.sku},
            {QStringLiteral("description"), line.description},
            {QStringLiteral("quantity"), line.quantity},
            {QStringLiteral("unitPrice"), line.unitPrice.minor},
            {QStringLiteral("discount"), line.discount.minor},
            {QStringLiteral("taxRate"), line.taxRate},
            {QStringLiteral("taxIncluded"), line.taxIncluded},
            {QStringLiteral("tax"), line.tax.minor},
            {QStringLiteral("total"), line.total.minor},
            {QStringLiteral("isDelivery"), line.isDelivery},
            {QStringLiteral("preparing"), line.preparing},
            {QStringLiteral("shipped"), line.shipped},
            {QStringLiteral("delivered"), line.delivered},
            {QStringLiteral("takenBack"), line.takenBack},
            {QStringLiteral("takesBack"), line.takesBack ? QJsonValue(line.takesBack.text()) : QJsonValue()},
            {QStringLiteral("serials"), QJsonArray::fromStringList(line.serials)}};
}

QJsonObject toJson(const OrderDiscount &discount)
{
    return {{QStringLiteral("kind"), keyOf(discount.kind)},    {QStringLiteral("label"), discount.label},
            {QStringLiteral("amount"), discount.amount.minor}, {QStringLiteral("explanation"), discount.explanation},
            {QStringLiteral("coupon"), discount.code},         {QStringLiteral("points"), discount.points}};
}

QJsonObject toJson(const Payment &payment)
{
    return {{QStringLiteral("kind"), keyOf(payment.kind)},
            {QStringLiteral("amount"), payment.amount.minor},
            {QStringLiteral("tendered"), payment.tendered ? QJsonValue(payment.tendered->minor) : QJsonValue()},
            {QStringLiteral("change"), payment.change().minor},
            {QStringLiteral("reference"), payment.reference},
            {QStringLiteral("paidAt"), store::toText(payment.paidAt)}};
}

QJsonValue orNull(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(store::toText(*instant)) : QJsonValue();
}

QJsonObject toJson(const Shipment &shipment)
{
    QJsonArray lines;
    for (const ShipmentLine &line : shipment.lines) {
        lines << QJsonObject{{QStringLiteral("line"), line.line.text()},
                             {QStringLiteral("quantity"), line.quantity},
                             {QStringLiteral("serials"), QJsonArray::fromStringList(line.serials)}};
    }
    return {{QStringLiteral("id"), shipment.id.text()},
            {QStringLiteral("store"), shipment.store.text()},
            {QStringLiteral("status"), keyOf(shipment.status)},
            {QStringLiteral("collected"), shipment.collected},
            {QStringLiteral("carrier"), shipment.carrier},
            {QStringLiteral("tracking"), shipment.tracking},
            {QStringLiteral("note"), shipment.note},
            {QStringLiteral("createdAt"), store::toText(shipment.createdAt)},
            {QStringLiteral("shippedAt"), orNull(shipment.shippedAt)},
            {QStringLiteral("closedAt"), orNull(shipment.closedAt)},
            {QStringLiteral("lines"), lines}};
}

QJsonObject toJson(const OrderLink &link)
{
    return {{QStringLiteral("id"), link.id.text()},
            {QStringLiteral("number"), link.number},
            {QStringLiteral("total"), link.total.minor},
            {QStringLiteral("placedAt"), store::toText(link.placedAt)}};
}

template<typename T>
QJsonArray arrayOf(const std::vector<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array << toJson(item);
    return array;
}

LineDraft lineFrom(store::JsonInput &input)
{
    return {input.id<catalog::VariantId>("variant"),
            input.integer("quantity", 1),
            input.optionalMoney("unitPrice"),
            input.money("discount"),
            input.text("description"),
            input.id<OrderLineId>("takesBack"),
            input.text("label"),
            input.texts("serials")};
}

} // namespace

std::vector<PaymentDraft> paymentsFrom(store::JsonInput &input)
{
    std::vector<PaymentDraft> payments;
    for (store::JsonInput &payment : input.objects("payments")) {
        payments.push_back({payment.word("kind", paymentKindFrom, PaymentKind::Cash), payment.money("amount"),
                            payment.optionalMoney("tendered"), payment.text("giftCard"), payment.text("reference")});
    }
    return payments;
}

std::vector<DiscountDraft> discountsFrom(store::JsonInput &input)
{
    std::vector<DiscountDraft> discounts;
    for (store::JsonInput &discount : input.objects("discounts")) {
        discounts.push_back({discount.word("kind", discountKindFrom, DiscountKind::Manual), discount.text("label"),
                             discount.money("amount")});
    }
    return discounts;
}

DeliveryAddress deliveryFrom(store::JsonInput &input)
{
    return {input.text("deliveryName"), input.text("deliveryAddress"), input.text("deliveryPhone")};
}

QJsonObject toJson(const Order &order)
{
    QJsonObject object{
        {QStringLiteral("id"), order.id.text()},
        {QStringLiteral("number"), order.number},
        {QStringLiteral("store"), order.store.text()},
        {QStringLiteral("storeName"), order.storeName},
        {QStringLiteral("kind"), keyOf(order.kind)},
        {QStringLiteral("status"), keyOf(order.status)},
        {QStringLiteral("channel"), keyOf(order.channel)},
        {QStringLiteral("member"), order.member ? QJsonValue(order.member.text()) : QJsonValue()},
        {QStringLiteral("memberName"), order.memberName},
        {QStringLiteral("memberNumber"), order.memberNumber},
        {QStringLiteral("country"), order.country},
        {QStringLiteral("placedAt"), store::toText(order.placedAt)},
        {QStringLiteral("businessDay"), order.businessDay.text()},
        {QStringLiteral("units"), order.units},
        {QStringLiteral("linesTotal"), order.linesTotal.minor},
        {QStringLiteral("discountTotal"), order.discountTotal.minor},
        {QStringLiteral("taxTotal"), order.taxTotal.minor},
        {QStringLiteral("total"), order.total.minor},
        {QStringLiteral("paidTotal"), order.paidTotal.minor},
        {QStringLiteral("roundingTotal"), order.roundingTotal.minor},
        {QStringLiteral("open"), order.open().minor},
        {QStringLiteral("fulfilment"), keyOf(order.fulfilment)},
        {QStringLiteral("unitsToShip"), order.unitsToShip},
        {QStringLiteral("collectIn"), order.collectIn ? QJsonValue(order.collectIn.text()) : QJsonValue()},
        {QStringLiteral("deliveryName"), order.delivery.name},
        {QStringLiteral("hasDeliveryAddress"), order.delivery.hasAddress},
        {QStringLiteral("deliveryPhone"), order.delivery.phone},
        {QStringLiteral("note"), order.note},
        {QStringLiteral("source"), order.source},
        {QStringLiteral("updatedAt"), store::toText(order.updatedAt)}};
    object.insert(QStringLiteral("lines"), arrayOf(order.lines));
    object.insert(QStringLiteral("discounts"), arrayOf(order.discounts));
    object.insert(QStringLiteral("payments"), arrayOf(order.payments));
    object.insert(QStringLiteral("shipments"), arrayOf(order.shipments));
    object.insert(QStringLiteral("creditOf"), order.creditOf ? QJsonValue(toJson(*order.creditOf)) : QJsonValue());
    object.insert(QStringLiteral("credits"), arrayOf(order.credits));
    return object;
}

OrderDraft orderDraftFrom(store::JsonInput &input)
{
    OrderDraft draft;
    draft.store = input.id<StoreId>("store");
    draft.kind = input.word("kind", orderKindFrom, draft.kind);
    draft.channel = input.word("channel", channelFrom, draft.channel);
    draft.member = input.id<members::MemberId>("member");
    draft.country = input.text("country");
    draft.creditOf = input.id<OrderId>("creditOf");
    draft.placedAt = input.instant("placedAt");
    if (input.has("status"))
        draft.status = input.word("status", orderStatusFrom, OrderStatus::Paid);
    draft.note = input.text("note");
    for (store::JsonInput &line : input.objects("lines"))
        draft.lines.push_back(lineFrom(line));
    draft.payLater = input.flag("payLater");
    draft.collectIn = input.id<StoreId>("collectIn");
    draft.deliverTo = deliveryFrom(input);
    draft.deliveryFee = input.optionalMoney("deliveryFee");
    draft.usualDelivery = input.flag("usualDelivery");
    draft.discounts = discountsFrom(input);
    draft.payments = paymentsFrom(input);
    draft.coupons = input.texts("coupons");
    draft.points = input.integer("points");
    return draft;
}

} // namespace shopdesk::orders
