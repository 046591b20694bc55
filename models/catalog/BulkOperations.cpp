// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/BulkOperations.h"

#include "catalog/BulkEdit.h"
#include "catalog/ProductList.h"
#include "store/JsonInput.h"
#include "tables/ListReader.h"

#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

using Outcome = Result<QJsonObject>;

struct BulkInput
{
    std::vector<ProductId> products;
    BulkChange change;
};

std::optional<ProductId> productIdFrom(const QString &text)
{
    const Result<ProductId> id = ProductId::fromText(text);
    return id ? std::optional(*id) : std::nullopt;
}

/// `category` names one, `withoutCategory` takes it away.
template<typename I>
std::optional<I> choiceOf(store::JsonInput &input, const char *field, const char *without)
{
    if (input.flag(without))
        return I{};
    return input.has(field) ? std::optional(input.id<I>(field)) : std::nullopt;
}

std::optional<bool> flagOf(store::JsonInput &input, const char *field)
{
    return input.has(field) ? std::optional(input.flag(field)) : std::nullopt;
}

std::optional<PriceChange> priceChangeOf(store::JsonInput &input)
{
    const PriceEnding ending = input.word("priceEnding", priceEndingFrom, PriceEnding::Exact);
    if (input.has("pricePercent"))
        return PriceChange{PriceChange::By::Percent, input.integer("pricePercent"), ending};
    if (input.has("priceBy"))
        return PriceChange{PriceChange::By::Amount, input.integer("priceBy"), ending};
    // New endings alone are a change too.
    return ending == PriceEnding::Exact ? std::nullopt : std::optional(PriceChange{{}, 0, ending});
}

/// Products by id, or all in use that a search finds.
Result<std::vector<ProductId>> productsOf(store::Connection &connection, store::JsonInput &input)
{
    std::vector<ProductId> products;
    for (const QString &text : input.texts("products"))
        products.push_back(productIdFrom(text).value_or(ProductId{-1}));
    const QString search = input.text("search");
    if (!input.flag("everything") && search.isEmpty())
        return products;
    tables::ListQuery query = tables::inUse();
    query.search = search;
    const auto ids = tables::readIds(connection, productList(), query);
    if (!ids)
        return Failure(ids.error());
    for (const qint64 id : *ids)
        products.push_back({id});
    return products;
}

Result<BulkInput> bulkInputFrom(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    BulkInput bulk;
    const Result<std::vector<ProductId>> products = productsOf(work.connection(), input);
    bulk.change.category = choiceOf<CategoryId>(input, "category", "withoutCategory");
    bulk.change.taxClass = choiceOf<TaxClassId>(input, "taxClass", "withoutTaxClass");
    bulk.change.onShelf = flagOf(input, "onShelf");
    bulk.change.archived = flagOf(input, "archived");
    bulk.change.price = priceChangeOf(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    if (!products)
        return Failure(products.error());
    bulk.products = *products;
    return bulk;
}

QJsonObject toJson(const BulkCounts &counts)
{
    QJsonObject reasons;
    for (auto reason = counts.reasons.begin(); reason != counts.reasons.end(); ++reason)
        reasons.insert(reason.key(), reason.value());
    return {{QStringLiteral("changed"), counts.changed},
            {QStringLiteral("unchanged"), counts.unchanged},
            {QStringLiteral("refused"), counts.refused},
            {QStringLiteral("reasons"), reasons}};
}

QJsonArray pricesOf(const BulkProduct &product)
{
    QJsonArray prices;
    for (const BulkProduct::Price &each : product.prices)
        prices << each.price.minor;
    return prices;
}

QJsonObject toJson(const BulkPreview::Row &row)
{
    return {{QStringLiteral("product"), row.before.id.text()},
            {QStringLiteral("name"), row.before.name},
            {QStringLiteral("pricesBefore"), pricesOf(row.before)},
            {QStringLiteral("pricesAfter"), pricesOf(row.result.after)},
            {QStringLiteral("refused"), row.result.reason}};
}

Outcome runPreviewBulkEdit(store::UnitOfWork &work, const QJsonObject &object)
{
    const Result<BulkInput> bulk = bulkInputFrom(work, object);
    if (!bulk)
        return Failure(bulk.error());
    return previewBulkEdit(work.connection(), bulk->products, bulk->change).map([](const BulkPreview &preview) {
        QJsonObject answer = toJson(preview.counts);
        QJsonArray rows;
        for (const BulkPreview::Row &row : preview.rows)
            rows << toJson(row);
        answer.insert(QStringLiteral("rows"), rows);
        return answer;
    });
}

Outcome runBulkEdit(store::UnitOfWork &work, const QJsonObject &object)
{
    const Result<BulkInput> bulk = bulkInputFrom(work, object);
    if (!bulk)
        return Failure(bulk.error());
    return bulkEdit(work, bulk->products, bulk->change).map([](const BulkDone &done) {
        QJsonObject answer = toJson(done.counts);
        answer.insert(QStringLiteral("id"), done.id ? QJsonValue(done.id.text()) : QJsonValue());
        return answer;
    });
}

Outcome runUndoBulkEdit(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<BulkEditId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return undoBulkEdit(work, id).map([](const BulkUndone &undone) {
        return QJsonObject{{QStringLiteral("restored"), undone.restored}, {QStringLiteral("left"), undone.left}};
    });
}

constexpr store::Operation all[] = {
    {"catalog.bulkEdit",
     "Changes many products at once: products (ids), or everything: true or a search; and of them category, "
     "withoutCategory, taxClass, withoutTaxClass, onShelf, archived, pricePercent (basis points) or priceBy (minor "
     "units), priceEnding (exact, 00, 90, 95, 99); gives an id for the undo.",
     runBulkEdit, Permission::EditCatalog},
    {"catalog.previewBulkEdit", "Says what catalog.bulkEdit with the same fields would do, and changes nothing.",
     runPreviewBulkEdit, Permission::EditCatalog},
    {"catalog.undoBulkEdit",
     "Puts back what the bulk edit id changed, in every product that nobody changed in the same way since.",
     runUndoBulkEdit, Permission::EditCatalog},
};

} // namespace

std::span<const store::Operation> bulkOperations()
{
    return all;
}

} // namespace shopdesk::catalog
