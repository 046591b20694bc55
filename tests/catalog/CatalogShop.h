// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Categories.h"
#include "catalog/Premises.h"
#include "catalog/Products.h"
#include "catalog/Stock.h"
#include "support/Outcome.h"
#include "support/TestShop.h"

namespace shopdesk::test {

inline catalog::ProductDraft productDraft(const QString &name, const QString &sku, qint64 price = 1000,
                                          const QStringList &barcodes = {})
{
    catalog::ProductDraft draft;
    draft.name = name;
    draft.variants.push_back({{}, {}, sku, Money{price}, {}, barcodes});
    return draft;
}

/// A shop with the shortest ways to what tests of the catalogue ask for.
class CatalogShop : public TestShop
{
public:
    catalog::ProductId add(const catalog::ProductDraft &draft)
    {
        return must(write([&](store::UnitOfWork &work) { return catalog::createProduct(work, draft); }));
    }
    catalog::ProductId add(const QString &name, const QString &sku, qint64 price = 1000,
                           const QStringList &barcodes = {})
    {
        return add(productDraft(name, sku, price, barcodes));
    }
    Result<catalog::ProductId> tryAdd(const catalog::ProductDraft &draft)
    {
        return write([&](store::UnitOfWork &work) { return catalog::createProduct(work, draft); });
    }
    Result<void> update(catalog::ProductId id, const catalog::ProductDraft &draft)
    {
        return write([&](store::UnitOfWork &work) { return catalog::updateProduct(work, id, draft); });
    }
    catalog::Product product(catalog::ProductId id)
    {
        return must(read([&](store::Connection &connection) { return catalog::product(connection, id); }));
    }
    catalog::VariantId firstVariant(catalog::ProductId id) { return product(id).variants.front().id; }
    catalog::CategoryId addCategory(const QString &name, catalog::CategoryId parent = {}, int position = 0)
    {
        return must(write([&](store::UnitOfWork &work) {
            return catalog::createCategory(work, {name, parent, position});
        }));
    }
    StoreId firstStore()
    {
        return must(read([](store::Connection &connection) { return catalog::stores(connection); })).front().id;
    }
    void receive(catalog::VariantId variant, qint64 quantity, StoreId store = {})
    {
        catalog::StockDraft draft;
        draft.store = store ? store : firstStore();
        draft.variant = variant;
        draft.quantity = quantity;
        draft.reason = catalog::StockReason::Receipt;
        must(write([&](store::UnitOfWork &work) { return catalog::bookStock(work, draft); }));
    }
    qint64 number(const char *sql)
    {
        return must(read([&](store::Connection &c) -> Result<qint64> { return c.value<qint64>(sql).value_or(0); }));
    }
    QString text(const char *sql)
    {
        return must(
            read([&](store::Connection &c) -> Result<QString> { return c.value<QString>(sql).value_or(QString()); }));
    }
};

} // namespace shopdesk::test
