// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Categories.h"
#include "ui/catalog/BulkEditDialog.h"
#include "ui/catalog/BulkWords.h"
#include "ui/catalog/LabelPreview.h"
#include "ui/catalog/LabelsDialog.h"
#include "ui/parts/ListView.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/RecordView.h"
#include "ui/ProductsFixture.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSpinBox>

using namespace shopdesk;
using namespace shopdesk::test;

namespace {

QString doneWords(qint64 changed, qint64 refused = 0)
{
    catalog::BulkCounts counts;
    counts.changed = changed;
    counts.refused = refused;
    return ui::doneInWords(counts);
}

QString summaryOf(int labels, int pages)
{
    return ui::LabelsDialog::tr("%1 on %2")
        .arg(ui::LabelsDialog::tr("%Ln label(s)", nullptr, labels),
             ui::LabelsDialog::tr("%Ln page(s)", nullptr, pages));
}

} // namespace

/// What is done with many products at once: changing them, and printing their labels.
class ManyProductsTest : public ProductsFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { end(); }
    void theSelectionIsChangedAndUndone();
    void allThatTheListShowsAreChanged();
    void thePreviewSaysWhatIsRefused();
    void whatWasChangedSinceIsLeft();
    void cancellingChangesNothing();
    void labelsAreSavedAsPdf();
    void labelsBeginWhereTheSheetBegins();
    void withoutAPrinterItSaysWhatToDo();

private:
    void selectAll();
    template<typename Dialog>
    Dialog *openDialog(const char *command);
    qint64 priceOf(int number) { return stored(m_ids[number]).variants.front().price.minor; }

    QList<catalog::ProductId> m_ids;
};

void ManyProductsTest::init()
{
    begin();
    m_ids.clear();
    for (int i = 0; i < 5; ++i)
        m_ids << make(QStringLiteral("Cup %1").arg(i), QStringLiteral("CUP-%1").arg(i), 1'000 + i);
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 5);
}

void ManyProductsTest::selectAll()
{
    m_pane->records()->list()->setFocus();
    QTest::keyClick(m_pane->records()->list(), Qt::Key_A, Qt::ControlModifier);
    m_window->settle();
}

template<typename Dialog>
Dialog *ManyProductsTest::openDialog(const char *command)
{
    for (QAction *action : m_pane->commands())
        if (action->objectName() == QLatin1String(command))
            action->trigger();
    auto *dialog = m_window->window.findChild<Dialog *>();
    if (!dialog || !QTest::qWaitFor([dialog] { return dialog->isSettled(); }))
        qFatal("the dialog does not open");
    return dialog;
}

