// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/HoursText.h"

#include "base/Text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace shopdesk::calendar {

namespace {

constexpr int longestDayName = 80;

QString timeText(int minute)
{
    return QStringLiteral("%1:%2").arg(minute / 60).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

/// "9:00–12:30"
const QString onePart = QStringLiteral("(\\d{1,2})(?:[:.：](\\d{2}))?\\s*[-–—~～]\\s*(\\d{1,2})(?:[:.：](\\d{2}))?");

std::optional<Span> spanFrom(const QString &typed)
{
    static const QRegularExpression form(QLatin1Char('^') + onePart + QLatin1Char('$'));
    const QRegularExpressionMatch match = form.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const auto minute = [&](int group) {
        return match.captured(group).toInt() * 60 + match.captured(group + 1).toInt();
    };
    const Span span{minute(1), minute(3)};
    const bool isTime = match.captured(2).toInt() < 60 && match.captured(4).toInt() < 60;
    return isTime && span.from < span.to && span.to <= minutesPerDay ? std::optional(span) : std::nullopt;
}

Failure badDay(const QString &line)
{
    return fail("calendar.badDay",
                QCoreApplication::translate("Calendar", "“%1” is not understood. Write a day on each line, such as "
                                                        "2026-12-25 Christmas, or 2026-12-24 9:00–13:00 Christmas Eve.")
                    .arg(line.left(60)),
                QStringLiteral("specialDays"));
}

} // namespace

QString hoursText(const std::vector<Span> &spans)
{
    QStringList parts;
    for (const Span &span : spans)
        parts << timeText(span.from) + QChar(0x2013) + timeText(span.to);
    return parts.join(QStringLiteral(", "));
}

Result<std::vector<Span>> hoursFrom(const QString &typed)
{
    static const QRegularExpression comma(QStringLiteral("[,;，；、]"));
    std::vector<Span> spans;
    for (const QString &part : typed.split(comma, Qt::SkipEmptyParts)) {
        const QString text = part.simplified();
        if (text.isEmpty())
            continue;
        const std::optional<Span> span = spanFrom(text);
        if (!span) {
            return fail("calendar.badHours",
                        QCoreApplication::translate("Calendar", "“%1” is not understood. Write hours such as "
                                                                "9:00–12:30, 13:30–18:00.")
                            .arg(text.left(40)));
        }
        spans.push_back(*span);
    }
    std::ranges::sort(spans, {}, &Span::from);
    for (size_t i = 1; i < spans.size(); ++i) {
        if (spans[i].from < spans[i - 1].to) {
            return fail("calendar.badHours",
                        QCoreApplication::translate("Calendar", "%1 and %2 overlap. Write them as one.")
                            .arg(hoursText({spans[i - 1]}), hoursText({spans[i]})));
        }
    }
    return spans;
}

QString specialDaysText(const std::map<BusinessDay, SpecialDay> &days)
{
    QStringList lines;
    for (const auto &[day, special] : days) {
        QStringList line{day.text()};
        line << hoursText(special.open) << special.name;
        line.removeAll(QString());
        lines << line.join(QLatin1Char(' '));
    }
    return lines.join(QLatin1Char('\n'));
}

Result<std::map<BusinessDay, SpecialDay>> specialDaysFrom(const QString &typed)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})(?:\\s+(%1(?:\\s*[,;，；、]\\s*%1)*))?(?:\\s+(.*))?$").arg(onePart));
    static constexpr int hoursGroup = 2;
    std::map<BusinessDay, SpecialDay> days;
    for (const QString &typedLine : typed.split(QLatin1Char('\n'))) {
        const QString line = oneLine(typedLine);
        if (line.isEmpty())
            continue;
        const QRegularExpressionMatch match = form.match(line);
        const Result<BusinessDay> day = BusinessDay::fromText(match.captured(1));
        const Result<std::vector<Span>> open = hoursFrom(match.captured(hoursGroup));
        const QString name = match.captured(match.regularExpression().captureCount());
        if (!match.hasMatch() || !day || !open || name.size() > longestDayName)
            return badDay(line);
        days[*day] = {name, *open};
    }
    return days;
}

} // namespace shopdesk::calendar
