// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderOperations.h"

#include "orders/DeliveryOperations.h"
#include "orders/MallOrders.h"
#include "orders/OrderJson.h"
#include "orders/OrderPrice.h"
#include "orders/StepOperations.h"

namespace shopdesk::orders {

namespace {

using Outcome = Result<QJsonObject>;

Outcome runPlace(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const OrderDraft draft = orderDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const Result<OrderId> id = place(work, draft);
    if (!id)
        return Failure(id.error());
    return order(work.connection(), *id).map([](const Order &placed) {
        return QJsonObject{{QStringLiteral("id"), placed.id.text()},
                           {QStringLiteral("number"), placed.number},
                           {QStringLiteral("total"), placed.total.minor}};
    });
}

Outcome runTotals(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const OrderDraft draft = orderDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return priced(work.connection(), draft).map([&](const PricedOrder &order) {
        QJsonArray steps;
        for (const PriceStep &step : stepsOf(order, work.shop().currency))
            steps << toJson(step);
        return QJsonObject{{QStringLiteral("lines"), order.linesTotal.minor},
                           {QStringLiteral("discounts"), order.discountTotal.minor},
                           {QStringLiteral("tax"), order.taxTotal.minor},
                           {QStringLiteral("total"), order.total.minor},
                           {QStringLiteral("steps"), steps}};
    });
}

Outcome runRedeemOffer(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    MallOrder wanted;
    wanted.offer = input.id<rewards::OfferId>("offer");
    wanted.member = input.id<members::MemberId>("member");
    wanted.store = input.id<StoreId>("store");
    wanted.payments = paymentsFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return redeemOffer(work, wanted).map([](const Redeemed &redeemed) {
        return QJsonObject{{QStringLiteral("order"), redeemed.order ? QJsonValue(redeemed.order.text()) : QJsonValue()},
                           {QStringLiteral("code"), redeemed.code},
                           {QStringLiteral("storeCredit"), redeemed.storeCredit.minor},
                           {QStringLiteral("points"), redeemed.points}};
    });
}

Outcome runOrder(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OrderId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return order(work.connection(), id).map([](const Order &found) { return toJson(found); });
}

Outcome runFindByNumber(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString number = input.text("number");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return findByNumber(work.connection(), number).map([](OrderId id) {
        return QJsonObject{{QStringLiteral("id"), id.text()}};
    });
}

constexpr store::Operation all[] = {
    {"orders.place",
     "Places a sale or credit: store, kind (sale, credit), channel, member, country, creditOf, placedAt, status (paid, "
     "shipped, delivered), payLater, collectIn (store), deliveryName, deliveryAddress and deliveryPhone (empty: the "
     "member's), deliveryFee or usualDelivery (the usual fee), note, lines (variant, quantity, unitPrice, discount, description, "
     "takesBack, label, serials), discounts (kind, label, amount), payments (kind, amount, tendered, giftCard, reference), "
     "coupons (codes), points (to redeem), all amounts positive; gives its id, number and total.",
     runPlace, Permission::PlaceOrders},
    {"orders.totals",
     "Gives what a draft comes to before it is placed, step by step; the fields are those of orders.place.", runTotals,
     Permission::PlaceOrders},
    {"orders.redeemOffer",
     "Gives a member one of an offer of the points mall: offer, member, store, payments (of goods that cost money, too); gives "
     "the order, the code or the storeCredit, and the points that it took.",
     runRedeemOffer, Permission::PlaceOrders},
    {"orders.order", "Gives the order id, whole.", runOrder, Permission::SeeOrders},
    {"orders.findByNumber", "Gives the id of the newest order with the number.", runFindByNumber,
     Permission::SeeOrders},
};

} // namespace

std::span<const store::Operation> operations()
{
    static const std::vector<store::Operation> table = [] {
        std::vector<store::Operation> every(std::begin(all), std::end(all));
        for (const std::span<const store::Operation> part : {stepOperations(), deliveryOperations(), tillOperations()})
            every.insert(every.end(), part.begin(), part.end());
        return every;
    }();
    return table;
}

} // namespace shopdesk::orders
