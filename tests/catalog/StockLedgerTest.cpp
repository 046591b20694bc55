// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/StockLedger.h"
#include "catalog/CatalogCheck.h"
#include "catalog/CatalogShop.h"
#include "catalog/NegativeStock.h"
#include "catalog/ReservationKeeper.h"
#include "catalog/Reservations.h"
#include "tasks/Tasks.h"

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

class StockLedger : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_shop.reset(); }

    void whatIsPromisedIsNotAvailable();
    void needsOfOneVariantAddUp();
    void itsOwnReservationIsThereForAnOrder();
    void whatNobodyCountedIsNotRefused();
    void nothingIsRefusedWhereTheShopAllowsIt();
    void reservationsAreConsumedAndReleased();
    void reservationsRunOut();
    void theKeeperLooksByItself();
    void aClockThatJumpsAheadReleasesNothing();
    void allocatedIsVerifiedAndRebuilt();
    void whatIsOversoldIsATask();
    void itNamesTheOrdersThatShareWhatThereWas();
    void whatNobodyCountedIsNotMissed();
    void entriesFromElsewhereAreReviewed();
    void whatAnOrderMoved();

private:
    qint64 order(const char *number);
    void sell(qint64 order, qint64 quantity);
    void reserve(qint64 order, qint64 quantity, std::optional<Instant> until = {});
    Result<void> wants(std::vector<StockNeed> needs, qint64 order = 0);
    StockLevel level();
    std::vector<tasks::Task> open();
    void verify();

    std::unique_ptr<CatalogShop> m_shop;
    ProductId m_product;
    VariantId m_cup;
    StoreId m_store;
};

void StockLedger::init()
{
    m_shop = std::make_unique<CatalogShop>();
    m_product = m_shop->add(QStringLiteral("Cup"), QStringLiteral("A"));
    m_cup = m_shop->firstVariant(m_product);
    m_store = m_shop->firstStore();
}

qint64 StockLedger::order(const char *number)
{
    return must(m_shop->write([&](store::UnitOfWork &work) -> Result<qint64> {
        const auto id = work.newId<Id<struct AnyOrder>>();
        work.execute(R"(INSERT INTO orders (id, number, store_id, kind, status, channel, placed_at, business_day,
                            business_hour, units, lines_total, discount_total, tax_total, total, paid_total, updated_at)
                        VALUES (?, ?, ?, 'sale', 'paid', 'web', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))",
                     id, QString::fromLatin1(number), m_store);
        return id.value;
    }));
}

void StockLedger::sell(qint64 order, qint64 quantity)
{
    must(m_shop->write([&](store::UnitOfWork &work) -> Result<StockEntryId> {
        return consumeStock(work, {m_store, m_cup, -quantity, StockReason::Sale}, order);
    }));
}

void StockLedger::reserve(qint64 order, qint64 quantity, std::optional<Instant> until)
{
    must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
        reserveStock(work, order, m_store, m_cup, quantity, until);
        return {};
    }));
}

Result<void> StockLedger::wants(std::vector<StockNeed> needs, qint64 order)
{
    return m_shop->read([&](store::Connection &c) { return checkAvailable(c, m_store, needs, order); });
}

StockLevel StockLedger::level()
{
    return must(m_shop->read([&](store::Connection &c) { return stockOf(c, m_product); })).front();
}

std::vector<tasks::Task> StockLedger::open()
{
    return must(m_shop->read([](store::Connection &c) { return tasks::openTasks(c); }));
}

void StockLedger::verify()
{
    const auto wrong = must(m_shop->read([](store::Connection &c) { return check(c); }));
    QVERIFY2(wrong.empty(), wrong.empty() ? "" : qPrintable(wrong.front()));
}

