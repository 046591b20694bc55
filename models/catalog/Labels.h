// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/Connection.h"

#include <span>

namespace shopdesk::catalog {

/// The most labels of one print.
inline constexpr int mostLabels = 20'000;

/// What stands on a label, and how many there are to be of it.
struct Label
{
    VariantId variant;
    QString title; ///< product and variant: "Celadon tea cup, large"
    QString sku;
    QString code; ///< the first barcode; the SKU where there is none
    Money price;
    int copies = 0;
    QString instead = {}; ///< of the price: what becomes of a piece that came back
};

/// How many labels each variant gets.
struct LabelCopies
{
    bool asInStock = false; ///< one for each piece on hand; a service has none
    StoreId store = {};     ///< on hand there; in all stores, if not given
    int each = 1;           ///< where not as in stock
};

/// A label for every variant that is offered of the products, in their order; none for a variant without copies.
/// Errors "catalog.badCopies" (not 0 … 1,000), "catalog.tooManyLabels".
Result<std::vector<Label>> labelsOf(store::Connection &connection, std::span<const ProductId> products,
                                    const LabelCopies &copies);

} // namespace shopdesk::catalog
