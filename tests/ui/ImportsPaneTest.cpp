// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportsPane.h"
#include "exchange/OnlineRetailImport.h"
#include "exchange/SetAsideRows.h"
#include "exchange/TicketImports.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "tables/ListReader.h"
#include "ui/exchange/ImportPanel.h"
#include "ui/exchange/ImportRunsView.h"
#include "ui/exchange/ImportSummary.h"
#include "ui/exchange/SetAsideView.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordHistory.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QToolButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// The imports pane in a real window: a file in, words out, rows set aside dealt with.
class ImportsPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aFileIsImportedAndSummedUp();
    void importingAgainAddsNothing();
    void aBadFileSaysWhatToDo();
    void anImportIsCancelled();
    void aFileIsDropped();
    void rowsSetAsideSayWhy();
    void whatPeopleWroteIsShownOnDemand();
    void rowsAreMarkedAsDoneAndPutBack();
    void rowsAreExportedToBeCorrected();
    void pastImportsLeadToTheirRows();
    void aPastImportHasAHistory();
    void whoMayNotImportCannot();

private:
    void choose(const QString &path);
    QString summary() const;
    QString bigFile();
    qint64 ordersInShop();

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::ImportsPane *m_pane = nullptr;
    QString m_slice;
};

void ImportsPaneTest::init()
{
    m_slice = testData(QStringLiteral("online-retail-slice.csv"));
    m_shop = std::make_unique<TestShop>();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::ImportsPane>("imports");
}

void ImportsPaneTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void ImportsPaneTest::choose(const QString &path)
{
    m_window->files = {path};
    m_pane->mainAction()->trigger();
    QTRY_VERIFY(!m_pane->panel()->isRunning());
    m_window->settle();
}

QString ImportsPaneTest::summary() const
{
    return m_pane->panel()->findChild<ui::ImportSummary *>()->text();
}

/// Large enough that an import of it can be stopped on the way.
QString ImportsPaneTest::bigFile()
{
    const QString path = m_shop->folder() + QStringLiteral("/big.csv");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
    for (int i = 0; i < 400'000; ++i)
        file.write(QByteArray::number(700'000 + i / 20)
                   + ",30101,TEA CUP,2,2011-05-03 10:00:00,4.25,20001.0,United Kingdom\n");
    return path;
}

qint64 ImportsPaneTest::ordersInShop()
{
    return *m_shop->read([](store::Connection &connection) -> Result<qint64> {
        return connection.value<qint64>("SELECT count(*) FROM orders").value();
    });
}

void ImportsPaneTest::aFileIsImportedAndSummedUp()
{
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("Drop a file here, or choose one")));
    choose(m_slice);
    const QString said = summary();
    QVERIFY2(said.startsWith(QStringLiteral("Import finished\nonline-retail-slice.csv: 167 rows, in 1 second")),
             qPrintable(said));
    for (const char *line :
         {"137 order lines, in 40 new orders", "5 credit lines, in 4 new credits", "10 past stock adjustments",
          "29 new products", "9 new members", "15 rows set aside, each with its reason"})
        QVERIFY2(said.contains(QString::fromUtf8(line)), qPrintable(said));
    QCOMPARE(m_pane->railCount(), 15);
    QVERIFY(m_window->window.workbench().tasks.running().empty());
    QTRY_COMPARE(m_pane->setAside()->records()->list()->model()->rowCount(), 15);
    QTRY_COMPARE(m_pane->runs()->count(), 1);
    buttonCalled(*m_pane, QStringLiteral("Show the orders"))->click();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("orders"));
}

void ImportsPaneTest::importingAgainAddsNothing()
{
    choose(m_slice);
    const qint64 before = ordersInShop();
    buttonCalled(*m_pane, QStringLiteral("Import another file…"));
    choose(m_slice);
    QVERIFY2(summary().startsWith(QStringLiteral("Nothing new in this file")), qPrintable(summary()));
    QVERIFY(summary().contains(QStringLiteral("167 rows passed over: imported before")));
    QCOMPARE(ordersInShop(), before);
    QVERIFY(!hasButton(*m_pane, QStringLiteral("Show the orders")));
    QTRY_COMPARE(m_pane->runs()->count(), 2);
}

