// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/Explanation.h"

#include <QCoreApplication>
#include <QLocale>

namespace shopdesk::calendar {

namespace {

constexpr int daysWithoutDate = 6;

/// How the days of one explanation are written.
class Words
{
public:
    Words(const ShopZone &zone, bool withDate) : m_zone(zone), m_withDate(withDate) {}

    QString day(BusinessDay day) const
    {
        const QString form = m_withDate ? QCoreApplication::translate("Calendar", "ddd d MMM", "form of a date")
                                        : QCoreApplication::translate("Calendar", "ddd", "form of a date");
        return QLocale().toString(day.toDate(), form);
    }
    QString time(Instant instant) const
    {
        return QLocale().toString(m_zone.toLocal(instant).time(), QStringLiteral("H:mm"));
    }
    /// The end of a day is its 24:00, not the next one's beginning.
    QString endTime(BusinessDay of, Instant instant) const
    {
        return m_zone.dayOf(instant) == of ? time(instant) : QStringLiteral("24:00");
    }

private:
    const ShopZone &m_zone;
    bool m_withDate;
};

QString closedLine(const QStringList &days)
{
    return QCoreApplication::translate("Calendar", "%1: closed", "days")
        .arg(days.join(QCoreApplication::translate("Calendar", ", ", "between days")));
}

QString stretchLine(const Words &words, const Step &step)
{
    const QString when =
        QStringLiteral("%1 %2–%3")
            .arg(words.day(step.day), words.time(step.stretch.from), words.endTime(step.day, step.stretch.to));
    if (step.why == Step::Why::Paused)
        return QCoreApplication::translate("Calendar", "%1: paused, does not count", "day and hours").arg(when);
    return QCoreApplication::translate("Calendar", "%1: %2", "day and hours, time")
        .arg(when, durationText(step.length()));
}

} // namespace

QString durationText(Duration time)
{
    const qint64 seconds = time.count() / 1000;
    if (seconds < 60)
        return QCoreApplication::translate("Calendar", "%1 s", "seconds").arg(seconds);
    const qint64 hours = seconds / 3600;
    const qint64 minutes = seconds / 60 % 60;
    if (hours == 0)
        return QCoreApplication::translate("Calendar", "%1 min").arg(minutes);
    if (minutes == 0)
        return QCoreApplication::translate("Calendar", "%1 h", "hours").arg(hours);
    return QCoreApplication::translate("Calendar", "%1 h %2 min").arg(hours).arg(minutes);
}

QStringList explained(const ShopZone &zone, const Due &due)
{
    const BusinessDay last = zone.dayOf(due.at);
    const bool isLong = !due.steps.empty() && last.days - due.steps.front().day.days > daysWithoutDate;
    const Words words(zone, isLong);
    QStringList lines;
    QStringList closed;
    for (const Step &step : due.steps) {
        if (step.why == Step::Why::Closed) {
            closed << (step.name.isEmpty() ? words.day(step.day)
                                           : QStringLiteral("%1 (%2)").arg(words.day(step.day), step.name));
            continue;
        }
        if (!closed.isEmpty())
            lines << closedLine(std::exchange(closed, {}));
        lines << stretchLine(words, step);
    }
    lines
        << QCoreApplication::translate("Calendar", "→ due %1 %2", "day, time").arg(words.day(last), words.time(due.at));
    return lines;
}

} // namespace shopdesk::calendar