void StockLedger::whatIsPromisedIsNotAvailable()
{
    m_shop->receive(m_cup, 10);
    reserve(order("S01-1"), 3);
    QCOMPARE(level().onHand, 10);
    QCOMPARE(level().allocated, 3);
    QCOMPARE(level().available(), 7);
    QVERIFY(wants({{m_cup, 7}}));
    const auto refused = wants({{m_cup, 8, QStringLiteral("lines[0].quantity")}});
    QCOMPARE(codeOf(refused), QStringLiteral("catalog.notEnoughStock"));
    QCOMPARE(messageOf(refused), QStringLiteral("Cup: 7 available, 8 wanted."));
    QCOMPARE(fieldOf(refused), QStringLiteral("lines[0].quantity"));
    // Nothing of it is in another store.
    const StoreId harbour =
        must(m_shop->write([](store::UnitOfWork &work) { return openStore(work, QStringLiteral("Harbour")); }));
    const std::vector<StockNeed> one{{m_cup, 1}};
    QCOMPARE(messageOf(m_shop->read([&](store::Connection &c) { return checkAvailable(c, harbour, one); })),
             QStringLiteral("Cup: 0 available, 1 wanted."));
    verify();
}

void StockLedger::needsOfOneVariantAddUp()
{
    ProductDraft draft = productDraft(QStringLiteral("Pot"), QStringLiteral("P"));
    draft.variants.front().name = QStringLiteral("red");
    const VariantId pot = m_shop->firstVariant(m_shop->add(draft));
    m_shop->receive(m_cup, 5);
    m_shop->receive(pot, 1);
    QVERIFY(wants({{m_cup, 2}, {pot, 1}, {m_cup, 3}}));
    const auto refused =
        wants({{m_cup, 2, QStringLiteral("a")}, {pot, 2, QStringLiteral("b")}, {m_cup, 4, QStringLiteral("c")}});
    QCOMPARE(messageOf(refused), QStringLiteral("Cup: 5 available, 6 wanted.\nPot, red: 1 available, 2 wanted."));
    QCOMPARE(fieldOf(refused), QStringLiteral("c"));
    ProductDraft service = productDraft(QStringLiteral("Delivery"), QStringLiteral("D"));
    service.kind = ProductKind::Service;
    QVERIFY(wants({{m_shop->firstVariant(m_shop->add(service)), 99}}));
}

void StockLedger::itsOwnReservationIsThereForAnOrder()
{
    m_shop->receive(m_cup, 5);
    const qint64 mine = order("S01-1");
    reserve(mine, 3);
    reserve(order("S01-2"), 1);
    QVERIFY(wants({{m_cup, 4}}, mine));
    QVERIFY(!wants({{m_cup, 5}}, mine));
    QVERIFY(!wants({{m_cup, 2}}));
}

