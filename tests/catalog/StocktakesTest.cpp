// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Stocktakes.h"

#include "catalog/CatalogCheck.h"
#include "catalog/CatalogShop.h"
#include "catalog/StocktakeList.h"
#include "support/ListProbe.h"

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

class StocktakesTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_shop.reset(); }

    void whatDiffersIsCountedTwiceAndBooked();
    void salesGoOnMeanwhile();
    void countingIsBlind();
    void whereNothingDiffersNoSecondCountIsNeeded();
    void whatNobodyCountedIsLeftOrGone();
    void scopes();
    void aStocktakeOfEverythingTakesWhatItFinds();
    void goodsAreInOneStocktakeAtATime();
    void badCountsAreRefused();
    void eachStepHasItsTime();
    void theListFindsThem();

private:
    StocktakeId start(const StocktakeDraft &draft)
    {
        return must(m_shop->write([&](store::UnitOfWork &work) { return startStocktake(work, draft); }));
    }
    Result<qint64> count(StocktakeId id, VariantId variant, qint64 quantity, Counting how = Counting::Add)
    {
        return m_shop->write([&](store::UnitOfWork &work) { return countStock(work, id, variant, quantity, how); });
    }
    Result<StocktakeStatus> finish(StocktakeId id, bool missingAreGone = false)
    {
        return m_shop->write([&](store::UnitOfWork &work) { return finishCount(work, id, missingAreGone); });
    }
    Result<int> post(StocktakeId id)
    {
        return m_shop->write([&](store::UnitOfWork &work) { return postStocktake(work, id); });
    }
    Stocktake read(StocktakeId id)
    {
        return must(m_shop->read([&](store::Connection &c) { return stocktake(c, id); }));
    }
    std::vector<StocktakeLine> lines(StocktakeId id, StocktakeLines which)
    {
        return must(m_shop->read([&](store::Connection &c) { return stocktakeLines(c, id, which); }));
    }
    void move(VariantId variant, qint64 quantity)
    {
        must(m_shop->write([&](store::UnitOfWork &work) {
            return bookStock(work, {m_store, variant, quantity, StockReason::Adjustment, QStringLiteral("sold")});
        }));
    }
    qint64 level(VariantId variant)
    {
        return must(m_shop->read([&](store::Connection &c) { return onHand(c, variant, m_store); }));
    }

    std::unique_ptr<CatalogShop> m_shop;
    StoreId m_store;
    VariantId m_cup;
    VariantId m_pot;
    VariantId m_tea;
    CategoryId m_drinks;
};

void StocktakesTest::init()
{
    m_shop = std::make_unique<CatalogShop>();
    m_store = m_shop->firstStore();
    m_drinks = m_shop->addCategory(QStringLiteral("Drinks"));
    const CategoryId teas = m_shop->addCategory(QStringLiteral("Teas"), m_drinks);
    m_cup = m_shop->firstVariant(m_shop->add(QStringLiteral("Cup"), QStringLiteral("A")));
    m_pot = m_shop->firstVariant(m_shop->add(QStringLiteral("Pot"), QStringLiteral("B")));
    ProductDraft tea = productDraft(QStringLiteral("Tea"), QStringLiteral("T"));
    tea.category = teas;
    m_tea = m_shop->firstVariant(m_shop->add(tea));
    m_shop->receive(m_cup, 10);
    m_shop->receive(m_pot, 5);
    m_shop->receive(m_tea, 7);
}

void StocktakesTest::whatDiffersIsCountedTwiceAndBooked()
{
    const StocktakeId id = start({m_store});
    QCOMPARE(read(id).lines, 3);
    for (int i = 1; i <= 9; ++i)
        QCOMPARE(must(count(id, m_cup, 1)), i); // nine scans
    must(count(id, m_pot, 6, Counting::Set));
    must(count(id, m_tea, 7));
    QCOMPARE(read(id).counted, 3);
    QCOMPARE(must(finish(id)), StocktakeStatus::Recounting);
    QCOMPARE(read(id).toRecount, 2);
    const auto again = lines(id, StocktakeLines::ToRecount);
    QCOMPARE(again.size(), size_t(2));
    QCOMPARE(codeOf(count(id, m_tea, 1)), QStringLiteral("catalog.notInStocktake")); // it was right
    must(count(id, m_cup, 8));
    const auto missing = finish(id);
    QCOMPARE(codeOf(missing), QStringLiteral("catalog.recountMissing"));
    QVERIFY(messageOf(missing).startsWith(QLatin1Char('1')));
    must(count(id, m_pot, 5)); // the first count was wrong: nothing differs after all
    QCOMPARE(must(finish(id)), StocktakeStatus::Counted);
    QCOMPARE(read(id).missing, std::optional<qint64>(2));
    QCOMPARE(read(id).surplus, std::optional<qint64>(0));
    const auto different = lines(id, StocktakeLines::Different);
    QCOMPARE(different.size(), size_t(1));
    QCOMPARE(different.front().title, QStringLiteral("Cup"));
    QCOMPARE(different.front().counted, std::optional<qint64>(9));
    QCOMPARE(different.front().difference(), std::optional<qint64>(-2));
    QCOMPARE(must(post(id)), 1);
    QCOMPARE(level(m_cup), 8);
    QCOMPARE(level(m_pot), 5);
    QCOMPARE(m_shop->text("SELECT reason || quantity || ' ' || (stocktake_id IS NOT NULL) FROM stock_entries "
                          "ORDER BY id DESC LIMIT 1"),
             QStringLiteral("stocktake-2 1"));
    QVERIFY(must(m_shop->read([](store::Connection &c) { return check(c); })).empty());
}

