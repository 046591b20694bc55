// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/LowStock.h"

#include "catalog/Premises.h"
#include "catalog/ProductList.h"
#include "catalog/Products.h"
#include "catalog/Stock.h"
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
    void allVariantsCountTogether();
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

void LowStockTest::allVariantsCountTogether()
{
    const auto cup = make(QStringLiteral("cup"), catalog::ProductKind::Goods, 2);
    book(cup, 2, 0);
    QCOMPARE(namesWith("low"), QStringList{QStringLiteral("cup")});
    book(cup, 2, 1);
    QCOMPARE(namesWith("low"), QStringList());
}

void LowStockTest::oneStoreBelowZeroIsEnough()
{
    QVERIFY(m_shop->write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Second")); }));
    const auto cup = make(QStringLiteral("cup"));
    book(cup, 50, 0, 0);
    book(cup, -1, 0, 1);
    QCOMPARE(namesWith("negative"), QStringList{QStringLiteral("cup")});
    QCOMPARE(namesWith("low"), QStringList());
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
