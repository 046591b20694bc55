// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/WhatIsLeft.h"

#include "catalog/Serials.h"
#include "orders/DeliveryFee.h"

#include <QCoreApplication>

namespace shopdesk::returns {

qint64 leftOf(const orders::OrderFacts &sale, const orders::LineFacts &line)
{
    return std::max<qint64>(0, sale.canComeBack(line));
}

Failure tooMany(const QString &description, qint64 left, const QString &field)
{
    return fail("returns.tooMany",
                QCoreApplication::translate("Returns", "Of “%1”, %2 can still come back.").arg(description).arg(left),
                field);
}

Result<orders::OrderFacts> saleOf(store::Connection &connection, orders::OrderId id)
{
    Result<orders::OrderFacts> sale = orders::factsInAnyStore(connection, id);
    if (!sale) {
        Error error = sale.error();
        error.field = QStringLiteral("order");
        return Failure(error);
    }
    const bool isOff = sale->status == orders::OrderStatus::Draft || sale->status == orders::OrderStatus::Cancelled;
    if (sale->kind == orders::OrderKind::Sale && !isOff)
        return sale;
    return fail("returns.notASale",
                QCoreApplication::translate("Returns", "Only goods of a sale that was made can come back."),
                QStringLiteral("order"));
}

Result<std::vector<Returnable>> returnable(store::Connection &connection, orders::OrderId order)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    const Result<orders::OrderFacts> sale = saleOf(connection, order);
    if (!sale)
        return Failure(sale.error());
    const std::vector<catalog::Serial> serials = catalog::serialsOfOrder(connection, order.value);
    std::vector<Returnable> lines;
    const orders::OrderLineId delivery = orders::deliveryLineOf(connection, order);
    for (const orders::LineFacts &line : sale->lines) {
        // What was paid for the delivery is settled with the goods.
        if (line.id == delivery)
            continue;
        Returnable one{line.id,
                       line.variant,
                       line.description,
                       {},
                       line.quantity,
                       leftOf(*sale, line),
                       catalog::needsSerials(connection, line.variant),
                       {}};
        one.sku = connection.value<QString>("SELECT sku FROM variants WHERE id = ?", line.variant).value_or(QString());
        for (const catalog::Serial &serial : serials) {
            if (serial.variant == line.variant && serial.state == catalog::SerialState::Sold)
                one.serials << serial.serial;
        }
        lines.push_back(std::move(one));
    }
    return lines;
}

} // namespace shopdesk::returns
