// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogCheck.h"
#include "catalog/CatalogShop.h"

#include <random>

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

constexpr UnitCost minor(qint64 amount)
{
    return {amount * UnitCost::perMinor};
}

} // namespace

class UnitCostTest : public QObject
{
    Q_OBJECT
private slots:
    void theAverageMovesWithWhatComesIn();
    void extremesFit();
    void worthIsRoundedOnce();
    void theFileKeepsTheSameAverage_data();
    void theFileKeepsTheSameAverage();
    void aReceiptIsTakenAtTheCostOfTheCatalogue();
    void badCostsAreRefused();
    void costsAreForThoseWhoMaySeeThem();
};

void UnitCostTest::theAverageMovesWithWhatComesIn()
{
    // 10 at 2.00, then 30 at 3.00: (10 × 200 + 30 × 300) / 40 = 275.
    auto average = averageAfter(0, std::nullopt, 10, minor(200));
    QCOMPARE(average, minor(200));
    average = averageAfter(10, average, 30, minor(300));
    QCOMPARE(average, minor(275));
    QCOMPARE(averageAfter(40, average, -15, std::nullopt), minor(275)); // what goes out leaves it
    QCOMPARE(averageAfter(25, average, 5, std::nullopt), minor(275));   // a return comes in at it
    QCOMPARE(averageAfter(2, minor(100), 1, minor(101)), UnitCost{1'003'333});
    QCOMPARE(averageAfter(2, minor(101), 1, minor(100)), UnitCost{1'006'667}); // towards the average before
    // Nothing to mix with: none on hand, less than none, or nobody knows what they cost.
    QCOMPARE(averageAfter(0, average, 1, minor(500)), minor(500));
    QCOMPARE(averageAfter(-3, average, 10, minor(500)), minor(500));
    QCOMPARE(averageAfter(4, std::nullopt, 1, minor(500)), minor(500));
    QCOMPARE(averageAfter(0, average, 1, std::nullopt), average); // it outlasts the last piece
    QVERIFY(!averageAfter(0, std::nullopt, 1, std::nullopt));
}

void UnitCostTest::extremesFit()
{
    const UnitCost most = UnitCost::of(highestCost);
    QCOMPARE(averageAfter(largestQuantity, most, largestQuantity, most), most);
    QCOMPARE(averageAfter(largestQuantity, UnitCost{0}, largestQuantity, most), UnitCost{most.parts / 2});
    QCOMPARE(averageAfter(largestQuantity, most, largestQuantity, UnitCost{0}), UnitCost{most.parts / 2});
}

