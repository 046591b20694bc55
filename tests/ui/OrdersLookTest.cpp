// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleShop.h"
#include "ui/counter/CounterPane.h"
#include "ui/counter/CounterPrompt.h"
#include "ui/orders/GiftCardsPane.h"
#include "ui/orders/NewOrderPage.h"
#include "ui/orders/OrdersPane.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"
#include "ui/tickets/TicketStep.h"
#include "ui/WidgetInspector.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace shopdesk;
using namespace shopdesk::test;

/// New orders and gift cards in the sample shop while somebody works on them, in both languages and both themes: nothing is
/// cut, lies on something else, has no name, or is too faint.
class OrdersLookTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void aNewOrderLooksRight_data() { addLooks(); }
    void aNewOrderLooksRight();
    void giftCardsLookRight_data() { addLooks(); }
    void giftCardsLookRight();
    void theSaleOfACardLooksRight_data() { addLooks(); }
    void theSaleOfACardLooksRight();
    void choicesAtTheCounterAreInSight_data() { addLooks(); }
    void choicesAtTheCounterAreInSight();

private:
    void addLooks();
    void setLook();
    void check(const QString &what);
    void enter(const QString &text);
    QString text(const char *sql);

    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<ShopWindow> m_window;
};

void OrdersLookTest::initTestCase()
{
    m_store =
        std::move(*store::Store::create(m_folder.filePath(QStringLiteral("sample.shopdesk")), sample::sampleShop()));
    const BusinessDay today = m_store->shop().zone.dayOf(Instant::now());
    QVERIFY(sample::fill(*m_store, 1, today, {}));
    m_window = std::make_unique<ShopWindow>(*m_store, m_folder.path());
}

void OrdersLookTest::cleanupTestCase()
{
    m_window.reset();
    m_store.reset();
}

void OrdersLookTest::addLooks()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("en light 1366") << QStringLiteral("en") << false << QSize(1366, 768);
    QTest::newRow("zh_CN dark 1366") << QStringLiteral("zh_CN") << true << QSize(1366, 768);
    QTest::newRow("en dark small") << QStringLiteral("en") << true << QSize(1000, 640);
}

void OrdersLookTest::setLook()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    m_window->language.setCode(language);
    m_window->theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    m_window->window.resize(size);
    m_window->settle();
}

void OrdersLookTest::check(const QString &what)
{
    m_window->settle();
    keepPicture(m_window->window, what);
    for (const auto *area : m_window->window.currentPane()->findChildren<QScrollArea *>())
        if (area->isVisible())
            QVERIFY2(area->horizontalScrollBar()->maximum() == 0, qPrintable(what + QStringLiteral(": runs off")));
    const QByteArray findings = inspected(m_window->window);
    QVERIFY2(findings.isEmpty(), qPrintable(what + QStringLiteral(": ") + QString::fromUtf8(findings)));
}

void OrdersLookTest::enter(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    m_window->settle();
    m_window->settle();
}

QString OrdersLookTest::text(const char *sql)
{
    return m_store
        ->readNow([sql](store::Connection &connection) -> Result<QString> {
            return connection.value<QString>(sql).value_or(QString());
        })
        .value_or(QString());
}

void OrdersLookTest::aNewOrderLooksRight()
{
    auto *pane = m_window->show<ui::OrdersPane>("orders");
    setLook();
    pane->startNew();
    m_window->settle();
    check(QStringLiteral("new order"));
    for (const char *sql :
         {"SELECT b.code FROM barcodes b JOIN variants v ON v.id = b.variant_id WHERE v.serialised = 0 "
          "AND v.archived_at IS NULL ORDER BY v.price DESC LIMIT 1",
          "SELECT b.code FROM barcodes b JOIN variants v ON v.id = b.variant_id WHERE v.serialised = 0 "
          "AND v.archived_at IS NULL ORDER BY v.price LIMIT 1"}) {
        QVERIFY(pane->takeScan(text(sql)));
        m_window->settle();
    }
    ui::Form &form = *pane->newPage()->form();
    type(*fieldOf(form, "discounts"), QStringLiteral("5 %"));
    check(QStringLiteral("new order with lines"));
    form.setValue(QStringLiteral("paidNow"), true);
    type(*fieldOf(form, "discounts"), QStringLiteral("five"));
    type(*fieldOf(form, "coupons"), QStringLiteral("NOSUCHCODE"));
    form.validate();
    check(QStringLiteral("new order with complaints"));
    QTest::keyClick(pane->newPage(), Qt::Key_Escape);
    m_window->settle();
}

