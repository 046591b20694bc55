// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Labels.h"
#include "catalog/CatalogShop.h"
#include "catalog/LabelFormat.h"

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

class LabelsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyFormatFitsItsPage();
    void placesGoRowByRow();
    void pagesAreCountedWithTheUsedPlaces();
    void oneForEachVariant();
    void asManyAsAreInStock();
    void tooManyAreRefused();
};

void LabelsTest::everyFormatFitsItsPage()
{
    QSet<QString> keys;
    for (const LabelFormat &format : labelFormats()) {
        keys << QString::fromLatin1(format.key);
        QCOMPARE(labelFormat(QString::fromLatin1(format.key)), &format);
        const LabelPlace last = placeOf(format, format.perPage() - 1);
        QCOMPARE(last.page, 0);
        QVERIFY2(last.x + format.labelWidth <= format.pageWidth, format.key);
        QVERIFY2(last.y + format.labelHeight <= format.pageHeight, format.key);
        QVERIFY2(format.columnPitch >= format.labelWidth && format.rowPitch >= format.labelHeight, format.key);
        // As much room on the one side as on the other, to a hundredth of a millimetre or two.
        QVERIFY2(std::abs(format.pageWidth - last.x - format.labelWidth - format.left) <= 2, format.key);
        QVERIFY2(std::abs(format.pageHeight - last.y - format.labelHeight - format.top) <= 2, format.key);
    }
    QCOMPARE(keys.size(), qsizetype(labelFormats().size()));
    QVERIFY(!labelFormat(QStringLiteral("a5")));
}

void LabelsTest::placesGoRowByRow()
{
    const LabelFormat &sheet = *labelFormat(QStringLiteral("a4-5x13"));
    QCOMPARE(placeOf(sheet, 0), (LabelPlace{0, 475, 1'070}));
    QCOMPARE(placeOf(sheet, 4), (LabelPlace{0, 475 + 4 * 4'060, 1'070}));
    QCOMPARE(placeOf(sheet, 5), (LabelPlace{0, 475, 1'070 + 2'120}));
    QCOMPARE(placeOf(sheet, 64), (LabelPlace{0, 475 + 4 * 4'060, 1'070 + 12 * 2'120}));
    QCOMPARE(placeOf(sheet, 65), (LabelPlace{1, 475, 1'070}));
    const LabelFormat &roll = *labelFormat(QStringLiteral("roll-40x30"));
    QCOMPARE(placeOf(roll, 7), (LabelPlace{7, 0, 0}));
}

void LabelsTest::pagesAreCountedWithTheUsedPlaces()
{
    const LabelFormat &sheet = *labelFormat(QStringLiteral("a4-3x8"));
    QCOMPARE(pageCount(sheet, 0, 0), 0);
    QCOMPARE(pageCount(sheet, 23, 0), 0);
    QCOMPARE(pageCount(sheet, 0, 24), 1);
    QCOMPARE(pageCount(sheet, 0, 25), 2);
    QCOMPARE(pageCount(sheet, 23, 1), 1);
    QCOMPARE(pageCount(sheet, 23, 2), 2);
    QCOMPARE(pageCount(*labelFormat(QStringLiteral("roll-58x40")), 0, 5), 5);
}

void LabelsTest::oneForEachVariant()
{
    CatalogShop shop;
    ProductDraft draft =
        productDraft(QStringLiteral("Cup"), QStringLiteral("CUP-S"), 1'000, {QStringLiteral("4006381333931")});
    draft.variants.push_back({{}, QStringLiteral("large"), QStringLiteral("CUP-L"), Money{1'500}, {}, {}});
    const std::vector<ProductId> products{shop.add(draft)};
    const auto labels = must(shop.read([&](store::Connection &c) { return labelsOf(c, products, {.each = 3}); }));
    QCOMPARE(labels.size(), size_t(2));
    QCOMPARE(labels[0].title, QStringLiteral("Cup"));
    QCOMPARE(labels[0].code, QStringLiteral("4006381333931"));
    QCOMPARE(labels[1].title, QStringLiteral("Cup, large"));
    QCOMPARE(labels[1].code, QStringLiteral("CUP-L")); // its SKU, because it has no barcode
    QCOMPARE(labels[1].price, Money{1'500});
    QCOMPARE(labels[1].copies, 3);
}

void LabelsTest::asManyAsAreInStock()
{
    CatalogShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const auto pot = shop.add(QStringLiteral("Pot"), QStringLiteral("POT"));
    ProductDraft repair = productDraft(QStringLiteral("Repair"), QStringLiteral("REPAIR"));
    repair.kind = ProductKind::Service;
    const std::vector<ProductId> products{cup, pot, shop.add(repair)};
    const auto harbour =
        must(shop.write([](store::UnitOfWork &work) { return openStore(work, QStringLiteral("Harbour")); }));
    shop.receive(shop.firstVariant(cup), 7);
    shop.receive(shop.firstVariant(cup), 2, harbour);
    const auto copies = [&](StoreId store) {
        QStringList found;
        const LabelCopies asInStock{.asInStock = true, .store = store};
        for (const Label &label :
             must(shop.read([&](store::Connection &c) { return labelsOf(c, products, asInStock); })))
            found << QStringLiteral("%1 %2").arg(label.sku).arg(label.copies);
        return found;
    };
    QCOMPARE(copies({}), QStringList{QStringLiteral("CUP 9")});
    QCOMPARE(copies(harbour), QStringList{QStringLiteral("CUP 2")});
}

void LabelsTest::tooManyAreRefused()
{
    CatalogShop shop;
    const std::vector<ProductId> products{shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"))};
    const auto code = [&](const LabelCopies &copies) {
        return codeOf(shop.read([&](store::Connection &c) { return labelsOf(c, products, copies); }));
    };
    QCOMPARE(code({.each = -1}), QStringLiteral("catalog.badCopies"));
    QCOMPARE(code({.each = 1'001}), QStringLiteral("catalog.badCopies"));
    QCOMPARE(code({.each = 1'000}), QString());
    shop.receive(shop.firstVariant(products.front()), mostLabels);
    QCOMPARE(code({.asInStock = true}), QString());
    shop.receive(shop.firstVariant(products.front()), 1);
    QCOMPARE(code({.asInStock = true}), QStringLiteral("catalog.tooManyLabels"));
    shop.store().setActor(stranger());
    QCOMPARE(code({.each = 1}), QStringLiteral("staff.notAllowed"));
}

QTEST_GUILESS_MAIN(LabelsTest)
#include "LabelsTest.moc"
