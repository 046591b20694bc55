// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Products.h"

#include "catalog/Bundles.h"
#include "catalog/CheckedProduct.h"
#include "catalog/Options.h"
#include "catalog/ProductJson.h"
#include "store/Difference.h"
#include "store/OrNull.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

using store::orNull;

Failure productNotFound()
{
    return fail("catalog.productNotFound",
                QCoreApplication::translate("Catalog", "This product is not in the catalogue."));
}

/// The codes of a variant in the order of their rows; a barcode is a pack of one.
std::vector<Pack> codesOf(const Variant &variant)
{
    std::vector<Pack> codes;
    for (const QString &code : variant.barcodes)
        codes.push_back({code, 1});
    codes.insert(codes.end(), variant.packs.begin(), variant.packs.end());
    return codes;
}

std::vector<Pack> codesHeld(store::Connection &connection, VariantId variant)
{
    std::vector<Pack> codes;
    store::Query rows = connection.query("SELECT code, pieces FROM barcodes WHERE variant_id = ? ORDER BY id", variant);
    while (rows.next())
        codes.push_back({rows.get<QString>(0), rows.get<int>(1)});
    return codes;
}

/// A code may move from one variant to its sibling, so whatever changes hands is let go first. Codes that stay keep their
/// rows: two computers that save one product at the same time have changed the same ones then.
void letGoOfCodes(store::UnitOfWork &work, ProductId product, const std::vector<Variant> &variants)
{
    std::vector<VariantId> changed;
    for (store::Query row = work.connection().query("SELECT id FROM variants WHERE product_id = ?", product);
         row.next();) {
        const auto id = row.get<VariantId>(0);
        const auto variant = std::ranges::find(variants, id, &Variant::id);
        const std::vector<Pack> held = codesHeld(work.connection(), id);
        const std::vector<Pack> codes = variant == variants.end() ? std::vector<Pack>() : codesOf(*variant);
        if (held.size() > codes.size() || !std::ranges::equal(held, std::span(codes).first(held.size())))
            changed.push_back(id);
    }
    for (const VariantId id : changed)
        work.execute("DELETE FROM barcodes WHERE variant_id = ?", id);
}

void writeVariant(store::UnitOfWork &work, ProductId product, const Variant &variant, int position)
{
    work.execute(R"(
        INSERT INTO variants (id, product_id, name, sku, price, cost, position, serialised, choices)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, sku = excluded.sku, price = excluded.price,
            cost = CASE WHEN ?10 THEN excluded.cost ELSE cost END, position = excluded.position,
            serialised = excluded.serialised, choices = excluded.choices, archived_at = NULL)",
                 variant.id, product, variant.name, variant.sku, variant.price, variant.cost, position,
                 variant.serialised, toStored(variant.choices),
                 work.actor().may(Permission::SeeCosts)); // who does not see a cost leaves it as it is
    const std::vector<Pack> codes = codesOf(variant);
    for (size_t held = codesHeld(work.connection(), variant.id).size(); held < codes.size(); ++held) {
        work.execute("INSERT INTO barcodes (id, variant_id, code, pieces) VALUES (?, ?, ?, ?)", work.newId<BarcodeId>(),
                     variant.id, codes[held].code, codes[held].pieces);
    }
}

/// Makes the rows below a product what the draft says, and gives new variants their ids.
void writeVariants(store::UnitOfWork &work, ProductId product, std::vector<Variant> &variants)
{
    letGoOfCodes(work, product, variants);
    work.execute("UPDATE variants SET archived_at = ? WHERE product_id = ? AND archived_at IS NULL", work.now(),
                 product);
    for (const Variant &variant : variants) {
        work.execute("UPDATE variants SET sku = '?' || id WHERE id = ? AND product_id = ? AND sku <> ?", variant.id,
                     product, variant.sku);
    }
    int position = 0;
    for (Variant &variant : variants) {
        if (!variant.id)
            variant.id = work.newId<VariantId>();
        writeVariant(work, product, variant, position++);
    }
}

