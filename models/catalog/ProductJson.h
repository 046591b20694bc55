// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Products.h"
#include "store/JsonInput.h"

#include <QJsonObject>

namespace shopdesk::catalog {

QJsonObject toJson(const ProductDraft &draft);
QJsonObject toJson(const Product &product);
QJsonObject toJson(const VariantFound &found);
/// Fields that the object lacks keep the values of @p base: for a new product its defaults, else the present ones. SKU,
/// price, cost and barcodes of a product with one variant may stand in the object itself.
ProductDraft productDraftFrom(store::JsonInput &input, const ProductDraft &base = {});

} // namespace shopdesk::catalog
