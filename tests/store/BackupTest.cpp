// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Backup.h"
#include "store/AuditTrail.h"
#include "store/AutomaticBackup.h"
#include "store/KeyFile.h"
#include "support/Outcome.h"
#include "support/TestShop.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::store;
using namespace shopdesk::test;

class BackupTest : public QObject
{
    Q_OBJECT

    static Result<void> addSetting(TestShop &shop, const QString &key)
    {
        return shop.write([key](UnitOfWork &work) -> Result<void> {
            work.execute("INSERT INTO settings (key, value) VALUES (?, ?)", key, QString(3'000, u'v'));
            return {};
        });
    }
    static int settings(TestShop &shop)
    {
        return *shop.read([](Connection &c) -> Result<int> { return *c.value<int>("SELECT count(*) FROM settings"); });
    }
    static Result<BackupInfo> backUpTo(TestShop &shop, const QString &path, const Progress &progress = {})
    {
        return shop.read([&](Connection &c) { return backUp(c, path, progress); });
    }

private slots:
    void aBackupHoldsEverythingAndRestores()
    {
        TestShop shop;
        QVERIFY(addSetting(shop, QStringLiteral("before")));
        const QString path = shop.folder() + QStringLiteral("/backup.shopdesk");
        const auto backup = backUpTo(shop, path);
        QVERIFY2(backup.has_value(), qPrintable(backup ? QString() : backup.error().message + backup.error().detail));
        QCOMPARE(backup->path, path);
        QCOMPARE(backup->bytes, QFileInfo(path).size());
        QVERIFY(!QFile::exists(path + QStringLiteral(".part")));
        QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));

        QVERIFY(addSetting(shop, QStringLiteral("after")));
        QCOMPARE(settings(shop), 2);
        QCOMPARE(restore(path, shop.path(), Actor::owner()).error().code, QStringLiteral("store.inUse"));
        shop.close();
        const auto kept = restore(path, shop.path(), Actor::owner());
        QVERIFY(kept.has_value());
        shop.reopen();
        QCOMPARE(settings(shop), 1);
        // What was there before the restore is not lost either.
        shop.close();
        QVERIFY(QFile::remove(shop.path()));
        QVERIFY(QFile::rename(*kept, shop.path()));
        shop.reopen();
        QCOMPARE(settings(shop), 2);
    }

    /// A person takes a copy, or puts one in the shop's place, only where they manage the shop; the trail says who did.
    void backupsAreForWhoManagesTheShopAndAreNoted()
    {
        TestShop shop;
        const QString path = shop.folder() + QStringLiteral("/backup.shopdesk");
        Actor tom{StaffId{7}, QStringLiteral("Tom"), allPermissions() - Permissions{Permission::ManageShop}};
        shop.store().setActor(tom);
        QCOMPARE(codeOf(backUpTo(shop, path)), QStringLiteral("staff.notAllowed"));
        QVERIFY(!QFile::exists(path));
        QVERIFY(shop.read([&](Connection &c) { return copyShop(c, path); })); // what the program does by itself
        shop.store().setActor(Actor::owner());
        const BackupInfo backup = must(backUpTo(shop, path));
        must(shop.write([&](UnitOfWork &work) { return noteBackup(work, backup); }));
        const auto newest = [&] {
            return must(shop.read([](Connection &c) { return auditTrail(c, QStringLiteral("shop"), 1); })).front();
        };
        QCOMPARE(newest().operation, QStringLiteral("store.backUp"));
        QCOMPARE(newest().changes[QLatin1String("file")].toArray().at(1).toString(), QStringLiteral("backup.shopdesk"));
        shop.close();
        QCOMPARE(restore(path, shop.path(), tom).error().permission, QStringLiteral("shop.manage"));
        tom.permissions = allPermissions(); // of a later day than the backup, which does not know him
        const QString kept = must(restore(path, shop.path(), tom));
        shop.reopen();
        QCOMPARE(newest().operation, QStringLiteral("store.restore"));
        QCOMPARE(newest().person, QStringLiteral("Tom"));
        QCOMPARE(newest().changes[QLatin1String("keptAs")].toArray().at(1).toString(), QFileInfo(kept).fileName());
        QVERIFY(must(shop.read(checkTrail)).empty());
    }

