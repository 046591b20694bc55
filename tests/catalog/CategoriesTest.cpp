// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogShop.h"
#include "catalog/TaxClasses.h"

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

QStringList paths(CatalogShop &shop, bool withArchived = false)
{
    QStringList found;
    for (const Category &category :
         must(shop.read([&](store::Connection &connection) { return categories(connection, withArchived); })))
        found << category.path;
    return found;
}

} // namespace

class Categories : public QObject
{
    Q_OBJECT
private slots:
    void standInTreeOrder();
    void refuseBadPlacesAndNames();
    void areArchivedWhenEmpty();
    void surviveACircle();
    void taxClasses();
    void stores();
};

void Categories::standInTreeOrder()
{
    CatalogShop shop;
    const CategoryId tea = shop.addCategory(QStringLiteral("Tea"), {}, 2);
    shop.addCategory(QStringLiteral("Oolong"), tea);
    shop.addCategory(QStringLiteral("Green"), tea);
    shop.addCategory(QStringLiteral("Last"), tea, 9);
    shop.addCategory(QStringLiteral("Gifts"), {}, 1);
    QCOMPARE(paths(shop), QStringList({QStringLiteral("Gifts"), QStringLiteral("Tea"), QStringLiteral("Tea › Green"),
                                       QStringLiteral("Tea › Oolong"), QStringLiteral("Tea › Last")}));
    const auto tree = must(shop.read([](store::Connection &connection) { return categories(connection); }));
    QCOMPARE(tree[1].depth, 0);
    QCOMPARE(tree[2].depth, 1);
    QCOMPARE(tree[2].parent, tea);
}

void Categories::refuseBadPlacesAndNames()
{
    CatalogShop shop;
    const CategoryId tea = shop.addCategory(QStringLiteral("Tea"));
    const CategoryId green = shop.addCategory(QStringLiteral("Green"), tea);
    const auto create = [&](const CategoryDraft &draft) {
        return shop.write([&](store::UnitOfWork &work) { return createCategory(work, draft); });
    };
    const auto update = [&](CategoryId id, const CategoryDraft &draft) {
        return shop.write([&](store::UnitOfWork &work) { return updateCategory(work, id, draft); });
    };
    QCOMPARE(codeOf(create({QStringLiteral(" ")})), QStringLiteral("catalog.nameMissing"));
    QCOMPARE(codeOf(create({QStringLiteral("Green"), tea})), QStringLiteral("catalog.nameInUse"));
    QVERIFY(create({QStringLiteral("Green")}));
    QCOMPARE(codeOf(create({QStringLiteral("X"), CategoryId{7}})), QStringLiteral("catalog.categoryNotFound"));
    QCOMPARE(codeOf(update(tea, {QStringLiteral("Tea"), tea})), QStringLiteral("catalog.categoryInItself"));
    QCOMPARE(codeOf(update(tea, {QStringLiteral("Tea"), green})), QStringLiteral("catalog.categoryInItself"));
    QCOMPARE(codeOf(update(CategoryId{7}, {QStringLiteral("X")})), QStringLiteral("catalog.categoryNotFound"));
    QVERIFY(update(green, {QStringLiteral("Green teas"), tea}));
    QVERIFY(paths(shop).contains(QStringLiteral("Tea › Green teas")));
}

void Categories::areArchivedWhenEmpty()
{
    CatalogShop shop;
    const CategoryId tea = shop.addCategory(QStringLiteral("Tea"));
    const CategoryId green = shop.addCategory(QStringLiteral("Green"), tea);
    ProductDraft draft = productDraft(QStringLiteral("Longjing"), QStringLiteral("L-1"));
    draft.category = green;
    const ProductId product = shop.add(draft);
    const auto archive = [&](CategoryId id) {
        return shop.write([&](store::UnitOfWork &work) { return archiveCategory(work, id); });
    };
    QCOMPARE(codeOf(archive(tea)), QStringLiteral("catalog.categoryInUse"));
    QCOMPARE(codeOf(archive(green)), QStringLiteral("catalog.categoryInUse"));
    must(shop.write([&](store::UnitOfWork &work) { return archiveProduct(work, product); }));
    QVERIFY(archive(green));
    QVERIFY(archive(tea));
    QVERIFY(paths(shop).isEmpty());
    QCOMPARE(paths(shop, true).size(), 2);
    must(shop.write([&](store::UnitOfWork &work) { return restoreCategory(work, tea); }));
    QCOMPARE(paths(shop), QStringList{QStringLiteral("Tea")});
}

void Categories::surviveACircle()
{
    // Two devices may each move one category into the other; reading must end all the same.
    CatalogShop shop;
    const CategoryId tea = shop.addCategory(QStringLiteral("Tea"));
    const CategoryId green = shop.addCategory(QStringLiteral("Green"), tea);
    ProductDraft draft = productDraft(QStringLiteral("Longjing"), QStringLiteral("L-1"));
    draft.category = green;
    const ProductId product = shop.add(draft);
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE categories SET parent_id = ? WHERE id = ?", green, tea);
        return {};
    }));
    QVERIFY(!shop.product(product).categoryName.isEmpty());
    paths(shop);
}

void Categories::taxClasses()
{
    CatalogShop shop;
    const auto create = [&](const TaxClassDraft &draft) {
        return shop.write([&](store::UnitOfWork &work) { return createTaxClass(work, draft); });
    };
    QCOMPARE(codeOf(create({QStringLiteral("Over"), 10'001})), QStringLiteral("catalog.badRate"));
    QCOMPARE(codeOf(create({QStringLiteral("Under"), -1})), QStringLiteral("catalog.badRate"));
    const TaxClassId full = must(create({QStringLiteral("Full"), 10'000}));
    QVERIFY(create({QStringLiteral("None"), 0}));
    QCOMPARE(codeOf(create({QStringLiteral("Full"), 5})), QStringLiteral("catalog.nameInUse"));
    must(shop.write([&](store::UnitOfWork &work) {
        return updateTaxClass(work, full, {QStringLiteral("Full"), 500, false});
    }));
    const auto classes = must(shop.read([](store::Connection &c) { return catalog::taxClasses(c); }));
    QCOMPARE(classes.size(), size_t(2));
    QCOMPARE(classes[0].rate, 500);
    QCOMPARE(classes[0].included, false);
    ProductDraft draft = productDraft(QStringLiteral("Longjing"), QStringLiteral("L-1"));
    draft.taxClass = full;
    shop.add(draft);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return archiveTaxClass(work, full); })),
             QStringLiteral("catalog.taxClassInUse"));
}

void Categories::stores()
{
    CatalogShop shop;
    const StoreId harbour =
        must(shop.write([](store::UnitOfWork &work) { return openStore(work, QStringLiteral(" Harbour ")); }));
    QCOMPARE(codeOf(shop.write([](store::UnitOfWork &work) { return openStore(work, QStringLiteral(" ")); })),
             QStringLiteral("catalog.nameMissing"));
    must(shop.write([&](store::UnitOfWork &work) { return renameStore(work, harbour, QStringLiteral("Port")); }));
    const auto found = must(shop.read([](store::Connection &c) { return catalog::stores(c); }));
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[1].code, QStringLiteral("S02"));
    QCOMPARE(found[1].name, QStringLiteral("Port"));
    QCOMPARE(codeOf(shop.read([](store::Connection &c) { return storeById(c, StoreId{7}); })),
             QStringLiteral("catalog.storeNotFound"));
}

QTEST_GUILESS_MAIN(Categories)
#include "CategoriesTest.moc"
