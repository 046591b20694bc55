// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogCheck.h"
#include "catalog/CatalogShop.h"

#include <random>

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

class Stock : public QObject
{
    Q_OBJECT
private slots:
    void entriesAddUp();
    void refusesBadEntries_data();
    void refusesBadEntries();
    void entriesCannotBeChanged();
    void historicEntriesDoNotCount();
    void randomEntriesAddUp_data();
    void randomEntriesAddUp();
    void rebuildsWhatIsDerived();
};

void Stock::entriesAddUp()
{
    CatalogShop shop;
    const StoreId harbour =
        must(shop.write([](store::UnitOfWork &work) { return openStore(work, QStringLiteral("Harbour")); }));
    const ProductId id = shop.add(QStringLiteral("Cup"), QStringLiteral("A"));
    const VariantId variant = shop.firstVariant(id);
    auto levels = must(shop.read([&](store::Connection &c) { return stockOf(c, id); }));
    QCOMPARE(levels.size(), size_t(2)); // 0 in each store is an answer too
    QCOMPARE(levels[0].onHand, 0);
    shop.receive(variant, 12);
    shop.receive(variant, 5, harbour);
    StockDraft broken{shop.firstStore(), variant, -2, StockReason::Adjustment, QStringLiteral(" broken \n"),
                      Instant{1'000}};
    must(shop.write([&](store::UnitOfWork &work) { return bookStock(work, broken); }));
    levels = must(shop.read([&](store::Connection &c) { return stockOf(c, id); }));
    QCOMPARE(levels[0].onHand, 10);
    QCOMPARE(levels[1].onHand, 5);
    QCOMPARE(levels[1].storeName, QStringLiteral("Harbour"));
    const auto history = must(shop.read([&](store::Connection &c) { return stockHistory(c, id); }));
    QCOMPARE(history.size(), size_t(3));
    QCOMPARE(history.back().note, QStringLiteral("broken"));
    QCOMPARE(history.back().occurredAt, Instant{1'000});
    QCOMPARE(must(shop.read([&](store::Connection &c) { return stockHistory(c, id, 2); })).size(), size_t(2));
    QCOMPARE(must(shop.read([&](store::Connection &c) { return onHand(c, variant, harbour); })), 5);
}

void Stock::refusesBadEntries_data()
{
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("code");
    const QString why = QStringLiteral("why");
    const auto row = [](const char *name, qint64 quantity, StockReason reason, const QString &note, const char *code) {
        QTest::newRow(name) << quantity << static_cast<int>(reason) << note << QString::fromLatin1(code);
    };
    row("nothing", 0, StockReason::Receipt, why, "catalog.badQuantity");
    row("most", 1'000'000'000, StockReason::Receipt, {}, "");
    row("too much", 1'000'000'001, StockReason::Receipt, {}, "catalog.badQuantity");
    row("least", -1'000'000'000, StockReason::Stocktake, {}, "");
    row("too little", -1'000'000'001, StockReason::Stocktake, {}, "catalog.badQuantity");
    row("smallest number", std::numeric_limits<qint64>::min(), StockReason::Stocktake, {}, "catalog.badQuantity");
    row("sale", -1, StockReason::Sale, why, "catalog.badReason");
    row("return", 1, StockReason::Return, why, "catalog.badReason");
    row("receipt out", -1, StockReason::Receipt, why, "catalog.badReason");
    row("adjustment without why", 1, StockReason::Adjustment, QStringLiteral(" \n"), "catalog.noteMissing");
    row("transfer out", -1, StockReason::TransferOut, {}, "catalog.badReason");
    row("transfer in", 1, StockReason::TransferIn, {}, "catalog.badReason");
    row("damage", -1, StockReason::Damage, {}, "");
    row("damage that comes in", 1, StockReason::Damage, {}, "catalog.badReason");
    row("long note", 1, StockReason::Stocktake, QString(10'001, QLatin1Char('x')), "catalog.textTooLong");
}

void Stock::refusesBadEntries()
{
    QFETCH(qint64, quantity);
    QFETCH(int, reason);
    QFETCH(QString, note);
    QFETCH(QString, code);
    CatalogShop shop;
    const VariantId variant = shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("A")));
    StockDraft draft{shop.firstStore(), variant, quantity, static_cast<StockReason>(reason), note, {}};
    const auto book = [&] { return shop.write([&](store::UnitOfWork &work) { return bookStock(work, draft); }); };
    QCOMPARE(codeOf(book()), code);
    if (!code.isEmpty())
        return;
    ProductDraft delivery = productDraft(QStringLiteral("Delivery"), QStringLiteral("D"));
    delivery.kind = ProductKind::Service;
    draft.variant = shop.firstVariant(shop.add(delivery));
    QCOMPARE(codeOf(book()), QStringLiteral("catalog.noStockKept"));
    draft.variant = VariantId{7};
    QCOMPARE(codeOf(book()), QStringLiteral("catalog.variantNotFound"));
    draft.variant = variant;
    draft.store = StoreId{7};
    QCOMPARE(codeOf(book()), QStringLiteral("catalog.storeNotFound"));
}

void Stock::entriesCannotBeChanged()
{
    CatalogShop shop;
    shop.receive(shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("A"))), 3);
    for (const char *sql : {"UPDATE stock_entries SET quantity = 30", "DELETE FROM stock_entries"}) {
        QVERIFY(!shop.write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql);
            return {};
        }));
    }
    QCOMPARE(shop.number("SELECT sum(quantity) FROM stock_entries"), 3);
}

void Stock::historicEntriesDoNotCount()
{
    CatalogShop shop;
    const ProductId id = shop.add(QStringLiteral("Cup"), QStringLiteral("A"));
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        work.execute(R"(INSERT INTO stock_entries (id, store_id, variant_id, quantity, reason, historic, occurred_at)
                        SELECT 1, stores.id, variants.id, 40, 'adjustment', 1, 0 FROM stores, variants)");
        return {};
    }));
    QCOMPARE(must(shop.read([&](store::Connection &c) { return stockOf(c, id); }))[0].onHand, 0);
    QVERIFY(must(shop.read([&](store::Connection &c) { return stockHistory(c, id); }))[0].historic);
    QVERIFY(must(shop.read([](store::Connection &c) { return check(c); })).empty());
}

