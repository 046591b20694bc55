// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Product.h"

#include "base/EnumKeys.h"

namespace shopdesk::catalog {

namespace {

constexpr EnumKeys<2> kindKeys{"goods", "service"};

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
    return {product.name,        product.kind,    product.category, product.taxClass,
            product.description, product.onShelf, product.variants};
}

} // namespace shopdesk::catalog
