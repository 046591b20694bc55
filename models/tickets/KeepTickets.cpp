// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/KeepTickets.h"

#include "calendar/BusinessTime.h"
#include "calendar/Calendars.h"
#include "staff/People.h"
#include "store/Settings.h"
#include "tasks/Tasks.h"
#include "tickets/Deadlines.h"
#include "tickets/Routing.h"
#include "tickets/SlaPolicies.h"
#include "tickets/TicketStates.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::tickets {

namespace {

constexpr qint64 msPerDay = 86'400'000;
const QString returnKey = QStringLiteral("tickets/returnMinutes");
const QString hoursKey = QStringLiteral("tickets/hoursKnownAt"); ///< the latest change of opening hours that was heeded

void keepSetting(store::UnitOfWork &work, const QString &key, qint64 value)
{
    work.execute("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                 key, QString::number(value));
}

qint64 hoursChangedAt(store::Connection &connection)
{
    return connection.value<qint64>("SELECT max(updated_at) FROM calendars").value_or(0);
}

bool haveHoursChanged(store::Connection &connection)
{
    return hoursChangedAt(connection) > store::setting(connection, hoursKey).toLongLong();
}

int refreshIfHoursChanged(store::UnitOfWork &work)
{
    if (!haveHoursChanged(work.connection()))
        return 0;
    keepSetting(work, hoursKey, hoursChangedAt(work.connection()));
    return refreshAllDeadlines(work);
}

template<typename... Values>
std::vector<TicketId> idsOf(store::Connection &connection, const char *sql, const Values &...values)
{
    std::vector<TicketId> ids;
    store::Query rows = connection.query(sql, values...);
    while (rows.next())
        ids.push_back(rows.get<TicketId>(0));
    return ids;
}

constexpr char toWake[] = "SELECT id FROM tickets WHERE pending_until <= ?";
constexpr char toClose[] = "SELECT id FROM tickets WHERE status = 'resolved' AND resolved_at < ?";

Result<int> move(store::UnitOfWork &work, const std::vector<TicketId> &ids, Status to, const char *operation)
{
    for (const TicketId id : ids) {
        const auto before = work.connection().value<QString>(
            "SELECT CASE status WHEN 'pending' THEN 'waits_' || pending_for ELSE 'ticket_' || status END FROM tickets "
            "WHERE id = ?",
            id);
        if (auto gone = go(work, id, {to}); !gone)
            return Failure(gone.error());
        refreshDeadlines(work, id);
        work.audit(operation, "tickets", id.value,
                   {{QStringLiteral("status"), QJsonArray{before.value(), shownState(to, {})}}});
    }
    return static_cast<int>(ids.size());
}

/// Tells of a target that comes near its end or is over it. Nothing that a customer said: a task is read by many.
void raise(store::UnitOfWork &work, const char *kind, const store::Query &row)
{
    const auto ticket = row.get<TicketId>(1);
    tasks::raise(work, {.kind = kind,
                        .subject = ticket.text(),
                        .table = "tickets",
                        .row = ticket.value,
                        .store = row.get<StoreId>(4),
                        .data = {{QStringLiteral("ticket"), row.get<QString>(3)},
                                 {QStringLiteral("target"), row.get<QString>(2)},
                                 {QStringLiteral("due"), row.get<qint64>(5)},
                                 {QStringLiteral("assignee"), row.get<QString>(6)}}});
}

constexpr char toWarn[] = R"(
    SELECT g.id, t.id, g.kind, t.number, t.store_id, g.due_at, coalesce(s.name, '')
    FROM ticket_targets g JOIN tickets t ON t.id = g.ticket_id LEFT JOIN staff s ON s.id = t.assignee_id
    WHERE g.met_at IS NULL AND g.dropped_at IS NULL AND g.warned_at IS NULL AND g.warn_at <= ?)";
constexpr char toEscalate[] = R"(
    SELECT g.id, t.id, g.kind, t.number, t.store_id, g.due_at, coalesce(s.name, '')
    FROM ticket_targets g JOIN tickets t ON t.id = g.ticket_id LEFT JOIN staff s ON s.id = t.assignee_id
    WHERE g.met_at IS NULL AND g.dropped_at IS NULL AND g.escalated_at IS NULL AND g.due_at <= ?)";

/// How many targets were told of. The row of the ticket is touched, so that lists show it as overdue.
int tell(store::UnitOfWork &work, const char *sql, const char *kind, const char *mark)
{
    std::vector<std::pair<qint64, TicketId>> told;
    store::Query rows = work.connection().query(sql, work.now());
    while (rows.next()) {
        // What is over needs no warning that it comes near.
        const bool isOver = rows.get<Instant>(5) <= work.now();
        if (isOver == (qstrcmp(kind, "ticketOverdue") == 0))
            raise(work, kind, rows);
        told.emplace_back(rows.get<qint64>(0), rows.get<TicketId>(1));
    }
    for (const auto &[target, ticket] : told) {
        work.execute(mark, work.now(), target);
        work.execute("UPDATE tickets SET due_at = due_at WHERE id = ?", ticket);
        if (qstrcmp(kind, "ticketOverdue") == 0)
            tasks::settleItself(work, "ticketDue", ticket.text());
    }
    return static_cast<int>(told.size());
}

struct Held
{
    TicketId ticket;
    StaffId person;
    std::optional<Instant> waitingSince;
    Instant givenAt;
    StoreId store;
};

