// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ReadableCode.h"
#include "orders/GiftCardList.h"
#include "orders/OrderShop.h"
#include "orders/Shifts.h"
#include "tables/ListReader.h"
#include "ui/BarcodeReader.h"
#include "ui/counter/CounterPane.h"
#include "ui/counter/CounterSide.h"
#include "ui/counter/GiftCardSlip.h"
#include "ui/counter/ReceiptPreview.h"
#include "ui/orders/GiftCardsPane.h"
#include "ui/orders/OrdersPane.h"
#include "ui/orders/Receipt.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"
#include "ui/tickets/TicketStep.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>

using namespace shopdesk;
using namespace shopdesk::test;

/// Gift cards in the window: sold and looked up at the counter, listed with what is left on them, blocked when lost.
class GiftCardsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aCardIsSoldAndIsNoTurnover();
    void aCardIsPaidInParts();
    void aPrintedCardIsScanned();
    void whatASaleOfACardRefuses();
    void theBalanceByScan();
    void theListSaysWhatIsLeft();
    void aLostCardIsBlockedWithItsReason();
    void theBarsAreTheCode();

private:
    orders::IssuedGiftCard issue(qint64 amount, const QString &code = {}, std::optional<BusinessDay> expires = {});
    orders::GiftCard card(const QString &code);
    void spend(const QString &code, qint64 amount);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void typeText(const QString &text);
    void settle();
    void toCounter();
    QString title() const { return m_counter->prompt()->question().title; }
    QString paper() const { return m_counter->side()->receipt()->accessibleDescription(); }
    /// The code on the paper.
    QString printedCode() const;
    orders::ShiftReport till();

    std::unique_ptr<OrderShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::CounterPane *m_counter = nullptr;
    ui::GiftCardsPane *m_pane = nullptr;
    catalog::VariantId m_cup;
    StoreId m_store;
};

void GiftCardsTest::init()
{
    m_shop = std::make_unique<OrderShop>();
    m_store = m_shop->firstStore();
    m_cup = m_shop->addProduct(QStringLiteral("Cup"), 2000);
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
}

void GiftCardsTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

orders::IssuedGiftCard GiftCardsTest::issue(qint64 amount, const QString &code, std::optional<BusinessDay> expires)
{
    orders::GiftCardDraft draft;
    draft.store = m_store;
    draft.amount = Money{amount};
    draft.payments = {{orders::PaymentKind::Card, draft.amount}};
    draft.code = code;
    draft.expiresOn = expires;
    return must(m_shop->write([&](store::UnitOfWork &work) { return orders::issueGiftCard(work, draft); }));
}

orders::GiftCard GiftCardsTest::card(const QString &code)
{
    return must(m_shop->read([&](store::Connection &c) { return orders::findGiftCard(c, code); }));
}

void GiftCardsTest::spend(const QString &code, qint64 amount)
{
    orders::OrderDraft sale;
    sale.store = m_store;
    sale.lines = {{m_cup, 1, Money{amount}}};
    orders::PaymentDraft payment{orders::PaymentKind::GiftCard, Money{amount}};
    payment.giftCard = code;
    sale.payments = {payment};
    m_shop->place(sale);
}

void GiftCardsTest::settle()
{
    QTest::qWait(130);
    m_window->settle();
}

void GiftCardsTest::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    settle();
}

void GiftCardsTest::typeText(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    settle();
}

void GiftCardsTest::toCounter()
{
    m_counter = m_window->show<ui::CounterPane>("counter");
    settle();
}

QString GiftCardsTest::printedCode() const
{
    for (const QString &line : paper().split(QLatin1Char('\n')))
        if (line.count(QLatin1Char('-')) == 3)
            return line;
    return {};
}

orders::ShiftReport GiftCardsTest::till()
{
    return must(
        m_shop->read([&](store::Connection &c) { return orders::shiftReport(c, orders::openShift(c, m_store)); }));
}

