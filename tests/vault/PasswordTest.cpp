// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/Password.h"

#include "support/Outcome.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::vault;

class PasswordTest : public QObject
{
    Q_OBJECT

private slots:
    void goodPasswordsAreTaken_data()
    {
        QTest::addColumn<QString>("password");
        QTest::newRow("words") << u"correct horse battery staple"_qs;
        QTest::newRow("ten") << u"kettle-rug"_qs;
        QTest::newRow("ten of Chinese") << u"南京东路的掌柜很会做"_qs;
        QTest::newRow("ten beyond the basic plane") << u"😀🧾🐟🍎🚲🌧🎈🥢🧵🪑"_qs;
        QTest::newRow("blanks around") << u"  teapot 7  "_qs;
        QTest::newRow("two characters by turns") << u"ababababab"_qs;
        QTest::newRow("more than a common one") << u"qwertyuiop and more"_qs;
        QTest::newRow("more than the name") << u"Mei Lin Zhao 7"_qs;
        QTest::newRow("longest") << QString(500, u'a') + QString(500, u'b');
    }
    void goodPasswordsAreTaken()
    {
        QFETCH(QString, password);
        const auto checked = checkNewPassword(password, u"Mei Lin Zhao"_qs);
        QVERIFY2(checked, qPrintable(test::messageOf(checked)));
    }

