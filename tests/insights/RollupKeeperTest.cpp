// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/RollupKeeper.h"
#include "support/SketchedShop.h"

#include <QSignalSpy>
#include <QTest>

using namespace shopdesk;
using insights::RollupKeeper;

namespace {

qint64 pendingOrders(test::SketchedShop &shop)
{
    return shop.shop()
        .read([](store::Connection &connection) -> Result<qint64> {
            return connection.value<qint64>("SELECT count(*) FROM rollup_new_orders").value();
        })
        .value();
}

} // namespace

class RollupKeeperTest : public QObject
{
    Q_OBJECT
private slots:
    void takesUpWhatAnEarlierRunLeft()
    {
        test::SketchedShop shop;
        const qint64 cup = shop.variant(QStringLiteral("cup"));
        shop.order({QStringLiteral("2026-03-10 12:00"), {{cup, 1, 100}}});
        QCoreApplication::processEvents(); // nobody was there to hear of it
        QCOMPARE(pendingOrders(shop), 1);
        RollupKeeper keeper(shop.shop().store());
        QVERIFY(keeper.isBusy());
        QSignalSpy refreshed(&keeper, &RollupKeeper::refreshed);
        QVERIFY(refreshed.wait());
        QCOMPARE(pendingOrders(shop), 0);
        QVERIFY(!keeper.isBusy());
    }

    void followsChangesInOneGo()
    {
        test::SketchedShop shop;
        const qint64 cup = shop.variant(QStringLiteral("cup"));
        RollupKeeper keeper(shop.shop().store());
        QSignalSpy refreshed(&keeper, &RollupKeeper::refreshed);
        QVERIFY(refreshed.wait());
        for (int i = 0; i < 5; ++i)
            shop.order({QStringLiteral("2026-03-10 12:00"), {{cup, 1, 100}}});
        QCOMPARE(pendingOrders(shop), 5);
        QVERIFY(refreshed.wait());
        QCOMPARE(pendingOrders(shop), 0);
        QCOMPARE(refreshed.count(), 2);
    }

    void leavesAShopThatMayOnlyBeReadAlone()
    {
        test::SketchedShop shop;
        auto readOnly = store::Store::open(shop.shop().path(), store::Store::Access::ReadOnly);
        QVERIFY(readOnly);
        RollupKeeper keeper(**readOnly);
        QVERIFY(!keeper.isBusy());
    }
};

QTEST_GUILESS_MAIN(RollupKeeperTest)
#include "RollupKeeperTest.moc"
