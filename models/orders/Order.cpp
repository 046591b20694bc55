// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Order.h"

#include "base/EnumKeys.h"

namespace shopdesk::orders {

namespace {

constexpr EnumKeys<2> kindKeys{"sale", "credit"};
constexpr EnumKeys<10> statusKeys{
    "draft",     "placed",    "partially_paid", "paid", "partially_shipped", "shipped", "partially_delivered",
    "delivered", "modifying", "cancelled"};
constexpr EnumKeys<5> channelKeys{"counter", "web", "phone", "marketplace", "imported"};
constexpr EnumKeys<9> paymentKeys{"cash",      "card",     "wallet",   "bank_transfer", "store_credit",
                                  "gift_card", "external", "rounding", "exchange"};
constexpr EnumKeys<4> discountKeys{"manual", "coupon", "points", "promotion"};
constexpr EnumKeys<3> fulfilmentKeys{"handed_over", "ship", "booked"};
constexpr EnumKeys<5> shipmentKeys{"pending", "shipped", "delivered", "failed", "returned"};

} // namespace

QString keyOf(OrderKind kind)
{
    return enumKey(kindKeys, kind);
}

QString keyOf(OrderStatus status)
{
    return enumKey(statusKeys, status);
}

QString keyOf(Channel channel)
{
    return enumKey(channelKeys, channel);
}

QString keyOf(PaymentKind kind)
{
    return enumKey(paymentKeys, kind);
}

QString keyOf(DiscountKind kind)
{
    return enumKey(discountKeys, kind);
}

QString keyOf(Fulfilment fulfilment)
{
    return enumKey(fulfilmentKeys, fulfilment);
}

QString keyOf(ShipmentStatus status)
{
    return enumKey(shipmentKeys, status);
}

std::optional<OrderKind> orderKindFrom(const QString &key)
{
    return enumFrom<OrderKind>(kindKeys, key);
}

std::optional<OrderStatus> orderStatusFrom(const QString &key)
{
    return enumFrom<OrderStatus>(statusKeys, key);
}

std::optional<Channel> channelFrom(const QString &key)
{
    return enumFrom<Channel>(channelKeys, key);
}

std::optional<PaymentKind> paymentKindFrom(const QString &key)
{
    return enumFrom<PaymentKind>(paymentKeys, key);
}

std::optional<DiscountKind> discountKindFrom(const QString &key)
{
    return enumFrom<DiscountKind>(discountKeys, key);
}

std::optional<Fulfilment> fulfilmentFrom(const QString &key)
{
    return enumFrom<Fulfilment>(fulfilmentKeys, key);
}

std::optional<ShipmentStatus> shipmentStatusFrom(const QString &key)
{
    return enumFrom<ShipmentStatus>(shipmentKeys, key);
}

qint64 Shipment::units() const
{
    qint64 sum = 0;
    for (const ShipmentLine &line : lines)
        sum += line.quantity;
    return sum;
}

} // namespace shopdesk::orders