void OrdersLookTest::giftCardsLookRight()
{
    auto *pane = m_window->show<ui::GiftCardsPane>("giftCards");
    setLook();
    check(QStringLiteral("gift cards"));
    const qint64 id = text("SELECT card_id FROM gift_card_entries WHERE order_id IS NOT NULL LIMIT 1").toLongLong();
    pane->showRecord(id);
    m_window->settle();
    check(QStringLiteral("gift card"));
    pane->records()->drawer()->showTab(QStringLiteral("history"));
    check(QStringLiteral("gift card history"));
    for (auto *button : pane->records()->drawer()->findChildren<QAbstractButton *>())
        if (button->isVisible() && button->text() == ui::GiftCardsPane::tr("Block card"))
            button->click();
    m_window->settle();
    QVERIFY(pane->step());
    pane->step()->form()->validate();
    check(QStringLiteral("gift card blocked"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    pane->records()->drawer()->close();
    m_window->settle();
}

void OrdersLookTest::theSaleOfACardLooksRight()
{
    auto *pane = m_window->show<ui::CounterPane>("counter");
    setLook();
    check(QStringLiteral("counter"));
    pane->action(ui::CounterKey::SellGiftCard)->trigger();
    check(QStringLiteral("card asked"));
    enter(QStringLiteral("SAMPLE-GIFT-2"));
    check(QStringLiteral("card balance"));
    pane->prompt()->clear();
    enter(QStringLiteral("200"));
    check(QStringLiteral("card code"));
    enter({});
    check(QStringLiteral("card paying"));
    enter({});
    check(QStringLiteral("card cash"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    enter(QStringLiteral("250"));
    QCOMPARE(pane->stage(), ui::CounterStage::Done);
    check(QStringLiteral("card sold"));
    enter({});
    check(QStringLiteral("card not printed"));
    enter({});
    QCOMPARE(pane->stage(), ui::CounterStage::Selling);
}

/// Four choices are seen at once in the smallest window too, and of more the marked one.
void OrdersLookTest::choicesAtTheCounterAreInSight()
{
    auto *pane = m_window->show<ui::CounterPane>("counter");
    setLook();
    const auto ask = [&](int count) {
        std::vector<ui::CounterPrompt::Choice> choices;
        for (int i = 1; i <= count; ++i)
            choices.push_back(
                {QStringLiteral("Teapot %1").arg(i), QStringLiteral("POT-%1").arg(i), QStringLiteral("39.00")});
        pane->prompt()->setChoices(choices);
        check(QStringLiteral("%1 choices").arg(count));
    };
    const QListWidget *list = pane->prompt()->choices();
    const auto isInSight = [&](int row) {
        return list->viewport()->rect().contains(list->visualItemRect(list->item(row)));
    };
    ask(4);
    for (int row = 0; row < 4; ++row)
        QVERIFY2(isInSight(row), qPrintable(QString::number(row)));
    QVERIFY(!list->verticalScrollBar()->isVisible());
    ask(9);
    for (int row = 0; row < 9; ++row) {
        QVERIFY2(isInSight(row), qPrintable(QString::number(row)));
        QTest::keyClick(pane->prompt()->field(), Qt::Key_Down);
    }
    pane->prompt()->clear();
    m_window->settle();
    QVERIFY(!list->isVisible());
    check(QStringLiteral("without choices"));
}

QTEST_MAIN(OrdersLookTest)
#include "OrdersLookTest.moc"
