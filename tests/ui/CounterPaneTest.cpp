// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPane.h"
#include "catalog/Serials.h"
#include "catalog/Stock.h"
#include "orders/GiftCards.h"
#include "orders/OrderList.h"
#include "orders/OrderShop.h"
#include "orders/StoreCredit.h"
#include "orders/TillSettings.h"
#include "tables/ListReader.h"
#include "ui/counter/CounterSide.h"
#include "ui/counter/ReceiptPreview.h"
#include "ui/counter/ShiftsPane.h"
#include "ui/orders/OrdersPane.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordHistory.h"
#include "ui/parts/RecordView.h"
#include "ui/settings/CounterKeysSection.h"
#include "ui/settings/SettingsPane.h"
#include "ui/shell/Toast.h"
#include "ui/ShopWindow.h"

#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using namespace shopdesk;
using namespace shopdesk::test;
using ui::CounterKey;
using ui::CounterStage;

namespace {

const QString cupCode = QStringLiteral("4006381333931");
const QString potCode = QStringLiteral("5901234123457");

} // namespace

/// Sales at the counter, made with nothing but keys.
class CounterPaneTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void aSaleFromScanToReceiptByKeysAlone();
    void aScanInAQuantityFieldIsAScan();
    void threeOfTheNextArticle();
    void plusAndMinusChangeTheMarkedLine();
    void anUnknownCodeSaysWhatToDo();
    void anAmbiguousScanAsks();
    void whatIsOffTheShelfAsks();
    void anArticleIsFoundByItsName();
    void badQuantitiesAndPricesAreRefusedBesideTheField();
    void discountsByLineAndSale();
    void aRemovedLineComesBack();
    void aMemberByCardPhoneOrName();
    void anUnknownPhoneNumberEnrols();
    void sixtyCashAndFortyByWallet();
    void theSlipOfTheTerminalIsKept();
    void moreThanTheRestIsRefusedButForCash();
    void aPaymentIsTakenBack();
    void exactCashIsOneKey();
    void twoSalesHeldAndRecalledInAnyOrder();
    void anUnfinishedSaleSurvives();
    void aScanBeginsTheNextSale();
    void theSaleIsInTheFileBeforeItIsPrinted();
    void whatFailsLosesNothing();
    void aLimitIsLiftedByAnother();
    void aGiftCardAndStoreCreditPay();
    void theTillIsOpenedAndCounted();
    void whatIsNotPaidIsNamedWhenTheTillCloses();
    void aDifferenceNeedsItsReason();
    void cashIsRoundedToTheSmallestCoin();
    void anArticleWithSerialNumbersAsksForThem();
    void cashIsPutInAndTakenOut();
    void f2OpensItFromEverywhere();
    void aKeyIsChosenAnew();
    void aReceiptOfAnOldOrderIsACopy();

private:
    void key(int key, Qt::KeyboardModifiers modifiers = {});
    void typeText(const QString &text);
    /// As a scanner types: fast, with Enter at the end.
    void scan(const QString &code);
    void settle();
    QString note() const { return m_pane->prompt()->note(); }
    QString field() const { return m_pane->prompt()->field()->text(); }
    Money total() const { return m_pane->desk()->sums().total; }
    const std::vector<orders::CounterLine> &lines() const { return m_pane->desk()->sale().lines; }
    std::vector<orders::Order> placed();

    std::unique_ptr<OrderShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::CounterPane *m_pane = nullptr;
    catalog::VariantId m_cup;
    catalog::VariantId m_pot;
    quint64 m_clock = 1'000'000'000; ///< later than any key that a test presses
};

void CounterPaneTest::init()
{
    m_shop = std::make_unique<OrderShop>();
    const auto add = [&](const char *name, qint64 price, const QString &code) {
        catalog::ProductDraft draft;
        draft.name = QString::fromLatin1(name);
        catalog::Variant variant;
        variant.sku = draft.name.toUpper();
        variant.price = Money{price};
        variant.barcodes << code;
        draft.variants.push_back(variant);
        const auto id =
            must(m_shop->write([&](store::UnitOfWork &work) { return catalog::createProduct(work, draft); }));
        return must(m_shop->read([&](store::Connection &c) { return catalog::product(c, id); })).variants.front().id;
    };
    m_cup = add("Cup", 2390, cupCode);
    m_pot = add("Pot", 10000, potCode);
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::CounterPane>("counter");
}

void CounterPaneTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void CounterPaneTest::key(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &m_window->window, Qt::Key(key), modifiers);
    settle();
}

void CounterPaneTest::typeText(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    settle();
}

void CounterPaneTest::scan(const QString &code)
{
    m_clock += 1'000;
    for (const QChar letter : code + QLatin1Char('\n')) {
        const bool ends = letter == QLatin1Char('\n');
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, ends ? int(Qt::Key_Return) : int(letter.toUpper().unicode()), Qt::NoModifier,
                            ends ? QString() : QString(letter));
            event.setTimestamp(m_clock += 4);
            QCoreApplication::sendEvent(m_window->window.windowHandle(), &event);
        }
    }
    settle();
}

void CounterPaneTest::settle()
{
    // A search waits for a pause in the typing.
    QTest::qWait(130);
    m_window->settle();
}

