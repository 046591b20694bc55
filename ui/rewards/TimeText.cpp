// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewards/TimeText.h"

#include <QCoreApplication>

namespace shopdesk::ui {

std::optional<Instant> timeFrom(const QString &typed, const ShopZone &zone)
{
    const QString text = typed.normalized(QString::NormalizationForm_KC).simplified();
    const QDate day = QDate::fromString(text.section(QLatin1Char(' '), 0, 0), Qt::ISODate);
    if (!day.isValid())
        return std::nullopt;
    const QString clock = text.section(QLatin1Char(' '), 1);
    if (clock.isEmpty())
        return zone.startOf(BusinessDay::fromDate(day));
    for (const char *format : {"H:mm", "H:mm:ss"}) {
        if (const QTime time = QTime::fromString(clock, QLatin1String(format)); time.isValid())
            return zone.fromLocal(day, time);
    }
    return std::nullopt;
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
    if (typed.trimmed().isEmpty() || timeFrom(typed, zone))
        return {};
    return QCoreApplication::translate("TimeText", "Write the time as 2026-12-24 18:00, or a day as 2026-12-24.");
}

} // namespace shopdesk::ui
