// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Operations.h"
#include "app/Verification.h"
#include "insights/Rollups.h"
#include "store/Backup.h"
#include "support/TestShop.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::store;
using namespace shopdesk::test;

namespace {

/// A shop that is worked in at random, with a fixed seed: good and bad input alike, through the table of operations.
class RandomDay
{
public:
    RandomDay(TestShop &shop, quint32 seed) : m_shop(shop), m_random(seed) {}

    void step()
    {
        switch (m_random.bounded(16)) {
        case 0:
            return createProduct();
        case 1:
            return updateProduct();
        case 2:
            return archiveOrRestore();
        case 3:
            return createMember();
        case 4:
            return adjustPoints();
        case 5:
        case 6:
            return bookStock();
        case 7:
        case 8:
            return placeCredit();
        case 9:
            return refreshRollups();
        case 10:
            return openStore();
        default:
            return placeSale();
        }
    }

    int done() const { return m_done; }
    int refused() const { return m_refused; }

private:
    QJsonObject call(const char *name, const QJsonObject &input)
    {
        const Operation *operation = app::findOperation(QString::fromLatin1(name));
        const auto output = m_shop.write([&](UnitOfWork &work) { return operation->run(work, input); });
        output ? ++m_done : ++m_refused;
        // Refused is fine; broken is not.
        if (!output && (output.error().code == QLatin1String("store.failed") || output.error().message.isEmpty()))
            qFatal("%s: %s", name, qPrintable(output.error().code + output.error().detail));
        return output ? *output : QJsonObject();
    }
    QString any(const QStringList &ids) { return ids.isEmpty() ? QString() : ids[m_random.bounded(int(ids.size()))]; }
    qint64 amount() { return m_random.bounded(-50, 20'000); }
    QString now()
    {
        return QDateTime::currentDateTimeUtc().addSecs(-m_random.bounded(86'400 * 400)).toString(Qt::ISODateWithMs);
    }

    void createProduct()
    {
        const int number = m_random.bounded(150); // so that SKUs and barcodes collide now and then
        const QJsonObject created = call(
            "catalog.createProduct", {{QStringLiteral("name"), QStringLiteral("Product %1 青瓷").arg(number)},
                                      {QStringLiteral("sku"), QStringLiteral("SKU-%1").arg(number)},
                                      {QStringLiteral("price"), amount()},
                                      {QStringLiteral("barcodes"), QJsonArray{QStringLiteral("B%1").arg(number / 2)}}});
        if (created.isEmpty())
            return;
        m_products << created[QStringLiteral("id")].toString();
        const QJsonObject whole = call("catalog.product", {{QStringLiteral("id"), m_products.last()}});
        for (const QJsonValue &variant : whole[QStringLiteral("variants")].toArray())
            m_variants << variant.toObject()[QStringLiteral("id")].toString();
    }
    void updateProduct()
    {
        call("catalog.updateProduct",
             {{QStringLiteral("id"), any(m_products)},
              {QStringLiteral("name"),
               m_random.bounded(5) == 0 ? QString() : QStringLiteral("Renamed %1 茶").arg(m_random.bounded(99))},
              {QStringLiteral("onShelf"), m_random.bounded(2) == 0}});
    }
    void archiveOrRestore()
    {
        const bool ofProduct = m_random.bounded(2) == 0;
        const bool restores = m_random.bounded(3) > 0;
        const QString id = any(ofProduct ? m_products : m_members);
        call(ofProduct ? (restores ? "catalog.restoreProduct" : "catalog.archiveProduct")
                       : (restores ? "members.restoreMember" : "members.archiveMember"),
             {{QStringLiteral("id"), id}});
    }
    void createMember()
    {
        const QJsonObject created = call(
            "members.createMember",
            {{QStringLiteral("name"), QStringLiteral("Member %1 王").arg(m_random.bounded(999))},
             {QStringLiteral("phone"), QStringLiteral("1380000%1").arg(m_random.bounded(300), 4, 10, QLatin1Char('0'))},
             {QStringLiteral("email"), m_random.bounded(6) == 0 ? QStringLiteral("not an address") : QString()}});
        if (!created.isEmpty())
            m_members << created[QStringLiteral("id")].toString();
    }
    void adjustPoints()
    {
        call("points.adjust", {{QStringLiteral("id"), any(m_members)},
                               {QStringLiteral("points"), m_random.bounded(-200, 300)},
                               {QStringLiteral("note"), QStringLiteral("goodwill")}});
    }
    void bookStock()
    {
        call("catalog.bookStock", {{QStringLiteral("store"), store()},
                                   {QStringLiteral("variant"), any(m_variants)},
                                   {QStringLiteral("quantity"), m_random.bounded(-3, 200)},
                                   {QStringLiteral("reason"), QStringLiteral("receipt")}});
    }
    void openStore()
    {
        if (m_stores.size() < 3)
            call("catalog.openStore", {{QStringLiteral("name"), QStringLiteral("Branch %1").arg(m_stores.size())}});
        m_stores.clear();
        for (const QJsonValue &one : call("catalog.stores", {})[QStringLiteral("stores")].toArray())
            m_stores << one.toObject()[QStringLiteral("id")].toString();
    }
    QString store()
    {
        if (m_stores.isEmpty())
            openStore();
        return any(m_stores);
    }
    void refreshRollups()
    {
        if (!m_shop.write([](UnitOfWork &work) { return insights::refreshSome(work); }))
            qFatal("the rollups could not be refreshed");
    }

    /// Places a draft paid in full, or now and then not.
    void place(QJsonObject draft)
    {
        const QJsonObject totals = call("orders.totals", draft);
        const qint64 total = totals[QStringLiteral("total")].toInteger() + (m_random.bounded(12) == 0 ? 1 : 0);
        draft.insert(QStringLiteral("payments"),
                     QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("cash")},
                                            {QStringLiteral("amount"), total}}});
        const QJsonObject placed = call("orders.place", draft);
        if (!placed.isEmpty() && draft[QStringLiteral("kind")].toString() == QLatin1String("sale"))
            m_orders << placed[QStringLiteral("id")].toString();
    }
    void placeSale()
    {
        QJsonArray lines;
        for (int i = m_random.bounded(5); i > 0; --i)
            lines.append(QJsonObject{{QStringLiteral("variant"), any(m_variants)},
                                     {QStringLiteral("quantity"), m_random.bounded(-1, 5)},
                                     {QStringLiteral("discount"), m_random.bounded(40)}});
        QJsonObject draft{{QStringLiteral("kind"), QStringLiteral("sale")},
                          {QStringLiteral("store"), store()},
                          {QStringLiteral("lines"), lines},
                          {QStringLiteral("placedAt"), now()}};
        if (m_random.bounded(2) == 0)
            draft.insert(QStringLiteral("member"), any(m_members));
        if (m_random.bounded(4) == 0)
            draft.insert(QStringLiteral("discounts"),
                         QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("manual")},
                                                {QStringLiteral("label"), QStringLiteral("neighbour")},
                                                {QStringLiteral("amount"), m_random.bounded(500)}}});
        place(draft);
    }
    void placeCredit()
    {
        const QJsonObject sale = call("orders.order", {{QStringLiteral("id"), any(m_orders)}});
        const QJsonArray sold = sale[QStringLiteral("lines")].toArray();
        if (sold.isEmpty())
            return;
        const QJsonObject line = sold[m_random.bounded(int(sold.size()))].toObject();
        place({{QStringLiteral("kind"), QStringLiteral("credit")},
               {QStringLiteral("store"), store()},
               {QStringLiteral("creditOf"), sale[QStringLiteral("id")]},
               {QStringLiteral("lines"),
                QJsonArray{QJsonObject{{QStringLiteral("variant"), line[QStringLiteral("variant")]},
                                       {QStringLiteral("quantity"), 1 + m_random.bounded(2)}}}}});
    }

    TestShop &m_shop;
    QRandomGenerator m_random;
    QStringList m_products, m_variants, m_members, m_orders, m_stores;
    int m_done = 0;
    int m_refused = 0;
};

} // namespace

