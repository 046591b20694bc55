// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/OrdersPane.h"
#include "catalog/Premises.h"
#include "catalog/Products.h"
#include "members/Members.h"
#include "orders/OrderChange.h"
#include "orders/Orders.h"
#include "orders/Payments.h"
#include "orders/Shifts.h"
#include "orders/StoreCredit.h"
#include "support/TestShop.h"
#include "ui/members/MembersPane.h"
#include "ui/orders/ArticleSearch.h"
#include "ui/orders/ChangeForm.h"
#include "ui/orders/LinesEdit.h"
#include "ui/orders/OrderSheet.h"
#include "ui/orders/Receipt.h"
#include "ui/orders/StepForm.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace shopdesk;
using namespace shopdesk::test;

namespace {

ui::MoneyEdit *moneyField(const QWidget &within, const QString &name)
{
    for (auto *each : within.findChildren<ui::MoneyEdit *>())
        if (each->accessibleName() == name && each->isVisible())
            return each;
    qFatal("there is no field “%s”", qPrintable(name));
    return nullptr;
}

} // namespace

/// The orders pane in a real window: what an order says, where its links lead, and lists that stand behind a number.
class OrdersPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyShopOffersTheImport();
    void anOrderReadsLikeAReceipt();
    void aLongOrderShowsHowItBegins();
    void aCreditLeadsToItsOrderAndBack();
    void theMemberIsALink();
    void listsBehindNumbersSayWhatTheyShow();
    void theSumsAreThoseOfTheFilter();
    void stepsSayWhatTheyDo();
    void takesAPaymentInTheDrawer();
    void shipsAPart();
    void changesAndSaysWhatItCosts();
    void whatAChangeGivesBackMayBecomeStoreCredit();
    void changesPricesAndLines();
    void onlyOneChangesAnOrderAtATime();
    void leavingAChangeEndsIt();
    void anAmountThatCannotBeReadIsNeverBooked();
    void moneyGoesIntoTheTillWhereItIsTaken();
    void goodsAreHandedOverWhereTheCustomerStands();
    void aChangeThatCannotBeLeftSaysWhy();
    void takesBackWithAPreview();
    void takesBackIntoAnotherStore();
    void asksWhichPiecesLeave();
    void cancelsWithItsConsequence();
    void whoMayNotSeesNoSteps();
    void filtersWhatIsToDo();

private:
    orders::OrderId place(orders::OrderDraft draft);
    orders::OrderDraft sale(qint64 quantity = 2);
    orders::OrderDraft webOrder(qint64 quantity);
    ui::DetailDrawer *drawer() const { return m_pane->records()->drawer(); }
    void open(orders::OrderId id);
    orders::OrderStatus statusOf(orders::OrderId id)
    {
        return m_shop->read([id](store::Connection &c) { return orders::order(c, id); })->status;
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::OrdersPane *m_pane = nullptr;
    catalog::ProductId m_product;
    catalog::VariantId m_cup;
    members::MemberId m_member;
    StoreId m_store;
};

void OrdersPaneTest::init()
{
    m_shop = std::make_unique<TestShop>();
    const auto made = m_shop->write([this](store::UnitOfWork &work) -> Result<void> {
        catalog::ProductDraft cup;
        cup.name = QStringLiteral("Cup");
        cup.kind = catalog::ProductKind::Service;
        cup.variants = {{{}, {}, QStringLiteral("CUP"), Money{250}, {}, {}}};
        m_product = catalog::createProduct(work, cup).value();
        m_cup = catalog::product(work.connection(), m_product)->variants.front().id;
        members::MemberDraft member;
        member.name = QStringLiteral("Li Wei");
        m_member = members::createMember(work, member).value();
        m_store = catalog::stores(work.connection())->front().id;
        return {};
    });
    QVERIFY(made);
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::OrdersPane>("orders");
}

void OrdersPaneTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

orders::OrderDraft OrdersPaneTest::sale(qint64 quantity)
{
    orders::OrderDraft draft;
    draft.store = m_store;
    draft.lines = {{m_cup, quantity}};
    draft.payments = {{orders::PaymentKind::Card, Money{250 * quantity}}};
    return draft;
}