    void aCancelledBackupLeavesNothing()
    {
        TestShop shop;
        const QString path = shop.folder() + QStringLiteral("/backup.shopdesk");
        for (int i = 0; i < 4'000; ++i)
            if (i % 1'000 == 0)
                QVERIFY(shop.write([i](UnitOfWork &work) -> Result<void> {
                    for (int j = i; j < i + 1'000; ++j)
                        work.execute("INSERT INTO settings (key, value) VALUES (?, ?)", QString::number(j),
                                     QString(3'000, u'v'));
                    return {};
                }));
        int calls = 0;
        const auto backup = backUpTo(shop, path, [&](qint64 done, qint64 total) {
            ++calls;
            return done > total; // never
        });
        QCOMPARE(calls, 1);
        QCOMPARE(backup.error().code, QStringLiteral("base.cancelled"));
        QVERIFY(!QFile::exists(path));
        QVERIFY(!QFile::exists(path + QStringLiteral(".part")));
    }

    void aBackupThatCannotBeWritten()
    {
        TestShop shop;
        QCOMPARE(backUpTo(shop, shop.folder() + QStringLiteral("/no/where")).error().code,
                 QStringLiteral("backup.notWritten"));
    }

    void aDamagedBackupIsRefusedAndTheShopStays()
    {
        TestShop shop;
        for (int i = 0; i < 50; ++i)
            QVERIFY(addSetting(shop, QString::number(i)));
        const QString path = shop.folder() + QStringLiteral("/backup.shopdesk");
        QVERIFY(backUpTo(shop, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        file.write(QByteArray(20'000, '\x77'));
        file.close();
        QCOMPARE(verifyBackup(path).error().code, QStringLiteral("backup.damaged"));
        shop.close();
        QCOMPARE(restore(path, shop.path(), Actor::owner()).error().code, QStringLiteral("backup.damaged"));
        shop.reopen();
        QCOMPARE(settings(shop), 50);
    }

    void aSoundShopHasNoProblems()
    {
        TestShop shop;
        QCOMPARE(*shop.read([](Connection &c) -> Result<QStringList> { return checkIntegrity(c); }), QStringList());
    }

    void checkNamesBrokenReferences()
    {
        TestShop shop;
        QVERIFY(shop.write([](UnitOfWork &work) -> Result<void> {
            work.execute(
                "INSERT INTO products (id, name, kind, created_at, updated_at) VALUES (1, 'Cup', 'goods', 0, 0)");
            return {};
        }));
        shop.close();
        {
            SQLite::Database file(shop.path().toStdString(), SQLite::OPEN_READWRITE);
            file.exec(
                "PRAGMA foreign_keys = OFF; INSERT INTO variants (id, product_id, sku, price) VALUES (1, 99, 'A', 1)");
        }
        shop.reopen();
        const auto problems = shop.read([](Connection &c) -> Result<QStringList> { return checkIntegrity(c); });
        QCOMPARE(problems->size(), 1);
        QVERIFY(problems->first().contains(QStringLiteral("variants")));
    }

    void automaticBackupsAreTakenWhenSomethingChanged()
    {
        TestShop shop;
        AutomaticBackup automatic(shop.store());
        QSignalSpy taken(&automatic, &AutomaticBackup::taken);
        QVERIFY(!automatic.latest());
        automatic.start();
        QVERIFY(taken.wait());
        QVERIFY(automatic.latest());
        QCOMPARE(AutomaticBackup::backupsOf(shop.path()).size(), size_t(1));
        QVERIFY(verifyBackup(AutomaticBackup::backupsOf(shop.path()).front().path));
        automatic.start(); // not due for four hours
        QVERIFY(!taken.wait(100));
    }

    void aFailedAutomaticBackupIsTold()
    {
        TestShop shop;
        QFile inTheWay(AutomaticBackup::folderOf(shop.path()));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        AutomaticBackup automatic(shop.store());
        QSignalSpy failed(&automatic, &AutomaticBackup::failed);
        automatic.start();
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().code, QStringLiteral("backup.notWritten"));
    }

    void rotationKeepsDaysAndWeeks()
    {
        constexpr qint64 hour = 3'600'000;
        const Instant now{1'800'000'000'000};
        std::vector<BackupInfo> backups;
        for (int hoursAgo = 0; hoursAgo < 24 * 100; hoursAgo += 4)
            backups.push_back({QString::number(hoursAgo), 1, {now.ms - hoursAgo * hour}});
        const auto dropped = backupsToDrop(backups, now);
        QSet<QString> gone;
        for (const BackupInfo &backup : dropped)
            gone.insert(backup.path);
        QStringList kept;
        for (const BackupInfo &backup : backups)
            if (!gone.contains(backup.path))
                kept << backup.path;
        // Five newest (0 … 16 h), one of each of days 1 … 13, one of each of weeks 2 … 7 (days 14, 21, … 49).
        QStringList expected{"0", "4", "8", "12", "16"};
        for (int day = 1; day < 14; ++day)
            expected << QString::number(day * 24);
        for (int week = 2; week < 8; ++week)
            expected << QString::number(week * 7 * 24);
        QCOMPARE(kept, expected);
        QVERIFY(backupsToDrop({backups.front()}, now).empty());
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "BackupTest.moc"
