// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/Calendars.h"

#include "base/Text.h"
#include "calendar/HoursText.h"
#include "store/Difference.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::calendar {

namespace {

const char *const weekdayKeys[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

Failure notFound()
{
    return fail("calendar.notFound",
                QCoreApplication::translate("Calendar", "These opening hours are gone. Choose others."),
                QStringLiteral("calendar"));
}

bool areInOrder(const std::vector<Span> &spans)
{
    int end = 0;
    for (const Span &span : spans) {
        if (span.from < end || span.to <= span.from || span.to > minutesPerDay)
            return false;
        end = span.to;
    }
    return true;
}

Result<CalendarDraft> checked(store::UnitOfWork &work, CalendarDraft draft, CalendarId self)
{
    draft.name = oneLine(draft.name);
    draft.zone = draft.zone.trimmed();
    const QString name = QStringLiteral("name");
    if (draft.name.isEmpty() && self != standardCalendar)
        return fail("calendar.nameMissing", QCoreApplication::translate("Calendar", "Give the opening hours a name."),
                    name);
    if (draft.name.size() > longestName) {
        return fail("calendar.textTooLong",
                    QCoreApplication::translate("Calendar", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestName),
                    name);
    }
    if (work.connection().value<int>("SELECT 1 FROM calendars WHERE name = ? AND id <> ?", draft.name, self)) {
        return fail("calendar.nameInUse",
                    QCoreApplication::translate("Calendar", "There are opening hours “%1”. Enter another name.")
                        .arg(draft.name),
                    name);
    }
    if (!draft.zone.isEmpty()) {
        if (auto zone = ShopZone::fromName(draft.zone); !zone) {
            zone.error().field = QStringLiteral("zone");
            return Failure(zone.error());
        }
    }
    const bool good =
        std::ranges::all_of(draft.week, areInOrder)
        && std::ranges::all_of(draft.specialDays, [](const auto &day) { return areInOrder(day.second.open); });
    if (!good) {
        return fail("calendar.badHours", QCoreApplication::translate(
                                             "Calendar", "Hours end after they begin, and do not overlap each other."));
    }
    if (std::ranges::all_of(draft.week, &std::vector<Span>::empty)) {
        return fail("calendar.neverOpen",
                    QCoreApplication::translate("Calendar",
                                                "Nobody would ever be there, and no deadline would ever end. "
                                                "Enter hours for one day of the week at least."),
                    QStringLiteral("monday"));
    }
    return draft;
}

QJsonObject toJson(const CalendarDraft &draft)
{
    QJsonObject object{{QStringLiteral("name"), draft.name}, {QStringLiteral("zone"), draft.zone}};
    for (size_t day = 0; day < draft.week.size(); ++day)
        object.insert(QLatin1String(weekdayKeys[day]), hoursText(draft.week[day]));
    object.insert(QStringLiteral("specialDays"), specialDaysText(draft.specialDays));
    return object;
}

void writeSpans(store::UnitOfWork &work, CalendarId id, const CalendarDraft &draft)
{
    for (const char *table : {"calendar_hours", "calendar_day_hours", "calendar_days"}) {
        const QByteArray sql = QByteArray("DELETE FROM ") + table + " WHERE calendar_id = ?";
        work.execute(sql.constData(), id);
    }
    for (size_t day = 0; day < draft.week.size(); ++day) {
        for (const Span &span : draft.week[day])
            work.execute(
                "INSERT INTO calendar_hours (calendar_id, weekday, from_minute, to_minute) VALUES (?, ?, ?, ?)", id,
                static_cast<int>(day) + 1, span.from, span.to);
    }
    for (const auto &[day, special] : draft.specialDays) {
        work.execute("INSERT INTO calendar_days (calendar_id, day, name) VALUES (?, ?, ?)", id, day,
                     oneLine(special.name));
        for (const Span &span : special.open)
            work.execute(
                "INSERT INTO calendar_day_hours (calendar_id, day, from_minute, to_minute) VALUES (?, ?, ?, ?)", id,
                day, span.from, span.to);
    }
}

void write(store::UnitOfWork &work, CalendarId id, const CalendarDraft &draft)
{
    work.execute("INSERT INTO calendars (id, name, zone, updated_at) VALUES (?, ?, ?, ?) "
                 "ON CONFLICT (id) DO UPDATE SET name = excluded.name, zone = excluded.zone, "
                 "updated_at = excluded.updated_at",
                 id, draft.name, draft.zone, work.now());
    writeSpans(work, id, draft);
}

void readSpans(store::Connection &connection, Calendar &calendar)
{
    store::Query hours = connection.query("SELECT weekday, from_minute, to_minute FROM calendar_hours "
                                          "WHERE calendar_id = ? ORDER BY weekday, from_minute",
                                          calendar.id);
    while (hours.next())
        calendar.hours.week.at(static_cast<size_t>(hours.get<int>(0)) - 1)
            .push_back({hours.get<int>(1), hours.get<int>(2)});
    store::Query days = connection.query(R"(
        SELECT d.day, d.name, h.from_minute, h.to_minute FROM calendar_days d
        LEFT JOIN calendar_day_hours h ON h.calendar_id = d.calendar_id AND h.day = d.day
        WHERE d.calendar_id = ? ORDER BY d.day, h.from_minute)",
                                         calendar.id);
    while (days.next()) {
        SpecialDay &special = calendar.hours.specialDays[days.get<BusinessDay>(0)];
        special.name = days.get<QString>(1);
        if (!days.isNull(2))
            special.open.push_back({days.get<int>(2), days.get<int>(3)});
    }
}

Calendar calendarFrom(store::Connection &connection, const store::Query &row)
{
    Calendar calendar;
    calendar.id = row.get<CalendarId>(0);
    calendar.name = row.get<QString>(1);
    if (calendar.name.isEmpty())
        calendar.name = QCoreApplication::translate("Calendar", "Opening hours");
    calendar.zoneName = row.get<QString>(2);
    calendar.isArchived = row.get<bool>(3);
    // A zone that this computer does not know: the shop's is the nearest.
    calendar.hours.zone = calendar.zoneName.isEmpty()
                              ? connection.shop().zone
                              : ShopZone::fromName(calendar.zoneName).value_or(connection.shop().zone);
    readSpans(connection, calendar);
    return calendar;
}

Result<void> setArchived(store::UnitOfWork &work, CalendarId id, bool archived)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    if (archived && id == standardCalendar) {
        return fail("calendar.isStandard",
                    QCoreApplication::translate("Calendar",
                                                "These opening hours hold where nothing else is said. Change "
                                                "them instead."));
    }
    const int changed = work.execute("UPDATE calendars SET archived_at = ?, updated_at = ? WHERE id = ?",
                                     archived ? std::optional(work.now()) : std::nullopt, work.now(), id);
    if (changed == 0)
        return notFound();
    work.audit(archived ? "calendar.archive" : "calendar.restore", "calendars", id.value);
    return {};
}

} // namespace

