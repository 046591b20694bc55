// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/CounterOperations.h"

#include "orders/HeldSales.h"
#include "orders/OrderJson.h"
#include "orders/ReceiptData.h"

#include <QJsonArray>

namespace shopdesk::orders {

namespace {

using Outcome = Result<QJsonObject>;

QJsonObject toJson(const CounterSums &sums)
{
    QJsonArray lines;
    for (const CounterSums::Line &line : sums.lines) {
        lines << QJsonObject{{QStringLiteral("title"), line.title},
                             {QStringLiteral("sku"), line.sku},
                             {QStringLiteral("quantity"), line.quantity},
                             {QStringLiteral("unitPrice"), line.unitPrice.minor},
                             {QStringLiteral("discount"), line.discount.minor},
                             {QStringLiteral("total"), line.total.minor},
                             {QStringLiteral("serialsWanted"), line.serialsWanted},
                             {QStringLiteral("serials"), QJsonArray::fromStringList(line.serials)}};
    }
    QJsonArray steps;
    for (const PriceStep &step : sums.steps)
        steps << toJson(step);
    QJsonArray refused;
    for (const ApplyingRewards::Refused &each : sums.rewards.refused)
        refused << QJsonObject{{QStringLiteral("code"), each.code}, {QStringLiteral("why"), each.why}};
    return {{QStringLiteral("lines"), lines},
            {QStringLiteral("units"), sums.units},
            {QStringLiteral("linesTotal"), sums.linesTotal.minor},
            {QStringLiteral("discount"), sums.discount.minor},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("coupons"), QJsonArray::fromStringList(sums.rewards.coupons)},
            {QStringLiteral("couponsRefused"), refused},
            {QStringLiteral("points"), sums.rewards.points},
            {QStringLiteral("pointsLimit"), sums.rewards.limit.most},
            {QStringLiteral("pointsWorth"), sums.rewards.limit.worth.minor},
            {QStringLiteral("whyNoPoints"), sums.rewards.limit.whyNot},
            {QStringLiteral("total"), sums.total.minor}};
}

Outcome runSums(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const CounterSale sale = counterSaleFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return sumsOf(work.connection(), sale).map([](const CounterSums &sums) { return toJson(sums); });
}

Outcome runHold(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString label = input.text("label");
    const CounterSale sale = counterSaleFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return holdSale(work, sale, label).map([](HeldSaleId id) {
        return QJsonObject{{QStringLiteral("id"), id.text()}};
    });
}

Outcome runHeldSales(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto store = input.id<StoreId>("store");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return heldSales(work.connection(), store).map([](const std::vector<HeldSale> &held) {
        QJsonArray sales;
        for (const HeldSale &sale : held) {
            sales << QJsonObject{{QStringLiteral("id"), sale.id.text()},
                                 {QStringLiteral("label"), sale.label},
                                 {QStringLiteral("heldAt"), store::toText(sale.heldAt)},
                                 {QStringLiteral("person"), sale.person},
                                 {QStringLiteral("memberName"), sale.memberName},
                                 {QStringLiteral("units"), sale.units},
                                 {QStringLiteral("total"), sale.total.minor}};
        }
        return QJsonObject{{QStringLiteral("sales"), sales}};
    });
}

Outcome runRecall(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<HeldSaleId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return recallSale(work, id).map([](const RestoredSale &restored) {
        return QJsonObject{{QStringLiteral("sale"), toJson(restored.sale)},
                           {QStringLiteral("leftOut"), QJsonArray::fromStringList(restored.leftOut)}};
    });
}

Outcome runDiscard(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<HeldSaleId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return discardHeldSale(work, id).map([] { return QJsonObject(); });
}

Outcome runIssueReceipt(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OrderId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return issueReceipt(work, id).map([](const ReceiptData &receipt) {
        return QJsonObject{{QStringLiteral("shop"), receipt.shop},
                           {QStringLiteral("order"), toJson(receipt.order)},
                           {QStringLiteral("change"), receipt.change.minor},
                           {QStringLiteral("printed"), receipt.printed}};
    });
}

Outcome runSetTexts(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const ReceiptTexts texts{input.text("header"), input.text("footer")};
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setReceiptTexts(work, texts).map([] { return QJsonObject(); });
}

constexpr store::Operation all[] = {
    {"orders.counterSums",
     "Gives what a sale at the counter comes to, step by step: store, member, discount or discountShare (basis points), lines "
     "(variant, quantity, unitPrice, discount or discountShare, serials), coupons (codes), points.",
     runSums, Permission::PlaceOrders},
    {"orders.holdSale",
     "Puts a sale aside under a label, without a number and without moving stock; the other fields are those of "
     "orders.counterSums.",
     runHold, Permission::PlaceOrders},
    {"orders.heldSales", "Gives the sales that wait in the store.", runHeldSales, Permission::PlaceOrders},
    {"orders.recallSale", "Takes the held sale id up again; gives it and what may no longer be sold of it.", runRecall,
     Permission::PlaceOrders},
    {"orders.discardHeldSale", "Gives the held sale id up.", runDiscard, Permission::PlaceOrders},
    {"orders.issueReceipt",
     "Notes that the receipt of the order id is handed out, and gives it with how often it was before.",
     runIssueReceipt, Permission::SeeOrders},
    {"orders.setReceiptTexts", "Sets the header and footer of all receipts.", runSetTexts, Permission::ManageShop},
};

} // namespace

std::span<const store::Operation> counterOperations()
{
    return all;
}

} // namespace shopdesk::orders
