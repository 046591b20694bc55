// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/PointsShop.h"
#include "ui/orders/NewOrderPage.h"
#include "ui/orders/OrdersPane.h"
#include "ui/parts/Form.h"
#include "ui/ShopWindow.h"

#include <QDir>
#include <QPushButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// What is there once is asked for in two windows of a shop at the same time: one gets it, the other is told, and keeps what was
/// typed.
class TwoWindowsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void pointsAreRedeemedOnce();
    void aCouponThatIsGoodOnceIsUsedOnce();

private:
    /// A window with an order of one pot for the member in it, not placed yet.
    struct Typing
    {
        Typing(PointsShop &shop, const QString &folder) : window(shop.store(), folder)
        {
            pane = window.show<ui::OrdersPane>("orders");
            pane->mainAction()->trigger();
            settle();
        }
        void settle()
        {
            window.settle();
            window.settle();
        }
        void set(const char *key, const QVariant &value)
        {
            pane->newPage()->form()->setValue(QLatin1String(key), value);
        }
        QString complaint(const char *key) const { return pane->newPage()->form()->complaint(QLatin1String(key)); }
        QPushButton *place() const { return pane->newPage()->placeButton(); }

        ShopWindow window;
        ui::OrdersPane *pane = nullptr;
    };
    void typeOrder(Typing &typing);
    /// Both at once, before either has an answer.
    void placeBoth();
    qint64 orderCount() { return m_shop->number("SELECT count(*) FROM orders WHERE status = 'placed'"); }

    std::unique_ptr<PointsShop> m_shop;
    std::unique_ptr<Typing> m_first;
    std::unique_ptr<Typing> m_second;
};

void TwoWindowsTest::init()
{
    m_shop = std::make_unique<PointsShop>();
    m_shop->receive(m_shop->addProduct(QStringLiteral("Pot"), 10'000), 10);
    m_shop->letRedeem();
    m_shop->grant(10'000);
    const auto folder = [&](const QString &name) {
        QDir(m_shop->folder()).mkpath(name);
        return m_shop->folder() + QLatin1Char('/') + name;
    };
    // Both are begun before anything is typed: what is kept of one is not offered to the other.
    m_first = std::make_unique<Typing>(*m_shop, folder(QStringLiteral("first")));
    m_second = std::make_unique<Typing>(*m_shop, folder(QStringLiteral("second")));
    typeOrder(*m_first);
    typeOrder(*m_second);
}

void TwoWindowsTest::cleanup()
{
    m_second.reset();
    m_first.reset();
    m_shop.reset();
}

void TwoWindowsTest::typeOrder(Typing &typing)
{
    QVERIFY(typing.pane->takeScan(QStringLiteral("Pot")));
    typing.settle();
    typing.set("member", m_shop->clara.text());
    QTRY_COMPARE(typing.place()->text(), QStringLiteral("Place order £100.00"));
}

void TwoWindowsTest::placeBoth()
{
    QTRY_VERIFY(m_first->place()->isEnabled() && m_second->place()->isEnabled());
    m_first->place()->click();
    m_second->place()->click();
    m_first->settle();
    m_second->settle();
    QTRY_COMPARE(orderCount(), 1);
}

void TwoWindowsTest::pointsAreRedeemedOnce()
{
    for (Typing *typing : {m_first.get(), m_second.get()}) {
        typing->set("points", 8'000);
        QTRY_COMPARE(typing->place()->text(), QStringLiteral("Place order £20.00"));
    }
    placeBoth();
    QCOMPARE(m_shop->wealth().available, 2'000);
    QTRY_COMPARE(m_second->complaint("points"),
                 QStringLiteral("The member has 2,000 points left. Redeem at most as many."));
    // What is left can be redeemed, of the order that is still there.
    m_second->set("points", 2'000);
    QTRY_COMPARE(m_second->place()->text(), QStringLiteral("Place order £80.00"));
    QTRY_VERIFY(m_second->place()->isEnabled());
    m_second->place()->click();
    m_second->settle();
    QTRY_COMPARE(orderCount(), 2);
    QCOMPARE(m_shop->wealth().available, 0);
    QCOMPARE(m_shop->wealth().debt, 0);
    QCOMPARE(m_shop->complaints(), QStringList());
}

void TwoWindowsTest::aCouponThatIsGoodOnceIsUsedOnce()
{
    const QString code =
        must(m_shop->write([](store::UnitOfWork &work) -> Result<rewards::IssuedCode> {
            const auto coupon =
                must(rewards::createCoupon(work, {.name = QStringLiteral("SPRING"), .amount = Money{3'000}}));
            return rewards::issueCode(work, {.coupon = coupon});
        })).code;
    for (Typing *typing : {m_first.get(), m_second.get()}) {
        typing->set("coupons", code);
        QTRY_COMPARE(typing->place()->text(), QStringLiteral("Place order £70.00"));
    }
    placeBoth();
    QTRY_VERIFY(!m_second->complaint("coupons").isEmpty());
    QCOMPARE(m_shop->number("SELECT count(*) FROM coupon_claims"), 1);
    m_second->set("coupons", QString());
    QTRY_COMPARE(m_second->place()->text(), QStringLiteral("Place order £100.00"));
    QCOMPARE(m_shop->complaints(), QStringList());
}

QTEST_MAIN(TwoWindowsTest)
#include "TwoWindowsTest.moc"
