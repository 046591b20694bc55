// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Premises.h"
#include "catalog/Products.h"
#include "catalog/Serials.h"
#include "catalog/Stocktakes.h"
#include "catalog/Transfers.h"
#include "support/TestShop.h"
#include "tasks/Tasks.h"
#include "ui/catalog/ProductsPane.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"
#include "ui/stock/GoodsEntry.h"
#include "ui/stock/PiecesEdit.h"
#include "ui/stock/StocktakeSheet.h"
#include "ui/stock/StocktakesPane.h"
#include "ui/stock/StocktakeStart.h"
#include "ui/stock/TransferSheet.h"
#include "ui/stock/TransfersPane.h"
#include "ui/tasks/TasksPane.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>

using namespace shopdesk;
using namespace shopdesk::test;

/// Transfers, stocktakes and tasks in a real window.
class StockPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aTransferIsWrittenSentAndReceived();
    void aCodeMeansWhatItMeansAtTheCounter();
    void whatCannotBeSentIsSaid();
    void oneStoreHasNowhereToSendTo();
    void aStocktakeIsCountedTwiceAndPosted();
    void chosenGoodsAreCountedAlone();
    void aTaskLeadsToItsProductAndIsSettled();

private:
    qint64 onHand(StoreId store);
    void openHarbour();
    void enter(ui::GoodsEntry &entry, const QString &code, int quantity);

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    StoreId m_main;
    StoreId m_harbour;
    catalog::VariantId m_cup;
    catalog::ProductId m_product;
};

void StockPagesTest::init()
{
    m_shop = std::make_unique<TestShop>();
    const auto made = m_shop->write([this](store::UnitOfWork &work) -> Result<void> {
        m_main = catalog::stores(work.connection())->front().id;
        catalog::ProductDraft draft;
        draft.name = QStringLiteral("Cup");
        draft.variants = {{{}, {}, QStringLiteral("CUP-1"), Money{250}, {}, {QStringLiteral("4006381333931")}}};
        m_product = catalog::createProduct(work, draft).value();
        m_cup = catalog::product(work.connection(), m_product)->variants.front().id;
        return catalog::bookStock(work, {m_main, m_cup, 10, catalog::StockReason::Receipt})
            .map([](catalog::StockEntryId) {});
    });
    QVERIFY(made);
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
}

void StockPagesTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void StockPagesTest::openHarbour()
{
    m_harbour =
        *m_shop->write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Harbour")); });
}

qint64 StockPagesTest::onHand(StoreId store)
{
    return *m_shop->read([&](store::Connection &c) { return catalog::onHand(c, m_cup, store); });
}

void StockPagesTest::enter(ui::GoodsEntry &entry, const QString &code, int quantity)
{
    entry.quantityField()->setValue(quantity);
    type(*entry.codeField(), code);
    QTest::keyClick(entry.codeField(), Qt::Key_Return);
    m_window->settle();
}

void StockPagesTest::aTransferIsWrittenSentAndReceived()
{
    openHarbour();
    auto *pane = m_window->show<ui::TransfersPane>("transfers");
    pane->mainAction()->trigger();
    QTRY_VERIFY(pane->records()->openedRecord() != 0);
    m_window->settle();
    enter(*pane->sheet()->entry(), QStringLiteral("CUP-1"), 4);
    QVERIFY(pane->takeScan(QStringLiteral("4006381333931"))); // one more, by scanner
    QTRY_COMPARE(pane->sheet()->pieces()->lines().size(), size_t(1));
    QTRY_COMPARE(pane->sheet()->pieces()->lines().front().quantity, 5);
    m_window->settle();
    enter(*pane->sheet()->entry(), QStringLiteral("nonsense"), 1);
    QVERIFY(labelsOf(*pane).contains(QStringLiteral("Nothing in the catalogue has the code “nonsense”.")));
    buttonCalled(*pane, QStringLiteral("Send"))->click();
    QTRY_COMPARE(onHand(m_main), 5);
    m_window->settle();
    QVERIFY(!pane->takeScan(QStringLiteral("4006381333931")));
    pane->sheet()->pieces()->field(0)->setValue(4); // one did not arrive
    type(*fieldOf(*pane->sheet()->form(), "differenceNote"), QStringLiteral("lost"));
    buttonCalled(*pane, QStringLiteral("Receive"))->click();
    QTRY_COMPARE(onHand(m_harbour), 4);
    m_window->settle();
    QVERIFY(!hasButton(*pane, QStringLiteral("Receive")));
    QVERIFY(m_window->toast().endsWith(QStringLiteral("received in Harbour")));
}

