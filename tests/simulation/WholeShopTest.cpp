// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ArrivalRules.h"
#include "app/Verification.h"
#include "sample/SampleShop.h"
#include "store/Store.h"
#include "sync/TestDevice.h"
#include "vault/Vault.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::sync;
using namespace shopdesk::test;

/// A whole shop, with records of every area, goes to a device that has nothing yet.
class WholeShopTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingOfTheSampleShopArrives()
    {
        QTemporaryDir folder;
        auto made = store::Store::create(folder.filePath(QStringLiteral("sample.shopdesk")), sample::sampleShop());
        QVERIFY(made);
        store::Store &shop = **made;
        QVERIFY(sample::fill(shop, 1, BusinessDay::fromDate(QDate(2026, 3, 1)), {}));
        const QString uuid = shop.shop().uuid;

        ModelServer server;
        server.createDatabase(companyDatabase(uuid));
        QVERIFY(shop.readNow([&](store::Connection &connection) -> Result<void> {
            store::Query rows = connection.query("SELECT id FROM stores");
            while (rows.next())
                server.createDatabase(storeDatabase(uuid, rows.get<StoreId>(0)));
            return {};
        }));

        TestDevice::rules = app::arrivalRules();
        const auto file = fileOf(shop);
        QElapsedTimer timer;
        timer.start();
        const RoundReport sent = Engine(*file, server, TestDevice::rules).round();
        QVERIFY2(sent.isWhole(),
                 qPrintable(sent.shopError ? sent.shopError->message + sent.shopError->detail : QString()));
        QCOMPARE(sent.refused + sent.setAside, 0);
        qInfo("%d documents sent in %lld ms", sent.pushed, timer.restart());

        // As a file that has just joined: the company's key, and nothing else.
        const qint64 now = 1'800'000'000'000;
        TestDevice device(2, now);
        device.change("DELETE FROM stores");
        device.change("DELETE FROM outbox");
        device.change("UPDATE shop SET uuid = ?", uuid);
        device.change("DELETE FROM outbox");
        device.connection().loadShop();
        QVERIFY(shop.readNow([&](store::Connection &connection) -> Result<void> {
            const auto *key = reinterpret_cast<const char *>(connection.vault().dataKey().data());
            device.connection().setVault(
                std::make_shared<const vault::Vault>(vault::SecretKey(QByteArray(key, vault::SecretKey::size))));
            return {};
        }));
        timer.restart();
        const RoundReport got = device.sync(server);
        QVERIFY(got.isWhole());
        qInfo("%d documents taken in %lld ms", got.pulled, timer.elapsed());
        QCOMPARE(device.value<QString>("SELECT group_concat(id || reason || detail) FROM "
                                       "(SELECT * FROM sync_set_aside LIMIT 5)"),
                 QString());
        QCOMPARE(got.pushed, 0);

        std::map<QString, QJsonObject> whole;
        QVERIFY(shop.readNow([&](store::Connection &connection) -> Result<void> {
            whole = everythingIn(connection);
            return {};
        }));
        const auto arrived = device.everything();
        QCOMPARE(qsizetype(sent.pushed), qsizetype(whole.size()));
        for (const auto &[id, content] : whole) {
            const auto found = arrived.find(id);
            QVERIFY2(found != arrived.end(), qPrintable(id));
            QCOMPARE(found->second, content);
        }
        QCOMPARE(arrived.size(), whole.size());
        device.connection().loadShop(); // with the currency and the zone that came
        const auto wrong = app::verify(device.connection());
        QVERIFY(wrong);
        QVERIFY2(wrong->empty(), wrong->empty() ? "" : qPrintable(wrong->front()));
    }
};

QTEST_GUILESS_MAIN(WholeShopTest)
#include "WholeShopTest.moc"
