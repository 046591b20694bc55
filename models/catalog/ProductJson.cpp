// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ProductJson.h"

#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

template<typename I>
QJsonValue idOrNull(I id)
{
    return id ? QJsonValue(id.text()) : QJsonValue();
}

QJsonValue instantOrNull(std::optional<Instant> instant)
{
    return instant ? QJsonValue(store::toText(*instant)) : QJsonValue();
}

QJsonArray toJson(const std::vector<Pack> &packs)
{
    QJsonArray array;
    for (const Pack &pack : packs)
        array << QJsonObject{{QStringLiteral("code"), pack.code}, {QStringLiteral("pieces"), pack.pieces}};
    return array;
}

QJsonObject toJson(const Variant &variant)
{
    return {{QStringLiteral("id"), idOrNull(variant.id)},
            {QStringLiteral("name"), variant.name},
            {QStringLiteral("sku"), variant.sku},
            {QStringLiteral("price"), variant.price.minor},
            {QStringLiteral("cost"), variant.cost ? QJsonValue(variant.cost->minor) : QJsonValue()},
            {QStringLiteral("barcodes"), QJsonArray::fromStringList(variant.barcodes)},
            {QStringLiteral("packs"), toJson(variant.packs)},
            {QStringLiteral("choices"), QJsonArray::fromStringList(variant.choices)},
            {QStringLiteral("serialised"), variant.serialised}};
}

QJsonArray toJson(const std::vector<ProductOption> &options)
{
    QJsonArray array;
    for (const ProductOption &option : options) {
        array << QJsonObject{{QStringLiteral("name"), option.name},
                             {QStringLiteral("values"), QJsonArray::fromStringList(option.values)}};
    }
    return array;
}

QJsonArray toJson(const std::vector<Component> &components)
{
    QJsonArray array;
    for (const Component &component : components) {
        array << QJsonObject{{QStringLiteral("variant"), component.variant.text()},
                             {QStringLiteral("quantity"), component.quantity},
                             {QStringLiteral("sku"), component.sku}};
    }
    return array;
}

/// Out of the range of an int is out of the range of everything that is allowed.
int smallInteger(store::JsonInput &input, const char *field, int otherwise)
{
    return static_cast<int>(std::clamp<qint64>(input.integer(field, otherwise), -1, 1'000'000));
}

void readVariant(store::JsonInput &input, Variant &variant)
{
    variant.sku = input.text("sku", variant.sku);
    variant.price = input.money("price", variant.price);
    if (input.has("cost"))
        variant.cost = input.optionalMoney("cost");
    if (input.has("barcodes"))
        variant.barcodes = input.texts("barcodes");
    if (input.has("choices"))
        variant.choices = input.texts("choices");
    variant.serialised = input.flag("serialised", variant.serialised);
    if (input.has("packs")) {
        variant.packs.clear();
        for (store::JsonInput &pack : input.objects("packs"))
            variant.packs.push_back({pack.text("code"), smallInteger(pack, "pieces", 0)});
    }
}

} // namespace

QJsonObject toJson(const ProductDraft &draft)
{
    QJsonArray variants;
    for (const Variant &variant : draft.variants)
        variants << toJson(variant);
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("kind"), keyOf(draft.kind)},
            {QStringLiteral("category"), idOrNull(draft.category)},
            {QStringLiteral("taxClass"), idOrNull(draft.taxClass)},
            {QStringLiteral("description"), draft.description},
            {QStringLiteral("onShelf"), draft.onShelf},
            {QStringLiteral("shelfFrom"), instantOrNull(draft.shelfFrom)},
            {QStringLiteral("shelfUntil"), instantOrNull(draft.shelfUntil)},
            {QStringLiteral("variants"), variants},
            {QStringLiteral("options"), toJson(draft.options)},
            {QStringLiteral("components"), toJson(draft.components)},
            {QStringLiteral("priceIsSum"), draft.priceIsSum},
            {QStringLiteral("warrantyMonths"), draft.warrantyMonths},
            {QStringLiteral("supplier"), draft.supplier}};
}

QJsonObject toJson(const Product &product)
{
    QJsonObject object = toJson(draftOf(product));
    object.insert(QStringLiteral("id"), product.id.text());
    object.insert(QStringLiteral("categoryName"), product.categoryName);
    object.insert(QStringLiteral("taxClassName"), product.taxClassName);
    object.insert(QStringLiteral("createdAt"), store::toText(product.createdAt));
    object.insert(QStringLiteral("updatedAt"), store::toText(product.updatedAt));
    object.insert(QStringLiteral("archivedAt"), instantOrNull(product.archivedAt));
    return object;
}

QJsonObject toJson(const VariantFound &found)
{
    return {{QStringLiteral("product"), found.product.text()},
            {QStringLiteral("variant"), found.variant.text()},
            {QStringLiteral("title"), found.title},
            {QStringLiteral("sku"), found.sku},
            {QStringLiteral("price"), found.price.minor},
            {QStringLiteral("archived"), found.archived},
            {QStringLiteral("serialised"), found.serialised},
            {QStringLiteral("onShelf"), found.onShelf}};
}

ProductDraft productDraftFrom(store::JsonInput &input, const ProductDraft &base)
{
    ProductDraft draft = base;
    draft.name = input.text("name", base.name);
    draft.kind = input.word("kind", productKindFrom, base.kind);
    draft.category = input.id("category", base.category);
    draft.taxClass = input.id("taxClass", base.taxClass);
    draft.description = input.text("description", base.description);
    draft.onShelf = input.flag("onShelf", base.onShelf);
    if (input.has("shelfFrom"))
        draft.shelfFrom = input.instant("shelfFrom");
    if (input.has("shelfUntil"))
        draft.shelfUntil = input.instant("shelfUntil");
    draft.warrantyMonths = smallInteger(input, "warrantyMonths", base.warrantyMonths);
    draft.supplier = input.text("supplier", base.supplier);
    draft.priceIsSum = input.flag("priceIsSum", base.priceIsSum);
    if (input.has("options")) {
        draft.options.clear();
        for (store::JsonInput &option : input.objects("options"))
            draft.options.push_back({option.text("name"), option.texts("values")});
    }
    if (input.has("components")) {
        draft.components.clear();
        for (store::JsonInput &each : input.objects("components")) {
            Component component{each.id<VariantId>("variant"), each.integer("quantity", 1)};
            component.sku = each.text("sku"); // as toJson writes it; the variant alone counts
            draft.components.push_back(std::move(component));
        }
    }
    if (input.has("variants")) {
        draft.variants.clear();
        for (store::JsonInput &object : input.objects("variants")) {
            Variant variant;
            variant.id = object.id<VariantId>("id");
            variant.name = object.text("name");
            readVariant(object, variant);
            draft.variants.push_back(variant);
        }
        return draft;
    }
    // A product with one variant is written without the list.
    if (draft.variants.empty())
        draft.variants.emplace_back();
    readVariant(input, draft.variants.front());
    return draft;
}

} // namespace shopdesk::catalog
