// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PriceLists.h"
#include "orders/OrderList.h"
#include "orders/PointsShop.h"
#include "tables/ListReader.h"
#include "ui/orders/ArticleSearch.h"
#include "ui/orders/NewOrderPage.h"
#include "ui/orders/OrderLinesField.h"
#include "ui/orders/OrderSheet.h"
#include "ui/orders/OrdersPane.h"
#include "ui/orders/PriceExplained.h"
#include "ui/orders/StepForm.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace shopdesk;
using namespace shopdesk::test;

/// Orders that come by phone, mail or marketplace, typed in: what they come to, what they keep back, and that nothing of the
/// typing is lost.
class NewOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void scansAreLinesWithTaxes();
    void whatIsNotThereIsRefusedByNameAndNumber();
    void theTypingSurvivesTheWindow();
    void aDraftIsGoneOnWith();
    void aDraftIsDiscarded();
    void pricesAndDiscountsWithinTheLimit();
    void anAmountThatCannotBeReadIsNeverPlaced();
    void anotherStoreKeepsTheGoods();
    void pricesFollowTheMember();
    void couponsAndPointsExplainThemselves();
    void aPaymentIsTakenWithIt();
    void aPriceThatChangedMeanwhileIsNotCharged();
    void byKeysAlone();

private:
    void begin();
    void settle();
    void scan(const QString &code);
    ui::Form &form() const { return *m_page->form(); }
    QString price() const { return m_page->price()->text(); }
    QWidget *named(const QString &name) const;
    void chooseMember() { form().setValue(QStringLiteral("member"), m_shop->clara.text()); }
    std::vector<orders::Order> all();
    orders::Order placed();
    catalog::StockLevel stock(StoreId store);

    std::unique_ptr<PointsShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::OrdersPane *m_pane = nullptr;
    ui::NewOrderPage *m_page = nullptr;
    catalog::VariantId m_lamp;
    catalog::VariantId m_pot;
    StoreId m_store;
};

void NewOrderTest::init()
{
    m_shop = std::make_unique<PointsShop>();
    m_store = m_shop->firstStore();
    // 10.00 and 20 % on top; 24.00 with 20 % in it.
    m_lamp = m_shop->addProduct(QStringLiteral("Lamp"), 1000, m_shop->addTax(QStringLiteral("On top"), 2000, false));
    m_pot = m_shop->addProduct(QStringLiteral("Pot"), 2400, m_shop->addTax(QStringLiteral("Within"), 2000, true));
    must(m_shop->write([&](store::UnitOfWork &work) {
        return catalog::bookStock(work, {m_store, m_lamp, 10, catalog::StockReason::Receipt});
    }));
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    begin();
}

void NewOrderTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void NewOrderTest::begin()
{
    m_pane = m_window->show<ui::OrdersPane>("orders");
    m_pane->mainAction()->trigger();
    m_page = m_pane->newPage();
    settle();
    QVERIFY(m_page->isVisible());
}

void NewOrderTest::settle()
{
    m_window->settle();
    m_window->settle();
}

void NewOrderTest::scan(const QString &code)
{
    QVERIFY(m_pane->takeScan(code));
    settle();
}

QWidget *NewOrderTest::named(const QString &name) const
{
    for (auto *each : m_page->findChildren<QWidget *>())
        if (each->accessibleName() == name && each->isVisible())
            return each;
    qFatal("there is no field “%s”", qPrintable(name));
    return nullptr;
}

std::vector<orders::Order> NewOrderTest::all()
{
    std::vector<orders::Order> found;
    for (const qint64 id :
         must(m_shop->read([](store::Connection &c) { return tables::readIds(c, orders::orderList(), {}); })))
        found.push_back(m_shop->order({id}));
    return found;
}

orders::Order NewOrderTest::placed()
{
    settle();
    const auto orders = all();
    if (orders.size() == 1)
        return orders.front();
    QTest::qFail(qPrintable(labelsOf(*m_page)), __FILE__, __LINE__);
    return {};
}

