// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/FindVariant.h"

#include "base/Text.h"
#include "catalog/Barcode.h"
#include "catalog/Shelf.h"
#include "catalog/VariantTitle.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

/// What readFound reads, and the pieces that a code stands for.
std::string foundColumns(const char *pieces)
{
    return std::string("SELECT p.id, v.id, p.name, v.name, v.sku, v.price, "
                       "p.archived_at IS NOT NULL OR v.archived_at IS NOT NULL, ")
           + pieces + ", v.serialised, " + shelfNowSql + ' ';
}

/// The archived ones come last: what is still offered is what a code means.
const char *byBarcode()
{
    static const std::string sql =
        foundColumns("b.pieces")
        + "FROM barcodes b JOIN variants v ON v.id = b.variant_id JOIN products p ON p.id = v.product_id "
          "WHERE b.code IN (?, ?, ?, ?) ORDER BY 7, v.id";
    return sql.c_str();
}

const char *bySku()
{
    static const std::string sql =
        foundColumns("1") + "FROM variants v JOIN products p ON p.id = v.product_id WHERE v.sku = ?";
    return sql.c_str();
}

const char *byId()
{
    static const std::string sql =
        foundColumns("1") + "FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ?";
    return sql.c_str();
}

CodeFound readFound(const store::Query &row)
{
    return {{row.get<ProductId>(0), row.get<VariantId>(1), variantTitle(row.get<QString>(2), row.get<QString>(3)),
             row.get<QString>(4), row.get<Money>(5), row.get<bool>(6), row.get<bool>(8), row.get<bool>(9)},
            row.get<qint64>(7)};
}

store::Query withBarcode(store::Connection &connection, const QString &code)
{
    const QStringList forms = equivalentBarcodes(code);
    static_assert(mostForms == 4);
    return connection.query(byBarcode(), forms.first(), forms.value(1, code), forms.value(2, code),
                            forms.value(3, code));
}

} // namespace

Result<VariantFound> findByBarcode(store::Connection &connection, const QString &typed)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    const QString code = typed.normalized(QString::NormalizationForm_KC).simplified();
    store::Query row = withBarcode(connection, code);
    if (row.next())
        return readFound(row).found;
    return fail("catalog.barcodeNotFound",
                QCoreApplication::translate("Catalog", "No product has the barcode %1.").arg(code.left(longestCode)));
}

Result<VariantFound> findBySku(store::Connection &connection, const QString &sku)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    store::Query row = connection.query(bySku(), sku.trimmed());
    if (row.next())
        return readFound(row).found;
    return fail("catalog.skuNotFound",
                QCoreApplication::translate("Catalog", "No product has the SKU “%1”.").arg(sku.left(longestCode)));
}

std::optional<VariantFound> variantFound(store::Connection &connection, VariantId id)
{
    store::Query row = connection.query(byId(), id);
    return row.next() ? std::optional(readFound(row).found) : std::nullopt;
}

std::vector<CodeFound> variantsWithCode(store::Connection &connection, const QString &code)
{
    std::vector<CodeFound> found;
    store::Query barcodes = withBarcode(connection, code);
    while (barcodes.next())
        found.push_back(readFound(barcodes));
    store::Query skus = connection.query(bySku(), code);
    while (skus.next())
        found.push_back(readFound(skus));
    return found;
}

} // namespace shopdesk::catalog
