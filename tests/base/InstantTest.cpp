// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Instant.h"

#include <QtTest>

using namespace shopdesk;

class InstantTest : public QObject
{
    Q_OBJECT

private slots:
    void nowIsNow()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const Instant now = Instant::now();
        QVERIFY(now.ms >= before && now.ms <= QDateTime::currentMSecsSinceEpoch());
    }

    void daysCountFrom1970()
    {
        QCOMPARE(BusinessDay::fromDate(QDate(1970, 1, 1)).days, 0);
        QCOMPARE(BusinessDay::fromDate(QDate(1969, 12, 31)).days, -1);
        QCOMPARE(BusinessDay::fromDate(QDate(2000, 3, 1)).days, 11'017);
        QCOMPARE(BusinessDay{11'016}.toDate(), QDate(2000, 2, 29));
        QCOMPARE(BusinessDay{0}.plus(-1).toDate(), QDate(1969, 12, 31));
        QCOMPARE(BusinessDay::fromDate(QDate(2024, 2, 28)).plus(2).text(), u"2024-03-01"_qs);
    }

    void weekdaysAreThoseOfTheCalendar()
    {
        for (int days = -800; days < 30'000; ++days) {
            const BusinessDay day{days};
            QCOMPARE(day.dayOfWeek(), day.toDate().dayOfWeek());
        }
    }

    void textReadsBack()
    {
        for (int days = -20'000; days < 60'000; days += 13) {
            const BusinessDay day{days};
            const auto read = BusinessDay::fromText(day.text());
            QVERIFY(read);
            QCOMPARE(*read, day);
        }
        QCOMPARE(BusinessDay::fromText(u"2026-11-22"_qs)->toDate(), QDate(2026, 11, 22));
        QCOMPARE(BusinessDay::fromText(u"0999-01-05"_qs)->text(), u"0999-01-05"_qs);
    }

    void refusesWhatIsNoDate_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "2026",
                                 "2026-02-30",
                                 "2025-02-29",
                                 "2026-13-01",
                                 "2026-00-10",
                                 "2026-01-00",
                                 "2026-1-2",
                                 "26-01-02",
                                 "2026/01/02",
                                 "2026-01-02 ",
                                 " 2026-01-02",
                                 "2026-01-02T00:00",
                                 "02-01-2026",
                                 "20260102",
                                 "2026-01-0x",
                                 "-026-01-02",
                                 "0000-01-01",
                                 "+026-01-02",
                                 "today"}) {
            QTest::addRow("<%s>", text) << QString::fromLatin1(text);
        }
        QTest::newRow("digits of another script") << u"٢٠٢٦-٠١-٠٢"_qs;
        QTest::newRow("long") << QString(1'000'000, u'2');
    }
    void refusesWhatIsNoDate()
    {
        QFETCH(QString, text);
        const auto day = BusinessDay::fromText(text);
        QVERIFY(!day);
        QCOMPARE(day.error().code, u"base.badDate"_qs);
        QVERIFY(day.error().message.size() < 200);
    }
};

QTEST_GUILESS_MAIN(InstantTest)
#include "InstantTest.moc"