catalog::StockLevel NewOrderTest::stock(StoreId store)
{
    const auto product =
        must(m_shop->read([](store::Connection &c) { return catalog::findBySku(c, QStringLiteral("Lamp")); })).product;
    for (const auto &level : must(m_shop->read([&](store::Connection &c) { return catalog::stockOf(c, product); })))
        if (level.store == store && level.variant == m_lamp)
            return level;
    return {};
}

void NewOrderTest::scansAreLinesWithTaxes()
{
    QVERIFY(!m_page->placeButton()->isEnabled());
    // Three in a row, faster than the answers come: none is lost.
    for (const char *code : {"Lamp", "Pot", "Lamp"})
        QVERIFY(m_pane->takeScan(QString::fromLatin1(code)));
    settle();
    QCOMPARE(m_page->lines()->drafts().size(), size_t(2));
    static_cast<QSpinBox *>(named(QStringLiteral("Pieces of Lamp")))->setValue(3);
    // 3 × 10.00 and 6.00 tax on them, 24.00 with 4.00 in it.
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £60.00"));
    QCOMPARE(price().split(QLatin1Char('\n')).first(), QStringLiteral("Goods\t54.00"));
    QVERIFY(price().contains(QStringLiteral("Total\t£60.00")));
    form().setValue(QStringLiteral("note"), QStringLiteral("ring twice"));
    m_page->placeButton()->click();
    const orders::Order order = placed();
    QVERIFY(m_window->toast().contains(order.number + QStringLiteral(" placed")));
    QCOMPARE(order.status, orders::OrderStatus::Placed);
    QCOMPARE(order.channel, orders::Channel::Phone);
    QCOMPARE(order.total, Money{6000});
    QCOMPARE(order.taxTotal, Money{1000});
    QCOMPARE(order.open(), Money{6000});
    QCOMPARE(order.note, QStringLiteral("ring twice"));
    QCOMPARE(stock(m_store).onHand, 10);
    QCOMPARE(stock(m_store).allocated, 3);
    QVERIFY(!m_page->isVisible());
    QCOMPARE(m_pane->records()->openedRecord(), order.id.value);
    QCOMPARE(m_shop->wrong(), QStringList());
}

void NewOrderTest::whatIsNotThereIsRefusedByNameAndNumber()
{
    orders::OrderDraft web;
    web.store = m_store;
    web.channel = orders::Channel::Web;
    web.lines = {{m_lamp, 3}};
    m_shop->place(web);
    scan(QStringLiteral("Lamp"));
    static_cast<QSpinBox *>(named(QStringLiteral("Pieces of Lamp")))->setValue(8);
    const QString refusal = QStringLiteral("Lamp: 7 available, 8 wanted.");
    QTRY_VERIFY2(labelsOf(*m_page->price()).contains(refusal), qPrintable(labelsOf(*m_page->price())));
    m_page->placeButton()->click();
    settle();
    QTRY_VERIFY(labelsOf(form()).contains(refusal));
    QCOMPARE(form().complaint(QStringLiteral("lines")).contains(refusal), true);
    QCOMPARE(all().size(), size_t(1));
    QCOMPARE(stock(m_store).allocated, 3);
    static_cast<QSpinBox *>(named(QStringLiteral("Pieces of Lamp")))->setValue(7);
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £84.00"));
    m_page->placeButton()->click();
    settle();
    QCOMPARE(all().size(), size_t(2));
    QCOMPARE(stock(m_store).allocated, 10);
}

