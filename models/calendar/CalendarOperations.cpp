// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/CalendarOperations.h"

#include "calendar/Calendars.h"
#include "calendar/Explanation.h"
#include "calendar/HoursText.h"
#include "store/Answers.h"
#include "store/JsonInput.h"

#include <QJsonArray>

namespace shopdesk::calendar {

namespace {

using store::onId;
using store::Outcome;

const char *const weekdayFields[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

/// What the object says; what it leaves out stays as in @p draft.
Result<CalendarDraft> draftFrom(store::JsonInput &input, CalendarDraft draft)
{
    draft.name = input.text("name", draft.name);
    draft.zone = input.text("zone", draft.zone);
    for (size_t day = 0; day < draft.week.size(); ++day) {
        const char *field = weekdayFields[day];
        if (!input.has(field))
            continue;
        Result<std::vector<Span>> open = hoursFrom(input.text(field));
        if (!open) {
            open.error().field = QString::fromLatin1(field);
            return Failure(open.error());
        }
        draft.week[day] = std::move(*open);
    }
    if (input.has("specialDays")) {
        auto days = specialDaysFrom(input.texts("specialDays").join(QLatin1Char('\n')));
        if (!days)
            return Failure(days.error());
        draft.specialDays = std::move(*days);
    }
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return draft;
}

Outcome runCreate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const Result<CalendarDraft> draft = draftFrom(input, {});
    if (!draft)
        return Failure(draft.error());
    return createCalendar(work, *draft).map([](CalendarId id) {
        return QJsonObject{{QStringLiteral("id"), id.text()}};
    });
}

Outcome runUpdate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<CalendarId>("id", standardCalendar);
    const Result<Calendar> before = calendar(work.connection(), id);
    if (!before)
        return Failure(before.error());
    const Result<CalendarDraft> draft = draftFrom(input, draftOf(*before));
    if (!draft)
        return Failure(draft.error());
    return updateCalendar(work, id, *draft).map([] { return QJsonObject(); });
}

QJsonObject toJson(const Calendar &calendar)
{
    QJsonObject object{{QStringLiteral("id"), calendar.id.text()},
                       {QStringLiteral("name"), calendar.name},
                       {QStringLiteral("zone"), calendar.hours.zone.name()},
                       {QStringLiteral("archived"), calendar.isArchived}};
    for (size_t day = 0; day < calendar.hours.week.size(); ++day)
        object.insert(QLatin1String(weekdayFields[day]), hoursText(calendar.hours.week[day]));
    const QString days = specialDaysText(calendar.hours.specialDays);
    object.insert(QStringLiteral("specialDays"),
                  QJsonArray::fromStringList(days.split(QLatin1Char('\n'), Qt::SkipEmptyParts)));
    return object;
}

Outcome runAll(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool archived = input.flag("archived");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return calendars(work.connection(), archived).map([](const std::vector<Calendar> &all) {
        QJsonArray array;
        for (const Calendar &each : all)
            array << toJson(each);
        return QJsonObject{{QStringLiteral("calendars"), array}};
    });
}

Outcome runAddTime(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<CalendarId>("id", standardCalendar);
    const Instant from = input.instant("from").value_or(work.now());
    const qint64 minutes = qBound(qint64(0), input.integer("minutes"), qint64(minutesPerDay) * 366);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const Result<Calendar> found = calendar(work.connection(), id);
    if (!found)
        return Failure(found.error());
    return addBusinessTime(found->hours, from, std::chrono::minutes(minutes)).map([&](const Due &due) {
        return QJsonObject{{QStringLiteral("due"), store::toText(due.at)},
                           {QStringLiteral("steps"), QJsonArray::fromStringList(explained(found->hours.zone, due))}};
    });
}

Outcome runTimeBetween(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<CalendarId>("id", standardCalendar);
    const Instant from = input.instant("from").value_or(work.now());
    const Instant to = input.instant("to").value_or(work.now());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return calendar(work.connection(), id).map([&](const Calendar &found) {
        const Duration time = businessTimeBetween(found.hours, from, to);
        return QJsonObject{{QStringLiteral("seconds"), qint64(time.count() / 1000)},
                           {QStringLiteral("text"), durationText(time)}};
    });
}

constexpr store::Operation all[] = {
    {"calendar.create",
     "Makes opening hours: name, zone (IANA; empty: the shop's), monday … sunday (\"9:00-12:30, 13:30-18:00\"), "
     "specialDays (\"2026-12-25 Christmas\"); gives their id.",
     runCreate, Permission::ManageShop},
    {"calendar.update", "Changes the fields given of the opening hours id (the standard ones); as calendar.create.",
     runUpdate, Permission::ManageShop},
    {"calendar.archive", "Archives the opening hours id.", onId<CalendarId, archiveCalendar>, Permission::ManageShop},
    {"calendar.restore", "Takes the opening hours id out of the archive.", onId<CalendarId, restoreCalendar>,
     Permission::ManageShop},
    {"calendar.calendars", "Gives the opening hours; with archived: true also those in the archive.", runAll,
     std::nullopt},
    {"calendar.addBusinessTime",
     "Gives when minutes of the opening hours id have gone by since from (now), and each step on the way.", runAddTime,
     std::nullopt},
    {"calendar.businessTimeBetween", "Gives how much of the opening hours id lies between from and to.", runTimeBetween,
     std::nullopt},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::calendar