void GiftCardsTest::aCardIsSoldAndIsNoTurnover()
{
    must(m_shop->write([&](store::UnitOfWork &work) { return orders::openShift(work, m_store, Money{10000}); }));
    toCounter();
    key(Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(title(), QStringLiteral("Gift card"));
    typeText(QStringLiteral("50"));
    key(Qt::Key_Return);
    QCOMPARE(title(), QStringLiteral("Gift card over £50.00"));
    key(Qt::Key_Return);
    QCOMPARE(title(), QStringLiteral("Gift card: £50.00 to pay"));
    key(Qt::Key_Return);
    QCOMPARE(title(), QStringLiteral("Cash handed over"));
    typeText(QStringLiteral("60"));
    key(Qt::Key_Return);
    QCOMPARE(m_counter->stage(), ui::CounterStage::Done);
    QCOMPARE(title(), QStringLiteral("Gift card sold. Change £10.00"));
    QCOMPARE(m_counter->side()->bigText(), QStringLiteral("£10.00"));
    const QString code = printedCode();
    QVERIFY2(!code.isEmpty(), qPrintable(paper()));
    QVERIFY(paper().contains(QStringLiteral("£50.00")));
    QCOMPARE(card(code).balance, Money{5000});
    // Money is in the till, but nothing is sold yet.
    const orders::ShiftReport report = till();
    QCOMPARE(report.sales, 0);
    QCOMPARE(report.salesTotal, Money{});
    QCOMPARE(report.cardsSold, Money{5000});
    QCOMPARE(report.kinds.front().kind, orders::PaymentKind::Cash);
    QCOMPARE(report.kinds.front().expected, Money{15000});
    QCOMPARE(m_shop->number("SELECT count(*) FROM orders"), 0);
    m_window->files << m_shop->folder() + QStringLiteral("/card.pdf");
    key(Qt::Key_F4);
    QVERIFY(QFile(m_shop->folder() + QStringLiteral("/card.pdf")).size() > 1'000);
    key(Qt::Key_Return);
    QCOMPARE(m_counter->stage(), ui::CounterStage::Selling);
    // What is bought with it is the turnover, and the till has no more for it.
    spend(code, 2000);
    QCOMPARE(card(code).balance, Money{3000});
    QCOMPARE(till().salesTotal, Money{2000});
    QCOMPARE(till().kinds.front().expected, Money{15000});
    QCOMPARE(m_shop->wrong(), QStringList());
}

void GiftCardsTest::aCardIsPaidInParts()
{
    toCounter();
    // What is rung up meanwhile stays.
    QVERIFY(m_counter->takeScan(QStringLiteral("Cup")));
    settle();
    key(Qt::Key_F7, Qt::ShiftModifier);
    typeText(QStringLiteral("30"));
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    key(Qt::Key_Down); // by card
    key(Qt::Key_Return);
    QCOMPARE(title(), QStringLiteral("Paid by Card"));
    typeText(QStringLiteral("40"));
    key(Qt::Key_Return);
    QVERIFY(m_counter->prompt()->isComplaining());
    typeText(QStringLiteral("20"));
    key(Qt::Key_Return);
    QCOMPARE(title(), QStringLiteral("Gift card: £10.00 to pay"));
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    QCOMPARE(m_counter->stage(), ui::CounterStage::Done);
    QCOMPARE(card(printedCode()).balance, Money{3000});
    QVERIFY(paper().contains(QStringLiteral("Card 20.00")));
    QVERIFY(paper().contains(QStringLiteral("Cash 10.00")));
    // Its code would be gone: neither a scan nor Enter goes on before somebody has been asked.
    const QString code = printedCode();
    for (int i = 0; i < 2; ++i) {
        QVERIFY(m_counter->takeScan(QStringLiteral("Cup")));
        settle();
        QCOMPARE(m_counter->stage(), ui::CounterStage::Done);
        QVERIFY(m_counter->prompt()->note().contains(QStringLiteral("on no paper yet")));
    }
    QCOMPARE(printedCode(), code);
    key(Qt::Key_Return);
    QCOMPARE(m_counter->stage(), ui::CounterStage::Selling);
    QCOMPARE(m_counter->desk()->sale().lines.size(), size_t(1));
    QCOMPARE(m_shop->wrong(), QStringList());
}

void GiftCardsTest::aPrintedCardIsScanned()
{
    toCounter();
    key(Qt::Key_F7, Qt::ShiftModifier);
    typeText(QStringLiteral("25"));
    key(Qt::Key_Return);
    QVERIFY(m_counter->takeScan(QStringLiteral("9900112233")));
    settle();
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    QCOMPARE(m_counter->stage(), ui::CounterStage::Done);
    QCOMPARE(card(QStringLiteral("9900112233")).balance, Money{2500});
    // The same card again.
    key(Qt::Key_Return);
    key(Qt::Key_F7, Qt::ShiftModifier);
    typeText(QStringLiteral("25"));
    key(Qt::Key_Return);
    QVERIFY(m_counter->takeScan(QStringLiteral("9900112233")));
    settle();
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    QCOMPARE(m_counter->prompt()->note(), QStringLiteral("This card was issued already."));
    QCOMPARE(title(), QStringLiteral("Gift card over £25.00"));
    QCOMPARE(m_shop->number("SELECT count(*) FROM gift_cards"), 1);
}

void GiftCardsTest::whatASaleOfACardRefuses()
{
    toCounter();
    key(Qt::Key_F7, Qt::ShiftModifier);
    for (const char *amount : {"0", "-5", "12.345", "2000000", "NOSUCHCODE"}) {
        typeText(QString::fromLatin1(amount));
        key(Qt::Key_Return);
        QVERIFY2(m_counter->prompt()->isComplaining(), amount);
        m_counter->prompt()->field()->clear();
    }
    key(Qt::Key_Escape);
    QCOMPARE(m_counter->stage(), ui::CounterStage::Selling);
    QCOMPARE(m_shop->number("SELECT count(*) FROM gift_cards"), 0);
}

void GiftCardsTest::theBalanceByScan()
{
    const QString code = issue(4000).code;
    spend(code, 1500);
    toCounter();
    key(Qt::Key_F7, Qt::ShiftModifier);
    QVERIFY(m_counter->takeScan(code));
    settle();
    const QString tail = code.right(4);
    QVERIFY(labelsOf(*m_counter->prompt()).contains(QStringLiteral("Gift card •••• %1: £25.00 left").arg(tail)));
    key(Qt::Key_Escape);
    // Without asking for it, too.
    QVERIFY(m_counter->takeScan(code));
    settle();
    QVERIFY2(m_window->toast().contains(QStringLiteral("£25.00 left")), qPrintable(m_window->toast()));
    m_pane = m_window->show<ui::GiftCardsPane>("giftCards");
    QVERIFY(m_pane->takeScan(code));
    settle();
    QCOMPARE(m_pane->records()->openedRecord(), card(code).id.value);
}

void GiftCardsTest::theListSaysWhatIsLeft()
{
    const QString good = issue(4000).code;
    const QString spent = issue(1500).code;
    spend(spent, 1500);
    const auto lost = issue(1000);
    must(m_shop->write(
        [&](store::UnitOfWork &work) { return orders::blockGiftCard(work, lost.id, QStringLiteral("lost")); }));
    const auto old = issue(700);
    m_shop->change(("UPDATE gift_cards SET expires_on = 1 WHERE id = " + QByteArray::number(old.id.value)).constData());
    m_pane = m_window->show<ui::GiftCardsPane>("giftCards");
    settle();
    QTRY_VERIFY(m_pane->countText().startsWith(QStringLiteral("4 ")));
    QTRY_VERIFY(labelsOf(*m_pane).contains(QStringLiteral("Balance £57.00")));
    const auto count = [&](const char *state) {
        tables::ListQuery query;
        query.filters.insert(QStringLiteral("state"), {QString::fromLatin1(state)});
        m_pane->showQuery(query);
        settle();
        return m_pane->countText();
    };
    for (const char *state : {"card_good", "card_spent", "expired", "blocked"})
        QVERIFY2(count(state).startsWith(QStringLiteral("1 ")), state);
    m_pane->search(good);
    settle();
    QVERIFY(m_pane->countText().startsWith(QStringLiteral("1 ")));
    // The row names the card by its last characters alone.
    const auto list = orders::giftCardList(m_shop->store().shop().zone);
    const qint64 ids[] = {card(good).id.value, lost.id.value};
    const auto rows = must(m_shop->read([&](store::Connection &c) { return tables::readRows(c, list, ids); }));
    QCOMPARE(rows[0][0].toString(), QStringLiteral("•••• ") + good.right(4));
    QCOMPARE(rows[0][1].toLongLong(), 4000);
    QCOMPARE(rows[0][2].toString(), QStringLiteral("card_good"));
    QCOMPARE(rows[1][2].toString(), QStringLiteral("blocked"));
    // Its entries, with the order that it paid.
    m_pane->showRecord(card(spent).id.value);
    settle();
    const QString ledger = m_pane->ledger()->text();
    QVERIFY2(ledger.contains(QStringLiteral("−15.00")) && ledger.contains(QStringLiteral("Balance\t£0.00")),
             qPrintable(ledger));
    const QString number = m_shop->order({m_shop->number("SELECT id FROM orders")}).number;
    buttonCalled(*m_pane, number)->click();
    settle();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("orders"));
}

void GiftCardsTest::aLostCardIsBlockedWithItsReason()
{
    const auto lost = issue(3000);
    m_pane = m_window->show<ui::GiftCardsPane>("giftCards");
    m_pane->showRecord(lost.id.value);
    settle();
    ui::DetailDrawer *drawer = m_pane->records()->drawer();
    buttonCalled(*drawer, QStringLiteral("Block card"))->click();
    settle();
    QVERIFY(m_pane->step());
    key(Qt::Key_Return);
    QCOMPARE(m_pane->step()->form()->complaint(QStringLiteral("note")), QStringLiteral("Say why the card is blocked."));
    typeText(QStringLiteral("Left on the bus"));
    key(Qt::Key_Return);
    settle();
    QVERIFY(!m_pane->step());
    QVERIFY(card(lost.code).blocked);
    QTRY_VERIFY(labelsOf(*drawer).contains(QStringLiteral("Left on the bus")));
    orders::OrderDraft sale;
    sale.store = m_store;
    sale.lines = {{m_cup, 1}};
    orders::PaymentDraft payment{orders::PaymentKind::GiftCard, Money{2000}};
    payment.giftCard = lost.code;
    sale.payments = {payment};
    QCOMPARE(m_shop->tryPlace(sale).error().code, QStringLiteral("orders.giftCardNotGood"));
    buttonCalled(*drawer, QStringLiteral("Let it pay again"))->click();
    settle();
    typeText(QStringLiteral("Found"));
    key(Qt::Key_Return);
    settle();
    QVERIFY(!card(lost.code).blocked);
    QCOMPARE(card(lost.code).note, QStringLiteral("Left on the bus\nFound"));
    QVERIFY(m_shop->tryPlace(sale));
    // Who may give no money back does not block either.
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    tom.permissions.remove(Permission::GiveRefunds);
    m_shop->store().setActor(tom);
    const auto refused = m_shop->write(
        [&](store::UnitOfWork &work) { return orders::blockGiftCard(work, lost.id, QStringLiteral("x")); });
    QCOMPARE(refused.error().code, QStringLiteral("staff.notAllowed"));
}

void GiftCardsTest::theBarsAreTheCode()
{
    ui::GiftCardSlip slip;
    slip.code = issue(5000).code;
    slip.amount = Money{5000};
    slip.issuedAt = Instant::now();
    for (const auto width : {ui::PaperWidth::Mm58, ui::PaperWidth::Mm80}) {
        const auto paper = ui::ReceiptPaper::giftCard(slip, m_window->window.workbench().formats, width);
        constexpr double perMm = 24;
        QImage image((paper.sizeMm() * perMm).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paper.paint(painter, perMm);
        painter.end();
        const std::vector<bool> wanted = ui::linearBarcode(readableKey(slip.code))->modules;
        bool found = false;
        for (int row = 0; row < image.height() && !found; ++row) {
            const auto [first, last] = inkIn(image, row);
            const double module = double(last - first + 1) / double(wanted.size());
            found = first >= 0 && modulesIn(image, row, module, first) == wanted;
        }
        QVERIFY(found);
    }
}

QTEST_MAIN(GiftCardsTest)
#include "GiftCardsTest.moc"
