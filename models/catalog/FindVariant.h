// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/Connection.h"

namespace shopdesk::catalog {

/// A variant as the counter needs it.
struct VariantFound
{
    ProductId product;
    VariantId variant;
    QString title; ///< product and variant: "Celadon tea cup, large"
    QString sku;
    Money price;
    bool archived = false;
    bool serialised = false; ///< each piece has a serial number, which a sale has to name
    bool onShelf = true;     ///< offered now (Shelf.h)
};

/// The variant with exactly this barcode. A UPC of 12 digits and the same code as an EAN with a leading 0 are one.
/// Error "catalog.barcodeNotFound".
Result<VariantFound> findByBarcode(store::Connection &connection, const QString &code);
/// Case counts: real shops tell "85099b" from "85099B". Error "catalog.skuNotFound".
Result<VariantFound> findBySku(store::Connection &connection, const QString &sku);

/// A variant with the number of pieces that one scan of a code stands for.
struct CodeFound
{
    VariantFound found;
    qint64 pieces = 1;
};

/// What is known of a variant by its id; nothing where it is not in the catalogue.
std::optional<VariantFound> variantFound(store::Connection &connection, VariantId id);

/// Every variant with exactly this barcode, case code or SKU, also archived ones; none where there is none.
std::vector<CodeFound> variantsWithCode(store::Connection &connection, const QString &code);

} // namespace shopdesk::catalog
