// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestShop.h"

#include <QSignalSpy>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::store;
using namespace shopdesk::test;

class StoreTest : public QObject
{
    Q_OBJECT

    static qint64 addTier(UnitOfWork &work, const QString &name, int rank)
    {
        const qint64 id = work.newId<Id<struct TierTag>>().value;
        work.execute("INSERT INTO tiers (id, name, rank, updated_at) VALUES (?, ?, ?, ?)", id, name, rank, work.now());
        return id;
    }
    static qint64 countTiers(store::Store &store)
    {
        return *store.readNow(
            [](Connection &c) -> Result<qint64> { return *c.value<qint64>("SELECT count(*) FROM tiers"); });
    }

private slots:
    void createsAShopThatOpensAgain()
    {
        TestShop shop;
        QCOMPARE(shop.store().shop().name, QStringLiteral("Test shop"));
        QCOMPARE(shop.store().shop().currency.code, QStringLiteral("GBP"));
        const QString uuid = shop.store().shop().uuid;
        shop.reopen();
        QCOMPARE(shop.store().shop().uuid, uuid);
        QVERIFY(!QFile::exists(shop.path() + QStringLiteral("-journal")));
    }

    void committedWorkIsThereAfterReopening()
    {
        TestShop shop;
        const auto id =
            shop.write([](UnitOfWork &work) -> Result<qint64> { return addTier(work, QStringLiteral("Gold"), 1); });
        QVERIFY(id.has_value());
        shop.reopen();
        QCOMPARE(countTiers(shop.store()), 1);
    }

