// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <memory>
#include <vector>

namespace shopdesk {

/// A point in time: milliseconds since 1970-01-01 UTC.
struct Instant
{
    qint64 ms = 0;

    bool operator==(const Instant &) const = default;
    auto operator<=>(const Instant &) const = default;
    static Instant now();
};

/// A calendar day of the shop, in days since 1970-01-01; which instants it covers depends on the shop's zone.
struct BusinessDay
{
    qint32 days = 0;

    bool operator==(const BusinessDay &) const = default;
    auto operator<=>(const BusinessDay &) const = default;
    BusinessDay plus(int n) const { return {days + n}; }
    QDate toDate() const;
    static BusinessDay fromDate(QDate date);
    /// 1 = Monday … 7 = Sunday
    int dayOfWeek() const;
    /// "2026-11-22"
    QString text() const;
    /// Error "base.badDate".
    static Result<BusinessDay> fromText(const QString &text);
};

/// The shop's time zone: the one place where instants become days and hours.
class ShopZone
{
public:
    ShopZone() : ShopZone(QTimeZone::utc()) {}
    /// @p name is an IANA name such as "Europe/London". Error "base.unknownZone".
    static Result<ShopZone> fromName(const QString &name);

    QString name() const;
    QDateTime toLocal(Instant instant) const;
    BusinessDay dayOf(Instant instant) const;
    int hourOf(Instant instant) const; ///< 0 … 23 on the wall clock
    /// By how many milliseconds the wall clock is ahead of UTC.
    qint64 offsetAt(Instant instant) const { return offsetAt(instant.ms); }
    /// The first instant of a day, also where midnight does not exist on that day.
    Instant startOf(BusinessDay day) const;
    /// The instant of a wall-clock time. A time that is skipped when clocks go forward counts as the same stretch
    /// after the change; one that occurs twice is its first occurrence.
    Instant fromLocal(QDate date, QTime time) const;

private:
    /// A stretch of time with one offset from UTC, up to the next stretch; in milliseconds.
    struct Stretch
    {
        qint64 begin;
        qint64 offset;
    };

    explicit ShopZone(const QTimeZone &zone);
    qint64 offsetAt(qint64 ms) const;
    /// The milliseconds at which clocks show @p local, and whether that time exists.
    std::pair<qint64, bool> find(qint64 local) const;

    QTimeZone m_zone;
    /// Looked up once, because asking QTimeZone for each imported row is a hundred times slower. Never changed, so
    /// every thread may read it.
    std::shared_ptr<const std::vector<Stretch>> m_stretches;
};

} // namespace shopdesk