Result<CalendarId> createCalendar(store::UnitOfWork &work, const CalendarDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    const Result<CalendarDraft> good = checked(work, draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<CalendarId>();
    write(work, id, *good);
    work.audit("calendar.create", "calendars", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updateCalendar(store::UnitOfWork &work, CalendarId id, const CalendarDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const Result<Calendar> before = calendar(work.connection(), id);
    if (!before)
        return Failure(before.error());
    const Result<CalendarDraft> good = checked(work, draft, id);
    if (!good)
        return Failure(good.error());
    write(work, id, *good);
    work.audit("calendar.update", "calendars", id.value, store::difference(toJson(draftOf(*before)), toJson(*good)));
    return {};
}

Result<void> archiveCalendar(store::UnitOfWork &work, CalendarId id)
{
    return setArchived(work, id, true);
}

Result<void> restoreCalendar(store::UnitOfWork &work, CalendarId id)
{
    return setArchived(work, id, false);
}

Result<std::vector<Calendar>> calendars(store::Connection &connection, bool archived)
{
    std::vector<Calendar> all;
    store::Query rows = connection.query("SELECT id, name, zone, archived_at IS NOT NULL FROM calendars "
                                         "WHERE archived_at IS NULL OR ? ORDER BY id",
                                         archived);
    while (rows.next())
        all.push_back(calendarFrom(connection, rows));
    return all;
}

Result<Calendar> calendar(store::Connection &connection, CalendarId id)
{
    store::Query row =
        connection.query("SELECT id, name, zone, archived_at IS NOT NULL FROM calendars WHERE id = ?", id);
    if (row.next())
        return calendarFrom(connection, row);
    return notFound();
}

} // namespace shopdesk::calendar
