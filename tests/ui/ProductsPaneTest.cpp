// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Premises.h"
#include "catalog/Stock.h"
#include "ui/catalog/ProductSheet.h"
#include "ui/catalog/StockPage.h"
#include "ui/orders/OrdersPane.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/ProductsFixture.h"

#include <QComboBox>
#include <QSpinBox>
#include <QToolButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// The products pane in a real window: archive, stock, drill-down, export.
class ProductsPaneTest : public ProductsFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void anEmptyShopSaysWhatWouldBeHere();
    void archivingIsUndone();
    void manyAreArchivedAtOnce();
    void stockIsBookedAndTakenBack();
    void theHeadingSaysWhatTheStockIsWorth();
    void aDrillDownShowsTheListBehindANumber();
    void theListIsExported();
    void aRecordThatIsGoneSaysSo();
};

void ProductsPaneTest::anEmptyShopSaysWhatWouldBeHere()
{
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("No products yet")));
    buttonCalled(*m_pane, QStringLiteral("New product"))->click();
    QVERIFY(m_form->isActive());
    QVERIFY(m_form->isVisible());
}

void ProductsPaneTest::archivingIsUndone()
{
    const auto id = make(QStringLiteral("Cup"), QStringLiteral("CUP"));
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 1);
    open(id);
    for (QAction *action : m_pane->commands())
        if (action->text() == QLatin1String("Archive product"))
            action->trigger();
    m_window->settle();
    QVERIFY(stored(id).archivedAt);
    QCOMPARE(m_window->toast(), QStringLiteral("“Cup” archived"));
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 0);
    // It can still be read, and only be taken back.
    QVERIFY(!hasButton(*m_pane, QStringLiteral("Edit")));
    m_window->undo();
    QVERIFY(!stored(id).archivedAt);
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 1);
    QVERIFY(hasButton(*m_pane, QStringLiteral("Edit")));
}

void ProductsPaneTest::manyAreArchivedAtOnce()
{
    QList<catalog::ProductId> ids;
    for (int i = 0; i < 5; ++i)
        ids << make(QStringLiteral("Cup %1").arg(i), QStringLiteral("CUP-%1").arg(i));
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 5);
    m_pane->records()->list()->setFocus();
    QTest::keyClick(m_pane->records()->list(), Qt::Key_A, Qt::ControlModifier);
    m_window->settle();
    buttonCalled(*m_pane, QStringLiteral("Archive 5 products"))->click();
    m_window->settle();
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 0);
    QCOMPARE(m_window->toast(), QStringLiteral("5 products archived"));
    m_window->undo();
    for (const auto id : ids)
        QVERIFY(!stored(id).archivedAt);
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 5);
}

void ProductsPaneTest::stockIsBookedAndTakenBack()
{
    const auto id = make(QStringLiteral("Cup"), QStringLiteral("CUP"));
    open(id);
    buttonCalled(*m_pane, QStringLiteral("Book stock"))->click();
    ui::StockPage *stock = m_pane->sheet()->stock();
    QVERIFY(stock->isBooking());
    buttonCalled(*stock, QStringLiteral("Book"))->click();
    QVERIFY(labelsOf(*stock).contains(QStringLiteral("Enter how many pieces came in")));
    auto *quantity = static_cast<QSpinBox *>(stock->form()->field(QStringLiteral("quantity")));
    quantity->setValue(12);
    // An adjustment has to say why.
    auto *reason = static_cast<QComboBox *>(stock->form()->field(QStringLiteral("reason")));
    reason->setCurrentIndex(reason->findData(QStringLiteral("adjustment")));
    buttonCalled(*stock, QStringLiteral("Book"))->click();
    QVERIFY(labelsOf(*stock).contains(QStringLiteral("Say why the stock is adjusted.")));
    type(*fieldOf(*stock->form(), "note"), QStringLiteral("found behind the shelf"));
    buttonCalled(*stock, QStringLiteral("Book"))->click();
    QTRY_VERIFY(!stock->isBooking());
    m_window->settle();
    const auto onHand = [&] {
        return *m_shop->read([id](store::Connection &connection) -> Result<qint64> {
            return catalog::stockOf(connection, id)->front().onHand;
        });
    };
    QCOMPARE(onHand(), 12);
    const auto *levels = stock->findChildren<ui::ListView *>().front();
    QCOMPARE(levels->model()->index(0, 2).data().toString(), QStringLiteral("12"));
    m_window->undo();
    QCOMPARE(onHand(), 0);
    QTRY_COMPARE(levels->model()->index(0, 2).data().toString(), QStringLiteral("0"));
}

