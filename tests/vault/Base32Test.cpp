// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/Base32.h"

#include <QtTest>

using namespace shopdesk::vault;

class Base32Test : public QObject
{
    Q_OBJECT

private slots:
    /// RFC 4648, chapter 10, without the padding.
    void thePublishedVectors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << QByteArray("") << QString();
        QTest::newRow("1") << QByteArray("f") << u"MY"_qs;
        QTest::newRow("2") << QByteArray("fo") << u"MZXQ"_qs;
        QTest::newRow("3") << QByteArray("foo") << u"MZXW6"_qs;
        QTest::newRow("4") << QByteArray("foob") << u"MZXW6YQ"_qs;
        QTest::newRow("5") << QByteArray("fooba") << u"MZXW6YTB"_qs;
        QTest::newRow("6") << QByteArray("foobar") << u"MZXW6YTBOI"_qs;
    }
    void thePublishedVectors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(rfcBase32.encoded(bytes), text);
        const auto back = rfcBase32.decoded(text);
        QVERIFY(back);
        QCOMPARE(*back, bytes);
    }

    void whatIsEncodedDecodes()
    {
        QByteArray bytes;
        for (int i = 0; i < 300; ++i) {
            for (const Base32 &base : {rfcBase32, crockfordBase32}) {
                const QString text = base.encoded(bytes);
                QCOMPARE(text.size(), (bytes.size() * 8 + 4) / 5);
                QCOMPARE(base.decoded(text).value_or(QByteArray("?")), bytes);
            }
            bytes.append(static_cast<char>(i * 37 + 11));
        }
    }

    void otherTextIsRefused()
    {
        for (const QString &text :
             {u"M"_qs, u"MZX"_qs, u"MZXW6Y"_qs, u"MZXW6YTBO"_qs, u"mzxw6"_qs, u"MZXW 6"_qs, u"MY======"_qs, u"M1"_qs,
              u"M0"_qs, u"M8"_qs, u"MÄ"_qs, u"M\uff2d"_qs, QString(u"M\0"_qs)})
            QVERIFY2(!rfcBase32.decoded(text), qPrintable(text));
        // The bits after the last byte must be zero, or two texts would mean the same.
        QVERIFY(!rfcBase32.decoded(u"MZ"_qs));
        QVERIFY(!crockfordBase32.decoded(u"U0"_qs));
    }
};

QTEST_GUILESS_MAIN(Base32Test)
#include "Base32Test.moc"
