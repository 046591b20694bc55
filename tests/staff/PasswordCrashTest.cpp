// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/Secrets.h"
#include "staff/SignIn.h"
#include "support/Outcome.h"
#include "support/TestShop.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

#include <cstdio>

using namespace shopdesk;
using namespace shopdesk::staff;
using test::must;

namespace {

const QString owner = QStringLiteral("Mei");
const QString passwords[] = {QStringLiteral("correct horse battery"), QStringLiteral("staple of the counter")};

/// The program that is killed: changes the owner's password to and fro, from the first, and says when each was acknowledged.
int changeUntilKilled(const QString &path)
{
    auto opened = store::Store::open(path);
    if (!opened || !signIn(**opened, Credentials::password(owner, passwords[0])))
        return 1;
    for (int number = 1;; ++number) {
        std::printf("trying %d\n", number);
        std::fflush(stdout);
        const auto changed = (*opened)->writeNow([number](store::UnitOfWork &work) {
            return changeOwnPassword(work, passwords[(number + 1) % 2], passwords[number % 2]);
        });
        if (!changed)
            return 1;
        std::printf("changed %d\n", number);
        std::fflush(stdout);
    }
}

} // namespace

/// Killed at any moment of a password change, the shop opens by the old or the new one, and by the new one once the change
/// was acknowledged.
class PasswordCrashTest : public QObject
{
    Q_OBJECT
private slots:
    void eitherTheOldOrTheNewPasswordWorks()
    {
        test::TestShop shop;
        must(signUpOwner(shop.store(), owner, passwords[0]));
        QRandomGenerator dice(7);
        for (int round = 0; round < 5; ++round) {
            shop.close();
            QProcess program;
            program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--change"), shop.path()});
            QVERIFY(program.waitForReadyRead(30'000));
            QTest::qSleep(dice.bounded(0, 2'500));
            program.kill();
            QVERIFY(program.waitForFinished());
            const QByteArrayList said = program.readAllStandardOutput().trimmed().split('\n');
            const int number = said.last().mid(said.last().indexOf(' ') + 1).toInt();
            const bool acknowledged = said.last().startsWith("changed");

            shop.reopen();
            const bool newWorks = signIn(shop.store(), Credentials::password(owner, passwords[number % 2])).has_value();
            const bool oldWorks =
                signIn(shop.store(), Credentials::password(owner, passwords[(number + 1) % 2])).has_value();
            QVERIFY2(newWorks != oldWorks, said.last().constData());
            QVERIFY2(newWorks || !acknowledged, said.last().constData());
            // The next round begins with the first password again.
            if ((newWorks ? number % 2 : (number + 1) % 2) != 0) {
                must(shop.write(
                    [](store::UnitOfWork &work) { return changeOwnPassword(work, passwords[1], passwords[0]); }));
            }
        }
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--change"))
        return changeUntilKilled(arguments.value(2));
    PasswordCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "PasswordCrashTest.moc"
