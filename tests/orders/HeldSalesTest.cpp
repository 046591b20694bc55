// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/HeldSales.h"
#include "orders/OrderShop.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

/// Sales that wait.
class HeldSalesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_store = m_shop.firstStore();
        m_cup = m_shop.addProduct(QStringLiteral("CUP"), 2390);
        m_pot = m_shop.addProduct(QStringLiteral("POT"), 10000);
        m_member = m_shop.addMember(QStringLiteral("Li Na"));
    }

    void twoSalesAreTakenUpInAnyOrder()
    {
        CounterSale first{.store = m_store, .member = m_member, .lines = {{.variant = m_cup, .quantity = 2}}};
        first.lines[0].discount.share = 1000;
        const CounterSale second{.store = m_store, .lines = {{.variant = m_pot, .unitPrice = Money{9000}}}};
        const qint64 before = m_shop.onHand(m_cup);
        const HeldSaleId a = must(hold(first, QStringLiteral("blue coat")));
        const HeldSaleId b = must(hold(second, QString()));
        const auto waiting = must(held());
        QCOMPARE(waiting.size(), size_t(2));
        QCOMPARE(waiting[0].label, QStringLiteral("blue coat"));
        QCOMPARE(waiting[0].memberName, QStringLiteral("Li Na"));
        QCOMPARE(waiting[0].units, 2);
        QCOMPARE(waiting[0].total, Money{4302});
        QCOMPARE(waiting[1].total, Money{9000});

        QCOMPARE(must(recall(b)).sale, second);
        QCOMPARE(must(recall(a)).sale, first);
        QVERIFY(must(held()).empty());
        // Once each.
        QCOMPARE(codeOf(recall(a)), QStringLiteral("orders.heldSaleGone"));
        // It was no order and took no goods.
        QCOMPARE(m_shop.number("SELECT count(*) FROM orders"), 0);
        QCOMPARE(m_shop.number("SELECT count(*) FROM number_sequences"), 0);
        QCOMPARE(m_shop.onHand(m_cup), before);
    }

    void whatIsHeldIsSealed()
    {
        must(hold({.store = m_store, .lines = {{.variant = m_cup}}}, QStringLiteral("王芳 13800001234")));
        const QByteArray kept = must(m_shop.read([](store::Connection &c) -> Result<QByteArray> {
            return c.value<QByteArray>("SELECT content FROM held_sales ORDER BY id DESC").value_or(QByteArray());
        }));
        QVERIFY(!kept.isEmpty());
        QVERIFY(!kept.contains(QStringLiteral("王芳").toUtf8()));
        QVERIFY(!kept.contains("13800001234"));
        must(discard(must(held()).front().id));
    }

    void aBrokenOneStaysAndSaysSo()
    {
        const HeldSaleId id = must(hold({.store = m_store, .lines = {{.variant = m_cup}}}, QString()));
        m_shop.change("UPDATE held_sales SET content = x'00' WHERE state = 'held'");
        QCOMPARE(codeOf(recall(id)), QStringLiteral("orders.heldSaleBroken"));
        QCOMPARE(must(held()).size(), size_t(1));
        must(discard(id));
        QCOMPARE(codeOf(discard(id)), QStringLiteral("orders.heldSaleGone"));
    }

    void whatCannotBeSoldAnyMoreIsLeftOut()
    {
        const auto gone = m_shop.addProduct(QStringLiteral("GONE"), 100);
        const HeldSaleId id =
            must(hold({.store = m_store, .lines = {{.variant = gone}, {.variant = m_cup}}}, QString()));
        m_shop.change("UPDATE products SET archived_at = 1 WHERE name = 'GONE'");
        const RestoredSale restored = must(recall(id));
        QCOMPARE(restored.sale.lines.size(), size_t(1));
        QCOMPARE(restored.leftOut.size(), 1);
    }

    void badInputIsRefused()
    {
        QCOMPARE(codeOf(hold({.store = m_store}, QString())), QStringLiteral("orders.noLines"));
        QCOMPARE(fieldOf(hold({.store = m_store, .lines = {{.variant = m_cup}}}, QString(500, QLatin1Char('x')))),
                 QStringLiteral("label"));
        Actor elsewhere = Actor::owner();
        elsewhere.stores = QSet<StoreId>{};
        const auto refused = m_shop.store().writeNow(
            [&](store::UnitOfWork &work) {
                return holdSale(work, {.store = m_store, .lines = {{.variant = m_cup}}}, QString());
            },
            elsewhere);
        QCOMPARE(codeOf(refused), QStringLiteral("staff.otherStore"));
    }

    void theFileKeepsWhatWasHeld()
    {
        const auto refused = m_shop.write([](store::UnitOfWork &work) -> Result<void> {
            work.execute("DELETE FROM held_sales");
            return {};
        });
        QVERIFY(!refused);
    }

private:
    Result<HeldSaleId> hold(const CounterSale &sale, const QString &label)
    {
        return m_shop.write([&](store::UnitOfWork &work) { return holdSale(work, sale, label); });
    }
    Result<std::vector<HeldSale>> held()
    {
        return m_shop.read([&](store::Connection &c) { return heldSales(c, m_store); });
    }
    Result<RestoredSale> recall(HeldSaleId id)
    {
        return m_shop.write([&](store::UnitOfWork &work) { return recallSale(work, id); });
    }
    Result<void> discard(HeldSaleId id)
    {
        return m_shop.write([&](store::UnitOfWork &work) { return discardHeldSale(work, id); });
    }

    OrderShop m_shop;
    StoreId m_store;
    catalog::VariantId m_cup;
    catalog::VariantId m_pot;
    members::MemberId m_member;
};

QTEST_GUILESS_MAIN(HeldSalesTest)
#include "HeldSalesTest.moc"
