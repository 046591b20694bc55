// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/DayRange.h"

#include <algorithm>
#include <array>
#include <utility>

namespace shopdesk::insights {

namespace {

constexpr std::array groupingKeys{
    std::pair{Grouping::Day, "day"},         std::pair{Grouping::Week, "week"}, std::pair{Grouping::Month, "month"},
    std::pair{Grouping::Quarter, "quarter"}, std::pair{Grouping::Year, "year"},
};

BusinessDay endOfMonth(QDate date)
{
    return BusinessDay::fromDate(QDate(date.year(), date.month(), date.daysInMonth()));
}

/// The same range some months earlier. A range that ends with a month ends with the earlier month, too.
DayRange monthsEarlier(QDate first, QDate last, int months)
{
    const bool wholeMonth = last.day() == last.daysInMonth();
    const QDate end = last.addMonths(-months);
    return {BusinessDay::fromDate(first.addMonths(-months)), wholeMonth ? endOfMonth(end) : BusinessDay::fromDate(end)};
}

/// The last day of the part that a day lies in.
BusinessDay endOf(BusinessDay day, Grouping grouping)
{
    const QDate date = day.toDate();
    switch (grouping) {
    case Grouping::Day:
        return day;
    case Grouping::Week:
        return day.plus(7 - day.dayOfWeek());
    case Grouping::Month:
        return endOfMonth(date);
    case Grouping::Quarter:
        return endOfMonth(QDate(date.year(), (date.month() + 2) / 3 * 3, 1));
    case Grouping::Year:
        return BusinessDay::fromDate(QDate(date.year(), 12, 31));
    }
    Q_UNREACHABLE();
}

} // namespace

DayRange before(DayRange range)
{
    const QDate first = range.first.toDate();
    const QDate last = range.last.toDate();
    const int months = (last.year() - first.year()) * 12 + last.month() - first.month() + 1;
    const bool fromNewYear = first.day() == 1 && first.month() == 1;
    if (fromNewYear && months > 1)
        return monthsEarlier(first, last, (months + 11) / 12 * 12);
    if (first.day() == 1)
        return monthsEarlier(first, last, months);
    if (first.addYears(1).addDays(-1) == last)
        return {BusinessDay::fromDate(first.addYears(-1)), range.first.plus(-1)};
    return {range.first.plus(-range.days()), range.first.plus(-1)};
}

DayRange yearBefore(DayRange range)
{
    return monthsEarlier(range.first.toDate(), range.last.toDate(), 12);
}

DayRange rangeOf(RangePreset preset, BusinessDay today)
{
    const QDate date = today.toDate();
    const QDate monthStart(date.year(), date.month(), 1);
    switch (preset) {
    case RangePreset::Today:
        return {today, today};
    case RangePreset::Last7Days:
        return {today.plus(-6), today};
    case RangePreset::Last30Days:
        return {today.plus(-29), today};
    case RangePreset::ThisMonth:
        return {BusinessDay::fromDate(monthStart), today};
    case RangePreset::LastMonth:
        return {BusinessDay::fromDate(monthStart.addMonths(-1)), BusinessDay::fromDate(monthStart.addDays(-1))};
    case RangePreset::Last12Months:
        return {BusinessDay::fromDate(monthStart.addMonths(-11)), today};
    case RangePreset::ThisYear:
        return {BusinessDay::fromDate(QDate(date.year(), 1, 1)), today};
    case RangePreset::LastYear:
        return {BusinessDay::fromDate(QDate(date.year() - 1, 1, 1)),
                BusinessDay::fromDate(QDate(date.year() - 1, 12, 31))};
    }
    Q_UNREACHABLE();
}

QString keyOf(Grouping grouping)
{
    return QString::fromLatin1(groupingKeys[static_cast<size_t>(grouping)].second);
}

std::optional<Grouping> groupingFrom(const QString &key)
{
    for (const auto &[grouping, name] : groupingKeys) {
        if (key == QLatin1String(name))
            return grouping;
    }
    return std::nullopt;
}

Grouping groupingFor(DayRange range)
{
    constexpr int mostDays = 62;
    constexpr int mostWeeks = 27;
    constexpr int mostYearsByMonth = 5;
    if (range.days() <= mostDays)
        return Grouping::Day;
    if (range.days() <= 7 * mostWeeks)
        return Grouping::Week;
    return range.days() <= 366 * mostYearsByMonth ? Grouping::Month : Grouping::Year;
}

std::vector<DayRange> parts(DayRange range, Grouping grouping)
{
    std::vector<DayRange> result;
    for (BusinessDay first = range.first; first <= range.last;) {
        const BusinessDay last = std::min(endOf(first, grouping), range.last);
        result.push_back({first, last});
        first = last.plus(1);
    }
    return result;
}

QString keyOf(DayRange part, Grouping grouping)
{
    const QDate date = part.first.toDate();
    switch (grouping) {
    case Grouping::Day:
        return part.first.text();
    case Grouping::Week: {
        int year = 0;
        const int week = date.weekNumber(&year);
        return QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0'));
    }
    case Grouping::Month:
        return date.toString(QStringLiteral("yyyy-MM"));
    case Grouping::Quarter:
        return QStringLiteral("%1-Q%2").arg(date.year()).arg((date.month() + 2) / 3);
    case Grouping::Year:
        return QString::number(date.year());
    }
    Q_UNREACHABLE();
}

} // namespace shopdesk::insights
