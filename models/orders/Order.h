// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "members/Member.h"
#include "rewards/Coupon.h"

namespace shopdesk::orders {

using OrderId = Id<struct OrderTag>;
using OrderLineId = Id<struct OrderLineTag>;
using OrderDiscountId = Id<struct OrderDiscountTag>;
using PaymentId = Id<struct PaymentTag>;
using ShipmentId = Id<struct ShipmentTag>;
using ShiftId = Id<struct ShiftTag>;
using GiftCardId = Id<struct GiftCardTag>;

/// A credit takes goods back; it refers to the order that it corrects where that is known.
enum class OrderKind { Sale, Credit };
enum class OrderStatus {
    Draft,
    Placed,
    PartiallyPaid,
    Paid,
    PartiallyShipped,
    Shipped,
    PartiallyDelivered,
    Delivered,
    Modifying,
    Cancelled
};
enum class Channel { Counter, Web, Phone, Marketplace, Imported };
/// Rounding is no money: it is what the smallest coin made of an amount that was due in cash, and nobody pays by it. Exchange is
/// none either: what the credit and the sale of an exchange set off against each other.
enum class PaymentKind { Cash, Card, Wallet, BankTransfer, StoreCredit, GiftCard, External, Rounding, Exchange };
enum class DiscountKind { Manual, Coupon, Points, Promotion };
/// How the goods leave: all at once when the order is placed; by shipments; or by shipments although the stock fell when it
/// was placed, as it did in older versions.
enum class Fulfilment { HandedOver, Ship, Booked };
/// Failed never left or never arrived; Returned was brought back by the carrier. Both times the goods are in the store again.
enum class ShipmentStatus { Pending, Shipped, Delivered, Failed, Returned };

/// "partially_paid", "bank_transfer", …: as the file and JSON write it.
QString keyOf(OrderKind kind);
QString keyOf(OrderStatus status);
QString keyOf(Channel channel);
QString keyOf(PaymentKind kind);
QString keyOf(DiscountKind kind);
QString keyOf(Fulfilment fulfilment);
QString keyOf(ShipmentStatus status);
std::optional<OrderKind> orderKindFrom(const QString &key);
std::optional<OrderStatus> orderStatusFrom(const QString &key);
std::optional<Channel> channelFrom(const QString &key);
std::optional<PaymentKind> paymentKindFrom(const QString &key);
std::optional<DiscountKind> discountKindFrom(const QString &key);
std::optional<Fulfilment> fulfilmentFrom(const QString &key);
std::optional<ShipmentStatus> shipmentStatusFrom(const QString &key);

/// In an order as it stands, the quantities and amounts of a credit are negative; discounts are positive always.
struct OrderLine
{
    OrderLineId id;
    catalog::ProductId product;
    catalog::VariantId variant;
    QString sku;
    QString description; ///< as it was called when it was sold
    qint64 quantity = 0;
    Money unitPrice;
    Money discount;  ///< on this line
    int taxRate = 0; ///< basis points
    bool taxIncluded = true;
    Money tax;   ///< on the line's total less its share of the order's discounts
    Money total; ///< quantity × price less the line's discount; tax is added only at the foot of the order
    bool isGoods = true;
    bool isDelivery = false; ///< the fee for it (DeliveryFee.h)
    qint64 preparing = 0;    ///< of the quantity: in shipments that have not left yet
    qint64 shipped = 0;      ///< has left, what was delivered included
    qint64 delivered = 0;
    qint64 takenBack = 0;      ///< by credits
    OrderLineId takesBack;     ///< of a credit: the line that it takes back
    qint64 serialsPerUnit = 0; ///< pieces of one unit that have a serial number
    QStringList serials;       ///< those that left or came back with the line
};

struct OrderDiscount
{
    OrderDiscountId id;
    DiscountKind kind = DiscountKind::Manual;
    QString label;
    Money amount;
    QString explanation = {};          ///< of a coupon and of points: how it comes to the amount
    rewards::CouponCodeId coupon = {}; ///< whose code took it off
    QString code = {};                 ///< the code itself
    qint64 points = 0;                 ///< that were redeemed for it

    /// Comes from a coupon or from points, and so is not changed by hand.
    bool isReward() const { return coupon || points > 0; }
};

struct Payment
{
    PaymentId id;
    PaymentKind kind = PaymentKind::Cash;
    Money amount;                  ///< negative for money given back
    std::optional<Money> tendered; ///< cash handed over, change included
    Instant paidAt;
    QString reference; ///< slip of the terminal, number of the transfer; of a gift card its last characters
    Money change() const { return tendered ? *tendered - amount : Money{}; }
};

struct ShipmentLine
{
    OrderLineId line;
    qint64 quantity = 0;
    QStringList serials = {}; ///< of pieces that have one
};

/// Goods of an order that leave a store together.
struct Shipment
{
    ShipmentId id;
    StoreId store;
    QString storeName;
    ShipmentStatus status = ShipmentStatus::Pending;
    bool collected = false; ///< the customer fetched the goods in the store
    QString carrier;
    QString tracking;
    QString note;
    Instant createdAt;
    std::optional<Instant> shippedAt;
    std::optional<Instant> closedAt; ///< delivered, failed or returned
    std::vector<ShipmentLine> lines;

    qint64 units() const;
};

/// To whom the goods of an order are sent (Delivery.h). Empty: not said.
struct DeliveryAddress
{
    QString name = {};
    QString address = {};
    QString phone = {};

    bool isEmpty() const { return name.isEmpty() && address.isEmpty() && phone.isEmpty(); }
    bool operator==(const DeliveryAddress &) const = default;
};

/// The same as people see it.
struct MaskedDelivery
{
    QString name; ///< "W***"
    bool hasAddress = false;
    QString phone; ///< "138****1234"

    bool isEmpty() const { return name.isEmpty() && !hasAddress && phone.isEmpty(); }
};

/// Another order that this one corrects or is corrected by.
struct OrderLink
{
    OrderId id;
    QString number;
    Money total;
    Instant placedAt;
};

/// An order, whole.
struct Order
{
    OrderId id;
    QString number; ///< empty while it is a draft
    StoreId store;
    QString storeName;
    OrderKind kind = OrderKind::Sale;
    OrderStatus status = OrderStatus::Placed;
    Channel channel = Channel::Counter;
    members::MemberId member;
    QString memberName;
    QString memberNumber;
    QString country;
    Instant placedAt;
    BusinessDay businessDay;
    qint64 units = 0;
    Money linesTotal;
    Money discountTotal;
    Money taxTotal;
    Money total; ///< what the customer pays
    Money paidTotal;
    Money roundingTotal;
    Fulfilment fulfilment = Fulfilment::HandedOver;
    qint64 unitsToShip = 0;
    StoreId collectIn; ///< where the customer fetches the goods; none: they are sent
    QString collectInName;
    MaskedDelivery delivery;
    QString note;
    QString source; ///< the import that it came from, empty for an own order
    Instant updatedAt;
    std::vector<OrderLine> lines;
    std::vector<OrderDiscount> discounts;
    std::vector<Payment> payments;
    std::vector<Shipment> shipments;
    std::optional<OrderLink> creditOf;
    std::vector<OrderLink> credits;

    /// What is still to pay; nothing of an order that is off.
    Money open() const { return status == OrderStatus::Cancelled ? Money{} : total - paidTotal - roundingTotal; }
};

} // namespace shopdesk::orders
