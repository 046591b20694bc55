// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnsPane.h"
#include "returns/SupplierClaims.h"
#include "tables/WindowedModel.h"
#include "ui/returns/ClaimsPage.h"

#include "returns/OpenReturn.h"
#include "returns/Policies.h"
#include "tickets/OpenTicket.h"
#include "tickets/Tickets.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/ListView.h"
#include "ui/returns/NewReturnPage.h"
#include "ui/ReturnsDesk.h"
#include "ui/tickets/TicketsPane.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
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
    void whatLiesAsideEnds();
    void theSupplierAnswers();
    void theSupplierRefuses();
    void claimsStandInAListOfTheirOwn();
    void severalClaimsAreSentAtOnce();
    void aSlipIsOpenedFromEveryPage();
    void whatElseCameIsNoted();
    void aTicketBeginsOne();
    void aTicketOfSeveralOrdersAsksWhich();
    void aTicketWithoutAnOrderBeginsNone();

private:
    tickets::Ticket ticketAbout(const std::vector<qint64> &orders);
    returns::ReturnId inspectedAs(returns::Disposition disposition)
    {
        const auto id = m_shop->approved(m_shop->draftOf(m_sale, 2));
        must(m_shop->receive(id));
        must(m_shop->inspect(id, disposition));
        return id;
    }

    std::unique_ptr<ReturnShop> m_shop;
    std::unique_ptr<ReturnsDesk> m_window;
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
    m_window = std::make_unique<ReturnsDesk>(*m_shop);
    m_pane = m_window->pane;
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
    QCOMPARE(m_window->opened().status, returns::Status::Requested);
    m_window->go(QStringLiteral("Approve"));
    QCOMPARE(m_window->opened().status, returns::Status::Approved);
    m_window->go(QStringLiteral("Receive"));
    m_pane->takeScan(QStringLiteral("Cup")); // its SKU
    m_window->settle();
    m_pane->takeScan(QStringLiteral("Cup")); // one too many says so
    m_window->settle();
    QVERIFY(m_window->toast().startsWith(QStringLiteral("Of “Cup” only 1 was announced.")));
    m_window->confirm(QStringLiteral("Receive"));
    QCOMPARE(m_window->opened().status, returns::Status::Received);
    m_window->go(QStringLiteral("Inspect"));
    m_window->choose(returns::Disposition::Resell);
    m_window->confirm(QStringLiteral("Book what was found"));
    QCOMPARE(m_window->opened().status, returns::Status::Inspected);
    QCOMPARE(m_shop->onHand(m_cup), 4);
    m_window->go(QStringLiteral("Settle"));
    // Every posting stands there before anything is booked.
    QTRY_VERIFY(hasButton(*m_pane->sheet()->step(), QStringLiteral("Give back £12.50")));
    QVERIFY(labelsOf(*m_pane->sheet()->step()).contains(QStringLiteral("Points taken back")));
    QCOMPARE(m_shop->number("SELECT count(*) FROM orders"), 1);
    m_window->confirm(QStringLiteral("Give back £12.50"));
    QCOMPARE(m_window->opened().status, returns::Status::Settled);
    QCOMPARE(m_window->opened().givenBack, Money{1'250});
    m_window->go(QStringLiteral("Close"));
    m_window->confirm(QStringLiteral("Close"));
    QCOMPARE(m_window->opened().status, returns::Status::Closed);
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
    QVERIFY(!m_window->step(QStringLiteral("Settle"))->isEnabled());
    QCOMPARE(m_window->step(QStringLiteral("Settle"))->toolTip(),
             QStringLiteral("The return has to be approved first."));
    QVERIFY(m_window->step(QStringLiteral("Approve"))->isEnabled());
    // Whoever declines says why.
    m_window->go(QStringLiteral("Decline"));
    m_window->confirm(QStringLiteral("Decline"));
    QCOMPARE(m_window->opened().status, returns::Status::Requested);
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
        m_window->go(QString::fromLatin1(paper));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith("%PDF"));
        written.remove();
    }
}

