// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/KeySlot.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>
#include <chrono>
#include <limits>

using namespace shopdesk;
using namespace shopdesk::vault;

namespace {

constexpr auto fast = KeySlot::Cost::Fast;

QByteArray bytesOf(const SecretKey &key)
{
    return QByteArray(reinterpret_cast<const char *>(key.data()), SecretKey::size);
}

QByteArray errorOf(const KeySlot &slot, const QByteArray &secret = "secret")
{
    const auto opened = slot.unlock(secret);
    return opened ? QByteArray() : opened.error().code.toLatin1();
}

/// Of two, because anything else that the machine does only adds to it.
qint64 quickestUnlockMs(const KeySlot &slot, const QByteArray &secret)
{
    qint64 quickest = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 2; ++i) {
        QElapsedTimer watch;
        watch.start();
        (void)slot.unlock(secret);
        quickest = std::min(quickest, watch.elapsed());
    }
    return quickest;
}

} // namespace

class KeySlotTest : public QObject
{
    Q_OBJECT

private slots:
    void theSecretUnlocks_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("password") << QByteArray("correct horse battery staple");
        QTest::newRow("Chinese") << u"掌柜的密码"_qs.toUtf8();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zero bytes") << QByteArray(32, '\0');
        QTest::newRow("long") << QByteArray(100'000, 's');
    }
    void theSecretUnlocks()
    {
        QFETCH(QByteArray, secret);
        const SecretKey dataKey = SecretKey::random();
        const KeySlot slot = KeySlot::create(dataKey, secret, fast);
        QCOMPARE(slot.salt.size(), 16);
        QCOMPARE(slot.wrappedKey.size(), 24 + SecretKey::size + 16);
        const auto opened = slot.unlock(secret);
        QVERIFY(opened);
        QCOMPARE(bytesOf(*opened), bytesOf(dataKey));
    }