void ManyProductsTest::theSelectionIsChangedAndUndone()
{
    selectAll();
    buttonCalled(*m_pane, ui::ProductsPane::tr("Change %Ln product(s)…", nullptr, 5))->click();
    auto *dialog = m_window->window.findChild<ui::BulkEditDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isSettled());
    QCOMPARE(dialog->summary(), QStringLiteral("Choose what to change."));
    QVERIFY(!dialog->applyButton()->isEnabled());
    dialog->price()->setCurrentText(QStringLiteral("Raise by percent"));
    dialog->percent()->setValue(10);
    dialog->ending()->setCurrentText(QStringLiteral(".90, the nearest"));
    QTRY_VERIFY(dialog->isSettled());
    QTRY_COMPARE(dialog->summary(), QStringLiteral("5 will change"));
    const auto *list = dialog->findChild<ui::ListView *>();
    QCOMPARE(list->model()->index(0, 1).data().toString(), QStringLiteral("10.00"));
    QCOMPARE(list->model()->index(0, 2).data().toString(), QStringLiteral("10.90"));
    QCOMPARE(dialog->applyButton()->text(), ui::BulkEditDialog::tr("Change %Ln product(s)", nullptr, 5));
    dialog->applyButton()->click();
    m_window->settle();
    QCOMPARE(m_window->toast(), doneWords(5));
    QCOMPARE(priceOf(4), 1'090);
    m_window->undo();
    QCOMPARE(m_window->toast(), ui::undoneInWords({5, 0}));
    QCOMPARE(priceOf(4), 1'004);
    QVERIFY(m_window->window.workbench().tasks.running().empty());
}

void ManyProductsTest::allThatTheListShowsAreChanged()
{
    const auto tea = *m_shop->write([](store::UnitOfWork &work) {
        return catalog::createCategory(work, {QStringLiteral("Tea"), {}, 0});
    });
    tables::ListQuery query = tables::inUse();
    query.search = QStringLiteral("Cup 3");
    m_pane->showQuery(query);
    m_window->settle();
    auto *dialog = openDialog<ui::BulkEditDialog>("bulk");
    QCOMPARE(dialog->scopeChoice()->currentText(),
             QCoreApplication::translate("ProductScope", "All %Ln product(s) that the list shows", nullptr, 1));
    QTRY_VERIFY(dialog->category()->findText(QStringLiteral("Tea")) > 0);
    dialog->category()->setCurrentText(QStringLiteral("Tea"));
    dialog->shelf()->setCurrentText(QStringLiteral("Take off the shelf"));
    QTRY_COMPARE(dialog->summary(), QStringLiteral("1 will change"));
    dialog->applyButton()->click();
    m_window->settle();
    QCOMPARE(stored(m_ids[3]).category, tea);
    QVERIFY(!stored(m_ids[3]).onShelf);
    QVERIFY(stored(m_ids[2]).onShelf);
}

void ManyProductsTest::thePreviewSaysWhatIsRefused()
{
    selectAll();
    auto *dialog = openDialog<ui::BulkEditDialog>("bulk");
    dialog->price()->setCurrentText(QStringLiteral("Lower by an amount"));
    dialog->amount()->setMoney(Money{1'002});
    QTRY_COMPARE(dialog->summary(), QStringLiteral("3 will change · 2 cannot be changed"));
    QVERIFY(labelsOf(*dialog).contains(QStringLiteral("2 × The price would fall below 0.")));
    dialog->applyButton()->click();
    m_window->settle();
    QCOMPARE(m_window->toast(), doneWords(3, 2));
    QCOMPARE(priceOf(0), 1'000);
    QCOMPARE(priceOf(2), 0);
}

void ManyProductsTest::whatWasChangedSinceIsLeft()
{
    selectAll();
    auto *dialog = openDialog<ui::BulkEditDialog>("bulk");
    dialog->price()->setCurrentText(QStringLiteral("Raise by an amount"));
    dialog->amount()->setMoney(Money{500});
    QTRY_COMPARE(dialog->summary(), QStringLiteral("5 will change"));
    dialog->applyButton()->click();
    m_window->settle();
    catalog::ProductDraft draft = catalog::draftOf(stored(m_ids[1]));
    draft.variants.front().price = Money{4'242};
    QVERIFY(m_shop->write([&](store::UnitOfWork &work) { return catalog::updateProduct(work, m_ids[1], draft); }));
    m_window->undo();
    QTRY_COMPARE(m_window->toast(), ui::undoneInWords({4, 1}));
    QCOMPARE(priceOf(1), 4'242);
    QCOMPARE(priceOf(2), 1'002);
}

void ManyProductsTest::cancellingChangesNothing()
{
    selectAll();
    auto *dialog = openDialog<ui::BulkEditDialog>("bulk");
    dialog->archive()->setCurrentText(QStringLiteral("Put into the archive"));
    QTRY_COMPARE(dialog->summary(), QStringLiteral("5 will change"));
    buttonCalled(*dialog, QStringLiteral("Cancel"))->click();
    m_window->settle();
    QVERIFY(!stored(m_ids[0]).archivedAt);
}

void ManyProductsTest::labelsAreSavedAsPdf()
{
    selectAll();
    auto *dialog = openDialog<ui::LabelsDialog>("labels");
    dialog->each()->setValue(6);
    QTRY_COMPARE(dialog->summary(), summaryOf(30, 2));
    m_window->files = {m_shop->folder() + QStringLiteral("/labels")};
    dialog->saveButton()->click();
    QTRY_COMPARE(dialog->note(), QStringLiteral("Saved as labels.pdf"));
    QFile file(m_shop->folder() + QStringLiteral("/labels.pdf"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    // None is in stock.
    dialog->copies()->setCurrentText(QStringLiteral("As many as are in stock"));
    QTRY_COMPARE(dialog->summary(), summaryOf(0, 0));
    QVERIFY(!dialog->saveButton()->isEnabled());
    dialog->close();
}

void ManyProductsTest::labelsBeginWhereTheSheetBegins()
{
    open(m_ids[0]);
    buttonCalled(*m_pane, QStringLiteral("Print labels"))->click();
    auto *dialog = m_window->window.findChild<ui::LabelsDialog *>();
    QTRY_COMPARE(dialog->summary(), summaryOf(1, 1));
    emit dialog->preview()->placeClicked(23);
    QCOMPARE(dialog->start()->value(), 24);
    QCOMPARE(dialog->sheet().used, 23);
    dialog->each()->setValue(2);
    QTRY_COMPARE(dialog->summary(), summaryOf(2, 2));
    dialog->paper()->setCurrentText(QStringLiteral("Roll, 58 × 40 mm"));
    QTRY_COMPARE(dialog->summary(), ui::LabelsDialog::tr("%Ln label(s)", nullptr, 2));
    QVERIFY(!dialog->start()->isVisible());
    dialog->close();
}

void ManyProductsTest::withoutAPrinterItSaysWhatToDo()
{
    auto *dialog = openDialog<ui::LabelsDialog>("labels");
    dialog->printerNames = [] { return QStringList(); };
    dialog->printButton()->click();
    QVERIFY(dialog->note().startsWith(QStringLiteral("No printer is set up on this computer.")));
    QVERIFY(dialog->saveButton()->isEnabled());
    dialog->close();
}

QTEST_MAIN(ManyProductsTest)
#include "ManyProductsTest.moc"
