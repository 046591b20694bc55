// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/LowStock.h"

#include "catalog/Premises.h"
#include "catalog/ProductList.h"
#include "catalog/Products.h"
#include "catalog/Stock.h"
#include "catalog/StockLedger.h"
#include "support/TestShop.h"
#include "tables/ListReader.h"

#include <QtTest>

using namespace shopdesk;

class LowStockTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void productsAreSortedByWhatIsLeft();
    void anEmptySizeOrStoreIsNotHiddenByOthers();
    void promisedGoodsAreGone();
    void whoWorksInOneStoreSeesThatStore();
    void oneStoreBelowZeroIsEnough();
    void theLimitIsTheShopsOwn();
    void theLimitIsChecked();
    void productsWithoutEntriesAndServicesAreLeftOut();

private:
    catalog::ProductId make(const QString &name, catalog::ProductKind kind = catalog::ProductKind::Goods,
                            int variants = 1);
    void book(catalog::ProductId product, qint64 quantity, size_t variant = 0, size_t store = 0);
    QStringList namesWith(const char *stock);

    std::unique_ptr<test::TestShop> m_shop;
};

void LowStockTest::init()
{
    m_shop = std::make_unique<test::TestShop>();
}

void LowStockTest::cleanup()
{
    m_shop.reset();
}

catalog::ProductId LowStockTest::make(const QString &name, catalog::ProductKind kind, int variants)
{
    catalog::ProductDraft draft;
    draft.name = name;
    draft.kind = kind;
    for (int i = 0; i < variants; ++i)
        draft.variants.push_back(
            {{}, QString::number(i), QStringLiteral("%1-%2").arg(name).arg(i), Money{100}, {}, {}});
    return m_shop->write([draft](store::UnitOfWork &work) { return catalog::createProduct(work, draft); }).value();
}

void LowStockTest::book(catalog::ProductId product, qint64 quantity, size_t variant, size_t store)
{
    const auto booked = m_shop->write([=](store::UnitOfWork &work) {
        const auto found = catalog::product(work.connection(), product).value();
        const auto stores = catalog::stores(work.connection()).value();
        return catalog::bookStock(work, {stores.at(store).id,
                                         found.variants.at(variant).id,
                                         quantity,
                                         catalog::StockReason::Adjustment,
                                         QStringLiteral("test"),
                                         {}});
    });
    QVERIFY(booked);
}

QStringList LowStockTest::namesWith(const char *stock)
{
    tables::ListQuery query;
    query.filters.insert(QStringLiteral("stock"), {QString::fromLatin1(stock)});
    const auto names = m_shop->read([query](store::Connection &connection) -> Result<QStringList> {
        const auto list = catalog::productList();
        const auto ids = tables::readIds(connection, list, query).value();
        QStringList found;
        for (const qint64 id : ids)
            found << catalog::product(connection, {id})->name;
        return found;
    });
    return *names;
}

void LowStockTest::productsAreSortedByWhatIsLeft()
{
    for (const auto &[name, quantity] : {std::pair{"minus", -1}, {"three", 3}, {"four", 4}, {"one", 1}})
        book(make(QString::fromLatin1(name)), quantity);
    const auto none = make(QStringLiteral("none"));
    book(none, 5);
    book(none, -5);
    QCOMPARE(namesWith("negative"), QStringList{QStringLiteral("minus")});
    QCOMPARE(namesWith("out"), QStringList{QStringLiteral("none")});
    QCOMPARE(namesWith("low"), (QStringList{QStringLiteral("one"), QStringLiteral("three")}));
    QCOMPARE(namesWith("nonsense"), QStringList());
}

void LowStockTest::anEmptySizeOrStoreIsNotHiddenByOthers()
{
    QVERIFY(m_shop->write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Second")); }));
    const auto shirt = make(QStringLiteral("shirt"), catalog::ProductKind::Goods, 2);
    book(shirt, 50, 0, 0);
    QCOMPARE(namesWith("out") + namesWith("low"), QStringList());
    book(shirt, 2, 1, 0); // of the second size
    QCOMPARE(namesWith("low"), QStringList{QStringLiteral("shirt")});
    QCOMPARE(namesWith("out"), QStringList());
    book(shirt, -2, 1, 0);
    QCOMPARE(namesWith("low"), QStringList());
    QCOMPARE(namesWith("out"), QStringList{QStringLiteral("shirt")});
    book(shirt, 20, 1, 0);
    QCOMPARE(namesWith("out"), QStringList());
    book(shirt, 1, 0, 1); // in the second store
    QCOMPARE(namesWith("low"), QStringList{QStringLiteral("shirt")});
}

void LowStockTest::promisedGoodsAreGone()
{
    const auto cup = make(QStringLiteral("cup"));
    book(cup, 10);
    // Promised to orders of which nothing but the number matters here.
    const auto order = [&](qint64 quantity) {
        const auto promised = m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            const StoreId store = catalog::stores(work.connection())->front().id;
            const auto id = work.newId<Id<struct AnyOrder>>();
            work.execute(R"(INSERT INTO orders (id, number, store_id, kind, status, channel, placed_at, business_day,
                                business_hour, units, lines_total, discount_total, tax_total, total, paid_total, updated_at)
                            VALUES (?, ?, ?, 'sale', 'paid', 'web', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))",
                         id, id.text(), store);
            const auto variant = catalog::product(work.connection(), cup)->variants.front().id;
            catalog::reserveStock(work, id.value, store, variant, quantity, {});
            return {};
        });
        QVERIFY(promised);
    };
    order(6);
    QCOMPARE(namesWith("low"), QStringList());
    order(1); // 3 of 10 are left to sell
    QCOMPARE(namesWith("low"), QStringList{QStringLiteral("cup")});
    order(3);
    QCOMPARE(namesWith("low"), QStringList());
    QCOMPARE(namesWith("out"), QStringList{QStringLiteral("cup")});
}