orders::OrderDraft OrdersPaneTest::webOrder(qint64 quantity)
{
    orders::OrderDraft draft = sale(quantity);
    draft.channel = orders::Channel::Web;
    draft.payments.clear();
    return draft;
}

orders::OrderId OrdersPaneTest::place(orders::OrderDraft draft)
{
    const auto id = m_shop->write([draft](store::UnitOfWork &work) { return orders::place(work, draft); });
    if (!id)
        qFatal("%s", qPrintable(id.error().message));
    m_window->settle();
    return *id;
}

void OrdersPaneTest::open(orders::OrderId id)
{
    m_pane->showRecord(id.value);
    m_window->settle();
}

void OrdersPaneTest::anEmptyShopOffersTheImport()
{
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("No orders yet")));
    buttonCalled(*m_pane, QStringLiteral("Import orders"))->click();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("imports"));
}

void OrdersPaneTest::anOrderReadsLikeAReceipt()
{
    orders::OrderDraft draft = sale(3);
    draft.lines.front().discount = Money{50};
    draft.discounts = {{orders::DiscountKind::Coupon, QStringLiteral("SPRING"), Money{100}}};
    draft.payments = {{orders::PaymentKind::Card, Money{400}}, {orders::PaymentKind::Cash, Money{200}, Money{500}}};
    open(place(draft));
    const QString receipt = m_pane->sheet()->receipt()->text();
    QCOMPARE(receipt.split(QLatin1Char('\n')),
             (QStringList{QStringLiteral("3 × Cup\t7.00"), QStringLiteral("CUP · 2.50 each · −0.50 discount"),
                          QStringLiteral("Lines\t7.00"), QStringLiteral("SPRING\t−1.00"), QStringLiteral("Coupon"),
                          QStringLiteral("Total\t£6.00"), QStringLiteral("Card\t4.00"), QStringLiteral("Cash\t2.00"),
                          QStringLiteral("5.00 handed over, 3.00 change")}));
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("£6.00")));
    m_pane->records()->drawer()->showTab(QStringLiteral("payments"));
    const auto *payments =
        m_pane->records()->drawer()->findChild<QWidget *>(QStringLiteral("payments"))->findChild<ui::ListView *>();
    QCOMPARE(payments->model()->rowCount(), 2);
    m_pane->records()->drawer()->showTab(QStringLiteral("timeline"));
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("Placed")));
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("£2.00, Cash")));
}

void OrdersPaneTest::aLongOrderShowsHowItBegins()
{
    orders::OrderDraft draft = sale();
    draft.lines.clear();
    for (int i = 0; i < 30; ++i)
        draft.lines.push_back({m_cup, 1});
    draft.payments = {{orders::PaymentKind::Card, Money{250 * 30}}};
    open(place(draft));
    QCOMPARE(m_pane->sheet()->receipt()->text().count(QStringLiteral("1 × Cup")), 10);
    buttonCalled(*m_pane, QStringLiteral("All 30 lines"))->click();
    QCOMPARE(m_pane->records()->drawer()->currentTab(), QStringLiteral("lines"));
    const auto *lines = m_pane->records()->drawer()->findChild<ui::ListView *>(QStringLiteral("lines"));
    QCOMPARE(lines->model()->rowCount(), 30);
}

void OrdersPaneTest::aCreditLeadsToItsOrderAndBack()
{
    const auto order = place(sale());
    orders::OrderDraft back = sale(1);
    back.kind = orders::OrderKind::Credit;
    back.creditOf = order;
    const auto credit = place(back);
    open(credit);
    const QString drawer = labelsOf(*m_pane->records()->drawer());
    QVERIFY(drawer.contains(QStringLiteral("Credit · −£2.50")));
    QVERIFY(drawer.contains(QStringLiteral("Corrects order")));
    const auto number = [&](orders::OrderId id) {
        return m_shop->read([id](store::Connection &connection) { return orders::order(connection, id); })->number;
    };
    buttonCalled(*m_pane, number(order) + QStringLiteral(" · £5.00"))->click();
    m_window->settle();
    QCOMPARE(m_pane->records()->openedRecord(), order.value);
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("Corrected by")));
    buttonCalled(*m_pane, number(credit) + QStringLiteral(" · −£2.50"))->click();
    m_window->settle();
    QCOMPARE(m_pane->records()->openedRecord(), credit.value);
}

