// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogShop.h"
#include "catalog/TaxClasses.h"
#include "store/AuditTrail.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class Products : public QObject
{
    Q_OBJECT
private slots:
    void createsAndReads();
    void namesItsSupplier();
    void refusesBadInput_data();
    void refusesBadInput();
    void allowsTheBoundaries();
    void namesTheOwnerOfAnSku();
    void namesTheOwnerOfABarcode();
    void findsByBarcodeInEveryForm();
    void editsKeepVariants();
    void codesMoveBetweenSiblings();
    void aVariantLeftOutComesBack();
    void archivesAndRestores();
    void goodsWithStockStayGoods();
    void everyChangeNeedsPermission();
    void everyChangeIsAuditedAndAnnounced();
    void costsAreForThoseWhoMaySeeThem();
};

void Products::createsAndReads()
{
    CatalogShop shop;
    const CategoryId tea = shop.addCategory(u("Tea 茶"));
    const CategoryId cups = shop.addCategory(u("Cups 杯"), tea);
    const TaxClassId vat = must(shop.write([](store::UnitOfWork &work) {
        return createTaxClass(work, {QStringLiteral("VAT 20%"), 2000, true});
    }));
    ProductDraft draft =
        productDraft(u("  Celadon   tea cup 青瓷茶杯\t"), QStringLiteral("CUP-1"), 6800,
                     {QStringLiteral("6291041500213"), QStringLiteral(" "), QStringLiteral("6291041500213")});
    draft.category = cups;
    draft.taxClass = vat;
    draft.description = QStringLiteral("Two lines\r\nof text\n");
    draft.onShelf = false;
    draft.variants.front().cost = Money{2600};
    draft.variants.push_back({{}, QStringLiteral("large"), QStringLiteral("CUP-2"), Money{8800}, {}, {}});
    const Product made = shop.product(shop.add(draft));
    QCOMPARE(made.name, u("Celadon tea cup 青瓷茶杯"));
    QCOMPARE(made.categoryName, u("Tea 茶 › Cups 杯"));
    QCOMPARE(made.taxClassName, QStringLiteral("VAT 20%"));
    QCOMPARE(made.description, QStringLiteral("Two lines\nof text"));
    QCOMPARE(made.onShelf, false);
    QCOMPARE(made.variants.size(), size_t(2));
    QCOMPARE(made.variants[0].barcodes, QStringList{QStringLiteral("6291041500213")});
    QCOMPARE(made.variants[0].cost, std::optional(Money{2600}));
    QCOMPARE(made.variants[1].name, QStringLiteral("large"));
    QCOMPARE(made.variants[1].cost, std::nullopt);
    QCOMPARE(shop.text("SELECT first_sku || ' ' || first_price FROM products"), QStringLiteral("CUP-1 6800"));
    QCOMPARE(codeOf(shop.read([](store::Connection &c) { return product(c, ProductId{7}); })),
             QStringLiteral("catalog.productNotFound"));
}

void Products::namesItsSupplier()
{
    CatalogShop shop;
    ProductDraft draft = productDraft(QStringLiteral("Cup"), QStringLiteral("CUP-1"));
    draft.supplier = QStringLiteral("  Kiln \n 窑  ");
    const ProductId id = shop.add(draft);
    QCOMPARE(shop.product(id).supplier, u("Kiln 窑"));
    shop.add(QStringLiteral("Bowl"), QStringLiteral("BOWL-1"));
    const auto known = [&] {
        return must(shop.read([](store::Connection &c) -> Result<QStringList> { return suppliers(c); }));
    };
    QCOMPARE(known(), QStringList{u("Kiln 窑")});
    draft = draftOf(shop.product(id));
    draft.supplier = QString(201, QLatin1Char('x'));
    const auto tooLong = shop.update(id, draft);
    QCOMPARE(codeOf(tooLong), QStringLiteral("catalog.textTooLong"));
    QCOMPARE(fieldOf(tooLong), QStringLiteral("supplier"));
    draft.supplier.clear();
    must(shop.update(id, draft));
    QCOMPARE(known(), QStringList());
}

