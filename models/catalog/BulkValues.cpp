// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/BulkValues.h"

#include "catalog/Bundles.h"
#include "store/Difference.h"

#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

const QString categoryField = QStringLiteral("category");
const QString taxClassField = QStringLiteral("taxClass");
const QString onShelfField = QStringLiteral("onShelf");
const QString archivedField = QStringLiteral("archived");
const QString priceField = QStringLiteral("price");

template<typename I>
std::optional<qint64> numberOf(I id)
{
    return id ? std::optional(id.value) : std::nullopt;
}

std::optional<qint64> numberOf(const std::optional<Instant> &instant)
{
    return instant ? std::optional(instant->ms) : std::nullopt;
}

/// The values of the product itself, in the order of their fields.
std::vector<BulkValue> ownValues(const BulkProduct &before, const BulkProduct &after)
{
    return {{{}, categoryField, numberOf(before.category), numberOf(after.category)},
            {{}, taxClassField, numberOf(before.taxClass), numberOf(after.taxClass)},
            {{}, onShelfField, qint64(before.onShelf), qint64(after.onShelf)},
            {{}, archivedField, numberOf(before.archivedAt), numberOf(after.archivedAt)}};
}

template<typename I>
QJsonValue idOrNull(I id)
{
    return id ? QJsonValue(id.text()) : QJsonValue();
}

/// In the words of updateProduct, so that a history reads the same whichever way a product was changed.
QJsonObject toJson(const BulkProduct &product)
{
    QJsonArray variants;
    for (const BulkProduct::Price &each : product.prices) {
        variants << QJsonObject{{QStringLiteral("id"), each.variant.text()},
                                {QStringLiteral("sku"), each.sku},
                                {QStringLiteral("price"), each.price.minor}};
    }
    return {{categoryField, idOrNull(product.category)},
            {taxClassField, idOrNull(product.taxClass)},
            {onShelfField, product.onShelf},
            {archivedField, product.archivedAt.has_value()},
            {QStringLiteral("variants"), variants}};
}

} // namespace

std::vector<BulkValue> differences(const BulkProduct &before, const BulkProduct &after)
{
    std::vector<BulkValue> values = ownValues(before, after);
    for (size_t i = 0; i < before.prices.size(); ++i) {
        values.push_back(
            {before.prices[i].variant, priceField, before.prices[i].price.minor, after.prices[i].price.minor});
    }
    std::erase_if(values, [](const BulkValue &value) { return value.before == value.after; });
    return values;
}

bool isAsLeft(const BulkProduct &product, const BulkValue &value)
{
    if (value.variant) {
        const auto found = std::ranges::find(product.prices, value.variant, &BulkProduct::Price::variant);
        return found != product.prices.end() && found->price.minor == value.after;
    }
    const std::vector<BulkValue> own = ownValues(product, product);
    const auto found = std::ranges::find(own, value.field, &BulkValue::field);
    return found != own.end() && found->before == value.after;
}

void putBack(BulkProduct &product, const BulkValue &value)
{
    if (value.field == categoryField)
        product.category = {value.before.value_or(0)};
    else if (value.field == taxClassField)
        product.taxClass = {value.before.value_or(0)};
    else if (value.field == onShelfField)
        product.onShelf = value.before.value_or(0) != 0;
    else if (value.field == archivedField)
        product.archivedAt = value.before ? std::optional(Instant{*value.before}) : std::nullopt;
    else
        std::ranges::find(product.prices, value.variant, &BulkProduct::Price::variant)->price = {*value.before};
}

std::optional<BulkProduct> bulkProduct(store::Connection &connection, ProductId id)
{
    store::Query row = connection.query(
        "SELECT name, category_id, tax_class_id, on_shelf, archived_at, price_is_sum FROM products WHERE id = ?", id);
    if (!row.next())
        return std::nullopt;
    BulkProduct product{id,
                        row.get<QString>(0),
                        row.get<CategoryId>(1),
                        row.get<TaxClassId>(2),
                        row.get<bool>(3),
                        row.get<std::optional<Instant>>(4),
                        row.get<bool>(5),
                        {},
                        {}};
    if (const auto free = checkInNoBundle(connection, id); !free)
        product.inBundle = free.error().message;
    store::Query prices = connection.query(
        "SELECT id, sku, price FROM variants WHERE product_id = ? AND archived_at IS NULL ORDER BY position, id", id);
    while (prices.next())
        product.prices.push_back({prices.get<VariantId>(0), prices.get<QString>(1), prices.get<Money>(2)});
    return product;
}

void writeBulkProduct(store::UnitOfWork &work, const char *operation, const BulkProduct &before,
                      const BulkProduct &after)
{
    work.execute("UPDATE products SET category_id = ?, tax_class_id = ?, on_shelf = ?, archived_at = ?, "
                 "first_price = coalesce(?, first_price), updated_at = ? WHERE id = ?",
                 numberOf(after.category), numberOf(after.taxClass), after.onShelf, after.archivedAt,
                 after.prices.empty() ? std::nullopt : std::optional(after.prices.front().price), work.now(), after.id);
    for (const BulkValue &value : differences(before, after)) {
        if (value.variant)
            work.execute("UPDATE variants SET price = ? WHERE id = ?", value.after, value.variant);
    }
    work.audit(operation, "products", after.id.value, store::difference(toJson(before), toJson(after)));
}

} // namespace shopdesk::catalog
