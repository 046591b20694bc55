// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "members/Member.h"

namespace shopdesk::orders {

using OrderId = Id<struct OrderTag>;
using OrderLineId = Id<struct OrderLineTag>;
using OrderDiscountId = Id<struct OrderDiscountTag>;
using PaymentId = Id<struct PaymentTag>;

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
enum class PaymentKind { Cash, Card, Wallet, BankTransfer, StoreCredit, GiftCard, External };
enum class DiscountKind { Manual, Coupon, Points, Promotion };

/// "partially_paid", "bank_transfer", …: as the file and JSON write it.
QString keyOf(OrderKind kind);
QString keyOf(OrderStatus status);
QString keyOf(Channel channel);
QString keyOf(PaymentKind kind);
QString keyOf(DiscountKind kind);
std::optional<OrderKind> orderKindFrom(const QString &key);
std::optional<OrderStatus> orderStatusFrom(const QString &key);
std::optional<Channel> channelFrom(const QString &key);
std::optional<PaymentKind> paymentKindFrom(const QString &key);
std::optional<DiscountKind> discountKindFrom(const QString &key);

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
};

struct OrderDiscount
{
    OrderDiscountId id;
    DiscountKind kind = DiscountKind::Manual;
    QString label;
    Money amount;
};

struct Payment
{
    PaymentId id;
    PaymentKind kind = PaymentKind::Cash;
    Money amount;                  ///< negative for money given back
    std::optional<Money> tendered; ///< cash handed over, change included
    Instant paidAt;
    Money change() const { return tendered ? *tendered - amount : Money{}; }
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
    QString number;
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
    QString note;
    QString source; ///< the import that it came from, empty for an own order
    Instant updatedAt;
    std::vector<OrderLine> lines;
    std::vector<OrderDiscount> discounts;
    std::vector<Payment> payments;
    std::optional<OrderLink> creditOf;
    std::vector<OrderLink> credits;

    Money open() const { return total - paidTotal; }
};

} // namespace shopdesk::orders
