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

    void whatIsOffTheShelfNeedsWhoeverMayOverridePrices_data()
    {
        QTest::addColumn<bool>("on");
        QTest::addColumn<qint64>("from"); // milliseconds after the sale; 0: none
        QTest::addColumn<qint64>("until");
        QTest::addColumn<QString>("words");
        QTest::newRow("on it") << true << 0LL << 0LL << QString();
        QTest::newRow("off it") << false << 0LL << 0LL << QStringLiteral("“Cup” is off the shelf. Ask someone");
        QTest::newRow("from this very moment") << true << -1LL << 0LL << QString();
        QTest::newRow("a millisecond too early") << true << 1LL << 0LL << QStringLiteral("not on the shelf before 20");
        QTest::newRow("until a millisecond later") << true << 0LL << 1LL << QString();
        QTest::newRow("until then") << true << 0LL << -1LL << QStringLiteral("“Cup” is off the shelf since 20");
    }

    void whatIsOffTheShelfNeedsWhoeverMayOverridePrices()
    {
        QFETCH(bool, on);
        QFETCH(qint64, from);
        QFETCH(qint64, until);
        QFETCH(QString, words);
        // Of the bounds, -1 is the moment of the sale itself.
        const Instant at{Instant::now().ms - 60'000};
        const auto bound = [&](qint64 after) {
            return after == 0 ? QStringLiteral("NULL") : QString::number(at.ms + std::max<qint64>(after, 0));
        };
        const QByteArray sql =
            QStringLiteral("UPDATE products SET on_shelf = %1, shelf_from = %2, shelf_until = %3 WHERE name = 'Cup'")
                .arg(on ? 1 : 0)
                .arg(bound(from), bound(until))
                .toUtf8();
        m_shop->change(sql.constData());
        OrderDraft draft = m_shop->sale({{m_cup, 1}});
        draft.placedAt = at;
        QVERIFY(m_shop->tryPlace(draft)); // who may take something off may sell it
        m_cashier.permissions.remove(Permission::GiveDiscounts);
        m_shop->store().setActor(m_cashier);
        const auto placed = m_shop->tryPlace(draft);
        QCOMPARE(codeOf(placed), words.isEmpty() ? QString() : QStringLiteral("orders.offShelf"));
        QVERIFY2(messageOf(placed).contains(words), qPrintable(messageOf(placed)));
        if (placed)
            return;
        QCOMPARE(fieldOf(placed), QStringLiteral("lines[0].variant"));
        QCOMPARE(placed.error().permission, QStringLiteral("discounts.give"));
        const Actor approved = m_cashier.approved(Actor::owner(), Permission::GiveDiscounts);
        QVERIFY(m_shop->store().writeNow([&](store::UnitOfWork &work) { return place(work, draft); }, approved));
    }

    void whatLeftTheShelfComesBackAndStaysInItsOrder()
    {
        const Order sold = m_shop->place(m_shop->sale({{m_cup, 3}}));
        OrderDraft web = m_shop->sale({{m_cup, 2}});
        web.channel = Channel::Web;
        web.payments.clear();
        const Order ordered = m_shop->place(web);
        m_shop->change("UPDATE products SET on_shelf = 0");
        m_cashier.permissions.remove(Permission::GiveDiscounts);
        m_shop->store().setActor(m_cashier);
        QVERIFY(m_shop->tryPlace(m_shop->creditOf(sold, {{m_cup, 1}})));
        OrderChange change{.lines = {{.line = ordered.lines.front().id, .quantity = 1}}};
        const auto changed = [&] {
            return m_shop->write([&](store::UnitOfWork &work) { return orders::change(work, ordered.id, change); });
        };
        QCOMPARE(codeOf(changed()), QString());
        change.lines.push_back({.variant = m_cup, .quantity = 1});
        QCOMPARE(codeOf(changed()), QStringLiteral("orders.offShelf"));
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
