// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Assignment.h"

#include "base/EnumKeys.h"
#include "staff/People.h"
#include "tickets/Tickets.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace shopdesk::tickets {

namespace {

constexpr EnumKeys<5> ways{"routed", "pulled", "taken", "given", "returned"};
constexpr EnumKeys<10> fits{"chosen",   "busier", "full",   "absent", "skill",
                            "language", "store",  "silent", "deputy", "others"};

QString nameOf(store::Connection &connection, StaffId person)
{
    return connection.value<QString>("SELECT name FROM staff WHERE id = ?", person).value_or(QString());
}

QByteArray toBytes(const std::vector<Weighed> &weighed)
{
    QJsonArray array;
    for (const Weighed &each : weighed)
        array << QJsonObject{{QStringLiteral("person"), each.person},
                             {QStringLiteral("fit"), enumKey(fits, each.fit)},
                             {QStringLiteral("open"), each.open},
                             {QStringLiteral("detail"), each.detail}};
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::vector<Weighed> weighedFrom(const QString &text)
{
    std::vector<Weighed> weighed;
    for (const QJsonValue &each : QJsonDocument::fromJson(text.toUtf8()).array())
        weighed.push_back({each[QStringLiteral("person")].toString(),
                           enumFrom<Fit>(fits, each[QStringLiteral("fit")].toString()).value_or(Fit::Chosen),
                           each[QStringLiteral("open")].toInt(), each[QStringLiteral("detail")].toString()});
    return weighed;
}

} // namespace

QString keyOf(Way way)
{
    return enumKey(ways, way);
}

QString textOf(const Weighed &weighed)
{
    const auto of = [&](const char *text) { return QCoreApplication::translate("Tickets", text).arg(weighed.person); };
    switch (weighed.fit) {
    case Fit::Chosen:
        return of(QT_TRANSLATE_NOOP("Tickets", "%1: %2 open, the fewest")).arg(weighed.open);
    case Fit::Busier:
        return of(QT_TRANSLATE_NOOP("Tickets", "%1: %2 open")).arg(weighed.open);
    case Fit::Full:
        return of(QT_TRANSLATE_NOOP("Tickets", "%1: %2 open, no more at once")).arg(weighed.open);
    case Fit::Absent:
        return of(QT_TRANSLATE_NOOP("Tickets", "%1: away today"));
    case Fit::Skill:
        return of(QT_TRANSLATE_NOOP("Tickets", "%1: does not know “%2”")).arg(weighed.detail);
    case Fit::Language:
        return of(QT_TRANSLATE_NOOP("Tickets", "%1: does not speak “%2”")).arg(weighed.detail);
    case Fit::Store:
        return of(QT_TRANSLATE_NOOP("Tickets", "%1: does not work for this store"));
    case Fit::Silent:
        return of(QT_TRANSLATE_NOOP("Tickets", "%1: did not answer in time"));
    case Fit::Deputy:
        return of(QT_TRANSLATE_NOOP("Tickets", "%1: stands in for %2, who is away")).arg(weighed.detail);
    case Fit::Others:
        return QCoreApplication::translate("Tickets", "and %n other(s)", nullptr, weighed.open);
    }
    return {};
}

Result<std::vector<Decision>> decisionsOf(store::Connection &connection, TicketId id)
{
    if (const Result<Ticket> found = ticket(connection, id); !found)
        return Failure(found.error());
    std::vector<Decision> decisions;
    store::Query rows = connection.query("SELECT at, way, assignee_name, by_name, reasons FROM ticket_decisions "
                                         "WHERE ticket_id = ? ORDER BY id DESC",
                                         id);
    while (rows.next())
        decisions.push_back({rows.get<Instant>(0), enumFrom<Way>(ways, rows.get<QString>(1)).value_or(Way::Given),
                             rows.get<QString>(2), rows.get<QString>(3), weighedFrom(rows.get<QString>(4))});
    return decisions;
}

Result<void> checkAgent(store::Connection &connection, StaffId person, StoreId store)
{
    const Result<Actor> actor = staff::actorOf(connection, person);
    if (actor && actor->may(Permission::AnswerTickets) && actor->mayIn(store))
        return {};
    return fail(
        "tickets.notAnAgent",
        QCoreApplication::translate("Tickets", "This person may not answer tickets of this store. Choose another."),
        QStringLiteral("assignee"));
}

void give(store::UnitOfWork &work, TicketId id, Way way, StaffId person, const std::vector<Weighed> &weighed)
{
    std::optional<StaffId> someone;
    if (person)
        someone = person;
    const bool isProgram = way == Way::Routed || way == Way::Returned;
    work.execute("UPDATE tickets SET assignee_id = ?, updated_at = ? WHERE id = ?", someone, work.now(), id);
    work.execute(R"(INSERT INTO ticket_decisions (id, ticket_id, at, way, assignee_id, assignee_name, by_name, reasons)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?))",
                 work.newId<Id<struct DecisionTag>>(), id, work.now(), keyOf(way), someone,
                 nameOf(work.connection(), person), isProgram ? QString() : work.actor().name,
                 QString::fromUtf8(toBytes(weighed)));
}

Result<void> assign(store::UnitOfWork &work, TicketId id, StaffId person)
{
    const Result<Ticket> before = workOn(work, id);
    if (!before)
        return Failure(before.error());
    if (before->isOver()) {
        return fail(
            "tickets.isOver",
            QCoreApplication::translate("Tickets", "This ticket is over. Reopen it before you give it to somebody."),
            QStringLiteral("id"));
    }
    std::vector<Weighed> weighed;
    StaffId takes = person;
    if (person) {
        const auto found = staff::whoTakes(work.connection(), person, work.shop().zone.dayOf(work.now()));
        if (!found)
            return Failure(found.error());
        const QString name = nameOf(work.connection(), person);
        if (!*found) {
            return fail(
                "tickets.allAway",
                QCoreApplication::translate("Tickets", "%1 is away and nobody stands in. Choose another.").arg(name),
                QStringLiteral("assignee"));
        }
        takes = **found;
        if (takes != person)
            weighed.push_back({nameOf(work.connection(), takes), Fit::Deputy, 0, name});
        if (auto good = checkAgent(work.connection(), takes, before->store); !good)
            return good;
    }
    if (takes.value == before->assignee.id)
        return {};
    give(work, id, !takes ? Way::Returned : takes == work.actor().id ? Way::Taken : Way::Given, takes, weighed);
    const QString name = nameOf(work.connection(), takes);
    work.audit("tickets.assign", "tickets", id.value,
               {{QStringLiteral("assignee"), QJsonArray{before->assignee.name, name}}});
    return {};
}

} // namespace shopdesk::tickets