std::vector<Variant> variantsOf(store::Connection &connection, ProductId product)
{
    const bool seesCosts = connection.actor().may(Permission::SeeCosts);
    std::vector<Variant> variants;
    store::Query rows = connection.query(
        "SELECT id, name, sku, price, cost, serialised, choices FROM variants WHERE product_id = ? AND archived_at IS NULL "
        "ORDER BY position, id",
        product);
    while (rows.next()) {
        variants.push_back({rows.get<VariantId>(0),
                            rows.get<QString>(1),
                            rows.get<QString>(2),
                            rows.get<Money>(3),
                            seesCosts ? rows.get<std::optional<Money>>(4) : std::nullopt,
                            {},
                            {},
                            choicesFromStored(rows.get<QString>(6)),
                            rows.get<bool>(5)});
    }
    for (Variant &variant : variants) {
        for (const Pack &code : codesHeld(connection, variant.id)) {
            if (code.pieces == 1)
                variant.barcodes << code.code;
            else
                variant.packs.push_back(code);
        }
    }
    return variants;
}

QString pathOf(store::Connection &connection, CategoryId id)
{
    QStringList names;
    // The limit ends a circle, which a merge of two devices' edits could have made.
    store::Query rows = connection.query(R"(
        WITH RECURSIVE above (name, parent_id, depth) AS (
            SELECT name, parent_id, 0 FROM categories WHERE id = ?
            UNION ALL SELECT c.name, c.parent_id, above.depth + 1 FROM categories c JOIN above ON c.id = above.parent_id
            WHERE above.depth < 20)
        SELECT name FROM above ORDER BY depth DESC)",
                                         id);
    while (rows.next())
        names << rows.get<QString>(0);
    return names.join(QStringLiteral(" › "));
}

/// Goods with a history of stock stay goods: what lies in the stores would belong to nothing.
Result<void> checkKind(store::Connection &connection, const Product &before, ProductKind kind)
{
    const bool hasStock =
        before.kind == ProductKind::Goods && kind != ProductKind::Goods
        && connection.value<qint64>(R"(SELECT 1 FROM stock_entries e JOIN variants v ON v.id = e.variant_id
                                       WHERE v.product_id = ? LIMIT 1)",
                                    before.id);
    if (!hasStock)
        return {};
    return fail("catalog.hasStock",
                QCoreApplication::translate("Catalog",
                                            "This product has stock entries, so it stays goods. Create a new product "
                                            "for the service or the bundle."),
                QStringLiteral("kind"));
}

Result<void> setArchived(store::UnitOfWork &work, ProductId id, bool archived)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const std::optional<qint64> was =
        work.connection().value<qint64>("SELECT archived_at IS NOT NULL FROM products WHERE id = ?", id);
    if (!was)
        return productNotFound();
    if ((*was != 0) == archived)
        return {};
    if (auto allowed = archived ? checkInNoBundle(work.connection(), id) : Result<void>(); !allowed)
        return allowed;
    work.execute("UPDATE products SET archived_at = ?, updated_at = ? WHERE id = ?",
                 archived ? std::optional(work.now()) : std::nullopt, work.now(), id);
    work.audit(archived ? "catalog.archiveProduct" : "catalog.restoreProduct", "products", id.value);
    return {};
}

} // namespace

QString searchTextOf(const QString &name, const std::vector<Variant> &variants)
{
    QStringList texts{name};
    for (const Variant &variant : variants) {
        if (!variant.name.isEmpty())
            texts << variant.name;
        texts << variant.sku << variant.barcodes;
        for (const Pack &pack : variant.packs)
            texts << pack.code;
    }
    return texts.join(QLatin1Char('\n'));
}