    void weakPasswordsAreRefused_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("says");
        const QString shorter = u"at least 10"_qs;
        const QString repeated = u"repeated"_qs;
        const QString common = u"Many people"_qs;
        QTest::newRow("none") << QString() << shorter;
        QTest::newRow("nine") << u"kettle-ru"_qs << shorter;
        QTest::newRow("nine of two units each") << u"😀🧾🐟🍎🚲🌧🎈🥢🧵"_qs << shorter;
        // Ten as typed, nine as kept: e and its accent are one character.
        QTest::newRow("nine when composed") << u"kettle-re\u0301"_qs << shorter;
        QTest::newRow("too long") << QString(500, u'a') + QString(501, u'b') << u"at most 1,000"_qs;
        QTest::newRow("repeated") << QString(12, u'x') << repeated;
        QTest::newRow("repeated in both cases") << u"xXxXxXxXxX"_qs << repeated;
        QTest::newRow("repeated, full-width too") << u"xxxxxｘｘｘｘｘ"_qs << repeated;
        QTest::newRow("blanks") << QString(12, u' ') << repeated;
        QTest::newRow("name") << u"Mei Lin Zhao"_qs << u"other than the name"_qs;
        QTest::newRow("name without case and blanks") << u"MEILINZHAO"_qs << u"other than the name"_qs;
        QTest::newRow("counting") << u"1234567890"_qs << common;
        QTest::newRow("keys") << u"qwertyuiop"_qs << common;
        QTest::newRow("keys in capitals") << u"QWERTYuiop"_qs << common;
        QTest::newRow("word and number") << u"Password123"_qs << common;
        QTest::newRow("full-width") << u"ｑｗｅｒｔｙｕｉｏｐ"_qs << common;
        QTest::newRow("with blanks") << u"1 2 3 4 5 6 7 8 9 0"_qs << common;
    }
    void weakPasswordsAreRefused()
    {
        QFETCH(QString, password);
        QFETCH(QString, says);
        const auto checked = checkNewPassword(password, u"Mei Lin Zhao"_qs);
        QCOMPARE(test::codeOf(checked), u"staff.weakPassword"_qs);
        QCOMPARE(test::fieldOf(checked), u"password"_qs);
        QVERIFY2(test::messageOf(checked).contains(says), qPrintable(test::messageOf(checked)));
        if (!password.isEmpty())
            QVERIFY(!test::messageOf(checked).contains(password));
    }

    void aNamelessPersonHasAPasswordToo() { QVERIFY(checkNewPassword(u"kettle-rug"_qs, QString())); }

    void everyKeyboardGivesTheSameSecret()
    {
        QCOMPARE(secretOf(u"caf\u00e9"_qs), secretOf(u"cafe\u0301"_qs));
        QCOMPARE(secretOf(u"ａｂｃ１２３"_qs), QByteArray("abc123"));
        QCOMPARE(secretOf(u"\ufb01sh"_qs), QByteArray("fish"));
        QCOMPARE(secretOf(u"掌柜"_qs), QByteArray("\xe6\x8e\x8c\xe6\x9f\x9c"));
        QVERIFY(secretOf(u"Secret"_qs) != secretOf(u"secret"_qs));
        QVERIFY(secretOf(u"secret "_qs) != secretOf(u"secret"_qs));
    }

    void goodPinsAreTaken()
    {
        for (const QString &pin : {u"2580"_qs, u"1235"_qs, u"1233"_qs, u"1212"_qs, u"90210"_qs, u"13579"_qs,
                                   u"271828"_qs, u"31415926"_qs, u"２５８０"_qs})
            QVERIFY2(checkNewPin(pin), qPrintable(pin));
    }

    void weakPinsAreRefused_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("says");
        const QString digits = u"4 to 8 digits"_qs;
        const QString row = u"in a row"_qs;
        QTest::newRow("none") << QString() << digits;
        QTest::newRow("three") << u"258"_qs << digits;
        QTest::newRow("nine") << u"314159265"_qs << digits;
        QTest::newRow("letter") << u"25a0"_qs << digits;
        QTest::newRow("blank") << u"25 80"_qs << digits;
        QTest::newRow("sign") << u"-2580"_qs << digits;
        QTest::newRow("Arabic digits") << u"٢٥٨٠"_qs << digits;
        QTest::newRow("same") << u"0000"_qs << u"repeated"_qs;
        QTest::newRow("same, longer") << u"77777777"_qs << u"repeated"_qs;
        QTest::newRow("up") << u"1234"_qs << row;
        QTest::newRow("up, longest") << u"12345678"_qs << row;
        QTest::newRow("down") << u"4321"_qs << row;
        QTest::newRow("up to 0") << u"7890"_qs << row;
        QTest::newRow("down from 0") << u"0987"_qs << row;
        QTest::newRow("from 0") << u"01234"_qs << row;
        QTest::newRow("full-width") << u"１２３４"_qs << row;
    }
    void weakPinsAreRefused()
    {
        QFETCH(QString, pin);
        QFETCH(QString, says);
        const auto checked = checkNewPin(pin);
        QCOMPARE(test::codeOf(checked), u"staff.weakPin"_qs);
        QCOMPARE(test::fieldOf(checked), u"pin"_qs);
        QVERIFY2(test::messageOf(checked).contains(says), qPrintable(test::messageOf(checked)));
    }

    void thePinMatchesItsHash()
    {
        const QByteArray hash = hashPin(u"2580"_qs);
        QVERIFY(hash.startsWith("$argon2id$"));
        QVERIFY(!hash.contains("2580"));
        QVERIFY(pinMatches(hash, u"2580"_qs));
        QVERIFY(pinMatches(hash, u"２５８０"_qs));
        for (const QString &wrong : {QString(), u"2581"_qs, u"258"_qs, u"25800"_qs, u"2580 "_qs, QString(u"2580\0"_qs)})
            QVERIFY2(!pinMatches(hash, wrong), qPrintable(wrong));
    }

    void everyHashIsItsOwn() { QVERIFY(hashPin(u"2580"_qs) != hashPin(u"2580"_qs)); }

    void whatIsNoHashMatchesNothing()
    {
        const QByteArray hash = hashPin(u"2580"_qs);
        for (const QByteArray &other :
             {QByteArray(), QByteArray("2580"), QByteArray("$argon2id$"), hash.left(hash.size() - 1), hash + 'x',
              QByteArray(10'000, '$'), QByteArray(hash).replace("argon2id", "argon2i"),
              QByteArray(hash).replace("p=1", "p=2"), QByteArray(hash).replace("t=2", "t=3")})
            QVERIFY2(!pinMatches(other, u"2580"_qs), other.left(60).constData());
        QVERIFY(!pinMatches(QByteArray(), QString()));
    }

    /// Enough that guessing all 10,000 PINs of four digits takes minutes, little enough that a counter does not wait.
    void aGuessCostsTime()
    {
        const QByteArray hash = hashPin(u"2580"_qs);
        QVERIFY2(hash.contains("m=19456,t=2,p=1"), hash.constData());
        QElapsedTimer watch;
        watch.start();
        QVERIFY(!pinMatches(hash, u"2581"_qs));
        QVERIFY2(watch.elapsed() >= 10 && watch.elapsed() < 2'000, QByteArray::number(watch.elapsed()).constData());
    }
};

QTEST_GUILESS_MAIN(PasswordTest)
#include "PasswordTest.moc"
