// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Course.h"

#include "tickets/TicketStates.h"

namespace shopdesk::tickets {

const char conversationOf[] = R"(coalesce(m.through_id, m.ticket_id) IN (
    WITH RECURSIVE family (id) AS (
        SELECT ?1 UNION SELECT t.id FROM tickets t JOIN family f ON t.merged_into = f.id)
    SELECT id FROM family))";

namespace {

enum class What { CustomerWrote, Answered, Step };

struct Event
{
    Instant at;
    What what;
    Status to = Status::New; ///< of a step
};

/// In the order of time; what happened at one instant in the order in which it counts: a message before the step that it
/// brought about.
std::vector<Event> eventsOf(store::Connection &connection, TicketId id)
{
    static const QByteArray sql = QByteArray(R"(
        SELECT at, CASE author WHEN 'customer' THEN 0 ELSE 1 END AS what, '' FROM ticket_messages m
        WHERE m.visibility = 'public' AND m.author <> 'program' AND m.copy_of IS NULL AND )")
                                  + conversationOf + R"(
        UNION ALL SELECT at, 2, to_status FROM ticket_steps WHERE ticket_id = ?1 ORDER BY 1, 2)";
    std::vector<Event> events;
    store::Query rows = connection.query(sql.constData(), id);
    while (rows.next())
        events.push_back({rows.get<Instant>(0), static_cast<What>(rows.get<int>(1)),
                          statusFrom(rows.get<QString>(2)).value_or(Status::New)});
    return events;
}

void endWait(Course &course, Instant at)
{
    if (!course.waits.empty() && !course.waits.back().ended)
        course.waits.back().ended = at;
}

void takeStep(Course &course, const Event &step)
{
    if (isPaused(step.to)) {
        if (!course.pausedSince)
            course.pausedSince = step.at;
    } else if (course.pausedSince) {
        course.pauses.push_back({*course.pausedSince, step.at});
        course.pausedSince.reset();
    }
    if (step.to == Status::Resolved) {
        endWait(course, step.at);
        course.resolvedAt = step.at;
    } else if (step.to != Status::Closed) {
        course.resolvedAt.reset();
    }
}

} // namespace

std::optional<Instant> Course::waitingSince() const
{
    return waits.empty() || waits.back().ended ? std::nullopt : std::optional(waits.back().began);
}

Course courseOf(store::Connection &connection, TicketId id)
{
    Course course;
    const auto opened = connection.value<Instant>("SELECT opened_at FROM tickets WHERE id = ?", id);
    course.waits.push_back({opened.value_or(Instant())});
    for (const Event &event : eventsOf(connection, id)) {
        switch (event.what) {
        case What::CustomerWrote:
            if (course.waits.back().ended)
                course.waits.push_back({event.at});
            break;
        case What::Answered:
            endWait(course, event.at);
            if (!course.respondedAt)
                course.respondedAt = event.at;
            break;
        case What::Step:
            takeStep(course, event);
            break;
        }
    }
    return course;
}

} // namespace shopdesk::tickets