void OrdersPaneTest::theMemberIsALink()
{
    orders::OrderDraft draft = sale();
    draft.member = m_member;
    open(place(draft));
    buttonCalled(*m_pane, QStringLiteral("Li Wei · M000001"))->click();
    m_window->settle();
    auto *members = static_cast<ui::MembersPane *>(m_window->window.currentPane());
    QCOMPARE(members->name(), QStringLiteral("members"));
    QCOMPARE(members->records()->openedRecord(), m_member.value);
}

void OrdersPaneTest::listsBehindNumbersSayWhatTheyShow()
{
    place(sale());
    tables::ListQuery query;
    query.filters = {{QStringLiteral("product"), {m_product.value}},
                     {QStringLiteral("weekday"), {1, 7}},
                     {QStringLiteral("hour"), {9}},
                     {QStringLiteral("category"), {QStringLiteral("none")}},
                     {QStringLiteral("counted"), {1}}};
    m_window->window.workbench().openList(QStringLiteral("orders"), query);
    m_window->settle();
    for (const char *chip :
         {"Product: Cup", "Weekday: Monday, Sunday", "Hour: 09:00–10:00", "Category: none", "Counted in figures"})
        QVERIFY2(hasButton(*m_pane, QString::fromUtf8(chip)), chip);
    QCOMPARE(m_pane->records()->query().filters, query.filters);
}

void OrdersPaneTest::theSumsAreThoseOfTheFilter()
{
    place(sale(2));
    place(sale(4));
    orders::OrderDraft web = sale(1);
    web.channel = orders::Channel::Web;
    place(web);
    QTRY_VERIFY(labelsOf(*m_pane).contains(QStringLiteral("3 orders")));
    QTRY_VERIFY(labelsOf(*m_pane).contains(QStringLiteral("Total £17.50")));
    tables::ListQuery query;
    query.filters.insert(QStringLiteral("channel"), {QStringLiteral("counter")});
    m_pane->showQuery(query);
    m_window->settle();
    QTRY_VERIFY(labelsOf(*m_pane).contains(QStringLiteral("2 orders")));
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("Total £15.00")));
}

void OrdersPaneTest::stepsSayWhatTheyDo()
{
    open(place(webOrder(3)));
    QVERIFY(hasButton(*drawer(), QStringLiteral("Take payment £7.50")));
    QVERIFY(hasButton(*drawer(), QStringLiteral("Ship 3")));
    const QMenu *more = drawer()->findChildren<QMenu *>().last();
    QStringList steps;
    for (const QAction *action : more->actions())
        steps << (action->isEnabled() ? action->text() : action->text() + QStringLiteral(": ") + action->toolTip());
    QVERIFY2(steps.contains(QStringLiteral("Change order")), qPrintable(steps.join(QLatin1Char('\n'))));
    QVERIFY(steps.contains(QStringLiteral("Cancel order")));
    QVERIFY(steps.contains(QStringLiteral("Take back: The customer has no goods of this order.")));
    // What was sold at the counter is done.
    open(place(sale()));
    QVERIFY(!hasButton(*drawer(), QStringLiteral("Ship 2")));
    QCOMPARE(m_pane->mainAction()->text(), QStringLiteral("New order"));
}

void OrdersPaneTest::takesAPaymentInTheDrawer()
{
    const auto id = place(webOrder(4));
    open(id);
    buttonCalled(*drawer(), QStringLiteral("Take payment £10.00"))->click();
    ui::StepForm *step = m_pane->sheet()->stepForm();
    QVERIFY(step);
    QVERIFY(hasButton(*step, QStringLiteral("Take £10.00")));
    type(*fieldOf(*step->form(), "amount"), QStringLiteral("6"));
    type(*fieldOf(*step->form(), "tendered"), QStringLiteral("7"));
    QVERIFY2(labelsOf(*step).contains(QStringLiteral("Change £1.00 · £4.00 stay open")), qPrintable(labelsOf(*step)));
    buttonCalled(*step, QStringLiteral("Take £6.00"))->click();
    m_window->settle();
    QVERIFY(m_window->toast().contains(QStringLiteral("£6.00 taken. Change: £1.00")));
    QVERIFY(!m_pane->sheet()->stepForm());
    QTRY_VERIFY(hasButton(*drawer(), QStringLiteral("Take payment £4.00")));
    // More than is open is refused beside the field.
    buttonCalled(*drawer(), QStringLiteral("Take payment £4.00"))->click();
    step = m_pane->sheet()->stepForm();
    type(*fieldOf(*step->form(), "amount"), QStringLiteral("5"));
    buttonCalled(*step, QStringLiteral("Take £5.00"))->click();
    m_window->settle();
    QTRY_VERIFY2(labelsOf(*step).contains(QStringLiteral("no more than 4.00")), qPrintable(labelsOf(*step)));
    buttonCalled(*step, QStringLiteral("Not now"))->click();
    QVERIFY(!m_pane->sheet()->stepForm());
}

