// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/DeliveryOperations.h"

#include "orders/Delivery.h"
#include "orders/OrderJson.h"
#include "store/Answers.h"

namespace shopdesk::orders {

namespace {

using store::Outcome;

Outcome runSetDelivery(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OrderId>("id");
    const DeliveryAddress address = deliveryFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setDelivery(work, id, address).map([] { return QJsonObject(); });
}

Outcome runRevealDelivery(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OrderId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return revealDelivery(work, id).map([](const DeliveryAddress &address) {
        return QJsonObject{{QStringLiteral("deliveryName"), address.name},
                           {QStringLiteral("deliveryAddress"), address.address},
                           {QStringLiteral("deliveryPhone"), address.phone}};
    });
}

constexpr store::Operation all[] = {
    {"orders.setDelivery",
     "Says where the order id goes, until all of it has left: deliveryName, deliveryAddress, deliveryPhone; what is empty "
     "is the member's.",
     runSetDelivery, Permission::PlaceOrders},
    {"orders.revealDelivery",
     "Gives deliveryName, deliveryAddress and deliveryPhone of the order id in clear; the trail tells who looked.",
     runRevealDelivery, Permission::RevealPersonalData},
};

} // namespace

std::span<const store::Operation> deliveryOperations()
{
    return all;
}

} // namespace shopdesk::orders