void StockPagesTest::aCodeMeansWhatItMeansAtTheCounter()
{
    openHarbour();
    const auto made = m_shop->write([this](store::UnitOfWork &work) -> Result<void> {
        catalog::ProductDraft pot;
        pot.name = QStringLiteral("Pot");
        pot.variants = {{{}, {}, QStringLiteral("4006381333931"), Money{900}, {}, {}}}; // the cup's barcode
        catalog::createProduct(work, pot).value();
        catalog::ProductDraft tea;
        tea.name = QStringLiteral("Tea");
        tea.variants = {{{}, {}, QStringLiteral("TEA"), Money{900}, {}, {QStringLiteral("5901234123457")}}};
        tea.variants.front().packs = {{QStringLiteral("CASE-OF-12"), 12}};
        catalog::createProduct(work, tea).value();
        catalog::ProductDraft phone;
        phone.name = QStringLiteral("Phone");
        phone.variants = {{{}, {}, QStringLiteral("PHONE"), Money{900}, {}, {}}};
        phone.variants.front().serialised = true;
        const auto id = catalog::createProduct(work, phone).value();
        const auto variant = catalog::product(work.connection(), id)->variants.front().id;
        return catalog::registerSerials(work, m_main, variant, {QStringLiteral("PH-0001")});
    });
    QVERIFY(made);
    auto *pane = m_window->show<ui::TransfersPane>("transfers");
    pane->mainAction()->trigger();
    QTRY_VERIFY(pane->records()->openedRecord() != 0);
    m_window->settle();
    const auto lines = [&] {
        QStringList all;
        for (const ui::PiecesEdit::Line &line : pane->sheet()->pieces()->lines())
            all << QStringLiteral("%1 × %2").arg(line.quantity).arg(line.title);
        return all;
    };
    ui::GoodsEntry &entry = *pane->sheet()->entry();
    // Twelve of each case, however it is entered.
    QVERIFY(pane->takeScan(QStringLiteral("CASE-OF-12")));
    m_window->settle();
    QCOMPARE(lines(), QStringList{QStringLiteral("12 × Tea")});
    enter(entry, QStringLiteral("CASE-OF-12"), 2);
    QCOMPARE(lines(), QStringList{QStringLiteral("36 × Tea")});
    // GS1: the GTIN of the tea with a count of 5; the serial number of a piece.
    QVERIFY(pane->takeScan(QStringLiteral("(01)05901234123457(30)5")));
    m_window->settle();
    QCOMPARE(lines(), QStringList{QStringLiteral("41 × Tea")});
    QVERIFY(pane->takeScan(QStringLiteral("PH-0001")));
    m_window->settle();
    QCOMPARE(lines(), QStringList({QStringLiteral("41 × Tea"), QStringLiteral("1 × Phone")}));
    // What may be two things asks.
    enter(entry, QStringLiteral("4006381333931"), 3);
    QCOMPARE(lines().size(), 2);
    QCOMPARE(entry.choices()->count(), 2);
    QVERIFY(labelsOf(*pane).contains(QStringLiteral("This code belongs to more than one article.")));
    QTest::keyClick(entry.codeField(), Qt::Key_Down);
    QTest::keyClick(entry.codeField(), Qt::Key_Return);
    m_window->settle();
    QCOMPARE(lines().last(), QStringLiteral("3 × Pot"));
    QVERIFY(!entry.choices()->isVisible());
    QVERIFY(pane->takeScan(QStringLiteral("4006381333931")));
    m_window->settle();
    QTest::keyClick(entry.codeField(), Qt::Key_Escape);
    QCOMPARE(lines().size(), 3);
}

void StockPagesTest::whatCannotBeSentIsSaid()
{
    openHarbour();
    auto *pane = m_window->show<ui::TransfersPane>("transfers");
    pane->mainAction()->trigger();
    QTRY_VERIFY(pane->records()->openedRecord() != 0);
    m_window->settle();
    enter(*pane->sheet()->entry(), QStringLiteral("CUP-1"), 11);
    buttonCalled(*pane, QStringLiteral("Send"))->click();
    m_window->settle();
    QVERIFY(labelsOf(*pane).contains(QStringLiteral("Cup: 10 available, 11 wanted.")));
    QCOMPARE(onHand(m_main), 10);
}

void StockPagesTest::oneStoreHasNowhereToSendTo()
{
    auto *pane = m_window->show<ui::TransfersPane>("transfers");
    QVERIFY(labelsOf(*pane).contains(QStringLiteral("No transfers")));
    pane->mainAction()->trigger();
    QTRY_COMPARE(m_window->toast(), QStringLiteral("There is only one store. Open another in the settings first."));
}

