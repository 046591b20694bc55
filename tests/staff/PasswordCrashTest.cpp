// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/Secrets.h"
#include "staff/SignIn.h"
#include "store/KeyFile.h"
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
const QString pins[] = {QStringLiteral("4711"), QStringLiteral("8203")};
constexpr int rounds = 5;
constexpr int longestMs = 2'500; ///< until the program is killed; a change takes about a quarter of a second

void say(const char *what, int number, const QString &more = {})
{
    std::printf("%s %d %s\n", what, number, qPrintable(more));
    std::fflush(stdout);
}

/// The programs that are killed: each makes one change after the other, and says when it begins and when it is acknowledged.
using Change = std::function<bool(store::Store &shop, int number)>;

int changeUntilKilled(const QString &path, const Change &change)
{
    auto opened = store::Store::open(path);
    if (!opened || !signIn(**opened, Credentials::password(owner, passwords[0])))
        return 1;
    for (int number = 1;; ++number) {
        say("trying", number);
        if (!change(**opened, number))
            return 1;
        say("changed", number);
    }
}

bool changePassword(store::Store &shop, int number)
{
    return shop
        .writeNow([number](store::UnitOfWork &work) {
            return changeOwnPassword(work, passwords[(number + 1) % 2], passwords[number % 2]);
        })
        .has_value();
}

bool changePin(store::Store &shop, int number)
{
    return shop.writeNow([number](store::UnitOfWork &work) { return setOwnPin(work, passwords[0], pins[number % 2]); })
        .has_value();
}

/// A new sheet, and then a new password by it.
bool recoverBySheet(store::Store &shop, int number)
{
    const auto sheet = shop.writeNow(
        [number](store::UnitOfWork &work) { return newRecoverySheet(work, passwords[(number + 1) % 2]); });
    if (!sheet)
        return false;
    say("sheet", number, *sheet);
    return recover(shop, owner, *sheet, passwords[number % 2]).has_value();
}

/// The first owner of a shop that a key file opens.
int signUpUntilKilled(const QString &path)
{
    auto opened = store::Store::open(path);
    if (!opened)
        return 1;
    say("trying", 1);
    if (!signUpOwner(**opened, owner, passwords[0]))
        return 1;
    say("changed", 1);
    for (;;)
        QTest::qSleep(1000);
}

/// What a program had said when it was killed.
struct Said
{
    int number = 0;
    bool acknowledged = false;
    QString sheet; ///< the newest that it told of
    QByteArray last;
};

} // namespace

/// Killed at any moment of a change of what people prove with, the shop opens by the old or the new one, and by the new one
/// once the change was acknowledged.
class PasswordCrashTest : public QObject
{
    Q_OBJECT
private slots:
    void eitherTheOldOrTheNewPasswordWorks()
    {
        test::TestShop shop;
        must(signUpOwner(shop.store(), owner, passwords[0]));
        for (int round = 0; round < rounds; ++round) {
            const Said said = killed(shop, "--password");
            const bool newWorks = opens(shop, passwords[said.number % 2]);
            QVERIFY2(newWorks != opens(shop, passwords[(said.number + 1) % 2]), said.last.constData());
            QVERIFY2(newWorks || !said.acknowledged, said.last.constData());
            backToTheFirst(shop);
        }
    }

    void eitherTheOldOrTheNewPinWorks()
    {
        test::TestShop shop;
        must(signUpOwner(shop.store(), owner, passwords[0]));
        must(shop.write([](store::UnitOfWork &work) { return setOwnPin(work, passwords[0], pins[0]); }));
        for (int round = 0; round < rounds; ++round) {
            const Said said = killed(shop, "--pin");
            // The first round's old PIN is the one that was there; every round begins with a change to the second.
            must(signIn(shop.store(), Credentials::password(owner, passwords[0])));
            const auto opensByPin = [&](const QString &pin) {
                return signIn(shop.store(), Credentials::pin(owner, pin)).has_value();
            };
            const bool newWorks = opensByPin(pins[said.number % 2]);
            QVERIFY2(newWorks != opensByPin(pins[(said.number + 1) % 2]), said.last.constData());
            QVERIFY2(newWorks || !said.acknowledged, said.last.constData());
            must(signIn(shop.store(), Credentials::password(owner, passwords[0])));
            must(shop.write([](store::UnitOfWork &work) { return setOwnPin(work, passwords[0], pins[0]); }));
        }
    }

