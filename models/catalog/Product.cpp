// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Product.h"

#include "base/EnumKeys.h"

namespace shopdesk::catalog {

namespace {

constexpr EnumKeys<3> kindKeys{"goods", "service", "bundle"};

} // namespace

QString keyOf(ProductKind kind)
{
    return enumKey(kindKeys, kind);
}

std::optional<ProductKind> productKindFrom(const QString &key)
{
    return enumFrom<ProductKind>(kindKeys, key);
}

ProductDraft draftOf(const Product &product)
{
    return {.name = product.name,
            .kind = product.kind,
            .category = product.category,
            .taxClass = product.taxClass,
            .description = product.description,
            .onShelf = product.onShelf,
            .variants = product.variants,
            .shelfFrom = product.shelfFrom,
            .shelfUntil = product.shelfUntil,
            .options = product.options,
            .components = product.components,
            .priceIsSum = product.priceIsSum,
            .warrantyMonths = product.warrantyMonths,
            .supplier = product.supplier};
}

} // namespace shopdesk::catalog