void StocktakesTest::salesGoOnMeanwhile()
{
    const StocktakeId id = start({m_store});
    must(count(id, m_cup, 9)); // one of ten is missing
    move(m_cup, -3);           // and three are sold after the count
    must(count(id, m_pot, 5));
    move(m_tea, -2); // before its count: five are there
    must(count(id, m_tea, 5));
    QCOMPARE(must(finish(id)), StocktakeStatus::Recounting);
    QCOMPARE(lines(id, StocktakeLines::ToRecount).size(), size_t(1));
    must(count(id, m_cup, 6)); // the second count sees what is there now
    move(m_cup, -1);
    QCOMPARE(must(finish(id)), StocktakeStatus::Counted);
    move(m_cup, -1);
    QCOMPARE(must(post(id)), 1);
    QCOMPARE(level(m_cup), 10 - 3 - 1 - 1 - 1); // what was sold, and the one that is missing
    QCOMPARE(level(m_pot), 5);
    QCOMPARE(level(m_tea), 5);
}

void StocktakesTest::countingIsBlind()
{
    const StocktakeId id = start({m_store});
    must(count(id, m_cup, 9));
    const auto counted = lines(id, StocktakeLines::LatestCounted);
    QCOMPARE(counted.size(), size_t(1));
    QVERIFY(!counted.front().expected && !counted.front().difference());
    QVERIFY(lines(id, StocktakeLines::Different).empty());
    QCOMPARE(lines(id, StocktakeLines::NotCounted).size(), size_t(2));
    QVERIFY(!read(id).missing && !read(id).surplus);
    must(finish(id));
    QVERIFY(!lines(id, StocktakeLines::ToRecount).front().expected);
    QVERIFY(!read(id).missing);
    must(count(id, m_cup, 9));
    must(finish(id));
    QCOMPARE(lines(id, StocktakeLines::Different).front().expected, std::optional<qint64>(10));
}

void StocktakesTest::whereNothingDiffersNoSecondCountIsNeeded()
{
    const StocktakeId id = start({m_store, StocktakeScope::Chosen, {}, {m_cup}});
    must(count(id, m_cup, 10));
    QCOMPARE(must(finish(id)), StocktakeStatus::Counted);
    QCOMPARE(must(post(id)), 0);
    QCOMPARE(level(m_cup), 10);
}

void StocktakesTest::whatNobodyCountedIsLeftOrGone()
{
    StocktakeId id = start({m_store});
    QCOMPARE(codeOf(finish(id)), QStringLiteral("catalog.nothingCounted"));
    must(count(id, m_cup, 10));
    QCOMPARE(must(finish(id)), StocktakeStatus::Counted);
    QCOMPARE(must(post(id)), 0);
    QCOMPARE(level(m_pot), 5); // left as it was
    id = start({m_store});
    must(count(id, m_cup, 10));
    QCOMPARE(must(finish(id, true)), StocktakeStatus::Recounting);
    must(count(id, m_pot, 0));
    must(count(id, m_tea, 6));
    must(finish(id));
    QCOMPARE(must(post(id)), 2);
    QCOMPARE(level(m_pot), 0);
    QCOMPARE(level(m_tea), 6);
}

