// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewards/TimeText.h"

#include "points/WallTime.h"

#include <QCoreApplication>

namespace shopdesk::ui {

namespace {

/// Day and time as they are typed; a day alone has no time.
struct Typed
{
    QDate day;
    std::optional<QTime> time;
};

std::optional<Typed> read(const QString &typed)
{
    const QString text = typed.normalized(QString::NormalizationForm_KC).simplified();
    const QDate day = QDate::fromString(text.section(QLatin1Char(' '), 0, 0), Qt::ISODate);
    if (!day.isValid())
        return std::nullopt;
    const QString clock = text.section(QLatin1Char(' '), 1);
    if (clock.isEmpty())
        return Typed{day, {}};
    for (const char *format : {"H:mm", "H:mm:ss"}) {
        if (const QTime time = QTime::fromString(clock, QLatin1String(format)); time.isValid())
            return Typed{day, time};
    }
    return std::nullopt;
}

/// Error where clocks skip the time, in a sentence.
Result<Instant> momentOf(const Typed &typed, const ShopZone &zone)
{
    return typed.time ? points::instantOf(zone, {typed.day, *typed.time}, {})
                      : zone.startOf(BusinessDay::fromDate(typed.day));
}

} // namespace

std::optional<Instant> timeFrom(const QString &typed, const ShopZone &zone)
{
    const std::optional<Typed> known = read(typed);
    if (!known)
        return std::nullopt;
    const Result<Instant> moment = momentOf(*known, zone);
    return moment ? std::optional(*moment) : std::nullopt;
}

QString timeText(std::optional<Instant> time, const ShopZone &zone)
{
    if (!time)
        return {};
    const QDateTime local = zone.toLocal(*time);
    const char *format = local.time().second() == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss";
    return local.toString(QLatin1String(format));
}

QString timeComplaint(const QString &typed, const ShopZone &zone)
{
    if (typed.trimmed().isEmpty())
        return {};
    const std::optional<Typed> known = read(typed);
    if (!known)
        return QCoreApplication::translate("TimeText", "Write the time as 2026-12-24 18:00, or a day as 2026-12-24.");
    const Result<Instant> moment = momentOf(*known, zone);
    return moment ? QString() : moment.error().message;
}

QString endComplaint(const QString &start, const QString &end, const ShopZone &zone)
{
    if (const QString wrong = timeComplaint(end, zone); !wrong.isEmpty())
        return wrong;
    const auto from = timeFrom(start, zone);
    const auto until = timeFrom(end, zone);
    return from && until && *until <= *from
               ? QCoreApplication::translate("TimeText", "It ends before it has begun. Choose a later end.")
               : QString();
}

} // namespace shopdesk::ui