/// Whatever people do in whatever order, every number still adds up.
class WorstDayTest : public QObject
{
    Q_OBJECT

    static QStringList problems(TestShop &shop)
    {
        const auto found = shop.read([](Connection &connection) { return app::verify(connection); });
        return found ? QStringList(found->begin(), found->end())
                     : QStringList{found.error().message + found.error().detail};
    }

private slots:
    void randomDays_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1u, 20261122u, 4711u})
            QTest::addRow("seed %u", seed) << seed;
    }

    void randomDays()
    {
        QFETCH(quint32, seed);
        TestShop shop;
        RandomDay day(shop, seed);
        for (int i = 1; i <= 800; ++i) {
            day.step();
            if (i % 200 == 0) {
                QCOMPARE(problems(shop), QStringList());
                shop.reopen();
            }
        }
        QVERIFY2(day.done() > 500 && day.refused() > 50,
                 qPrintable(QStringLiteral("%1 done, %2 refused").arg(day.done()).arg(day.refused())));

        // Made anew, nothing differs; and a backup of it is as sound.
        QVERIFY(shop.write(app::rebuild));
        QCOMPARE(problems(shop), QStringList());
        const QString backup = shop.folder() + QStringLiteral("/evening.shopdesk");
        QVERIFY(shop.read([&](Connection &connection) { return backUp(connection, backup); }));
        shop.close();
        QVERIFY(restore(backup, shop.path(), Actor::owner()));
        shop.reopen();
        QCOMPARE(problems(shop), QStringList());
    }

    /// A check that finds nothing proves nothing unless it can find something.
    void verifyFindsWhatWasTamperedWith_data()
    {
        QTest::addColumn<QByteArray>("tampering");
        QTest::newRow("stock level") << QByteArray("UPDATE stock_levels SET on_hand = on_hand + 1");
        QTest::newRow("points balance") << QByteArray("UPDATE points_balances SET balance = balance - 1");
        QTest::newRow("order total") << QByteArray(
            "UPDATE orders SET total = total + 1, lines_total = lines_total + 1 WHERE kind = 'sale'");
        QTest::newRow("line total") << QByteArray("UPDATE order_lines SET total = total + 1 WHERE quantity > 0");
        QTest::newRow("business day") << QByteArray(
            "UPDATE orders SET business_day = business_day + 1 WHERE kind = 'sale'");
        QTest::newRow("search text") << QByteArray("UPDATE products SET search_text = 'nothing'");
        QTest::newRow("list column") << QByteArray("UPDATE products SET first_price = first_price + 1");
    }

    void verifyFindsWhatWasTamperedWith()
    {
        QFETCH(QByteArray, tampering);
        TestShop shop;
        RandomDay day(shop, 7);
        for (int i = 0; i < 200; ++i)
            day.step();
        QCOMPARE(problems(shop), QStringList());
        QVERIFY(shop.write([&](UnitOfWork &work) -> Result<void> {
            work.connection().executeScript(tampering);
            return {};
        }));
        QVERIFY(!problems(shop).isEmpty());
    }
};

QTEST_GUILESS_MAIN(WorstDayTest)
#include "WorstDayTest.moc"