void NewOrderTest::theTypingSurvivesTheWindow()
{
    chooseMember();
    scan(QStringLiteral("Lamp"));
    static_cast<QSpinBox *>(named(QStringLiteral("Pieces of Lamp")))->setValue(2);
    static_cast<ui::MoneyEdit *>(named(QStringLiteral("Price of Lamp")))->setMoney(Money{900});
    static_cast<ui::MoneyEdit *>(named(QStringLiteral("Discount on Lamp")))->setMoney(Money{100});
    type(*fieldOf(form(), "discounts"), QStringLiteral("10 %"));
    form().setValue(QStringLiteral("note"), QStringLiteral("for Sunday"));
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £18.36"));
    // Another page and back, then another window: as after a crash.
    m_window->show<ui::Pane>("products");
    m_window.reset();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    begin();
    QTRY_VERIFY(labelsOf(*m_page).contains(QStringLiteral("What you typed earlier is back")));
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £18.36"));
    QCOMPARE(form().text(QStringLiteral("note")), QStringLiteral("for Sunday"));
    m_page->placeButton()->click();
    const orders::Order order = placed();
    QCOMPARE(order.member, m_shop->clara);
    QCOMPARE(order.lines.front().unitPrice, Money{900});
    QCOMPARE(order.lines.front().discount, Money{100});
    QCOMPARE(order.discountTotal, Money{170});
    QCOMPARE(order.total, Money{1836}); // (18.00 − 1.00 − 1.70) × 1.2
    // What was placed does not come back.
    begin();
    QVERIFY(m_page->lines()->drafts().empty());
    QVERIFY(!labelsOf(*m_page).contains(QStringLiteral("What you typed earlier is back")));
}

void NewOrderTest::aDraftIsGoneOnWith()
{
    chooseMember();
    scan(QStringLiteral("Lamp"));
    form().setValue(QStringLiteral("channel"), QStringLiteral("marketplace"));
    type(*fieldOf(form(), "discounts"), QStringLiteral("1.50"));
    settle();
    pressSave(form());
    const orders::Order draft = placed();
    QCOMPARE(draft.status, orders::OrderStatus::Draft);
    QCOMPARE(draft.number, QString());
    QCOMPARE(draft.total, Money{1020});
    QCOMPARE(stock(m_store).allocated, 0);
    ui::DetailDrawer *drawer = m_pane->records()->drawer();
    QTRY_VERIFY(hasButton(*drawer, QStringLiteral("Go on with the draft")));
    QVERIFY(hasButton(*drawer, QStringLiteral("Place order £10.20")));
    buttonCalled(*drawer, QStringLiteral("Go on with the draft"))->click();
    settle();
    QVERIFY(m_page->isVisible());
    QVERIFY(labelsOf(*m_page).contains(QStringLiteral("Draft of an order")));
    QVERIFY(!form().isDirty());
    QCOMPARE(form().text(QStringLiteral("discounts")), QStringLiteral("1.50"));
    QCOMPARE(form().text(QStringLiteral("channel")), QStringLiteral("marketplace"));
    scan(QStringLiteral("Lamp"));
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £22.20"));
    pressSave(form());
    QCOMPARE(placed().total, Money{2220});
    QCOMPARE(placed().id, draft.id);
    QTRY_VERIFY(hasButton(*drawer, QStringLiteral("Go on with the draft")));
    buttonCalled(*drawer, QStringLiteral("Go on with the draft"))->click();
    settle();
    m_page->placeButton()->click();
    const orders::Order order = placed();
    QCOMPARE(order.id, draft.id);
    QCOMPARE(order.status, orders::OrderStatus::Placed);
    QVERIFY(!order.number.isEmpty());
    QCOMPARE(order.member, m_shop->clara);
    QCOMPARE(order.channel, orders::Channel::Marketplace);
    QCOMPARE(stock(m_store).allocated, 2);
    QTRY_VERIFY(!hasButton(*drawer, QStringLiteral("Go on with the draft")));
    QCOMPARE(m_shop->wrong(), QStringList());
}

