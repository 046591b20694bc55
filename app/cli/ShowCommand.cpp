// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ProductJson.h"
#include "catalog/Products.h"
#include "cli/Command.h"
#include "members/MemberJson.h"
#include "members/Members.h"
#include "orders/OrderJson.h"

#include <QJsonDocument>

namespace shopdesk::cli {

namespace {

/// An id in its text form, or else whatever people call the record by.
template<typename I, typename Find>
Result<I> idOf(const QString &key, Find find)
{
    const auto id = I::fromText(key);
    return id ? Result<I>(*id) : find(key);
}

Result<QJsonObject> read(store::Connection &connection, const QString &kind, const QString &key)
{
    if (kind == QLatin1String("product")) {
        const auto id = idOf<catalog::ProductId>(key, [&](const QString &sku) {
            return catalog::findBySku(connection, sku).map([](const catalog::VariantFound &found) {
                return found.product;
            });
        });
        return id.and_then([&](catalog::ProductId product) { return catalog::product(connection, product); })
            .map([](const catalog::Product &product) { return catalog::toJson(product); });
    }
    if (kind == QLatin1String("member")) {
        const auto id = idOf<members::MemberId>(
            key, [&](const QString &number) { return members::findByNumber(connection, number); });
        return id.and_then([&](members::MemberId member) { return members::member(connection, member); })
            .map([](const members::Member &member) { return members::toJson(member); });
    }
    if (kind == QLatin1String("order")) {
        const auto id =
            idOf<orders::OrderId>(key, [&](const QString &number) { return orders::findByNumber(connection, number); });
        return id.and_then([&](orders::OrderId order) { return orders::order(connection, order); })
            .map([](const orders::Order &order) { return orders::toJson(order); });
    }
    return usage(QStringLiteral("Show a product, a member or an order."));
}

} // namespace

Result<void> runShow(const Call &call)
{
    if (call.arguments.size() != 2)
        return usage(QStringLiteral("Say what to show: a kind, and an id, SKU or number."));
    auto shop = call.openShop(store::Store::Access::ReadOnly);
    if (!shop)
        return Failure(shop.error());
    const auto record = (*shop)->readNow(
        [&](store::Connection &connection) { return read(connection, call.arguments[0], call.arguments[1]); });
    if (!record)
        return Failure(record.error());
    // A record is a tree; indented JSON reads well enough for people too.
    call.out.answer(QString::fromUtf8(QJsonDocument(*record).toJson()).trimmed(), *record);
    return {};
}

} // namespace shopdesk::cli
