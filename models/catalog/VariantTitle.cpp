// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/VariantTitle.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

QString variantTitle(const QString &product, const QString &variant)
{
    return variant.isEmpty() ? product : QCoreApplication::translate("Catalog", "%1, %2").arg(product, variant);
}

TitledVariant titleOf(store::Connection &connection, VariantId variant)
{
    store::Query row = connection.query(
        "SELECT p.id, p.name, v.name FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ?", variant);
    row.next();
    return {row.get<ProductId>(0), variantTitle(row.get<QString>(1), row.get<QString>(2))};
}

} // namespace shopdesk::catalog
