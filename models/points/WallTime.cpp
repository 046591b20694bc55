// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/WallTime.h"

#include <QCoreApplication>

namespace shopdesk::points {

namespace {

const QString written = QStringLiteral("yyyy-MM-ddTHH:mm");

} // namespace

Result<Instant> instantOf(const ShopZone &zone, const WallTime &time, const QString &field)
{
    if (!time.date.isValid() || !time.time.isValid()) {
        return fail("points.noSuchTime",
                    QCoreApplication::translate("Points", "Enter a day and a time, such as 2026-11-27T10:00."), field);
    }
    const Instant instant = zone.fromLocal(time.date, time.time);
    if (wallTimeOf(zone, instant) == time)
        return instant;
    const WallTime after = wallTimeOf(zone, instant);
    return fail("points.noSuchTime",
                QCoreApplication::translate("Points", "On %1 clocks go forward, and %2 does not exist. Enter %3, for "
                                                      "instance.")
                    .arg(time.date.toString(Qt::ISODate), time.time.toString(QStringLiteral("HH:mm")),
                         after.time.toString(QStringLiteral("HH:mm"))),
                field);
}

WallTime wallTimeOf(const ShopZone &zone, Instant instant)
{
    const QDateTime local = zone.toLocal(instant);
    return {local.date(), local.time()};
}

QString toText(const WallTime &time)
{
    return QDateTime(time.date, time.time).toString(written);
}

WallTime wallTimeFrom(const QString &text)
{
    // A date alone is midnight.
    const QString whole = text.size() == 10 ? text + QLatin1String("T00:00") : text;
    return {QDate::fromString(whole.section(QLatin1Char('T'), 0, 0), Qt::ISODate),
            QTime::fromString(whole.section(QLatin1Char('T'), 1), QStringLiteral("HH:mm"))};
}

} // namespace shopdesk::points