void ImportsPaneTest::aBadFileSaysWhatToDo()
{
    const QString path = m_shop->folder() + QStringLiteral("/picture.csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG\r\n\x1a\n some picture");
    file.close();
    choose(path);
    QVERIFY2(summary().startsWith(QStringLiteral("This file was not imported")), qPrintable(summary()));
    QVERIFY(summary().contains(QStringLiteral("The shop is as it was before.")));
    QCOMPARE(ordersInShop(), 0);
    // The way on stands there.
    m_window->files = {m_slice};
    buttonCalled(*m_pane, QStringLiteral("Choose a file…"))->click();
    QTRY_VERIFY(!m_pane->panel()->isRunning());
    QTRY_COMPARE(ordersInShop(), 40 + 4);
}

void ImportsPaneTest::anImportIsCancelled()
{
    m_pane->panel()->importFile(bigFile());
    QVERIFY(m_pane->panel()->isRunning());
    QCOMPARE(m_window->window.workbench().tasks.running().size(), size_t(1));
    QCOMPARE(m_window->window.workbench().tasks.running().front().pane, QStringLiteral("imports"));
    // It tells how far it is, and does not start another in the meantime.
    QTRY_VERIFY(labelsOf(*m_pane->panel()).contains(QStringLiteral(" read. You can look at other pages")));
    QVERIFY(m_pane->panel()->findChild<QProgressBar *>()->value() > 0);
    m_pane->panel()->importFile(m_slice);
    QCOMPARE(m_window->window.workbench().tasks.running().size(), size_t(1));
    buttonCalled(*m_pane->panel(), QStringLiteral("Cancel"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_pane->panel()->isRunning(), 20'000);
    m_window->settle();
    QVERIFY2(summary().startsWith(QStringLiteral("Import cancelled\nThe shop is as it was before.")),
             qPrintable(summary()));
    QCOMPARE(ordersInShop(), 0);
    QVERIFY(m_window->window.workbench().tasks.running().empty());
}

void ImportsPaneTest::aFileIsDropped()
{
    const auto drag = [this](const QList<QUrl> &urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_pane, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_pane, &drop);
        return true;
    };
    QVERIFY(!drag({}));
    QVERIFY(!drag({QUrl(QStringLiteral("https://example.com/file.csv"))}));
    QVERIFY(!drag({QUrl::fromLocalFile(m_slice), QUrl::fromLocalFile(m_slice)}));
    QVERIFY(drag({QUrl::fromLocalFile(m_slice)}));
    QTRY_VERIFY(!m_pane->panel()->isRunning());
    QTRY_COMPARE(ordersInShop(), 40 + 4);
}

void ImportsPaneTest::rowsSetAsideSayWhy()
{
    choose(m_slice);
    ui::RecordView *records = m_pane->setAside()->records();
    QTRY_COMPARE(records->list()->model()->rowCount(), 15);
    const qint64 id = records->list()->idAt(records->list()->model()->index(0, 0));
    m_pane->showRecord(id);
    m_window->settle();
    const QString drawer = labelsOf(*records->drawer());
    QVERIFY2(drawer.contains(QStringLiteral("Line ")), qPrintable(drawer));
    QVERIFY(drawer.contains(QStringLiteral("online-retail-slice.csv")));
    QVERIFY(drawer.contains(QStringLiteral("Reason")));
    m_pane->search(QStringLiteral("no such text anywhere"));
    m_window->settle();
    QCOMPARE(records->list()->model()->rowCount(), 0);
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("Nothing matches")));
}

void ImportsPaneTest::whatPeopleWroteIsShownOnDemand()
{
    must(m_shop->write([](store::UnitOfWork &work) {
        return exchange::importSupportTickets(work, testData(QStringLiteral("support-tickets-slice.csv")), {});
    }));
    const auto row = must(m_shop->read([](store::Connection &connection) -> Result<qint64> {
        return connection.value<qint64>("SELECT id FROM set_aside_rows WHERE reason_code = 'badKind'").value_or(0);
    }));
    ui::RecordView *records = m_pane->setAside()->records();
    m_pane->showRecord(row);
    m_window->settle();
    const auto drawer = [&] { return labelsOf(*records->drawer()); };
    QVERIFY2(drawer().contains(QStringLiteral("Kind is not known")), qPrintable(drawer()));
    QVERIFY(!drawer().contains(QStringLiteral("ed@example.com")));
    buttonCalled(*records->drawer(), QStringLiteral("Reveal"))->click();
    QTRY_VERIFY(drawer().contains(QStringLiteral("ed@example.com")));
    records->drawer()->showTab(QStringLiteral("history"));
    QTRY_VERIFY(drawer().contains(QStringLiteral("Row looked at")));
    QVERIFY(!drawer().contains(QStringLiteral("ed@example.com"))); // out of sight
}

