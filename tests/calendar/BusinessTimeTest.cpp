// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/BusinessTime.h"

#include "calendar/Explanation.h"
#include "calendar/HoursText.h"
#include "support/Outcome.h"

#include <QtTest>

#include <random>

using namespace shopdesk;
using namespace shopdesk::calendar;
using namespace shopdesk::test;
using namespace std::chrono_literals;

namespace {

constexpr qint64 msPerMinute = 60'000;

ShopZone zone(const char *name)
{
    return must(ShopZone::fromName(QString::fromLatin1(name)));
}

/// The same hours on the days from Monday to @p lastWeekday.
Hours hours(const char *zoneName, const char *open, int lastWeekday = 5)
{
    Hours made{zone(zoneName), {}, {}};
    for (int day = 0; day < lastWeekday; ++day)
        made.week[static_cast<size_t>(day)] = must(hoursFrom(QString::fromUtf8(open)));
    return made;
}

BusinessDay day(int year, int month, int dayOfMonth)
{
    return BusinessDay::fromDate(QDate(year, month, dayOfMonth));
}

Instant at(const Hours &of, int year, int month, int dayOfMonth, int hour, int minute = 0)
{
    return of.zone.fromLocal(QDate(year, month, dayOfMonth), QTime(hour, minute));
}

/// "2026-11-30 11:00" on the clocks of the calendar.
QString due(const Hours &of, Instant from, Duration time)
{
    return of.zone.toLocal(must(addBusinessTime(of, from, time)).at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

/// What counts, looked at minute by minute with Qt's own clocks: slow, and simple enough to be believed.
class Reference
{
public:
    Reference(const Hours &of, Instant begin, int minutes) : m_begin(begin), m_open(1, 0)
    {
        const QTimeZone clocks(of.zone.name().toUtf8());
        for (int i = 0; i < minutes; ++i) {
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(begin.ms + i * msPerMinute, clocks);
            const int shown = local.time().hour() * 60 + local.time().minute();
            const std::vector<Span> &spans = of.on(BusinessDay::fromDate(local.date()));
            const bool isOpen =
                std::ranges::any_of(spans, [&](const Span &span) { return span.from <= shown && shown < span.to; });
            m_open.push_back(m_open.back() + (isOpen ? 1 : 0));
        }
    }

    /// Open minutes between two of them.
    int between(int from, int to) const { return m_open[size_t(to)] - m_open[size_t(from)]; }
    /// The first minute at which so many have gone by; nothing where the table ends before.
    std::optional<int> after(int from, int minutes) const
    {
        if (minutes == 0)
            return from;
        const auto found = std::lower_bound(m_open.begin() + from, m_open.end(), m_open[size_t(from)] + minutes);
        return found == m_open.end() ? std::nullopt : std::optional(int(found - m_open.begin()));
    }
    Instant instant(int minute) const { return {m_begin.ms + minute * msPerMinute}; }

private:
    Instant m_begin;
    std::vector<int> m_open; ///< of the minutes before each
};

} // namespace

class BusinessTimeTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void aFridayAfternoonGoesOnOnMonday();
    void aHolidayPutsItOffByADay();
    void timeIsOverAtTheEndOfADay();
    void pausesDoNotCount();
    void theDaysOnWhichClocksChange_data();
    void theDaysOnWhichClocksChange();
    void hoursAtNightWhereClocksChange();
    void hoursThatNeverComeAreRefused();
    void agreesWithCountingMinuteByMinute();
    void hoursAreReadAsPeopleWriteThem();
    void specialDaysAreReadAsPeopleWriteThem();
};

void BusinessTimeTest::aFridayAfternoonGoesOnOnMonday()
{
    const Hours shop = hours("Europe/Berlin", "9–18");
    const Instant friday = at(shop, 2026, 11, 27, 16);
    const Due made = must(addBusinessTime(shop, friday, 4h));
    QCOMPARE(made.at, at(shop, 2026, 11, 30, 11));
    QCOMPARE(explained(shop.zone, made),
             QStringList({QStringLiteral("Fri 16:00–18:00: 2 h"), QStringLiteral("Sat, Sun: closed"),
                          QStringLiteral("Mon 9:00–11:00: 2 h"), QStringLiteral("→ due Mon 11:00")}));
    QCOMPARE(businessTimeBetween(shop, friday, made.at), Duration(4h));
}

void BusinessTimeTest::aHolidayPutsItOffByADay()
{
    Hours shop = hours("Europe/Berlin", "9–18");
    shop.specialDays[day(2026, 11, 30)] = {QStringLiteral("Stocktaking"), {}};
    const Instant friday = at(shop, 2026, 11, 27, 16);
    const Due made = must(addBusinessTime(shop, friday, 4h));
    QCOMPARE(made.at, at(shop, 2026, 12, 1, 11));
    QCOMPARE(explained(shop.zone, made)[1], QStringLiteral("Sat, Sun, Mon (Stocktaking): closed"));
    // A special day may also be open, at other hours, on a Sunday too.
    shop.specialDays[day(2026, 11, 29)] = {QStringLiteral("Advent"), {{13 * 60, 14 * 60 + 30}}};
    QCOMPARE(due(shop, friday, 4h), QStringLiteral("2026-12-01 09:30"));
}

void BusinessTimeTest::timeIsOverAtTheEndOfADay()
{
    const Hours shop = hours("Europe/London", "9–12:30, 13:30–18");
    const Instant friday = at(shop, 2026, 11, 27, 16);
    QCOMPARE(due(shop, friday, 2h), QStringLiteral("2026-11-27 18:00"));
    QCOMPARE(due(shop, friday, 2h + 1min), QStringLiteral("2026-11-30 09:01"));
    QCOMPARE(due(shop, friday, 0min), QStringLiteral("2026-11-27 16:00"));
    QCOMPARE(due(shop, at(shop, 2026, 11, 28, 3), 0min), QStringLiteral("2026-11-28 03:00"));
    QCOMPARE(due(shop, at(shop, 2026, 11, 27, 12), 1h), QStringLiteral("2026-11-27 14:00"));
    QCOMPARE(businessTimeBetween(shop, at(shop, 2026, 11, 27, 12), at(shop, 2026, 11, 27, 13)), Duration(30min));
    QCOMPARE(businessTimeBetween(shop, friday, at(shop, 2026, 11, 27, 9)), Duration(0));
    // To the second, not only to the minute.
    QCOMPARE(must(addBusinessTime(shop, {friday.ms + 1'234}, 3h)).at.ms, at(shop, 2026, 11, 30, 10).ms + 1'234);
}

void BusinessTimeTest::pausesDoNotCount()
{
    const Hours shop = hours("Europe/Berlin", "9–18");
    const std::vector<Stretch> pauses{{at(shop, 2026, 11, 27, 17), at(shop, 2026, 11, 30, 10)},
                                      {at(shop, 2026, 11, 30, 11), at(shop, 2026, 11, 30, 12)}};
    const Instant friday = at(shop, 2026, 11, 27, 16);
    const Due made = must(addBusinessTime(shop, friday, 4h, pauses));
    QCOMPARE(made.at, at(shop, 2026, 11, 30, 14));
    QCOMPARE(explained(shop.zone, made).first(2),
             QStringList(
                 {QStringLiteral("Fri 16:00–17:00: 1 h"), QStringLiteral("Fri 17:00–18:00: paused, does not count")}));
    QCOMPARE(businessTimeBetween(shop, friday, made.at, pauses), Duration(4h));
}

void BusinessTimeTest::theDaysOnWhichClocksChange_data()
{
    QTest::addColumn<QString>("zoneName");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("hoursOfDay");
    QTest::newRow("Berlin, forward") << QStringLiteral("Europe/Berlin") << QDate(2026, 3, 29) << 23;
    QTest::newRow("Berlin, back") << QStringLiteral("Europe/Berlin") << QDate(2026, 10, 25) << 25;
    QTest::newRow("New York, forward") << QStringLiteral("America/New_York") << QDate(2026, 3, 8) << 23;
    QTest::newRow("New York, back") << QStringLiteral("America/New_York") << QDate(2026, 11, 1) << 25;
}

/// Open day and night, so that the day itself is as long as its clocks make it.
void BusinessTimeTest::theDaysOnWhichClocksChange()
{
    QFETCH(QString, zoneName);
    QFETCH(QDate, date);
    QFETCH(int, hoursOfDay);
    const Hours always = hours(zoneName.toLatin1().constData(), "0–24", 7);
    const Instant before = always.zone.fromLocal(date.addDays(-1), QTime(12, 0));
    const Instant after = always.zone.fromLocal(date.addDays(1), QTime(12, 0));
    QCOMPARE(businessTimeBetween(always, before, after), Duration(std::chrono::hours(24 + hoursOfDay)));
    QCOMPARE(must(addBusinessTime(always, before, std::chrono::hours(24 + hoursOfDay))).at, after);
    QCOMPARE(openOn(always, BusinessDay::fromDate(date)).size(), size_t(1));
    // From nine to six it is nine hours whatever the clocks did at night.
    const Hours shop = hours(zoneName.toLatin1().constData(), "9–18", 7);
    const Instant evening = shop.zone.fromLocal(date.addDays(-1), QTime(17, 0));
    QCOMPARE(must(addBusinessTime(shop, evening, 3h)).at, shop.zone.fromLocal(date, QTime(11, 0)));
}

void BusinessTimeTest::hoursAtNightWhereClocksChange()
{
    Hours night = hours("Europe/Berlin", "1:00–4:00", 7);
    QCOMPARE(due(night, at(night, 2026, 3, 29, 0), 2h), QStringLiteral("2026-03-29 04:00"));
    QCOMPARE(businessTimeBetween(night, at(night, 2026, 10, 25, 0), at(night, 2026, 10, 25, 12)), Duration(4h));
    // Hours that end within the hour that is shown twice: they are shown twice.
    night = hours("Europe/Berlin", "1:00–2:30", 7);
    QCOMPARE(openOn(night, day(2026, 10, 25)).size(), size_t(2));
    QCOMPARE(businessTimeBetween(night, at(night, 2026, 10, 25, 0), at(night, 2026, 10, 25, 12)), Duration(2h));
    // Within the one that is skipped: only what is shown counts.
    QCOMPARE(businessTimeBetween(night, at(night, 2026, 3, 29, 0), at(night, 2026, 3, 29, 12)), Duration(1h));
}

void BusinessTimeTest::hoursThatNeverComeAreRefused()
{
    const Hours never{zone("Europe/Berlin"), {}, {}};
    const auto refused = addBusinessTime(never, Instant{0}, 1min);
    QCOMPARE(codeOf(refused), QStringLiteral("calendar.neverOpen"));
    QVERIFY(messageOf(refused).contains(QLatin1String("Enter more hours")));
    QCOMPARE(businessTimeBetween(never, Instant{0}, Instant{86'400'000}), Duration(0));
}

/// 100,000 random questions, about weeks around changes of the clocks in zones of many kinds: by half an hour, at midnight,
/// by quarters off UTC, not at all.
void BusinessTimeTest::agreesWithCountingMinuteByMinute()
{
    constexpr int windowMinutes = 21 * minutesPerDay;
    constexpr int questions = 100'000;
    struct Case
    {
        const char *zoneName;
        QDate firstDay;
    };
    const Case cases[] = {{"Europe/Berlin", {2026, 3, 20}},       {"Europe/Berlin", {2026, 10, 16}},
                          {"America/New_York", {2026, 2, 27}},    {"America/New_York", {2026, 10, 23}},
                          {"Australia/Lord_Howe", {2026, 3, 27}}, {"America/Havana", {2026, 10, 23}},
                          {"America/Santiago", {2026, 8, 28}},    {"America/Santiago", {2026, 3, 27}},
                          {"Asia/Kathmandu", {2026, 11, 20}},     {"Asia/Shanghai", {2026, 1, 1}}};
    std::mt19937 chance(454);
    const auto below = [&](int n) { return static_cast<int>(chance() % static_cast<quint32>(n)); };
    for (const Case &each : cases) {
        Hours shop{zone(each.zoneName), {}, {}};
        for (size_t weekday = 0; weekday < 7; ++weekday) {
            for (int from = below(300); from < minutesPerDay && below(8) != 0;) {
                const int to = std::min(from + 1 + below(500), minutesPerDay);
                shop.week[weekday].push_back({from, to});
                from = to + below(200); // also such that touch each other
            }
        }
        shop.week[2] = {{0, 150}, {1200, minutesPerDay}}; // at least so much
        const BusinessDay first = BusinessDay::fromDate(each.firstDay);
        shop.specialDays[first.plus(5)] = {};
        shop.specialDays[first.plus(9)] = {{}, {{30, 170}, {600, 700}}};
        const Reference reference(shop, shop.zone.startOf(first), windowMinutes);
        for (int i = 0; i < questions / static_cast<int>(std::size(cases)); ++i) {
            const int from = below(windowMinutes);
            const int to = from + below(windowMinutes - from);
            QCOMPARE(businessTimeBetween(shop, reference.instant(from), reference.instant(to)),
                     Duration(std::chrono::minutes(reference.between(from, to))));
            const int minutes = below(2'000);
            if (const std::optional<int> right = reference.after(from, minutes))
                QCOMPARE(must(addBusinessTime(shop, reference.instant(from), std::chrono::minutes(minutes))).at,
                         reference.instant(*right));
        }
    }
}

void BusinessTimeTest::hoursAreReadAsPeopleWriteThem()
{
    const std::vector<Span> both{{540, 750}, {810, 1080}};
    for (const char *typed :
         {"9:00–12:30, 13:30–18:00", "9-12.30,13.30-18", " 13:30 - 18:00 ; 09:00—12:30 ", "9:00～12:30，13：30-18"})
        QCOMPARE(must(hoursFrom(QString::fromUtf8(typed))), both);
    QCOMPARE(hoursText(both), QStringLiteral("9:00–12:30, 13:30–18:00"));
    QVERIFY(must(hoursFrom(QString())).empty());
    for (const char *typed : {"nine to six", "18-9", "9-25", "9:70-10", "9–13, 12–18", "9-9", "9"})
        QCOMPARE(codeOf(hoursFrom(QString::fromUtf8(typed))), QStringLiteral("calendar.badHours"));
}

void BusinessTimeTest::specialDaysAreReadAsPeopleWriteThem()
{
    const auto days = must(specialDaysFrom(QStringLiteral(
        "2026-12-25 Christmas\n\n2026-12-24 9:00-12:00, 13:00-14:00 Christmas Eve\n2026-12-26\n2027-01-02 10-12")));
    QCOMPARE(days.size(), size_t(4));
    QCOMPARE(days.at(day(2026, 12, 25)), (SpecialDay{QStringLiteral("Christmas"), {}}));
    QCOMPARE(days.at(day(2026, 12, 24)), (SpecialDay{QStringLiteral("Christmas Eve"), {{540, 720}, {780, 840}}}));
    QCOMPARE(days.at(day(2026, 12, 26)), SpecialDay());
    QCOMPARE(days.at(day(2027, 1, 2)), (SpecialDay{{}, {{600, 720}}}));
    QCOMPARE(must(specialDaysFrom(specialDaysText(days))), days);
    for (const char *typed : {"25.12.2026 Christmas", "2026-02-30", "2026-12-24 18-9 Eve", "Christmas"})
        QCOMPARE(codeOf(specialDaysFrom(QString::fromLatin1(typed))), QStringLiteral("calendar.badDay"));
}

QTEST_GUILESS_MAIN(BusinessTimeTest)
#include "BusinessTimeTest.moc"
