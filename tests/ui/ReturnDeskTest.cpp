// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PictureBytes.h"
#include "returns/Compensation.h"
#include "returns/RepairShop.h"
#include "rewards/Coupons.h"
#include "tables/WindowedModel.h"
#include "ui/dashboard/DashboardPane.h"
#include "ui/dashboard/ReturnsFrame.h"
#include "ui/orders/LinesPane.h"
#include "ui/orders/OrderSheet.h"
#include "ui/orders/OrdersPane.h"
#include "ui/orders/StepForm.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/LinkButton.h"
#include "ui/returns/NewReturnPage.h"
#include "ui/returns/PhotosEdit.h"
#include "ui/returns/ReturnFiguresPage.h"
#include "ui/ReturnsDesk.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

using namespace shopdesk;
using namespace shopdesk::test;
using orders::PaymentKind;
using returns::Disposition;

/// What a clerk does at the desk of returns beyond the straight way: what was typed stays, scans go where they belong, what is
/// missing is said beside its field.
class ReturnDeskTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aPhotoKeepsWhatWasTyped();
    void whatSomebodyElseDoesIsSaid();
    void whatBecomesOfGoodsIsChosen();
    void aDearerExchangeIsRoundedInCash();
    void aPartOfTheExchangeIsPaidByCard();
    void aScannedPieceIsCountedInItsLine();
    void piecesAreInspectedOneByOne();
    void scansCountTheLinesOfTheOrder();
    void aScannedPieceStaysNamed();
    void whatOpensIsSelectedAlone();
    void photosComeWithTheRequest();
    void aSaleIsFoundByTheCard();
    void whatIsMissingIsSaidAtItsField();
    void aRepairIsNotedAndDeclined();
    void figuresOpenWhatIsBehindThem();
    void theDashboardLeadsToTheFigures();
    void aLateOrderGivesOneCoupon();

private:
    returns::ReturnId receivedCup(qint64 quantity = 1)
    {
        const auto id = m_shop->approved(m_shop->draftOf(m_sale, quantity));
        must(m_shop->receive(id));
        return id;
    }
    /// A picture file on disk.
    QString photoFile(int width)
    {
        const QString path = m_shop->folder() + QStringLiteral("/photo%1.png").arg(width);
        QImage picture(width, 480, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        picture.save(path);
        return path;
    }
    void beginNew()
    {
        m_desk->pane->mainAction()->trigger();
        m_desk->settle();
    }
    QString newWords() { return labelsOf(*m_desk->pane->newPage()); }
    void askForIt()
    {
        QTest::keyClick(m_desk->pane->newPage()->findField(), Qt::Key_Return, Qt::ControlModifier);
        m_desk->settle();
    }

    std::unique_ptr<RepairShop> m_shop;
    std::unique_ptr<ReturnsDesk> m_desk;
    catalog::VariantId m_cup;
    orders::Order m_sale;
};

