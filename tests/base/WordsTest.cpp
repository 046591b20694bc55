// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Words.h"

#include <QtTest>

using namespace shopdesk;

class WordsTest : public QObject
{
    Q_OBJECT
private slots:
    void wordsThatTellNothingAreLeftOut()
    {
        QCOMPARE(tellingWords(QStringLiteral("Hello, where is my PARCEL? The parcel is LATE.")),
                 (QStringList{QStringLiteral("parcel"), QStringLiteral("late")}));
        QCOMPARE(tellingWords(QStringLiteral("I don't know of 12 or 1234")), (QStringList{QStringLiteral("know")}));
        QCOMPARE(tellingWords({}), QStringList());
    }

    void chineseIsReadInPairs()
    {
        QCOMPARE(tellingWords(QStringLiteral("快递丢件")),
                 (QStringList{QStringLiteral("快递"), QStringLiteral("递丢"), QStringLiteral("丢件")}));
        // 我的 and 了 tell nothing, and part what stands around them.
        QCOMPARE(tellingWords(QStringLiteral("我的快递了")), (QStringList{QStringLiteral("快递")}));
        QCOMPARE(tellingWords(QStringLiteral("late快递 parcel")),
                 (QStringList{QStringLiteral("late"), QStringLiteral("快递"), QStringLiteral("parcel")}));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "WordsTest.moc"
