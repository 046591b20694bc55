// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Backup.h"
#include "support/TestShop.h"

#include <QProcess>
#include <QtTest>

#include <cstdio>

using namespace shopdesk;
using namespace shopdesk::store;
using namespace shopdesk::test;

namespace {

/// The program that is killed: writes one row after the other and says each number once its write was acknowledged.
int writeUntilKilled(const QString &path)
{
    auto opened = store::Store::open(path);
    if (!opened)
        return 1;
    for (int number = 0; number < 1'000'000; ++number) {
        const auto written = (*opened)->writeNow([number](UnitOfWork &work) -> Result<void> {
            for (int part = 0; part < 3; ++part)
                work.execute("INSERT INTO settings (key, value) VALUES (?, ?)",
                             QStringLiteral("%1/%2").arg(number).arg(part), QString(500, u'x'));
            work.audit("test.write", "settings", number);
            return {};
        });
        if (!written)
            return 1;
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

/// Law 1: nothing acknowledged is lost, and nothing is left half done.
class CrashTest : public QObject
{
    Q_OBJECT
private slots:
    void aKilledProgramLosesNothingItAcknowledged()
    {
        TestShop shop;
        shop.close();
        int acknowledged = -1;
        for (const int lines : {1, 7, 40, 150}) {
            QVERIFY(clearSettings(shop));
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), shop.path()});
            acknowledged = -1;
            while (acknowledged < lines) {
                QVERIFY2(writer.waitForReadyRead(10'000), writer.readAllStandardError().constData());
                while (writer.canReadLine())
                    acknowledged = writer.readLine().trimmed().toInt();
            }
            writer.kill();
            QVERIFY(writer.waitForFinished());
            while (writer.canReadLine())
                acknowledged = writer.readLine().trimmed().toInt();

            shop.reopen(); // the lock of a program that is gone does not count
            const auto counts = *shop.read([](Connection &c) -> Result<std::pair<int, int>> {
                return std::pair(*c.value<int>("SELECT count(*) FROM settings"),
                                 *c.value<int>("SELECT count(DISTINCT substr(key, 1, instr(key, '/'))) FROM settings"));
            });
            QVERIFY2(counts.second > acknowledged,
                     qPrintable(QStringLiteral("%1 of %2").arg(counts.second).arg(acknowledged + 1)));
            QCOMPARE(counts.first, counts.second * 3); // whole transactions alone
            QCOMPARE(*shop.read([](Connection &c) -> Result<QStringList> { return checkIntegrity(c); }), QStringList());
            shop.close();
        }
    }

    /// A program killed in the instant between making the lock and writing into it who holds it.
    void aLockWithoutAHolderIsTaken()
    {
        TestShop shop;
        shop.close();
        QFile lock(shop.path() + QStringLiteral(".lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        QVERIFY(lock.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-5), QFileDevice::FileModificationTime));
        lock.close();
        const auto opened = store::Store::open(shop.path());
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
        // And it keeps others out again.
        QCOMPARE(store::Store::open(shop.path()).error().code, QStringLiteral("store.inUse"));
    }

private:
    static bool clearSettings(TestShop &shop)
    {
        shop.reopen();
        const bool cleared =
            shop.write([](UnitOfWork &work) -> Result<int> { return work.execute("DELETE FROM settings"); })
                .has_value();
        shop.close();
        return cleared;
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--write"))
        return writeUntilKilled(arguments.value(2));
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "CrashTest.moc"