void OrdersPaneTest::shipsAPart()
{
    open(place(webOrder(3)));
    buttonCalled(*drawer(), QStringLiteral("Ship 3"))->click();
    const ui::StepForm *step = m_pane->sheet()->stepForm();
    QVERIFY(labelsOf(*step).contains(QStringLiteral("£7.50 of this order are still to pay.")));
    step->findChild<QSpinBox *>()->setValue(2);
    buttonCalled(*step, QStringLiteral("Ship 2 of 3"))->click();
    m_window->settle();
    QTRY_VERIFY(hasButton(*drawer(), QStringLiteral("Ship 1 of 3")));
    drawer()->showTab(QStringLiteral("shipments"));
    buttonCalled(*drawer(), QStringLiteral("It has arrived"))->click();
    m_window->settle();
    QTRY_VERIFY(labelsOf(*drawer()).contains(QStringLiteral("2 × Cup")));
    QTRY_VERIFY(!hasButton(*drawer(), QStringLiteral("It has arrived")));
}

void OrdersPaneTest::changesAndSaysWhatItCosts()
{
    orders::OrderDraft draft = webOrder(3);
    draft.payments = {{orders::PaymentKind::Card, Money{750}}};
    const auto id = place(draft);
    open(id);
    m_pane->sheet()->beginStep(orders::Step::Change);
    QTRY_VERIFY(m_pane->sheet()->stepForm());
    const ui::StepForm *step = m_pane->sheet()->stepForm();
    step->findChild<QSpinBox *>()->setValue(1);
    QTRY_VERIFY(hasButton(*step, QStringLiteral("Book change, give back £5.00")));
    QVERIFY(labelsOf(*step).contains(QStringLiteral("The order comes to £2.50 instead of £7.50.")));
    step->findChild<QSpinBox *>()->setValue(5);
    QTRY_VERIFY(hasButton(*step, QStringLiteral("Book change, £5.00 more to pay")));
    buttonCalled(*step, QStringLiteral("Book change, £5.00 more to pay"))->click();
    m_window->settle();
    QTRY_VERIFY(hasButton(*drawer(), QStringLiteral("Take payment £5.00")));
}

void OrdersPaneTest::whatAChangeGivesBackMayBecomeStoreCredit()
{
    orders::OrderDraft draft = webOrder(3);
    draft.member = m_member;
    draft.payments = {{orders::PaymentKind::Card, Money{750}}};
    open(place(draft));
    m_pane->sheet()->beginStep(orders::Step::Change);
    QTRY_VERIFY(m_pane->sheet()->stepForm());
    auto *step = static_cast<ui::ChangeForm *>(m_pane->sheet()->stepForm());
    QTRY_VERIFY(step->goButton()->isEnabled());
    auto *refund = static_cast<QComboBox *>(step->form()->field(QStringLiteral("refund")));
    QVERIFY(!refund->isVisible()); // nothing is given back yet
    step->lines()->findChild<QSpinBox *>()->setValue(1);
    QTRY_VERIFY(hasButton(*step, QStringLiteral("Book change, give back £5.00")));
    QVERIFY(refund->isVisible());
    refund->setCurrentIndex(1);
    QTRY_VERIFY(step->goButton()->isEnabled());
    step->goButton()->click();
    m_window->settle();
    const auto credit = m_shop->read([&](store::Connection &c) { return orders::storeCredit(c, m_member); });
    QCOMPARE(*credit, Money{500});
}

