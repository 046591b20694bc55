// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/KeyFile.h"
#include "store/Migrations.h"
#include "support/TestShop.h"

#include <QtTest>

#include <sqlite3.h>

using namespace shopdesk;
using namespace shopdesk::store;
using namespace shopdesk::test;

/// Files that are not the shop that was hoped for: one sentence each, and the file stays as it is.
class BadFilesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &content)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write the test's file");
        return out.fileName();
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    static QString errorOf(const QString &path)
    {
        const auto opened = store::Store::open(path);
        return opened ? QStringLiteral("opened") : opened.error().code;
    }

private slots:
    void missingFile()
    {
        QCOMPARE(errorOf(m_folder.filePath(QStringLiteral("none"))), QStringLiteral("store.notFound"));
    }

    void otherFiles()
    {
        QCOMPARE(errorOf(m_folder.path()), QStringLiteral("store.notAShop"));
        QCOMPARE(errorOf(file(QStringLiteral("empty"), {})), QStringLiteral("store.notAShop"));
        const QByteArray text("Number;Name\n1;Cup\n");
        const QString path = file(QStringLiteral("text.csv"), text);
        QCOMPARE(errorOf(path), QStringLiteral("store.notAShop"));
        QCOMPARE(contentOf(path), text);
    }

    void anotherProgramsDatabase()
    {
        const QString path = m_folder.filePath(QStringLiteral("other.sqlite"));
        {
            SQLite::Database other(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            other.exec("CREATE TABLE t (x)");
        }
        QCOMPARE(errorOf(path), QStringLiteral("store.notAShop"));
    }

    void aNewerSchemaIsRefusedAndLeftAlone()
    {
        TestShop shop;
        shop.close();
        {
            SQLite::Database file(shop.path().toStdString(), SQLite::OPEN_READWRITE);
            file.exec("PRAGMA user_version = 99; CREATE TABLE from_the_future (x)");
        }
        const QByteArray before = contentOf(shop.path());
        const auto opened = store::Store::open(shop.path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QStringLiteral("store.newer"));
        QVERIFY(opened.error().message.contains(QStringLiteral("99")));
        QCOMPARE(contentOf(shop.path()), before);
    }

    void aDamagedFile()
    {
        TestShop shop;
        QVERIFY(shop.write([](UnitOfWork &work) -> Result<void> {
            for (int i = 0; i < 2'000; ++i)
                work.execute("INSERT INTO settings (key, value) VALUES (?, ?)", QString::number(i), QString(200, u'x'));
            return {};
        }));
        shop.close();
        QByteArray bytes = contentOf(shop.path());
        bytes.replace(100, bytes.size() - 100, QByteArray(bytes.size() - 100, '\x5a'));
        QFile out(shop.path());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
        out.close();
        QCOMPARE(errorOf(shop.path()), QStringLiteral("store.corrupt"));
    }

    void withoutItsKeyFile()
    {
        TestShop shop;
        shop.close();
        QVERIFY(QFile::rename(keyFilePath(shop.path()), keyFilePath(shop.path()) + QStringLiteral(".away")));
        QCOMPARE(errorOf(shop.path()), QStringLiteral("store.noKey"));
        TestShop other;
        QVERIFY(QFile::copy(keyFilePath(other.path()), keyFilePath(shop.path())));
        QCOMPARE(errorOf(shop.path()), QStringLiteral("vault.wrongSecret"));
    }

    void theKeyFileIsForItsOwnerAlone()
    {
        TestShop shop;
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(keyFilePath(shop.path())) & others));
    }

    void anExistingFileIsNotOverwritten()
    {
        const QString path = file(QStringLiteral("taken.shopdesk"), "mine");
        const auto made = store::Store::create(
            path, {QStringLiteral("S"), QStringLiteral("GBP"), QStringLiteral("UTC"), QStringLiteral("M")});
        QCOMPARE(made.error().code, QStringLiteral("store.exists"));
        QCOMPARE(contentOf(path), QByteArray("mine"));
    }

    void badNewShops_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("store");
        QTest::addColumn<QString>("code");
        QTest::newRow("no name") << " "
                                 << "GBP"
                                 << "UTC"
                                 << "M"
                                 << "store.nameMissing";
        QTest::newRow("no store") << "S"
                                  << "GBP"
                                  << "UTC"
                                  << ""
                                  << "store.nameMissing";
        QTest::newRow("currency") << "S"
                                  << "XXQ"
                                  << "UTC"
                                  << "M"
                                  << "base.unknownCurrency";
        QTest::newRow("zone") << "S"
                              << "GBP"
                              << "Mars/Olympus"
                              << "M"
                              << "base.unknownZone";
    }

    void badNewShops()
    {
        QFETCH(QString, name);
        QFETCH(QString, currency);
        QFETCH(QString, zone);
        QFETCH(QString, store);
        QFETCH(QString, code);
        const QString path = m_folder.filePath(QStringLiteral("new.shopdesk"));
        QCOMPARE(store::Store::create(path, {name, currency, zone, store}).error().code, code);
        QVERIFY(!QFile::exists(path));
    }

    void aFolderThatIsNotThere()
    {
        const auto made = store::Store::create(
            m_folder.filePath(QStringLiteral("no/where.shopdesk")),
            {QStringLiteral("S"), QStringLiteral("GBP"), QStringLiteral("UTC"), QStringLiteral("M")});
        QCOMPARE(made.error().code, QStringLiteral("store.readOnly"));
    }

    void aProgramThatHoldsTheFile()
    {
        TestShop shop;
        SQLite::Database other(shop.path().toStdString(), SQLite::OPEN_READWRITE);
        other.exec("BEGIN IMMEDIATE");
        const auto written =
            shop.write([](UnitOfWork &work) -> Result<int> { return work.execute("UPDATE shop SET name = 'x'"); });
        QCOMPARE(written.error().code, QStringLiteral("store.busy"));
        other.exec("ROLLBACK");
        QVERIFY(shop.write([](UnitOfWork &work) -> Result<int> { return work.execute("UPDATE shop SET name = 'x'"); }));
    }

    void aFullDisk()
    {
        TestShop shop;
        const auto fill = [](UnitOfWork &work) -> Result<void> {
            const qint64 pages = *work.connection().value<qint64>("PRAGMA page_count");
            work.connection().executeScript("PRAGMA max_page_count = " + QByteArray::number(pages + 5));
            for (int i = 0; i < 1'000; ++i)
                work.execute("INSERT INTO settings (key, value) VALUES (?, ?)", QString::number(i),
                             QString(1'000, u'x'));
            return {};
        };
        const auto written = shop.write(fill);
        QVERIFY(!written);
        QCOMPARE(written.error().code, QStringLiteral("store.full"));
        QCOMPARE(
            *shop.read([](Connection &c) -> Result<int> { return *c.value<int>("SELECT count(*) FROM settings"); }), 0);
        // Once there is space again, work goes on.
        QVERIFY(shop.write([](UnitOfWork &work) -> Result<void> {
            work.connection().executeScript("PRAGMA max_page_count = 1073741823");
            work.execute("INSERT INTO settings (key, value) VALUES ('a', 'b')");
            return {};
        }));
    }
};

QTEST_GUILESS_MAIN(BadFilesTest)
#include "BadFilesTest.moc"
