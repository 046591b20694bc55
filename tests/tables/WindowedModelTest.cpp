// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/WindowedModel.h"

#include "Shelf.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <set>

using namespace shopdesk;
using namespace shopdesk::tables;
using namespace shopdesk::test;

namespace {

/// A shelf with a model that is watched by Qt's own tester, which stops the program at the first contradiction.
struct Window
{
    explicit Window(int things = 0)
    {
        if (things > 0)
            shelf.addMany(things);
        QCoreApplication::processEvents(); // what was written before the list is opened is no change of it
        Shelf::takeReads();
    }
    bool open(const ListQuery &query = {})
    {
        QSignalSpy completed(&model, &WindowedModel::completed);
        model.setQuery(query);
        return completed.wait();
    }
    /// Qt's tester looks at rows too; waits until they are read, and forgets them.
    void settle()
    {
        do {
            Shelf::takeReads();
            QTest::qWait(30);
        } while (!Shelf::takeReads().empty());
    }
    bool isLoading(int row) { return model.index(row, 0).data(WindowedModel::LoadingRole).toBool(); }
    QString name(int row) { return model.index(row, 0).data().toString(); }
    bool load(int row)
    {
        return QTest::qWaitFor([&] { return !isLoading(row); });
    }

    Shelf shelf;
    WindowedModel model{shelf.store(), Shelf::list()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

ListQuery sortedBy(const char *column, bool descending)
{
    ListQuery query;
    query.sort = QString::fromLatin1(column);
    query.descending = descending;
    return query;
}

ListQuery searched(const char *text)
{
    ListQuery query;
    query.search = QString::fromUtf8(text);
    return query;
}

} // namespace

class WindowedModelTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { Shelf::failReads(false); }

