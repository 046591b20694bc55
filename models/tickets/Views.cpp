// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Views.h"

#include "base/Text.h"
#include "tables/ListReader.h"
#include "tickets/TicketList.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace shopdesk::tickets {

namespace {

View standing(const char *key, const QString &name, const tables::ListQuery &query)
{
    return {{}, QString::fromLatin1(key), name, true, query, 0};
}

tables::ListQuery narrowed(const char *filter, const QVariantList &values, const QStringList &statuses = {})
{
    tables::ListQuery query = atWork();
    query.filters.insert(QString::fromLatin1(filter), values);
    if (!statuses.isEmpty())
        query.filters.insert(QStringLiteral("status"), QVariantList(statuses.begin(), statuses.end()));
    return query;
}

std::vector<View> everyShopHas(const Actor &actor)
{
    const QString toDo = QStringLiteral("new open");
    std::vector<View> all;
    if (actor.id)
        all.push_back(standing("mine", QCoreApplication::translate("Tickets", "My queue"),
                               narrowed("assignee", {actor.id.value}, toDo.split(QLatin1Char(' ')))));
    all.push_back(standing("unassigned", QCoreApplication::translate("Tickets", "Unassigned"),
                           narrowed("assignee", {qint64(0)}, toDo.split(QLatin1Char(' ')))));
    all.push_back(standing("overdue", QCoreApplication::translate("Tickets", "Overdue"),
                           narrowed("due", {QStringLiteral("overdue")})));
    all.push_back(standing("customer", QCoreApplication::translate("Tickets", "Waiting for customer"),
                           narrowed("waits", {QStringLiteral("customer")}, {QStringLiteral("pending")})));
    if (actor.id)
        all.push_back(standing("watched", QCoreApplication::translate("Tickets", "Watched"),
                               narrowed("watched", {actor.id.value})));
    all.push_back(
        standing("mail", QCoreApplication::translate("Tickets", "Mail to send"),
                 {.filters = {{QStringLiteral("mail"), {QStringLiteral("waits"), QStringLiteral("failed")}}}}));
    all.push_back(standing("all", QCoreApplication::translate("Tickets", "All at work"), atWork()));
    return all;
}

} // namespace

QJsonObject toJson(const tables::ListQuery &query)
{
    QJsonObject filters;
    for (auto filter = query.filters.begin(); filter != query.filters.end(); ++filter)
        filters.insert(filter.key(), QJsonArray::fromVariantList(*filter));
    return {{QStringLiteral("search"), query.search},
            {QStringLiteral("filters"), filters},
            {QStringLiteral("sort"), query.sort},
            {QStringLiteral("descending"), query.descending}};
}

tables::ListQuery queryFrom(const QJsonObject &object)
{
    tables::ListQuery query;
    query.search = object.value(QStringLiteral("search")).toString();
    query.sort = object.value(QStringLiteral("sort")).toString();
    query.descending = object.value(QStringLiteral("descending")).toBool();
    const QJsonObject filters = object.value(QStringLiteral("filters")).toObject();
    for (auto filter = filters.begin(); filter != filters.end(); ++filter) {
        QVariantList values;
        // Whole numbers are ids, which a double cannot hold.
        for (const QJsonValue &value : filter->toArray())
            values << (value.isDouble() ? QVariant(value.toInteger()) : value.toVariant());
        query.filters.insert(filter.key(), values);
    }
    return query;
}

Result<std::vector<View>> views(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    std::vector<View> all = everyShopHas(connection.actor());
    store::Query rows = connection.query(R"(
        SELECT id, name, staff_id IS NULL, query FROM ticket_views
        WHERE archived_at IS NULL AND (staff_id IS NULL OR staff_id = ?) ORDER BY name COLLATE NOCASE, id)",
                                         connection.actor().id);
    while (rows.next())
        all.push_back({rows.get<ViewId>(0),
                       {},
                       rows.get<QString>(1),
                       rows.get<bool>(2),
                       queryFrom(QJsonDocument::fromJson(rows.get<QString>(3).toUtf8()).object()),
                       0});
    const tables::ListDefinition list = ticketList();
    for (View &view : all) {
        // One that a newer program kept may ask for what this one does not know: it is there, and finds nothing.
        if (const auto totals = tables::readTotals(connection, list, view.query))
            view.count = totals->count;
    }
    // Nothing to send is the usual case, and no news.
    std::erase_if(all, [](const View &view) { return view.key == QLatin1String("mail") && view.count == 0; });
    return all;
}

Result<ViewId> saveView(store::UnitOfWork &work, const QString &typed, const tables::ListQuery &query, bool shared)
{
    if (auto allowed = work.require(shared ? Permission::ManageTickets : Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    const QString name = oneLine(typed).left(longestName);
    if (name.isEmpty())
        return fail("tickets.nameMissing", QCoreApplication::translate("Tickets", "Give it a name."),
                    QStringLiteral("name"));
    if (auto good = tables::readTotals(work.connection(), ticketList(), query); !good)
        return Failure(good.error());
    std::optional<StaffId> owner;
    if (!shared && work.actor().id)
        owner = work.actor().id;
    const auto present = work.connection().value<ViewId>(
        "SELECT id FROM ticket_views WHERE staff_id IS ? AND name = ? AND archived_at IS NULL", owner, name);
    const ViewId id = present ? *present : work.newId<ViewId>();
    work.execute("INSERT INTO ticket_views (id, staff_id, name, query, updated_at) VALUES (?, ?, ?, ?, ?) "
                 "ON CONFLICT (id) DO UPDATE SET query = excluded.query, updated_at = excluded.updated_at",
                 id, owner, name, QString::fromUtf8(QJsonDocument(toJson(query)).toJson(QJsonDocument::Compact)),
                 work.now());
    work.audit("tickets.saveView", "ticket_views", id.value,
               {{QStringLiteral("name"), QJsonArray{QJsonValue(), name}}});
    return id;
}

Result<void> dropView(store::UnitOfWork &work, ViewId id)
{
    if (auto allowed = work.require(Permission::SeeTickets); !allowed)
        return allowed;
    store::Query row =
        work.connection().query("SELECT staff_id, name FROM ticket_views WHERE id = ? AND archived_at IS NULL", id);
    const bool isThere = row.next();
    if (!isThere || (!row.isNull(0) && row.get<StaffId>(0) != work.actor().id)) {
        return fail("tickets.viewNotFound", QCoreApplication::translate("Tickets", "This view is gone."),
                    QStringLiteral("id"));
    }
    if (row.isNull(0)) {
        if (auto allowed = work.require(Permission::ManageTickets); !allowed)
            return allowed;
    }
    const QString name = row.get<QString>(1);
    work.execute("UPDATE ticket_views SET archived_at = ?, updated_at = ? WHERE id = ?", work.now(), work.now(), id);
    work.audit("tickets.dropView", "ticket_views", id.value,
               {{QStringLiteral("name"), QJsonArray{name, QJsonValue()}}});
    return {};
}

} // namespace shopdesk::tickets
