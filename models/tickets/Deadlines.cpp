// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Deadlines.h"

#include "base/EnumKeys.h"
#include "calendar/Explanation.h"
#include "tasks/Tasks.h"
#include "tickets/Course.h"
#include "tickets/SlaPolicies.h"
#include "tickets/Tickets.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace shopdesk::tickets {

namespace {

using calendar::Duration;
using calendar::Stretch;

constexpr EnumKeys<3> targetKeys{"first", "next", "resolution"};

/// A target that follows from the course of a ticket, as the table keeps it.
struct Promise
{
    Target target;
    Wait wait;
};

std::vector<Promise> promisesOf(const Course &course)
{
    std::vector<Promise> promises;
    for (size_t i = 0; i < course.waits.size(); ++i)
        promises.push_back({i == 0 ? Target::First : Target::Next, course.waits[i]});
    promises.push_back({Target::Resolution, {course.waits.front().began, course.resolvedAt}});
    return promises;
}

std::optional<int> minutesOf(const PolicyDraft &policy, Target target)
{
    switch (target) {
    case Target::First:
        return policy.firstMinutes;
    case Target::Next:
        return policy.nextMinutes;
    case Target::Resolution:
        return policy.resolutionMinutes;
    }
    return {};
}

/// The pauses that count for a wait: for one that has ended those before its end, for one that lasts all of them.
std::vector<Stretch> pausesOf(const Course &course, const Wait &wait)
{
    std::vector<Stretch> pauses;
    for (const Stretch &pause : course.pauses) {
        if (!wait.ended || pause.from < *wait.ended)
            pauses.push_back(pause);
    }
    // Answered while it stands still: that does not count either.
    if (wait.ended && course.pausedSince && *course.pausedSince < *wait.ended)
        pauses.push_back({*course.pausedSince, *wait.ended});
    return pauses;
}

/// When the time is over; nothing while the clock stands still, or where the hours never come to it.
std::optional<calendar::Due> dueOf(const calendar::Hours &hours, const Course &course, const Wait &wait, Duration time)
{
    if (!wait.ended && course.pausedSince)
        return std::nullopt;
    auto due = calendar::addBusinessTime(hours, wait.began, time, pausesOf(course, wait));
    return due ? std::optional(std::move(*due)) : std::nullopt;
}

std::optional<Instant> instantOf(const std::optional<calendar::Due> &due)
{
    return due ? std::optional(due->at) : std::nullopt;
}

/// Writes one promise. What has been met keeps the terms under which it was made.
void keepPromise(store::UnitOfWork &work, TicketId id, const Promise &promise, const Policy &policy,
                 const Course &course)
{
    store::Query kept = work.connection().query(
        "SELECT minutes, calendar_id, warn_percent, met_at FROM ticket_targets WHERE ticket_id = ? AND kind = ? "
        "AND began_at = ? AND dropped_at IS NULL",
        id, keyOf(promise.target), promise.wait.began);
    const bool isKept = kept.next();
    const bool wasMet = isKept && !kept.isNull(3) && promise.wait.ended;
    const std::optional<int> minutes = wasMet ? kept.get<int>(0) : minutesOf(policy.draft, promise.target);
    if (!minutes)
        return;
    const auto calendarId = wasMet ? kept.get<calendar::CalendarId>(1) : policy.draft.calendar;
    const int warnPercent = wasMet ? kept.get<int>(2) : policy.draft.warnPercent;
    const auto found = calendar::calendar(work.connection(), calendarId);
    if (!found)
        return;
    const Duration time = std::chrono::minutes(*minutes);
    const auto due = instantOf(dueOf(found->hours, course, promise.wait, time));
    const auto warn = instantOf(dueOf(found->hours, course, promise.wait, time * warnPercent / 100));
    // A deadline that has moved into the future may be warned of once more.
    work.execute(R"(
        INSERT INTO ticket_targets (id, ticket_id, kind, began_at, minutes, calendar_id, warn_percent, due_at, warn_at, met_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (ticket_id, kind, began_at) WHERE dropped_at IS NULL DO UPDATE SET minutes = ?5, calendar_id = ?6,
            warn_percent = ?7, due_at = ?8, warn_at = ?9, met_at = ?10,
            warned_at = CASE WHEN ?9 > ?11 THEN NULL ELSE warned_at END,
            escalated_at = CASE WHEN ?8 > ?11 THEN NULL ELSE escalated_at END)",
                 work.newId<Id<struct TargetTag>>(), id, keyOf(promise.target), promise.wait.began, *minutes,
                 calendarId, warnPercent, due, warn, promise.wait.ended, work.now());
}

/// What the policy no longer asks for, and waits that a change of the course has done away with.
void dropOthers(store::UnitOfWork &work, TicketId id, const std::vector<Promise> &promises, const PolicyDraft *policy)
{
    store::Query rows = work.connection().query(
        "SELECT id, kind, began_at, met_at FROM ticket_targets WHERE ticket_id = ? AND dropped_at IS NULL", id);
    std::vector<qint64> gone;
    while (rows.next()) {
        const auto target = enumFrom<Target>(targetKeys, rows.get<QString>(1));
        const auto began = rows.get<Instant>(2);
        const bool holds = std::ranges::any_of(promises, [&](const Promise &promise) {
            const bool same = promise.target == target && promise.wait.began == began;
            return same && (promise.wait.ended || (policy && minutesOf(*policy, promise.target)));
        });
        if (!holds)
            gone.push_back(rows.get<qint64>(0));
    }
    for (const qint64 row : gone)
        work.execute("UPDATE ticket_targets SET dropped_at = ?, due_at = NULL, warn_at = NULL WHERE id = ?", work.now(),
                     row);
}

/// Whoever was warned of something that has come right need not look after it any more.
void settleTasks(store::UnitOfWork &work, TicketId id)
{
    store::Query row = work.connection().query(R"(
        SELECT count(warned_at), count(escalated_at) FROM ticket_targets
        WHERE ticket_id = ? AND met_at IS NULL AND dropped_at IS NULL AND due_at IS NOT NULL)",
                                               id);
    row.next();
    const bool isWarned = row.get<int>(0) > 0;
    const bool isOver = row.get<int>(1) > 0;
    if (!isWarned || isOver)
        tasks::settleItself(work, "ticketDue", id.text());
    if (!isOver)
        tasks::settleItself(work, "ticketOverdue", id.text());
}

