// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/DayRange.h"

#include <QTest>

using namespace shopdesk;
using namespace shopdesk::insights;

namespace {

BusinessDay day(const char *text)
{
    return BusinessDay::fromText(QString::fromLatin1(text)).value();
}

DayRange range(const char *first, const char *last)
{
    return {day(first), day(last)};
}

QString text(const DayRange &range)
{
    return range.first.text() + QStringLiteral("..") + range.last.text();
}

} // namespace

class DayRangeTest : public QObject
{
    Q_OBJECT
private slots:
    void presets_data()
    {
        QTest::addColumn<int>("preset");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, RangePreset preset, const char *expected) {
            QTest::newRow(name) << static_cast<int>(preset) << QString::fromLatin1(expected);
        };
        row("today", RangePreset::Today, "2026-11-22..2026-11-22");
        row("7 days", RangePreset::Last7Days, "2026-11-16..2026-11-22");
        row("30 days", RangePreset::Last30Days, "2026-10-24..2026-11-22");
        row("this month", RangePreset::ThisMonth, "2026-11-01..2026-11-22");
        row("last month", RangePreset::LastMonth, "2026-10-01..2026-10-31");
        row("12 months", RangePreset::Last12Months, "2025-12-01..2026-11-22");
        row("this year", RangePreset::ThisYear, "2026-01-01..2026-11-22");
        row("last year", RangePreset::LastYear, "2025-01-01..2025-12-31");
    }
    void presets()
    {
        QFETCH(int, preset);
        QFETCH(QString, expected);
        QCOMPARE(text(rangeOf(static_cast<RangePreset>(preset), day("2026-11-22"))), expected);
    }

    void presetsAtTheTurnOfTheYear()
    {
        QCOMPARE(text(rangeOf(RangePreset::LastMonth, day("2026-01-31"))), QStringLiteral("2025-12-01..2025-12-31"));
        QCOMPARE(text(rangeOf(RangePreset::Last12Months, day("2024-02-29"))), QStringLiteral("2023-03-01..2024-02-29"));
        QCOMPARE(text(rangeOf(RangePreset::Last12Months, day("2026-12-31"))), QStringLiteral("2026-01-01..2026-12-31"));
        QCOMPARE(text(rangeOf(RangePreset::ThisYear, day("2026-01-01"))), QStringLiteral("2026-01-01..2026-01-01"));
    }

    void comparedWith_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one day") << "2026-11-22..2026-11-22"
                                 << "2026-11-21..2026-11-21";
        QTest::newRow("7 days") << "2026-11-16..2026-11-22"
                                << "2026-11-09..2026-11-15";
        QTest::newRow("month to date") << "2026-11-01..2026-11-22"
                                       << "2026-10-01..2026-10-22";
        QTest::newRow("long month to date") << "2026-03-01..2026-03-30"
                                            << "2026-02-01..2026-02-28";
        QTest::newRow("whole month") << "2026-02-01..2026-02-28"
                                     << "2026-01-01..2026-01-31";
        QTest::newRow("whole January") << "2026-01-01..2026-01-31"
                                       << "2025-12-01..2025-12-31";
        QTest::newRow("quarter") << "2026-07-01..2026-09-30"
                                 << "2026-04-01..2026-06-30";
        QTest::newRow("year to date") << "2026-01-01..2026-11-22"
                                      << "2025-01-01..2025-11-22";
        QTest::newRow("whole year") << "2025-01-01..2025-12-31"
                                    << "2024-01-01..2024-12-31";
        QTest::newRow("two years") << "2024-01-01..2025-12-31"
                                   << "2022-01-01..2023-12-31";
        QTest::newRow("12 months to date") << "2025-12-01..2026-11-22"
                                           << "2024-12-01..2025-11-22";
        QTest::newRow("a year from any day") << "2025-11-23..2026-11-22"
                                             << "2024-11-23..2025-11-22";
        QTest::newRow("a year over a leap day") << "2023-11-23..2024-11-22"
                                                << "2022-11-23..2023-11-22";
        QTest::newRow("any days") << "2026-03-05..2026-04-02"
                                  << "2026-02-04..2026-03-04";
    }
    void comparedWith()
    {
        QFETCH(QString, range);
        QFETCH(QString, expected);
        const DayRange given{BusinessDay::fromText(range.left(10)).value(),
                             BusinessDay::fromText(range.right(10)).value()};
        const DayRange earlier = before(given);
        QCOMPARE(text(earlier), expected);
        QVERIFY(earlier.last < given.first);
    }

    void aYearEarlier()
    {
        QCOMPARE(text(yearBefore(range("2024-02-01", "2024-02-29"))), QStringLiteral("2023-02-01..2023-02-28"));
        QCOMPARE(text(yearBefore(range("2025-02-01", "2025-02-28"))), QStringLiteral("2024-02-01..2024-02-29"));
        QCOMPARE(text(yearBefore(range("2026-11-16", "2026-11-22"))), QStringLiteral("2025-11-16..2025-11-22"));
    }

    void rangesAreCutAtTheEndsOfTheCalendar()
    {
        const DayRange days = range("2025-12-30", "2026-02-03");
        QCOMPARE(parts(days, Grouping::Day).size(), size_t(36));

        const std::vector<DayRange> weeks = parts(days, Grouping::Week);
        QCOMPARE(weeks.size(), size_t(6));
        QCOMPARE(text(weeks.front()), QStringLiteral("2025-12-30..2026-01-04"));
        QCOMPARE(text(weeks[1]), QStringLiteral("2026-01-05..2026-01-11"));
        QCOMPARE(text(weeks.back()), QStringLiteral("2026-02-02..2026-02-03"));
        // 30 December 2025 lies in the first ISO week of 2026.
        QCOMPARE(keyOf(weeks.front(), Grouping::Week), QStringLiteral("2026-W01"));

        const std::vector<DayRange> months = parts(days, Grouping::Month);
        QCOMPARE(months.size(), size_t(3));
        QCOMPARE(text(months[1]), QStringLiteral("2026-01-01..2026-01-31"));
        QCOMPARE(keyOf(months[1], Grouping::Month), QStringLiteral("2026-01"));

        QCOMPARE(keyOf(parts(days, Grouping::Quarter)[0], Grouping::Quarter), QStringLiteral("2025-Q4"));
        QCOMPARE(keyOf(parts(days, Grouping::Year)[1], Grouping::Year), QStringLiteral("2026"));
        QCOMPARE(keyOf(parts(days, Grouping::Day)[2], Grouping::Day), QStringLiteral("2026-01-01"));
    }

    void partsCoverTheRangeOnce()
    {
        for (const Grouping grouping :
             {Grouping::Day, Grouping::Week, Grouping::Month, Grouping::Quarter, Grouping::Year}) {
            for (const DayRange &days : {range("2024-02-29", "2024-02-29"), range("2023-11-17", "2026-03-01")}) {
                BusinessDay next = days.first;
                for (const DayRange &part : parts(days, grouping)) {
                    QCOMPARE(part.first, next);
                    QVERIFY(part.first <= part.last);
                    next = part.last.plus(1);
                }
                QCOMPARE(next, days.last.plus(1));
            }
            QCOMPARE(groupingFrom(keyOf(grouping)), std::optional(grouping));
        }
        QCOMPARE(groupingFrom(QStringLiteral("fortnight")), std::nullopt);
    }

    void aReadableNumberOfPoints()
    {
        QCOMPARE(groupingFor(range("2026-11-22", "2026-11-22")), Grouping::Day);
        QCOMPARE(groupingFor(range("2026-10-24", "2026-11-22")), Grouping::Day);
        QCOMPARE(groupingFor(range("2026-07-01", "2026-11-22")), Grouping::Week);
        QCOMPARE(groupingFor(range("2025-11-23", "2026-11-22")), Grouping::Month);
        QCOMPARE(groupingFor(range("2006-11-23", "2026-11-22")), Grouping::Year);
    }
};

QTEST_GUILESS_MAIN(DayRangeTest)
#include "DayRangeTest.moc"