void OrdersPaneTest::changesPricesAndLines()
{
    const auto made = m_shop->write([](store::UnitOfWork &work) {
        catalog::ProductDraft pot;
        pot.name = QStringLiteral("Pot");
        pot.kind = catalog::ProductKind::Service;
        pot.variants = {{{}, {}, QStringLiteral("POT-1"), Money{1000}, {}, {}}};
        return catalog::createProduct(work, pot);
    });
    QVERIFY(made);
    const auto id = place(webOrder(2));
    open(id);
    m_pane->sheet()->beginStep(orders::Step::Change);
    QTRY_VERIFY(m_pane->sheet()->stepForm());
    auto *step = static_cast<ui::ChangeForm *>(m_pane->sheet()->stepForm());
    const auto field = [&](const QString &name) { return moneyField(*step, name); };
    // A scan adds the article at its price; what was typed before stays.
    field(QStringLiteral("Discount on Cup"))->setMoney(Money{100});
    QVERIFY(m_pane->takeScan(QStringLiteral("POT-1")));
    m_window->settle();
    QTRY_COMPARE(step->findChildren<QSpinBox *>().size(), 2);
    QCOMPARE(field(QStringLiteral("Price of Pot"))->money(), std::optional(Money{1000}));
    field(QStringLiteral("Price of Pot"))->setMoney(Money{800});
    QTRY_VERIFY(hasButton(*step, QStringLiteral("Book change, £7.00 more to pay")));
    QVERIFY(labelsOf(*step).contains(QStringLiteral("The order comes to £12.00 instead of £5.00.")));
    step->goButton()->click();
    m_window->settle();
    QTRY_VERIFY(hasButton(*drawer(), QStringLiteral("Take payment £12.00")));

    // An article is found by its name as well, and a line is taken out.
    m_pane->sheet()->beginStep(orders::Step::Change);
    QTRY_VERIFY(m_pane->sheet()->stepForm());
    step = static_cast<ui::ChangeForm *>(m_pane->sheet()->stepForm());
    step->form()->setValue(QStringLiteral("discount"), 50);
    QTest::keyClicks(step->lines()->search()->field(), QStringLiteral("po"));
    QTRY_VERIFY(step->findChild<QListWidget *>()->isVisible());
    QTest::keyClick(step->lines()->search()->field(), Qt::Key_Return);
    QTRY_COMPARE(step->findChildren<QSpinBox *>().size(), 3);
    for (auto *button : step->findChildren<QAbstractButton *>())
        if (button->accessibleName() == QLatin1String("Take out Cup"))
            button->click();
    m_window->settle();
    QTRY_VERIFY(labelsOf(*step).contains(QStringLiteral("The order comes to £17.50 instead of £12.00.")));
    step->goButton()->click();
    m_window->settle();
    QTRY_VERIFY(hasButton(*drawer(), QStringLiteral("Take payment £17.50")));
    const auto order = m_shop->read([id](store::Connection &connection) { return orders::order(connection, id); });
    QCOMPARE(order->lines.size(), size_t(2));
    QCOMPARE(order->lines[0].total, Money{800});
    QCOMPARE(order->discountTotal, Money{50});
}

void OrdersPaneTest::onlyOneChangesAnOrderAtATime()
{
    const auto id = place(webOrder(3));
    open(id);
    m_pane->sheet()->beginStep(orders::Step::Change);
    QTRY_VERIFY(m_pane->sheet()->stepForm());
    m_window->settle();
    QVERIFY(m_pane->sheet()->stepForm()); // that the order is marked does not end the step
    QCOMPARE(statusOf(id), orders::OrderStatus::Modifying);
    // Somebody else, meanwhile.
    const auto second = m_shop->write([id](store::UnitOfWork &work) { return orders::beginChange(work, id); });
    QCOMPARE(second.error().code, QStringLiteral("orders.stepClosed"));
    QCOMPARE(second.error().message, QStringLiteral("This order is being changed. Book the change or leave it first."));
    const auto paid = m_shop->write([id](store::UnitOfWork &work) {
        return orders::pay(work, id, {{orders::PaymentKind::Card, Money{750}}});
    });
    QCOMPARE(paid.error().code, QStringLiteral("orders.stepClosed"));
    // Booked, it is free again, and nobody has to leave it.
    m_pane->sheet()->stepForm()->findChild<QSpinBox *>()->setValue(2);
    QTRY_VERIFY(m_pane->sheet()->stepForm()->goButton()->isEnabled());
    m_pane->sheet()->stepForm()->goButton()->click();
    m_window->settle();
    QTRY_VERIFY(hasButton(*drawer(), QStringLiteral("Take payment £5.00")));
    QCOMPARE(statusOf(id), orders::OrderStatus::Placed);
}