void LowStockTest::whoWorksInOneStoreSeesThatStore()
{
    QVERIFY(m_shop->write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Second")); }));
    book(make(QStringLiteral("cup")), 2, 0, 0);
    book(make(QStringLiteral("pot")), 2, 0, 1);
    QCOMPARE(namesWith("low"), QStringList({QStringLiteral("cup"), QStringLiteral("pot")}));
    const auto stores = *m_shop->read([](store::Connection &c) { return catalog::stores(c); });
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    for (const auto &[store, name] : {std::pair{0, "cup"}, {1, "pot"}}) {
        tom.stores = QSet<StoreId>{stores[static_cast<size_t>(store)].id};
        m_shop->store().setActor(tom);
        const QString word = catalog::stockWord(tom, "low");
        QCOMPARE(namesWith(word.toLatin1().constData()), QStringList{QString::fromLatin1(name)});
        // And this is what the filter offers.
        const auto offered = *m_shop->read([](store::Connection &c) -> Result<std::vector<tables::FilterChoice>> {
            return catalog::productList().filter(QStringLiteral("stock"))->choices(c);
        });
        QCOMPARE(offered.back().value.toString(), word);
    }
    QCOMPARE(namesWith("low@nonsense"), QStringList());
}

void LowStockTest::oneStoreBelowZeroIsEnough()
{
    QVERIFY(m_shop->write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Second")); }));
    const auto cup = make(QStringLiteral("cup"));
    book(cup, 50, 0, 0);
    book(cup, -1, 0, 1);
    QCOMPARE(namesWith("negative"), QStringList{QStringLiteral("cup")});
    QCOMPARE(namesWith("low") + namesWith("out"), QStringList());
}

void LowStockTest::theLimitIsTheShopsOwn()
{
    book(make(QStringLiteral("cup")), 10);
    QCOMPARE(namesWith("low"), QStringList());
    QVERIFY(m_shop->write([](store::UnitOfWork &work) { return catalog::setLowStock(work, 10); }));
    QCOMPARE(*m_shop->read([](store::Connection &c) -> Result<int> { return catalog::lowStock(c); }), 10);
    QCOMPARE(namesWith("low"), QStringList{QStringLiteral("cup")});
    QVERIFY(m_shop->write([](store::UnitOfWork &work) { return catalog::setLowStock(work, 9); }));
    QCOMPARE(namesWith("low"), QStringList());
}

void LowStockTest::theLimitIsChecked()
{
    for (const int wrong : {-1, 1'000'001}) {
        const auto set = m_shop->write([wrong](store::UnitOfWork &work) { return catalog::setLowStock(work, wrong); });
        QVERIFY(!set);
        QCOMPARE(set.error().field, QStringLiteral("lowStock"));
    }
    QVERIFY(m_shop->write([](store::UnitOfWork &work) { return catalog::setLowStock(work, 0); }));
    QVERIFY(m_shop->write([](store::UnitOfWork &work) { return catalog::setLowStock(work, 1'000'000); }));
    m_shop->store().setActor({{}, QStringLiteral("Visitor"), {Permission::EditCatalog}});
    const auto set = m_shop->write([](store::UnitOfWork &work) { return catalog::setLowStock(work, 5); });
    QCOMPARE(set.error().code, QStringLiteral("staff.notAllowed"));
}

void LowStockTest::productsWithoutEntriesAndServicesAreLeftOut()
{
    make(QStringLiteral("never counted"));
    make(QStringLiteral("postage"), catalog::ProductKind::Service);
    for (const char *stock : {"negative", "out", "low"})
        QCOMPARE(namesWith(stock), QStringList());
}

QTEST_GUILESS_MAIN(LowStockTest)
#include "LowStockTest.moc"
