// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnsPane.h"

#include "returns/OpenReturn.h"
#include "returns/Policies.h"
#include "returns/ReturnShop.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/RecordView.h"
#include "ui/returns/NewReturnPage.h"
#include "ui/returns/ReturnSheet.h"
#include "ui/ShopWindow.h"
#include "ui/tickets/TicketStep.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QSpinBox>

using namespace shopdesk;
using namespace shopdesk::test;

/// A return in a real window, from the slip to the refund, by scanner and keyboard.
class ReturnsPaneTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void fromTheSlipToTheRefund();
    void theOrderBeginsOne();
    void closedStepsSayWhy();
    void thePapersAreWritten();

private:
    QAction *step(const QString &text)
    {
        for (QAction *action : m_pane->findChildren<QAction *>()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
    void go(const QString &text)
    {
        step(text)->trigger();
        m_window->settle();
    }
    void confirm(const QString &button)
    {
        QVERIFY2(hasButton(*m_pane->sheet()->step(), button), qPrintable(button));
        buttonCalled(*m_pane->sheet()->step(), button)->click();
        m_window->settle();
    }
    returns::Return opened() { return m_shop->found({m_pane->records()->openedRecord()}); }

    std::unique_ptr<ReturnShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::ReturnsPane *m_pane = nullptr;
    catalog::VariantId m_cup;
    orders::Order m_sale;
};

void ReturnsPaneTest::init()
{
    m_shop = std::make_unique<ReturnShop>();
    m_cup = m_shop->addProduct(QStringLiteral("Cup"), 1'250);
    m_shop->receive(m_cup, 5);
    m_sale = m_shop->place(m_shop->sale({{m_cup, 2}}, m_shop->clara));
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::ReturnsPane>("returns");
}

void ReturnsPaneTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void ReturnsPaneTest::fromTheSlipToTheRefund()
{
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("No returns to look after")));
    m_pane->mainAction()->trigger();
    m_window->settle();
    m_pane->takeScan(m_sale.number);
    m_window->settle();
    QVERIFY(labelsOf(*m_pane->newPage()).contains(QStringLiteral("Cup · 2 can come back")));
    QVERIFY(labelsOf(*m_pane->newPage()).contains(QStringLiteral("Somebody has to approve it.")));
    QTest::keyClick(m_pane->newPage()->findField(), Qt::Key_Return, Qt::ControlModifier);
    m_window->settle();
    QTRY_VERIFY(m_pane->records()->openedRecord() != 0);
    QCOMPARE(opened().status, returns::Status::Requested);
    go(QStringLiteral("Approve"));
    QCOMPARE(opened().status, returns::Status::Approved);
    go(QStringLiteral("Receive"));
    m_pane->takeScan(QStringLiteral("Cup")); // its SKU
    m_window->settle();
    m_pane->takeScan(QStringLiteral("Cup")); // one too many says so
    m_window->settle();
    QCOMPARE(m_window->toast(), QStringLiteral("Of “Cup” only 1 were announced."));
    confirm(QStringLiteral("Receive"));
    QCOMPARE(opened().status, returns::Status::Received);
    go(QStringLiteral("Inspect"));
    confirm(QStringLiteral("Book what was found"));
    QCOMPARE(opened().status, returns::Status::Inspected);
    QCOMPARE(m_shop->onHand(m_cup), 4);
    go(QStringLiteral("Settle"));
    // Every posting stands there before anything is booked.
    QTRY_VERIFY(hasButton(*m_pane->sheet()->step(), QStringLiteral("Give back £12.50")));
    QVERIFY(labelsOf(*m_pane->sheet()->step()).contains(QStringLiteral("Points taken back")));
    QCOMPARE(m_shop->number("SELECT count(*) FROM orders"), 1);
    confirm(QStringLiteral("Give back £12.50"));
    QCOMPARE(opened().status, returns::Status::Settled);
    QCOMPARE(opened().givenBack, Money{1'250});
    go(QStringLiteral("Close"));
    confirm(QStringLiteral("Close"));
    QCOMPARE(opened().status, returns::Status::Closed);
    QCOMPARE(m_shop->allComplaints(), QStringList());
}

void ReturnsPaneTest::theOrderBeginsOne()
{
    m_window->window.workbench().openRecord(QStringLiteral("returns"), -m_sale.id.value);
    m_window->settle();
    QVERIFY(labelsOf(*m_pane->newPage()).contains(m_sale.number));
    QTest::keyClick(m_pane->newPage(), Qt::Key_Escape);
    m_window->settle();
    QVERIFY(!m_pane->newPage()->isVisible());
}

void ReturnsPaneTest::closedStepsSayWhy()
{
    const auto id = m_shop->request(m_shop->draftOf(m_sale));
    m_pane->showRecord(id.value);
    m_window->settle();
    QVERIFY(!step(QStringLiteral("Settle"))->isEnabled());
    QCOMPARE(step(QStringLiteral("Settle"))->toolTip(), QStringLiteral("The return has to be approved first."));
    QVERIFY(step(QStringLiteral("Approve"))->isEnabled());
    // Whoever declines says why.
    go(QStringLiteral("Decline"));
    confirm(QStringLiteral("Decline"));
    QCOMPARE(opened().status, returns::Status::Requested);
    QVERIFY(labelsOf(*m_pane->sheet()->step()).contains(QStringLiteral("Say why the return is declined.")));
}

void ReturnsPaneTest::thePapersAreWritten()
{
    const auto id = m_shop->through(m_shop->draftOf(m_sale)).id;
    m_pane->showRecord(id.value);
    m_window->settle();
    for (const char *paper : {"Return slip as PDF", "Inspection sheet as PDF", "Credit note as PDF"}) {
        const QString file = m_shop->folder() + QStringLiteral("/paper.pdf");
        m_window->files << file;
        go(QString::fromLatin1(paper));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith("%PDF"));
        written.remove();
    }
}

QTEST_MAIN(ReturnsPaneTest)
#include "ReturnsPaneTest.moc"