void ReturnDeskTest::init()
{
    m_shop = std::make_unique<RepairShop>();
    m_cup = m_shop->addProduct(QStringLiteral("Cup"), 1'000);
    m_shop->receive(m_cup, 5);
    m_sale = m_shop->place(m_shop->ReturnShop::sale({{m_cup, 3}}, m_shop->clara));
    m_desk = std::make_unique<ReturnsDesk>(*m_shop);
}

void ReturnDeskTest::cleanup()
{
    m_desk.reset();
    m_shop.reset();
}

/// The picture is added while the form is open: the form stays, with all that was entered.
void ReturnDeskTest::aPhotoKeepsWhatWasTyped()
{
    m_desk->open(receivedCup());
    m_desk->go(QStringLiteral("Inspect"));
    m_desk->choose(Disposition::Scrap);
    m_desk->form().setValue(QStringLiteral("note"), QStringLiteral("a crack in the handle"));
    m_desk->files << photoFile(300);
    m_desk->go(QStringLiteral("Add photo"));
    QTRY_COMPARE(m_desk->opened().photos.size(), size_t(1));
    m_desk->settle();
    QVERIFY(m_desk->pane->sheet()->step());
    QCOMPARE(m_desk->form().text(QStringLiteral("note")), QStringLiteral("a crack in the handle"));
    QCOMPARE(m_desk->pane->sheet()->step()->notice(), QString());
    // One of the line itself, from the form.
    m_desk->files << photoFile(310);
    for (auto *button : m_desk->pane->sheet()->step()->findChildren<QAbstractButton *>()) {
        if (button->accessibleName() == QLatin1String("Add a photo of Cup"))
            button->click();
    }
    QTRY_COMPARE(m_desk->opened().photos.size(), size_t(2));
    QCOMPARE(m_desk->opened().photos.back().line, m_desk->opened().lines.front().id);
    m_desk->settle();
    m_desk->confirm(QStringLiteral("Book what was found"));
    const returns::Return done = m_desk->opened();
    QCOMPARE(done.status, returns::Status::Inspected);
    QCOMPARE(done.findings.front().disposition, Disposition::Scrap);
    QCOMPARE(done.steps.back().note, QStringLiteral("a crack in the handle"));
}

void ReturnDeskTest::whatSomebodyElseDoesIsSaid()
{
    const auto id = m_shop->request(m_shop->draftOf(m_sale));
    m_desk->open(id);
    m_desk->go(QStringLiteral("Decline"));
    m_desk->form().setValue(QStringLiteral("note"), QStringLiteral("worn"));
    must(m_shop->approve(id));
    m_desk->settle();
    QTRY_VERIFY(m_desk->pane->sheet()->step());
    QTRY_VERIFY(m_desk->words().contains(QStringLiteral("This return has changed meanwhile: see its steps.")));
    QCOMPARE(m_desk->form().text(QStringLiteral("note")), QStringLiteral("worn"));
    m_desk->confirm(QStringLiteral("Decline"));
    QCOMPARE(m_desk->opened().status, returns::Status::Declined);
}

void ReturnDeskTest::whatBecomesOfGoodsIsChosen()
{
    m_desk->open(receivedCup(2));
    m_desk->go(QStringLiteral("Inspect"));
    m_desk->confirm(QStringLiteral("Book what was found"));
    QVERIFY(m_desk->words().contains(QStringLiteral("Choose what becomes of it.")));
    QCOMPARE(m_desk->opened().status, returns::Status::Received);
    QCOMPARE(m_shop->onHand(m_cup), 2);
    m_desk->choose(Disposition::Resell);
    QVERIFY(!m_desk->words().contains(QStringLiteral("Choose what becomes of it.")));
    m_desk->confirm(QStringLiteral("Book what was found"));
    QCOMPARE(m_desk->opened().status, returns::Status::Inspected);
    QCOMPARE(m_shop->onHand(m_cup), 4);
}

/// 10.00 come back, 10.48 are taken: in coins of 0.05 the difference is 0.50.
void ReturnDeskTest::aDearerExchangeIsRoundedInCash()
{
    m_shop->setTill({.smallestCoin = Money{5}});
    const auto mug = m_shop->addProduct(QStringLiteral("Mug"), 1'048);
    m_shop->receive(mug, 3);
    const auto id = receivedCup();
    must(m_shop->inspect(id));
    m_desk->open(id);
    m_desk->go(QStringLiteral("Settle"));
    m_desk->form().setValue(QStringLiteral("as"), QStringLiteral("exchange"));
    m_desk->settle();
    m_desk->scan(QStringLiteral("Mug"));
    QTRY_VERIFY(hasButton(*m_desk->pane->sheet()->step(), QStringLiteral("Exchange, take £0.50")));
    type(*fieldOf(m_desk->form(), "tendered"), QStringLiteral("1"));
    m_desk->settle();
    QTRY_VERIFY(hasButton(*m_desk->pane->sheet()->step(), QStringLiteral("Exchange, take £0.50")));
    QVERIFY(m_desk->words().contains(QStringLiteral("Change")));
    m_desk->confirm(QStringLiteral("Exchange, take £0.50"));
    QCOMPARE(m_desk->opened().status, returns::Status::Settled);
    const orders::Order sold = m_shop->order(m_desk->opened().exchange.id);
    QCOMPARE(sold.total, Money{1'048});
    QCOMPARE(sold.roundingTotal, Money{-2});
    QCOMPARE(m_shop->number("SELECT tendered FROM payments WHERE tendered IS NOT NULL AND amount = 50"), 100);
    QCOMPARE(m_shop->allComplaints(), QStringList());
}

void ReturnDeskTest::aPartOfTheExchangeIsPaidByCard()
{
    m_shop->setTill({.smallestCoin = Money{5}});
    const auto mug = m_shop->addProduct(QStringLiteral("Mug"), 1'548);
    m_shop->receive(mug, 3);
    const auto id = receivedCup();
    must(m_shop->inspect(id));
    m_desk->open(id);
    m_desk->go(QStringLiteral("Settle"));
    m_desk->form().setValue(QStringLiteral("as"), QStringLiteral("exchange"));
    m_desk->settle();
    m_desk->scan(QStringLiteral("Mug"));
    QTRY_VERIFY(hasButton(*m_desk->pane->sheet()->step(), QStringLiteral("Exchange, take £5.50")));
    m_desk->form().setValue(QStringLiteral("kind"), orders::keyOf(PaymentKind::Card));
    m_desk->settle();
    QTRY_VERIFY(hasButton(*m_desk->pane->sheet()->step(), QStringLiteral("Exchange, take £5.48")));
    type(*fieldOf(m_desk->form(), "amount"), QStringLiteral("3"));
    m_desk->settle();
    QTRY_VERIFY(hasButton(*m_desk->pane->sheet()->step(), QStringLiteral("Exchange, take £5.50")));
    QVERIFY(m_desk->words().contains(QStringLiteral("The rest, in cash")));
    m_desk->confirm(QStringLiteral("Exchange, take £5.50"));
    QCOMPARE(m_desk->opened().status, returns::Status::Settled);
    const orders::Order sold = m_shop->order(m_desk->opened().exchange.id);
    QCOMPARE(m_shop->number("SELECT count(*) FROM payments WHERE kind = 'card' AND amount = 300"), 1);
    QCOMPARE(m_shop->number("SELECT count(*) FROM payments WHERE kind = 'cash' AND amount = 250"), 1);
    QCOMPARE(sold.open(), Money{});
    QCOMPARE(m_shop->allComplaints(), QStringList());
}

/// Two lines have serial numbers: the scan goes to the one that its piece was sold with, and counts it.
void ReturnDeskTest::aScannedPieceIsCountedInItsLine()
{
    catalog::ProductDraft product;
    product.name = QStringLiteral("Watch");
    product.variants.push_back({{}, {}, QStringLiteral("WA"), Money{20'000}, {}, {}});
    product.variants.front().serialised = true;
    const auto made =
        must(m_shop->write([&](store::UnitOfWork &work) { return catalog::createProduct(work, product); }));
    const auto watch =
        must(m_shop->read([&](store::Connection &c) { return catalog::product(c, made); })).variants.front().id;
    orders::LineDraft phones{m_shop->phone, 2};
    phones.serials << QStringLiteral("P3") << QStringLiteral("P4");
    orders::LineDraft watches{watch, 2};
    watches.serials << QStringLiteral("W1") << QStringLiteral("W2");
    const orders::Order sale = m_shop->place(m_shop->paid({.store = m_shop->firstStore(), .lines = {phones, watches}}));
    returns::ReturnDraft draft = m_shop->draftOf(sale, 2);
    draft.lines.push_back({sale.lines[1].id, {}, 2});
    const auto id = m_shop->approved(draft);
    m_desk->open(id);
    m_desk->go(QStringLiteral("Receive"));
    const auto lines = m_desk->opened().lines;
    const auto counted = [&](size_t line) {
        return m_desk->form().value(QStringLiteral("quantity/") + lines[line].id.text()).toInt();
    };
    m_desk->scan(QStringLiteral("W2"));
    QCOMPARE(counted(0), 0);
    QCOMPARE(counted(1), 1);
    QCOMPARE(m_desk->form().text(QStringLiteral("serials/") + lines[1].id.text()), QStringLiteral("W2"));
    m_desk->scan(QStringLiteral("W2"));
    QCOMPARE(m_desk->toast(), QStringLiteral("W2 is counted already."));
    QCOMPARE(counted(1), 1);
    m_desk->scan(QStringLiteral("P4"));
    QCOMPARE(counted(0), 1);
    // A number that does not belong here is said beside the field that has it.
    m_desk->form().setValue(QStringLiteral("serials/") + lines[0].id.text(), QStringLiteral("P1"));
    m_desk->confirm(QStringLiteral("Receive"));
    QCOMPARE(m_desk->form().complaint(QStringLiteral("serials/") + lines[0].id.text()),
             QStringLiteral("P1 was not sold with this order."));
    m_desk->form().setValue(QStringLiteral("serials/") + lines[0].id.text(), QStringLiteral("P4"));
    m_desk->confirm(QStringLiteral("Receive"));
    const returns::Return done = m_desk->opened();
    QCOMPARE(done.status, returns::Status::Received);
    QCOMPARE(done.lines[0].serials, QStringList(QStringLiteral("P4")));
    QCOMPARE(done.lines[1].serials, QStringList(QStringLiteral("W2")));
    QCOMPARE(*done.lines[1].received, 1);
}

void ReturnDeskTest::piecesAreInspectedOneByOne()
{
    returns::ReturnDraft draft = m_shop->draftOf(m_shop->sale, 2);
    draft.lines.front().serials = {QStringLiteral("P1"), QStringLiteral("P2")};
    const auto id = m_shop->approved(draft);
    must(m_shop->receive(id));
    m_desk->open(id);
    m_desk->go(QStringLiteral("Inspect"));
    QVERIFY(m_desk->words().contains(QStringLiteral("Phone · P2")));
    m_desk->choose(Disposition::Scrap, 0);
    m_desk->choose(Disposition::Resell, 1);
    m_desk->confirm(QStringLiteral("Book what was found"));
    QCOMPARE(m_desk->opened().status, returns::Status::Inspected);
    QCOMPARE(m_shop->number("SELECT count(*) FROM serial_numbers WHERE serial = 'P2' AND state = 'in_stock'"), 1);
    QCOMPARE(m_shop->number("SELECT count(*) FROM serial_numbers WHERE serial = 'P1' AND state = 'returned'"), 1);
    QCOMPARE(m_shop->allComplaints(), QStringList());
}

void ReturnDeskTest::scansCountTheLinesOfTheOrder()
{
    const auto mug = m_shop->addProduct(QStringLiteral("Mug"), 500);
    const orders::Order sale = m_shop->place(m_shop->ReturnShop::sale({{m_cup, 1}, {mug, 2}}));
    beginNew();
    m_desk->scan(sale.number);
    // Who bought it is known by the order.
    QVERIFY(!m_desk->pane->newPage()->form()->field(QStringLiteral("member"))->isVisible());
    m_desk->scan(QStringLiteral("Mug"));
    m_desk->scan(QStringLiteral("Mug"));
    m_desk->scan(QStringLiteral("Mug"));
    QCOMPARE(m_desk->toast(), QStringLiteral("Of “Mug”, only 2 can come back."));
    m_desk->scan(QStringLiteral("PH")); // the phone is none of this order
    QCOMPARE(m_desk->toast(), QStringLiteral("PH is not among the goods of this order."));
    askForIt();
    QTRY_VERIFY(m_desk->pane->records()->openedRecord() != 0);
    QCOMPARE(m_desk->opened().lines.size(), size_t(1));
    QCOMPARE(m_desk->opened().lines.front().quantity, 2);
    // The slip of a return opens it.
    const returns::Return made = m_desk->opened();
    m_desk->open(m_shop->request(m_shop->draftOf(m_sale)));
    beginNew();
    m_desk->scan(made.number);
    QTRY_COMPARE(m_desk->pane->records()->openedRecord(), made.id.value);
    QVERIFY(!m_desk->pane->newPage()->isVisible());
}

void ReturnDeskTest::aScannedPieceStaysNamed()
{
    beginNew();
    m_desk->scan(QStringLiteral("P1"));
    QTRY_VERIFY(newWords().contains(QStringLiteral("Phone · 2 can come back · P1")));
    m_desk->scan(QStringLiteral("P2")); // of the same order: one more
    QTRY_VERIFY(newWords().contains(QStringLiteral("P1, P2")));
    m_desk->scan(QStringLiteral("P2"));
    QCOMPARE(m_desk->toast(), QStringLiteral("P2 is counted already."));
    askForIt();
    QTRY_VERIFY(m_desk->pane->records()->openedRecord() != 0);
    const returns::Return made = m_desk->opened();
    QCOMPARE(made.lines.front().quantity, 2);
    QCOMPARE(made.lines.front().serials, (QStringList{QStringLiteral("P1"), QStringLiteral("P2")}));
}

/// Ctrl may still be down when one opens: Ctrl+Enter saved it.
void ReturnDeskTest::whatOpensIsSelectedAlone()
{
    const auto first = m_shop->request(m_shop->draftOf(m_sale));
    const auto second = m_shop->request(m_shop->draftOf(m_sale));
    ui::RecordView *records = m_desk->pane->records();
    QTRY_COMPARE(records->model()->rowCount(), 2);
    m_desk->open(first);
    QCOMPARE(records->selectedIds(), QList<qint64>{first.value});
    QTest::keyPress(m_desk->pane, Qt::Key_Control, Qt::ControlModifier);
    m_desk->open(second);
    QCOMPARE(records->selectedIds(), QList<qint64>{second.value});
    QTest::keyRelease(m_desk->pane, Qt::Key_Control);
}

void ReturnDeskTest::photosComeWithTheRequest()
{
    m_shop->addPolicy({.photosWanted = true, .isAutomatic = true});
    const orders::Order sale = m_shop->place(m_shop->ReturnShop::sale({{m_cup, 1}}));
    beginNew();
    m_desk->scan(sale.number);
    QTRY_VERIFY(newWords().contains(QStringLiteral("✗ Photos are wanted first.")));
    m_desk->files << photoFile(320);
    m_desk->pane->newPage()->findChild<ui::PhotosEdit *>()->addButton()->click();
    QTRY_VERIFY(newWords().contains(QStringLiteral("The policy approves it by itself.")));
    QVERIFY(!newWords().contains(QStringLiteral("Photos are wanted first.")));
    askForIt();
    QTRY_VERIFY(m_desk->pane->records()->openedRecord() != 0);
    QCOMPARE(m_desk->opened().status, returns::Status::Approved);
    QCOMPARE(m_desk->opened().photos.size(), size_t(1));
}

void ReturnDeskTest::aSaleIsFoundByTheCard()
{
    orders::OrderDraft draft = m_shop->ReturnShop::sale({{m_cup, 1}});
    draft.payments = {{PaymentKind::Card, Money{1'000}, {}, {}, QStringLiteral("XXXX-4711")}};
    const orders::Order byCard = m_shop->place(draft);
    beginNew();
    auto *sales = m_desk->pane->newPage()->findChild<QListWidget *>();
    type(*fieldOf(*m_desk->pane->newPage()->form(), "card"), QStringLiteral("4711"));
    m_desk->settle();
    QTRY_COMPARE(sales->count(), 1);
    QVERIFY(sales->item(0)->text().startsWith(byCard.number));
    type(*fieldOf(*m_desk->pane->newPage()->form(), "card"), QStringLiteral("4712"));
    m_desk->settle();
    QTRY_COMPARE(sales->count(), 0);
    // By the goods that the customer brings: every sale of them.
    type(*fieldOf(*m_desk->pane->newPage()->form(), "card"), {});
    m_desk->scan(QStringLiteral("Cup"));
    QTRY_COMPARE(sales->count(), 2);
    emit sales->itemActivated(sales->item(0));
    m_desk->settle();
    QTRY_VERIFY(newWords().contains(QStringLiteral("Cup · 1 can come back")));
}

void ReturnDeskTest::whatIsMissingIsSaidAtItsField()
{
    beginNew();
    m_desk->scan(QStringLiteral("Cup"));
    QTRY_VERIFY(newWords().contains(QStringLiteral("Store credit belongs to a member. Choose the member.")));
    askForIt();
    QTRY_COMPARE(m_desk->pane->newPage()->form()->complaint(QStringLiteral("member")),
                 QStringLiteral("Store credit belongs to a member. Choose the member."));
    // A gift card that nobody knows, while settling.
    const auto id = receivedCup();
    must(m_shop->inspect(id));
    m_desk->open(id);
    m_desk->go(QStringLiteral("Settle"));
    m_desk->form().setValue(QStringLiteral("as"), QStringLiteral("gift_card"));
    m_desk->settle();
    m_desk->confirm(QStringLiteral("Settle"));
    QCOMPARE(m_desk->form().complaint(QStringLiteral("ontoCard")),
             QStringLiteral("Scan or type the code of the gift card."));
    m_desk->scan(QStringLiteral("NOCARD"));
    m_desk->confirm(QStringLiteral("Settle"));
    QCOMPARE(m_desk->form().complaint(QStringLiteral("ontoCard")),
             QStringLiteral("There is no such gift card. Check its code."));
    QCOMPARE(m_desk->opened().status, returns::Status::Inspected);
}

void ReturnDeskTest::aRepairIsNotedAndDeclined()
{
    returns::ReturnDraft draft = m_shop->draftOf(m_shop->sale);
    draft.wish = returns::Wish::Repair;
    draft.lines.front().serials = {QStringLiteral("P1")};
    const auto id = m_shop->approved(draft);
    must(m_shop->receive(id));
    m_desk->open(id);
    m_desk->go(QStringLiteral("Repair"));
    QCOMPARE(m_desk->form().text(QStringLiteral("serial")), QStringLiteral("P1"));
    m_desk->form().setValue(QStringLiteral("fault"), QStringLiteral("does not charge"));
    m_desk->confirm(QStringLiteral("Take in"));
    const auto repair = [&] {
        return must(m_shop->read([&](store::Connection &c) { return returns::repairs(c, id); })).front();
    };
    QCOMPARE(repair().status, returns::RepairStatus::TakenIn);
    // Within the warranty: begin, or quote what it does not cover, which wants a price and a reason.
    m_desk->go(QStringLiteral("Repair"));
    m_desk->form().setValue(QStringLiteral("answer"), QStringLiteral("quote_outside"));
    m_desk->confirm(QStringLiteral("Quote what the warranty does not cover"));
    QVERIFY(m_desk->words().contains(QStringLiteral("Say why the warranty does not cover it.")));
    m_desk->form().setValue(QStringLiteral("price"), 4'000);
    m_desk->form().setValue(QStringLiteral("note"), QStringLiteral("fell into water"));
    m_desk->confirm(QStringLiteral("Quote what the warranty does not cover"));
    QCOMPARE(repair().quote, std::optional(Money{4'000}));
    m_desk->go(QStringLiteral("Repair"));
    m_desk->confirm(QStringLiteral("The customer agrees"));
    m_desk->go(QStringLiteral("Repair"));
    m_desk->form().setValue(QStringLiteral("answer"), QStringLiteral("note_work"));
    m_desk->confirm(QStringLiteral("Note what was done"));
    QVERIFY(m_desk->words().contains(QStringLiteral("Write down what was done.")));
    m_desk->form().setValue(QStringLiteral("note"), QStringLiteral("dried and cleaned"));
    m_desk->confirm(QStringLiteral("Note what was done"));
    QCOMPARE(repair().status, returns::RepairStatus::Approved);
    // Fault, warranty and work stand on their page.
    m_desk->pane->records()->drawer()->showTab(QStringLiteral("repair"));
    m_desk->settle();
    const QString shown = labelsOf(*m_desk->pane);
    for (const char *words : {"does not charge", "fell into water", "dried and cleaned", "until "})
        QVERIFY2(shown.contains(QString::fromLatin1(words)), words);
}

void ReturnDeskTest::figuresOpenWhatIsBehindThem()
{
    for (int i = 0; i < 3; ++i)
        m_shop->through(m_shop->draftOf(m_sale));
    m_shop->change("UPDATE products SET supplier = 'Kiln' WHERE name = 'Cup'");
    m_desk->go(QStringLiteral("Figures of returns"));
    auto *page = m_desk->pane->figuresPage();
    using ui::ReturnFiguresPage;
    QTRY_COMPARE(page->bars(ReturnFiguresPage::Products)->bars().size(), size_t(1));
    QCOMPARE(page->bars(ReturnFiguresPage::Products)->bars().front().label, QStringLiteral("Cup"));
    QCOMPARE(page->bars(ReturnFiguresPage::Products)->bars().front().text, QStringLiteral("3 of 3 (100.0%), £30.00"));
    QCOMPARE(page->bars(ReturnFiguresPage::Suppliers)->bars().front().label, QStringLiteral("Kiln"));
    QCOMPARE(page->bars(ReturnFiguresPage::Suppliers)->bars().front().text, QStringLiteral("3 of 3 (100.0%), £30.00"));
    QCOMPARE(page->bars(ReturnFiguresPage::Reasons)->bars().front().text, QStringLiteral("3 (100.0%)"));
    QCOMPARE(page->total()->text(), QStringLiteral("3 credits with 3 lines gave back £30.00"));
    QCOMPARE(page->bars(ReturnFiguresPage::Hints)->bars().front().text,
             QStringLiteral("Returns 3 · orders 1 · given back £30.00"));
    // What the hint counts is what its list shows.
    emit page->bars(ReturnFiguresPage::Hints)->opened(0);
    m_desk->settle();
    QVERIFY(!page->isVisible());
    QTRY_COMPARE(m_desk->pane->records()->model()->rowCount(), 3);
    // The credits of a supplier's goods stand in a list, too.
    m_desk->go(QStringLiteral("Figures of returns"));
    QTRY_COMPARE(page->bars(ReturnFiguresPage::Suppliers)->bars().size(), size_t(1));
    emit page->bars(ReturnFiguresPage::Suppliers)->opened(0);
    m_desk->settle();
    auto *lines = m_desk->show<ui::LinesPane>("lines");
    QTRY_COMPARE(lines->records()->model()->rowCount(), 3);
    m_desk->show<ui::ReturnsPane>("returns");
    m_desk->go(QStringLiteral("Figures of returns"));
    emit page->total()->clicked();
    m_desk->settle();
    auto *orders = m_desk->show<ui::OrdersPane>("orders");
    QTRY_COMPARE(orders->records()->model()->rowCount(), 3);
}

void ReturnDeskTest::theDashboardLeadsToTheFigures()
{
    for (int i = 0; i < 3; ++i)
        m_shop->through(m_shop->draftOf(m_sale));
    auto *dashboard = m_desk->show<ui::DashboardPane>("dashboard");
    m_desk->settle();
    ui::ReturnsFrame *frame = dashboard->returnsFrame();
    QTRY_VERIFY(frame->isVisible());
    // Two phones were sold, too.
    QCOMPARE(frame->units()->text(), QStringLiteral("Units: 3 of 5 (60.0%), before –"));
    QCOMPARE(frame->money()->text(), QStringLiteral("Money: £30.00 of £1,030.00 (2.9%), before –"));
    QCOMPARE(frame->bars()->bars().front().text, QStringLiteral("3 of 3 (100.0%), £30.00"));
    emit frame->bars()->opened(0);
    m_desk->settle();
    auto *lines = qobject_cast<ui::LinesPane *>(m_desk->window.currentPane());
    QVERIFY(lines);
    QTRY_COMPARE(lines->records()->model()->rowCount(), 3);
    m_desk->show<ui::DashboardPane>("dashboard");
    frame->all()->click();
    m_desk->settle();
    QCOMPARE(m_desk->window.currentPane(), m_desk->pane);
    QVERIFY(m_desk->pane->figuresPage()->isVisible());
    QTRY_COMPARE(m_desk->pane->figuresPage()->total()->text(),
                 QStringLiteral("3 credits with 3 lines gave back £30.00"));
}

/// R5, in the window: two days late, one coupon, once.
void ReturnDeskTest::aLateOrderGivesOneCoupon()
{
    const auto coupon = must(m_shop->write([](store::UnitOfWork &work) {
        return rewards::createCoupon(work, {.name = QStringLiteral("Sorry"), .amount = Money{1'000}});
    }));
    must(m_shop->write([&](store::UnitOfWork &work) {
        return returns::createRule(work, {QStringLiteral("Two days late"), 2, coupon});
    }));
    auto *pane = m_desk->show<ui::OrdersPane>("orders");
    pane->showRecord(m_sale.id.value);
    m_desk->settle();
    const auto compensate = [&](int days) {
        QAction *action = m_desk->step(QStringLiteral("Late: compensate…"), pane);
        QVERIFY(action && action->isEnabled());
        action->trigger();
        m_desk->settle();
        pane->sheet()->stepForm()->form()->setValue(QStringLiteral("daysLate"), days);
        m_desk->settle();
    };
    compensate(1);
    QTRY_VERIFY(labelsOf(*pane->sheet()->stepForm()).contains(QStringLiteral("No rule compensates for so few days.")));
    QVERIFY(!pane->sheet()->stepForm()->goButton()->isEnabled());
    compensate(2);
    QTRY_VERIFY(labelsOf(*pane->sheet()->stepForm()).contains(QStringLiteral("gets the coupon “Sorry”")));
    pane->sheet()->stepForm()->goButton()->click();
    m_desk->settle();
    QTRY_VERIFY(m_desk->toast().endsWith(QStringLiteral(" given")));
    QCOMPARE(m_shop->number("SELECT count(*) FROM coupon_codes"), 1);
    compensate(5);
    QTRY_VERIFY(pane->sheet()->stepForm()->goButton()->isEnabled());
    pane->sheet()->stepForm()->goButton()->click();
    m_desk->settle();
    QTRY_VERIFY(m_desk->toast().startsWith(QStringLiteral("This order was compensated already")));
    QCOMPARE(m_shop->number("SELECT count(*) FROM coupon_codes"), 1);
}

QTEST_MAIN(ReturnDeskTest)
#include "ReturnDeskTest.moc"
