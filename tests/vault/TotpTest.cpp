// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/Totp.h"

#include <QSet>
#include <QtTest>
#include <QUrlQuery>

#include <limits>
#include <stdexcept>

using namespace shopdesk::vault;

namespace {

constexpr qint64 unused = -1;
constexpr qint64 now = 1'763'846'400'000; ///< begins a step
constexpr qint64 nowStep = now / 30'000;

/// The secret of the vectors of both RFCs.
QByteArray publishedSecret()
{
    return QByteArrayLiteral("12345678901234567890");
}

} // namespace

class TotpTest : public QObject
{
    Q_OBJECT

private slots:
    /// RFC 6238, appendix B, the lines with SHA-1.
    void thePublishedVectors_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("code");
        QTest::newRow("1970") << qint64(59) << u"94287082"_qs;
        QTest::newRow("2005-03-18 01:58:29") << qint64(1111111109) << u"07081804"_qs;
        QTest::newRow("2005-03-18 01:58:31") << qint64(1111111111) << u"14050471"_qs;
        QTest::newRow("2009") << qint64(1234567890) << u"89005924"_qs;
        QTest::newRow("2033") << qint64(2000000000) << u"69279037"_qs;
        QTest::newRow("2603") << qint64(20000000000) << u"65353130"_qs;
    }
    void thePublishedVectors()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, code);
        const qint64 step = totpStep(seconds * 1'000);
        QCOMPARE(totpCode(publishedSecret(), step, 8), code);
        QCOMPARE(totpCode(publishedSecret(), step, 7), code.last(7));
        QCOMPARE(totpCode(publishedSecret(), step), code.last(6));
        QVERIFY(matchTotp(publishedSecret(), code.last(6), seconds * 1'000, unused));
    }

    /// RFC 4226, appendix D: the same codes by number instead of time.
    void thePublishedVectorsByNumber()
    {
        const QStringList codes{u"755224"_qs, u"287082"_qs, u"359152"_qs, u"969429"_qs, u"338314"_qs,
                                u"254676"_qs, u"287922"_qs, u"162583"_qs, u"399871"_qs, u"520489"_qs};
        for (int i = 0; i < codes.size(); ++i)
            QCOMPARE(totpCode(publishedSecret(), i), codes[i]);
    }

    void codesHave6To8Digits()
    {
        for (const int digits : {0, 5, 9})
            QVERIFY_THROWS_EXCEPTION(std::invalid_argument, totpCode(publishedSecret(), 1, digits));
    }

    void stepsAre30Seconds()
    {
        QCOMPARE(totpStep(0), 0);
        QCOMPARE(totpStep(29'999), 0);
        QCOMPARE(totpStep(30'000), 1);
        QCOMPARE(totpStep(59'999), 1);
        QCOMPARE(totpStep(-1), -1);
        QCOMPARE(totpStep(-30'000), -1);
        QCOMPARE(totpStep(-30'001), -2);
        QCOMPARE(totpStep(now), nowStep);
        QCOMPARE(totpStep(now - 1), nowStep - 1);
    }

    void oneStepBeforeAndAfterIsTaken()
    {
        const QByteArray secret = publishedSecret();
        for (const qint64 nowMs : {now, now + 29'999}) {
            for (qint64 step = nowStep - 3; step <= nowStep + 3; ++step) {
                const auto matched = matchTotp(secret, totpCode(secret, step), nowMs, unused);
                if (qAbs(step - nowStep) <= 1)
                    QCOMPARE(matched.value_or(unused), step);
                else
                    QVERIFY2(!matched, QByteArray::number(step - nowStep).constData());
            }
        }
        // A millisecond on either side moves the window by a step.
        QVERIFY(!matchTotp(secret, totpCode(secret, nowStep + 1), now - 1, unused));
        QVERIFY(!matchTotp(secret, totpCode(secret, nowStep - 1), now + 30'000, unused));
    }

    void aCodeIsTakenOnce()
    {
        const QByteArray secret = publishedSecret();
        const QString code = totpCode(secret, nowStep);
        const auto used = matchTotp(secret, code, now, unused);
        QCOMPARE(used.value_or(unused), nowStep);
        QVERIFY(!matchTotp(secret, code, now, *used));
        QVERIFY(!matchTotp(secret, code, now + 29'999, *used));
        QVERIFY(!matchTotp(secret, code, now + 30'000, *used));
        // Nor one from before it, which somebody may have read over a shoulder.
        QVERIFY(!matchTotp(secret, totpCode(secret, nowStep - 1), now, *used));
        QCOMPARE(matchTotp(secret, totpCode(secret, nowStep + 1), now, *used).value_or(unused), nowStep + 1);
    }

    void aClockSetBackBringsNoCodeBack()
    {
        const QByteArray secret = publishedSecret();
        for (const qint64 back : {qint64(1), qint64(2), qint64(10), qint64(2'880)}) {
            const qint64 earlier = now - back * 30'000;
            for (qint64 step = nowStep - back - 1; step <= std::min(nowStep - back + 1, nowStep); ++step)
                QVERIFY(!matchTotp(secret, totpCode(secret, step), earlier, nowStep));
        }
    }

    /// Where two steps of the window have the same code, using it uses up both.
    void aCodeOfTwoStepsIsTakenOnce()
    {
        const QByteArray secret = publishedSecret();
        qint64 first = 0;
        while (totpCode(secret, first) != totpCode(secret, first + 1) && first < 20'000'000)
            ++first;
        const QString code = totpCode(secret, first);
        QCOMPARE(totpCode(secret, first + 1), code);
        const auto used = matchTotp(secret, code, first * 30'000, unused);
        QCOMPARE(used.value_or(unused), first + 1);
        QVERIFY(!matchTotp(secret, code, first * 30'000, *used));
        QVERIFY(!matchTotp(secret, code, (first + 1) * 30'000, *used));
    }

    void howItIsTypedDoesNotMatter()
    {
        const QByteArray secret = publishedSecret();
        const QString code = totpCode(secret, 1);
        QCOMPARE(code, u"287082"_qs);
        for (const QString &typed : {u"287082"_qs, u" 287082 "_qs, u"287 082"_qs, u"2 8 7 0 8 2"_qs, u"287-082"_qs,
                                     u"287\u00a0082\n"_qs, u"２８７０８２"_qs, u"２８７　０８２"_qs})
            QVERIFY2(matchTotp(secret, typed, 59'000, unused), qPrintable(typed));
    }

    void badInputIsRefused()
    {
        const QByteArray secret = publishedSecret();
        for (const QString &typed :
             {QString(), u" "_qs, u"0"_qs, u"28708"_qs, u"2870820"_qs, u"94287082"_qs, u"287083"_qs, u"+87082"_qs,
              u"28708a"_qs, u"287.082"_qs, u"٢٨٧٠٨٢"_qs, QString(u"287082\0"_qs),
              QString(1'000'000, u' ') + u"287082"_qs, QString(1'000'000, u'2')})
            QVERIFY2(!matchTotp(secret, typed, 59'000, unused), qPrintable(typed.left(20)));
        QVERIFY(!matchTotp(newTotpSecret(), u"287082"_qs, 59'000, unused));
    }

    void timesWithoutMeaningDoNoHarm()
    {
        const QByteArray secret = publishedSecret();
        QVERIFY(!matchTotp(secret, u"000000"_qs, std::numeric_limits<qint64>::max(), unused));
        QVERIFY(!matchTotp(secret, u"000000"_qs, std::numeric_limits<qint64>::min() + 1, unused));
        QVERIFY(!matchTotp(secret, totpCode(secret, nowStep), now, std::numeric_limits<qint64>::max()));
    }

    void secretsAre20RandomBytes()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1'000; ++i) {
            const QByteArray secret = newTotpSecret();
            QCOMPARE(secret.size(), 20);
            seen.insert(secret);
        }
        QCOMPARE(seen.size(), 1'000);
    }

    void secretsCanBeTyped()
    {
        const QByteArray secret = publishedSecret();
        QCOMPARE(totpSecretText(secret), u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_qs);
        for (const QString &typed :
             {u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_qs, u"gezd gnbv gy3t qojq gezd gnbv gy3t qojq"_qs,
              u"GEZDGNBV-GY3TQOJQ-GEZDGNBV-GY3TQOJQ===="_qs})
            QCOMPARE(totpSecretOf(typed).value_or(QByteArray()), secret);
        for (const QString &typed :
             {QString(), u"  "_qs, u"===="_qs, u"GEZDGNBV1"_qs, u"掌柜"_qs, QString(10'000, u'A')})
            QVERIFY2(!totpSecretOf(typed), qPrintable(typed.left(20)));
    }

    void theUriSaysItAll()
    {
        QCOMPARE(totpUri(u"Shopdesk"_qs, u"Mei"_qs, publishedSecret()),
                 u"otpauth://totp/Shopdesk:Mei?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Shopdesk"
                 "&algorithm=SHA1&digits=6&period=30"_qs);
    }

    void namesInTheUriAreEncoded()
    {
        const QString text = totpUri(u"掌柜 & Söhne: 100%?"_qs, u" Ana:María/#1@shop "_qs, publishedSecret());
        for (const QChar letter : text)
            QVERIFY(letter.unicode() > 0x20 && letter.unicode() < 0x7f);
        QCOMPARE(text.count(u':'), 2);
        const QUrl uri(text, QUrl::StrictMode);
        QVERIFY(uri.isValid());
        QCOMPARE(uri.host(), u"totp"_qs);
        QCOMPARE(uri.path(QUrl::FullyDecoded), u"/掌柜 & Söhne 100%?:Ana María/#1@shop"_qs);
        const QUrlQuery query(uri);
        QCOMPARE(query.queryItemValue(u"issuer"_qs, QUrl::FullyDecoded), u"掌柜 & Söhne 100%?"_qs);
        QCOMPARE(query.queryItemValue(u"secret"_qs), totpSecretText(publishedSecret()));
    }
};

QTEST_GUILESS_MAIN(TotpTest)
#include "TotpTest.moc"