void StocktakesTest::scopes()
{
    StocktakeDraft draft{m_store, StocktakeScope::Category, m_drinks};
    const StocktakeId id = start(draft);
    QCOMPARE(read(id).lines, 1); // with the categories inside it
    QCOMPARE(read(id).categoryName, QStringLiteral("Drinks"));
    QCOMPARE(codeOf(count(id, m_cup, 1)), QStringLiteral("catalog.notInStocktake"));
    const auto refused = [&](const StocktakeDraft &bad) {
        return codeOf(m_shop->write([&](store::UnitOfWork &work) { return startStocktake(work, bad); }));
    };
    QCOMPARE(refused({m_store, StocktakeScope::Category, CategoryId{3}}), QStringLiteral("catalog.categoryNotFound"));
    QCOMPARE(refused({m_store, StocktakeScope::Chosen}), QStringLiteral("catalog.linesMissing"));
    QCOMPARE(refused({m_store, StocktakeScope::Chosen, {}, {VariantId{3}}}), QStringLiteral("catalog.variantNotFound"));
    QCOMPARE(refused({StoreId{3}}), QStringLiteral("catalog.storeNotFound"));
}

void StocktakesTest::aStocktakeOfEverythingTakesWhatItFinds()
{
    const StocktakeId id = start({m_store});
    const VariantId late = m_shop->firstVariant(m_shop->add(QStringLiteral("Lid"), QStringLiteral("L")));
    QCOMPARE(must(count(id, late, 2)), 2);
    QCOMPARE(read(id).lines, 4);
    ProductDraft service = productDraft(QStringLiteral("Delivery"), QStringLiteral("D"));
    service.kind = ProductKind::Service;
    QCOMPARE(codeOf(count(id, m_shop->firstVariant(m_shop->add(service)), 1)), QStringLiteral("catalog.noStockKept"));
}

void StocktakesTest::goodsAreInOneStocktakeAtATime()
{
    const StocktakeId cups = start({m_store, StocktakeScope::Chosen, {}, {m_cup}});
    start({m_store, StocktakeScope::Chosen, {}, {m_pot}});
    const auto refused = m_shop->write([&](store::UnitOfWork &work) { return startStocktake(work, {m_store}); });
    QCOMPARE(codeOf(refused), QStringLiteral("catalog.stocktakeOpen"));
    must(m_shop->write([&](store::UnitOfWork &work) { return cancelStocktake(work, cups); }));
    start({m_store, StocktakeScope::Chosen, {}, {m_cup}});
    // Another store counts for itself.
    const StoreId harbour =
        must(m_shop->write([](store::UnitOfWork &work) { return openStore(work, QStringLiteral("Harbour")); }));
    start({harbour});
}

void StocktakesTest::badCountsAreRefused()
{
    const StocktakeId id = start({m_store});
    const QString badQuantity = QStringLiteral("catalog.badQuantity");
    QCOMPARE(codeOf(count(id, m_cup, -1)), badQuantity);
    must(count(id, m_cup, 2));
    must(count(id, m_cup, -1)); // scanned one too many
    QCOMPARE(codeOf(count(id, m_cup, -2)), badQuantity);
    QCOMPARE(codeOf(count(id, m_cup, -1, Counting::Set)), badQuantity);
    QCOMPARE(codeOf(count(id, m_cup, 1'000'000'000)), badQuantity);
    QCOMPARE(codeOf(count(id, m_cup, std::numeric_limits<qint64>::max())), badQuantity);
    must(count(id, m_cup, 1'000'000'000, Counting::Set));
    QCOMPARE(codeOf(count(id, VariantId{5}, 1)), QStringLiteral("catalog.variantNotFound"));
    QCOMPARE(codeOf(count(StocktakeId{5}, m_cup, 1)), QStringLiteral("catalog.stocktakeNotFound"));
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    tom.stores = QSet<StoreId>{StoreId{99}};
    m_shop->store().setActor(tom);
    QCOMPARE(codeOf(count(id, m_cup, 1)), QStringLiteral("staff.otherStore"));
}

void StocktakesTest::eachStepHasItsTime()
{
    const QString badStatus = QStringLiteral("catalog.badStocktakeStatus");
    const StocktakeId id = start({m_store});
    QCOMPARE(codeOf(post(id)), badStatus);
    must(count(id, m_cup, 10));
    must(finish(id));
    QCOMPARE(codeOf(count(id, m_cup, 1)), badStatus);
    QCOMPARE(codeOf(finish(id)), badStatus);
    must(post(id));
    QCOMPARE(codeOf(post(id)), badStatus);
    QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) { return cancelStocktake(work, id); })), badStatus);
    QVERIFY(read(id).postedAt.has_value());
}

void StocktakesTest::theListFindsThem()
{
    const StocktakeId id = start({m_store});
    QCOMPARE(slowSorts(*m_shop, stocktakeList()), QStringList());
    QVERIFY(read(id).number.startsWith(QStringLiteral("C-S01-")));
    QCOMPARE(listColumn(*m_shop, stocktakeList(), QStringLiteral("status"), {.search = read(id).number}),
             QStringList{QStringLiteral("counting")});
}

QTEST_GUILESS_MAIN(StocktakesTest)
#include "StocktakesTest.moc"