void StockLedger::whatNobodyCountedIsNotRefused()
{
    QVERIFY(wants({{m_cup, 1'000}}));
    sell(order("S01-1"), 4);
    QVERIFY(wants({{m_cup, 1'000}}));
    m_shop->receive(m_cup, 5);
    QVERIFY(!wants({{m_cup, 2}}));
    QVERIFY(wants({{m_cup, 1}}));
}

void StockLedger::nothingIsRefusedWhereTheShopAllowsIt()
{
    const auto allow = [&](bool allowed) {
        return m_shop->write([&](store::UnitOfWork &work) { return allowNegativeStock(work, allowed); });
    };
    m_shop->receive(m_cup, 1);
    QVERIFY(!wants({{m_cup, 2}}));
    must(allow(true));
    QVERIFY(wants({{m_cup, 2}}));
    must(allow(false));
    QVERIFY(!wants({{m_cup, 2}}));
    m_shop->store().setActor(stranger());
    QCOMPARE(codeOf(allow(true)), QStringLiteral("staff.notAllowed"));
}

void StockLedger::reservationsAreConsumedAndReleased()
{
    m_shop->receive(m_cup, 10);
    const qint64 mine = order("S01-1");
    reserve(mine, 2);
    reserve(mine, 3); // a second line of the same
    QCOMPARE(level().allocated, 5);
    sell(mine, 2);
    QCOMPARE(level().onHand, 8);
    QCOMPARE(level().allocated, 3);
    sell(mine, 4); // more than was reserved
    QCOMPARE(level().onHand, 4);
    QCOMPARE(level().allocated, 0);
    reserve(mine, 4);
    reserve(mine, 0); // nothing
    QCOMPARE(must(m_shop->write([&](store::UnitOfWork &work) -> Result<qint64> {
                 return releaseStock(work, mine, m_store, m_cup, 1)
                        + releaseStock(work, mine, m_store, VariantId{5}, 1);
             })),
             1);
    QCOMPARE(level().allocated, 3);
    must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
        releaseStock(work, mine);
        releaseStock(work, mine);
        return {};
    }));
    QCOMPARE(level().allocated, 0);
    QCOMPARE(m_shop->number("SELECT count(*) FROM stock_reservations"), 0);
    QVERIFY(m_shop->number("SELECT updated_at FROM orders") > 0);
    verify();
}

void StockLedger::reservationsRunOut()
{
    m_shop->receive(m_cup, 10);
    const qint64 now = Instant::now().ms;
    reserve(order("over"), 2, Instant{now - 1});
    reserve(order("later"), 3, Instant{now + 3'600'000});
    reserve(order("held"), 4);
    const auto release = [&] {
        return must(m_shop->write([](store::UnitOfWork &work) { return releaseExpired(work); }));
    };
    QCOMPARE(release(), 1);
    QCOMPARE(level().allocated, 7);
    QCOMPARE(release(), 0);
    QCOMPARE(m_shop->text("SELECT o.number FROM audit_entries a JOIN orders o ON o.id = a.row_id "
                          "WHERE a.operation = 'catalog.releaseExpired'"),
             QStringLiteral("over"));
    QCOMPARE(must(m_shop->read([](store::Connection &c) { return nextExpiry(c); })),
             std::optional(Instant{now + 3'600'000}));
    verify();
}

void StockLedger::theKeeperLooksByItself()
{
    m_shop->receive(m_cup, 10);
    reserve(order("over"), 2, Instant{1});
    ReservationKeeper keeper(m_shop->store());
    QSignalSpy released(&keeper, &ReservationKeeper::released);
    keeper.look();
    QVERIFY(released.wait());
    QCOMPARE(released.front().front().toInt(), 1);
    QCOMPARE(level().allocated, 0);
    QCOMPARE(m_shop->text("SELECT staff_name FROM audit_entries WHERE operation = 'catalog.releaseExpired'"),
             QStringLiteral("Shopdesk"));
}

void StockLedger::aClockThatJumpsAheadReleasesNothing()
{
    constexpr qint64 minute = 60'000;
    constexpr qint64 day = 24 * 60 * minute;
    m_shop->receive(m_cup, 10);
    // Today is what the wall clock says once it has jumped two days ahead: over by then, and still wanted in truth.
    const Instant today = Instant::now();
    reserve(order("wanted"), 2, Instant{today.ms - day});
    ReservationKeeper keeper(m_shop->store());
    QSignalSpy released(&keeper, &ReservationKeeper::released);
    qint64 wall = today.ms - 2 * day;
    qint64 running = 0;
    keeper.setClocks([&] { return Clocks{Instant{wall}, running}; });
    const auto lookAfter = [&](qint64 minutes, qint64 step = 0) {
        running += minutes * minute;
        wall += minutes * minute + step;
        keeper.look();
        m_shop->store().waitForAnswers();
        QTest::qWait(10);
        m_shop->store().waitForAnswers();
        QTest::qWait(10);
        return released.size();
    };
    QCOMPARE(lookAfter(0), 0);
    QCOMPARE(lookAfter(1), 0);
    QCOMPARE(lookAfter(1, 2 * day), 0); // the clock is wrong
    QCOMPARE(lookAfter(30), 0);
    QCOMPARE(level().allocated, 2);
    QCOMPARE(lookAfter(10, -2 * day), 0); // and is put right
    QCOMPARE(lookAfter(90), 0);
    QCOMPARE(level().allocated, 2);
    // Two days have passed indeed, while the computer slept: an hour later that is believed.
    QCOMPARE(lookAfter(1, 2 * day), 0);
    QCOMPARE(lookAfter(59), 0);
    QCOMPARE(lookAfter(2), 1);
    QCOMPARE(level().allocated, 0);
    // Less than a day is what summer time and late synchronising of clocks come to.
    reserve(order("over"), 3, Instant{today.ms - 1});
    QCOMPARE(lookAfter(1, day - minute), 2);
    // A program that was started with the wrong clock compares it with the trail.
    reserve(order("later"), 3, Instant{today.ms - 1});
    ReservationKeeper second(m_shop->store());
    QSignalSpy again(&second, &ReservationKeeper::released);
    second.setClocks([&] { return Clocks{Instant{today.ms + 2 * day}, 0}; });
    second.look();
    QTest::qWait(20);
    m_shop->store().waitForAnswers();
    QTest::qWait(20);
    QCOMPARE(again.size(), 0);
}

void StockLedger::allocatedIsVerifiedAndRebuilt()
{
    m_shop->receive(m_cup, 10);
    reserve(order("S01-1"), 3);
    must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE stock_levels SET allocated = 5, is_counted = 0");
        return {};
    }));
    const auto wrong = must(m_shop->read([](store::Connection &c) { return check(c); }));
    QCOMPARE(wrong.size(), size_t(2));
    QVERIFY(wrong[0].contains(QLatin1Char('5')) && wrong[0].contains(QLatin1Char('3')));
    must(m_shop->write([](store::UnitOfWork &work) { return rebuild(work); }));
    verify();
    QCOMPARE(level().allocated, 3);
}

void StockLedger::whatIsOversoldIsATask()
{
    m_shop->receive(m_cup, 3);
    sell(order("S01-1"), 3);
    QVERIFY(open().empty());
    sell(order("S01-2"), 2);
    auto tasks = open();
    QCOMPARE(tasks.size(), size_t(1));
    QCOMPARE(tasks.front().text, QStringLiteral("Cup: 2 missing. Sold with S01-1, S01-2."));
    QCOMPARE(tasks.front().row, m_product.value);
    QCOMPARE(tasks.front().storeName, QStringLiteral("Main"));
    m_shop->receive(m_cup, 1); // better, and not well yet
    QVERIFY(open().front().text.startsWith(QStringLiteral("Cup: 1 missing.")));
    m_shop->receive(m_cup, 1);
    QVERIFY(open().empty());
    QCOMPARE(m_shop->text("SELECT settled_by_name FROM tasks"), QString());
}

void StockLedger::itNamesTheOrdersThatShareWhatThereWas()
{
    // Two tills sell the same last unit: both are named, and nobody who was served before.
    m_shop->receive(m_cup, 2);
    sell(order("early"), 1);
    sell(order("A"), 1);
    sell(order("B"), 1);
    QCOMPARE(open().front().text, QStringLiteral("Cup: 1 missing. Sold with A, B."));
    QCOMPARE(level().onHand, -1);
    // One order that takes more than there is shares it with nobody.
    m_shop->receive(m_cup, 3);
    sell(order("C"), 5);
    QCOMPARE(open().front().text, QStringLiteral("Cup: 3 missing. Sold with C."));
}

void StockLedger::whatNobodyCountedIsNotMissed()
{
    sell(order("S01-1"), 3);
    QCOMPARE(level().onHand, -3);
    QVERIFY(open().empty());
}

void StockLedger::entriesFromElsewhereAreReviewed()
{
    m_shop->receive(m_cup, 1);
    sell(order("S01-1"), 1);
    const qint64 away = order("S01-2");
    const auto arrive = [&](qint64 id, qint64 quantity, const char *reason) {
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(
                R"(INSERT INTO stock_entries (id, store_id, variant_id, quantity, reason, order_id, occurred_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?))",
                id, m_store, m_cup, quantity, QString::fromLatin1(reason), away, work.now());
            reviewOversold(work);
            return {};
        }));
    };
    arrive(1, -1, "sale");
    QCOMPARE(open().size(), size_t(1));
    QVERIFY(open().front().text.contains(QStringLiteral("S01-1")));
    QVERIFY(open().front().text.contains(QStringLiteral("S01-2")));
    arrive(2, 4, "receipt");
    QVERIFY(open().empty());
    verify();
}

void StockLedger::whatAnOrderMoved()
{
    m_shop->receive(m_cup, 10);
    const qint64 mine = order("S01-1");
    sell(mine, 3);
    const auto moved = [&] {
        return must(m_shop->read(
            [&](store::Connection &c) -> Result<std::vector<StockMoved>> { return stockMovedBy(c, mine); }));
    };
    QCOMPARE(moved().size(), size_t(1));
    QCOMPARE(moved().front().quantity, -3);
    must(m_shop->write([&](store::UnitOfWork &work) -> Result<StockEntryId> {
        return appendStockEntry(work, {m_store, m_cup, 3, StockReason::Return}, mine);
    }));
    QVERIFY(moved().empty());
}

QTEST_GUILESS_MAIN(StockLedger)
#include "StockLedgerTest.moc"
