// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/TicketCheck.h"

#include "store/Search.h"
#include "tickets/Attachments.h"
#include "tickets/Course.h"
#include "tickets/Deadlines.h"
#include "tickets/Tickets.h"
#include "tickets/TicketStates.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::tickets {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Tickets", text);
}

/// What the row of a ticket says that its steps and messages say as well.
struct Kept
{
    TicketId id;
    QString number;
    Status status;
    std::optional<Instant> waitingSince, respondedAt, resolvedAt;
    int reopened;
};

std::vector<Kept> allTickets(store::Connection &connection)
{
    std::vector<Kept> all;
    store::Query rows = connection.query(
        "SELECT id, number, status, waiting_since, responded_at, resolved_at, reopened FROM tickets ORDER BY id");
    while (rows.next())
        all.push_back({rows.get<TicketId>(0), rows.get<QString>(1),
                       statusFrom(rows.get<QString>(2)).value_or(Status::New), rows.get<std::optional<Instant>>(3),
                       rows.get<std::optional<Instant>>(4), rows.get<std::optional<Instant>>(5), rows.get<int>(6)});
    return all;
}

void checkSteps(const Kept &ticket, const std::vector<StateStep> &steps, std::vector<QString> &wrong)
{
    int reopened = 0;
    bool follows = !steps.empty() && !steps.front().from && steps.front().to == Status::New;
    for (size_t i = 1; i < steps.size(); ++i) {
        const StateStep &step = steps[i];
        follows = follows && step.from == steps[i - 1].to && leads(*step.from, step.to);
        if (step.to == Status::Open && (step.from == Status::Resolved || step.from == Status::Closed))
            ++reopened;
    }
    if (!follows)
        wrong.push_back(say(QT_TRANSLATE_NOOP("Tickets", "The states of ticket %1 do not follow from each other."))
                            .arg(ticket.number));
    else if (steps.back().to != ticket.status || reopened != ticket.reopened)
        wrong.push_back(say(QT_TRANSLATE_NOOP("Tickets", "Ticket %1 is kept as %2, but its last step led to %3."))
                            .arg(ticket.number, keyOf(ticket.status), keyOf(steps.back().to)));
}

void checkCourse(const Kept &ticket, const Course &course, std::vector<QString> &wrong)
{
    if (course.waitingSince() != ticket.waitingSince || course.respondedAt != ticket.respondedAt
        || course.resolvedAt != ticket.resolvedAt)
        wrong.push_back(
            say(QT_TRANSLATE_NOOP("Tickets", "Ticket %1 is kept with other answers than its messages give."))
                .arg(ticket.number));
}

void checkNumbers(store::Connection &connection, std::vector<QString> &wrong)
{
    // The file refuses the same number twice; a number of another store would be given out again there.
    store::Query rows = connection.query(R"(
        SELECT t.number FROM tickets t JOIN stores s ON s.id = t.store_id
        WHERE substr(t.number, 1, length(s.code) + 4) <> 'TK-' || s.code || '-'
            AND t.id NOT IN (SELECT ticket_id FROM ticket_imports) -- those have the number of where they came from
        UNION ALL SELECT number FROM tickets GROUP BY number COLLATE NOCASE HAVING count(*) > 1)");
    while (rows.next())
        wrong.push_back(
            say(QT_TRANSLATE_NOOP("Tickets", "The number %1 of a ticket is not one of its store, or stands twice."))
                .arg(rows.get<QString>(0)));
}

void checkDue(store::Connection &connection, std::vector<QString> &wrong)
{
    store::Query rows = connection.query(R"(
        SELECT t.number FROM tickets t
        WHERE t.due_at IS NOT (SELECT min(g.due_at) FROM ticket_targets g
                               WHERE g.ticket_id = t.id AND g.met_at IS NULL AND g.dropped_at IS NULL))");
    while (rows.next())
        wrong.push_back(say(QT_TRANSLATE_NOOP("Tickets", "Ticket %1 is due at another time than its deadlines say."))
                            .arg(rows.get<QString>(0)));
}

void checkIndex(store::Connection &connection, std::vector<QString> &wrong)
{
    for (const char *index : {"ticket_search", "ticket_word_search"}) {
        if (!store::isIndexInStep(connection, index))
            wrong.push_back(say(QT_TRANSLATE_NOOP("Tickets", "The search index of the tickets is out of step.")));
    }
}

} // namespace

Result<std::vector<QString>> check(store::Connection &connection)
{
    std::vector<QString> wrong;
    for (const Kept &ticket : allTickets(connection)) {
        checkSteps(ticket, stepsOf(connection, ticket.id), wrong);
        checkCourse(ticket, courseOf(connection, ticket.id), wrong);
    }
    checkNumbers(connection, wrong);
    checkDue(connection, wrong);
    checkIndex(connection, wrong);
    checkAttachments(connection, wrong);
    return wrong;
}

Result<void> rebuild(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    work.execute("INSERT INTO ticket_search (ticket_search) VALUES ('rebuild')");
    work.execute("INSERT INTO ticket_word_search (ticket_word_search) VALUES ('rebuild')");
    const std::vector<Kept> all = allTickets(work.connection());
    for (const Kept &ticket : all) {
        const auto steps = stepsOf(work.connection(), ticket.id);
        const Course course = courseOf(work.connection(), ticket.id);
        if (!steps.empty() && steps.back().to == ticket.status)
            work.execute("UPDATE tickets SET resolved_at = ? WHERE id = ?", course.resolvedAt, ticket.id);
        refreshDeadlines(work, ticket.id);
    }
    work.audit("tickets.rebuild", "shop", 1, {{QStringLiteral("tickets"), QJsonArray{0, qint64(all.size())}}});
    return {};
}

} // namespace shopdesk::tickets
