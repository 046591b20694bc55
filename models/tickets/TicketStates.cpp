// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/TicketStates.h"

#include "store/Settings.h"
#include "tickets/Deadlines.h"
#include "tickets/Routing.h"
#include "tickets/Tickets.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::tickets {

namespace {

constexpr Transition table[] = {
    {Status::New, Status::Open},         {Status::New, Status::Pending},     {Status::New, Status::Resolved},
    {Status::New, Status::Merged},       {Status::Open, Status::Pending},    {Status::Open, Status::Resolved},
    {Status::Open, Status::Merged},      {Status::Pending, Status::Pending}, {Status::Pending, Status::Open},
    {Status::Pending, Status::Resolved}, {Status::Pending, Status::Merged},  {Status::Resolved, Status::Open},
    {Status::Resolved, Status::Closed},  {Status::Closed, Status::Open},     {Status::Merged, Status::New},
    {Status::Merged, Status::Open},
};

const QString graceKey = QStringLiteral("tickets/graceDays");
constexpr int usualGrace = 7;
constexpr qint64 msPerDay = 86'400'000;

QString wordOf(Status status)
{
    switch (status) {
    case Status::New:
        return QCoreApplication::translate("Tickets", "new", "state of a ticket");
    case Status::Open:
        return QCoreApplication::translate("Tickets", "open", "state of a ticket");
    case Status::Pending:
        return QCoreApplication::translate("Tickets", "pending", "state of a ticket");
    case Status::Resolved:
        return QCoreApplication::translate("Tickets", "resolved", "state of a ticket");
    case Status::Closed:
        return QCoreApplication::translate("Tickets", "closed", "state of a ticket");
    case Status::Merged:
        return QCoreApplication::translate("Tickets", "merged into another", "state of a ticket");
    }
    return {};
}

std::optional<QString> keyOrNull(const std::optional<PendingFor> &reason)
{
    return reason ? std::optional(keyOf(*reason)) : std::nullopt;
}

/// One of the steps that people take: found, allowed, gone, deadlines and trail brought up to date.
Result<void> step(store::UnitOfWork &work, TicketId id, const Move &move, const char *operation)
{
    const Result<Ticket> before = workOn(work, id);
    if (!before)
        return Failure(before.error());
    if (auto gone = go(work, id, move); !gone)
        return gone;
    refreshDeadlines(work, id);
    work.audit(operation, "tickets", id.value,
               {{QStringLiteral("status"),
                 QJsonArray{shownState(before->status, before->pendingFor), shownState(move.to, move.pendingFor)}}});
    if (before->assignee.id != 0 && isPaused(move.to))
        giveNext(work, StaffId{before->assignee.id});
    return {};
}

} // namespace

std::span<const Transition> transitions()
{
    return table;
}

bool leads(Status from, Status to)
{
    return std::ranges::any_of(table, [&](const Transition &each) { return each.from == from && each.to == to; });
}

bool isPaused(Status status)
{
    return status != Status::New && status != Status::Open;
}

Result<void> go(store::UnitOfWork &work, TicketId id, const Move &move)
{
    const Status from =
        statusFrom(work.connection().value<QString>("SELECT status FROM tickets WHERE id = ?", id).value_or(QString()))
            .value();
    if (from == move.to && from != Status::Pending)
        return {};
    if (!leads(from, move.to)) {
        return fail("tickets.noSuchStep",
                    QCoreApplication::translate("Tickets", "A ticket that is %1 cannot become %2.")
                        .arg(wordOf(from), wordOf(move.to)),
                    QStringLiteral("id"));
    }
    const Instant at = move.at.value_or(work.now());
    work.execute(R"(
        UPDATE tickets SET status = ?2, pending_for = ?3, pending_until = ?4, merged_into = ?5, updated_at = ?6,
            resolved_at = CASE WHEN ?2 = 'resolved' THEN ?6 WHEN ?2 = 'closed' THEN resolved_at END,
            reopened = reopened + (?2 = 'open' AND status IN ('resolved', 'closed'))
        WHERE id = ?1)",
                 id, keyOf(move.to), keyOrNull(move.pendingFor), move.pendingUntil,
                 move.mergedInto ? std::optional(move.mergedInto) : std::nullopt, at);
    work.execute(
        R"(INSERT INTO ticket_steps (id, ticket_id, from_status, to_status, pending_for, at, staff_id, staff_name)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?))",
        work.newId<Id<struct StepTag>>(), id, keyOf(from), keyOf(move.to), keyOrNull(move.pendingFor), at,
        work.actor().id ? std::optional(work.actor().id) : std::nullopt, work.actor().name);
    return {};
}