    void failedWorkLeavesNothing()
    {
        TestShop shop;
        const auto failed = shop.write([](UnitOfWork &work) -> Result<qint64> {
            addTier(work, QStringLiteral("Gold"), 1);
            return fail("test.no", QStringLiteral("no"));
        });
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, QStringLiteral("test.no"));
        // A broken constraint throws inside the operation and arrives as an error.
        const auto broken = shop.write([](UnitOfWork &work) -> Result<qint64> {
            addTier(work, QStringLiteral("Gold"), 1);
            return addTier(work, QStringLiteral("Gold"), 2);
        });
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, QStringLiteral("store.failed"));
        QVERIFY(!broken.error().detail.isEmpty());
        QCOMPARE(countTiers(shop.store()), 0);
        // The writer goes on after an error.
        QVERIFY(
            shop.write([](UnitOfWork &work) -> Result<qint64> { return addTier(work, QStringLiteral("Gold"), 1); }));
    }

    void writesRunInTheOrderOfAsking()
    {
        TestShop shop;
        QList<QFuture<Result<int>>> futures;
        for (int rank = 0; rank < 200; ++rank) {
            futures << shop.store().write([rank](UnitOfWork &work) -> Result<int> {
                addTier(work, QString::number(rank), rank);
                return *work.connection().value<int>("SELECT count(*) FROM tiers");
            });
        }
        for (int rank = 0; rank < 200; ++rank)
            QCOMPARE(futures[rank].result().value(), rank + 1);
        QTRY_COMPARE(shop.store().pendingWrites(), 0);
    }

    void readersSeeASnapshotWhileTheWriterWrites()
    {
        TestShop shop;
        QSemaphore started;
        QSemaphore goOn;
        auto reading = shop.store().read([&](Connection &c) -> Result<std::pair<int, int>> {
            const int before = *c.value<int>("SELECT count(*) FROM tiers");
            started.release();
            goOn.acquire();
            return std::pair(before, *c.value<int>("SELECT count(*) FROM tiers"));
        });
        started.acquire();
        QVERIFY(
            shop.write([](UnitOfWork &work) -> Result<qint64> { return addTier(work, QStringLiteral("Gold"), 1); }));
        goOn.release();
        QCOMPARE(reading.result()->first, 0);
        QCOMPARE(reading.result()->second, 0);
        QCOMPARE(countTiers(shop.store()), 1);
    }

    void readersCannotWrite()
    {
        TestShop shop;
        const auto written =
            shop.read([](Connection &c) -> Result<int> { return c.query("DELETE FROM stores").execute(); });
        QCOMPARE(written.error().code, QStringLiteral("store.readOnly"));
    }

    void aCancelledReadStops()
    {
        TestShop shop;
        auto cancelled = std::make_shared<std::atomic_bool>(false);
        auto endless = shop.store().read(
            [](Connection &c) -> Result<qint64> {
                return *c.value<qint64>(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n");
            },
            cancelled);
        QTest::qWait(30);
        QVERIFY(!endless.isFinished());
        *cancelled = true;
        QTRY_VERIFY(endless.isFinished());
        QCOMPARE(endless.result().error().code, QStringLiteral("base.cancelled"));
        QCOMPARE(countTiers(shop.store()), 0); // the connection is fit for use again
    }

    void announcesExactlyTheChangedRows()
    {
        TestShop shop;
        QSignalSpy spy(&shop.store(), &store::Store::changed);
        const qint64 gold =
            *shop.write([](UnitOfWork &work) -> Result<qint64> { return addTier(work, QStringLiteral("Gold"), 1); });
        QVERIFY(spy.wait());
        QCOMPARE(spy.size(), 1);
        const auto changes = spy.first().first().value<Changes>();
        QCOMPARE(changes.tables.keys(), QStringList{QStringLiteral("tiers")});
        QCOMPARE(changes.tables[QStringLiteral("tiers")].ids, QSet<qint64>{gold});

        QVERIFY(!shop.write([](UnitOfWork &work) -> Result<qint64> {
            addTier(work, QStringLiteral("Silver"), 2);
            return fail("test.no", QStringLiteral("no"));
        }));
        QVERIFY(!spy.wait(50));
    }

    void manyChangedRowsAreNotNamed()
    {
        TestShop shop;
        QSignalSpy spy(&shop.store(), &store::Store::changed);
        const auto add = [&](int from, int count) {
            return shop.write([=](UnitOfWork &work) -> Result<int> {
                for (int rank = from; rank < from + count; ++rank)
                    addTier(work, QString::number(rank), rank);
                return count;
            });
        };
        QVERIFY(add(0, Changes::mostIdsNamed));
        QVERIFY(spy.wait());
        QCOMPARE(spy.last().first().value<Changes>().tables[QStringLiteral("tiers")].ids.size(), Changes::mostIdsNamed);
        QVERIFY(add(Changes::mostIdsNamed, Changes::mostIdsNamed + 1));
        QVERIFY(spy.wait());
        QVERIFY(spy.last().first().value<Changes>().tables[QStringLiteral("tiers")].everything);
    }

    void everyChangedRootStandsInTheOutboxOnce()
    {
        TestShop shop;
        const qint64 gold =
            *shop.write([](UnitOfWork &work) -> Result<qint64> { return addTier(work, QStringLiteral("Gold"), 1); });
        QVERIFY(shop.write([gold](UnitOfWork &work) -> Result<int> {
            work.execute("UPDATE tiers SET rank = 5 WHERE id = ?", gold);
            return work.execute("UPDATE tiers SET rank = 6 WHERE id = ?", gold);
        }));
        const auto rows = shop.read([](Connection &c) -> Result<QStringList> {
            QStringList found;
            Query query = c.query("SELECT table_name, row_id FROM outbox WHERE table_name = 'tiers'");
            while (query.next())
                found << query.get<QString>(0) + QLatin1Char('/') + query.get<QString>(1);
            return found;
        });
        QCOMPARE(*rows, QStringList{QStringLiteral("tiers/%1").arg(gold)});
    }

    void idsGrowAcrossReopening()
    {
        TestShop shop;
        const auto lastOfMany = [&] {
            return *shop.write([](UnitOfWork &work) -> Result<qint64> {
                qint64 last = 0;
                for (int i = 0; i < 50'000; ++i) { // runs ahead of the clock by about 0.8 s
                    const qint64 id = work.newId<StoreId>().value;
                    if (id <= last)
                        return fail("test.order", QStringLiteral("an id did not grow"));
                    last = id;
                }
                return last;
            });
        };
        const qint64 before = lastOfMany();
        shop.reopen();
        QVERIFY(*shop.write([](UnitOfWork &work) -> Result<qint64> { return work.newId<StoreId>().value; }) > before);
    }

    void permissionsAndAuditEntries()
    {
        TestShop shop;
        shop.store().setActor({{}, QStringLiteral("Mei"), {Permission::EditMembers}});
        const auto refused =
            shop.write([](UnitOfWork &work) -> Result<void> { return work.require(Permission::EditCatalog); });
        QCOMPARE(refused.error().code, QStringLiteral("staff.notAllowed"));
        QVERIFY(refused.error().message.contains(QStringLiteral("Mei")));
        QVERIFY(shop.write([](UnitOfWork &work) -> Result<void> {
            work.audit("test.change", "tiers", 7, {{QStringLiteral("name"), QStringLiteral("changed")}});
            return work.require(Permission::EditMembers);
        }));
        const auto changed = shop.write(
            [](UnitOfWork &work) -> Result<int> { return work.execute("UPDATE audit_entries SET staff_name = 'x'"); });
        QVERIFY(!changed);
        QVERIFY(changed.error().detail.contains(QStringLiteral("append-only")));
    }

    void ledgersAreAppendOnly_data()
    {
        QTest::addColumn<QByteArray>("statement");
        for (const char *table : {"stock_entries", "points_entries", "payments", "audit_entries"}) {
            QTest::addRow("update %s", table) << QByteArray("UPDATE ") + table + " SET id = id";
            QTest::addRow("delete %s", table) << QByteArray("DELETE FROM ") + table;
        }
    }

    void ledgersAreAppendOnly()
    {
        QFETCH(QByteArray, statement);
        TestShop shop;
        QVERIFY(shop.write([](UnitOfWork &work) -> Result<void> {
            work.connection().executeScript(R"(
                INSERT INTO products (id, name, kind, created_at, updated_at) VALUES (1, 'Cup', 'goods', 0, 0);
                INSERT INTO variants (id, product_id, sku, price) VALUES (1, 1, 'CUP', 100);
                INSERT INTO members (id, number, name, joined_at, updated_at) VALUES (1, 'M1', 'Li', 0, 0);
                INSERT INTO stock_entries (id, store_id, variant_id, quantity, reason, occurred_at)
                    SELECT 1, id, 1, 5, 'receipt', 0 FROM stores;
                INSERT INTO points_entries (id, member_id, points, reason, occurred_at) VALUES (1, 1, 5, 'bonus', 0);
                INSERT INTO orders (id, number, store_id, kind, status, channel, placed_at, business_day, business_hour,
                                    units, lines_total, discount_total, tax_total, total, paid_total, updated_at)
                    SELECT 1, '1', id, 'sale', 'paid', 'counter', 0, 0, 0, 1, 100, 0, 0, 100, 100, 0 FROM stores;
                INSERT INTO payments (id, order_id, kind, amount, paid_at) VALUES (1, 1, 'cash', 100, 0);)");
            work.audit("test.change", "orders", 1);
            return {};
        }));
        const auto changed =
            shop.write([&](UnitOfWork &work) -> Result<int> { return work.execute(statement.constData()); });
        QVERIFY(!changed);
        QVERIFY2(changed.error().detail.contains(QStringLiteral("append-only")), qPrintable(changed.error().detail));
    }

    void refusesASecondWriterButNotAReader()
    {
        TestShop shop;
        // QLockFile refuses a second lock of the same process too.
        const auto second = store::Store::open(shop.path());
        QVERIFY(!second);
        QCOMPARE(second.error().code, QStringLiteral("store.inUse"));
        const auto reader = store::Store::open(shop.path(), store::Store::Access::ReadOnly);
        QVERIFY2(reader.has_value(), qPrintable(reader ? QString() : reader.error().message + reader.error().detail));
        QCOMPARE(countTiers(**reader), 0);
    }

    void renamingTheShopReachesReaders()
    {
        TestShop shop;
        QCOMPARE(countTiers(shop.store()), 0); // a reader is open and knows the old name
        QVERIFY(shop.write(
            [](UnitOfWork &work) -> Result<int> { return work.execute("UPDATE shop SET name = 'New name'"); }));
        QCOMPARE(shop.store().shop().name, QStringLiteral("New name"));
        QCOMPARE(*shop.read([](Connection &c) -> Result<QString> { return c.shop().name; }),
                 QStringLiteral("New name"));
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "StoreTest.moc"
