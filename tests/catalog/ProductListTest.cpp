// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ProductList.h"
#include "catalog/CatalogShop.h"
#include "support/ListProbe.h"
#include "tables/Facets.h"

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class ProductListing : public QObject
{
    Q_OBJECT
private slots:
    void searchFindsFragments_data();
    void searchFindsFragments();
    void searchFollowsEdits();
    void filters();
    void facetsCountWhatTheListShows();
    void showsStockOfAllStores();
    void everySortHasAnIndex();
};

void ProductListing::searchFindsFragments_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("skus");
    const auto row = [](const char *typed, const QStringList &skus) { QTest::newRow(typed) << u(typed) << skus; };
    const QString cup = QStringLiteral("CUP-001");
    const QString bowl = QStringLiteral("BOWL-7");
    row("cela", {cup});
    row("adon te", {cup});
    row("茶杯", {cup});
    row("瓷茶", {cup});
    row("青瓷", {cup, bowl});
    row("瓷", {cup, bowl});
    row("茶 celadon", {cup});
    row("ＣＥＬＡ", {cup});
    row("cup-0", {cup});
    row("4150021", {cup});
    row("6291041500213", {cup});
    row("jade", {bowl});
    row("B-LARGE", {bowl});
    row("绿茶", {});
    row("\"; DROP", {});
    row("cup OR bowl", {});
}

void ProductListing::searchFindsFragments()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, skus);
    CatalogShop shop;
    shop.add(u("Celadon tea cup 青瓷茶杯"), QStringLiteral("CUP-001"), 100, {QStringLiteral("6291041500213")});
    ProductDraft bowl = productDraft(u("Rice bowl 青瓷碗"), QStringLiteral("BOWL-7"));
    bowl.variants.push_back({{}, QStringLiteral("jade"), QStringLiteral("B-LARGE"), Money{5}, {}, {}});
    shop.add(bowl);
    tables::ListQuery query = tables::inUse();
    query.search = typed;
    QStringList found = listColumn(shop, productList(), QStringLiteral("sku"), query);
    found.sort();
    skus.sort();
    QCOMPARE(found, skus);
}

void ProductListing::searchFollowsEdits()
{
    CatalogShop shop;
    const ProductId id = shop.add(QStringLiteral("Cup"), QStringLiteral("A"), 1, {QStringLiteral("77001")});
    ProductDraft draft = draftOf(shop.product(id));
    draft.name = QStringLiteral("Beaker");
    draft.variants[0].barcodes = {QStringLiteral("88002")};
    QVERIFY(shop.update(id, draft));
    const auto count = [&](const char *typed) {
        tables::ListQuery query;
        query.search = QString::fromLatin1(typed);
        return listColumn(shop, productList(), QStringLiteral("sku"), query).size();
    };
    QCOMPARE(count("cup"), 0);
    QCOMPARE(count("77001"), 0);
    QCOMPARE(count("beak"), 1);
    QCOMPARE(count("8800"), 1);
}

void ProductListing::filters()
{
    CatalogShop shop;
    const CategoryId tea = shop.addCategory(QStringLiteral("Tea"));
    const CategoryId green = shop.addCategory(QStringLiteral("Green"), tea);
    const auto add = [&](const char *sku, CategoryId category, ProductKind kind, bool onShelf) {
        ProductDraft draft = productDraft(QString::fromLatin1(sku), QString::fromLatin1(sku));
        draft.category = category;
        draft.kind = kind;
        draft.onShelf = onShelf;
        return shop.add(draft);
    };
    add("A", tea, ProductKind::Goods, true);
    add("B", green, ProductKind::Goods, false);
    add("C", {}, ProductKind::Service, true);
    const ProductId gone = add("D", {}, ProductKind::Goods, true);
    must(shop.write([&](store::UnitOfWork &work) { return archiveProduct(work, gone); }));
    const auto with = [&](const char *filter, const QVariantList &values) {
        tables::ListQuery query;
        query.filters.insert(QString::fromLatin1(filter), values);
        return listColumn(shop, productList(), QStringLiteral("sku"), query).join(QString());
    };
    QCOMPARE(with("category", {tea.value}), QStringLiteral("AB"));
    QCOMPARE(with("category", {green.value}), QStringLiteral("B"));
    QCOMPARE(with("category", {qint64(0)}), QStringLiteral("CD"));
    QCOMPARE(with("category", {green.value, qint64(0)}), QStringLiteral("BCD"));
    QCOMPARE(with("kind", {QStringLiteral("service")}), QStringLiteral("C"));
    QCOMPARE(with("state", {QStringLiteral("active")}), QStringLiteral("ABC"));
    QCOMPARE(with("state", {QStringLiteral("archived")}), QStringLiteral("D"));
    QCOMPARE(with("state", {QStringLiteral("active"), QStringLiteral("archived")}), QStringLiteral("ABCD"));
    QCOMPARE(with("shelf", {QStringLiteral("off")}), QStringLiteral("B"));
    QCOMPARE(listColumn(shop, productList(), QStringLiteral("sku"), tables::inUse()).size(), 3);
    QCOMPARE(listColumn(shop, productList(), QStringLiteral("state"), {}),
             QStringList({QStringLiteral("active"), QStringLiteral("off_shelf"), QStringLiteral("active"),
                          QStringLiteral("archived")}));
    const auto choices = must(shop.read([](store::Connection &c) -> Result<std::vector<tables::FilterChoice>> {
        return productList().filter(QStringLiteral("category"))->choices(c);
    }));
    QCOMPARE(choices.size(), size_t(3));
    QCOMPARE(choices[1].title, QStringLiteral("Tea › Green"));
}

