// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/RecordView.h"

#include "catalog/Products.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/ErrorState.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/ListStatus.h"
#include "ui/parts/ListView.h"
#include "ui/TestWindow.h"
#include "ui/WidgetInspector.h"

#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace shopdesk;

namespace {

/// The one that is to be seen; null where there is none.
template<typename T>
T *visible(const QWidget &in)
{
    for (T *widget : in.findChildren<T *>())
        if (widget->isVisible())
            return widget;
    return nullptr;
}

/// A window on a shop with so many products, its list loaded.
struct Goods
{
    explicit Goods(int count)
    {
        test::addProducts(shop, count);
        w.emplace(shop);
        w->language.useOnce(QStringLiteral("en"));
        w->show();
    }
    ui::RecordView &view() { return *w->goods->records; }
    ui::ListView &list() { return *view().list(); }
    QModelIndex row(int number) { return list().model()->index(number, 0); }
    void click(int number, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, modifiers, list().visualRect(row(number)).center());
    }
    QStringList statusTexts()
    {
        QStringList texts;
        for (const QLabel *label : view().findChild<ui::ListStatus *>()->findChildren<QLabel *>())
            texts << label->text();
        return texts;
    }
    test::TestShop shop;
    std::optional<test::TestWindow> w;
};

} // namespace

class RecordViewTest : public QObject
{
    Q_OBJECT

private slots:
    void enterOpensAndEscCloses()
    {
        Goods g(5);
        QVERIFY(!g.view().drawer()->isVisible());
        g.list().setCurrentIndex(g.row(2));
        QTest::keyClick(&g.list(), Qt::Key_Return);
        QVERIFY(g.view().drawer()->isVisible());
        QCOMPARE(g.w->goods->opened, QList<qint64>{g.list().idAt(g.row(2))});
        // The keys stay with the list, so that arrows go on to the next record.
        QVERIFY(g.list().hasFocus());
        QTest::keyClick(&g.list(), Qt::Key_Down);
        QTRY_COMPARE(g.w->goods->opened.size(), 2);
        QCOMPARE(g.view().openedRecord(), g.list().idAt(g.row(3)));
        QTest::keyClick(g.w->window.windowHandle(), Qt::Key_Escape);
        QVERIFY(!g.view().drawer()->isVisible());
        QCOMPARE(g.view().openedRecord(), 0);
    }

    void aClickOpensAndCtrlClickSelects()
    {
        Goods g(5);
        g.click(1);
        QCOMPARE(g.view().openedRecord(), g.list().idAt(g.row(1)));
        g.click(3, Qt::ControlModifier);
        QCOMPARE(g.view().selectedIds().size(), 2);
        QCOMPARE(g.view().openedRecord(), g.list().idAt(g.row(1)));
        QTest::keyClick(g.w->window.windowHandle(), Qt::Key_Escape);
        QCOMPARE(g.view().selectedIds().size(), 0);
        QVERIFY(g.view().drawer()->isVisible());
    }

    void aDrawerThatMayNotCloseKeepsItsRecord()
    {
        Goods g(5);
        g.click(0);
        bool may = false;
        g.view().drawer()->setMayClose([&may] { return may; });
        g.click(2);
        QTest::qWait(100);
        QCOMPARE(g.view().openedRecord(), g.list().idAt(g.row(0)));
        QTRY_COMPARE(g.list().currentId(), g.list().idAt(g.row(0)));
        g.view().closeRecord();
        QVERIFY(g.view().drawer()->isVisible());
        may = true;
        g.view().closeRecord();
        QVERIFY(!g.view().drawer()->isVisible());
    }

    void aRecordThatTheListDoesNotShowCanBeOpened()
    {
        Goods g(5);
        const qint64 id = g.list().idAt(g.row(4));
        g.view().setQuery({.search = QStringLiteral("cup 1")});
        QTRY_COMPARE(g.list().model()->rowCount(), 1);
        g.view().openRecord(id);
        QTRY_VERIFY(g.w->goods->opened.contains(id));
        QVERIFY(g.view().drawer()->isVisible());
    }

    void theOpenRecordIsReadAgainWhenItChanges()
    {
        Goods g(3);
        g.click(1);
        QCOMPARE(g.w->goods->opened.size(), 1);
        const catalog::ProductId id{g.view().openedRecord()};
        QVERIFY(g.shop.write([id](store::UnitOfWork &work) { return catalog::archiveProduct(work, id); }));
        QTRY_COMPARE(g.w->goods->opened.size(), 2);
        // It is no longer in use, and leaves the list by itself.
        QTRY_COMPARE(g.list().model()->rowCount(), 2);
    }