    void recoveringLeavesThePasswordBeforeOrTheNewOne()
    {
        test::TestShop shop;
        must(signUpOwner(shop.store(), owner, passwords[0]));
        for (int round = 0; round < rounds; ++round) {
            const Said said = killed(shop, "--recovery");
            const bool newWorks = opens(shop, passwords[said.number % 2]);
            QVERIFY2(newWorks != opens(shop, passwords[(said.number + 1) % 2]), said.last.constData());
            QVERIFY2(newWorks || !said.acknowledged, said.last.constData());
            // The sheet goes with the password that it gave: there is none, or the one that was told last.
            const auto sheets = must(shop.read([](store::Connection &c) -> Result<qint64> {
                return c.value<qint64>("SELECT count(*) FROM key_slots WHERE kind = 'recovery'").value_or(0);
            }));
            QVERIFY2(sheets == (newWorks ? 0 : 1) || said.last.startsWith("trying"), said.last.constData());
            if (!newWorks && said.last.startsWith("sheet"))
                QVERIFY2(recover(shop.store(), owner, said.sheet, passwords[1]), said.last.constData());
            backToTheFirst(shop);
        }
    }

    void eitherTheKeyFileOrThePasswordWorks()
    {
        for (int round = 0; round < rounds; ++round) {
            test::TestShop shop;
            const Said said = killed(shop, "--sign-up", 1'000);
            if (!shop.store().isLocked()) { // the key file still opens it, and nobody is in it
                QVERIFY2(!said.acknowledged, said.last.constData());
                const auto names = must(shop.read([](store::Connection &c) { return signInNames(c); }));
                QVERIFY(names.empty());
                QVERIFY(signUpOwner(shop.store(), owner, passwords[0]));
                continue;
            }
            QVERIFY2(!QFile::exists(store::keyFilePath(shop.path())), said.last.constData());
            QVERIFY2(opens(shop, passwords[0]), said.last.constData());
        }
    }

private:
    /// Runs the program on the shop, kills it at some moment, and opens the shop again.
    Said killed(test::TestShop &shop, const char *what, int longest = longestMs)
    {
        shop.close();
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(what), shop.path()});
        if (!program.waitForReadyRead(30'000))
            qFatal("the program said nothing");
        QTest::qSleep(static_cast<unsigned long>(m_dice.bounded(0, longest)));
        program.kill();
        program.waitForFinished();
        Said said;
        for (const QByteArray &line : program.readAllStandardOutput().trimmed().split('\n')) {
            const QByteArrayList words = line.trimmed().split(' ');
            said.last = line;
            said.number = words.value(1).toInt();
            said.acknowledged = words.value(0) == "changed";
            if (words.value(0) == "sheet")
                said.sheet = QString::fromLatin1(words.mid(2).join(' '));
        }
        shop.reopen();
        return said;
    }

    static bool opens(test::TestShop &shop, const QString &password)
    {
        return signIn(shop.store(), Credentials::password(owner, password)).has_value();
    }

    /// The next round begins with the first password again.
    static void backToTheFirst(test::TestShop &shop)
    {
        if (opens(shop, passwords[1]))
            must(shop.write(
                [](store::UnitOfWork &work) { return changeOwnPassword(work, passwords[1], passwords[0]); }));
        else
            must(signIn(shop.store(), Credentials::password(owner, passwords[0])));
    }

    QRandomGenerator m_dice{7};
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    if (what == QLatin1String("--password"))
        return changeUntilKilled(arguments.value(2), changePassword);
    if (what == QLatin1String("--pin"))
        return changeUntilKilled(arguments.value(2), changePin);
    if (what == QLatin1String("--recovery"))
        return changeUntilKilled(arguments.value(2), recoverBySheet);
    if (what == QLatin1String("--sign-up"))
        return signUpUntilKilled(arguments.value(2));
    PasswordCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "PasswordCrashTest.moc"