void ReturnsPaneTest::whatLiesAsideEnds()
{
    const auto id = inspectedAs(returns::Disposition::Refurbish);
    QCOMPARE(m_shop->onHand(m_cup), 3);
    m_window->open(id);
    m_window->go(QStringLiteral("What became of it…"));
    QVERIFY(m_window->words().contains(QStringLiteral("2 × Cup")));
    m_window->confirm(QStringLiteral("Book it"));
    QVERIFY(m_window->words().contains(QStringLiteral("Choose what became of it.")));
    const QString key = QStringLiteral("finding/") + m_window->opened().findings.front().id.text();
    m_window->form().setValue(key, returns::keyOf(returns::Disposition::Resell));
    m_window->confirm(QStringLiteral("Book it"));
    QVERIFY(m_window->toast().endsWith(QStringLiteral("noted what became of the goods")));
    QCOMPARE(m_shop->onHand(m_cup), 5);
    QCOMPARE(m_window->opened().findings.size(), size_t(2));
    QVERIFY(!m_window->opened().findings.front().isOpen);
    QVERIFY(!m_pane->sheet()->step());
    QCOMPARE(m_shop->allComplaints(), QStringList());
}

void ReturnsPaneTest::theSupplierAnswers()
{
    m_shop->change("UPDATE variants SET cost = 400");
    m_window->open(inspectedAs(returns::Disposition::Supplier));
    const returns::ClaimId claim{m_shop->number("SELECT id FROM supplier_claims WHERE status = 'open'")};
    const QString credited = QStringLiteral("credited/") + claim.text();
    const QString answer = QStringLiteral("answer/") + claim.text();
    m_window->go(QStringLiteral("The supplier's answer…"));
    m_window->confirm(QStringLiteral("Note the answer"));
    QVERIFY(m_window->words().contains(QStringLiteral("Choose what the supplier said.")));
    m_window->form().setValue(answer, QStringLiteral("credited"));
    QCOMPARE(m_window->form().value(credited).toLongLong(), 800); // what they cost
    m_window->form().setValue(credited, {});
    m_window->confirm(QStringLiteral("Note the answer"));
    QVERIFY(m_window->words().contains(QStringLiteral("Enter what the supplier credited.")));
    QCOMPARE(m_shop->number("SELECT count(*) FROM supplier_claims WHERE status = 'open'"), 1);
    m_window->form().setValue(credited, 750);
    m_window->confirm(QStringLiteral("Note the answer"));
    QCOMPARE(m_shop->number("SELECT credited FROM supplier_claims WHERE status = 'credited'"), 750);
    QVERIFY(m_window->toast().endsWith(QStringLiteral("the supplier's answer is noted")));
}

void ReturnsPaneTest::theSupplierRefuses()
{
    m_window->open(inspectedAs(returns::Disposition::Supplier));
    const returns::ClaimId claim{m_shop->number("SELECT id FROM supplier_claims")};
    m_window->go(QStringLiteral("The supplier's answer…"));
    m_window->form().setValue(QStringLiteral("answer/") + claim.text(), QStringLiteral("refused"));
    m_window->confirm(QStringLiteral("Note the answer"));
    QCOMPARE(m_shop->number("SELECT count(*) FROM supplier_claims WHERE status = 'refused' AND credited IS NULL"), 1);
}

void ReturnsPaneTest::claimsStandInAListOfTheirOwn()
{
    const auto id = inspectedAs(returns::Disposition::Supplier);
    m_window->open(id);
    // A line that went back to its supplier opens what is claimed for it.
    emit m_pane->sheet()->claimsWanted(id);
    m_window->settle();
    ui::ClaimsPage *claims = m_pane->claimsPage();
    QVERIFY(claims->isVisible());
    QCOMPARE(m_pane->firstFocus(), static_cast<QWidget *>(claims->records()->list())); // the keyboard comes back to it
    QTRY_COMPARE(claims->records()->model()->rowCount(), 1);
    const qint64 claim = m_shop->number("SELECT id FROM supplier_claims");
    claims->records()->openRecord(claim);
    m_window->settle();
    QTRY_VERIFY(labelsOf(*claims).contains(QStringLiteral("2 × Cup")));
    claims->sendAction()->trigger();
    m_window->settle();
    QCOMPARE(m_shop->number("SELECT count(*) FROM supplier_claims WHERE status = 'open' AND sent_at IS NOT NULL"), 1);
    claims->answerAction()->trigger();
    m_window->settle();
    QVERIFY(claims->step());
    claims->step()->form()->setValue(QStringLiteral("answer/") + returns::ClaimId{claim}.text(),
                                     QStringLiteral("refused"));
    buttonCalled(*claims->step(), QStringLiteral("Note the answer"))->click();
    m_window->settle();
    QCOMPARE(m_shop->number("SELECT count(*) FROM supplier_claims WHERE status = 'refused'"), 1);
    QVERIFY(!claims->step());
    // The list of its own shows what nobody has answered.
    m_window->go(QStringLiteral("Claims to suppliers"));
    QTRY_COMPARE(claims->records()->model()->rowCount(), 0);
    emit claims->left();
    QVERIFY(!claims->isVisible());
}

