// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/FindVariant.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

// Errors of createProduct and updateProduct carry the field they belong to: "name", "category", "taxClass", "shelfUntil",
// "variants[0].sku", "variants[0].price", "variants[0].barcodes", "variants[0].packs".

/// Errors "catalog.nameMissing", "catalog.variantMissing", "catalog.skuMissing", "catalog.skuInUse",
/// "catalog.badPrice", "catalog.barcodeInUse" (names its owner), "catalog.badBarcode", "catalog.badPieces", "catalog.categoryNotFound",
/// "catalog.taxClassNotFound", "catalog.textTooLong", "catalog.badShelfTimes", "catalog.badWarranty", and those of
/// checkBundle (Bundles.h) and checkOptions (Options.h).
Result<ProductId> createProduct(store::UnitOfWork &work, const ProductDraft &draft);

/// Makes the product what the draft says. A variant that the draft leaves out is offered no longer: its history stays,
/// its barcodes become free, and entering its SKU again at this product brings it back.
/// Errors as createProduct, and "catalog.productNotFound", "catalog.hasStock" (goods with stock made a service or a bundle).
Result<void> updateProduct(store::UnitOfWork &work, ProductId id, const ProductDraft &draft);

/// Takes a product out of the lists that people choose from. Everything about it stays.
/// Errors "catalog.productNotFound", "catalog.inBundle" (names the bundle that holds it).
Result<void> archiveProduct(store::UnitOfWork &work, ProductId id);
/// Undoes archiveProduct.
Result<void> restoreProduct(store::UnitOfWork &work, ProductId id);

/// Error "catalog.productNotFound".
Result<Product> product(store::Connection &connection, ProductId id);

/// The suppliers that products name, in the order of their names. Asks for no permission.
QStringList suppliers(store::Connection &connection);

/// What product search finds: the product's name and its variants' names, SKUs and barcodes. For whoever writes the
/// tables of the catalogue directly.
QString searchTextOf(const QString &name, const std::vector<Variant> &variants);

} // namespace shopdesk::catalog