void OrdersPaneTest::leavingAChangeEndsIt()
{
    const auto id = place(webOrder(3));
    const auto other = place(webOrder(1));
    const auto begin = [&] {
        open(id);
        m_pane->sheet()->beginStep(orders::Step::Change);
        QTRY_VERIFY(m_pane->sheet()->stepForm());
        QCOMPARE(statusOf(id), orders::OrderStatus::Modifying);
    };
    begin();
    buttonCalled(*m_pane->sheet()->stepForm(), QStringLiteral("Not now"))->click();
    m_window->settle();
    QCOMPARE(statusOf(id), orders::OrderStatus::Placed);
    begin();
    open(other);
    QTRY_COMPARE(statusOf(id), orders::OrderStatus::Placed);
    begin();
    drawer()->close();
    QTRY_COMPARE(statusOf(id), orders::OrderStatus::Placed);
    QVERIFY(!m_pane->sheet()->stepForm());
    // Also where the window goes, and whoever began it has signed out.
    begin();
    m_window.reset();
    m_shop->store().waitForAnswers();
    QTRY_COMPARE(statusOf(id), orders::OrderStatus::Placed);
}

void OrdersPaneTest::anAmountThatCannotBeReadIsNeverBooked()
{
    orders::OrderDraft draft = webOrder(2);
    draft.lines.front().discount = Money{100};
    const auto id = place(draft);
    open(id);
    m_pane->sheet()->beginStep(orders::Step::Change);
    QTRY_VERIFY(m_pane->sheet()->stepForm());
    auto *step = static_cast<ui::ChangeForm *>(m_pane->sheet()->stepForm());
    QTRY_VERIFY(step->goButton()->isEnabled());
    const QString discount = QStringLiteral("Discount on Cup");
    const QString price = QStringLiteral("Price of Cup");
    const QString complaint = QStringLiteral("Enter an amount such as 1234.50.");

    type(*moneyField(*step, discount), QStringLiteral("1.234"));
    m_window->settle();
    QVERIFY2(labelsOf(*step).contains(complaint), qPrintable(labelsOf(*step)));
    QVERIFY(!step->goButton()->isEnabled());
    QVERIFY(!labelsOf(*step).contains(QStringLiteral("The order comes to")));
    step->goButton()->click();
    pressSave(*moneyField(*step, discount));
    m_window->settle();
    // Another article that is added takes nothing of what was typed away.
    QVERIFY(m_pane->takeScan(QStringLiteral("CUP")));
    QTRY_COMPARE(step->findChildren<QSpinBox *>().size(), 2);
    m_window->settle();
    QCOMPARE(moneyField(*step, discount)->text(), QStringLiteral("1.234"));
    QVERIFY(!step->goButton()->isEnabled());
    type(*moneyField(*step, discount), QStringLiteral("1"));
    QTRY_VERIFY(step->goButton()->isEnabled());
    QVERIFY(!labelsOf(*step).contains(complaint));

    type(*moneyField(*step, price), QStringLiteral("2,5,0x"));
    m_window->settle();
    QVERIFY(labelsOf(*step).contains(complaint));
    QVERIFY(!step->goButton()->isEnabled());
    type(*moneyField(*step, price), QString());
    m_window->settle();
    QVERIFY(labelsOf(*step).contains(QStringLiteral("Enter the price of one piece; 0 where it costs nothing.")));
    QVERIFY(!step->goButton()->isEnabled());
    type(*moneyField(*step, price), QStringLiteral("2.50"));
    QTRY_VERIFY(step->goButton()->isEnabled());

    type(*fieldOf(*step->form(), "discount"), QStringLiteral("0.501"));
    m_window->settle();
    QVERIFY(!step->goButton()->isEnabled());
    const auto order = m_shop->read([id](store::Connection &connection) { return orders::order(connection, id); });
    QCOMPARE(order->lines.size(), size_t(1));
    QCOMPARE(order->total, Money{400});
}

