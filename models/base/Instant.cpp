// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Instant.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk {

namespace {

constexpr qint64 msPerHour = 3'600'000;
constexpr qint64 msPerDay = 24 * msPerHour;
constexpr qint64 julianDayOf1970 = 2'440'588;

qint64 floorDivide(qint64 value, qint64 divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

QDateTime utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

// The years whose offsets are looked up once; nearly all of a shop's business lies within them.
constexpr qint64 tableBegin = 631'152'000'000; // 1990-01-01
constexpr qint64 tableEnd = 2'145'916'800'000; // 2038-01-01
// No zone has changed its offset twice within so short a time in these years.
constexpr qint64 tableStep = 7 * msPerDay;

qint64 offsetOf(const QTimeZone &zone, qint64 ms)
{
    return zone.offsetFromUtc(utc(ms)) * qint64(1000);
}

/// The first millisecond after @p earlier, and not after @p later, from which @p isReached holds.
template<typename Predicate>
qint64 firstReached(qint64 earlier, qint64 later, Predicate isReached)
{
    while (later - earlier > 1) {
        const qint64 middle = earlier + (later - earlier) / 2;
        (isReached(middle) ? later : earlier) = middle;
    }
    return later;
}

} // namespace

Instant Instant::now()
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

QDate BusinessDay::toDate() const
{
    return QDate::fromJulianDay(days + julianDayOf1970);
}

BusinessDay BusinessDay::fromDate(QDate date)
{
    return {static_cast<qint32>(date.toJulianDay() - julianDayOf1970)};
}

int BusinessDay::dayOfWeek() const
{
    // 1970-01-01 was a Thursday.
    const qint64 sinceMonday = qint64(days) + 3;
    return static_cast<int>(sinceMonday - floorDivide(sinceMonday, 7) * 7) + 1;
}

QString BusinessDay::text() const
{
    return toDate().toString(Qt::ISODate);
}

Result<BusinessDay> BusinessDay::fromText(const QString &text)
{
    // QDate's own reading of ISO dates takes any separator and ignores what follows.
    const auto number = [&text](int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; ++i) {
            if (text[i] < u'0' || text[i] > u'9')
                return -1;
            value = value * 10 + (text[i].unicode() - u'0');
        }
        return value;
    };
    QDate date;
    if (text.size() == 10 && text[4] == u'-' && text[7] == u'-' && number(0, 4) > 0)
        date = QDate(number(0, 4), number(5, 2), number(8, 2));
    if (!date.isValid()) {
        return fail("base.badDate",
                    QCoreApplication::translate("Instant", "“%1” is not a date. Write year, month and day as in "
                                                           "2026-11-22.")
                        .arg(text.left(40)));
    }
    return fromDate(date);
}

ShopZone::ShopZone(const QTimeZone &zone) : m_zone(zone)
{
    // QTimeZone::transitions() would be the direct way, but ends where the zone's rule replaces its list of changes,
    // which is years ago in the compact form that some systems install.
    std::vector<Stretch> stretches{{tableBegin, offsetOf(m_zone, tableBegin)}};
    for (qint64 ms = tableBegin; ms < tableEnd; ms += tableStep) {
        const qint64 next = std::min(ms + tableStep, tableEnd);
        const qint64 before = stretches.back().offset;
        if (const qint64 offset = offsetOf(m_zone, next); offset != before) {
            const auto isChanged = [this, before](qint64 at) { return offsetOf(m_zone, at) != before; };
            stretches.push_back({firstReached(ms, next, isChanged), offset});
        }
    }
    m_stretches = std::make_shared<const std::vector<Stretch>>(std::move(stretches));
}

Result<ShopZone> ShopZone::fromName(const QString &name)
{
    const QByteArray id = name.toUtf8();
    if (!id.isEmpty() && QTimeZone::isTimeZoneIdAvailable(id)) {
        if (const QTimeZone zone(id); zone.isValid())
            return ShopZone(zone);
    }
    return fail("base.unknownZone",
                QCoreApplication::translate("Instant", "“%1” is not a time zone. Use a name such as Europe/London or "
                                                       "Asia/Shanghai.")
                    .arg(name.left(40)));
}

QString ShopZone::name() const
{
    return QString::fromUtf8(m_zone.id());
}

QDateTime ShopZone::toLocal(Instant instant) const
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, m_zone);
}

qint64 ShopZone::offsetAt(qint64 ms) const
{
    if (ms < tableBegin || ms >= tableEnd)
        return offsetOf(m_zone, ms);
    const auto after = std::upper_bound(m_stretches->begin(), m_stretches->end(), ms,
                                        [](qint64 at, const Stretch &stretch) { return at < stretch.begin; });
    return std::prev(after)->offset;
}

BusinessDay ShopZone::dayOf(Instant instant) const
{
    return {static_cast<qint32>(floorDivide(instant.ms + offsetAt(instant.ms), msPerDay))};
}

int ShopZone::hourOf(Instant instant) const
{
    const qint64 local = instant.ms + offsetAt(instant.ms);
    return static_cast<int>((local - floorDivide(local, msPerDay) * msPerDay) / msPerHour);
}

std::pair<qint64, bool> ShopZone::find(qint64 local) const
{
    // An offset is below a day, so of the offsets in force a day before and a day after, one is the right one.
    const qint64 before = offsetAt(local - msPerDay);
    const qint64 after = offsetAt(local + msPerDay);
    if (offsetAt(local - before) == before)
        return {local - before, true};
    if (offsetAt(local - after) == after)
        return {local - after, true};
    return {local - before, false};
}

Instant ShopZone::startOf(BusinessDay day) const
{
    const qint64 midnight = day.days * msPerDay;
    const auto [found, exists] = find(midnight);
    if (exists)
        return {found};
    // Midnight is skipped: the day starts where the clocks go forward, which is the first instant that shows a later
    // time than midnight.
    const auto isLater = [this, midnight](qint64 ms) { return ms + offsetAt(ms) >= midnight; };
    return {firstReached(found - 2 * msPerDay, found, isLater)};
}

Instant ShopZone::fromLocal(QDate date, QTime time) const
{
    return {find(BusinessDay::fromDate(date).days * msPerDay + time.msecsSinceStartOfDay()).first};
}

} // namespace shopdesk
