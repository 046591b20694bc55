// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Instant.h"

#include <QRandomGenerator>
#include <QtTest>

#include <thread>

using namespace shopdesk;

namespace {

constexpr qint64 msPerHour = 3'600'000;

ShopZone zone(const char *name)
{
    auto found = ShopZone::fromName(QString::fromLatin1(name));
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *found;
}

Instant utc(const char *text)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    Q_ASSERT(time.isValid() && time.timeSpec() == Qt::UTC);
    return {time.toMSecsSinceEpoch()};
}

BusinessDay day(int year, int month, int dayOfMonth)
{
    return BusinessDay::fromDate(QDate(year, month, dayOfMonth));
}

} // namespace

class ShopZoneTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsIanaNames()
    {
        QCOMPARE(zone("Europe/London").name(), u"Europe/London"_qs);
        QCOMPARE(zone("UTC").name(), u"UTC"_qs);
        QCOMPARE(ShopZone().name(), u"UTC"_qs);
        for (const QString &name : {QString(), u"Europe/Lndon"_qs, u"London"_qs, u"../../etc/passwd"_qs,
                                    u"/etc/localtime"_qs, u"Europe/London "_qs, u"中国"_qs, QString(100'000, u'a')}) {
            const auto found = ShopZone::fromName(name);
            QVERIFY2(!found, qPrintable(name.left(40)));
            QCOMPARE(found.error().code, u"base.unknownZone"_qs);
        }
    }

    void utcDaysStartAtMidnight()
    {
        const ShopZone utcZone;
        QCOMPARE(utcZone.dayOf({-1}), (BusinessDay{-1}));
        QCOMPARE(utcZone.hourOf({-1}), 23);
        QCOMPARE(utcZone.dayOf({0}), (BusinessDay{0}));
        QCOMPARE(utcZone.hourOf({0}), 0);
        QCOMPARE(utcZone.startOf({11'017}).ms, 11'017 * 24 * msPerHour);
    }

    void londonHasADayOf23HoursAndOneOf25()
    {
        const ShopZone london = zone("Europe/London");
        const auto hoursOf = [&london](BusinessDay d) {
            return (london.startOf(d.plus(1)).ms - london.startOf(d).ms) / double(msPerHour);
        };
        QCOMPARE(hoursOf(day(2011, 3, 26)), 24.0);
        QCOMPARE(hoursOf(day(2011, 3, 27)), 23.0);
        QCOMPARE(hoursOf(day(2011, 3, 28)), 24.0);
        QCOMPARE(hoursOf(day(2011, 10, 29)), 24.0);
        QCOMPARE(hoursOf(day(2011, 10, 30)), 25.0);
        QCOMPARE(hoursOf(day(2011, 10, 31)), 24.0);
        QCOMPARE(london.startOf(day(2011, 3, 28)), utc("2011-03-27T23:00:00Z"));
    }

    void hoursAreThoseOfTheWallClock()
    {
        const ShopZone london = zone("Europe/London");
        QCOMPARE(london.hourOf(utc("2011-03-27T00:59:59Z")), 0);
        QCOMPARE(london.hourOf(utc("2011-03-27T01:00:00Z")), 2);
        QCOMPARE(london.hourOf(utc("2011-10-30T00:00:00Z")), 1);
        QCOMPARE(london.hourOf(utc("2011-10-30T00:59:59Z")), 1);
        QCOMPARE(london.hourOf(utc("2011-10-30T01:00:00Z")), 1);
        QCOMPARE(london.hourOf(utc("2011-10-30T02:00:00Z")), 2);
        QCOMPARE(london.dayOf(utc("2011-06-30T23:00:00Z")), day(2011, 7, 1));
        QCOMPARE(london.dayOf(utc("2011-06-30T22:59:59Z")), day(2011, 6, 30));
        QCOMPARE(zone("Asia/Kolkata").hourOf(utc("2024-01-01T18:29:59Z")), 23);
        QCOMPARE(zone("Asia/Kolkata").hourOf(utc("2024-01-01T18:30:00Z")), 0);
        QCOMPARE(zone("Asia/Kathmandu").dayOf(utc("2024-01-01T18:15:00Z")), day(2024, 1, 2));
        QCOMPARE(zone("Asia/Shanghai").startOf(day(2026, 11, 22)), utc("2026-11-21T16:00:00Z"));
    }

    void wallClockTimesBecomeInstants()
    {
        const ShopZone london = zone("Europe/London");
        QCOMPARE(london.fromLocal(QDate(2010, 12, 1), QTime(8, 26)), utc("2010-12-01T08:26:00Z"));
        QCOMPARE(london.fromLocal(QDate(2011, 7, 1), QTime(8, 26)), utc("2011-07-01T07:26:00Z"));
        QCOMPARE(london.fromLocal(QDate(2011, 7, 1), QTime(0, 0, 0, 1)).ms, utc("2011-06-30T23:00:00Z").ms + 1);
        QCOMPARE(zone("Pacific/Kiritimati").fromLocal(QDate(2024, 1, 1), QTime(13, 59)), utc("2023-12-31T23:59:00Z"));
        QCOMPARE(zone("Pacific/Niue").fromLocal(QDate(2023, 12, 31), QTime(13, 0)), utc("2024-01-01T00:00:00Z"));
    }

    void aSkippedTimeIsTheSameStretchAfterTheChange()
    {
        const ShopZone london = zone("Europe/London");
        QCOMPARE(london.fromLocal(QDate(2011, 3, 27), QTime(0, 59, 59)), utc("2011-03-27T00:59:59Z"));
        QCOMPARE(london.fromLocal(QDate(2011, 3, 27), QTime(1, 0)), utc("2011-03-27T01:00:00Z"));  // shows 02:00
        QCOMPARE(london.fromLocal(QDate(2011, 3, 27), QTime(1, 30)), utc("2011-03-27T01:30:00Z")); // shows 02:30
        QCOMPARE(london.fromLocal(QDate(2011, 3, 27), QTime(2, 0)), utc("2011-03-27T01:00:00Z"));
    }

    void aTimeThatOccursTwiceIsItsFirstOccurrence()
    {
        const ShopZone london = zone("Europe/London");
        QCOMPARE(london.fromLocal(QDate(2011, 10, 30), QTime(0, 59, 59)), utc("2011-10-29T23:59:59Z"));
        QCOMPARE(london.fromLocal(QDate(2011, 10, 30), QTime(1, 0)), utc("2011-10-30T00:00:00Z"));
        QCOMPARE(london.fromLocal(QDate(2011, 10, 30), QTime(1, 59, 59)), utc("2011-10-30T00:59:59Z"));
        QCOMPARE(london.fromLocal(QDate(2011, 10, 30), QTime(2, 0)), utc("2011-10-30T02:00:00Z"));
    }

    void aDayWithoutMidnightStartsWhereTheClocksGoForward()
    {
        // At midnight the clocks went to 01:00.
        const ShopZone saoPaulo = zone("America/Sao_Paulo");
        QCOMPARE(saoPaulo.startOf(day(2018, 11, 4)), utc("2018-11-04T03:00:00Z"));
        QCOMPARE(saoPaulo.hourOf(saoPaulo.startOf(day(2018, 11, 4))), 1);
        QCOMPARE(saoPaulo.dayOf({utc("2018-11-04T03:00:00Z").ms - 1}), day(2018, 11, 3));
        // At midnight the clocks went back to 23:00: the day before has 25 hours.
        QCOMPARE(saoPaulo.startOf(day(2018, 2, 18)), utc("2018-02-18T03:00:00Z"));
        QCOMPARE(saoPaulo.startOf(day(2018, 2, 18)).ms - saoPaulo.startOf(day(2018, 2, 17)).ms, 25 * msPerHour);
        // At 23:30 the clocks went to 00:30, long before the years that are looked up in advance.
        const ShopZone toronto = zone("America/Toronto");
        QCOMPARE(toronto.startOf(day(1919, 3, 31)), utc("1919-03-31T04:30:00Z"));
        QCOMPARE(toronto.fromLocal(QDate(1919, 3, 31), QTime(0, 0)), utc("1919-03-31T05:00:00Z"));
    }

    void aDayThatNeverWasStartsWithTheNext()
    {
        // Samoa went from the 29th of December 2011 straight to the 31st.
        const ShopZone apia = zone("Pacific/Apia");
        QCOMPARE(apia.startOf(day(2011, 12, 30)), utc("2011-12-30T10:00:00Z"));
        QCOMPARE(apia.startOf(day(2011, 12, 31)), utc("2011-12-30T10:00:00Z"));
        QCOMPARE(apia.dayOf(utc("2011-12-30T10:00:00Z")), day(2011, 12, 31));
        QCOMPARE(apia.dayOf({utc("2011-12-30T10:00:00Z").ms - 1}), day(2011, 12, 29));
    }

    void daysFollowEachOther_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"UTC", "Europe/London", "Asia/Shanghai", "America/New_York", "America/Sao_Paulo", "Asia/Beirut",
              "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu", "Pacific/Kiritimati", "Africa/Cairo"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    /// The start of a day lies in it and the millisecond before does not, for every day of sixty years.
    void daysFollowEachOther()
    {
        QFETCH(QString, name);
        const ShopZone shopZone = *ShopZone::fromName(name);
        for (BusinessDay d = day(1996, 1, 1); d < day(2056, 1, 1); d = d.plus(1)) {
            const Instant start = shopZone.startOf(d);
            QCOMPARE(shopZone.dayOf(start), d);
            QCOMPARE(shopZone.dayOf({start.ms - 1}), d.plus(-1));
        }
    }

    void agreesWithQt_data() { daysFollowEachOther_data(); }
    /// The offsets looked up in advance are those that Qt gives, also outside the years they cover.
    void agreesWithQt()
    {
        QFETCH(QString, name);
        const ShopZone shopZone = *ShopZone::fromName(name);
        const QTimeZone timeZone(name.toUtf8());
        const qint64 begin = utc("1985-01-01T00:00:00Z").ms;
        const qint64 end = utc("2065-01-01T00:00:00Z").ms;
        QRandomGenerator random(1985);
        for (int i = 0; i < 3'000; ++i) {
            const Instant instant{begin + static_cast<qint64>(random.generate64() % quint64(end - begin))};
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant.ms, timeZone);
            QCOMPARE(shopZone.dayOf(instant).toDate(), local.date());
            QCOMPARE(shopZone.hourOf(instant), local.time().hour());
            QCOMPARE(shopZone.toLocal(instant), local);
            QCOMPARE(shopZone.toLocal(instant).time(), local.time());
            // Back again; a time that occurs twice may come back as its first occurrence.
            const Instant back = shopZone.fromLocal(local.date(), local.time());
            QVERIFY(back <= instant);
            QCOMPARE(shopZone.toLocal(back).date(), local.date());
            QCOMPARE(shopZone.toLocal(back).time(), local.time());
        }
    }

    /// The offsets are looked up in steps, which would miss two changes that lie closer together.
    void noZoneHasAChangeThatIsMissed()
    {
        const QDateTime begin = QDateTime(QDate(1990, 1, 1), QTime(0, 0), Qt::UTC);
        const QDateTime end = QDateTime(QDate(2037, 1, 1), QTime(0, 0), Qt::UTC);
        int changes = 0;
        for (const QByteArray &name : QTimeZone::availableTimeZoneIds()) {
            const QTimeZone timeZone(name);
            const auto shopZone = ShopZone::fromName(QString::fromUtf8(name));
            QVERIFY2(shopZone, name.constData());
            for (const QTimeZone::OffsetData &change : timeZone.transitions(begin, end)) {
                const qint64 ms = change.atUtc.toMSecsSinceEpoch();
                for (const Instant instant : {Instant{ms - 1}, Instant{ms}}) {
                    const QDateTime local = shopZone->toLocal(instant);
                    QVERIFY2(shopZone->hourOf(instant) == local.time().hour(), name.constData());
                    QVERIFY2(shopZone->dayOf(instant).toDate() == local.date(), name.constData());
                }
                ++changes;
            }
        }
        QVERIFY(changes > 1'000);
    }

    void manyThreadsMayAsk()
    {
        const ShopZone london = zone("Europe/London");
        const auto count = [london] {
            qint64 sum = 0;
            for (qint64 hour = 0; hour < 20'000; ++hour)
                sum += london.hourOf({1'300'000'000'000 + hour * msPerHour});
            return sum;
        };
        const qint64 expected = count();
        std::array<qint64, 4> sums{};
        std::vector<std::thread> threads;
        for (qint64 &sum : sums)
            threads.emplace_back([&sum, &count] { sum = count(); });
        for (std::thread &thread : threads)
            thread.join();
        for (const qint64 sum : sums)
            QCOMPARE(sum, expected);
    }
};

QTEST_GUILESS_MAIN(ShopZoneTest)
#include "ShopZoneTest.moc"
