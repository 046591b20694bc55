// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogOperations.h"
#include "catalog/CatalogShop.h"
#include "catalog/LowStock.h"
#include "catalog/PriceLists.h"
#include "catalog/SellingOperations.h"
#include "catalog/StockOperations.h"
#include "catalog/StocktakeOperations.h"
#include "catalog/TransferOperations.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace shopdesk;
using namespace shopdesk::test;

namespace {

QJsonObject json(const char *text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

std::vector<store::Operation> allOperations()
{
    std::vector<store::Operation> all;
    for (const auto area : {catalog::operations(), catalog::stockOperations(), catalog::stocktakeOperations(),
                            catalog::transferOperations()})
        all.insert(all.end(), area.begin(), area.end());
    return all;
}

Result<QJsonObject> call(TestShop &shop, const char *name, const QJsonObject &input)
{
    std::vector<store::Operation> known = allOperations();
    const auto selling = catalog::sellingOperations();
    known.insert(known.end(), selling.begin(), selling.end());
    for (const store::Operation &operation : known) {
        if (qstrcmp(operation.name, name) == 0)
            return shop.write([&](store::UnitOfWork &work) { return operation.run(work, input); });
    }
    qFatal("no operation %s", name);
}

} // namespace

class CatalogOperations : public QObject
{
    Q_OBJECT
private slots:
    void makesAndChangesAProduct();
    void refusesWhatItDoesNotUnderstand();
    void booksStock();
    void nullOpensAPriceList();
    void setsWhatCountsAsLow();
    void namesAreUnique();
    void changesNeedPermission();
};

void CatalogOperations::makesAndChangesAProduct()
{
    TestShop shop;
    const QJsonObject made = must(call(shop, "catalog.createProduct",
                                       json(R"({"name": "Cup", "sku": "C-1", "price": 680, "barcodes": ["X1"]})")));
    QJsonObject change = json(R"({"price": 720, "onShelf": false})");
    change.insert(QStringLiteral("id"), made.value(QStringLiteral("id")));
    must(call(shop, "catalog.updateProduct", change));
    const QJsonObject product = must(call(shop, "catalog.product", made));
    QCOMPARE(product.value(QStringLiteral("name")).toString(), QStringLiteral("Cup"));
    QCOMPARE(product.value(QStringLiteral("onShelf")).toBool(true), false);
    const QJsonObject variant = product.value(QStringLiteral("variants")).toArray().first().toObject();
    QCOMPARE(variant.value(QStringLiteral("price")).toInteger(), 720);
    QCOMPARE(variant.value(QStringLiteral("sku")).toString(), QStringLiteral("C-1"));
    QCOMPARE(variant.value(QStringLiteral("barcodes")).toArray(), QJsonArray{QStringLiteral("X1")});
    const QJsonObject found = must(call(shop, "catalog.findByBarcode", json(R"({"code": "X1"})")));
    QCOMPARE(found.value(QStringLiteral("product")), made.value(QStringLiteral("id")));
    must(call(shop, "catalog.archiveProduct", made));
    QVERIFY(must(call(shop, "catalog.product", made)).value(QStringLiteral("archivedAt")).isString());
    must(call(shop, "catalog.restoreProduct", made));
}

void CatalogOperations::refusesWhatItDoesNotUnderstand()
{
    TestShop shop;
    const auto refused = [&](const char *input) {
        const auto outcome = call(shop, "catalog.createProduct", json(input));
        return codeOf(outcome) + QLatin1Char(' ') + fieldOf(outcome);
    };
    QCOMPARE(refused(R"({"name": 5, "sku": "A"})"), QStringLiteral("operation.badInput name"));
    QCOMPARE(refused(R"({"name": "A", "sku": "A", "price": 1.5})"), QStringLiteral("operation.badInput price"));
    QCOMPARE(refused(R"({"name": "A", "sku": "A", "price": 1e300})"), QStringLiteral("operation.badInput price"));
    QCOMPARE(refused(R"({"name": "A", "sku": "A", "colour": "red"})"), QStringLiteral("operation.badInput colour"));
    QCOMPARE(refused(R"({"name": "A", "kind": "gods", "sku": "A"})"), QStringLiteral("operation.badInput kind"));
    QCOMPARE(refused(R"({"name": "A", "category": "nonsense", "sku": "A"})"),
             QStringLiteral("operation.badInput category"));
    QCOMPARE(refused(R"({"name": "A", "variants": [{"sku": "A"}, {"sku": "B", "cst": 1}]})"),
             QStringLiteral("operation.badInput variants[1].cst"));
    QCOMPARE(refused(R"({"name": "A", "variants": [7]})"), QStringLiteral("operation.badInput variants"));
    QCOMPARE(refused(R"({})"), QStringLiteral("catalog.nameMissing name"));
}

void CatalogOperations::booksStock()
{
    TestShop shop;
    const QJsonObject made = must(call(shop, "catalog.createProduct", json(R"({"name": "Cup", "sku": "C-1"})")));
    const QJsonObject product = must(call(shop, "catalog.product", made));
    const QJsonObject store =
        must(call(shop, "catalog.stores", {})).value(QStringLiteral("stores")).toArray().first().toObject();
    QJsonObject entry = json(R"({"quantity": 9, "reason": "receipt", "occurredAt": "2026-01-05T10:00:00Z"})");
    entry.insert(QStringLiteral("store"), store.value(QStringLiteral("id")));
    entry.insert(QStringLiteral("variant"),
                 product.value(QStringLiteral("variants")).toArray().first().toObject().value(QStringLiteral("id")));
    must(call(shop, "catalog.bookStock", entry));
    const QJsonObject of{{QStringLiteral("product"), made.value(QStringLiteral("id"))}};
    const QJsonArray levels = must(call(shop, "catalog.stock", of)).value(QStringLiteral("levels")).toArray();
    QCOMPARE(levels.first().toObject().value(QStringLiteral("onHand")).toInteger(), 9);
    const QJsonArray entries = must(call(shop, "catalog.stockHistory", of)).value(QStringLiteral("entries")).toArray();
    QCOMPARE(entries.first().toObject().value(QStringLiteral("occurredAt")).toString(),
             QStringLiteral("2026-01-05T10:00:00.000Z"));
}

/// What is not named stays, what is null is open again.
void CatalogOperations::nullOpensAPriceList()
{
    TestShop shop;
    const QJsonObject store =
        must(call(shop, "catalog.stores", {})).value(QStringLiteral("stores")).toArray().first().toObject();
    QJsonObject list = json(R"({"name": "Summer", "percentOff": 500, "channel": "web", "firstDay": "2026-06-01"})");
    list.insert(QStringLiteral("store"), store.value(QStringLiteral("id")));
    QJsonObject change = must(call(shop, "catalog.createPriceList", list));
    const auto rules = [&] {
        return must(shop.read([](store::Connection &c) { return catalog::priceLists(c); })).front().rules;
    };
    change.insert(QStringLiteral("name"), QStringLiteral("Winter"));
    must(call(shop, "catalog.updatePriceList", change));
    QVERIFY(rules().store && rules().firstDay);
    QCOMPARE(rules().channel, QStringLiteral("web"));
    for (const char *field : {"store", "firstDay", "channel", "tier"})
        change.insert(QString::fromLatin1(field), QJsonValue());
    must(call(shop, "catalog.updatePriceList", change));
    QVERIFY(!rules().store && !rules().firstDay && rules().channel.isEmpty());
    QCOMPARE(rules().name, QStringLiteral("Winter"));
}

void CatalogOperations::setsWhatCountsAsLow()
{
    TestShop shop;
    must(call(shop, "catalog.setLowStock", json(R"({"pieces": 12})")));
    QCOMPARE(must(shop.read([](store::Connection &c) -> Result<int> { return catalog::lowStock(c); })), 12);
    for (const char *wrong : {R"({"pieces": -1})", R"({"pieces": 1000001})", R"({"pieces": 4294967299})"})
        QCOMPARE(codeOf(call(shop, "catalog.setLowStock", json(wrong))), QStringLiteral("catalog.badQuantity"));
}

void CatalogOperations::namesAreUnique()
{
    QSet<QByteArray> names;
    for (const store::Operation &operation : allOperations()) {
        QVERIFY2(QByteArray(operation.name).startsWith("catalog."), operation.name);
        QVERIFY2(!names.contains(operation.name), operation.name);
        QVERIFY(QByteArray(operation.summary).endsWith('.'));
        names.insert(operation.name);
    }
}

void CatalogOperations::changesNeedPermission()
{
    TestShop shop;
    const QJsonObject category = must(call(shop, "catalog.createCategory", json(R"({"name": "Tea"})")));
    const QJsonObject tax = must(call(shop, "catalog.createTaxClass", json(R"({"name": "VAT", "rate": 2000})")));
    const QJsonObject product = must(call(shop, "catalog.createProduct", json(R"({"name": "Cup", "sku": "C-1"})")));
    shop.store().setActor(stranger());
    const QSet<QByteArray> reads{"catalog.product", "catalog.findByBarcode", "catalog.categories", "catalog.taxClasses",
                                 "catalog.stock",   "catalog.stockHistory",  "catalog.stores",     "catalog.lowStock"};
    for (const store::Operation &operation : allOperations()) {
        if (reads.contains(operation.name))
            continue;
        const QByteArray name(operation.name);
        const QJsonObject input = name.contains("pdateCategory") || name.contains("eCategory") ? category
                                  : name.contains("TaxClass")                                  ? tax
                                  : name.contains("roduct")                                    ? product
                                                                                               : QJsonObject();
        const bool creates = name.contains("create") || name.contains("open");
        const QString code = codeOf(call(shop, operation.name, creates ? QJsonObject() : input));
        QVERIFY2(code == QLatin1String("staff.notAllowed"),
                 qPrintable(QString::fromLatin1(name) + QLatin1Char(' ') + code));
    }
}

QTEST_GUILESS_MAIN(CatalogOperations)
#include "CatalogOperationsTest.moc"
