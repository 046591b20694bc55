// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

/// What one bundle holds, in its order; empty for anything that is no bundle. Whoever sells n of the bundle moves n times
/// these out of stock: a bundle has no stock of its own, and its components are never bundles themselves. Asks for no
/// permission.
std::vector<Component> componentsOf(store::Connection &connection, VariantId bundle);

/// The components as people write them: "4 × CUP" a line, by SKU or barcode; one where no number stands before it.
/// Error "catalog.variantNotFound"; field "components".
Result<std::vector<Component>> componentsFrom(store::Connection &connection, const QString &text);
QString componentsText(const std::vector<Component> &components);

/// How many bundles a store can make of what is on hand: the least, over the components that have stock, of what is on hand
/// by the pieces in one bundle, cut to whole ones and never below 0. Nothing where no component has stock.
std::optional<qint64> bundlesOnHand(store::Connection &connection, VariantId bundle, StoreId store);

/// The components and the price of a draft, if they may be so. A draft of another kind loses what it says of a bundle.
/// Errors "catalog.componentsMissing", "catalog.tooManyComponents", "catalog.bundleVariants" (a bundle has one variant),
/// "catalog.variantNotFound", "catalog.bundleInBundle", "catalog.componentTwice", "catalog.badQuantity" (fields
/// "components", "components[0].variant", "components[0].quantity"), "catalog.badPrice" where the sum is too high, and
/// "catalog.inBundle" where the draft gives up a variant that a bundle holds (names the bundle).
Result<void> checkBundle(store::Connection &connection, ProductDraft &draft, ProductId self);

/// Bundles whose price should be the sum of their components and is not, a sentence each.
void checkBundlePrices(store::Connection &connection, std::vector<QString> &wrong);
/// Makes those prices the sums.
void rebuildBundlePrices(store::UnitOfWork &work);

/// Error "catalog.inBundle", with its name, where a bundle that is offered holds a variant of the product.
Result<void> checkInNoBundle(store::Connection &connection, ProductId product);

/// Makes the components of the bundle's variant what the draft says.
void writeComponents(store::UnitOfWork &work, const ProductDraft &draft, ProductId product);

} // namespace shopdesk::catalog
