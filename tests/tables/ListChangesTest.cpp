// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenList.h"

#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::tables;
using namespace shopdesk::test;
using Ids = std::vector<qint64>;

namespace {

ListQuery byPrice()
{
    ListQuery query;
    query.sort = QStringLiteral("price");
    return query;
}

} // namespace

class ListChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { Shelf::failReads(false); }

    void changedRowsAreReadAgainAndNoOthers()
    {
        Shelf shelf;
        shelf.addMany(1'000);
        OpenList list(shelf);
        QSignalSpy changed(&list.model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&list.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy layout(&list.model, &QAbstractItemModel::layoutChanged);
        // 7 and 8 are loaded, 900 is not.
        shelf.execute("UPDATE products SET first_price = 5555 WHERE id IN (7, 8, 900)");
        QVERIFY(list.refreshed());
        QCOMPARE(list.model.index(6, 1).data().toLongLong(), 5555);
        QCOMPARE(Shelf::takeReads(), (Ids{7, 8}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex(), list.model.index(6, 0));
        QCOMPARE(changed.first().at(1).toModelIndex(), list.model.index(7, 3));
        QVERIFY(inserted.isEmpty() && layout.isEmpty());
        // A row that is looked at for the first time has the new price of course.
        QTRY_COMPARE(list.model.index(899, 1).data().toLongLong(), 5555);
    }

    void totalsFollow()
    {
        Shelf shelf;
        shelf.add({{QStringLiteral("a"), 10}, {QStringLiteral("b"), 20}});
        OpenList list(shelf);
        QCOMPARE(list.totals.last().first().value<ListTotals>().sums.value(QStringLiteral("price")), 30);
        shelf.execute("UPDATE products SET first_price = 21 WHERE id = 2");
        QVERIFY(list.refreshed());
        QCOMPARE(list.totals.last().first().value<ListTotals>().sums.value(QStringLiteral("price")), 31);
        QCOMPARE(list.totals.last().first().value<ListTotals>().count, 2);
    }

    void otherTablesDoNotMatterUnlessTheListNamesThem()
    {
        Shelf shelf;
        shelf.addMany(300);
        OpenList list(shelf);
        shelf.execute("INSERT INTO tiers (id, name, rank, updated_at) VALUES (1, 'Gold', 1, 0)");
        QVERIFY(!list.totals.wait(50) && Shelf::takeReads().empty());
        // The list shows the name of the tax class.
        shelf.execute("INSERT INTO tax_classes (id, name, rate, included, updated_at) VALUES (1, 'Books', 500, 1, 0)");
        QVERIFY(list.refreshed());
        shelf.execute("UPDATE products SET tax_class_id = 1 WHERE id = 3");
        QTRY_COMPARE(list.model.index(2, 3).data().toString(), QStringLiteral("Books"));
        list.settle();
        shelf.execute("UPDATE tax_classes SET name = 'Printed matter'");
        QTRY_COMPARE(list.model.index(2, 3).data().toString(), QStringLiteral("Printed matter"));
        QVERIFY(!list.model.index(2, 0).data(WindowedModel::LoadingRole).toBool());
    }

    void rowsComeGoAndMoveOneByOne()
    {
        Shelf shelf;
        shelf.addMany(500);
        OpenList list(shelf);
        list.pinAllRows();
        QSignalSpy inserted(&list.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&list.model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(&list.model, &QAbstractItemModel::rowsMoved);
        shelf.add({{QStringLiteral("Thing 00300 b")}});
        QVERIFY(list.refreshed());
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().mid(1), (QVariantList{300, 300}));
        shelf.execute("DELETE FROM products WHERE id IN (10, 11, 12)");
        QVERIFY(list.refreshed());
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.first().mid(1), (QVariantList{9, 11}));
        shelf.execute("UPDATE products SET name = 'Thing 00000' WHERE id = 400");
        QVERIFY(list.refreshed());
        QCOMPARE(moved.size(), 1);
        QCOMPARE(list.model.idAt(0), 400);
        QCOMPARE(list.strayPins(), QStringList());
        QCOMPARE(inserted.size() + removed.size() + moved.size(), 3);
    }

    void selectionAndCurrentRowStayOnTheirIds()
    {
        Shelf shelf;
        shelf.addMany(400);
        OpenList list(shelf);
        QItemSelectionModel selection(&list.model);
        for (const int row : {5, 6, 250})
            selection.select(list.model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selection.setCurrentIndex(list.model.index(250, 1), QItemSelectionModel::NoUpdate);
        const auto selected = [&] {
            QSet<qint64> ids;
            for (const QModelIndex &index : selection.selectedRows())
                ids.insert(list.model.idAt(index.row()));
            return ids;
        };
        QCOMPARE(selected(), (QSet<qint64>{6, 7, 251}));
        shelf.change([](store::UnitOfWork &work) {
            work.execute("DELETE FROM products WHERE id = 7");
            work.execute("UPDATE products SET name = 'A' WHERE id = 251");
        });
        shelf.add({{QStringLiteral("AA")}});
        QTRY_COMPARE(list.model.rowOf(401), 1);
        QCOMPARE(selected(), (QSet<qint64>{6, 251}));
        QCOMPARE(selection.currentIndex(), list.model.index(0, 1));
        // Everything in another order, with many that come and go.
        shelf.change([](store::UnitOfWork &work) {
            work.execute("DELETE FROM products WHERE id % 3 = 1 AND id > 10 AND id <> 251");
            work.execute("UPDATE products SET name = 'Z ' || substr('0000' || (500 - id), -4)");
        });
        QTRY_COMPARE(list.model.rowCount(), 401 - 1 - 130);
        QCOMPARE(selected(), (QSet<qint64>{6, 251}));
        QCOMPARE(list.model.idAt(selection.currentIndex().row()), 251);
    }

    void manyDifferencesAreTakenAtOnce()
    {
        Shelf shelf;
        shelf.addMany(1'000);
        OpenList list(shelf, byPrice());
        list.pinAllRows();
        QSignalSpy layout(&list.model, &QAbstractItemModel::layoutChanged);
        QSignalSpy reset(&list.model, &QAbstractItemModel::modelReset);
        shelf.change([](store::UnitOfWork &work) {
            work.execute("DELETE FROM products WHERE id % 5 = 0");
            work.execute("UPDATE products SET first_price = (first_price * 31 + 7) % 1000");
        });
        QVERIFY(list.refreshed());
        QCOMPARE(list.model.rowCount(), 800);
        QCOMPARE(list.strayPins(), QStringList());
        QVERIFY(!layout.isEmpty() && layout.size() <= 2);
        QCOMPARE(reset.size(), 0);
        const auto expected = shelf.shop().read([](store::Connection &c) -> Result<Ids> {
            Ids ids;
            store::Query rows = c.query("SELECT id FROM products ORDER BY first_price, id");
            while (rows.next())
                ids.push_back(rows.get<qint64>(0));
            return ids;
        });
        QCOMPARE(list.ids(), *expected);
    }

    void rowsWithoutNamesOfIdsAreReadWhenLookedAt()
    {
        Shelf shelf;
        constexpr int count = store::Changes::mostIdsNamed + 1'000;
        shelf.addMany(count);
        OpenList list(shelf);
        QVERIFY(QTest::qWaitFor([&] { return list.model.index(count - 1, 1).data().isValid(); }));
        list.settle();
        QSignalSpy changed(&list.model, &QAbstractItemModel::dataChanged);
        shelf.execute("UPDATE products SET first_price = 4444");
        QVERIFY(changed.wait());
        QCOMPARE(changed.first().at(1).toModelIndex(), list.model.index(count - 1, 3));
        const auto loading = [&](int row) {
            return list.model.index(row, 1).data(WindowedModel::LoadingRole).toBool();
        };
        QVERIFY(!loading(3)); // the old values stay until the new ones are here
        QTRY_COMPARE(list.model.index(3, 1).data().toLongLong(), 4444);
        // Only the page that was looked at was read again.
        list.settle();
        QVERIFY(!loading(count - 1));
        QTRY_COMPARE(list.model.index(count - 1, 1).data().toLongLong(), 4444);
    }

    void changesOfAMomentAreReadTogether()
    {
        Shelf shelf;
        shelf.addMany(10);
        OpenList list(shelf);
        list.totals.clear();
        QElapsedTimer timer;
        timer.start();
        int changes = 0;
        while (timer.elapsed() < 1'000) {
            shelf.add({{QStringLiteral("Thing")}});
            ++changes;
            QTest::qWait(5);
        }
        QTRY_COMPARE(list.model.rowCount(), 10 + changes);
        QVERIFY2(changes > 15, qPrintable(QString::number(changes)));
        // At most every 200 ms, though never later than that.
        QVERIFY2(list.totals.size() <= timer.elapsed() / 200 + 2, qPrintable(QString::number(list.totals.size())));
    }

    void aChangeWhileTheFirstRowsAreReadIsNotMissed()
    {
        Shelf shelf;
        shelf.addMany(50);
        QCoreApplication::processEvents();
        QSemaphore isReading;
        QSemaphore mayGoOn;
        ListDefinition definition = Shelf::list();
        bool isFirst = true;
        definition.search = [&](store::Connection &c, const QString &) -> Predicate {
            // The reader's view of the shop is fixed before the change.
            c.value<int>("SELECT count(*) FROM products");
            if (std::exchange(isFirst, false)) {
                isReading.release();
                mayGoOn.acquire();
            }
            return {};
        };
        WindowedModel model(shelf.store(), definition);
        ListQuery query;
        query.search = QStringLiteral("x");
        model.setQuery(query);
        isReading.acquire();
        shelf.execute("UPDATE products SET first_price = 7777 WHERE id = 2");
        shelf.add({{QStringLiteral("Another")}});
        QCoreApplication::processEvents();
        QSignalSpy shown(&model, &WindowedModel::firstRowsShown);
        mayGoOn.release();
        QVERIFY(shown.wait());
        QVERIFY(model.index(1, 1).data().toLongLong() != 7777);
        QTRY_COMPARE(model.rowCount(), 51);
        QTRY_COMPARE(model.index(model.rowOf(2), 1).data().toLongLong(), 7777);
    }

    void aDeletedRowIsNotAskedForAgain()
    {
        Shelf shelf;
        shelf.addMany(50);
        OpenList list(shelf);
        shelf.execute("DELETE FROM products WHERE id = 20");
        QSignalSpy changed(&list.model, &QAbstractItemModel::dataChanged);
        QVERIFY(list.refreshed());
        QCOMPARE(list.model.rowCount(), 49);
        QCOMPARE(list.model.rowOf(20), -1);
        QVERIFY(!changed.wait(50));
        QVERIFY(changed.size() <= 1);
    }

    void filteredRowsComeAndGoWithTheirValues()
    {
        Shelf shelf;
        shelf.addMany(100);
        ListQuery query;
        query.filters.insert(QStringLiteral("kind"), {QStringLiteral("service")});
        OpenList list(shelf, query);
        QCOMPARE(list.model.rowCount(), 10);
        shelf.execute("UPDATE products SET kind = 'service' WHERE id = 55");
        QVERIFY(list.refreshed());
        QCOMPARE(list.ids(), (Ids{10, 20, 30, 40, 50, 55, 60, 70, 80, 90, 100}));
        shelf.execute("UPDATE products SET kind = 'goods' WHERE id IN (10, 100)");
        QVERIFY(list.refreshed());
        QCOMPARE(list.ids(), (Ids{20, 30, 40, 50, 55, 60, 70, 80, 90}));
    }

    void anyChangesEndWhereAPlainListEnds_data()
    {
        QTest::addColumn<int>("things");
        QTest::addColumn<int>("changesAtATime");
        QTest::newRow("few at a time") << 300 << 3;
        QTest::newRow("many at a time") << 300 << 150;
        QTest::newRow("from nothing") << 0 << 4;
    }

    /// Random changes under a fixed seed, beside a plain list that is sorted and filtered here.
    void anyChangesEndWhereAPlainListEnds()
    {
        QFETCH(int, things);
        QFETCH(int, changesAtATime);
        Shelf shelf;
        std::map<qint64, Shelf::Thing> plain;
        QRandomGenerator random(7);
        const auto randomThing = [&] {
            return Shelf::Thing{QStringLiteral("t%1").arg(random.bounded(1000)), random.bounded(50),
                                random.bounded(4) == 0 ? QStringLiteral("service") : QStringLiteral("goods")};
        };
        const auto add = [&](int count) {
            std::vector<Shelf::Thing> added;
            for (int i = 0; i < count; ++i)
                added.push_back(randomThing());
            const Ids ids = shelf.add(added);
            for (size_t i = 0; i < ids.size(); ++i)
                plain[ids[i]] = added[i];
        };
        const auto expected = [&] {
            std::vector<std::pair<qint64, qint64>> rows;
            for (const auto &[id, thing] : plain) {
                if (thing.kind == QLatin1String("goods"))
                    rows.push_back({thing.price, id});
            }
            std::ranges::sort(rows);
            Ids ids;
            for (const auto &row : rows)
                ids.push_back(row.second);
            return ids;
        };
        add(things);
        ListQuery query = byPrice();
        query.filters.insert(QStringLiteral("kind"), {QStringLiteral("goods")});
        OpenList list(shelf, query);
        for (int round = 0; round < 12; ++round) {
            list.pinAllRows();
            shelf.change([&](store::UnitOfWork &work) {
                for (int i = 0; i < changesAtATime && !plain.empty(); ++i) {
                    const auto any = std::next(plain.begin(), random.bounded(int(plain.size())));
                    if (random.bounded(3) == 0) {
                        work.execute("DELETE FROM products WHERE id = ?", any->first);
                        plain.erase(any);
                    } else {
                        any->second = randomThing();
                        work.execute(
                            "UPDATE products SET name = ?, first_price = ?, kind = ?, search_text = ? WHERE id = ?",
                            any->second.name, any->second.price, any->second.kind, any->second.name, any->first);
                    }
                }
            });
            add(random.bounded(changesAtATime + 1));
            const Ids wanted = expected();
            QTRY_COMPARE(list.ids(), wanted);
            QCOMPARE(list.strayPins(), QStringList());
            for (int row = 0; row < list.model.rowCount(); ++row) {
                QTRY_COMPARE(list.model.index(row, 0).data().toString(), plain[list.model.idAt(row)].name);
                QTRY_COMPARE(list.model.index(row, 1).data().toLongLong(), plain[list.model.idAt(row)].price);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ListChangesTest)
#include "ListChangesTest.moc"
