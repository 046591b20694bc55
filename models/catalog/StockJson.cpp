// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/StockJson.h"

#include "store/JsonInput.h"

namespace shopdesk::catalog {

namespace {

QJsonValue orNull(std::optional<UnitCost> cost)
{
    return cost ? QJsonValue(cost->parts) : QJsonValue();
}

} // namespace

QJsonObject toJson(const StockLevel &level)
{
    const auto value = level.value();
    return {{QStringLiteral("store"), level.store.text()},
            {QStringLiteral("storeName"), level.storeName},
            {QStringLiteral("variant"), level.variant.text()},
            {QStringLiteral("variantName"), level.variantName},
            {QStringLiteral("sku"), level.sku},
            {QStringLiteral("onHand"), level.onHand},
            {QStringLiteral("allocated"), level.allocated},
            {QStringLiteral("available"), level.available()},
            {QStringLiteral("onTheWay"), level.onTheWay},
            {QStringLiteral("averageCost"), orNull(level.averageCost)},
            {QStringLiteral("value"), value ? QJsonValue(value->minor) : QJsonValue()}};
}

QJsonObject toJson(const StockEntry &entry)
{
    return {{QStringLiteral("id"), entry.id.text()},
            {QStringLiteral("store"), entry.store.text()},
            {QStringLiteral("variant"), entry.variant.text()},
            {QStringLiteral("sku"), entry.sku},
            {QStringLiteral("quantity"), entry.quantity},
            {QStringLiteral("reason"), keyOf(entry.reason)},
            {QStringLiteral("historic"), entry.historic},
            {QStringLiteral("order"), entry.order == 0 ? QJsonValue() : QJsonValue(idToText(entry.order))},
            {QStringLiteral("orderNumber"), entry.orderNumber},
            {QStringLiteral("note"), entry.note},
            {QStringLiteral("unitCost"), orNull(entry.unitCost)},
            {QStringLiteral("occurredAt"), store::toText(entry.occurredAt)}};
}

} // namespace shopdesk::catalog
