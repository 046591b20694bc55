// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogCheck.h"

#include "catalog/Bundles.h"
#include "catalog/Pictures.h"
#include "catalog/Products.h"
#include "catalog/StockCheck.h"
#include "catalog/TransferCheck.h"

#include <sqlite3.h>
#include <SQLiteCpp/Exception.h>

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

/// What lists and search show of a product.
struct Shown
{
    QString sku;
    Money price;
    QString searchText;
    bool operator==(const Shown &) const = default;
};

Shown shownOf(store::Connection &connection, ProductId id, const QString &name)
{
    std::vector<Variant> variants;
    store::Query rows = connection.query(R"(
        SELECT v.id, v.name, v.sku, v.price, b.code FROM variants v LEFT JOIN barcodes b ON b.variant_id = v.id
        WHERE v.product_id = ? AND v.archived_at IS NULL ORDER BY v.position, v.id, b.id)",
                                         id);
    while (rows.next()) {
        if (variants.empty() || variants.back().id != rows.get<VariantId>(0)) {
            variants.push_back(
                {rows.get<VariantId>(0), rows.get<QString>(1), rows.get<QString>(2), rows.get<Money>(3), {}, {}});
        }
        if (!rows.isNull(4))
            variants.back().barcodes << rows.get<QString>(4);
    }
    Shown shown{{}, {}, searchTextOf(name, variants)};
    if (!variants.empty()) {
        shown.sku = variants.front().sku;
        shown.price = variants.front().price;
    }
    return shown;
}

/// Calls @p differs for each product whose derived columns are not what its variants and barcodes give.
void forEachStale(store::Connection &connection,
                  const std::function<void(ProductId, const QString &name, const Shown &right)> &differs)
{
    store::Query products = connection.query("SELECT id, name, first_sku, first_price, search_text FROM products");
    while (products.next()) {
        const auto id = products.get<ProductId>(0);
        const QString name = products.get<QString>(1);
        const Shown right = shownOf(connection, id, name);
        if (Shown{products.get<QString>(2), products.get<Money>(3), products.get<QString>(4)} != right)
            differs(id, name, right);
    }
}

void writeShown(store::UnitOfWork &work, ProductId id, const Shown &shown)
{
    work.execute("UPDATE products SET first_sku = ?, first_price = ?, search_text = ? WHERE id = ?", shown.sku,
                 shown.price, shown.searchText, id);
}

void checkSearchIndex(store::Connection &connection, std::vector<QString> &wrong)
{
    if (sqlite3_db_readonly(connection.handle(), "main") != 0)
        return;
    try {
        connection.query("INSERT INTO product_search (product_search, rank) VALUES ('integrity-check', 1)").execute();
    } catch (const SQLite::Exception &problem) {
        if ((problem.getErrorCode() & 0xff) != SQLITE_CORRUPT)
            throw;
        wrong.push_back(QCoreApplication::translate("Catalog", "The search index of the products is out of step."));
    }
}

} // namespace

Result<std::vector<QString>> check(store::Connection &connection)
{
    std::vector<QString> wrong;
    checkLevels(connection, wrong);
    checkTransfers(connection, wrong);
    forEachStale(connection, [&](ProductId, const QString &name, const Shown &) {
        wrong.push_back(
            QCoreApplication::translate("Catalog", "Lists or search show “%1” otherwise than it is.").arg(name));
    });
    checkSearchIndex(connection, wrong);
    checkBundlePrices(connection, wrong);
    checkPictures(connection, wrong);
    return wrong;
}

Result<void> rebuild(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    rebuildLevels(work);
    rebuildBundlePrices(work);
    std::vector<std::pair<ProductId, Shown>> stale;
    forEachStale(work.connection(),
                 [&](ProductId id, const QString &, const Shown &right) { stale.emplace_back(id, right); });
    // First the index, made anew from the texts as they are: the triggers of the updates take the old ones out of it.
    work.execute("INSERT INTO product_search (product_search) VALUES ('rebuild')");
    for (const auto &[id, right] : stale)
        writeShown(work, id, right);
    work.execute("DELETE FROM pictures WHERE sha256 NOT IN (SELECT sha256 FROM product_pictures) "
                 "AND sha256 NOT IN (SELECT sha256 FROM return_photos)");
    work.audit("catalog.rebuild", "shop", 1, {{QStringLiteral("products"), QJsonArray{0, qint64(stale.size())}}});
    return {};
}

void showAnew(store::UnitOfWork &work, ProductId product)
{
    if (const auto name = work.connection().value<QString>("SELECT name FROM products WHERE id = ?", product))
        writeShown(work, product, shownOf(work.connection(), product, *name));
}

} // namespace shopdesk::catalog