void ReturnsPaneTest::severalClaimsAreSentAtOnce()
{
    inspectedAs(returns::Disposition::Supplier);
    const returns::ClaimId told{m_shop->number("SELECT id FROM supplier_claims")};
    must(m_shop->write([&](store::UnitOfWork &work) { return returns::sendClaim(work, told); }));
    m_sale = m_shop->place(m_shop->sale({{m_cup, 2}}));
    inspectedAs(returns::Disposition::Supplier);
    m_pane->showClaims();
    m_window->settle();
    ui::ClaimsPage *claims = m_pane->claimsPage();
    QTRY_COMPARE(claims->records()->model()->rowCount(), 2);
    claims->records()->list()->selectAll();
    QTRY_COMPARE(claims->records()->selectedIds().size(), 2);
    claims->sendAction()->trigger();
    m_window->settle();
    QCOMPARE(m_shop->number("SELECT count(*) FROM supplier_claims WHERE sent_at IS NOT NULL"), 2);
}

void ReturnsPaneTest::aSlipIsOpenedFromEveryPage()
{
    const auto other = m_shop->approved(m_shop->draftOf(m_sale));
    const auto id = m_shop->approved(m_shop->draftOf(m_sale));
    m_window->open(id);
    m_window->go(QStringLiteral("Receive"));
    m_pane->showClaims();
    m_window->settle();
    // Goods are not counted into the step that stands behind the page.
    QVERIFY(!m_pane->takeScan(QStringLiteral("Cup")));
    m_window->scan(m_shop->found(other).number);
    QVERIFY(!m_pane->claimsPage()->isVisible());
    QTRY_COMPARE(m_pane->records()->openedRecord(), other.value);
}

void ReturnsPaneTest::whatElseCameIsNoted()
{
    m_shop->addProduct(QStringLiteral("Plate"), 900);
    m_shop->change(
        "INSERT INTO barcodes (id, variant_id, code) SELECT 77, id, 'Cup' FROM variants WHERE sku = 'Plate'");
    const auto id = m_shop->approved(m_shop->draftOf(m_sale));
    must(m_shop->receive(id));
    m_window->open(id);
    m_window->go(QStringLiteral("More came than announced…"));
    m_window->confirm(QStringLiteral("Note it"));
    QVERIFY(m_window->words().contains(QStringLiteral("Choose what becomes of it.")));
    m_window->form().setValue(QStringLiteral("quantity"), 2);
    m_window->form().setValue(QStringLiteral("disposition"), QStringLiteral("resell"));
    m_window->form().setValue(QStringLiteral("variant"), qint64(0));
    m_window->form().setValue(QStringLiteral("code"), QStringLiteral("NOTHING"));
    m_window->confirm(QStringLiteral("Note it"));
    QVERIFY(m_window->words().contains(QStringLiteral("No product has this SKU or barcode.")));
    // The SKU of the one is the barcode of the other: neither is booked by chance.
    m_window->form().setValue(QStringLiteral("code"), QStringLiteral("Cup"));
    m_window->confirm(QStringLiteral("Note it"));
    QVERIFY(m_window->words().contains(QStringLiteral("“Cup” stands for several products. Enter the SKU.")));
    m_window->form().setValue(QStringLiteral("variant"), m_cup.value);
    m_window->confirm(QStringLiteral("Note it"));
    QVERIFY(!m_pane->sheet()->step());
    QCOMPARE(m_window->opened().extras.size(), size_t(1));
    QCOMPARE(m_shop->onHand(m_cup), 5); // three were left, two more came
}

