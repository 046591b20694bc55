// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/DueTimes.h"

#include "calendar/BusinessTime.h"
#include "calendar/Calendars.h"
#include "store/Settings.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::returns {

namespace {

constexpr DueTime usualOfShop{DueUnit::OpeningHours, 8};
constexpr DueTime usualOfCustomer{DueUnit::Days, 14};

QString settingOf(Status status)
{
    return QStringLiteral("returns/due/") + keyOf(status);
}

QString textOf(const DueTime &time)
{
    return QStringLiteral("%1 %2").arg(keyOf(time.unit)).arg(time.amount);
}

/// As the trail shows it: "8 h", "14 d"; nothing where no time is set.
QJsonValue shownTime(const DueTime &time)
{
    if (time.amount == 0)
        return {};
    return QStringLiteral("%1 %2").arg(time.amount).arg(QLatin1Char(time.unit == DueUnit::Days ? 'd' : 'h'));
}

DueTime usualOf(Status status)
{
    return status == Status::Approved || status == Status::Declined ? usualOfCustomer : usualOfShop;
}

/// What it stands for, of a return whose money came first.
Status waitsIn(Status status, bool isReceived, bool isInspected)
{
    if (status != Status::Settled || isInspected)
        return status;
    return isReceived ? Status::Received : Status::Approved;
}

} // namespace

QString keyOf(DueUnit unit)
{
    return unit == DueUnit::Days ? QStringLiteral("days") : QStringLiteral("hours");
}

std::optional<DueUnit> dueUnitFrom(const QString &key)
{
    for (const DueUnit unit : {DueUnit::OpeningHours, DueUnit::Days}) {
        if (keyOf(unit) == key)
            return unit;
    }
    return std::nullopt;
}

DueTime dueTime(store::Connection &connection, Status status)
{
    const QString text = store::setting(connection, settingOf(status));
    bool good = false;
    const auto unit = dueUnitFrom(text.section(QLatin1Char(' '), 0, 0));
    const int amount = text.section(QLatin1Char(' '), 1).toInt(&good);
    return unit && good && amount >= 0 && amount <= longestDue ? DueTime{*unit, amount} : usualOf(status);
}

Result<void> setDueTime(store::UnitOfWork &work, Status status, const DueTime &time)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    if (std::ranges::find(waitingStates, status) == waitingStates.end()) {
        return fail("returns.badState",
                    QCoreApplication::translate("Returns", "A return that is closed or cancelled waits for nothing."),
                    QStringLiteral("state"));
    }
    if (time.amount < 0 || time.amount > longestDue) {
        return fail(
            "returns.badDueTime",
            QCoreApplication::translate("Returns", "Enter a number from 0 to %1; 0 sets no time.").arg(longestDue),
            QStringLiteral("amount"));
    }
    const DueTime before = dueTime(work.connection(), status);
    if (before == time)
        return {};
    work.execute("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                 settingOf(status), textOf(time));
    work.audit("returns.setDueTime", "settings", 0,
               {{QStringLiteral("status"), QJsonArray{QJsonValue(), shownState(status)}},
                {QStringLiteral("dueTime"), QJsonArray{shownTime(before), shownTime(time)}}});
    return {};
}

std::optional<Instant> dueAfter(store::Connection &connection, Status status, bool isReceived, bool isInspected,
                                Instant at)
{
    const Status waits = waitsIn(status, isReceived, isInspected);
    if (std::ranges::find(waitingStates, waits) == waitingStates.end())
        return std::nullopt;
    const DueTime time = dueTime(connection, waits);
    if (time.amount == 0)
        return std::nullopt;
    if (time.unit == DueUnit::Days)
        return Instant{at.ms + calendar::Duration(std::chrono::days(time.amount)).count()};
    const auto calendar = calendar::calendar(connection, calendar::standardCalendar);
    if (!calendar)
        return std::nullopt;
    const auto due = calendar::addBusinessTime(calendar->hours, at, std::chrono::hours(time.amount));
    return due ? std::optional(due->at) : std::nullopt;
}

} // namespace shopdesk::returns