void Products::refusesBadInput_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *change, const char *code, const char *field) {
        QTest::newRow(change) << QString::fromLatin1(change) << QString::fromLatin1(code) << QString::fromLatin1(field);
    };
    row("no name", "catalog.nameMissing", "name");
    row("long name", "catalog.textTooLong", "name");
    row("no variant", "catalog.variantMissing", "variants");
    row("no sku", "catalog.skuMissing", "variants[0].sku");
    row("same sku twice", "catalog.skuInUse", "variants[1].sku");
    row("negative price", "catalog.badPrice", "variants[0].price");
    row("huge price", "catalog.badPrice", "variants[0].price");
    row("negative cost", "catalog.badPrice", "variants[0].cost");
    row("wrong ean", "catalog.badBarcode", "variants[0].barcodes");
    row("barcode twice", "catalog.barcodeInUse", "variants[1].barcodes");
    row("no such category", "catalog.categoryNotFound", "category");
    row("no such tax class", "catalog.taxClassNotFound", "taxClass");
    row("foreign variant", "catalog.variantNotFound", "variants[0].sku");
}

void Products::refusesBadInput()
{
    QFETCH(QString, change);
    QFETCH(QString, code);
    QFETCH(QString, field);
    CatalogShop shop;
    const ProductId other = shop.add(QStringLiteral("Other"), QStringLiteral("O-1"));
    ProductDraft draft = productDraft(QStringLiteral("Cup"), QStringLiteral("C-1"));
    Variant second{{}, QStringLiteral("red"), QStringLiteral("C-2"), Money{1}, {}, {}};
    if (change == QLatin1String("no name"))
        draft.name = QStringLiteral(" \u200B ");
    else if (change == QLatin1String("long name"))
        draft.name = QString(201, QLatin1Char('x'));
    else if (change == QLatin1String("no variant"))
        draft.variants.clear();
    else if (change == QLatin1String("no sku"))
        draft.variants[0].sku = QStringLiteral("  ");
    else if (change == QLatin1String("same sku twice"))
        second.sku = QStringLiteral(" C-1");
    else if (change == QLatin1String("negative price"))
        draft.variants[0].price = Money{-1};
    else if (change == QLatin1String("huge price"))
        draft.variants[0].price = Money{100'000'000'000};
    else if (change == QLatin1String("negative cost"))
        draft.variants[0].cost = Money{-1};
    else if (change == QLatin1String("wrong ean"))
        draft.variants[0].barcodes << QStringLiteral("6291041500214");
    else if (change == QLatin1String("barcode twice"))
        second.barcodes = draft.variants[0].barcodes = {QStringLiteral("X1")};
    else if (change == QLatin1String("no such category"))
        draft.category = CategoryId{7};
    else if (change == QLatin1String("no such tax class"))
        draft.taxClass = TaxClassId{7};
    else if (change == QLatin1String("foreign variant"))
        draft.variants[0].id = shop.firstVariant(other);
    if (!draft.variants.empty())
        draft.variants.push_back(second);
    const auto outcome = shop.tryAdd(draft);
    QCOMPARE(codeOf(outcome), code);
    QCOMPARE(fieldOf(outcome), field);
    QVERIFY(!messageOf(outcome).isEmpty());
    QCOMPARE(shop.number("SELECT count(*) FROM products"), 1);
}

void Products::allowsTheBoundaries()
{
    CatalogShop shop;
    ProductDraft draft = productDraft(QString(200, QLatin1Char('x')), QString(64, QLatin1Char('y')), 0);
    draft.variants[0].cost = Money{0};
    QCOMPARE(shop.product(shop.add(draft)).variants[0].price, Money{0});
    shop.add(QStringLiteral("Dear"), QStringLiteral("D-1"), 99'999'999'999);
}

void Products::namesTheOwnerOfAnSku()
{
    CatalogShop shop;
    shop.add(QStringLiteral("Celadon cup"), QStringLiteral("85099B"));
    const auto taken = shop.tryAdd(productDraft(QStringLiteral("Bowl"), QStringLiteral("85099B")));
    QCOMPARE(codeOf(taken), QStringLiteral("catalog.skuInUse"));
    QVERIFY(messageOf(taken).contains(QStringLiteral("Celadon cup")));
    // Case counts.
    shop.add(QStringLiteral("Jumbo bag"), QStringLiteral("85099b"));
}

void Products::namesTheOwnerOfABarcode()
{
    CatalogShop shop;
    const ProductId cup =
        shop.add(QStringLiteral("Celadon cup"), QStringLiteral("CUP-1"), 1, {QStringLiteral("036000291452")});
    for (const auto *form : {"036000291452", "0036000291452", "00036000291452"}) {
        const auto taken =
            shop.tryAdd(productDraft(QStringLiteral("Bowl"), QStringLiteral("B-1"), 1, {QString::fromLatin1(form)}));
        QCOMPARE(codeOf(taken), QStringLiteral("catalog.barcodeInUse"));
        QVERIFY2(messageOf(taken).contains(QStringLiteral("Celadon cup")), qPrintable(messageOf(taken)));
        QVERIFY(messageOf(taken).contains(QStringLiteral("CUP-1")));
    }
    // Its own barcode is no obstacle to its own edit.
    QVERIFY(shop.update(cup, draftOf(shop.product(cup))));
    must(shop.write([&](store::UnitOfWork &work) { return archiveProduct(work, cup); }));
    const auto taken =
        shop.tryAdd(productDraft(QStringLiteral("Bowl"), QStringLiteral("B-1"), 1, {QStringLiteral("036000291452")}));
    QVERIFY(messageOf(taken).contains(QStringLiteral("archived")));
}

void Products::findsByBarcodeInEveryForm()
{
    CatalogShop shop;
    ProductDraft draft =
        productDraft(QStringLiteral("Cup"), QStringLiteral("C-1"), 500, {QStringLiteral("036000291452")});
    draft.variants.push_back(
        {{}, QStringLiteral("red"), QStringLiteral("C-2"), Money{600}, {}, {QStringLiteral("OWN-2")}});
    const ProductId id = shop.add(draft);
    const auto find = [&](const char *code) {
        return shop.read([&](store::Connection &c) { return findByBarcode(c, QString::fromUtf8(code)); });
    };
    for (const char *form : {"036000291452", "0036000291452", " 00036000291452\n", "０３６０００２９１４５２"}) {
        const auto found = find(form);
        QVERIFY2(found, form);
        QCOMPARE(found->product, id);
        QCOMPARE(found->price, Money{500});
    }
    QCOMPARE(must(find("OWN-2")).title, QStringLiteral("Cup, red"));
    QCOMPARE(codeOf(find("own-2")), QStringLiteral("catalog.barcodeNotFound"));
    QCOMPARE(codeOf(find("")), QStringLiteral("catalog.barcodeNotFound"));
    QCOMPARE(must(shop.read([&](store::Connection &c) { return findBySku(c, QStringLiteral("C-2")); })).price,
             Money{600});
    QCOMPARE(codeOf(shop.read([&](store::Connection &c) { return findBySku(c, QStringLiteral("C-3")); })),
             QStringLiteral("catalog.skuNotFound"));
}

void Products::editsKeepVariants()
{
    CatalogShop shop;
    const ProductId id = shop.add(QStringLiteral("Cup"), QStringLiteral("C-1"), 500, {QStringLiteral("X1")});
    ProductDraft draft = draftOf(shop.product(id));
    const VariantId variant = draft.variants[0].id;
    draft.name = QStringLiteral("Tea cup");
    draft.variants[0].price = Money{550};
    draft.variants[0].barcodes = {QStringLiteral("X2")};
    QVERIFY(shop.update(id, draft));
    const Product edited = shop.product(id);
    QCOMPARE(edited.name, QStringLiteral("Tea cup"));
    QCOMPARE(edited.variants.size(), size_t(1));
    QCOMPARE(edited.variants[0].id, variant);
    QCOMPARE(edited.variants[0].barcodes, QStringList{QStringLiteral("X2")});
    QVERIFY(edited.updatedAt > edited.createdAt || edited.updatedAt == edited.createdAt);
    // The old barcode is free again.
    shop.add(QStringLiteral("Bowl"), QStringLiteral("B-1"), 1, {QStringLiteral("X1")});
    QCOMPARE(codeOf(shop.update(ProductId{7}, draft)), QStringLiteral("catalog.productNotFound"));
}

void Products::codesMoveBetweenSiblings()
{
    CatalogShop shop;
    ProductDraft draft = productDraft(QStringLiteral("Cup"), QStringLiteral("A"), 1, {QStringLiteral("X1")});
    draft.variants.push_back({{}, QStringLiteral("red"), QStringLiteral("B"), Money{2}, {}, {QStringLiteral("X2")}});
    const ProductId id = shop.add(draft);
    draft = draftOf(shop.product(id));
    std::swap(draft.variants[0].sku, draft.variants[1].sku);
    std::swap(draft.variants[0].barcodes, draft.variants[1].barcodes);
    QVERIFY(shop.update(id, draft));
    const Product swapped = shop.product(id);
    QCOMPARE(swapped.variants[0].id, draft.variants[0].id);
    QCOMPARE(swapped.variants[0].sku, QStringLiteral("B"));
    QCOMPARE(swapped.variants[0].barcodes, QStringList{QStringLiteral("X2")});
    QCOMPARE(swapped.variants[1].sku, QStringLiteral("A"));
}

void Products::aVariantLeftOutComesBack()
{
    CatalogShop shop;
    ProductDraft draft = productDraft(QStringLiteral("Cup"), QStringLiteral("A"));
    draft.variants.push_back({{}, QStringLiteral("red"), QStringLiteral("B"), Money{2}, {}, {QStringLiteral("X2")}});
    const ProductId id = shop.add(draft);
    const ProductDraft both = draftOf(shop.product(id));
    ProductDraft one = both;
    one.variants.pop_back();
    QVERIFY(shop.update(id, one));
    QCOMPARE(shop.product(id).variants.size(), size_t(1));
    // Its row stays for its history, and its barcode may go elsewhere.
    QCOMPARE(shop.number("SELECT count(*) FROM variants WHERE archived_at IS NOT NULL"), 1);
    shop.add(QStringLiteral("Bowl"), QStringLiteral("C"), 1, {QStringLiteral("X2")});
    QCOMPARE(codeOf(shop.tryAdd(productDraft(QStringLiteral("Plate"), QStringLiteral("B")))),
             QStringLiteral("catalog.skuInUse"));
    one.variants.push_back({{}, QStringLiteral("dark red"), QStringLiteral("B"), Money{3}, {}, {}});
    QVERIFY(shop.update(id, one));
    QCOMPARE(shop.product(id).variants[1].id, both.variants[1].id);
    QCOMPARE(shop.product(id).variants[1].name, QStringLiteral("dark red"));
}

void Products::archivesAndRestores()
{
    CatalogShop shop;
    const ProductId id = shop.add(QStringLiteral("Cup"), QStringLiteral("A"));
    must(shop.write([&](store::UnitOfWork &work) { return archiveProduct(work, id); }));
    QVERIFY(shop.product(id).archivedAt);
    must(shop.write([&](store::UnitOfWork &work) { return archiveProduct(work, id); }));
    must(shop.write([&](store::UnitOfWork &work) { return restoreProduct(work, id); }));
    QVERIFY(!shop.product(id).archivedAt);
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'catalog.archiveProduct'"), 1);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return archiveProduct(work, ProductId{7}); })),
             QStringLiteral("catalog.productNotFound"));
}

void Products::goodsWithStockStayGoods()
{
    CatalogShop shop;
    const ProductId id = shop.add(QStringLiteral("Cup"), QStringLiteral("A"));
    ProductDraft draft = draftOf(shop.product(id));
    draft.kind = ProductKind::Service;
    QVERIFY(shop.update(id, draft));
    draft.kind = ProductKind::Goods;
    QVERIFY(shop.update(id, draft));
    shop.receive(shop.firstVariant(id), 1);
    draft.kind = ProductKind::Service;
    QCOMPARE(codeOf(shop.update(id, draft)), QStringLiteral("catalog.hasStock"));
}

void Products::everyChangeNeedsPermission()
{
    CatalogShop shop;
    const ProductId id = shop.add(QStringLiteral("Cup"), QStringLiteral("A"));
    const ProductDraft draft = draftOf(shop.product(id));
    shop.store().setActor(stranger());
    const QString refused = QStringLiteral("staff.notAllowed");
    QCOMPARE(codeOf(shop.tryAdd(productDraft(QStringLiteral("Bowl"), QStringLiteral("B")))), refused);
    QCOMPARE(codeOf(shop.update(id, draft)), refused);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return archiveProduct(work, id); })), refused);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return restoreProduct(work, id); })), refused);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return createCategory(work, {QStringLiteral("Tea")}); })),
             refused);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return openStore(work, QStringLiteral("Harbour")); })),
             refused);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return bookStock(work, {}); })), refused);
}