QString policyLine(const Policy &policy, Target target, int minutes)
{
    return QCoreApplication::translate("Tickets", "%1 within %2 of “%3”, by the deadlines “%4”.",
                                       "first response, time, opening hours, name")
        .arg(titleOf(target), calendar::durationText(std::chrono::minutes(minutes)), policy.calendarName,
             policy.draft.name);
}

/// What has been used up so far while the clock stands still.
QString pauseLine(const calendar::Hours &hours, const Course &course, const Deadline &deadline)
{
    const QDateTime since = hours.zone.toLocal(*course.pausedSince);
    const Duration used = calendar::businessTimeBetween(hours, deadline.beganAt, *course.pausedSince, course.pauses);
    return QCoreApplication::translate("Tickets", "The clock stands still since %1; %2 of %3 are used.")
        .arg(QLocale().toString(since, QLocale::ShortFormat), calendar::durationText(used),
             calendar::durationText(std::chrono::minutes(deadline.minutes)));
}

} // namespace

QString keyOf(Target target)
{
    return enumKey(targetKeys, target);
}

QString titleOf(Target target)
{
    switch (target) {
    case Target::First:
        return QCoreApplication::translate("Tickets", "First response");
    case Target::Next:
        return QCoreApplication::translate("Tickets", "Next response");
    case Target::Resolution:
        return QCoreApplication::translate("Tickets", "Resolution");
    }
    return {};
}