Result<ProductId> createProduct(store::UnitOfWork &work, const ProductDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    Result<ProductDraft> checked = checkedProduct(work.connection(), draft, {});
    if (!checked)
        return Failure(checked.error());
    const auto id = work.newId<ProductId>();
    work.execute(R"(
        INSERT INTO products (id, name, kind, category_id, tax_class_id, description, on_shelf, shelf_from,
                              shelf_until, price_is_sum, warranty_months, supplier, options, first_sku, first_price,
                              search_text, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, checked->name, keyOf(checked->kind), orNull(checked->category), orNull(checked->taxClass),
                 checked->description, checked->onShelf, checked->shelfFrom, checked->shelfUntil, checked->priceIsSum,
                 checked->warrantyMonths, checked->supplier, toStored(checked->options), checked->variants.front().sku,
                 checked->variants.front().price, searchTextOf(checked->name, checked->variants), work.now(),
                 work.now());
    writeVariants(work, id, checked->variants);
    writeComponents(work, *checked, id);
    work.audit("catalog.createProduct", "products", id.value, store::difference({}, toJson(*checked)));
    return id;
}

Result<void> updateProduct(store::UnitOfWork &work, ProductId id, const ProductDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const Result<Product> before = product(work.connection(), id);
    if (!before)
        return Failure(before.error());
    Result<ProductDraft> checked = checkedProduct(work.connection(), draft, id);
    if (!checked)
        return Failure(checked.error());
    if (auto kept = checkKind(work.connection(), *before, checked->kind); !kept)
        return kept;
    writeVariants(work, id, checked->variants);
    writeComponents(work, *checked, id);
    work.execute(R"(
        UPDATE products SET name = ?, kind = ?, category_id = ?, tax_class_id = ?, description = ?, on_shelf = ?,
            shelf_from = ?, shelf_until = ?, price_is_sum = ?, warranty_months = ?, supplier = ?, options = ?, first_sku = ?,
            first_price = ?, search_text = ?, updated_at = ? WHERE id = ?)",
                 checked->name, keyOf(checked->kind), orNull(checked->category), orNull(checked->taxClass),
                 checked->description, checked->onShelf, checked->shelfFrom, checked->shelfUntil, checked->priceIsSum,
                 checked->warrantyMonths, checked->supplier, toStored(checked->options), checked->variants.front().sku,
                 checked->variants.front().price, searchTextOf(checked->name, checked->variants), work.now(), id);
    work.audit("catalog.updateProduct", "products", id.value,
               store::difference(toJson(draftOf(*before)), toJson(*checked)));
    return {};
}

Result<void> archiveProduct(store::UnitOfWork &work, ProductId id)
{
    return setArchived(work, id, true);
}

Result<void> restoreProduct(store::UnitOfWork &work, ProductId id)
{
    return setArchived(work, id, false);
}

Result<Product> product(store::Connection &connection, ProductId id)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    store::Query row = connection.query(R"(
        SELECT p.name, p.kind, p.category_id, p.tax_class_id, t.name, p.description, p.on_shelf, p.created_at,
               p.updated_at, p.archived_at, p.shelf_from, p.shelf_until, p.price_is_sum, p.warranty_months, p.options,
               p.supplier
        FROM products p LEFT JOIN tax_classes t ON t.id = p.tax_class_id WHERE p.id = ?)",
                                        id);
    if (!row.next())
        return productNotFound();
    Product found;
    found.id = id;
    found.name = row.get<QString>(0);
    found.kind = productKindFrom(row.get<QString>(1)).value_or(ProductKind::Goods);
    found.category = row.get<CategoryId>(2);
    found.categoryName = pathOf(connection, found.category);
    found.taxClass = row.get<TaxClassId>(3);
    found.taxClassName = row.get<QString>(4);
    found.description = row.get<QString>(5);
    found.onShelf = row.get<bool>(6);
    found.createdAt = row.get<Instant>(7);
    found.updatedAt = row.get<Instant>(8);
    found.archivedAt = row.get<std::optional<Instant>>(9);
    found.shelfFrom = row.get<std::optional<Instant>>(10);
    found.shelfUntil = row.get<std::optional<Instant>>(11);
    found.priceIsSum = row.get<bool>(12);
    found.warrantyMonths = row.get<int>(13);
    found.options = optionsFromStored(row.get<QString>(14));
    found.supplier = row.get<QString>(15);
    found.variants = variantsOf(connection, id);
    if (found.kind == ProductKind::Bundle && !found.variants.empty())
        found.components = componentsOf(connection, found.variants.front().id);
    return found;
}

QStringList suppliers(store::Connection &connection)
{
    QStringList names;
    store::Query rows = connection.query(
        "SELECT DISTINCT supplier FROM products WHERE supplier <> '' ORDER BY supplier COLLATE NOCASE, supplier");
    while (rows.next())
        names << rows.get<QString>(0);
    return names;
}

} // namespace shopdesk::catalog
