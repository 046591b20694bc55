// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Products.h"

#include "base/Text.h"
#include "catalog/Barcode.h"
#include "catalog/CheckedProduct.h"
#include "catalog/ProductJson.h"
#include "catalog/VariantTitle.h"
#include "store/Difference.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

Failure productNotFound()
{
    return fail("catalog.productNotFound",
                QCoreApplication::translate("Catalog", "This product is not in the catalogue."));
}

template<typename I>
std::optional<I> orNull(I id)
{
    return id ? std::optional(id) : std::nullopt;
}

void writeVariant(store::UnitOfWork &work, ProductId product, const Variant &variant, int position)
{
    work.execute(R"(
        INSERT INTO variants (id, product_id, name, sku, price, cost, position) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, sku = excluded.sku, price = excluded.price,
            cost = CASE WHEN ?8 THEN excluded.cost ELSE cost END, position = excluded.position, archived_at = NULL)",
                 variant.id, product, variant.name, variant.sku, variant.price, variant.cost, position,
                 work.actor().may(Permission::SeeCosts)); // who does not see a cost leaves it as it is
    for (const QString &code : variant.barcodes) {
        work.execute("INSERT INTO barcodes (id, variant_id, code) VALUES (?, ?, ?)", work.newId<BarcodeId>(),
                     variant.id, code);
    }
}

/// Makes the rows below a product what the draft says, and gives new variants their ids.
void writeVariants(store::UnitOfWork &work, ProductId product, std::vector<Variant> &variants)
{
    // Whatever is about to change hands is let go first: a code may move from one variant to its sibling.
    work.execute("DELETE FROM barcodes WHERE variant_id IN (SELECT id FROM variants WHERE product_id = ?)", product);
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
    store::Query rows =
        connection.query("SELECT id, name, sku, price, cost FROM variants WHERE product_id = ? AND archived_at IS NULL "
                         "ORDER BY position, id",
                         product);
    while (rows.next()) {
        variants.push_back({rows.get<VariantId>(0),
                            rows.get<QString>(1),
                            rows.get<QString>(2),
                            rows.get<Money>(3),
                            seesCosts ? rows.get<std::optional<Money>>(4) : std::nullopt,
                            {}});
    }
    for (Variant &variant : variants) {
        store::Query codes = connection.query("SELECT code FROM barcodes WHERE variant_id = ? ORDER BY id", variant.id);
        while (codes.next())
            variant.barcodes << codes.get<QString>(0);
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
        before.kind == ProductKind::Goods && kind == ProductKind::Service
        && connection.value<qint64>(R"(SELECT 1 FROM stock_entries e JOIN variants v ON v.id = e.variant_id
                                       WHERE v.product_id = ? LIMIT 1)",
                                    before.id);
    if (!hasStock)
        return {};
    return fail("catalog.hasStock",
                QCoreApplication::translate("Catalog",
                                            "This product has stock entries, so it cannot become a service. Create a "
                                            "new product for the service."),
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
    work.execute("UPDATE products SET archived_at = ?, updated_at = ? WHERE id = ?",
                 archived ? std::optional(work.now()) : std::nullopt, work.now(), id);
    work.audit(archived ? "catalog.archiveProduct" : "catalog.restoreProduct", "products", id.value);
    return {};
}

constexpr char foundVariant[] = R"(
    SELECT p.id, v.id, p.name, v.name, v.sku, v.price, p.archived_at IS NOT NULL OR v.archived_at IS NOT NULL
    FROM variants v JOIN products p ON p.id = v.product_id )";

VariantFound readFound(const store::Query &row)
{
    const QString product = row.get<QString>(2);
    const QString variant = row.get<QString>(3);
    return {row.get<ProductId>(0), row.get<VariantId>(1), variantTitle(product, variant),
            row.get<QString>(4),   row.get<Money>(5),     row.get<bool>(6)};
}

} // namespace

QString searchTextOf(const QString &name, const std::vector<Variant> &variants)
{
    QStringList texts{name};
    for (const Variant &variant : variants) {
        if (!variant.name.isEmpty())
            texts << variant.name;
        texts << variant.sku << variant.barcodes;
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
        INSERT INTO products (id, name, kind, category_id, tax_class_id, description, on_shelf, first_sku, first_price,
                              search_text, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, checked->name, keyOf(checked->kind), orNull(checked->category), orNull(checked->taxClass),
                 checked->description, checked->onShelf, checked->variants.front().sku, checked->variants.front().price,
                 searchTextOf(checked->name, checked->variants), work.now(), work.now());
    writeVariants(work, id, checked->variants);
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
    work.execute(R"(
        UPDATE products SET name = ?, kind = ?, category_id = ?, tax_class_id = ?, description = ?, on_shelf = ?,
            first_sku = ?, first_price = ?, search_text = ?, updated_at = ? WHERE id = ?)",
                 checked->name, keyOf(checked->kind), orNull(checked->category), orNull(checked->taxClass),
                 checked->description, checked->onShelf, checked->variants.front().sku, checked->variants.front().price,
                 searchTextOf(checked->name, checked->variants), work.now(), id);
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
               p.updated_at, p.archived_at
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
    found.variants = variantsOf(connection, id);
    return found;
}

Result<VariantFound> findByBarcode(store::Connection &connection, const QString &typed)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    const QString code = typed.normalized(QString::NormalizationForm_KC).simplified();
    const QStringList forms = equivalentBarcodes(code);
    static const std::string sql =
        std::string(foundVariant) + "JOIN barcodes b ON b.variant_id = v.id WHERE b.code IN (?, ?, ?)";
    store::Query row = connection.query(sql.c_str(), forms.first(), forms.value(1, code), forms.value(2, code));
    if (row.next())
        return readFound(row);
    return fail("catalog.barcodeNotFound",
                QCoreApplication::translate("Catalog", "No product has the barcode %1.").arg(code.left(longestCode)));
}

Result<VariantFound> findBySku(store::Connection &connection, const QString &sku)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    static const std::string sql = std::string(foundVariant) + "WHERE v.sku = ?";
    store::Query row = connection.query(sql.c_str(), sku.trimmed());
    if (row.next())
        return readFound(row);
    return fail("catalog.skuNotFound",
                QCoreApplication::translate("Catalog", "No product has the SKU “%1”.").arg(sku.left(longestCode)));
}

} // namespace shopdesk::catalog
