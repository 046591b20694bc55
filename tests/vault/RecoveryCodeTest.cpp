// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/RecoveryCode.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace shopdesk::vault;

class RecoveryCodeTest : public QObject
{
    Q_OBJECT

private slots:
    void codesAreTenCharactersInTwoGroups()
    {
        const QStringList codes = newRecoveryCodes();
        QCOMPARE(codes.size(), 10);
        static const QRegularExpression form(u"^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$"_qs);
        for (const QString &code : codes)
            QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
        QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), 10);
        QCOMPARE(newRecoveryCodes(3).size(), 3);
        QVERIFY(newRecoveryCodes(0).isEmpty());
    }

    void secretsAre32CharactersInEightGroups()
    {
        static const QRegularExpression form(u"^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$"_qs);
        QSet<QString> seen;
        for (int i = 0; i < 1'000; ++i) {
            const QString secret = newRecoverySecret();
            QVERIFY2(form.match(secret).hasMatch(), qPrintable(secret));
            QCOMPARE(normalisedRecoveryCode(secret).size(), 32);
            seen.insert(secret);
        }
        QCOMPARE(seen.size(), 1'000);
    }

    /// Of 20,000 random codes each of the 32 characters stands about 625 times in each place; 450 and 800 are seven
    /// standard deviations away.
    void everyCharacterIsAsLikelyInEveryPlace()
    {
        QHash<QString, int> seen;
        const int rounds = 20'000;
        for (int i = 0; i < rounds; ++i) {
            const QString code = normalisedRecoveryCode(newRecoveryCodes(1).constFirst());
            for (int place = 0; place < code.size(); ++place)
                ++seen[QString::number(place) + code[place]];
        }
        QCOMPARE(seen.size(), 320);
        for (auto it = seen.cbegin(); it != seen.cend(); ++it)
            QVERIFY2(*it > 450 && *it < 800, qPrintable(it.key()));
    }

    void howItIsTypedDoesNotMatter()
    {
        for (const QString &typed :
             {u"7K3QM-9XTRB"_qs, u"7k3qm-9xtrb"_qs, u"7K3QM9XTRB"_qs, u" 7K3QM 9XTRB\n"_qs, u"7-K-3-Q-M-9-X-T-R-B"_qs,
              u"7K3QM–9XTRB"_qs, u"7K3QM\u22129XTRB"_qs, u"７Ｋ３ＱＭ－９ＸＴＲＢ"_qs})
            QCOMPARE(normalisedRecoveryCode(typed), u"7K3QM9XTRB"_qs);
        QCOMPARE(normalisedRecoveryCode(u"oO0iIlL1"_qs), u"00011111"_qs);
        QCOMPARE(normalisedRecoveryCode(newRecoverySecret().toLower()).size(), 32);
    }

    void whatNoCodeHasIsNoCode()
    {
        for (const QString &typed : {QString(), u" - "_qs, u"7K3QM-9XTRU"_qs, u"7K3QM_9XTRB"_qs, u"7K3QM-9XTRé"_qs,
                                     u"掌柜"_qs, QString(u"7K3QM\0"_qs), QString(1'000, u'7')})
            QVERIFY2(normalisedRecoveryCode(typed).isEmpty(), qPrintable(typed.left(20)));
    }
};

QTEST_GUILESS_MAIN(RecoveryCodeTest)
#include "RecoveryCodeTest.moc"