Result<void> setPending(store::UnitOfWork &work, TicketId id, PendingFor reason, std::optional<Instant> until)
{
    if (auto allowed = work.require(Permission::AnswerTickets); !allowed)
        return allowed;
    if (reason == PendingFor::Date && !until) {
        return fail("tickets.untilMissing",
                    QCoreApplication::translate("Tickets", "Enter the day on which the ticket should come back."),
                    QStringLiteral("until"));
    }
    if (until && *until <= work.now()) {
        return fail("tickets.untilMissing",
                    QCoreApplication::translate("Tickets", "That time is over. Enter a later one."),
                    QStringLiteral("until"));
    }
    return step(work, id, {Status::Pending, reason, until}, "tickets.setPending");
}

Result<void> takeUp(store::UnitOfWork &work, TicketId id)
{
    const Result<Ticket> before = workOn(work, id);
    if (!before)
        return Failure(before.error());
    // Back from the end is another way, with rules of its own.
    if (before->isOver()) {
        return fail("tickets.isOver",
                    QCoreApplication::translate("Tickets",
                                                "This ticket is over. Reopen it, or take it out of the one that it "
                                                "was merged into."),
                    QStringLiteral("id"));
    }
    return step(work, id, {Status::Open}, "tickets.takeUp");
}

Result<void> resolve(store::UnitOfWork &work, TicketId id)
{
    return step(work, id, {Status::Resolved}, "tickets.resolve");
}

Result<void> close(store::UnitOfWork &work, TicketId id)
{
    return step(work, id, {Status::Closed}, "tickets.close");
}

Result<void> reopen(store::UnitOfWork &work, TicketId id)
{
    const Result<Ticket> before = workOn(work, id);
    if (!before)
        return Failure(before.error());
    if (!before->resolvedAt) {
        return fail("tickets.notOver",
                    QCoreApplication::translate("Tickets", "Only a ticket that was resolved can be reopened."),
                    QStringLiteral("id"));
    }
    if (!withinGrace(work.connection(), *before->resolvedAt, work.now())) {
        const int days = graceDays(work.connection());
        return fail(
            "tickets.graceOver",
            QCoreApplication::translate("Tickets",
                                        "This ticket was resolved more than %n day(s) ago. Start a follow-up, which "
                                        "stays linked to it.",
                                        nullptr, days),
            QStringLiteral("id"));
    }
    return step(work, id, {Status::Open}, "tickets.reopen");
}

int graceDays(store::Connection &connection)
{
    bool good = false;
    const int days = store::setting(connection, graceKey).toInt(&good);
    return good ? days : usualGrace;
}

Result<void> setGraceDays(store::UnitOfWork &work, int days)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    if (days < 0 || days > longestGrace) {
        return fail("tickets.badSetting",
                    QCoreApplication::translate("Tickets", "Enter a number of days from 0 to %1.").arg(longestGrace),
                    QStringLiteral("graceDays"));
    }
    const int before = graceDays(work.connection());
    work.execute("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                 graceKey, QString::number(days));
    work.audit("tickets.setGraceDays", "settings", 0, {{QStringLiteral("graceDays"), QJsonArray{before, days}}});
    return {};
}

bool withinGrace(store::Connection &connection, Instant resolvedAt, Instant now)
{
    return now.ms - resolvedAt.ms <= graceDays(connection) * msPerDay;
}

std::vector<StateStep> stepsOf(store::Connection &connection, TicketId id)
{
    std::vector<StateStep> steps;
    store::Query rows = connection.query("SELECT from_status, to_status, pending_for, at, staff_name FROM ticket_steps "
                                         "WHERE ticket_id = ? ORDER BY at, id",
                                         id);
    while (rows.next())
        steps.push_back({statusFrom(rows.get<QString>(0)), statusFrom(rows.get<QString>(1)).value_or(Status::New),
                         pendingForFrom(rows.get<QString>(2)), rows.get<Instant>(3), rows.get<QString>(4)});
    return steps;
}

} // namespace shopdesk::tickets