void UnitCostTest::worthIsRoundedOnce()
{
    QCOMPARE(UnitCost{3'333}.of(3), Money{1}); // 0.9999 of a minor unit
    QCOMPARE(UnitCost{3'333}.of(1), Money{0});
    QCOMPARE(UnitCost{5'000}.of(1), Money{1});
    QCOMPARE(minor(275).of(40), Money{11'000});
    QCOMPARE(minor(275).of(0), Money{});
    QCOMPARE(minor(275).of(-4), Money{});
    QCOMPARE(UnitCost::of(highestCost).of(1'000'000), highestCost * 1'000'000);
}

void UnitCostTest::theFileKeepsTheSameAverage_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void UnitCostTest::theFileKeepsTheSameAverage()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    CatalogShop shop;
    const ProductId product = shop.add(QStringLiteral("Cup"), QStringLiteral("A"));
    const VariantId variant = shop.firstVariant(product);
    std::optional<UnitCost> expected;
    qint64 level = 0;
    for (int i = 0; i < 60; ++i) {
        StockDraft draft{shop.firstStore(), variant, static_cast<int>(random() % 61) - 25, StockReason::Adjustment,
                         QStringLiteral("why")};
        if (draft.quantity > 0 && random() % 3 != 0)
            draft.unitCost = UnitCost{static_cast<qint64>(random() % 10'000'000)};
        if (!shop.write([&](store::UnitOfWork &work) { return bookStock(work, draft); }))
            continue;
        expected = averageAfter(level, expected, draft.quantity, draft.unitCost);
        level += draft.quantity;
        const auto now = must(shop.read([&](store::Connection &c) { return stockOf(c, product); })).front();
        QCOMPARE(now.onHand, level);
        QCOMPARE(now.averageCost, expected);
        QCOMPARE(must(shop.read([](store::Connection &c) { return stockValue(c); })),
                 expected ? expected->of(level) : Money());
    }
    QVERIFY(expected.has_value());
    QVERIFY(must(shop.read([](store::Connection &c) { return check(c); })).empty());
    must(shop.write([](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE stock_levels SET average_cost = average_cost + 1");
        return {};
    }));
    QCOMPARE(must(shop.read([](store::Connection &c) { return check(c); })).size(), size_t(1));
    must(shop.write([](store::UnitOfWork &work) { return rebuild(work); }));
    QCOMPARE(shop.number("SELECT average_cost FROM stock_levels"), expected->parts);
}

void UnitCostTest::aReceiptIsTakenAtTheCostOfTheCatalogue()
{
    CatalogShop shop;
    ProductDraft draft = productDraft(QStringLiteral("Cup"), QStringLiteral("A"));
    draft.variants.front().cost = Money{120};
    const ProductId id = shop.add(draft);
    const StoreId harbour =
        must(shop.write([](store::UnitOfWork &work) { return openStore(work, QStringLiteral("Harbour")); }));
    shop.receive(shop.firstVariant(id), 10);
    shop.receive(shop.firstVariant(id), 1, harbour);
    const auto levels = must(shop.read([&](store::Connection &c) { return stockOf(c, id); }));
    QCOMPARE(levels.front().averageCost, minor(120));
    QCOMPARE(levels.front().value(), std::optional(Money{1'200}));
    QCOMPARE(must(shop.read([&](store::Connection &c) { return stockValue(c, harbour); })), Money{120});
    QCOMPARE(must(shop.read([&](store::Connection &c) { return stockValue(c); })), Money{1'320});
    // Dearer than the catalogue says: (10 × 120 + 10 × 150) / 20.
    must(shop.write([&](store::UnitOfWork &work) {
        return bookStock(work,
                         {shop.firstStore(), shop.firstVariant(id), 10, StockReason::Receipt, {}, {}, minor(150)});
    }));
    QCOMPARE(must(shop.read([&](store::Connection &c) { return stockOf(c, id); })).front().averageCost, minor(135));
}

void UnitCostTest::badCostsAreRefused()
{
    CatalogShop shop;
    const VariantId variant = shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("A")));
    const auto book = [&](qint64 quantity, UnitCost cost) {
        return shop.write([&](store::UnitOfWork &work) {
            return bookStock(work, {shop.firstStore(), variant, quantity, StockReason::Stocktake, {}, {}, cost});
        });
    };
    QCOMPARE(codeOf(book(1, UnitCost{-1})), QStringLiteral("catalog.badCost"));
    QCOMPARE(codeOf(book(-1, minor(10))), QStringLiteral("catalog.badCost"));
    QCOMPARE(fieldOf(book(1, UnitCost{UnitCost::of(highestCost).parts + 1})), QStringLiteral("cost"));
    must(book(largestQuantity, UnitCost{0}));
    must(book(largestQuantity, UnitCost::of(highestCost)));
    QCOMPARE(shop.number("SELECT average_cost FROM stock_levels"), UnitCost::of(highestCost).parts / 2);
}

void UnitCostTest::costsAreForThoseWhoMaySeeThem()
{
    CatalogShop shop;
    const ProductId id = shop.add(QStringLiteral("Cup"), QStringLiteral("A"));
    const VariantId variant = shop.firstVariant(id);
    const StoreId store = shop.firstStore();
    const auto book = [&](std::optional<UnitCost> cost) {
        return shop.write([&](store::UnitOfWork &work) {
            return bookStock(work, {store, variant, 4, StockReason::Receipt, {}, {}, cost});
        });
    };
    must(book(minor(100)));
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    tom.permissions.remove(Permission::SeeCosts);
    shop.store().setActor(tom);
    QCOMPARE(codeOf(book(minor(100))), QStringLiteral("staff.notAllowed"));
    must(book({}));
    QVERIFY(!must(shop.read([&](store::Connection &c) { return stockOf(c, id); })).front().averageCost);
    QVERIFY(!must(shop.read([&](store::Connection &c) { return stockHistory(c, id); })).back().unitCost);
    QCOMPARE(codeOf(shop.read([](store::Connection &c) { return stockValue(c); })), QStringLiteral("staff.notAllowed"));
    tom.permissions.insert(Permission::SeeCosts);
    tom.stores = QSet<StoreId>{StoreId{99}};
    shop.store().setActor(tom);
    QCOMPARE(must(shop.read([](store::Connection &c) { return stockValue(c); })), Money{});
    QCOMPARE(codeOf(shop.read([&](store::Connection &c) { return stockValue(c, store); })),
             QStringLiteral("staff.otherStore"));
}

QTEST_GUILESS_MAIN(UnitCostTest)
#include "UnitCostTest.moc"
