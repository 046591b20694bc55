// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"

#include <QtTest>

using namespace shopdesk;

class Text : public QObject
{
    Q_OBJECT
private slots:
    void oneLineIsTidied_data();
    void oneLineIsTidied();
    void manyLinesKeepTheirLines();
};

void Text::oneLineIsTidied_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("blanks") << QStringLiteral("  a \t b\n") << QStringLiteral("a b");
    QTest::newRow("control") << QStringLiteral("a\u0007b") << QStringLiteral("a b");
    QTest::newRow("nul") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b")) << QStringLiteral("a b");
    QTest::newRow("composed") << QStringLiteral("Cafe\u0301") << QStringLiteral("Caf\u00e9");
    QTest::newRow("zero width") << QStringLiteral("a\u200Bb\uFEFF") << QStringLiteral("ab");
    QTest::newRow("direction") << QStringLiteral("\u202Egpj.exe\u202C") << QStringLiteral("gpj.exe");
    QTest::newRow("wide blank") << QStringLiteral("青瓷\u3000茶杯") << QStringLiteral("青瓷 茶杯");
    QTest::newRow("emoji family stays") << QStringLiteral("\U0001F469\u200D\U0001F467")
                                        << QStringLiteral("\U0001F469\u200D\U0001F467");
    QTest::newRow("nothing") << QStringLiteral(" \u200B\n") << QString();
}

void Text::oneLineIsTidied()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    QCOMPARE(oneLine(typed), kept);
}

void Text::manyLinesKeepTheirLines()
{
    QCOMPARE(manyLines(QStringLiteral("\n one\r\ntwo\rthree\t4 \u0007\u202E ")), QStringLiteral("one\ntwo\nthree\t4"));
}

QTEST_GUILESS_MAIN(Text)
#include "TextTest.moc"