    void isEmptyUntilItIsAsked()
    {
        Window window(3);
        QCOMPARE(window.model.rowCount(), 0);
        QCOMPARE(window.model.columnCount(), 4);
        QCOMPARE(window.model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Price"));
        window.shelf.add({{QStringLiteral("Another"), 1}});
        QTest::qWait(20);
        QCOMPARE(window.model.rowCount(), 0);
        QVERIFY(window.open());
        QCOMPARE(window.model.rowCount(), 4);
    }

    void showsTheFirstRowsThenAll()
    {
        Window window(1'000);
        QSignalSpy completed(&window.model, &WindowedModel::completed);
        QSignalSpy totals(&window.model, &WindowedModel::totalsChanged);
        int firstCount = -1;
        bool firstLoaded = false;
        QList<qint64> readAtFirst;
        connect(&window.model, &WindowedModel::firstRowsShown, this, [&] {
            firstCount = window.model.rowCount();
            firstLoaded = !window.isLoading(0) && !window.isLoading(firstCount - 1);
            const auto reads = Shelf::takeReads();
            readAtFirst = QList<qint64>(reads.begin(), reads.end());
            QVERIFY(!window.model.isComplete());
            QVERIFY(completed.isEmpty());
        });
        QVERIFY(window.open());
        QCOMPARE(firstCount, WindowedModel::pageSize);
        QVERIFY(firstLoaded);
        QCOMPARE(readAtFirst.size(), WindowedModel::pageSize);
        QCOMPARE(window.model.rowCount(), 1'000);
        QVERIFY(window.model.isComplete());
        QCOMPARE(window.name(0), QStringLiteral("Thing 00001"));
        QCOMPARE(window.model.index(0, 1).data(), QVariant(qint64(919)));
        QCOMPARE(window.model.index(0, 0).data(WindowedModel::IdRole).toLongLong(), 1);
        QCOMPARE(window.model.idAt(999), 1'000);
        QCOMPARE(window.model.idAt(1'000), 0);
        QCOMPARE(window.model.idAt(-1), 0);
        QCOMPARE(window.model.rowOf(1'000), 999);
        QCOMPARE(window.model.rowOf(1'001), -1);
        QTRY_COMPARE(totals.size(), 1);
        QCOMPARE(totals.first().first().value<ListTotals>().count, 1'000);
        QCOMPARE(completed.size(), 1);
    }

    void aShortListNeedsNoSecondLook()
    {
        Window window(WindowedModel::pageSize - 1);
        QSignalSpy inserted(&window.model, &QAbstractItemModel::rowsInserted);
        QVERIFY(window.open());
        QCOMPARE(window.model.rowCount(), WindowedModel::pageSize - 1);
        QVERIFY(inserted.isEmpty());
        // One row more, and there might be others.
        Window full(WindowedModel::pageSize);
        QVERIFY(full.open());
        QCOMPARE(full.model.rowCount(), WindowedModel::pageSize);
    }

    void anEmptyListIsComplete()
    {
        Window window;
        QSignalSpy shown(&window.model, &WindowedModel::firstRowsShown);
        QSignalSpy totals(&window.model, &WindowedModel::totalsChanged);
        QVERIFY(window.open());
        QCOMPARE(shown.size(), 1);
        QTRY_COMPARE(totals.size(), 1);
        QCOMPARE(totals.first().first().value<ListTotals>().count, 0);
    }

    void lookingAtARowBringsItsPageAndNoOther()
    {
        Window window(1'000);
        QVERIFY(window.open());
        window.settle();
        QSignalSpy changed(&window.model, &QAbstractItemModel::dataChanged);
        for (int row = 450; row < 480; ++row) {
            QVERIFY(window.isLoading(row));
            QVERIFY(!window.model.index(row, 0).data().isValid());
        }
        QVERIFY(Shelf::takeReads().empty()); // data() does not read
        QVERIFY(changed.wait());
        QVERIFY(!window.isLoading(450));
        QCOMPARE(window.name(450), QStringLiteral("Thing 00451"));
        const auto reads = Shelf::takeReads();
        QCOMPARE(reads.size(), size_t(WindowedModel::pageSize));
        QCOMPARE(reads.front(), 401);
        QCOMPARE(reads.back(), 500);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex(), window.model.index(400, 0));
        QCOMPARE(changed.first().at(1).toModelIndex(), window.model.index(499, 3));
        // What is here is not read again.
        QVERIFY(!window.isLoading(499));
        QVERIFY(!changed.wait(30));
        QVERIFY(Shelf::takeReads().empty());
    }

    void requestsOfOneMomentAreReadTogether()
    {
        Window window(1'000);
        QVERIFY(window.open());
        window.settle();
        QSignalSpy changed(&window.model, &QAbstractItemModel::dataChanged);
        QVERIFY(window.isLoading(399));
        QVERIFY(window.isLoading(400));
        QVERIFY(changed.wait());
        QVERIFY(!window.isLoading(399));
        QVERIFY(!window.isLoading(400));
    }

    void onlyTheLatestOfManyRequestsCount()
    {
        constexpr int pages = 60;
        Window window(pages * WindowedModel::pageSize);
        QVERIFY(window.open());
        for (int page = 0; page < pages; ++page) // the scroll bar is dragged past all of them
            window.model.index(page * WindowedModel::pageSize, 0).data();
        std::set<int> read;
        const auto pagesRead = [&] {
            for (const qint64 id : Shelf::takeReads())
                read.insert(int(id - 1) / WindowedModel::pageSize);
            return int(read.size());
        };
        constexpr int latest = 32;
        QTRY_COMPARE(pagesRead(), latest + 1); // and the first rows
        QTest::qWait(50);
        QCOMPARE(pagesRead(), latest + 1);
        QCOMPARE(*std::next(read.begin()), pages - latest);
    }

    void keepsSoManyPagesAndNoMore()
    {
        constexpr int pages = WindowedModel::pagesKept + 5;
        Window window(pages * WindowedModel::pageSize);
        QVERIFY(window.open());
        for (int page = 0; page < pages; ++page) {
            QVERIFY(window.load(page * WindowedModel::pageSize));
            QVERIFY(!window.isLoading(0)); // the top of the list stays in sight
        }
        QTest::qWait(20);
        Shelf::takeReads();
        int loaded = 0;
        for (int page = pages - 1; page >= 0; --page)
            loaded += window.isLoading(page * WindowedModel::pageSize + 7) ? 0 : 1;
        QCOMPARE(loaded, WindowedModel::pagesKept);
        QVERIFY(!window.isLoading(7));
        QVERIFY(window.isLoading(WindowedModel::pageSize + 7));
    }

    void sortsBothWays()
    {
        Window window(1'000);
        QSignalSpy reset(&window.model, &QAbstractItemModel::modelReset);
        QVERIFY(window.open(sortedBy("price", true)));
        QCOMPARE(window.model.index(0, 1).data().toLongLong(), 999);
        window.model.sort(0, Qt::DescendingOrder);
        QCOMPARE(window.model.query(), sortedBy("name", true));
        QTRY_VERIFY(window.model.isComplete());
        QCOMPARE(window.name(0), QStringLiteral("Thing 01000"));
        window.model.sort(0, Qt::AscendingOrder);
        QTRY_VERIFY(window.model.isComplete());
        QCOMPARE(window.name(0), QStringLiteral("Thing 00001"));
        QCOMPARE(window.model.idAt(999), 1'000);
        const auto resets = reset.size();
        QCOMPARE(resets, 3);
        window.model.sort(2, Qt::AscendingOrder); // has no sort
        window.model.sort(-1, Qt::AscendingOrder);
        window.model.setQuery(window.model.query()); // nothing new
        QVERIFY(!reset.wait(50));
        QCOMPARE(window.model.query(), sortedBy("name", false));
    }

    void filtersAndSearches()
    {
        Window window(1'000);
        QSignalSpy totals(&window.model, &WindowedModel::totalsChanged);
        ListQuery query;
        query.filters.insert(QStringLiteral("kind"), {QStringLiteral("service")});
        QVERIFY(window.open(query));
        QCOMPARE(window.model.rowCount(), 100);
        QCOMPARE(window.name(0), QStringLiteral("Thing 00010"));
        QTRY_COMPARE(totals.size(), 1);
        QCOMPARE(totals.first().first().value<ListTotals>().count, 100);
        query.search = QStringLiteral("0099");
        QVERIFY(window.open(query));
        QCOMPARE(window.model.rowCount(), 1);
        QCOMPARE(window.name(0), QStringLiteral("Thing 00990"));
        QVERIFY(window.open(searched("nowhere")));
        QCOMPARE(window.model.rowCount(), 0);
    }

    void anAnswerToAnOlderQueryIsDropped()
    {
        Shelf shelf;
        shelf.addMany(500);
        QSemaphore mayGoOn;
        ListDefinition list = Shelf::list();
        list.search = [&mayGoOn, search = list.search](store::Connection &connection, const QString &typed) {
            if (typed == QLatin1String("Thing"))
                mayGoOn.acquire();
            return search(connection, typed);
        };
        WindowedModel model(shelf.store(), list);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy shown(&model, &WindowedModel::firstRowsShown);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy failed(&model, &WindowedModel::failed);
        model.setQuery(searched("Thing"));
        model.setQuery(searched("00042"));
        QVERIFY(shown.wait());
        QCOMPARE(model.rowCount(), 1);
        mayGoOn.release(10);
        QVERIFY(!shown.wait(100));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.idAt(0), 42);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(failed.size(), 0); // being replaced is no error
    }

    void aReplacedQueryStops()
    {
        Window window(10);
        ListQuery endless;
        endless.filters.insert(QStringLiteral("endless"), {1});
        // More of them than there are readers: the last answer only comes if the others stop.
        for (int i = 0; i < 8; ++i) {
            endless.search = QString::number(i);
            window.model.setQuery(endless);
            QTest::qWait(5);
        }
        QSignalSpy failed(&window.model, &WindowedModel::failed);
        QVERIFY(window.open());
        QCOMPARE(window.model.rowCount(), 10);
        QCOMPARE(failed.size(), 0);
    }

    void aModelThatGoesStopsReading()
    {
        Shelf shelf;
        shelf.addMany(10);
        for (int i = 0; i < 8; ++i) {
            WindowedModel model(shelf.store(), Shelf::list());
            ListQuery endless;
            endless.filters.insert(QStringLiteral("endless"), {1});
            model.setQuery(endless);
            QTest::qWait(2);
        }
        WindowedModel model(shelf.store(), Shelf::list());
        QSignalSpy completed(&model, &WindowedModel::completed);
        model.setQuery({});
        QVERIFY(completed.wait());
    }

    void tellsWhenAQueryCannotBeRead()
    {
        Window window(10);
        QVERIFY(window.open());
        QSignalSpy failed(&window.model, &WindowedModel::failed);
        ListQuery query;
        query.filters.insert(QStringLiteral("colour"), {QStringLiteral("red")});
        window.model.setQuery(query);
        QVERIFY(failed.wait());
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, QStringLiteral("tables.unknownFilter"));
        QCOMPARE(window.model.rowCount(), 0);
        QVERIFY(!window.model.isComplete());
        QVERIFY(window.open());
        QCOMPARE(window.model.rowCount(), 10);
    }

    void tellsOnceWhenRowsCannotBeRead()
    {
        Window window(1'000);
        QVERIFY(window.open());
        QSignalSpy failed(&window.model, &WindowedModel::failed);
        Shelf::failReads(true);
        QVERIFY(window.isLoading(500));
        QVERIFY(failed.wait());
        for (int i = 0; i < 3; ++i) {
            QVERIFY(window.isLoading(500)); // somebody goes on looking
            QTest::qWait(10);
        }
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, QStringLiteral("store.failed"));
        Shelf::failReads(false);
        window.model.reload();
        QVERIFY(window.load(500));
    }

    void reloadTriesAFailedQueryAgain()
    {
        Window window(10);
        QSignalSpy failed(&window.model, &WindowedModel::failed);
        Shelf::failReads(true);
        window.model.setQuery({});
        QVERIFY(failed.wait());
        QCOMPARE(window.model.rowCount(), 0);
        Shelf::failReads(false);
        QSignalSpy completed(&window.model, &WindowedModel::completed);
        window.model.reload();
        QVERIFY(completed.wait());
        QCOMPARE(window.model.rowCount(), 10);
    }
};

QTEST_GUILESS_MAIN(WindowedModelTest)
#include "WindowedModelTest.moc"
