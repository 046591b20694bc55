// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/DeliveryOperations.h"

#include "orders/Delivery.h"
#include "orders/DeliveryFee.h"
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

QJsonValue orNull(const std::optional<Money> &amount)
{
    return amount ? QJsonValue(amount->minor) : QJsonValue();
}

Outcome runDeliveryTerms(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    const DeliveryTerms terms = deliveryTerms(work.connection());
    return QJsonObject{{QStringLiteral("fee"), orNull(terms.fee)},
                       {QStringLiteral("freeFrom"), orNull(terms.freeFrom)},
                       {QStringLiteral("taxClass"), terms.taxClass ? QJsonValue(terms.taxClass.text()) : QJsonValue()},
                       {QStringLiteral("article"), terms.article ? QJsonValue(terms.article.text()) : QJsonValue()}};
}

Outcome runSetDeliveryTerms(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    DeliveryTerms terms = deliveryTerms(work.connection());
    if (!terms.fee || input.names("article")) // an article that stands for the fee from now on comes with its tax
        terms.taxClass = deliveryTax(work.connection(), input.id<catalog::VariantId>("article"));
    if (input.names("fee"))
        terms.fee = input.optionalMoney("fee");
    if (input.names("freeFrom"))
        terms.freeFrom = input.optionalMoney("freeFrom");
    if (input.names("taxClass"))
        terms.taxClass = input.id<catalog::TaxClassId>("taxClass");
    terms.article = input.id<catalog::VariantId>("article", terms.article);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setDeliveryTerms(work, terms).map([] { return QJsonObject(); });
}

constexpr store::Operation all[] = {
    {"orders.setDelivery",
     "Says where the order id goes, until all of it has left: deliveryName, deliveryAddress, deliveryPhone; what is empty "
     "is the member's.",
     runSetDelivery, Permission::PlaceOrders},
    {"orders.revealDelivery",
     "Gives deliveryName, deliveryAddress and deliveryPhone of the order id in clear; the trail tells who looked.",
     runRevealDelivery, Permission::RevealPersonalData},
    {"orders.deliveryTerms",
     "Gives fee (what sending an order usually costs; null: nothing), freeFrom (the total of goods that are sent free), "
     "taxClass and article.",
     runDeliveryTerms, Permission::SeeOrders},
    {"orders.setDeliveryTerms",
     "Sets fee, freeFrom, taxClass and article (the variant of a service that stands for it) of delivery; null clears, what "
     "is not named stays. An order has the fee where it asks for it: deliveryFee or usualDelivery of orders.place.",
     runSetDeliveryTerms, Permission::ManageShop},
};

} // namespace

std::span<const store::Operation> deliveryOperations()
{
    return all;
}

} // namespace shopdesk::orders
