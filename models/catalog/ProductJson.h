// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "catalog/Stock.h"
#include "store/JsonInput.h"

#include <QJsonObject>

namespace shopdesk::catalog {

QJsonObject toJson(const Product &product);
QJsonObject toJson(const StockLevel &level);
/// Fields that the object lacks keep the values of @p base: for a new product its defaults, else the present ones.
ProductDraft productDraftFrom(store::JsonInput &input, const ProductDraft &base = {});

} // namespace shopdesk::catalog