std::vector<Held> heldTickets(store::Connection &connection)
{
    std::vector<Held> held;
    store::Query rows = connection.query(R"(
        SELECT t.id, t.assignee_id, t.waiting_since,
               coalesce((SELECT max(d.at) FROM ticket_decisions d WHERE d.ticket_id = t.id), t.opened_at), t.store_id
        FROM tickets t WHERE t.status IN ('new', 'open') AND t.assignee_id IS NOT NULL)");
    while (rows.next())
        held.push_back({rows.get<TicketId>(0), rows.get<StaffId>(1), rows.get<std::optional<Instant>>(2),
                        rows.get<Instant>(3), rows.get<StoreId>(4)});
    return held;
}

/// Who has let the customer wait for too long since they got the ticket.
bool isSilent(const Held &held, const calendar::Hours &hours, int minutes, Instant now)
{
    if (minutes == 0 || !held.waitingSince)
        return false;
    const auto over =
        calendar::addBusinessTime(hours, std::max(*held.waitingSince, held.givenAt), std::chrono::minutes(minutes));
    return over && over->at <= now;
}

/// Gives what somebody has who is away to their deputy, and what somebody is silent about to another.
int takeBack(store::UnitOfWork &work)
{
    const auto standard = calendar::calendar(work.connection(), calendar::standardCalendar);
    const int minutes = returnMinutes(work.connection());
    const BusinessDay today = work.shop().zone.dayOf(work.now());
    int returned = 0;
    for (const Held &held : heldTickets(work.connection())) {
        const auto takes = staff::whoTakes(work.connection(), held.person, today);
        const bool isAway = takes && *takes != held.person;
        const bool silent = !isAway && standard && isSilent(held, standard->hours, minutes, work.now());
        if (!isAway && !silent)
            continue;
        const QString name =
            work.connection().value<QString>("SELECT name FROM staff WHERE id = ?", held.person).value_or(QString());
        // A deputy in another store, or of another trade, is none for this ticket.
        if (isAway && *takes && checkAgent(work.connection(), **takes, held.store)) {
            const auto deputy = work.connection().value<QString>("SELECT name FROM staff WHERE id = ?", **takes);
            give(work, held.ticket, Way::Routed, **takes, {{deputy.value_or(QString()), Fit::Deputy, 0, name}});
        } else {
            give(work, held.ticket, Way::Returned, {}, {{name, silent ? Fit::Silent : Fit::Absent}});
            route(work, held.ticket, held.person);
        }
        work.audit("tickets.takeBack", "tickets", held.ticket.value,
                   {{QStringLiteral("assignee"), QJsonArray{name, QJsonValue()}}});
        ++returned;
    }
    return returned;
}

} // namespace

Result<Kept> keepTickets(store::UnitOfWork &work)
{
    Kept kept;
    store::Connection &connection = work.connection();
    kept.refreshed = refreshIfHoursChanged(work);
    const Instant graceBegan{work.now().ms - graceDays(connection) * msPerDay};
    const auto woken = move(work, idsOf(connection, toWake, work.now()), Status::Open, "tickets.wake");
    const auto closed = move(work, idsOf(connection, toClose, graceBegan), Status::Closed, "tickets.closeAfterGrace");
    if (!woken || !closed)
        return Failure(woken ? closed.error() : woken.error());
    kept.woken = *woken;
    kept.closed = *closed;
    kept.returned = takeBack(work);
    kept.routed = routeAll(work);
    kept.warned = tell(work, toWarn, "ticketDue", "UPDATE ticket_targets SET warned_at = ? WHERE id = ?");
    kept.escalated = tell(work, toEscalate, "ticketOverdue", "UPDATE ticket_targets SET escalated_at = ? WHERE id = ?");
    return kept;
}

Result<bool> isAnythingToKeep(store::Connection &connection, Instant now)
{
    const Instant graceBegan{now.ms - graceDays(connection) * msPerDay};
    const auto finds = [&](const QByteArray &sql, Instant at) {
        return connection.value<qint64>((sql + " LIMIT 1").constData(), at).has_value();
    };
    // Who is away or silent is looked at while there is anything that somebody has: the writing itself is what tells.
    return haveHoursChanged(connection) || finds(toWake, now) || finds(toClose, graceBegan) || finds(toWarn, now)
           || finds(toEscalate, now) || isAnythingToRoute(connection, connection.shop().zone.dayOf(now))
           || connection
                  .value<int>(R"(SELECT 1 FROM tickets t JOIN staff s ON s.id = t.assignee_id
                                 WHERE t.status IN ('new', 'open') AND (?1 > 0 AND t.waiting_since IS NOT NULL
                                     OR s.archived_at IS NOT NULL OR ?2 BETWEEN s.absent_from AND s.absent_to) LIMIT 1)",
                              returnMinutes(connection), connection.shop().zone.dayOf(now))
                  .has_value();
}

int returnMinutes(store::Connection &connection)
{
    return store::setting(connection, returnKey).toInt();
}

Result<void> setReturnMinutes(store::UnitOfWork &work, int minutes)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    if (minutes < 0 || minutes > longestTarget) {
        return fail("tickets.badSetting",
                    QCoreApplication::translate("Tickets", "Enter a time of opening hours, or 0 for never."),
                    QStringLiteral("returnMinutes"));
    }
    const int before = returnMinutes(work.connection());
    keepSetting(work, returnKey, minutes);
    work.audit("tickets.setReturnMinutes", "settings", 0,
               {{QStringLiteral("returnMinutes"), QJsonArray{before, minutes}}});
    return {};
}

} // namespace shopdesk::tickets
