// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/SyncSimulation.h"

#include "app/ArrivalRules.h"
#include "app/Operations.h"

#include <QJsonArray>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::test;

/// Devices that work alone and meet later. $SHOPDESK_SEEDS says how many random runs there are, $SHOPDESK_SEED names one.
class SyncTest : public QObject
{
    Q_OBJECT

    static QJsonObject call(TestDevice &device, const char *name, const QJsonObject &input)
    {
        return device.must(
            [&](store::UnitOfWork &work) { return app::findOperation(QString::fromLatin1(name))->run(work, input); });
    }

private slots:
    void initTestCase() { TestDevice::rules = app::arrivalRules(); }

    void theLastPieceSoldOnTwoOfflineTills()
    {
        qint64 now = 1'800'000'000'000;
        const auto server = serverOfTheShop();
        TestDevice one(1, now), two(2, now);
        const QString store = idToText(theStore);
        const QString product = call(one, "catalog.createProduct",
                                     {{QStringLiteral("name"), QStringLiteral("Cup")},
                                      {QStringLiteral("sku"), QStringLiteral("C-1")},
                                      {QStringLiteral("price"), 500}})[u"id"]
                                    .toString();
        const QString variant =
            call(one, "catalog.product", {{QStringLiteral("id"), product}})[u"variants"][0][u"id"].toString();
        call(one, "catalog.bookStock",
             {{QStringLiteral("store"), store},
              {QStringLiteral("variant"), variant},
              {QStringLiteral("quantity"), 1},
              {QStringLiteral("reason"), QStringLiteral("receipt")}});
        QVERIFY(one.sync(*server).isWhole());
        QVERIFY(two.sync(*server).isWhole());

        QStringList numbers;
        for (TestDevice *till : {&one, &two}) {
            now += 60'000;
            const QJsonObject sold = call(
                *till, "orders.place",
                {{QStringLiteral("kind"), QStringLiteral("sale")},
                 {QStringLiteral("store"), store},
                 {QStringLiteral("lines"),
                  QJsonArray{QJsonObject{{QStringLiteral("variant"), variant}, {QStringLiteral("quantity"), 1}}}},
                 {QStringLiteral("payments"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("cash")},
                                                                     {QStringLiteral("amount"), 500}}}}});
            numbers << till->value<QString>("SELECT number FROM orders WHERE id = ?",
                                            *idFromText(sold[u"id"].toString()));
            QCOMPARE(till->value<int>("SELECT on_hand FROM stock_levels"), 0);
        }
        for (int turn = 0; turn < 3; ++turn) {
            QVERIFY(one.sync(*server).isWhole());
            QVERIFY(two.sync(*server).isWhole());
        }
        for (TestDevice *till : {&one, &two}) {
            QCOMPARE(till->value<int>("SELECT on_hand FROM stock_levels"), -1);
            QCOMPARE(till->value<int>("SELECT count(*) FROM orders WHERE status = 'delivered'"), 2);
            QCOMPARE(till->value<int>("SELECT count(*) FROM tasks WHERE kind = 'oversold' AND settled_at IS NULL"), 1);
            const QString told =
                till->value<QString>("SELECT data FROM tasks WHERE kind = 'oversold' AND settled_at IS NULL");
            QVERIFY2(told.contains(numbers[0]) && told.contains(numbers[1]), qPrintable(told));
        }
        QCOMPARE(one.everything(), two.everything());
    }

    void randomRuns_data()
    {
        QTest::addColumn<quint32>("seed");
        if (const QByteArray named = qgetenv("SHOPDESK_SEED"); !named.isEmpty()) {
            QTest::addRow("seed %u", named.toUInt()) << quint32(named.toUInt());
            return;
        }
        const int seeds =
            qEnvironmentVariableIsSet("SHOPDESK_SEEDS") ? qEnvironmentVariableIntValue("SHOPDESK_SEEDS") : 200;
        for (int seed = 1; seed <= seeds; ++seed)
            QTest::addRow("seed %d", seed) << quint32(seed);
    }

    void randomRuns()
    {
        QFETCH(quint32, seed);
        SyncSimulation simulation(seed, 2 + int(seed % 4));
        simulation.run(150);
        const std::optional<QString> restless = simulation.settle();
        QVERIFY2(!restless, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(restless.value_or(QString()))));
        const QStringList wrong = simulation.problems();
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(QStringLiteral("seed %1:\n%2").arg(seed).arg(wrong.join(QLatin1Char('\n')))));
        QVERIFY(simulation.operations() > 20);
    }

    void theSameSeedIsTheSameRun()
    {
        const auto ranTo = [](quint32 seed) {
            SyncSimulation simulation(seed, 3);
            simulation.run(150);
            simulation.settle();
            return simulation.fingerprint();
        };
        QCOMPARE(ranTo(7), ranTo(7));
        QVERIFY(ranTo(7) != ranTo(8));
    }
};

QTEST_GUILESS_MAIN(SyncTest)
#include "SyncTest.moc"
