// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleCalendar.h"

namespace shopdesk::sample {

namespace {

/// Month and day as one number that compares: 1111 is 11 November.
int dateCode(BusinessDay day)
{
    const QDate date = day.toDate();
    return date.month() * 100 + date.day();
}

bool isBetween(int date, int first, int last)
{
    return first <= last ? date >= first && date <= last : date >= first || date <= last;
}

int weekdayPercent(int dayOfWeek)
{
    static constexpr int percents[] = {88, 80, 86, 92, 108, 136, 128};
    return percents[dayOfWeek - 1];
}

int yearPercent(int date)
{
    if (isBetween(date, 1108, 1112))
        return 185; // Singles' Day
    if (isBetween(date, 1210, 1224) || isBetween(date, 110, 208))
        return 138;
    if (isBetween(date, 905, 930) || isBetween(date, 501, 505) || isBetween(date, 1001, 1007))
        return 128;
    if (isBetween(date, 210, 305) || isBetween(date, 620, 715))
        return 82;
    return 100;
}

} // namespace

int expectedOrders(BusinessDay day, BusinessDay today)
{
    constexpr int usual = 10'900;
    const int elapsed = daysOfTrade - (today.days - day.days);
    const int growth = 82 + 36 * elapsed / daysOfTrade;
    return usual * growth / 100 * weekdayPercent(day.dayOfWeek()) / 100 * yearPercent(dateCode(day)) / 100;
}

int seasonPercent(Season season, BusinessDay day)
{
    const int date = dateCode(day);
    switch (season) {
    case Season::Always:
        return 100;
    case Season::Winter:
        return isBetween(date, 1101, 228) ? 190 : isBetween(date, 601, 831) ? 45 : 95;
    case Season::Summer:
        return isBetween(date, 515, 910) ? 200 : isBetween(date, 1101, 228) ? 50 : 95;
    case Season::NewYear:
        return isBetween(date, 1215, 210) ? 420 : 35;
    case Season::MidAutumn:
        return isBetween(date, 820, 1005) ? 430 : 50;
    case Season::School:
        return isBetween(date, 815, 915) || isBetween(date, 215, 305) ? 260 : 90;
    case Season::Gifts:
        return isBetween(date, 1101, 1231) || isBetween(date, 201, 214) || isBetween(date, 501, 520) ? 210 : 85;
    }
    return 100;
}

const std::vector<int> &counterHours()
{
    static const std::vector<int> weights{0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 6, 8, 10, 8, 6, 7, 8, 9, 11, 10, 7, 2, 0, 0};
    return weights;
}

const std::vector<int> &remoteHours()
{
    static const std::vector<int> weights{1, 1, 0, 0, 0, 0, 1, 2, 4, 5, 6, 6, 8, 6, 5, 5, 5, 5, 6, 8, 11, 12, 9, 4};
    return weights;
}

} // namespace shopdesk::sample