void NewOrderTest::aDraftIsDiscarded()
{
    scan(QStringLiteral("Lamp"));
    m_page->saveButton()->click();
    QCOMPARE(placed().status, orders::OrderStatus::Draft);
    m_pane->sheet()->beginStep(orders::Step::Cancel);
    buttonCalled(*m_pane->sheet()->stepForm(), QStringLiteral("Discard draft"))->click();
    settle();
    QVERIFY(m_window->toast().contains(QStringLiteral("Draft discarded")));
    QCOMPARE(placed().status, orders::OrderStatus::Cancelled);
    QCOMPARE(m_shop->wrong(), QStringList());
}

void NewOrderTest::pricesAndDiscountsWithinTheLimit()
{
    Actor tom{{}, QStringLiteral("Tom"), allPermissions()};
    tom.limits.largestDiscount = 1000;
    m_shop->store().setActor(tom);
    settle();
    m_window->window.workbench().ask = {};
    begin();
    scan(QStringLiteral("Pot"));
    static_cast<ui::MoneyEdit *>(named(QStringLiteral("Price of Pot")))->setMoney(Money{2000});
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £20.00"));
    m_page->placeButton()->click();
    settle();
    QVERIFY2(labelsOf(form()).contains(QStringLiteral("You may take off up to 10 % alone.")),
             qPrintable(labelsOf(form())));
    QCOMPARE(all().size(), size_t(0));
    static_cast<ui::MoneyEdit *>(named(QStringLiteral("Price of Pot")))->setMoney(Money{2160});
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £21.60"));
    m_page->placeButton()->click();
    QCOMPARE(placed().total, Money{2160});
    // What is no amount is said beside the field.
    begin();
    scan(QStringLiteral("Pot"));
    type(*fieldOf(form(), "discounts"), QStringLiteral("ten"));
    settle();
    m_page->placeButton()->click();
    QCOMPARE(form().complaint(QStringLiteral("discounts")),
             QStringLiteral("Enter an amount, or a share such as 10 %."));
}

void NewOrderTest::anAmountThatCannotBeReadIsNeverPlaced()
{
    scan(QStringLiteral("Pot"));
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £24.00"));
    auto *price = static_cast<ui::MoneyEdit *>(named(QStringLiteral("Price of Pot")));
    auto *discount = static_cast<ui::MoneyEdit *>(named(QStringLiteral("Discount on Pot")));
    for (ui::MoneyEdit *field : {price, discount}) {
        const QString before = field->text();
        type(*field, QStringLiteral("1.234"));
        settle();
        QVERIFY(labelsOf(*m_page).contains(QStringLiteral("Enter an amount such as 1234.50.")));
        QVERIFY(!m_page->placeButton()->isEnabled());
        m_page->saveButton()->click();
        pressSave(form());
        settle();
        QCOMPARE(all().size(), size_t(0));
        QCOMPARE(field->text(), QStringLiteral("1.234"));
        type(*field, before);
        QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £24.00"));
        QVERIFY(m_page->placeButton()->isEnabled());
    }
    // No price is not the usual price.
    type(*price, QString());
    settle();
    QVERIFY(!m_page->placeButton()->isEnabled());
    // Nor does another buyer, for whom all is read anew, take away what was typed.
    type(*price, QStringLiteral("2x"));
    chooseMember();
    settle();
    QCOMPARE(static_cast<ui::MoneyEdit *>(named(QStringLiteral("Price of Pot")))->text(), QStringLiteral("2x"));
    QVERIFY(!m_page->placeButton()->isEnabled());
}

