// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/CouponWords.h"

namespace shopdesk::rewards {

namespace {

template<typename I>
QStringList textsOf(store::Connection &connection, const char *sql, const std::vector<I> &ids)
{
    QStringList texts;
    for (const I id : ids)
        texts << connection.value<QString>(sql, id).value_or(QString());
    return texts;
}

} // namespace

QStringList productSkus(store::Connection &connection, const std::vector<catalog::ProductId> &products)
{
    return textsOf(connection, "SELECT first_sku FROM products WHERE id = ?", products);
}

QString variantSku(store::Connection &connection, catalog::VariantId variant)
{
    return connection.value<QString>("SELECT sku FROM variants WHERE id = ?", variant).value_or(QString());
}

QStringList scopeWords(store::Connection &connection, const Scope &scope)
{
    return textsOf(connection, "SELECT name FROM products WHERE id = ?", scope.products)
           + textsOf(connection, "SELECT name FROM categories WHERE id = ?", scope.categories);
}

QStringList storeNames(store::Connection &connection, const std::vector<StoreId> &stores)
{
    return textsOf(connection, "SELECT name FROM stores WHERE id = ?", stores);
}

} // namespace shopdesk::rewards