    void aWrongSecretDoesNot()
    {
        const KeySlot slot = KeySlot::create(SecretKey::random(), "secret", fast);
        for (const QByteArray &wrong : {QByteArray(), QByteArray("Secret"), QByteArray("secret "), QByteArray("secre"),
                                        QByteArray("secret\0", 7), QByteArray(1'000, 'x')}) {
            QCOMPARE(errorOf(slot, wrong), QByteArray("vault.wrongSecret"));
        }
    }

    void everySlotIsItsOwn()
    {
        const SecretKey dataKey = SecretKey::random();
        const KeySlot first = KeySlot::create(dataKey, "secret", fast);
        const KeySlot second = KeySlot::create(dataKey, "secret", fast);
        QVERIFY(first.salt != second.salt);
        QVERIFY(first.wrappedKey != second.wrappedKey);
        QVERIFY(!first.wrappedKey.contains(bytesOf(dataKey)));
        KeySlot mixed = first;
        mixed.wrappedKey = second.wrappedKey;
        QCOMPARE(errorOf(mixed), QByteArray("vault.wrongSecret"));
    }

    void severalSecretsOpenOneShop()
    {
        const SecretKey dataKey = SecretKey::random();
        const KeySlot manager = KeySlot::create(dataKey, "manager", fast);
        const KeySlot clerk = KeySlot::create(dataKey, "clerk", fast);
        QCOMPARE(bytesOf(*manager.unlock("manager")), bytesOf(*clerk.unlock("clerk")));
    }

    void anyFlippedBitIsRefused()
    {
        const KeySlot slot = KeySlot::create(SecretKey::random(), "secret", fast);
        const auto isRefused = [](KeySlot changed, QByteArray KeySlot::*field, qsizetype bit) {
            QByteArray &bytes = changed.*field;
            bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
            return errorOf(changed) == "vault.wrongSecret";
        };
        for (qsizetype bit = 0; bit < slot.wrappedKey.size() * 8; ++bit)
            QVERIFY(isRefused(slot, &KeySlot::wrappedKey, bit));
        for (qsizetype bit = 0; bit < slot.salt.size() * 8; ++bit)
            QVERIFY(isRefused(slot, &KeySlot::salt, bit));
        KeySlot cheaper = slot;
        cheaper.operations += 1;
        QCOMPARE(errorOf(cheaper), QByteArray("vault.wrongSecret"));
        cheaper = slot;
        cheaper.memoryBytes *= 2;
        QCOMPARE(errorOf(cheaper), QByteArray("vault.wrongSecret"));
    }

    void aCutKeyIsRefused()
    {
        const KeySlot slot = KeySlot::create(SecretKey::random(), "secret", fast);
        for (const int size : {0, 1, 23, 40, 71}) {
            KeySlot cut = slot;
            cut.wrappedKey.truncate(size);
            QCOMPARE(errorOf(cut), QByteArray("vault.wrongSecret"));
        }
    }

    /// A damaged file must neither crash the program nor make it ask for all the memory there is.
    void numbersThatMakeNoSenseAreDamage()
    {
        const KeySlot slot = KeySlot::create(SecretKey::random(), "secret", fast);
        constexpr quint64 huge = std::numeric_limits<quint64>::max();
        for (const quint64 operations : {quint64(0), quint64(65), huge}) {
            KeySlot changed = slot;
            changed.operations = operations;
            QCOMPARE(errorOf(changed), QByteArray("vault.damagedSlot"));
        }
        for (const quint64 memory : {quint64(0), quint64(8191), (quint64(1) << 30) + 1, quint64(1) << 42, huge}) {
            KeySlot changed = slot;
            changed.memoryBytes = memory;
            QCOMPARE(errorOf(changed), QByteArray("vault.damagedSlot"));
        }
        // Each is within its bounds, and both together would keep the program busy for a minute.
        KeySlot slow = slot;
        slow.operations = 64;
        slow.memoryBytes = (quint64(64) << 20) + 1;
        QCOMPARE(errorOf(slow), QByteArray("vault.damagedSlot"));
        slow.operations = 5;
        slow.memoryBytes = quint64(1) << 30;
        QCOMPARE(errorOf(slow), QByteArray("vault.damagedSlot"));
        for (const int size : {0, 15, 17}) {
            KeySlot changed = slot;
            changed.salt = QByteArray(size, 's');
            QCOMPARE(errorOf(changed), QByteArray("vault.damagedSlot"));
        }
        QCOMPARE(errorOf(KeySlot()), QByteArray("vault.damagedSlot"));
    }

    void guessingCostsMemory()
    {
        const SecretKey dataKey = SecretKey::random();
        const KeySlot slot = KeySlot::create(dataKey, "secret");
        // OWASP's least for Argon2id, 2 passes of 19 MiB, is well below.
        QVERIFY(slot.operations >= 2);
        QVERIFY(slot.operations <= 64);
        QVERIFY(slot.memoryBytes >= quint64(64) << 20);
        QCOMPARE(bytesOf(*slot.unlock("secret")), bytesOf(dataKey));
        QCOMPARE(errorOf(slot, "Secret"), QByteArray("vault.wrongSecret"));
    }

    /// 20 ms below what is promised, for the grain of clocks and a processor that speeds up. A machine that is busy only
    /// while the slot is made gives a slot that is quicker afterwards; it gets two more tries.
    void guessingCostsTime()
    {
        constexpr qint64 leastMs = 230;
        qint64 rightMs = 0;
        qint64 wrongMs = 0;
        for (int attempt = 0; attempt < 3 && std::min(rightMs, wrongMs) < leastMs; ++attempt) {
            const KeySlot slot = KeySlot::create(SecretKey::random(), "secret");
            rightMs = quickestUnlockMs(slot, "secret");
            wrongMs = quickestUnlockMs(slot, "wrong");
        }
        QVERIFY2(rightMs >= leastMs, QByteArray::number(rightMs).constData());
        QVERIFY2(wrongMs >= leastMs, QByteArray::number(wrongMs).constData());
        // Nor does the time tell which of the two it was. Twice is far above what a busy machine makes of the same work.
        QVERIFY2(rightMs < 2 * wrongMs && wrongMs < 2 * rightMs,
                 QByteArray(QByteArray::number(rightMs) + " and " + QByteArray::number(wrongMs)).constData());
    }

    void quickMachinesGetMorePasses()
    {
        using namespace std::chrono_literals;
        QCOMPARE(raisedOperations(2, 100ms), 6u); // 2 · 2.5 · 1.15, rounded up
        QCOMPARE(raisedOperations(2, 125ms), 5u);
        QCOMPARE(raisedOperations(8, 240ms), 10u);
        QCOMPARE(raisedOperations(2, 249ms), 3u);
        QCOMPARE(raisedOperations(2, 10ms), 58u);
        // Never fewer, never more than may be read again.
        QCOMPARE(raisedOperations(2, 10'000ms), 3u);
        QCOMPARE(raisedOperations(2, 1ms), 64u);
        QCOMPARE(raisedOperations(2, 0ms), 64u);
        QCOMPARE(raisedOperations(64, 1ms), 64u);
    }

    /// What shops have on disk must open for ever.
    void theFormatIsKept()
    {
        KeySlot slot;
        slot.salt = QByteArray::fromHex("14f881b0545950426db9f0713ed5b80f");
        slot.operations = 1;
        slot.memoryBytes = 8192;
        slot.wrappedKey =
            QByteArray::fromHex("c49d5267c76e696501c4ba3e6ae4a3a0bb0dd8e609d3fc488e5b3a2653b3317c3583564f"
                                "6a83bc44774be40c50ba22e512d311b516b8b615aeb8a8145715bff472806b5fdab5e92b");
        const auto opened = slot.unlock("掌柜");
        QVERIFY(opened);
        QCOMPARE(bytesOf(*opened).toHex(),
                 QByteArray("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
    }
};

QTEST_GUILESS_MAIN(KeySlotTest)
#include "KeySlotTest.moc"