void NewOrderTest::anotherStoreKeepsTheGoods()
{
    const auto harbour = must(
        m_shop->write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Harbour")); }));
    must(m_shop->write([&](store::UnitOfWork &work) {
        return catalog::bookStock(work, {harbour, m_lamp, 2, catalog::StockReason::Receipt});
    }));
    begin();
    scan(QStringLiteral("Lamp"));
    form().setValue(QStringLiteral("collectIn"), harbour.value);
    static_cast<QSpinBox *>(named(QStringLiteral("Pieces of Lamp")))->setValue(3);
    QTRY_VERIFY(labelsOf(*m_page->price()).contains(QStringLiteral("Lamp: 2 available, 3 wanted.")));
    static_cast<QSpinBox *>(named(QStringLiteral("Pieces of Lamp")))->setValue(2);
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £24.00"));
    m_page->placeButton()->click();
    const orders::Order order = placed();
    QCOMPARE(order.store, m_store);
    QCOMPARE(order.collectIn, harbour);
    QCOMPARE(stock(harbour).allocated, 2);
    QCOMPARE(stock(m_store).allocated, 0);
}

void NewOrderTest::pricesFollowTheMember()
{
    scan(QStringLiteral("Pot"));
    static_cast<QSpinBox *>(named(QStringLiteral("Pieces of Pot")))->setValue(2);
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £48.00"));
    must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
        catalog::PriceListDraft list;
        list.name = QStringLiteral("Online");
        list.channel = QStringLiteral("web");
        const auto id = catalog::createPriceList(work, list);
        if (!id)
            return Failure(id.error());
        return catalog::setListPrices(work, *id, {{m_pot, Money{2000}}});
    }));
    form().setValue(QStringLiteral("channel"), QStringLiteral("web"));
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £40.00"));
    settle();
    QCOMPARE(static_cast<ui::MoneyEdit *>(named(QStringLiteral("Price of Pot")))->money(), std::optional(Money{2000}));
    QCOMPARE(static_cast<QSpinBox *>(named(QStringLiteral("Pieces of Pot")))->value(), 2);
    // Set by hand it stays, whoever buys.
    static_cast<ui::MoneyEdit *>(named(QStringLiteral("Price of Pot")))->setMoney(Money{1900});
    form().setValue(QStringLiteral("channel"), QStringLiteral("phone"));
    settle();
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £38.00"));
}

void NewOrderTest::couponsAndPointsExplainThemselves()
{
    m_shop->letRedeem();
    m_shop->grant(500);
    const QString code = m_shop->addCoupon(QStringLiteral("SPRING"), Money{300});
    scan(QStringLiteral("Pot"));
    scan(code);
    QCOMPARE(form().text(QStringLiteral("coupons")), code);
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £21.00"));
    QVERIFY2(price().contains(QStringLiteral("SPRING")), qPrintable(price()));
    QVERIFY(price().contains(QStringLiteral("−3.00")));
    // Points are a member's.
    static_cast<QSpinBox *>(form().field(QStringLiteral("points")))->setValue(400);
    QTRY_VERIFY(m_page->placeButton()->isEnabled());
    m_page->placeButton()->click();
    settle();
    QCOMPARE(form().complaint(QStringLiteral("points")), QStringLiteral("Points are a member's. Choose the member."));
    const auto clara = must(m_shop->read([&](store::Connection &c) { return members::member(c, m_shop->clara); }));
    scan(clara.number);
    QCOMPARE(form().text(QStringLiteral("member")), m_shop->clara.text());
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £17.00"));
    QVERIFY2(labelsOf(form()).contains(QStringLiteral("up to 500, worth £5.00")), qPrintable(labelsOf(form())));
    // A code that nobody knows is said, and keeps the order from being placed.
    type(*fieldOf(form(), "coupons"), code + QStringLiteral(" WINTER"));
    settle();
    QVERIFY(!labelsOf(*m_page->price()).isEmpty());
    m_page->placeButton()->click();
    settle();
    QVERIFY(!form().complaint(QStringLiteral("coupons")).isEmpty());
    QCOMPARE(all().size(), size_t(0));
    type(*fieldOf(form(), "coupons"), code);
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £17.00"));
    m_page->placeButton()->click();
    const orders::Order order = placed();
    QCOMPARE(order.total, Money{1700});
    QCOMPARE(order.discounts.size(), size_t(2));
    QCOMPARE(m_shop->wealth().available, 100);
    QCOMPARE(m_shop->complaints(), QStringList());
}