void ImportsPaneTest::rowsAreMarkedAsDoneAndPutBack()
{
    choose(m_slice);
    ui::RecordView *records = m_pane->setAside()->records();
    QTRY_COMPARE(records->list()->model()->rowCount(), 15);
    m_pane->showRecord(records->list()->idAt(records->list()->model()->index(0, 0)));
    m_window->settle();
    buttonCalled(*records->drawer(), QStringLiteral("Mark as done"))->click();
    m_window->settle();
    QTRY_COMPARE(records->list()->model()->rowCount(), 14);
    QCOMPARE(m_pane->railCount(), 14);
    QCOMPARE(m_window->toast(), QStringLiteral("1 row marked as done"));
    m_window->undo();
    QTRY_COMPARE(records->list()->model()->rowCount(), 15);

    records->closeRecord();
    records->list()->setFocus();
    QTest::keyClick(records->list(), Qt::Key_A, Qt::ControlModifier);
    m_window->settle();
    buttonCalled(*m_pane, QStringLiteral("Mark 15 rows as done"))->click();
    m_window->settle();
    QTRY_COMPARE(records->list()->model()->rowCount(), 0);
    QCOMPARE(m_pane->railCount(), 0);
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("No rows are waiting for you")));
    m_window->undo();
    QTRY_COMPARE(records->list()->model()->rowCount(), 15);
}

void ImportsPaneTest::rowsAreExportedToBeCorrected()
{
    choose(m_slice);
    m_window->files = {m_shop->folder() + QStringLiteral("/rows.csv")};
    m_pane->setAside()->records()->filterBar()->exportButton()->click();
    QTRY_COMPARE(m_window->toast(), QStringLiteral("15 rows exported to rows.csv"));
    QFile file(m_shop->folder() + QStringLiteral("/rows.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString header = QString::fromUtf8(file.readLine());
    QVERIFY2(header.contains(QStringLiteral("InvoiceNo,StockCode")), qPrintable(header));
    QVERIFY(header.contains(QStringLiteral("Reason")));
}

void ImportsPaneTest::pastImportsLeadToTheirRows()
{
    choose(m_slice);
    choose(m_slice);
    QTRY_COMPARE(m_pane->runs()->count(), 2);
    auto *list = m_pane->runs()->findChild<ui::ListView *>();
    // The older of the two is the one that set rows aside.
    emit list->opened(list->idAt(list->model()->index(1, 0)));
    m_window->settle();
    QCOMPARE(m_pane->setAside()->records()->query().filters.keys(), QStringList{QStringLiteral("run")});
    QCOMPARE(m_pane->setAside()->records()->list()->model()->rowCount(), 15);
    emit list->opened(list->idAt(list->model()->index(0, 0)));
    m_window->settle();
    QCOMPARE(m_pane->setAside()->records()->list()->model()->rowCount(), 0);
}

void ImportsPaneTest::aPastImportHasAHistory()
{
    choose(m_slice);
    QTRY_COMPARE(m_pane->runs()->count(), 1);
    auto *list = m_pane->runs()->findChild<ui::ListView *>();
    m_pane->findChild<QTabWidget *>()->setCurrentWidget(m_pane->runs());
    m_window->settle();
    list->setCurrentIndex(list->model()->index(0, 0));
    buttonCalled(*m_pane->runs(), QStringLiteral("History"))->click();
    auto *history = m_window->window.findChild<ui::RecordHistory *>(QStringLiteral("historyOfOne"));
    QVERIFY(history);
    QTRY_VERIFY(labelsOf(*history).contains(QStringLiteral("Imported")));
    QVERIFY(history->window()->windowTitle().contains(QStringLiteral("online-retail-slice.csv")));
}

void ImportsPaneTest::whoMayNotImportCannot()
{
    m_window.reset();
    m_shop->store().setActor({{}, QStringLiteral("Visitor"), {}});
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    QVERIFY(!m_window->window.pane(QStringLiteral("imports")));
    // Nor does the operation, should anything still come to it.
    const auto refused =
        m_shop->write([this](store::UnitOfWork &work) { return exchange::importOnlineRetail(work, m_slice); });
    QCOMPARE(refused.error().code, QStringLiteral("staff.notAllowed"));
}

QTEST_MAIN(ImportsPaneTest)
#include "ImportsPaneTest.moc"
