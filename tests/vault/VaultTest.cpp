// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/Vault.h"

#include "vault/Aead.h"

#include <QRandomGenerator>
#include <QSet>
#include <QtTest>

#include <limits>

using namespace shopdesk;
using namespace shopdesk::vault;

namespace {

constexpr Place phone{"members", "phone", 42};

QByteArray countingBytes()
{
    QByteArray bytes;
    for (int i = 0; i < SecretKey::size; ++i)
        bytes.append(static_cast<char>(i));
    return bytes;
}

/// The vault of the known vectors below, with the data key 00 01 … 1f.
Vault knownVault()
{
    return Vault(SecretKey(countingBytes()));
}

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

} // namespace

class VaultTest : public QObject
{
    Q_OBJECT

private slots:
    void sealedTextOpensInItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("phone") << u"+44 1632 960961"_qs;
        QTest::newRow("empty") << QString(u""_qs);
        QTest::newRow("one letter") << u"x"_qs;
        QTest::newRow("Chinese") << u"上海市黄浦区南京东路１号"_qs;
        QTest::newRow("beyond the basic plane") << u"😀🧾"_qs;
        QTest::newRow("zero character") << QString(u"a\0b"_qs);
        QTest::newRow("long") << QString(1'000'000, u'地');
    }
    void sealedTextOpensInItsPlace()
    {
        QFETCH(QString, text);
        const Vault vault(SecretKey::random());
        const QByteArray sealed = vault.seal(phone, text);
        QCOMPARE(sealed.size(), 24 + text.toUtf8().size() + 16);
        const auto opened = vault.open(phone, sealed);
        QVERIFY(opened);
        QCOMPARE(*opened, text);
    }

    void sealingTwiceGivesDifferentBytes()
    {
        const Vault vault(SecretKey::random());
        QSet<QByteArray> seen;
        for (int i = 0; i < 1'000; ++i) {
            const QByteArray sealed = vault.seal(phone, u"same"_qs);
            QVERIFY(!sealed.contains("same"));
            seen.insert(sealed.first(24));
        }
        QCOMPARE(seen.size(), 1'000);
    }

    void opensNowhereElse()
    {
        const Vault vault(SecretKey::random());
        const QByteArray sealed = vault.seal(phone, u"+44 1632 960961"_qs);
        const qint64 largest = std::numeric_limits<qint64>::max();
        for (const Place &place :
             {Place{"members", "phone", 43}, Place{"members", "phone", 0}, Place{"members", "phone", -42},
              Place{"members", "phone", 42 + (qint64(1) << 32)}, Place{"members", "phone", largest},
              Place{"members", "email", 42}, Place{"orders", "phone", 42}, Place{"membersp", "hone", 42},
              Place{"member", "sphone", 42}, Place{"membersphone", "", 42}, Place{"", "membersphone", 42},
              Place{"phone", "members", 42}}) {
            const auto opened = vault.open(place, sealed);
            QVERIFY2(!opened, place.table);
            QCOMPARE(opened.error().code, u"vault.notAuthentic"_qs);
            QVERIFY(!opened.error().message.isEmpty());
        }
        QVERIFY(vault.open(phone, sealed));
    }

    void anyFlippedBitIsRefused()
    {
        const Vault vault(SecretKey::random());
        const QByteArray sealed = vault.seal(phone, u"+86 138 0013 8000"_qs);
        for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray changed = sealed;
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
            const auto opened = vault.open(phone, changed);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, u"vault.notAuthentic"_qs);
        }
    }

    void cutOrLengthenedBytesAreRefused()
    {
        const Vault vault(SecretKey::random());
        const QByteArray sealed = vault.seal(phone, u"abc"_qs);
        for (qsizetype size = 0; size < sealed.size(); ++size) {
            QVERIFY(!vault.open(phone, QByteArrayView(sealed).first(size)));
            QVERIFY(!vault.open(phone, QByteArrayView(sealed).last(size)));
        }
        QVERIFY(!vault.open(phone, QByteArray(sealed + '\0')));
        QVERIFY(!vault.open(phone, QByteArrayView()));
        QVERIFY(!vault.open(phone, QByteArray(10'000, '\0')));
    }

    void anotherKeyDoesNotOpen()
    {
        const Vault vault(SecretKey::random());
        const Vault other(SecretKey::random());
        QVERIFY(!other.open(phone, vault.seal(phone, u"secret"_qs)));
    }

    void theErrorNamesThePlaceAndNotTheValue()
    {
        const auto opened = knownVault().open(phone, QByteArray(60, 'A'));
        QVERIFY(!opened);
        QCOMPARE(opened.error().detail, u"members.phone"_qs);
    }

    void tokensAreEqualExactlyForEqualText()
    {
        const Vault vault(SecretKey::random());
        const QByteArray token = vault.token("phone", u"+441632960961"_qs);
        QCOMPARE(token.size(), 16);
        QCOMPARE(vault.token("phone", u"+441632960961"_qs), token);
        QVERIFY(vault.token("phone", u"+441632960962"_qs) != token);
        QVERIFY(vault.token("phone", u""_qs) != token);
        QVERIFY(vault.token("email", u"+441632960961"_qs) != token);
        QVERIFY(vault.token("phon", u"e+441632960961"_qs) != token);
        QVERIFY(vault.token("phone+", u"441632960961"_qs) != token);
        QVERIFY(Vault(SecretKey::random()).token("phone", u"+441632960961"_qs) != token);
    }

    void tokensOfManyTextsDiffer()
    {
        const Vault vault(SecretKey::random());
        QSet<QByteArray> seen;
        for (int i = 0; i < 50'000; ++i)
            seen.insert(vault.token("phone", QString::number(i)));
        QCOMPARE(seen.size(), 50'000);
    }

    /// What shops have on disk must open for ever, so these bytes never change. The token was computed with Python's
    /// hashlib: blake2b(b"phone\0+441632960961", digest_size=16, key=K2), K2 = blake2b(b"", digest_size=32, key=data
    /// key, salt=2 as 8 little-endian bytes, person=b"shopdesk").
    void theFormatIsKept()
    {
        const Vault vault = knownVault();
        QCOMPARE(vault.token("phone", u"+441632960961"_qs).toHex(), QByteArray("de2541b3c249c3b4ae2116e59befd557"));
        const auto opened = vault.open(phone, hex("4e7cc3e44156cc37eb11643dcd9328e4f5768fbf85d6f2852a4439de7f89bc24"
                                                  "7d2cc8deb419174b32cf7ce6d6fa73963f71f0ef67"));
        QVERIFY(opened);
        QCOMPARE(*opened, u"+441632960961"_qs);
    }

    /// draft-irtf-cfrg-xchacha-03, A.3.1.
    void decryptsThePublishedVector()
    {
        const QByteArray key = hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
        const QByteArray context = hex("50515253c0c1c2c3c4c5c6c7");
        const QByteArray sealed = hex("404142434445464748494a4b4c4d4e4f5051525354555657"
                                      "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
                                      "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
                                      "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
                                      "21f9664c97637da9768812f615c68b13b52e"
                                      "c0875924c1c7987947deafd8780acf49");
        const auto plain = aead::decrypt(reinterpret_cast<const unsigned char *>(key.constData()), context, sealed);
        QVERIFY(plain);
        QCOMPARE(*plain,
                 QByteArray("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
                            "future, sunscreen would be it."));
    }

    void keysHave32Bytes()
    {
        for (const int size : {0, 31, 33})
            QVERIFY_THROWS_EXCEPTION(std::invalid_argument, SecretKey(QByteArray(size, 'k')));
        const SecretKey key{countingBytes()};
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(key.data()), SecretKey::size), countingBytes());
    }

    void aMovedKeyLeavesNothingBehind()
    {
        const QByteArray wiped(SecretKey::size, '\0');
        const auto bytesOf = [](const SecretKey &key) {
            return QByteArray(reinterpret_cast<const char *>(key.data()), SecretKey::size);
        };
        SecretKey first{countingBytes()};
        SecretKey second = std::move(first);
        // What is left of a moved key is the very question here.
        QCOMPARE(bytesOf(first), wiped); // NOLINT(bugprone-use-after-move)
        QCOMPARE(bytesOf(second), countingBytes());
        SecretKey third = SecretKey::random();
        third = std::move(second);
        QCOMPARE(bytesOf(second), wiped); // NOLINT(bugprone-use-after-move)
        QCOMPARE(bytesOf(third), countingBytes());
        SecretKey &same = third;
        third = std::move(same);
        QCOMPARE(bytesOf(third), countingBytes());
    }

    void randomKeysDiffer()
    {
        const SecretKey first = SecretKey::random();
        const SecretKey second = SecretKey::random();
        QVERIFY(!std::equal(first.data(), first.data() + SecretKey::size, second.data()));
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "VaultTest.moc"
