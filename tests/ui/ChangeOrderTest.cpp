// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/PointsShop.h"
#include "ui/orders/ChangeForm.h"
#include "ui/orders/LinesEdit.h"
#include "ui/orders/OrderSheet.h"
#include "ui/orders/OrdersPane.h"
#include "ui/orders/PriceExplained.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSpinBox>

using namespace shopdesk;
using namespace shopdesk::test;

/// A placed order that is changed in its drawer with coupons and points: every step is said before it is booked.
class ChangeOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void couponsAndPointsComeAndGo();
    void whatItCostsMoreIsPaidWithIt();
    void whatDoesNotApplySaysWhy();

private:
    void beginChange();
    void set(const char *key, const QVariant &value) { m_step->form()->setValue(QLatin1String(key), value); }
    void book();
    orders::Order order() { return m_shop->order(m_order); }
    qint64 points() { return m_shop->wealth().available; }

    std::unique_ptr<PointsShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::OrdersPane *m_pane = nullptr;
    ui::ChangeForm *m_step = nullptr;
    orders::OrderId m_order;
};

void ChangeOrderTest::init()
{
    m_shop = std::make_unique<PointsShop>();
    m_shop->grant(1'000);
    m_shop->letRedeem(2'000);
    m_shop->addCoupon(QStringLiteral("SPRING"), Money{300});
    const auto cup = m_shop->addProduct(QStringLiteral("Cup"), 250);
    m_shop->receive(cup, 10);
    m_order = m_shop->place(m_shop->webOrder({{cup, 4}}, m_shop->clara)).id; // 10.00, and paid
    m_shop->pay(m_order, {{orders::PaymentKind::Card, Money{1'000}}});
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::OrdersPane>("orders");
    m_pane->showRecord(m_order.value);
    m_window->settle();
    beginChange();
}

void ChangeOrderTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void ChangeOrderTest::beginChange()
{
    m_pane->sheet()->beginStep(orders::Step::Change);
    QTRY_VERIFY(m_pane->sheet()->stepForm());
    m_step = static_cast<ui::ChangeForm *>(m_pane->sheet()->stepForm());
    QTRY_VERIFY(m_step->goButton()->isEnabled());
}

void ChangeOrderTest::book()
{
    m_step->goButton()->click();
    m_window->settle();
    QTRY_VERIFY(!m_pane->sheet()->stepForm());
}

void ChangeOrderTest::couponsAndPointsComeAndGo()
{
    const qint64 earned = points() - 1'000;
    QVERIFY(m_pane->takeScan(QStringLiteral("SPRING")));
    QTRY_COMPARE(m_step->form()->text(QStringLiteral("coupons")), QStringLiteral("SPRING"));
    set("points", 100);
    // 10.00 less 3.00, less 1.00 for 100 points.
    QTRY_COMPARE(m_step->goButton()->text(), QStringLiteral("Book change, give back £4.00"));
    const QString steps = m_step->price()->text();
    QVERIFY2(steps.contains(QStringLiteral("SPRING\t−3.00")), qPrintable(steps));
    QVERIFY2(steps.contains(QStringLiteral("100 points\t−1.00")), qPrintable(steps));
    QVERIFY2(steps.contains(QStringLiteral("cap 20 % of 7.00 = 1.40")), qPrintable(steps));
    QVERIFY(labelsOf(*m_step).contains(QStringLiteral("up to 140, worth £1.40")));
    book();
    QCOMPARE(order().total, Money{600});
    QCOMPARE(order().discounts.size(), size_t(2));
    // 10 × 1.2 points were earned, and are 7.2 now, less the 100.
    QCOMPARE(points(), 1'000 - 100 + earned * 6 / 10);

    beginChange();
    QCOMPARE(m_step->form()->text(QStringLiteral("coupons")), QStringLiteral("SPRING"));
    QCOMPARE(m_step->form()->value(QStringLiteral("points")).toInt(), 100);
    set("coupons", QString());
    set("points", 0);
    QTRY_COMPARE(m_step->goButton()->text(), QStringLiteral("Book change, £4.00 more to pay"));
    book();
    QCOMPARE(order().total, Money{1'000});
    QCOMPARE(order().open(), Money{400});
    QCOMPARE(m_shop->number("SELECT count(*) FROM coupon_claims"), 0);
    QCOMPARE(m_shop->complaints(), QStringList());
}

void ChangeOrderTest::whatItCostsMoreIsPaidWithIt()
{
    auto *paid = static_cast<QCheckBox *>(m_step->form()->field(QStringLiteral("paidNow")));
    QVERIFY(!paid->isVisible()); // nothing is to pay yet
    m_step->lines()->findChild<QSpinBox *>()->setValue(6);
    QTRY_COMPARE(m_step->goButton()->text(), QStringLiteral("Book change, £5.00 more to pay"));
    QVERIFY(paid->isVisible());
    paid->setChecked(true);
    set("kind", orders::keyOf(orders::PaymentKind::Card));
    QTRY_COMPARE(m_step->goButton()->text(), QStringLiteral("Book change, take £5.00"));
    QTRY_VERIFY(m_step->goButton()->isEnabled());
    book();
    QCOMPARE(order().total, Money{1'500});
    QCOMPARE(order().open(), Money{});
    QCOMPARE(order().payments.back().amount, Money{500});
    QCOMPARE(m_shop->complaints(), QStringList());
}

void ChangeOrderTest::whatDoesNotApplySaysWhy()
{
    set("coupons", QStringLiteral("WINTER"));
    QTRY_VERIFY(labelsOf(*m_step).contains(QStringLiteral("There is no coupon “WINTER”. Check its code.")));
    QVERIFY(!m_step->goButton()->isEnabled());
    set("coupons", QString());
    QTRY_VERIFY(m_step->goButton()->isEnabled());
    set("points", 900);
    QTRY_VERIFY(labelsOf(*m_step).contains(QStringLiteral("At most 200 points can be redeemed here")));
    QVERIFY(!m_step->goButton()->isEnabled());
    set("points", 0);
    m_step->lines()->findChild<QSpinBox *>()->setValue(11);
    QTRY_VERIFY(labelsOf(*m_step).contains(QStringLiteral("The order comes to £27.50 instead of £10.00.")));
    QVERIFY(!m_step->goButton()->isEnabled()); // 10 are there
    QCOMPARE(order().total, Money{1'000});
}

QTEST_MAIN(ChangeOrderTest)
#include "ChangeOrderTest.moc"