void Stock::randomEntriesAddUp_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void Stock::randomEntriesAddUp()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    CatalogShop shop;
    std::vector<StoreId> places{shop.firstStore()};
    places.push_back(
        must(shop.write([](store::UnitOfWork &work) { return openStore(work, QStringLiteral("Harbour")); })));
    std::vector<VariantId> variants;
    for (const char *sku : {"A", "B", "C"})
        variants.push_back(shop.firstVariant(shop.add(QString::fromLatin1(sku), QString::fromLatin1(sku))));
    std::map<std::pair<StoreId, VariantId>, qint64> expected;
    for (int i = 0; i < 50; ++i) {
        StockDraft draft;
        draft.store = places[random() % places.size()];
        draft.variant = variants[random() % variants.size()];
        draft.quantity = static_cast<int>(random() % 41) - 20;
        draft.reason = static_cast<StockReason>(random() % 8);
        draft.note = random() % 4 == 0 ? QString() : QStringLiteral("why");
        const bool booked = shop.write([&](store::UnitOfWork &work) -> Result<StockEntryId> {
                                    const auto id = bookStock(work, draft);
                                    // Some transactions fail after their entry was booked: nothing of them may stay.
                                    return id && random() % 5 == 0 ? Result<StockEntryId>(fail("test.failed", {})) : id;
                                })
                                .has_value();
        if (booked)
            expected[{draft.store, draft.variant}] += draft.quantity;
    }
    for (const auto &[key, level] : expected) {
        QCOMPARE(must(shop.read([&](store::Connection &c) { return onHand(c, key.second, key.first); })), level);
    }
    QVERIFY(must(shop.read([](store::Connection &c) { return check(c); })).empty());
}

void Stock::rebuildsWhatIsDerived()
{
    CatalogShop shop;
    const ProductId id = shop.add(QStringLiteral("Cup"), QStringLiteral("A"), 100, {QStringLiteral("X1")});
    shop.receive(shop.firstVariant(id), 3);
    const auto checkNow = [&] {
        return must(shop.write([](store::UnitOfWork &work) { return check(work.connection()); }));
    };
    QVERIFY(checkNow().empty());
    must(shop.write([](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE stock_levels SET on_hand = 4");
        work.execute("UPDATE products SET first_price = 7, search_text = 'nonsense'");
        return {};
    }));
    const auto wrong = checkNow();
    QCOMPARE(wrong.size(), size_t(2));
    QVERIFY(wrong[0].contains(QStringLiteral("4")) && wrong[0].contains(QStringLiteral("3")));
    QVERIFY(wrong[1].contains(QStringLiteral("Cup")));
    must(shop.write([](store::UnitOfWork &work) { return rebuild(work); }));
    QVERIFY(checkNow().empty());
    QCOMPARE(shop.number("SELECT on_hand FROM stock_levels"), 3);
    // The index alone out of step.
    must(shop.write([](store::UnitOfWork &work) -> Result<void> {
        work.execute("INSERT INTO product_search (product_search) VALUES ('delete-all')");
        return {};
    }));
    QCOMPARE(checkNow().size(), size_t(1));
    must(shop.write([](store::UnitOfWork &work) { return rebuild(work); }));
    QVERIFY(checkNow().empty());
}

QTEST_GUILESS_MAIN(Stock)
#include "StockTest.moc"