void OrdersPaneTest::takesBackIntoAnotherStore()
{
    const auto harbour =
        m_shop->write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Harbour")); });
    const auto id = place(sale(3));
    open(id);
    m_pane->sheet()->beginStep(orders::Step::TakeBack);
    ui::StepForm *step = m_pane->sheet()->stepForm();
    step->findChild<QSpinBox *>()->setValue(1);
    step->form()->setValue(QStringLiteral("store"), harbour->value);
    QTRY_VERIFY(hasButton(*step, QStringLiteral("Give back £2.50")));
    step->goButton()->click();
    m_window->settle();
    QTRY_VERIFY(labelsOf(*drawer()).contains(QStringLiteral("Corrected by")));
    const auto credit = m_shop->read([id](store::Connection &connection) {
        return orders::order(connection, orders::order(connection, id)->credits.front().id);
    });
    QCOMPARE(credit->store, *harbour);
}

void OrdersPaneTest::asksWhichPiecesLeave()
{
    const auto phone = m_shop->write([](store::UnitOfWork &work) -> Result<catalog::VariantId> {
        catalog::ProductDraft draft;
        draft.name = QStringLiteral("Phone");
        draft.variants = {{{}, {}, QStringLiteral("PHONE"), Money{250}, {}, {}}};
        draft.variants.front().serialised = true;
        const auto product = catalog::createProduct(work, draft);
        return catalog::product(work.connection(), *product)->variants.front().id;
    });
    orders::OrderDraft draft = webOrder(2);
    draft.lines.front().variant = *phone;
    const auto id = place(draft);
    open(id);
    buttonCalled(*drawer(), QStringLiteral("Ship 2"))->click();
    ui::StepForm *step = m_pane->sheet()->stepForm();
    step->goButton()->click();
    m_window->settle();
    QTRY_VERIFY(labelsOf(*step).contains(QStringLiteral("Enter the serial numbers of “Phone”: 2 in all.")));
    // The scanner may type into the field itself.
    auto *field = step->findChild<QPlainTextEdit *>();
    field->setPlainText(QStringLiteral("PH-0001"));
    QVERIFY(m_pane->takeScan(QStringLiteral("PH-0001")));
    QVERIFY(m_pane->takeScan(QStringLiteral("PH-0002")));
    QCOMPARE(field->toPlainText(), QStringLiteral("PH-0001\nPH-0002\n"));
    step->goButton()->click();
    m_window->settle();
    drawer()->showTab(QStringLiteral("shipments"));
    QTRY_VERIFY(labelsOf(*drawer()).contains(QStringLiteral("2 × Phone · PH-0001, PH-0002")));
}

void OrdersPaneTest::moneyGoesIntoTheTillWhereItIsTaken()
{
    StoreId harbour;
    orders::ShiftId there;
    orders::ShiftId usual;
    const auto opened = m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
        harbour = catalog::openStore(work, QStringLiteral("Harbour")).value();
        there = orders::openShift(work, harbour, Money{1000}).value();
        usual = orders::openShift(work, m_store, Money{1000}).value();
        return {};
    });
    QVERIFY(opened);
    m_window->settings.setValue(QStringLiteral("counter/store"), harbour.value); // where this computer stands
    open(place(webOrder(2)));
    m_pane->sheet()->beginStep(orders::Step::Pay);
    ui::StepForm *step = m_pane->sheet()->stepForm();
    QVERIFY(labelsOf(*step).contains(QStringLiteral("Into the till of")));
    QCOMPARE(step->form()->value(QStringLiteral("store")).toLongLong(), harbour.value);
    buttonCalled(*step, QStringLiteral("Take £5.00"))->click();
    m_window->settle();
    const auto expected = [&](orders::ShiftId shift) {
        return m_shop->read([&](store::Connection &c) { return orders::shiftReport(c, shift); })
            ->kinds.front()
            .expected;
    };
    QCOMPARE(expected(there), Money{1500});
    QCOMPARE(expected(usual), Money{1000});
}

