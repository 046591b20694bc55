// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CheckedProduct.h"

#include "base/Text.h"
#include "catalog/Barcode.h"
#include "catalog/Bundles.h"
#include "catalog/Options.h"
#include "catalog/VariantTitle.h"

#include <QCoreApplication>
#include <QSet>

namespace shopdesk::catalog {

namespace {

QString fieldOf(size_t variant, const char *field)
{
    return QStringLiteral("variants[%1].%2").arg(variant).arg(QLatin1String(field));
}

Result<void> checkLength(const QString &text, int longest, const QString &field)
{
    if (text.size() <= longest)
        return {};
    return fail(
        "catalog.textTooLong",
        QCoreApplication::translate("Catalog", "This is longer than %1 characters. Make it shorter.").arg(longest),
        field);
}

/// The draft under check, and what its variants have taken already.
class Check
{
public:
    Check(store::Connection &connection, ProductId self) : m_connection(connection), m_self(self) {}

    Result<void> product(ProductDraft &draft);
    Result<void> variant(Variant &variant, size_t index);

private:
    Result<void> sku(Variant &variant, size_t index);
    /// Gives a new variant the id of an earlier one of this product with its SKU.
    Result<void> skuIsFree(Variant &variant, const QString &field);
    Result<void> price(const Variant &variant, size_t index) const;
    Result<void> barcodes(Variant &variant, size_t index);
    Result<void> packs(Variant &variant, size_t index);
    Result<void> barcodeIsFree(const QString &code, const QString &field);

