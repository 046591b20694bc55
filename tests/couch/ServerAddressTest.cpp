// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "couch/Backoff.h"

#include "couch/ServerAddress.h"
#include "support/Outcome.h"

#include <QRandomGenerator>

using namespace shopdesk;
using sync::RemoteFailure;

/// Which addresses are taken, and how long is waited before a server is asked again.
class ServerAddressTest : public QObject
{
    Q_OBJECT

private slots:
    void takesAddresses_data();
    void takesAddresses();
    void waitsTwiceAsLongEachTime();
    void waitsAtLeastAsLongAsTheServerAsks();
    void triesNoWrongPasswordAgain();
    void everyWaitIsWithinItsBounds();
};

void ServerAddressTest::takesAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address"); // empty: refused
    QTest::addColumn<QString>("code");
    const auto row = [](const char *typed, const char *address, const char *code = "") {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(address) << QString::fromLatin1(code);
    };
    row("shop.example.com", "https://shop.example.com");
    row("  https://shop.example.com/  ", "https://shop.example.com");
    row("https://shop.example.com:6984/couch/", "https://shop.example.com:6984/couch");
    row("http://127.0.0.1:5984", "http://127.0.0.1:5984");
    row("http://localhost:5984/", "http://localhost:5984");
    row("http://[::1]:5984", "http://[::1]:5984");
    row("http://shop.example.com", "", "couch.notSecure");
    row("http://127.0.0.1.example.com", "", "couch.notSecure");
    row("http://localhost.example.com", "", "couch.notSecure");
    row("http://192.168.1.5:5984", "", "couch.notSecure");
    row("", "", "couch.badAddress");
    row("https://", "", "couch.badAddress");
    row("ftp://shop.example.com", "", "couch.badAddress");
    row("https://name:word@shop.example.com", "", "couch.badAddress");
    row("https://shop.example.com/?x=1", "", "couch.badAddress");
    row("two words", "", "couch.badAddress");
}

void ServerAddressTest::takesAddresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    QFETCH(QString, code);
    const auto taken = couch::serverAddress(typed);
    QCOMPARE(test::codeOf(taken), code);
    if (taken)
        QCOMPARE(taken->toString(), address);
    else
        QCOMPARE(test::fieldOf(taken), QStringLiteral("address"));
}

void ServerAddressTest::waitsTwiceAsLongEachTime()
{
    const sync::RemoteError gone{RemoteFailure::Unreachable, {}, {}, {}};
    const std::vector<qint64> expected{1'000, 2'000, 4'000, 8'000, 16'000, 32'000, 64'000, 128'000, 256'000, 300'000};
    for (size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(couch::waitBeforeRetry(gone, static_cast<int>(i) + 1, 0), std::optional(expected[i]));
    QCOMPARE(couch::waitBeforeRetry(gone, 1'000'000, 0), std::optional(couch::longestWaitMs));
    QCOMPARE(couch::waitBeforeRetry(gone, 1, 1), std::optional<qint64>(500));
    QCOMPARE(couch::waitBeforeRetry(gone, 10, 1), std::optional<qint64>(150'000));
}

void ServerAddressTest::waitsAtLeastAsLongAsTheServerAsks()
{
    sync::RemoteError busy{RemoteFailure::Busy, {}, {}, 90'000};
    QCOMPARE(couch::waitBeforeRetry(busy, 1, 0.5), std::optional<qint64>(90'000));
    busy.retryAfterMs = 10;
    QCOMPARE(couch::waitBeforeRetry(busy, 1, 0), std::optional<qint64>(1'000));
    busy.retryAfterMs = 1'000'000'000;
    QCOMPARE(couch::waitBeforeRetry(busy, 1, 0), std::optional(couch::longestRetryAfterMs));
    busy.retryAfterMs = -5;
    QCOMPARE(couch::waitBeforeRetry(busy, 1, 0), std::optional<qint64>(1'000));
}

void ServerAddressTest::triesNoWrongPasswordAgain()
{
    QCOMPARE(couch::waitBeforeRetry({RemoteFailure::WrongPassword, {}, {}, 5'000}, 1, 0), std::nullopt);
    QCOMPARE(couch::waitBeforeRetry({RemoteFailure::Untrusted, {}, {}, {}}, 1, 0), std::optional(couch::longestWaitMs));
}

void ServerAddressTest::everyWaitIsWithinItsBounds()
{
    QRandomGenerator dice(17);
    for (int i = 0; i < 10'000; ++i) {
        const sync::RemoteError error{static_cast<RemoteFailure>(dice.bounded(13)), {}, {}, {}};
        const auto wait = couch::waitBeforeRetry(error, dice.bounded(-3, 50), dice.generateDouble());
        QCOMPARE(wait.has_value(), error.failure != RemoteFailure::WrongPassword);
        if (wait)
            QVERIFY(*wait >= couch::firstWaitMs / 2 && *wait <= couch::longestWaitMs);
    }
}

QTEST_GUILESS_MAIN(ServerAddressTest)
#include "ServerAddressTest.moc"