void NewOrderTest::aPaymentIsTakenWithIt()
{
    scan(QStringLiteral("Pot"));
    auto *paid = static_cast<QCheckBox *>(form().field(QStringLiteral("paidNow")));
    QVERIFY(!form().field(QStringLiteral("amount"))->isVisible());
    paid->setChecked(true);
    QVERIFY(form().field(QStringLiteral("amount"))->isVisible());
    type(*fieldOf(form(), "tendered"), QStringLiteral("30"));
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £24.00"));
    m_page->placeButton()->click();
    const orders::Order order = placed();
    QVERIFY(m_window->toast().contains(QStringLiteral("Change: £6.00")));
    QCOMPARE(order.status, orders::OrderStatus::Paid);
    QCOMPARE(order.open(), Money{0});
    // A part of it, by transfer.
    begin();
    scan(QStringLiteral("Pot"));
    form().setValue(QStringLiteral("paidNow"), true);
    form().setValue(QStringLiteral("kind"), QStringLiteral("bank_transfer"));
    type(*fieldOf(form(), "amount"), QStringLiteral("10"));
    QTRY_VERIFY(m_page->placeButton()->isEnabled());
    m_page->placeButton()->click();
    settle();
    QCOMPARE(all().size(), size_t(2));
    QCOMPARE(std::ranges::count(all(), orders::OrderStatus::PartiallyPaid, &orders::Order::status), 1);
    Money open;
    for (const orders::Order &each : all())
        open += each.open();
    QCOMPARE(open, Money{1400});
    // More than is due is refused beside the amount.
    begin();
    scan(QStringLiteral("Pot"));
    form().setValue(QStringLiteral("paidNow"), true);
    form().setValue(QStringLiteral("kind"), QStringLiteral("card"));
    type(*fieldOf(form(), "amount"), QStringLiteral("25"));
    QTRY_VERIFY(m_page->placeButton()->isEnabled());
    m_page->placeButton()->click();
    settle();
    QVERIFY2(form().complaint(QStringLiteral("amount")).contains(QStringLiteral("24.00")),
             qPrintable(labelsOf(form())));
    QCOMPARE(all().size(), size_t(2));
}

void NewOrderTest::aPriceThatChangedMeanwhileIsNotCharged()
{
    scan(QStringLiteral("Pot"));
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £24.00"));
    must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE variants SET price = 2500 WHERE id = ?", m_pot);
        return {};
    }));
    m_page->placeButton()->click();
    settle();
    QVERIFY(labelsOf(*m_page).contains(QStringLiteral("Prices have changed meanwhile.")));
    QCOMPARE(all().size(), size_t(0));
    QTRY_COMPARE(m_page->placeButton()->text(), QStringLiteral("Place order £25.00"));
}

void NewOrderTest::byKeysAlone()
{
    const auto key = [&](Qt::Key pressed, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(QApplication::focusWidget(), pressed, with);
        QTest::qWait(130);
        settle();
    };
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Clara"));
    QTest::qWait(130);
    settle();
    key(Qt::Key_Return);
    QCOMPARE(form().text(QStringLiteral("member")), m_shop->clara.text());
    for (int i = 0; i < 4 && QApplication::focusWidget() != m_page->lines()->edit()->search()->field(); ++i)
        key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), m_page->lines()->edit()->search()->field());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("po"));
    QTest::qWait(130);
    settle();
    key(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Pieces of Pot"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("2"));
    key(Qt::Key_Tab);
    QTRY_VERIFY(m_page->placeButton()->isEnabled());
    m_page->lines()->edit()->search()->field()->setFocus(); // also from here
    key(Qt::Key_Return, Qt::ControlModifier);
    const orders::Order order = placed();
    QCOMPARE(order.member, m_shop->clara);
    QCOMPARE(order.units, 2);
    QCOMPARE(order.total, Money{4800});
}

QTEST_MAIN(NewOrderTest)
#include "NewOrderTest.moc"