tickets::Ticket ReturnsPaneTest::ticketAbout(const std::vector<qint64> &orders)
{
    tickets::TicketDraft draft;
    draft.store = m_shop->firstStore();
    draft.message = QStringLiteral("One is chipped.");
    draft.fields.orders = orders;
    const auto id = must(m_shop->write([&](store::UnitOfWork &work) { return tickets::openTicket(work, draft); }));
    return must(m_shop->read([&](store::Connection &c) { return tickets::ticket(c, id); }));
}

void ReturnsPaneTest::aTicketBeginsOne()
{
    const tickets::Ticket ticket = ticketAbout({m_sale.id.value});
    auto *desk = m_window->show<ui::TicketsPane>("tickets");
    desk->showRecord(ticket.id.value);
    m_window->settle();
    m_window->step(QStringLiteral("Begin a return…"), desk)->trigger();
    m_window->settle();
    QTRY_VERIFY(m_pane->newPage()->isVisible());
    QTRY_VERIFY(labelsOf(*m_pane->newPage()).contains(QStringLiteral("Cup · 2 can come back")));
    QVERIFY(labelsOf(*m_pane->newPage()).contains(QStringLiteral("New return for ticket ") + ticket.number));
    QTest::keyClick(m_pane->newPage()->findField(), Qt::Key_Return, Qt::ControlModifier);
    m_window->settle();
    QTRY_VERIFY(m_pane->records()->openedRecord() != 0);
    QCOMPARE(m_window->opened().ticket, ticket.id);
    QCOMPARE(m_window->opened().order.id, m_sale.id);
    // The ticket shows it with its state, and leads there.
    m_window->show<ui::TicketsPane>("tickets");
    desk->showRecord(ticket.id.value);
    m_window->settle();
    QTRY_VERIFY(hasButton(*desk, m_window->opened().number));
    QVERIFY(labelsOf(*desk).contains(QStringLiteral("Asked for · ")));
    // A return that is begun by itself belongs to no ticket.
    m_window->show<ui::ReturnsPane>("returns");
    m_pane->startNew();
    m_window->settle();
    QVERIFY(!labelsOf(*m_pane->newPage()).contains(ticket.number));
}

void ReturnsPaneTest::aTicketOfSeveralOrdersAsksWhich()
{
    const orders::Order other = m_shop->place(m_shop->sale({{m_cup, 1}}, m_shop->clara));
    const tickets::Ticket ticket = ticketAbout({m_sale.id.value, other.id.value});
    m_window->window.workbench().openRecord(QStringLiteral("returns"), -ticket.id.value);
    m_window->settle();
    auto *sales = m_pane->newPage()->findChild<QListWidget *>();
    QTRY_COMPARE(sales->count(), 2);
    QVERIFY(sales->isVisible());
    const auto found = sales->findItems(other.number, Qt::MatchStartsWith);
    QCOMPARE(found.size(), qsizetype(1));
    emit sales->itemActivated(found.front());
    m_window->settle();
    QTRY_VERIFY(labelsOf(*m_pane->newPage()).contains(QStringLiteral("Cup · 1 can come back")));
    QTest::keyClick(m_pane->newPage()->findField(), Qt::Key_Return, Qt::ControlModifier);
    m_window->settle();
    QTRY_VERIFY(m_pane->records()->openedRecord() != 0);
    QCOMPARE(m_window->opened().ticket, ticket.id);
    QCOMPARE(m_window->opened().order.id, other.id);
}

/// Who has no order has nothing to give back.
void ReturnsPaneTest::aTicketWithoutAnOrderBeginsNone()
{
    const tickets::Ticket ticket = ticketAbout({});
    auto *desk = m_window->show<ui::TicketsPane>("tickets");
    desk->showRecord(ticket.id.value);
    m_window->settle();
    QVERIFY(!m_window->step(QStringLiteral("Begin a return…"), desk)->isEnabled());
}

QTEST_MAIN(ReturnsPaneTest)
#include "ReturnsPaneTest.moc"