std::vector<orders::Order> CounterPaneTest::placed()
{
    const auto ids =
        must(m_shop->read([](store::Connection &c) { return tables::readIds(c, orders::orderList(), {}); }));
    std::vector<orders::Order> found;
    for (const qint64 id : ids)
        found.push_back(m_shop->order({id}));
    return found;
}

void CounterPaneTest::aSaleFromScanToReceiptByKeysAlone()
{
    scan(cupCode);
    scan(potCode);
    scan(cupCode);
    QCOMPARE(lines().size(), size_t(2));
    QCOMPARE(lines()[0].quantity, 2);
    QCOMPARE(total(), Money{14780});
    QCOMPARE(m_pane->side()->bigText(), QStringLiteral("£147.80"));
    key(Qt::Key_F10);
    QCOMPARE(m_pane->stage(), CounterStage::Paying);
    typeText(QStringLiteral("150"));
    key(Qt::Key_Return);
    QCOMPARE(m_pane->stage(), CounterStage::Done);
    QCOMPARE(m_pane->side()->bigText(), QStringLiteral("£2.20"));
    const auto orders = placed();
    QCOMPARE(orders.size(), size_t(1));
    QCOMPARE(orders.front().total, Money{14780});
    QCOMPARE(orders.front().payments.front().change(), Money{220});
    QCOMPARE(m_shop->onHand(m_cup), -2);
    // The receipt as PDF, by key.
    const QString file = m_shop->folder() + QStringLiteral("/receipt.pdf");
    m_window->files << file;
    key(Qt::Key_F4);
    QVERIFY(QFile(file).size() > 1'000);
    QVERIFY(m_pane->side()->receipt()->accessibleDescription().contains(orders.front().number));
    key(Qt::Key_Return);
    QCOMPARE(m_pane->stage(), CounterStage::Selling);
    QVERIFY(lines().empty());
    QCOMPARE(total(), Money{});
}

void CounterPaneTest::aScanInAQuantityFieldIsAScan()
{
    scan(cupCode);
    key(Qt::Key_F3);
    QCOMPARE(field(), QStringLiteral("1"));
    typeText(QStringLiteral("7"));
    scan(potCode);
    // The other article is there, the quantity is what it was, and so is what was typed.
    QCOMPARE(lines().size(), size_t(2));
    QCOMPARE(lines()[0].quantity, 1);
    QCOMPARE(lines()[1].quantity, 1);
    QCOMPARE(field(), QStringLiteral("7"));
    key(Qt::Key_Return);
    QCOMPARE(lines()[0].quantity, 7);
    QCOMPARE(lines()[1].quantity, 1);
}

void CounterPaneTest::threeOfTheNextArticle()
{
    typeText(QStringLiteral("3*"));
    QCOMPARE(field(), QString());
    scan(cupCode);
    QCOMPARE(lines()[0].quantity, 3);
    scan(cupCode);
    QCOMPARE(lines()[0].quantity, 4);
    typeText(QStringLiteral("9999999*"));
    QVERIFY(m_pane->prompt()->isComplaining());
    // A person types a code more slowly than a scanner.
    typeText(QStringLiteral("2*"));
    typeText(potCode);
    key(Qt::Key_Return);
    QCOMPARE(lines()[1].quantity, 2);
}

void CounterPaneTest::plusAndMinusChangeTheMarkedLine()
{
    scan(cupCode);
    scan(potCode);
    typeText(QStringLiteral("++"));
    QCOMPARE(lines()[1].quantity, 3);
    key(Qt::Key_Up);
    typeText(QStringLiteral("+"));
    QCOMPARE(lines()[0].quantity, 2);
    typeText(QStringLiteral("--"));
    QCOMPARE(lines()[0].quantity, 1);
    QVERIFY(m_pane->prompt()->isComplaining());
    QCOMPARE(field(), QString());
}

void CounterPaneTest::anUnknownCodeSaysWhatToDo()
{
    scan(QStringLiteral("12345678"));
    QVERIFY(lines().empty());
    QVERIFY(m_pane->prompt()->isComplaining());
    QVERIFY(note().contains(QStringLiteral("12345678")));
    // The next scan goes on.
    scan(cupCode);
    QCOMPARE(lines().size(), size_t(1));
    QVERIFY(!m_pane->prompt()->isComplaining());
}

void CounterPaneTest::anAmbiguousScanAsks()
{
    // The cup's SKU is another article's barcode.
    m_shop->change("UPDATE barcodes SET code = 'TWOFOLD' WHERE code = '5901234123457'");
    m_shop->change("UPDATE variants SET sku = 'TWOFOLD' WHERE sku = 'CUP'");
    scan(QStringLiteral("TWOFOLD"));
    QVERIFY(lines().empty());
    QCOMPARE(m_pane->prompt()->choices()->count(), 2);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QCOMPARE(lines().size(), size_t(1));
    scan(QStringLiteral("TWOFOLD"));
    key(Qt::Key_Escape);
    QCOMPARE(lines().size(), size_t(1));
    QCOMPARE(lines()[0].quantity, 1);
}

void CounterPaneTest::whatIsOffTheShelfAsks()
{
    m_shop->change("UPDATE products SET shelf_until = 2000 WHERE name = 'Cup'");
    scan(cupCode);
    QVERIFY(lines().empty());
    QVERIFY2(note().contains(QStringLiteral("“Cup” is off the shelf since 1970-01-01 01:00.")), qPrintable(note()));
    QCOMPARE(m_pane->prompt()->choices()->count(), 2);
    key(Qt::Key_Return); // the first choice is to leave it out
    QVERIFY(lines().empty());
    typeText(QStringLiteral("2*"));
    scan(cupCode);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QCOMPARE(lines().size(), size_t(1));
    QCOMPARE(lines()[0].quantity, 2);
    scan(cupCode); // it has been decided for this sale
    QCOMPARE(lines()[0].quantity, 3);
    key(Qt::Key_F12);
    QCOMPARE(m_pane->stage(), CounterStage::Done);
    QCOMPARE(placed().size(), size_t(1));

    // Whoever may not decide on prices is refused.
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    tom.permissions.remove(Permission::GiveDiscounts);
    m_shop->store().setActor(tom);
    m_window->window.workbench().ask = {};
    m_pane = m_window->show<ui::CounterPane>("counter");
    scan(cupCode);
    QVERIFY(lines().empty());
    QVERIFY(m_pane->prompt()->isComplaining());
    QVERIFY2(note().contains(QStringLiteral("Ask someone who may sell it anyway.")), qPrintable(note()));
    scan(potCode);
    QCOMPARE(lines().size(), size_t(1));
}

void CounterPaneTest::anArticleIsFoundByItsName()
{
    typeText(QStringLiteral("po"));
    QCOMPARE(m_pane->prompt()->choices()->count(), 1);
    key(Qt::Key_Return);
    QCOMPARE(lines().front().variant, m_pot);
    typeText(QStringLiteral("nothing like it"));
    key(Qt::Key_Return);
    QVERIFY(m_pane->prompt()->isComplaining());
    QCOMPARE(lines().size(), size_t(1));
}

void CounterPaneTest::badQuantitiesAndPricesAreRefusedBesideTheField()
{
    scan(cupCode);
    for (const char *quantity : {"-1", "0", "1000001", "99999999999999999999", "two", "1.5"}) {
        key(Qt::Key_F3);
        typeText(QString::fromLatin1(quantity));
        key(Qt::Key_Return);
        QVERIFY2(m_pane->prompt()->isComplaining(), quantity);
        QCOMPARE(field(), QString::fromLatin1(quantity));
        QCOMPARE(lines()[0].quantity, 1);
        key(Qt::Key_Escape);
    }
    for (const char *price : {"1.234", "-1", "x", "99999999999999"}) {
        key(Qt::Key_F4);
        typeText(QString::fromLatin1(price));
        key(Qt::Key_Return);
        QVERIFY2(m_pane->prompt()->isComplaining(), price);
        QVERIFY(!lines()[0].unitPrice);
        key(Qt::Key_Escape);
    }
    key(Qt::Key_F4);
    typeText(QStringLiteral("20"));
    key(Qt::Key_Return);
    QCOMPARE(total(), Money{2000});
    key(Qt::Key_F4);
    key(Qt::Key_Backspace);
    key(Qt::Key_Return);
    QCOMPARE(total(), Money{2390});
}

void CounterPaneTest::discountsByLineAndSale()
{
    typeText(QStringLiteral("10*"));
    scan(cupCode);
    key(Qt::Key_F5);
    typeText(QStringLiteral("25%"));
    key(Qt::Key_Return);
    QCOMPARE(total(), Money{17925});
    key(Qt::Key_F6);
    typeText(QStringLiteral("9.25"));
    key(Qt::Key_Return);
    QCOMPARE(total(), Money{17000});
    QVERIFY(m_pane->side()->factsText().contains(QStringLiteral("9.25")));
    key(Qt::Key_F6);
    typeText(QStringLiteral("1000"));
    key(Qt::Key_Return);
    QVERIFY(m_pane->prompt()->isComplaining());
    QCOMPARE(total(), Money{17000});
    key(Qt::Key_F12);
    QCOMPARE(placed().front().total, Money{17000});
}

void CounterPaneTest::aRemovedLineComesBack()
{
    scan(cupCode);
    scan(potCode);
    key(Qt::Key_Up);
    key(Qt::Key_Delete);
    QCOMPARE(lines().size(), size_t(1));
    QCOMPARE(lines()[0].variant, m_pot);
    m_window->undo();
    settle();
    QCOMPARE(lines().size(), size_t(2));
    QCOMPARE(lines()[0].variant, m_cup);
}

void CounterPaneTest::aMemberByCardPhoneOrName()
{
    const auto id = m_shop->addMember(QStringLiteral("Li Na"), QStringLiteral("020 7946 0958"));
    m_shop->addMember(QStringLiteral("Li Wei"));
    const QString number = must(m_shop->read([&](store::Connection &c) { return members::member(c, id); })).number;
    const auto member = [this] { return m_pane->desk()->sale().member; };
    key(Qt::Key_F9);
    typeText(QStringLiteral("0958"));
    key(Qt::Key_Return);
    QCOMPARE(member(), id);
    QVERIFY(m_pane->side()->factsText().contains(QLatin1Char('*')));
    QVERIFY(!m_pane->side()->factsText().contains(QStringLiteral("7946")));
    key(Qt::Key_F9);
    key(Qt::Key_Return); // empty: off again
    QCOMPARE(member(), members::MemberId());
    key(Qt::Key_F9);
    typeText(QStringLiteral("li"));
    QCOMPARE(m_pane->prompt()->choices()->count(), 2);
    key(Qt::Key_Return);
    QCOMPARE(member(), id);
    key(Qt::Key_F9);
    key(Qt::Key_Return);
    scan(number.size() < 6 ? number.rightJustified(6, QLatin1Char('0')) : number);
    if (number.size() >= 6)
        QCOMPARE(member(), id);
}

void CounterPaneTest::anUnknownPhoneNumberEnrols()
{
    scan(cupCode);
    key(Qt::Key_F9);
    typeText(QStringLiteral("020 7946 0958"));
    QCOMPARE(m_pane->prompt()->choices()->count(), 1);
    QVERIFY(m_pane->prompt()->choices()->item(0)->text().startsWith(QStringLiteral("Enrol ")));
    QVERIFY(!m_pane->prompt()->choices()->item(0)->text().contains(QStringLiteral("7946")));
    key(Qt::Key_Return);
    key(Qt::Key_Return); // nobody is called nothing
    QVERIFY(m_pane->prompt()->isComplaining());
    typeText(QStringLiteral("Li Na"));
    key(Qt::Key_Return);
    const members::MemberId id = m_pane->desk()->sale().member;
    QVERIFY(id);
    QCOMPARE(must(m_shop->read([&](store::Connection &c) { return members::member(c, id); })).name,
             QStringLiteral("Li Na"));
    QCOMPARE(lines().size(), size_t(1)); // the sale goes on
    // The next time the number finds the member.
    key(Qt::Key_F9);
    key(Qt::Key_Return);
    key(Qt::Key_F9);
    typeText(QStringLiteral("+44 20 7946 0958"));
    key(Qt::Key_Return);
    QCOMPARE(m_pane->desk()->sale().member, id);
    // Words and ends of numbers enrol nobody.
    key(Qt::Key_F9);
    typeText(QStringLiteral("4711"));
    key(Qt::Key_Return);
    QVERIFY(m_pane->prompt()->isComplaining());
}

void CounterPaneTest::sixtyCashAndFortyByWallet()
{
    scan(potCode);
    key(Qt::Key_F10);
    key(Qt::Key_F7);
    typeText(QStringLiteral("60"));
    key(Qt::Key_Return);
    typeText(QStringLiteral("70"));
    key(Qt::Key_Return);
    QCOMPARE(m_pane->side()->bigText(), QStringLiteral("£40.00"));
    key(Qt::Key_F5);
    QCOMPARE(field(), QStringLiteral("40.00"));
    key(Qt::Key_Return);
    QCOMPARE(m_pane->stage(), CounterStage::Done);
    QCOMPARE(m_pane->side()->bigText(), QStringLiteral("£10.00"));
    const orders::Order order = placed().front();
    QCOMPARE(order.open(), Money{});
    QCOMPARE(order.payments.size(), size_t(2));
    Money change;
    for (const auto &payment : order.payments)
        change += payment.change();
    QCOMPARE(change, Money{1000});
}

void CounterPaneTest::theSlipOfTheTerminalIsKept()
{
    scan(potCode);
    key(Qt::Key_F10);
    key(Qt::Key_F4);
    typeText(QStringLiteral("60 # 4711 A"));
    key(Qt::Key_Return);
    typeText(QStringLiteral("x#4712"));
    key(Qt::Key_Return);
    QVERIFY(m_pane->prompt()->isComplaining());
    key(Qt::Key_F3); // the rest in cash, which has no slip
    key(Qt::Key_Return);
    QCOMPARE(m_pane->stage(), CounterStage::Done);
    const orders::Order order = placed().front();
    QCOMPARE(order.payments[0].amount, Money{6000});
    QCOMPARE(order.payments[0].reference, QStringLiteral("4711 A"));
    QCOMPARE(order.payments[1].reference, QString());
}

void CounterPaneTest::moreThanTheRestIsRefusedButForCash()
{
    scan(potCode);
    key(Qt::Key_F10);
    key(Qt::Key_F4);
    typeText(QStringLiteral("100.01"));
    key(Qt::Key_Return);
    QVERIFY(m_pane->prompt()->isComplaining());
    QCOMPARE(m_pane->stage(), CounterStage::Paying);
    QVERIFY(placed().empty());
    // The arrows choose a round sum.
    key(Qt::Key_F3);
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QCOMPARE(m_pane->stage(), CounterStage::Done);
    QVERIFY(placed().front().payments.front().change() > Money{});
}

void CounterPaneTest::aPaymentIsTakenBack()
{
    scan(potCode);
    key(Qt::Key_F10);
    typeText(QStringLiteral("30"));
    key(Qt::Key_Return);
    QCOMPARE(m_pane->payment().open(), Money{7000});
    // Money has been taken: nothing is added under way.
    scan(cupCode);
    QVERIFY(m_pane->prompt()->isComplaining());
    QCOMPARE(lines().size(), size_t(1));
    key(Qt::Key_Escape);
    QCOMPARE(m_pane->payment().open(), Money{10000});
    key(Qt::Key_Escape);
    QCOMPARE(m_pane->stage(), CounterStage::Selling);
    QCOMPARE(lines().size(), size_t(1));
}

void CounterPaneTest::exactCashIsOneKey()
{
    scan(cupCode);
    key(Qt::Key_F12);
    const orders::Order order = placed().front();
    QCOMPARE(order.paidTotal, Money{2390});
    QCOMPARE(order.payments.front().kind, orders::PaymentKind::Cash);
    QCOMPARE(order.status, orders::OrderStatus::Delivered);
}

void CounterPaneTest::twoSalesHeldAndRecalledInAnyOrder()
{
    scan(cupCode);
    key(Qt::Key_F7);
    typeText(QStringLiteral("blue coat"));
    key(Qt::Key_Return);
    QVERIFY(lines().empty());
    scan(potCode);
    key(Qt::Key_F7);
    key(Qt::Key_Return);
    QCOMPARE(m_pane->desk()->heldCount(), 2);
    QVERIFY(placed().empty());
    key(Qt::Key_F8);
    QCOMPARE(m_pane->prompt()->choices()->count(), 2);
    key(Qt::Key_F8, Qt::ShiftModifier);
    auto *history = m_window->window.findChild<ui::RecordHistory *>(QStringLiteral("historyOfOne"));
    QVERIFY(history);
    QCOMPARE(history->window()->windowTitle(), QStringLiteral("History of blue coat"));
    QTRY_VERIFY(labelsOf(*history).contains(QStringLiteral("Put on hold")));
    history->window()->close();
    m_window->window.activateWindow();
    QTRY_VERIFY(m_window->window.isActiveWindow());
    m_pane->prompt()->field()->setFocus();
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QCOMPARE(lines().front().variant, m_pot);
    // What is at hand waits when another is taken up.
    key(Qt::Key_F8);
    key(Qt::Key_Return);
    QCOMPARE(lines().front().variant, m_cup);
    QCOMPARE(m_pane->desk()->heldCount(), 1);
    key(Qt::Key_F12);
    key(Qt::Key_Return);
    key(Qt::Key_F8);
    key(Qt::Key_Return);
    QCOMPARE(total(), Money{10000});
    QCOMPARE(m_pane->desk()->heldCount(), 0);
    // One that nobody comes for is given up.
    key(Qt::Key_F7);
    key(Qt::Key_Return);
    key(Qt::Key_F8);
    key(Qt::Key_Delete);
    QCOMPARE(m_pane->desk()->heldCount(), 0);
    QVERIFY(lines().empty());
}

void CounterPaneTest::anUnfinishedSaleSurvives()
{
    scan(cupCode);
    typeText(QStringLiteral("+"));
    m_window->show<ui::Pane>("orders");
    m_pane = m_window->show<ui::CounterPane>("counter");
    QCOMPARE(lines()[0].quantity, 2);
    m_window.reset();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::CounterPane>("counter");
    QCOMPARE(lines().size(), size_t(1));
    QCOMPARE(lines()[0].quantity, 2);
    QCOMPARE(total(), Money{4780});
    // Once it is an order, nothing is left of it.
    key(Qt::Key_F12);
    m_window.reset();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::CounterPane>("counter");
    QVERIFY(lines().empty());
    QCOMPARE(placed().size(), size_t(1));
}

void CounterPaneTest::aScanBeginsTheNextSale()
{
    scan(cupCode);
    key(Qt::Key_F12);
    scan(potCode);
    QCOMPARE(m_pane->stage(), CounterStage::Selling);
    QCOMPARE(lines().size(), size_t(1));
    QCOMPARE(lines()[0].variant, m_pot);
    // Scans that come one on the other's heels are all there.
    for (int i = 0; i < 20; ++i)
        QVERIFY(m_pane->takeScan(i % 2 ? cupCode : potCode));
    settle();
    QCOMPARE(lines()[0].quantity, 11);
    QCOMPARE(lines()[1].quantity, 10);
}

void CounterPaneTest::theSaleIsInTheFileBeforeItIsPrinted()
{
    scan(cupCode);
    key(Qt::Key_F12);
    QCOMPARE(placed().size(), size_t(1));
    // No printer is chosen: a sentence says so and offers the PDF, and no receipt counts as handed out.
    key(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(m_pane->prompt()->isComplaining());
    QVERIFY2(note().contains(QStringLiteral("PDF")), qPrintable(note()));
    QCOMPARE(m_shop->number("SELECT count(*) FROM receipt_prints"), 0);
    m_window->settings.setValue(QStringLiteral("receipt/printer"), QStringLiteral("A printer that was sold"));
    key(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(note().contains(QStringLiteral("A printer that was sold")));
    m_window->files << m_shop->folder() + QStringLiteral("/a.pdf") << m_shop->folder() + QStringLiteral("/b.pdf");
    key(Qt::Key_F4);
    QCOMPARE(m_shop->number("SELECT count(*) FROM receipt_prints"), 1);
    key(Qt::Key_F4);
    QCOMPARE(m_shop->number("SELECT count(*) FROM receipt_prints"), 2);
    QVERIFY(m_window->toast().contains(QStringLiteral("copy")));
}

void CounterPaneTest::whatFailsLosesNothing()
{
    scan(cupCode);
    key(Qt::Key_F10);
    m_shop->change("UPDATE products SET archived_at = 1 WHERE name = 'Cup'");
    key(Qt::Key_Return);
    QCOMPARE(m_pane->stage(), CounterStage::Paying);
    QVERIFY(m_pane->prompt()->isComplaining());
    QCOMPARE(lines().size(), size_t(1));
    QCOMPARE(m_pane->payment().payments().size(), size_t(1));
    m_shop->change("UPDATE products SET archived_at = NULL WHERE name = 'Cup'");
    key(Qt::Key_Return);
    QCOMPARE(m_pane->stage(), CounterStage::Done);
    QCOMPARE(placed().size(), size_t(1));
}

void CounterPaneTest::aLimitIsLiftedByAnother()
{
    Actor tom{{}, QStringLiteral("Tom"), allPermissions()};
    tom.limits.largestDiscount = 1000;
    m_shop->store().setActor(tom);
    m_window->settle();
    m_pane = m_window->show<ui::CounterPane>("counter");
    int asked = 0;
    bool somebodyAllows = true;
    m_window->window.workbench().ask = [&](QObject *, const Error &refused, const std::optional<Actor> &,
                                           const std::function<void(const std::optional<Actor> &)> &then) {
        QCOMPARE(refused.permission, QString::fromLatin1(infoOf(Permission::GiveDiscounts).key));
        ++asked;
        then(somebodyAllows ? std::optional(tom.approved(Actor::owner(), Permission::GiveDiscounts)) : std::nullopt);
    };
    scan(potCode);
    key(Qt::Key_F5);
    typeText(QStringLiteral("10%"));
    key(Qt::Key_Return);
    QCOMPARE(total(), Money{9000});
    QCOMPARE(asked, 0);
    somebodyAllows = false;
    key(Qt::Key_F4);
    typeText(QStringLiteral("50"));
    key(Qt::Key_Return);
    QCOMPARE(asked, 1);
    QVERIFY(m_pane->prompt()->isComplaining());
    QCOMPARE(total(), Money{9000});
    somebodyAllows = true;
    key(Qt::Key_Return);
    QCOMPARE(asked, 2);
    QCOMPARE(total(), Money{4500});
    key(Qt::Key_F12);
    QCOMPARE(asked, 2);
    QCOMPARE(placed().front().total, Money{4500});
    // It was for this one sale.
    key(Qt::Key_Return);
    scan(potCode);
    key(Qt::Key_F5);
    somebodyAllows = false;
    typeText(QStringLiteral("11%"));
    key(Qt::Key_Return);
    QCOMPARE(asked, 3);
    QVERIFY(m_pane->prompt()->isComplaining());
    m_shop->store().setActor(Actor::owner());
}

void CounterPaneTest::aGiftCardAndStoreCreditPay()
{
    const auto member = m_shop->addMember(QStringLiteral("Li Na"));
    const auto card = must(m_shop->write([&](store::UnitOfWork &work) {
        return orders::issueGiftCard(work, {.store = m_shop->firstStore(), .amount = Money{3000}});
    }));
    must(m_shop->write([&](store::UnitOfWork &work) {
        return orders::adjustStoreCredit(work, member, Money{2000}, QStringLiteral("Broken pot"));
    }));
    scan(potCode);
    key(Qt::Key_F10);
    key(Qt::Key_F11); // no member yet
    QVERIFY(m_pane->prompt()->isComplaining());
    key(Qt::Key_Escape);
    key(Qt::Key_F9);
    typeText(QStringLiteral("li na"));
    key(Qt::Key_Return);
    key(Qt::Key_F10);
    key(Qt::Key_F11);
    QCOMPARE(field(), QStringLiteral("20.00"));
    key(Qt::Key_Return);
    key(Qt::Key_F9);
    typeText(card.code);
    key(Qt::Key_Return);
    QCOMPARE(field(), QStringLiteral("30.00"));
    typeText(QStringLiteral("30.01"));
    key(Qt::Key_Return);
    QVERIFY(m_pane->prompt()->isComplaining());
    typeText(QStringLiteral("30"));
    key(Qt::Key_Return);
    QCOMPARE(m_pane->payment().open(), Money{5000});
    key(Qt::Key_F12);
    QCOMPARE(placed().front().payments.size(), size_t(3));
    QCOMPARE(placed().front().open(), Money{});
}

void CounterPaneTest::theTillIsOpenedAndCounted()
{
    key(Qt::Key_F11);
    typeText(QStringLiteral("100"));
    key(Qt::Key_Return);
    QVERIFY(m_pane->tillIsOpen());
    QVERIFY(m_pane->countText().contains(QStringLiteral("till open since")));
    scan(cupCode);
    key(Qt::Key_F12);
    key(Qt::Key_Return);
    key(Qt::Key_F11);
    QCOMPARE(m_pane->stage(), CounterStage::Counting);
    // What is scanned meanwhile is not sold.
    scan(cupCode);
    QVERIFY(m_pane->prompt()->isComplaining());
    QVERIFY(lines().empty());
    // 2 × 50, 1 × 20, 1 × 2, 1 × 1, 1 × 0.50, 2 × 0.20: 123.90, as expected.
    for (const char *count : {"2", "1", "", "", "1", "1", "1", "x", "2", "", "", "", ""}) {
        typeText(QString::fromLatin1(count));
        key(Qt::Key_Return);
        if (*count == 'x')
            QVERIFY(m_pane->prompt()->isComplaining());
    }
    QCOMPARE(m_pane->side()->bigText(), QStringLiteral("£123.90"));
    key(Qt::Key_Return);
    QCOMPARE(m_pane->stage(), CounterStage::Done);
    QVERIFY(!m_pane->tillIsOpen());
    QVERIFY(m_pane->side()->receipt()->accessibleDescription().contains(QStringLiteral("Counted 123.90")));
    m_window->files << m_shop->folder() + QStringLiteral("/till.pdf");
    key(Qt::Key_F4);
    QVERIFY(QFile(m_shop->folder() + QStringLiteral("/till.pdf")).size() > 1'000);
    key(Qt::Key_Return);
    QCOMPARE(m_pane->stage(), CounterStage::Selling);
}

void CounterPaneTest::whatIsNotPaidIsNamedWhenTheTillCloses()
{
    key(Qt::Key_F11);
    key(Qt::Key_Return);
    QVERIFY(m_pane->tillIsOpen());
    orders::OrderDraft draft = m_shop->sale({{m_cup, 2}});
    draft.payments.clear();
    draft.payLater = true;
    const orders::Order later = m_shop->place(draft);
    key(Qt::Key_F11);
    for (int i = 0; i < 12; ++i)
        key(Qt::Key_Return);
    QVERIFY2(note().contains(later.number + QStringLiteral(" (47.80 open).")), qPrintable(note()));
    key(Qt::Key_Return);
    QCOMPARE(m_pane->stage(), CounterStage::Done);
    const QString paper = m_pane->side()->receipt()->accessibleDescription();
    QVERIFY2(paper.contains(QStringLiteral("Not paid in full")) && paper.contains(later.number), qPrintable(paper));
    key(Qt::Key_Return);

    // The report is there to be printed again, and so is the way to the order.
    key(Qt::Key_F11);
    typeText(QStringLiteral("20"));
    key(Qt::Key_Return);
    key(Qt::Key_F11, Qt::ControlModifier);
    auto *tills = static_cast<ui::ShiftsPane *>(m_window->window.currentPane());
    QCOMPARE(tills->name(), QStringLiteral("shifts"));
    m_window->settle();
    QCOMPARE(tills->records()->list()->model()->rowCount(), 2);
    const auto shifts = must(m_shop->read([](store::Connection &c) { return orders::shifts(c); }));
    tills->showRecord(shifts.back().id.value);
    m_window->settle();
    QVERIFY(tills->report()->accessibleDescription().contains(later.number));
    tills->records()->drawer()->showTab(QStringLiteral("history"));
    QTRY_VERIFY(!labelsOf(*tills->findChild<ui::RecordHistory *>()).isEmpty());
    QVERIFY(!labelsOf(*tills->findChild<ui::RecordHistory *>()).contains(QStringLiteral("Nothing has been changed")));
    tills->records()->drawer()->showTab(QStringLiteral("report"));
    m_window->files << m_shop->folder() + QStringLiteral("/again.pdf");
    buttonCalled(*tills, QStringLiteral("Save the report as PDF"))->click();
    QVERIFY(QFile(m_shop->folder() + QStringLiteral("/again.pdf")).size() > 1'000);
    QCOMPARE(m_window->toast(), QStringLiteral("The report is saved"));
    buttonCalled(*tills, later.number + QStringLiteral(" · £47.80 open"))->click();
    m_window->settle();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("orders"));
}

void CounterPaneTest::aDifferenceNeedsItsReason()
{
    key(Qt::Key_F11);
    typeText(QStringLiteral("50"));
    key(Qt::Key_Return);
    key(Qt::Key_F11);
    for (int i = 0; i < 12; ++i)
        key(Qt::Key_Return);
    QVERIFY(m_pane->prompt()->question().title.contains(QStringLiteral("50.00")));
    key(Qt::Key_Return);
    QVERIFY(m_pane->prompt()->isComplaining());
    QVERIFY(m_pane->tillIsOpen());
    typeText(QStringLiteral("Taken to the bank"));
    key(Qt::Key_Return);
    QVERIFY(!m_pane->tillIsOpen());
}

void CounterPaneTest::cashIsRoundedToTheSmallestCoin()
{
    must(m_shop->write([](store::UnitOfWork &work) { return orders::setTillSettings(work, {.smallestCoin = {20}}); }));
    scan(cupCode);
    key(Qt::Key_F12); // 23.90 in coins of 0.20 is 24.00
    QCOMPARE(m_pane->stage(), CounterStage::Done);
    const orders::Order order = placed().front();
    QCOMPARE(order.paidTotal, Money{2400});
    QCOMPARE(order.open(), Money{});
}

void CounterPaneTest::anArticleWithSerialNumbersAsksForThem()
{
    m_shop->change("UPDATE variants SET serialised = 1 WHERE sku = 'POT'");
    must(m_shop->write([&](store::UnitOfWork &work) {
        return catalog::registerSerials(work, m_shop->firstStore(), m_pot, {QStringLiteral("POT-0001")});
    }));
    scan(potCode);
    QCOMPARE(lines().size(), size_t(1));
    QVERIFY(m_pane->prompt()->question().takesScans);
    // The code of an article is no serial number, and none can be left out.
    scan(cupCode);
    QVERIFY2(note().contains(QStringLiteral("is the code of “Cup”")), qPrintable(note()));
    key(Qt::Key_Escape);
    key(Qt::Key_F12);
    QCOMPARE(m_pane->stage(), CounterStage::Selling);
    QVERIFY(m_pane->prompt()->question().takesScans);
    scan(QStringLiteral("POT-0001"));
    QCOMPARE(lines().front().serials, QStringList{QStringLiteral("POT-0001")});
    QVERIFY(m_pane->prompt()->question().movesLines);
    // A scan of another piece's number adds the piece; the same one is refused.
    scan(QStringLiteral("POT-0001"));
    QVERIFY2(note().contains(QStringLiteral("in this sale already")), qPrintable(note()));
    QCOMPARE(lines().front().quantity, 1);
    key(Qt::Key_Escape);
    typeText(QStringLiteral("+"));
    QCOMPARE(lines().front().quantity, 2);
    QVERIFY(m_pane->prompt()->question().title.contains(QStringLiteral("piece 2 of 2")));
    typeText(QStringLiteral("POT-0002"));
    key(Qt::Key_Return);
    QCOMPARE(lines().front().serials.size(), 2);
    // Fewer pieces need fewer numbers; a wrong one is chosen and taken out.
    typeText(QStringLiteral("-"));
    QCOMPARE(lines().front().serials, QStringList{QStringLiteral("POT-0001")});
    key(Qt::Key_F3, Qt::ShiftModifier);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QVERIFY(lines().front().serials.isEmpty());
    scan(QStringLiteral("POT-0001"));
    key(Qt::Key_F12);
    QCOMPARE(m_pane->stage(), CounterStage::Done);
    QCOMPARE(placed().front().lines.front().serials, QStringList{QStringLiteral("POT-0001")});
    QVERIFY(m_pane->side()->receipt()->accessibleDescription().contains(QStringLiteral("Serial number: POT-0001")));
    // It is sold: it cannot be sold again.
    scan(QStringLiteral("POT-0001"));
    QVERIFY2(note().contains(QStringLiteral("was sold with order")), qPrintable(note()));
    QVERIFY(lines().empty());
    QCOMPARE(m_shop->wrong(), QStringList());
}

void CounterPaneTest::cashIsPutInAndTakenOut()
{
    QVERIFY(!m_pane->action(CounterKey::PayIn)->isEnabled());
    key(Qt::Key_F11);
    typeText(QStringLiteral("100"));
    key(Qt::Key_Return);
    key(Qt::Key_F11, Qt::ShiftModifier);
    typeText(QStringLiteral("0"));
    key(Qt::Key_Return);
    QVERIFY(m_pane->prompt()->isComplaining());
    typeText(QStringLiteral("50"));
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    QVERIFY2(note().contains(QStringLiteral("Say why")), qPrintable(note()));
    typeText(QStringLiteral("change"));
    key(Qt::Key_Return);
    key(Qt::Key_F12, Qt::ShiftModifier);
    typeText(QStringLiteral("20.50"));
    key(Qt::Key_Return);
    typeText(QStringLiteral("window cleaner"));
    key(Qt::Key_Return);
    QVERIFY(m_pane->prompt()->question().movesLines);
    const auto report = must(m_shop->read(
        [&](store::Connection &c) { return orders::shiftReport(c, orders::openShift(c, m_shop->firstStore())); }));
    QCOMPARE(report.movements.size(), size_t(2));
    QCOMPARE(report.movements[1].amount, Money{-2050});
    QCOMPARE(report.movements[1].note, QStringLiteral("window cleaner"));
    QCOMPARE(report.kinds.front().expected, Money{12'950});
}

void CounterPaneTest::f2OpensItFromEverywhere()
{
    m_window->show<ui::Pane>("products");
    key(Qt::Key_F2);
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("counter"));
    QCOMPARE(QApplication::focusWidget(), m_pane->prompt()->field());
    // The keys of the moment stand in the sheet of keys, also from the empty field.
    key(Qt::Key_Question);
    QVERIFY(labelsOf(m_window->window).contains(QStringLiteral("Member")));
    key(Qt::Key_Escape);
}

void CounterPaneTest::aKeyIsChosenAnew()
{
    auto *section = m_window->show<ui::SettingsPane>("settings")->counterKeys();
    const auto choose = [&](CounterKey which, int wanted) {
        section->field(which)->setKeySequence(QKeySequence(wanted));
        emit section->field(which)->editingFinished();
    };
    // Two actions of the same moment never share a key.
    choose(CounterKey::PayExactly, Qt::Key_F3);
    QVERIFY(!section->complaint().isEmpty());
    QCOMPARE(section->field(CounterKey::PayExactly)->keySequence(), QKeySequence(Qt::Key_F12));
    choose(CounterKey::PayExactly, Qt::Key_Insert);
    QVERIFY(section->complaint().isEmpty());
    m_pane = m_window->show<ui::CounterPane>("counter");
    scan(cupCode);
    key(Qt::Key_F12);
    QVERIFY(placed().empty());
    key(Qt::Key_Insert);
    QCOMPARE(placed().size(), size_t(1));
}

void CounterPaneTest::aReceiptOfAnOldOrderIsACopy()
{
    scan(cupCode);
    key(Qt::Key_F12);
    m_window->files << m_shop->folder() + QStringLiteral("/a.pdf") << m_shop->folder() + QStringLiteral("/b.pdf");
    key(Qt::Key_F4);
    auto *orders = m_window->show<ui::OrdersPane>("orders");
    orders->showRecord(placed().front().id.value);
    m_window->settle();
    // It stands in the menu, beside the steps that are still open.
    for (QAction *action : orders->findChildren<QAction *>()) {
        if (action->text() == ui::OrdersPane::tr("Receipt as PDF"))
            action->trigger();
    }
    settle();
    QCOMPARE(m_shop->number("SELECT count(*) FROM receipt_prints"), 2);
    QVERIFY(m_window->toast().contains(QStringLiteral("copy")));
}

QTEST_MAIN(CounterPaneTest)
#include "CounterPaneTest.moc"
