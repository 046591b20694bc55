// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/DeliverySlip.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::ui {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("DeliverySlip", text);
}

/// What parcels hold: a fee is in none of them.
qint64 goodsOf(const orders::Order &order)
{
    qint64 units = 0;
    for (const orders::OrderLine &line : order.lines)
        units += line.isGoods ? line.quantity : 0;
    return units;
}

void addLines(const orders::Order &order, const orders::Shipment &shipment, const Formats &formats, PaperPages &slip)
{
    for (const orders::ShipmentLine &line : shipment.lines) {
        const auto of = std::ranges::find(order.lines, line.line, &orders::OrderLine::id);
        if (of == order.lines.end())
            continue;
        slip.rows.push_back({of->description, formats.number(line.quantity), true});
        slip.rows.push_back({of->sku});
        if (!line.serials.isEmpty())
            slip.rows.push_back({QCoreApplication::translate("DeliverySlip", "Serial number: %1")
                                     .arg(line.serials.join(QStringLiteral(", ")))});
    }
}

} // namespace

PaperPages deliverySlip(const orders::Order &order, const orders::Shipment &shipment,
                        const orders::DeliveryAddress &address, const QString &shopName, const Formats &formats)
{
    PaperPages slip;
    slip.shopName = shopName;
    slip.title = QCoreApplication::translate("DeliverySlip", "Delivery slip %1").arg(order.number);
    slip.code = order.number;
    if (!address.isEmpty())
        slip.rows.push_back({word(QT_TRANSLATE_NOOP("DeliverySlip", "Deliver to"))});
    for (const QString &text : {address.name, address.address, address.phone}) {
        if (!text.isEmpty())
            slip.rows.push_back({text, {}, true});
    }
    slip.rows.push_back(
        {word(QT_TRANSLATE_NOOP("DeliverySlip", "Ordered")), formats.day(formats.zone().dayOf(order.placedAt))});
    slip.rows.push_back({word(QT_TRANSLATE_NOOP("DeliverySlip", "Sent from")), shipment.storeName});
    if (!shipment.carrier.isEmpty())
        slip.rows.push_back({shipment.carrier, shipment.tracking});
    addLines(order, shipment, formats, slip);
    if (shipment.units() < goodsOf(order))
        slip.rows.push_back({word(QT_TRANSLATE_NOOP("DeliverySlip", "The order has more than this parcel holds."))});
    return slip;
}

} // namespace shopdesk::ui