    store::Connection &m_connection;
    ProductId m_self;
    QSet<VariantId> m_kept; ///< the present variants that the draft names
    QSet<QString> m_skus;
    QSet<VariantId> m_variants;
    QSet<QString> m_codes;
};

Result<void> Check::product(ProductDraft &draft)
{
    draft.name = oneLine(draft.name);
    draft.description = manyLines(draft.description);
    draft.supplier = oneLine(draft.supplier);
    if (draft.name.isEmpty()) {
        return fail("catalog.nameMissing", QCoreApplication::translate("Catalog", "Give the product a name."),
                    QStringLiteral("name"));
    }
    if (auto fits = checkLength(draft.name, longestName, QStringLiteral("name")); !fits)
        return fits;
    if (auto fits = checkLength(draft.supplier, longestName, QStringLiteral("supplier")); !fits)
        return fits;
    if (auto fits = checkLength(draft.description, longestNote, QStringLiteral("description")); !fits)
        return fits;
    if (draft.category && !m_connection.value<qint64>("SELECT 1 FROM categories WHERE id = ?", draft.category)) {
        return fail("catalog.categoryNotFound",
                    QCoreApplication::translate("Catalog", "This category is gone. Choose another."),
                    QStringLiteral("category"));
    }
    if (draft.taxClass && !m_connection.value<qint64>("SELECT 1 FROM tax_classes WHERE id = ?", draft.taxClass)) {
        return fail("catalog.taxClassNotFound",
                    QCoreApplication::translate("Catalog", "This tax class is gone. Choose another."),
                    QStringLiteral("taxClass"));
    }
    if (draft.shelfFrom && draft.shelfUntil && *draft.shelfUntil <= *draft.shelfFrom) {
        return fail("catalog.badShelfTimes",
                    QCoreApplication::translate("Catalog", "It would leave the shelf before it comes onto it. Choose a "
                                                           "later end."),
                    QStringLiteral("shelfUntil"));
    }
    if (draft.warrantyMonths < 0 || draft.warrantyMonths > longestWarranty) {
        return fail("catalog.badWarranty",
                    QCoreApplication::translate("Catalog", "Enter a warranty of 0 to %1 months.").arg(longestWarranty),
                    QStringLiteral("warrantyMonths"));
    }
    if (draft.variants.empty()) {
        return fail("catalog.variantMissing",
                    QCoreApplication::translate("Catalog", "A product needs an SKU and a price."),
                    QStringLiteral("variants"));
    }
    for (const Variant &variant : draft.variants)
        m_kept.insert(variant.id);
    return {};
}

Result<void> Check::variant(Variant &variant, size_t index)
{
    variant.name = oneLine(variant.name);
    if (auto fits = checkLength(variant.name, longestName, fieldOf(index, "name")); !fits)
        return fits;
    if (auto good = sku(variant, index); !good)
        return good;
    if (auto good = price(variant, index); !good)
        return good;
    if (auto good = barcodes(variant, index); !good)
        return good;
    return packs(variant, index);
}

Result<void> Check::sku(Variant &variant, size_t index)
{
    const QString field = fieldOf(index, "sku");
    variant.sku = oneLine(variant.sku);
    if (variant.sku.isEmpty()) {
        return fail("catalog.skuMissing",
                    QCoreApplication::translate("Catalog", "Enter an SKU, the shop's own short code for it."), field);
    }
    if (auto fits = checkLength(variant.sku, longestCode, field); !fits)
        return fits;
    if (auto isFree = skuIsFree(variant, field); !isFree)
        return isFree;
    if (m_skus.contains(variant.sku) || (variant.id && m_variants.contains(variant.id))) {
        return fail("catalog.skuInUse",
                    QCoreApplication::translate("Catalog", "Two variants have the SKU “%1”. Give each its own.")
                        .arg(variant.sku),
                    field);
    }
    m_skus.insert(variant.sku);
    if (variant.id)
        m_variants.insert(variant.id);
    return {};
}

Result<void> Check::skuIsFree(Variant &variant, const QString &field)
{
    const bool stranger =
        variant.id
        && !m_connection.value<qint64>("SELECT 1 FROM variants WHERE id = ? AND product_id = ?", variant.id, m_self);
    if (stranger) {
        return fail("catalog.variantNotFound",
                    QCoreApplication::translate("Catalog", "This variant belongs to another product."), field);
    }
    store::Query owner = m_connection.query(
        "SELECT v.id, v.product_id, p.name, v.name FROM variants v JOIN products p ON p.id = v.product_id "
        "WHERE v.sku = ?",
        variant.sku);
    if (!owner.next() || owner.get<VariantId>(0) == variant.id)
        return {};
    if (owner.get<ProductId>(1) == m_self) {
        // A sibling that stays gives the SKU up in this very edit, or is caught as a second one with it.
        if (m_kept.contains(owner.get<VariantId>(0)))
            return {};
        if (!variant.id) {
            variant.id = owner.get<VariantId>(0);
            return {};
        }
    }
    return fail("catalog.skuInUse",
                QCoreApplication::translate("Catalog", "The SKU “%1” belongs to “%2”. Enter another one.")
                    .arg(variant.sku, variantTitle(owner.get<QString>(2), owner.get<QString>(3))),
                field);
}

Result<void> Check::price(const Variant &variant, size_t index) const
{
    const auto allowed = [](Money amount) { return amount >= Money{} && amount <= highestPrice; };
    const QString highest = toPlainText(highestPrice, m_connection.shop().currency);
    const bool costIsWrong = variant.cost && !allowed(*variant.cost);
    if (allowed(variant.price) && !costIsWrong)
        return {};
    return fail("catalog.badPrice",
                QCoreApplication::translate("Catalog", "Enter an amount from 0 to %1.").arg(highest),
                fieldOf(index, costIsWrong ? "cost" : "price"));
}

Result<void> Check::barcodes(Variant &variant, size_t index)
{
    QStringList codes;
    for (const QString &typed : variant.barcodes) {
        if (oneLine(typed).isEmpty())
            continue;
        const Result<QString> code = normalisedBarcode(typed);
        if (!code)
            return fail("catalog.badBarcode", code.error().message, fieldOf(index, "barcodes"));
        if (codes.contains(*code))
            continue;
        if (auto isFree = barcodeIsFree(*code, fieldOf(index, "barcodes")); !isFree)
            return isFree;
        codes << *code;
    }
    variant.barcodes = codes;
    return {};
}

Result<void> Check::packs(Variant &variant, size_t index)
{
    const QString field = fieldOf(index, "packs");
    std::erase_if(variant.packs, [](const Pack &pack) { return oneLine(pack.code).isEmpty(); });
    for (Pack &pack : variant.packs) {
        const Result<QString> code = normalisedBarcode(pack.code);
        if (!code)
            return fail("catalog.badBarcode", code.error().message, field);
        if (pack.pieces < 2 || pack.pieces > mostPieces) {
            return fail("catalog.badPieces",
                        QCoreApplication::translate("Catalog",
                                                    "A case holds 2 to %1 pieces. The code of one piece is a barcode.")
                            .arg(mostPieces),
                        field);
        }
        if (auto isFree = barcodeIsFree(*code, field); !isFree)
            return isFree;
        pack.code = *code;
    }
    return {};
}

Result<void> Check::barcodeIsFree(const QString &code, const QString &field)
{
    const QStringList forms = equivalentBarcodes(code);
    if (m_codes.contains(forms.first())) {
        return fail(
            "catalog.barcodeInUse",
            QCoreApplication::translate("Catalog", "The barcode %1 is entered twice. Keep it at one place.").arg(code),
            field);
    }
    m_codes.insert(forms.first());
    store::Query owner =
        m_connection.query(R"(
        SELECT p.name, v.name, v.sku, p.archived_at IS NOT NULL
        FROM barcodes b JOIN variants v ON v.id = b.variant_id JOIN products p ON p.id = v.product_id
        WHERE b.code IN (?, ?, ?, ?) AND p.id <> ?)",
                           forms.first(), forms.value(1, code), forms.value(2, code), forms.value(3, code), m_self);
    if (!owner.next())
        return {};
    const QString sentence =
        owner.get<bool>(3)
            ? QCoreApplication::translate("Catalog",
                                          "The barcode %1 belongs to “%2” (%3), which is archived. Take it off there, "
                                          "or use another.")
            : QCoreApplication::translate("Catalog",
                                          "The barcode %1 belongs to “%2” (%3). Take it off there, or use another.");
    return fail("catalog.barcodeInUse",
                sentence.arg(code, variantTitle(owner.get<QString>(0), owner.get<QString>(1)), owner.get<QString>(2)),
                field);
}

} // namespace

Result<ProductDraft> checkedProduct(store::Connection &connection, ProductDraft draft, ProductId self)
{
    Check check(connection, self);
    if (auto good = check.product(draft); !good)
        return Failure(good.error());
    if (auto good = checkOptions(draft); !good)
        return Failure(good.error());
    for (size_t i = 0; i < draft.variants.size(); ++i) {
        if (auto good = check.variant(draft.variants[i], i); !good)
            return Failure(good.error());
    }
    if (auto good = checkBundle(connection, draft, self); !good)
        return Failure(good.error());
    return draft;
}

} // namespace shopdesk::catalog
