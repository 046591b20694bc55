// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ListView.h"

#include "ui/parts/ColumnHeader.h"
#include "ui/parts/ListPresenter.h"
#include "ui/parts/RowsModel.h"
#include "ui/TestWindow.h"

#include "catalog/ProductList.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QtTest>

using namespace shopdesk;
using tables::ColumnKind;

namespace {

const std::vector<tables::Column> columns{
    {"name", "Name", ColumnKind::Text, "", "name"},          {"units", "Units", ColumnKind::Number, "", nullptr},
    {"total", "Total", ColumnKind::Money, "", "total"},      {"status", "Status", ColumnKind::State, ""},
    {"placed", "Placed", ColumnKind::Instant, "", "placed"}, {"note", "Note", ColumnKind::Text, "", nullptr, false},
};

ui::Formats formats()
{
    return {*Currency::fromCode(QStringLiteral("GBP")), *ShopZone::fromName(QStringLiteral("Europe/London"))};
}

tables::Row row(const QString &name, qint64 units, qint64 total, const QString &status)
{
    return {name, units, total, status, qint64(1'795'356'000'000), QStringLiteral("n")};
}

std::vector<tables::Row> threeRows()
{
    return {row(QStringLiteral("Cup"), 3, 123'456, QStringLiteral("paid")),
            row(QStringLiteral("Pot"), -1, -5, QStringLiteral("cancelled")),
            row(QStringLiteral("Tray"), 2'000, 0, QStringLiteral("draft"))};
}

/// A million rows whose values are worked out, and that counts how often it is asked.
class ManyRows : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1'000'000; }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(columns.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        ++asked;
        if (role == tables::WindowedModel::IdRole)
            return qint64(index.row()) + 1;
        if (role == tables::WindowedModel::LoadingRole)
            return loading;
        return role == Qt::DisplayRole || role == tables::WindowedModel::ValueRole ? QVariant(qint64(index.row()))
                                                                                   : QVariant();
    }
    mutable qint64 asked = 0;
    bool loading = false;
};

/// A list on three rows, with settings of its own.
struct ThreeRowList
{
    ThreeRowList()
        : model(columns), view(formats()), settings(folder.filePath(QStringLiteral("list.ini")), QSettings::IniFormat)
    {
        model.setRows(threeRows(), {11, 12, 13});
        view.show(columns, &model);
        view.resize(900, 300);
    }
    void appear()
    {
        view.QWidget::show();
        view.activateWindow();
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
    }
    QTemporaryDir folder;
    ui::RowsModel model;
    ui::ListView view;
    QSettings settings;
};

QString cell(const QAbstractItemModel &model, int rowNumber, int column)
{
    return model.index(rowNumber, column).data().toString();
}

} // namespace

class ListViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void presenterKeepsTheRulesOfModels()
    {
        ui::RowsModel model(columns);
        ui::ListPresenter presenter(columns, formats());
        presenter.setSourceModel(&model);
        const QAbstractItemModelTester rows(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester shown(&presenter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(threeRows(), {11, 12, 13});
        model.setRows({});
        QCOMPARE(presenter.rowCount(), 0);
    }

    void presenterOverTheWindowedModel()
    {
        test::TestShop shop;
        test::addProducts(shop, 450);
        tables::WindowedModel model(shop.store(), catalog::productList());
        ui::ListPresenter presenter(catalog::productList().columns, formats());
        presenter.setSourceModel(&model);
        const QAbstractItemModelTester shown(&presenter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy completed(&model, &tables::WindowedModel::completed);
        model.setQuery(tables::inUse());
        QTRY_COMPARE(completed.size(), 1);
        QCOMPARE(presenter.rowCount(), 450);
        QCOMPARE(cell(presenter, 0, 0), QStringLiteral("Cup 1"));
        // Far below nothing is loaded yet: empty text and a flag, then the value.
        const QModelIndex far = presenter.index(430, 0);
        if (far.data(tables::WindowedModel::LoadingRole).toBool())
            QCOMPARE(far.data().toString(), QString());
        QTRY_VERIFY(!far.data(tables::WindowedModel::LoadingRole).toBool());
        QVERIFY(far.data().toString().startsWith(QStringLiteral("Cup ")));
    }

    void valuesAreWrittenByKind()
    {
        const ThreeRowList list;
        const QAbstractItemModel &shown = *list.view.model();
        QCOMPARE(cell(shown, 0, 0), QStringLiteral("Cup"));
        QCOMPARE(cell(shown, 2, 1), QStringLiteral("2,000"));
        QCOMPARE(cell(shown, 0, 2), QStringLiteral("1,234.56"));
        QCOMPARE(cell(shown, 1, 2), QStringLiteral("−0.05"));
        QCOMPARE(cell(shown, 0, 3), QStringLiteral("Paid"));
        QCOMPARE(cell(shown, 0, 4), QStringLiteral("22 Nov 2026  14:00"));
        QCOMPARE(shown.index(0, 2).data(Qt::TextAlignmentRole).value<Qt::Alignment>(),
                 Qt::AlignRight | Qt::AlignVCenter);
        QCOMPARE(shown.index(0, 0).data(Qt::TextAlignmentRole).value<Qt::Alignment>(),
                 Qt::AlignLeft | Qt::AlignVCenter);
        QCOMPARE(shown.index(0, 2).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Total: 1,234.56"));
        QVERIFY(shown.index(0, 0)
                    .data(ui::ListPresenter::RecordRole)
                    .toString()
                    .startsWith(QStringLiteral("Cup, 3, 1,234.56, Paid")));
    }

    void columnsFillTheViewUntilSomebodySetsThem()
    {
        ThreeRowList list;
        list.view.remember(list.settings, QStringLiteral("things"));
        list.appear();
        QCOMPARE(list.view.horizontalHeader()->length(), list.view.viewport()->width());
        list.view.resize(1200, 300);
        QTRY_COMPARE(list.view.horizontalHeader()->length(), list.view.viewport()->width());

        // By hand, on the border between the second and the third column.
        auto *header = static_cast<ui::ColumnHeader *>(list.view.horizontalHeader());
        const int before = header->sectionSize(1);
        const QPoint border(header->sectionViewportPosition(2) - 1, header->height() / 2);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, border);
        QTest::mouseMove(header->viewport(), border + QPoint(20, 0));
        QTest::mouseMove(header->viewport(), border + QPoint(40, 0));
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, border + QPoint(40, 0));
        const int dragged = header->sectionSize(1);
        QVERIFY(dragged > before);
        list.view.resize(1000, 300);
        QCOMPARE(header->sectionSize(1), dragged);

        ui::ListView again(formats());
        again.show(columns, &list.model);
        again.remember(list.settings, QStringLiteral("things"));
        QCOMPARE(again.columnWidth(1), dragged);
    }

    void columnsAreChosenMovedAndRemembered()
    {
        ThreeRowList list;
        list.view.remember(list.settings, QStringLiteral("things"));
        QVERIFY(list.view.isColumnHidden(5));
        QMenu *menu = list.view.columnMenu();
        emit menu->aboutToShow();
        menu->actions().at(5)->toggle();
        menu->actions().at(1)->toggle();
        list.view.horizontalHeader()->moveSection(3, 0);
        QVERIFY(!list.view.isColumnHidden(5));
        QVERIFY(list.view.isColumnHidden(1));

        ui::ListView again(formats());
        again.show(columns, &list.model);
        again.remember(list.settings, QStringLiteral("things"));
        QVERIFY(!again.isColumnHidden(5));
        QVERIFY(again.isColumnHidden(1));
        QCOMPARE(again.horizontalHeader()->logicalIndex(0), 3);
        QVERIFY(again.isEdgeColumn(3));

        // And back to how it was.
        emit again.columnMenu()->aboutToShow();
        again.columnMenu()->actions().back()->trigger();
        QVERIFY(again.isColumnHidden(5));
        QVERIFY(!again.isColumnHidden(1));
        QCOMPARE(again.horizontalHeader()->logicalIndex(0), 0);
    }

    void theLastColumnStays()
    {
        ThreeRowList list;
        for (int column = 1; column < 6; ++column)
            list.view.setColumnHidden(column, true);
        emit list.view.columnMenu()->aboutToShow();
        QVERIFY(!list.view.columnMenu()->actions().at(0)->isEnabled());
        QVERIFY(list.view.columnMenu()->actions().at(1)->isEnabled());
    }

    void rowsHaveOneHeight()
    {
        ThreeRowList list;
        list.view.remember(list.settings, QStringLiteral("things"));
        QCOMPARE(list.view.verticalHeader()->sectionResizeMode(0), QHeaderView::Fixed);
        QCOMPARE(list.view.rowHeight(0), 32);
        list.view.setCompact(true);
        QCOMPARE(list.view.rowHeight(2), 26);
        ui::ListView again(formats());
        again.show(columns, &list.model);
        again.remember(list.settings, QStringLiteral("things"));
        QVERIFY(again.isCompact());
    }

    void aMillionRowsAreNotReadToBeShown()
    {
        ManyRows many;
        ui::ListView view(formats());
        view.show(columns, &many);
        view.resize(1000, 600);
        QElapsedTimer watch;
        watch.start();
        view.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.scrollTo(view.model()->index(999'999, 0));
        view.grab();
        QVERIFY2(many.asked < 20'000, qPrintable(QString::number(many.asked)));
        QVERIFY2(watch.elapsed() < 2'000, qPrintable(QString::number(watch.elapsed())));
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        view.selectAll();
        QCOMPARE(view.selectionCount(), 1'000'000);
    }

    void loadingRowsShowSkeletons()
    {
        ManyRows many;
        many.loading = true;
        ui::ListView view(formats());
        view.show(columns, &many);
        view.resize(600, 200);
        QCOMPARE(cell(*view.model(), 5, 0), QString());
        const QImage waiting = view.grab().toImage();
        many.loading = false;
        QVERIFY(view.grab().toImage() != waiting);
    }

    void keysOpenSelectAndSearch()
    {
        ThreeRowList list;
        list.appear();
        QSignalSpy opened(&list.view, &ui::ListView::opened);
        QSignalSpy typed(&list.view, &ui::ListView::typed);
        list.view.setCurrentIndex(list.view.model()->index(0, 0));
        QTest::keyClick(&list.view, Qt::Key_Down);
        QTest::keyClick(&list.view, Qt::Key_Return);
        QCOMPARE(opened.takeFirst().at(0).toLongLong(), 12);
        QTest::keyClick(&list.view, Qt::Key_End);
        QCOMPARE(list.view.currentId(), 13);
        QTest::keyClick(&list.view, Qt::Key_Home);
        QCOMPARE(list.view.currentId(), 11);

        QTest::keyClick(&list.view, Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(&list.view, Qt::Key_Space);
        QCOMPARE(list.view.selectedIds(), QList<qint64>({11, 12}));
        QTest::keyClick(&list.view, Qt::Key_Space);
        QCOMPARE(list.view.selectedIds(), QList<qint64>({11}));
        QTest::keyClick(&list.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(list.view.selectionCount(), 3);
        QTest::keyClick(&list.view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(
            QStringLiteral("Name\tUnits\tTotal\tStatus\tPlaced\nCup\t3\t1,234.56\tPaid")));

        QCOMPARE(typed.size(), 0);
        QTest::keyClick(&list.view, Qt::Key_P);
        QCOMPARE(typed.takeFirst().at(0).toString(), QStringLiteral("p"));
    }

    void headersSort()
    {
        ThreeRowList list;
        list.appear();
        QSignalSpy sorts(&list.view, &ui::ListView::sortRequested);
        const auto click = [&](int column) {
            QHeaderView *header = list.view.horizontalHeader();
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              {header->sectionViewportPosition(column) + 20, header->height() / 2});
        };
        click(2);
        QCOMPARE(sorts.takeFirst(), QVariantList({QStringLiteral("total"), true}));
        click(2);
        QCOMPARE(sorts.takeFirst(), QVariantList({QStringLiteral("total"), false}));
        click(0);
        QCOMPARE(sorts.takeFirst(), QVariantList({QStringLiteral("name"), false}));
        // No sort is offered by this column.
        click(1);
        QCOMPARE(sorts.size(), 0);
        list.view.setSortable(false);
        click(0);
        QCOMPARE(sorts.size(), 0);
    }

    void aShortTableIsAsHighAsItsRows()
    {
        ThreeRowList list;
        list.view.setFitsContents(true);
        QCOMPARE(list.view.sizeHint().height(), 32 + 3 * 32);
        list.model.setRows({row(QStringLiteral("One"), 1, 1, QStringLiteral("paid"))});
        QCOMPARE(list.view.sizeHint().height(), 32 + 32);
    }
};

QTEST_MAIN(ListViewTest)
#include "ListViewTest.moc"
