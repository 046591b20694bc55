// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogOperations.h"

#include "catalog/Categories.h"
#include "catalog/Premises.h"
#include "catalog/ProductJson.h"
#include "catalog/TaxClasses.h"
#include "store/Answers.h"

namespace shopdesk::catalog {

namespace {

using store::idObject;
using store::listObject;
using store::onId;
using store::Outcome;

Outcome runCreateProduct(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const ProductDraft draft = productDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createProduct(work, draft).map(idObject<ProductId>);
}

Outcome runUpdateProduct(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ProductId>("id");
    const Result<Product> before = product(work.connection(), id);
    const ProductDraft draft = productDraftFrom(input, before ? draftOf(*before) : ProductDraft());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateProduct(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runProduct(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ProductId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return product(work.connection(), id).map([](const Product &found) { return toJson(found); });
}

Outcome runFindByBarcode(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString code = input.text("code");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return findByBarcode(work.connection(), code).map([](const VariantFound &found) { return toJson(found); });
}

CategoryDraft categoryDraftFrom(store::JsonInput &input, const CategoryDraft &base = {})
{
    return {input.text("name", base.name), input.id("parent", base.parent),
            static_cast<int>(qBound(qint64(-1'000'000), input.integer("position", base.position), qint64(1'000'000)))};
}

Outcome runCreateCategory(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const CategoryDraft draft = categoryDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createCategory(work, draft).map(idObject<CategoryId>);
}

Outcome runUpdateCategory(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<CategoryId>("id");
    CategoryDraft base;
    if (const auto tree = categories(work.connection(), true)) {
        for (const Category &category : *tree) {
            if (category.id == id)
                base = {category.name, category.parent, category.position};
        }
    }
    const CategoryDraft draft = categoryDraftFrom(input, base);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateCategory(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runCategories(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool archived = input.flag("archived");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return listObject("categories", categories(work.connection(), archived), [](const Category &category) {
        return QJsonObject{
            {QStringLiteral("id"), category.id.text()},
            {QStringLiteral("parent"), category.parent ? QJsonValue(category.parent.text()) : QJsonValue()},
            {QStringLiteral("name"), category.name},
            {QStringLiteral("path"), category.path},
            {QStringLiteral("position"), category.position},
            {QStringLiteral("archived"), category.archivedAt.has_value()}};
    });
}

TaxClassDraft taxClassDraftFrom(store::JsonInput &input, const TaxClassDraft &base = {})
{
    const auto rateFrom = [](store::JsonInput &from, int otherwise) {
        return static_cast<int>(qBound(qint64(-1), from.integer("rate", otherwise), qint64(1'000'000)));
    };
    TaxClassDraft draft{input.text("name", base.name), rateFrom(input, base.rate),
                        input.flag("included", base.included), base.parts};
    if (input.has("parts")) {
        draft.parts.clear();
        for (store::JsonInput &part : input.objects("parts"))
            draft.parts.push_back({part.text("name"), rateFrom(part, 0)});
    }
    return draft;
}

Outcome runCreateTaxClass(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const TaxClassDraft draft = taxClassDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createTaxClass(work, draft).map(idObject<TaxClassId>);
}

Outcome runUpdateTaxClass(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<TaxClassId>("id");
    TaxClassDraft base;
    if (const auto classes = taxClasses(work.connection(), true)) {
        for (const TaxClass &taxClass : *classes) {
            if (taxClass.id == id)
                base = {taxClass.name, taxClass.rate, taxClass.included, taxClass.parts};
        }
    }
    const TaxClassDraft draft = taxClassDraftFrom(input, base);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateTaxClass(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runTaxClasses(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool archived = input.flag("archived");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return listObject("taxClasses", taxClasses(work.connection(), archived), [](const TaxClass &taxClass) {
        QJsonArray parts;
        for (const TaxPart &part : taxClass.parts)
            parts << QJsonObject{{QStringLiteral("name"), part.name}, {QStringLiteral("rate"), part.rate}};
        return QJsonObject{{QStringLiteral("id"), taxClass.id.text()},
                           {QStringLiteral("parts"), parts},
                           {QStringLiteral("name"), taxClass.name},
                           {QStringLiteral("rate"), taxClass.rate},
                           {QStringLiteral("included"), taxClass.included},
                           {QStringLiteral("archived"), taxClass.archivedAt.has_value()}};
    });
}

Outcome runOpenStore(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString name = input.text("name");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return openStore(work, name).map(idObject<StoreId>);
}

Outcome runRenameStore(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<StoreId>("id");
    const QString name = input.text("name");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return renameStore(work, id, name).map([] { return QJsonObject(); });
}

Outcome runStores(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return listObject("stores", stores(work.connection()), [](const Premises &premises) {
        return QJsonObject{{QStringLiteral("id"), premises.id.text()},
                           {QStringLiteral("code"), premises.code},
                           {QStringLiteral("name"), premises.name}};
    });
}

constexpr store::Operation all[] = {
    {"catalog.createProduct",
     "Creates a product: name, kind (goods, service, bundle with components of variant and quantity, and priceIsSum), category, taxClass, description, onShelf, shelfFrom, shelfUntil, warrantyMonths, supplier, options (name, values), and either sku, price, "
     "cost, barcodes, packs (code, pieces) or variants with id, name, sku, price, cost, barcodes, packs, choices, serialised; gives its id.",
     runCreateProduct, Permission::EditCatalog},
    {"catalog.updateProduct", "Changes the fields given of the product id; as catalog.createProduct.", runUpdateProduct,
     Permission::EditCatalog},
    {"catalog.archiveProduct", "Archives the product id.", onId<ProductId, archiveProduct>, Permission::EditCatalog},
    {"catalog.restoreProduct", "Takes the product id out of the archive.", onId<ProductId, restoreProduct>,
     Permission::EditCatalog},
    {"catalog.product", "Gives the product id, whole.", runProduct, Permission::SeeProducts},
    {"catalog.findByBarcode", "Gives product and variant with the barcode code.", runFindByBarcode,
     Permission::SeeProducts},
    {"catalog.createCategory", "Creates a category: name, parent, position; gives its id.", runCreateCategory,
     Permission::EditCatalog},
    {"catalog.updateCategory", "Changes the fields given of the category id: name, parent, position.",
     runUpdateCategory, Permission::EditCatalog},
    {"catalog.archiveCategory", "Archives the category id, which must be empty.", onId<CategoryId, archiveCategory>,
     Permission::EditCatalog},
    {"catalog.restoreCategory", "Takes the category id out of the archive.", onId<CategoryId, restoreCategory>,
     Permission::EditCatalog},
    {"catalog.categories", "Gives the tree of categories; with archived: true also those in the archive.",
     runCategories, Permission::SeeProducts},
    {"catalog.createTaxClass",
     "Creates a tax class: name, rate (basis points) or parts (name, rate), included; gives its id.", runCreateTaxClass,
     Permission::EditCatalog},
    {"catalog.updateTaxClass", "Changes the fields given of the tax class id: name, rate, parts, included.",
     runUpdateTaxClass, Permission::EditCatalog},
    {"catalog.archiveTaxClass", "Archives the tax class id, which no product may have.",
     onId<TaxClassId, archiveTaxClass>, Permission::EditCatalog},
    {"catalog.restoreTaxClass", "Takes the tax class id out of the archive.", onId<TaxClassId, restoreTaxClass>,
     Permission::EditCatalog},
    {"catalog.taxClasses", "Gives the tax classes; with archived: true also those in the archive.", runTaxClasses,
     Permission::SeeProducts},
    {"catalog.openStore", "Opens a store with the name; gives its id.", runOpenStore, Permission::ManageShop},
    {"catalog.renameStore", "Gives the store id another name.", runRenameStore, Permission::ManageShop},
    {"catalog.stores", "Gives the stores in use.", runStores, std::nullopt},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::catalog
