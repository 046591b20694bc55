// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderShop.h"
#include "points/Points.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

/// A cashier who may take off a tenth, refund £50 and adjust 100 points alone; and what they need somebody else for.
class LimitsTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<OrderShop>();
        m_cup = m_shop->addProduct(QStringLiteral("Cup"), 1000);
        m_cashier = {StaffId{7}, QStringLiteral("Tom"), allPermissions(), {Money{5000}, 1000, 100}};
        m_shop->store().setActor(m_cashier);
    }

    void aDiscountEndsAtTheLimit_data()
    {
        QTest::addColumn<qint64>("unitPrice");
        QTest::addColumn<qint64>("offLine");
        QTest::addColumn<qint64>("offOrder");
        QTest::addColumn<bool>("coupon");
        QTest::addColumn<QString>("code");
        const QString over = QStringLiteral("staff.overLimit");
        QTest::newRow("none") << 1000LL << 0LL << 0LL << false << QString();
        QTest::newRow("a tenth of the order") << 1000LL << 0LL << 300LL << false << QString();
        QTest::newRow("a penny more") << 1000LL << 0LL << 301LL << false << over;
        QTest::newRow("a tenth of the line") << 1000LL << 300LL << 0LL << false << QString();
        QTest::newRow("both together") << 1000LL << 150LL << 151LL << false << over;
        QTest::newRow("a price below the usual one") << 900LL << 0LL << 0LL << false << QString();
        QTest::newRow("and something on top") << 900LL << 0LL << 1LL << false << over;
        QTest::newRow("a price above it gives nothing away") << 1100LL << 0LL << 0LL << false << QString();
        QTest::newRow("a coupon by word of mouth") << 1000LL << 0LL << 301LL << true << over;
    }

    void aDiscountEndsAtTheLimit()
    {
        QFETCH(qint64, unitPrice);
        QFETCH(qint64, offLine);
        QFETCH(qint64, offOrder);
        QFETCH(bool, coupon);
        QFETCH(QString, code);
        OrderDraft draft;
        draft.store = m_shop->firstStore();
        draft.lines = {{m_cup, 3, Money{unitPrice}, Money{offLine}}};
        if (offOrder > 0)
            draft.discounts = {
                {coupon ? DiscountKind::Coupon : DiscountKind::Manual, QStringLiteral("off"), Money{offOrder}}};
        draft = m_shop->paid(draft);
        const auto placed = m_shop->tryPlace(draft);
        QCOMPARE(codeOf(placed), code);
        if (placed)
            return;
        QCOMPARE(placed.error().permission, QStringLiteral("discounts.give"));
        // Somebody without a limit allows it.
        const Actor approved = m_cashier.approved(Actor::owner(), Permission::GiveDiscounts);
        QVERIFY(m_shop->store().writeNow([&](store::UnitOfWork &work) { return place(work, draft); }, approved));
    }

    void withoutThePermissionNothingIsGiven()
    {
        m_cashier.permissions.remove(Permission::GiveDiscounts);
        m_cashier.permissions.remove(Permission::GiveRefunds);
        m_shop->store().setActor(m_cashier);
        OrderDraft draft = m_shop->sale({{m_cup, 3}});
        const Order sold = m_shop->place(draft);
        draft.lines.front().discount = Money{1};
        QCOMPARE(codeOf(m_shop->tryPlace(m_shop->paid(draft))), QStringLiteral("staff.notAllowed"));
        QCOMPARE(codeOf(m_shop->tryPlace(m_shop->creditOf(sold, {{m_cup, 1}}))), QStringLiteral("staff.notAllowed"));
    }

    void aRefundEndsAtTheLimit()
    {
        const Order sold = m_shop->place(m_shop->sale({{m_cup, 9}}));
        QCOMPARE(codeOf(m_shop->tryPlace(m_shop->creditOf(sold, {{m_cup, 6}}))), QStringLiteral("staff.overLimit"));
        QCOMPARE(codeOf(m_shop->tryPlace(m_shop->creditOf(sold, {{m_cup, 5}}))), QString());
    }

    void pointsEndAtTheLimit()
    {
        const auto member = m_shop->addMember(QStringLiteral("Clara"));
        const auto adjust = [&](qint64 points) {
            return codeOf(m_shop->write([&](store::UnitOfWork &work) {
                return points::adjust(work, member, points, QStringLiteral("goodwill"));
            }));
        };
        QCOMPARE(adjust(100), QString());
        QCOMPARE(adjust(101), QStringLiteral("staff.overLimit"));
        QCOMPARE(adjust(-100), QString());
    }

private:
    std::unique_ptr<OrderShop> m_shop;
    catalog::VariantId m_cup;
    Actor m_cashier;
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "LimitsTest.moc"