void refreshDeadlines(store::UnitOfWork &work, TicketId id)
{
    store::Connection &connection = work.connection();
    const Course course = courseOf(connection, id);
    store::Query row = connection.query("SELECT kind, priority, member_id FROM tickets WHERE id = ?", id);
    if (!row.next())
        return;
    const std::optional<Policy> policy =
        policyFor(connection, kindFrom(row.get<QString>(0)).value(), priorityFrom(row.get<QString>(1)).value(),
                  row.get<std::optional<members::MemberId>>(2).value_or(members::MemberId()));
    const std::vector<Promise> promises = promisesOf(course);
    dropOthers(work, id, promises, policy ? &policy->draft : nullptr);
    if (policy) {
        for (const Promise &promise : promises)
            keepPromise(work, id, promise, *policy, course);
    }
    work.execute(R"(
        UPDATE tickets SET policy_id = ?2, responded_at = ?3, waiting_since = ?4,
            due_at = (SELECT min(due_at) FROM ticket_targets
                      WHERE ticket_id = ?1 AND met_at IS NULL AND dropped_at IS NULL)
        WHERE id = ?1)",
                 id, policy ? std::optional(policy->id) : std::nullopt, course.respondedAt, course.waitingSince());
    settleTasks(work, id);
}

int refreshAllDeadlines(store::UnitOfWork &work)
{
    std::vector<TicketId> ids;
    store::Query rows = work.connection().query("SELECT id FROM tickets WHERE status IN ('new', 'open', 'pending')");
    while (rows.next())
        ids.push_back(rows.get<TicketId>(0));
    for (const TicketId id : ids)
        refreshDeadlines(work, id);
    return static_cast<int>(ids.size());
}

Result<std::vector<Deadline>> deadlinesOf(store::Connection &connection, TicketId id)
{
    const Result<Ticket> ticket = tickets::ticket(connection, id);
    if (!ticket)
        return Failure(ticket.error());
    const auto policyId = connection.value<PolicyId>("SELECT policy_id FROM tickets WHERE id = ?", id);
    const std::optional<Policy> policy = policyId ? policyById(connection, *policyId) : std::nullopt;
    const Course course = courseOf(connection, id);
    const Instant now = Instant::now();
    std::vector<Deadline> deadlines;
    store::Query rows =
        connection.query("SELECT kind, began_at, minutes, calendar_id, due_at, met_at FROM ticket_targets "
                         "WHERE ticket_id = ? AND dropped_at IS NULL "
                         "ORDER BY kind = 'resolution', began_at, id",
                         id);
    while (rows.next()) {
        Deadline deadline;
        deadline.target = enumFrom<Target>(targetKeys, rows.get<QString>(0)).value_or(Target::First);
        deadline.beganAt = rows.get<Instant>(1);
        deadline.minutes = rows.get<int>(2);
        deadline.dueAt = rows.get<std::optional<Instant>>(4);
        deadline.metAt = rows.get<std::optional<Instant>>(5);
        deadline.isBroken = deadline.dueAt && deadline.metAt.value_or(now) > *deadline.dueAt;
        const auto found = calendar::calendar(connection, rows.get<calendar::CalendarId>(3));
        if (!found)
            return Failure(found.error());
        if (policy)
            deadline.why << policyLine(*policy, deadline.target, deadline.minutes);
        const Wait wait{deadline.beganAt, deadline.metAt};
        if (const auto due = dueOf(found->hours, course, wait, std::chrono::minutes(deadline.minutes)))
            deadline.why << calendar::explained(found->hours.zone, *due);
        else if (course.pausedSince)
            deadline.why << pauseLine(found->hours, course, deadline);
        deadlines.push_back(std::move(deadline));
    }
    return deadlines;
}

} // namespace shopdesk::tickets
