// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "base/EnumKeys.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace shopdesk;

namespace {

enum class Fruit { Apple, Pear };
constexpr EnumKeys<2> fruitKeys{"apple", "pear"};

} // namespace

class TextTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsOneLine_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::newRow("plain") << u"Tea"_qs << u"Tea"_qs;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blanks alone") << u" \t\n\u00A0\u3000"_qs << QString();
        QTest::newRow("blanks around and within") << u"  Green \t\n tea\u00A0 cup "_qs << u"Green tea cup"_qs;
        QTest::newRow("control characters") << u"Green\x07tea\x7F"_qs << u"Green tea"_qs;
        QTest::newRow("zero character") << QString(u"a\0b"_qs) << u"a b"_qs;
        QTest::newRow("decomposed accent") << u"Cafe\u0301"_qs << u"Café"_qs;
        QTest::newRow("accent behind a mark") << u"Cafe\u200B\u0301"_qs << u"Café"_qs;
        QTest::newRow("marks of direction") << u"a\u202Eb\u2066c\uFEFF"_qs << u"abc"_qs;
        QTest::newRow("Chinese and beyond the basic plane") << u" 瓷杯子 😀 "_qs << u"瓷杯子 😀"_qs;
    }
    void keepsOneLine()
    {
        QFETCH(QString, typed);
        QTEST(oneLine(typed), "kept");
    }

    void keepsSeveralLines_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::newRow("line ends of all systems") << u"a\r\nb\rc\n\nd"_qs << u"a\nb\nc\n\nd"_qs;
        QTest::newRow("blanks around, not within") << u"\n a\t  b \n"_qs << u"a\t  b"_qs;
        QTest::newRow("control characters") << u"a\x07\x1B[31mb\x7F"_qs << u"a[31mb"_qs;
        QTest::newRow("accent behind a mark") << u"Cafe\u200B\u0301"_qs << u"Café"_qs;
    }
    void keepsSeveralLines()
    {
        QFETCH(QString, typed);
        QTEST(manyLines(typed), "kept");
    }

    /// What was kept stays as it is when it is kept again: otherwise every saving of a form would be a change.
    void keepingAgainChangesNothing()
    {
        const QString alphabet = u"ab e\u0301\u200B\u202E\r\n\t\x07\u00A0中é😀"_qs;
        QRandomGenerator random(11);
        for (int i = 0; i < 5'000; ++i) {
            QString typed;
            for (int n = random.bounded(12); n > 0; --n)
                typed += alphabet[random.bounded(int(alphabet.size()))];
            QCOMPARE(oneLine(oneLine(typed)), oneLine(typed));
            QCOMPARE(manyLines(manyLines(typed)), manyLines(typed));
        }
    }

    void enumerationsHaveWords()
    {
        QCOMPARE(enumKey(fruitKeys, Fruit::Pear), u"pear"_qs);
        QCOMPARE(enumFrom<Fruit>(fruitKeys, u"apple"_qs), std::optional(Fruit::Apple));
        for (const QString &unknown : {QString(), u"Apple"_qs, u"apple "_qs, u"plum"_qs})
            QVERIFY(!enumFrom<Fruit>(fruitKeys, unknown));
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "TextTest.moc"