    void countAndSelectionStandUnderTheList()
    {
        Goods g(4);
        QTRY_COMPARE(g.statusTexts().front(), QStringLiteral("4 rows"));
        QTRY_COMPARE(g.w->goods->countText(), QStringLiteral("4 rows"));
        g.view().setCountWords([](qint64 count) { return QStringLiteral("%1 goods").arg(count); });
        QCOMPARE(g.statusTexts().front(), QStringLiteral("4 goods"));
        auto *archive = new QAction(QStringLiteral("Archive"), &g.view());
        g.view().setSelectionActions({archive});
        QSignalSpy archived(archive, &QAction::triggered);
        auto *button = g.view().findChild<ui::ListStatus *>()->findChild<QPushButton *>();
        QVERIFY(!button->isVisible());
        g.list().selectAll();
        QCOMPARE(g.statusTexts().front(), QStringLiteral("4 selected"));
        QVERIFY(button->isVisible());
        QVERIFY2(test::inspected(g.w->window).isEmpty(), test::inspected(g.w->window).constData());
        button->click();
        QCOMPARE(archived.size(), 1);
        g.list().clearSelection();
        QVERIFY(!button->isVisible());
    }

    void anEmptyListOffersTheFirstStep()
    {
        Goods g(0);
        QTRY_VERIFY(visible<ui::EmptyState>(g.view()));
        auto *empty = visible<ui::EmptyState>(g.view());
        QVERIFY2(test::inspected(g.w->window).isEmpty(), test::inspected(g.w->window).constData());
        auto *button = empty->findChild<QPushButton *>();
        QCOMPARE(button->text(), QStringLiteral("New product"));
        button->click();
        QCOMPARE(g.w->goods->timesCreated, 1);
        // The first one takes its place.
        test::addProducts(g.shop, 1);
        QTRY_VERIFY(g.list().isVisible());
    }

    void aSearchThatFindsNothingOffersToClearIt()
    {
        Goods g(3);
        g.view().setQuery({.search = QStringLiteral("zzzz")});
        QTRY_VERIFY(visible<ui::EmptyState>(g.view()));
        auto *nothing = visible<ui::EmptyState>(g.view());
        QVERIFY2(test::inspected(g.w->window).isEmpty(), test::inspected(g.w->window).constData());
        nothing->findChild<QPushButton *>()->click();
        QTRY_VERIFY(g.list().isVisible());
        QCOMPARE(g.view().query().search, QString());
        QTRY_COMPARE(g.list().model()->rowCount(), 3);
    }

    void typingInTheListSearches()
    {
        Goods g(12);
        g.list().setFocus();
        QTest::keyClick(&g.list(), Qt::Key_C);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("up 12"));
        QTRY_COMPARE(g.view().query().search, QStringLiteral("cup 12"));
        QTRY_COMPARE(g.list().model()->rowCount(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(g.list().hasFocus());
    }

    void sortingByTheHeaderReadsAnew()
    {
        Goods g(12);
        emit g.list().sortRequested(QStringLiteral("price"), true);
        QTRY_COMPARE(g.row(0).data().toString(), QStringLiteral("Cup 12"));
        QCOMPARE(g.view().query().sort, QStringLiteral("price"));
        QVERIFY(g.view().query().descending);
    }

    void anErrorIsSaidAndCanBeTriedAgain()
    {
        Goods g(3);
        g.view().setQuery({.sort = QStringLiteral("nothing like it")});
        QTRY_VERIFY(visible<ui::ErrorState>(g.view()));
        auto *error = visible<ui::ErrorState>(g.view());
        QVERIFY2(test::inspected(g.w->window).isEmpty(), test::inspected(g.w->window).constData());
        auto *details = error->findChild<QPlainTextEdit *>();
        QVERIFY(!details->isVisible());
        error->findChild<QToolButton *>()->click();
        QVERIFY(details->isVisible());
        QVERIFY(details->toPlainText().contains(QStringLiteral("tables.unknownColumn")));
        QVERIFY2(test::inspected(g.w->window).isEmpty(), test::inspected(g.w->window).constData());
        g.view().setQuery({});
        QTRY_VERIFY(g.list().isVisible());
    }

    void theDrawerShowsWhatWentWrongWithARecord()
    {
        Goods g(3);
        g.view().openRecord(12'345);
        auto *error = g.view().drawer()->findChild<ui::ErrorState *>();
        QTRY_VERIFY(error->isVisible());
        QVERIFY2(test::inspected(g.w->window).isEmpty(), test::inspected(g.w->window).constData());
        g.click(0);
        QTRY_VERIFY(!error->isVisible());
    }
};

QTEST_MAIN(RecordViewTest)
#include "RecordViewTest.moc"