void Products::everyChangeIsAuditedAndAnnounced()
{
    CatalogShop shop;
    const ProductId id = shop.add(QStringLiteral("Cup"), QStringLiteral("A"), 500);
    QCoreApplication::processEvents();
    QSignalSpy changed(&shop.store(), &store::Store::changed);
    ProductDraft draft = draftOf(shop.product(id));
    draft.variants[0].barcodes = {QStringLiteral("X9")};
    QVERIFY(shop.update(id, draft));
    // A barcode alone changed, and yet the product itself is announced.
    QTRY_COMPARE(changed.count(), 1);
    const auto changes = changed.first().first().value<store::Changes>();
    QCOMPARE(changes.tables.value(QStringLiteral("products")).ids, QSet<qint64>{id.value});
    const QString audit = shop.text("SELECT changes FROM audit_entries WHERE operation = 'catalog.updateProduct'");
    const QJsonObject entry = QJsonDocument::fromJson(audit.toUtf8()).object();
    QCOMPARE(entry.keys(), QStringList{QStringLiteral("variants")});
    QCOMPARE(entry.value(QStringLiteral("variants")).toArray().size(), 2);
}

void Products::costsAreForThoseWhoMaySeeThem()
{
    CatalogShop shop;
    ProductDraft draft = productDraft(QStringLiteral("Cup"), QStringLiteral("A"));
    draft.variants[0].cost = Money{260};
    const ProductId id = must(shop.tryAdd(draft));
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    tom.permissions.remove(Permission::SeeCosts);
    shop.store().setActor(tom);
    const Product seen = shop.product(id);
    QCOMPARE(seen.variants[0].cost, std::nullopt);
    const auto history = must(
        shop.read([&](store::Connection &c) { return store::auditTrail(c, QStringLiteral("products"), id.value); }));
    QVERIFY(!QJsonDocument(history.front().changes).toJson().contains("cost"));
    // An edit by somebody who does not see it leaves it as it is.
    draft = draftOf(seen);
    draft.name = QStringLiteral("Mug");
    QVERIFY(shop.update(id, draft));
    shop.store().setActor(Actor::owner());
    QCOMPARE(shop.product(id).name, QStringLiteral("Mug"));
    QCOMPARE(shop.product(id).variants[0].cost, std::optional(Money{260}));
    const auto whole = must(
        shop.read([&](store::Connection &c) { return store::auditTrail(c, QStringLiteral("products"), id.value); }));
    QVERIFY(QJsonDocument(whole.back().changes).toJson().contains("260"));
}

QTEST_GUILESS_MAIN(Products)
#include "ProductsTest.moc"