void ProductsPaneTest::theHeadingSaysWhatTheStockIsWorth()
{
    const auto id = make(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const auto book = [&](qint64 quantity, qint64 cost) {
        const auto booked = m_shop->write([&](store::UnitOfWork &work) {
            const StoreId store = catalog::stores(work.connection())->front().id;
            const auto variant = catalog::product(work.connection(), id)->variants.front().id;
            return catalog::bookStock(work, {.store = store,
                                             .variant = variant,
                                             .quantity = quantity,
                                             .reason = catalog::StockReason::Receipt,
                                             .unitCost = catalog::UnitCost::of(Money{cost})});
        });
        QVERIFY(booked);
    };
    QTRY_COMPARE(m_pane->countText(), QStringLiteral("1 product"));
    book(10, 250);
    QTRY_COMPARE(m_pane->countText(), QStringLiteral("1 product · stock worth £25.00"));
    book(10, 350);
    QTRY_COMPARE(m_pane->countText(), QStringLiteral("1 product · stock worth £60.00"));
    // Whoever may not see costs does not see this one either.
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    tom.permissions.remove(Permission::SeeCosts);
    m_shop->store().setActor(tom);
    m_pane = m_window->show<ui::ProductsPane>("products");
    m_window->settle();
    QCOMPARE(m_pane->countText(), QStringLiteral("1 product"));
}

void ProductsPaneTest::aDrillDownShowsTheListBehindANumber()
{
    const auto id = make(QStringLiteral("Cup"), QStringLiteral("CUP"));
    make(QStringLiteral("Pot"), QStringLiteral("POT"));
    tables::ListQuery query;
    query.search = QStringLiteral("pot");
    m_pane->showQuery(query);
    m_window->settle();
    QCOMPARE(m_pane->records()->list()->model()->rowCount(), 1);
    QCOMPARE(m_pane->records()->list()->model()->index(0, 0).data().toString(), QStringLiteral("Pot"));

    open(id);
    buttonCalled(*m_pane, QStringLiteral("Orders with this product"))->click();
    m_window->settle();
    auto *orders = static_cast<ui::OrdersPane *>(m_window->window.currentPane());
    QCOMPARE(orders->name(), QStringLiteral("orders"));
    QCOMPARE(orders->records()->query().filters.value(QStringLiteral("product")), QVariantList{id.value});
    QTRY_VERIFY(hasButton(*orders, QStringLiteral("Product: Cup")));
}

void ProductsPaneTest::theListIsExported()
{
    make(QStringLiteral("=Cup"), QStringLiteral("CUP"), 295);
    make(QStringLiteral("Pot"), QStringLiteral("POT"));
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 2);
    m_window->files = {m_shop->folder() + QStringLiteral("/my products")};
    m_pane->records()->filterBar()->exportButton()->click();
    QTRY_COMPARE(m_window->toast(), QStringLiteral("2 products exported to my products.csv"));
    QCOMPARE(m_window->asked.back().suggested, QStringLiteral("products.csv"));
    QFile file(m_shop->folder() + QStringLiteral("/my products.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(QStringLiteral("'=Cup,CUP,2.95")), qPrintable(text));
    QVERIFY(m_window->window.workbench().tasks.running().empty());

    // Nobody is asked for a second time, and nothing is written.
    m_pane->records()->filterBar()->exportButton()->click();
    m_window->settle();
    QCOMPARE(m_window->asked.size(), size_t(2));
    QVERIFY(m_window->window.workbench().tasks.running().empty());
}

void ProductsPaneTest::aRecordThatIsGoneSaysSo()
{
    open({12'345});
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("This product is not in the catalogue.")));
    QVERIFY(hasButton(*m_pane->records()->drawer(), QStringLiteral("Try again")));
}

QTEST_MAIN(ProductsPaneTest)
#include "ProductsPaneTest.moc"
