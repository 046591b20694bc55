// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/Connection.h"

namespace shopdesk::catalog {

/// Product and variant together: "Celadon tea cup, large".
QString variantTitle(const QString &product, const QString &variant);

struct TitledVariant
{
    ProductId product;
    QString title;
};
/// Of a variant that is there.
TitledVariant titleOf(store::Connection &connection, VariantId variant);

} // namespace shopdesk::catalog