/// What stands behind a choice is what the list then shows, for every choice of every filter and with a search.
void ProductListing::facetsCountWhatTheListShows()
{
    CatalogShop shop;
    const CategoryId tea = shop.addCategory(QStringLiteral("Tea"));
    const CategoryId green = shop.addCategory(QStringLiteral("Green"), tea);
    QRandomGenerator random(5);
    for (int i = 0; i < 60; ++i) {
        ProductDraft draft = productDraft(QStringLiteral("Thing %1").arg(i), QStringLiteral("T%1").arg(i));
        draft.category = std::array{CategoryId{}, tea, green}[random.bounded(3u)];
        draft.kind = random.bounded(3) == 0 ? ProductKind::Service : ProductKind::Goods;
        draft.onShelf = random.bounded(4) != 0;
        const ProductId id = shop.add(draft);
        if (draft.kind == ProductKind::Goods && random.bounded(2))
            shop.receive(shop.firstVariant(id), random.bounded(1, 9));
        if (random.bounded(5) == 0)
            must(shop.write([&](store::UnitOfWork &work) { return archiveProduct(work, id); }));
    }
    const tables::ListDefinition list = productList();
    tables::ListQuery query = tables::inUse();
    query.filters.insert(QStringLiteral("shelf"), {QStringLiteral("on")});
    qint64 counted = 0;
    for (const QString &search : {QString(), QStringLiteral("thing 1")}) {
        query.search = search;
        for (const tables::Filter &filter : list.filters) {
            const QString key = QString::fromLatin1(filter.key);
            const auto choices = must(shop.read(
                [&](store::Connection &c) -> Result<std::vector<tables::FilterChoice>> { return filter.choices(c); }));
            const auto counts =
                must(shop.read([&](store::Connection &c) { return tables::readFacet(c, list, query, key, choices); }));
            QCOMPARE(counts.size(), choices.size());
            for (size_t i = 0; i < choices.size(); ++i) {
                tables::ListQuery chosen = query;
                chosen.filters.insert(key, {choices[i].value});
                QCOMPARE(counts[i], listColumn(shop, list, QStringLiteral("sku"), chosen).size());
                counted += counts[i];
            }
        }
    }
    QVERIFY(counted > 200);
}

void ProductListing::showsStockOfAllStores()
{
    CatalogShop shop;
    const StoreId harbour =
        must(shop.write([](store::UnitOfWork &work) { return openStore(work, QStringLiteral("Harbour")); }));
    const VariantId variant = shop.firstVariant(shop.add(QStringLiteral("A"), QStringLiteral("A")));
    ProductDraft service = productDraft(QStringLiteral("B"), QStringLiteral("B"));
    service.kind = ProductKind::Service;
    shop.add(service);
    shop.receive(variant, 4);
    shop.receive(variant, 3, harbour);
    QCOMPARE(listColumn(shop, productList(), QStringLiteral("onHand"), {}),
             QStringList({QStringLiteral("7"), QString()}));
}

void ProductListing::everySortHasAnIndex()
{
    CatalogShop shop;
    QCOMPARE(slowSorts(shop, productList()), QStringList());
}

QTEST_GUILESS_MAIN(ProductListing)
#include "ProductListTest.moc"