void StockPagesTest::aStocktakeIsCountedTwiceAndPosted()
{
    auto *pane = m_window->show<ui::StocktakesPane>("stocktakes");
    ui::StocktakeStart *dialog = pane->askForNew();
    QSignalSpy loaded(dialog, &ui::StocktakeStart::loaded);
    QVERIFY(loaded.wait());
    buttonCalled(*dialog, QStringLiteral("Start counting"))->click();
    QTRY_VERIFY(pane->records()->openedRecord() != 0);
    m_window->settle();
    QVERIFY(labelsOf(*pane).contains(QStringLiteral("0 of 1 counted.")));
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(pane->takeScan(QStringLiteral("4006381333931")));
        QTRY_VERIFY(pane->sheet()->lines()->model()->rowCount() == 1
                    && pane->sheet()->lines()->model()->index(0, 2).data().toInt() == i);
    }
    // Nobody is told how many there should be.
    QVERIFY(pane->sheet()->lines()->isColumnHidden(3) && pane->sheet()->lines()->isColumnHidden(4));
    buttonCalled(*pane, QStringLiteral("Finish counting"))->click();
    QTRY_VERIFY(labelsOf(*pane).contains(QStringLiteral("To be counted again")));
    m_window->settle();
    QVERIFY(pane->sheet()->lines()->isColumnHidden(2)); // nor how many there were the first time
    enter(*pane->sheet()->entry(), QStringLiteral("CUP-1"), 9);
    QTRY_VERIFY(labelsOf(*pane).contains(QStringLiteral("All that differed has been counted again.")));
    buttonCalled(*pane, QStringLiteral("Finish counting"))->click();
    QTRY_VERIFY(hasButton(*pane, QStringLiteral("Post differences")));
    m_window->settle();
    QVERIFY(!pane->sheet()->lines()->isColumnHidden(4));
    QCOMPARE(pane->sheet()->lines()->model()->index(0, 4).data().toString(), QStringLiteral("−1"));
    buttonCalled(*pane, QStringLiteral("Post differences"))->click();
    QTRY_COMPARE(onHand(m_main), 9);
}

void StockPagesTest::chosenGoodsAreCountedAlone()
{
    const auto pot = m_shop->write([this](store::UnitOfWork &work) -> Result<catalog::StockEntryId> {
        catalog::ProductDraft draft;
        draft.name = QStringLiteral("Pot");
        draft.variants = {{{}, {}, QStringLiteral("POT-1"), Money{900}, {}, {}}};
        const auto id = catalog::createProduct(work, draft).value();
        const auto variant = catalog::product(work.connection(), id)->variants.front().id;
        return catalog::bookStock(work, {m_main, variant, 3, catalog::StockReason::Receipt});
    });
    QVERIFY(pot);
    auto *pane = m_window->show<ui::StocktakesPane>("stocktakes");
    ui::StocktakeStart *dialog = pane->askForNew();
    QSignalSpy loaded(dialog, &ui::StocktakeStart::loaded);
    QVERIFY(loaded.wait());
    QVERIFY(!dialog->entry()->isVisible());
    auto *what = static_cast<QComboBox *>(dialog->form()->field(QStringLiteral("category")));
    what->setCurrentIndex(what->findText(QStringLiteral("Chosen goods")));
    QVERIFY(dialog->entry()->isVisible());
    buttonCalled(*dialog, QStringLiteral("Start counting"))->click();
    QCOMPARE(dialog->form()->complaint(QStringLiteral("category")),
             QStringLiteral("Scan or type what is to be counted."));
    QVERIFY(pane->takeScan(QStringLiteral("4006381333931")));
    m_window->settle();
    type(*dialog->entry()->codeField(), QStringLiteral("POT-1"));
    QTest::keyClick(dialog->entry()->codeField(), Qt::Key_Return);
    m_window->settle();
    QCOMPARE(dialog->chosen()->count(), 2);
    QTest::keyClick(const_cast<QListWidget *>(dialog->chosen()), Qt::Key_Delete); // the pot again
    QCOMPARE(dialog->chosen()->count(), 1);
    buttonCalled(*dialog, QStringLiteral("Start counting"))->click();
    QTRY_VERIFY(pane->records()->openedRecord() != 0);
    m_window->settle();
    QVERIFY(labelsOf(*pane).contains(QStringLiteral("0 of 1 counted.")));
}

void StockPagesTest::aTaskLeadsToItsProductAndIsSettled()
{
    const auto taken = m_shop->write([this](store::UnitOfWork &work) {
        return catalog::bookStock(work, {m_main, m_cup, -12, catalog::StockReason::Adjustment, QStringLiteral("gone")});
    });
    QVERIFY(taken);
    auto *pane = m_window->show<ui::TasksPane>("tasks");
    QTRY_COMPARE(pane->records()->list()->model()->rowCount(), 1);
    const auto tasks = m_shop->read([](store::Connection &c) { return tasks::openTasks(c); });
    pane->records()->openRecord(tasks->front().id.value);
    m_window->settle();
    QVERIFY(labelsOf(*pane).contains(QStringLiteral("Cup: 2 missing.")));
    buttonCalled(*pane, QStringLiteral("Show what it is about"))->click();
    m_window->settle();
    auto *products = static_cast<ui::ProductsPane *>(m_window->window.currentPane());
    QCOMPARE(products->name(), QStringLiteral("products"));
    QCOMPARE(products->records()->openedRecord(), m_product.value);
    m_window->show<ui::TasksPane>("tasks");
    type(*fieldOf(*pane->form(), "note"), QStringLiteral("counted"));
    buttonCalled(*pane, QStringLiteral("Settle"))->click();
    QTRY_COMPARE(pane->records()->list()->model()->rowCount(), 0);
    QVERIFY(m_shop->read([](store::Connection &c) { return tasks::openTasks(c); })->empty());
}

QTEST_MAIN(StockPagesTest)
#include "StockPagesTest.moc"