void OrdersPaneTest::goodsAreHandedOverWhereTheCustomerStands()
{
    const auto harbour =
        m_shop->write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Harbour")); });
    m_window->settings.setValue(QStringLiteral("counter/store"), harbour->value);
    open(place(webOrder(2)));
    const auto proposed = [&](orders::Step step) {
        m_pane->sheet()->beginStep(step);
        return m_pane->sheet()->stepForm()->form()->value(QStringLiteral("store")).toLongLong();
    };
    QCOMPARE(proposed(orders::Step::HandOver), harbour->value);
    QCOMPARE(proposed(orders::Step::Ship), m_store.value); // a parcel leaves where the order was taken
}

void OrdersPaneTest::aChangeThatCannotBeLeftSaysWhy()
{
    const auto id = place(webOrder(2));
    const auto begun = m_shop->write([id](store::UnitOfWork &work) { return orders::beginChange(work, id); });
    QVERIFY(begun);
    open(id);
    buttonCalled(*drawer(), QStringLiteral("Leave the change"))->click();
    m_window->settle();
    QCOMPARE(m_window->toast(), QStringLiteral("The order stays as it was"));
    m_pane->sheet()->beginStep(orders::Step::EndChange); // as another computer may have left it meanwhile
    m_window->settle();
    const auto refused = m_shop->write([id](store::UnitOfWork &work) { return orders::leaveChange(work, id); });
    QVERIFY(!refused);
    QCOMPARE(m_window->toast(), refused.error().message);
}

void OrdersPaneTest::takesBackWithAPreview()
{
    open(place(sale(3)));
    buttonCalled(*drawer(), QStringLiteral("Take back"))->click();
    const ui::StepForm *step = m_pane->sheet()->stepForm();
    QVERIFY(labelsOf(*step).contains(QStringLiteral("Enter how many come back.")));
    QVERIFY(!step->goButton()->isEnabled());
    step->findChild<QSpinBox *>()->setValue(2);
    QTRY_VERIFY(hasButton(*step, QStringLiteral("Give back £5.00")));
    buttonCalled(*step, QStringLiteral("Give back £5.00"))->click();
    m_window->settle();
    QTRY_VERIFY(labelsOf(*drawer()).contains(QStringLiteral("Corrected by")));
}

void OrdersPaneTest::cancelsWithItsConsequence()
{
    orders::OrderDraft draft = webOrder(2);
    draft.payments = {{orders::PaymentKind::Card, Money{500}}};
    const auto id = place(draft);
    open(id);
    m_pane->sheet()->beginStep(orders::Step::Cancel);
    buttonCalled(*m_pane->sheet()->stepForm(), QStringLiteral("Cancel order, give back £5.00"))->click();
    m_window->settle();
    QTRY_VERIFY(m_window->toast().contains(QStringLiteral("cancelled")));
    const auto status = m_shop->read([id](store::Connection &c) { return orders::order(c, id); })->status;
    QCOMPARE(status, orders::OrderStatus::Cancelled);
}

void OrdersPaneTest::whoMayNotSeesNoSteps()
{
    const auto id = place(webOrder(2));
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    tom.permissions.remove(Permission::PlaceOrders);
    m_shop->store().setActor(tom);
    m_pane = m_window->show<ui::OrdersPane>("orders"); // made anew for another person
    open(id);
    QVERIFY(!hasButton(*drawer(), QStringLiteral("Ship 2")));
}

void OrdersPaneTest::filtersWhatIsToDo()
{
    place(sale(2));
    place(webOrder(1));
    orders::OrderDraft paid = webOrder(4);
    paid.payments = {{orders::PaymentKind::Card, Money{1000}}};
    place(paid);
    const auto count = [&](const char *what) {
        tables::ListQuery query;
        query.filters.insert(QStringLiteral("todo"), {QString::fromLatin1(what)});
        m_pane->showQuery(query);
        m_window->settle();
        return m_pane->countText();
    };
    QCOMPARE(count("open"), QStringLiteral("1 order"));
    QCOMPARE(count("to_ship"), QStringLiteral("2 orders"));
    QCOMPARE(count("to_collect"), QStringLiteral("0 orders"));
}

QTEST_MAIN(OrdersPaneTest)
#include "OrdersPaneTest.moc"
