// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/TicketList.h"

#include "members/MemberList.h"
#include "store/Search.h"
#include "tables/FilterWord.h"
#include "tickets/Categories.h"
#include "tickets/FigureFilters.h"

#include <QCoreApplication>

namespace shopdesk::tickets {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;
using tables::word;

std::vector<FilterChoice> statusChoices(store::Connection &)
{
    return {
        word("new", QT_TRANSLATE_NOOP("List", "New")),         word("open", QT_TRANSLATE_NOOP("List", "Open")),
        word("pending", QT_TRANSLATE_NOOP("List", "Waiting")), word("resolved", QT_TRANSLATE_NOOP("List", "Resolved")),
        word("closed", QT_TRANSLATE_NOOP("List", "Closed")),   word("merged", QT_TRANSLATE_NOOP("List", "Merged"))};
}

std::vector<FilterChoice> priorityChoices(store::Connection &)
{
    return {word("urgent", QT_TRANSLATE_NOOP("List", "Urgent")), word("high", QT_TRANSLATE_NOOP("List", "High")),
            word("normal", QT_TRANSLATE_NOOP("List", "Normal")), word("low", QT_TRANSLATE_NOOP("List", "Low"))};
}

std::vector<FilterChoice> kindChoices(store::Connection &)
{
    return {word("question", QT_TRANSLATE_NOOP("List", "Question")),
            word("complaint", QT_TRANSLATE_NOOP("List", "Complaint")),
            word("after_sales", QT_TRANSLATE_NOOP("List", "After-sales")),
            word("benefit", QT_TRANSLATE_NOOP("List", "Benefit not honoured")),
            word("praise", QT_TRANSLATE_NOOP("List", "Praise"))};
}

std::vector<FilterChoice> channelChoices(store::Connection &)
{
    return {word("counter", QT_TRANSLATE_NOOP("List", "Counter")), word("phone", QT_TRANSLATE_NOOP("List", "Phone")),
            word("email", QT_TRANSLATE_NOOP("List", "E-mail")), word("chat", QT_TRANSLATE_NOOP("List", "Chat")),
            word("social", QT_TRANSLATE_NOOP("List", "Social media"))};
}

std::vector<FilterChoice> waitChoices(store::Connection &)
{
    return {word("customer", QT_TRANSLATE_NOOP("List", "For the customer")),
            word("internal", QT_TRANSLATE_NOOP("List", "For colleagues")),
            word("date", QT_TRANSLATE_NOOP("List", "Until a date"))};
}

std::vector<FilterChoice> dueChoices(store::Connection &)
{
    return {word("overdue", QT_TRANSLATE_NOOP("List", "Overdue")),
            word("today", QT_TRANSLATE_NOOP("List", "Within 24 hours"))};
}

std::vector<FilterChoice> assigneeChoices(store::Connection &connection)
{
    std::vector<FilterChoice> choices{{qint64(0), QString::fromLatin1(QT_TRANSLATE_NOOP("List", "Nobody")), true}};
    store::Query rows = connection.query("SELECT s.id, s.name FROM staff s WHERE s.archived_at IS NULL "
                                         "OR EXISTS (SELECT 1 FROM tickets t WHERE t.assignee_id = s.id "
                                         "AND t.status IN ('new', 'open', 'pending')) ORDER BY s.name COLLATE NOCASE");
    while (rows.next())
        choices.push_back({rows.get<qint64>(0), rows.get<QString>(1)});
    return choices;
}

std::vector<FilterChoice> categoryChoices(store::Connection &connection)
{
    std::vector<FilterChoice> choices;
    if (const auto all = categories(connection)) {
        for (const Category &category : *all)
            choices.push_back({category.id.value, category.path});
    }
    return choices;
}

Predicate assignedTo(const QVariantList &values)
{
    QVariantList ids = values;
    const bool orNobody = ids.removeAll(QVariant(qint64(0))) > 0;
    if (ids.isEmpty())
        return {orNobody ? QStringLiteral("t.assignee_id IS NULL") : QStringLiteral("0")};
    Predicate some = tables::oneOf("t.assignee_id")(ids);
    if (orNobody)
        some.sql = QLatin1Char('(') + some.sql + QLatin1String(" OR t.assignee_id IS NULL)");
    return some;
}

/// A category with what is below it.
Predicate inCategories(const QVariantList &values)
{
    Predicate some = tables::oneOf("c.id")(values);
    some.sql = QStringLiteral("t.category_id IN (WITH RECURSIVE below (id) AS (SELECT c.id FROM ticket_categories c "
                              "WHERE %1 UNION SELECT c.id FROM ticket_categories c JOIN below b ON c.parent_id = b.id) "
                              "SELECT id FROM below)")
                   .arg(some.sql);
    return some;
}

/// By SQLite's own clock, so that a list that is read again is right again.
Predicate dueWithin(const QVariantList &values)
{
    const bool isLater = values.contains(QStringLiteral("today"));
    return {
        QStringLiteral("coalesce(t.due_at, 9223372036854775807) < (CAST(strftime('%s', 'now') AS INTEGER) + %1) * 1000")
            .arg(isLater ? 86'400 : 0)};
}

std::vector<FilterChoice> watcherChoices(store::Connection &connection)
{
    std::vector<FilterChoice> choices;
    store::Query rows =
        connection.query("SELECT id, name FROM staff WHERE archived_at IS NULL ORDER BY name COLLATE NOCASE");
    while (rows.next())
        choices.push_back({rows.get<qint64>(0), rows.get<QString>(1)});
    return choices;
}

Predicate watchedBy(const QVariantList &values)
{
    Predicate some = tables::oneOf("w.staff_id")(values);
    some.sql = QStringLiteral("t.id IN (SELECT w.ticket_id FROM ticket_watchers w WHERE %1)").arg(some.sql);
    return some;
}

std::vector<FilterChoice> mailChoices(store::Connection &)
{
    return {word("waits", QT_TRANSLATE_NOOP("List", "Waits to be sent")),
            word("failed", QT_TRANSLATE_NOOP("List", "Not sent"))};
}

/// What waits here or for another computer; of what failed, what nobody has looked after yet. Both are found by indexes,
/// however much was sent.
Predicate withMail(const QVariantList &values)
{
    QStringList parts;
    if (values.contains(QStringLiteral("waits")))
        parts << QStringLiteral(
            "SELECT coalesce(m.through_id, m.ticket_id) FROM ticket_outbox o JOIN ticket_messages m "
            "ON m.id = o.message_id WHERE o.state IN ('queued', 'sending') UNION SELECT row_id "
            "FROM tasks WHERE kind = 'mailToSend' AND settled_at IS NULL");
    if (values.contains(QStringLiteral("failed")))
        parts << QStringLiteral("SELECT row_id FROM tasks WHERE kind = 'mailNotSent' AND settled_at IS NULL");
    if (parts.isEmpty())
        return {QStringLiteral("0")};
    return {QStringLiteral("t.id IN (%1)").arg(parts.join(QLatin1String(" UNION ")))};
}

Predicate aboutOrder(const QVariantList &values)
{
    Predicate some = tables::oneOf("order_id")(values);
    some.sql = QStringLiteral("t.id IN (SELECT ticket_id FROM ticket_orders WHERE %1)").arg(some.sql);
    return some;
}

/// How the next deadline stands, by SQLite's own clock; empty for a ticket that is over or has none.
constexpr char deadlineSql[] = R"(CASE
    WHEN t.status NOT IN ('new', 'open', 'pending') OR t.policy_id IS NULL THEN ''
    WHEN t.due_at IS NULL THEN CASE t.status WHEN 'pending' THEN 'paused' ELSE '' END
    WHEN t.due_at < CAST(strftime('%s', 'now') AS INTEGER) * 1000 THEN 'overdue'
    WHEN t.due_at < (CAST(strftime('%s', 'now') AS INTEGER) + 7200) * 1000 THEN 'due_soon'
    ELSE 'running' END)";

/// Whoever may not see members sees tickets without their names.
QVariant memberColumn(store::Connection &connection, qint64, const QVariant &name)
{
    return connection.actor().may(Permission::SeeMembers) ? name : QVariant(QString());
}

/// Words of number, subject and messages, tags, and the customer as member search finds them.
Predicate found(store::Connection &connection, const QString &typed)
{
    const QString match = store::matchExpression(typed);
    if (match.isEmpty() || !connection.actor().may(Permission::SeeTickets))
        return {};
    Predicate ids{QStringLiteral("SELECT rowid FROM ticket_search WHERE ticket_search MATCH ? "
                                 "UNION ALL SELECT coalesce(m.through_id, m.ticket_id) FROM ticket_word_search w "
                                 "JOIN ticket_messages m ON m.id = w.rowid WHERE ticket_word_search MATCH ? "
                                 "UNION ALL SELECT ticket_id FROM ticket_tags WHERE tag = ?"),
                  {match, match, typed.trimmed()}};
    const Predicate members = members::memberIdsFor(connection, typed);
    if (!members.sql.isEmpty()) {
        ids.sql += QStringLiteral(" UNION ALL SELECT id FROM tickets WHERE member_id IN (%1)").arg(members.sql);
        ids.values << members.values;
    }
    return ids;
}

} // namespace

tables::ListDefinition ticketList()
{
    tables::ListDefinition list;
    list.name = "tickets";
    list.table = "tickets";
    list.from = "tickets t JOIN stores s ON s.id = t.store_id LEFT JOIN members m ON m.id = t.member_id "
                "LEFT JOIN staff a ON a.id = t.assignee_id LEFT JOIN ticket_categories c ON c.id = t.category_id";
    list.idFrom = "tickets t";
    list.id = "t.id";
    tables::Column member{"member", QT_TRANSLATE_NOOP("List", "Customer"), ColumnKind::Text, "m.name"};
    member.decode = memberColumn;
    list.columns = {
        {"subject", QT_TRANSLATE_NOOP("List", "Subject"), ColumnKind::Text, "t.subject"},
        {"status", QT_TRANSLATE_NOOP("List", "Status"), ColumnKind::State,
         "CASE t.status WHEN 'pending' THEN 'waits_' || t.pending_for ELSE 'ticket_' || t.status END"},
        {"deadline", QT_TRANSLATE_NOOP("List", "Deadline"), ColumnKind::State, deadlineSql},
        {"due", QT_TRANSLATE_NOOP("List", "Due"), ColumnKind::Instant, "t.due_at",
         "coalesce(t.due_at, 9223372036854775807)"},
        member,
        {"priority", QT_TRANSLATE_NOOP("List", "Priority"), ColumnKind::State, "'priority_' || t.priority"},
        {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnKind::State, "t.kind"},
        {"assignee", QT_TRANSLATE_NOOP("List", "Assigned to"), ColumnKind::Text, "a.name"},
        {"channel", QT_TRANSLATE_NOOP("List", "Channel"), ColumnKind::State, "t.channel", nullptr, false},
        {"category", QT_TRANSLATE_NOOP("List", "Category"), ColumnKind::Text, "c.name", nullptr, false},
        {"opened", QT_TRANSLATE_NOOP("List", "Opened"), ColumnKind::Instant, "t.opened_at", "t.opened_at", false},
        {"updated", QT_TRANSLATE_NOOP("List", "Changed"), ColumnKind::Instant, "t.updated_at", "t.updated_at", false},
        {"number", QT_TRANSLATE_NOOP("List", "Number"), ColumnKind::Text, "t.number", nullptr, false},
        {"reopened", QT_TRANSLATE_NOOP("List", "Reopened"), ColumnKind::Number, "t.reopened", nullptr, false},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, "s.name", nullptr, false},
    };
    list.filters = {
        {"status", QT_TRANSLATE_NOOP("List", "Status"), FilterKind::Choices, tables::oneOf("t.status"), statusChoices},
        {"assignee", QT_TRANSLATE_NOOP("List", "Assigned to"), FilterKind::Choices, assignedTo, assigneeChoices},
        {"due", QT_TRANSLATE_NOOP("List", "Due"), FilterKind::Choices, dueWithin, dueChoices},
        {"kind", QT_TRANSLATE_NOOP("List", "Kind"), FilterKind::Choices, tables::oneOf("t.kind"), kindChoices},
        {"priority", QT_TRANSLATE_NOOP("List", "Priority"), FilterKind::Choices, tables::oneOf("t.priority"),
         priorityChoices},
        {"waits", QT_TRANSLATE_NOOP("List", "Waits"), FilterKind::Choices, tables::oneOf("t.pending_for"), waitChoices},
        {"category", QT_TRANSLATE_NOOP("List", "Category"), FilterKind::Choices, inCategories, categoryChoices},
        {"channel", QT_TRANSLATE_NOOP("List", "Channel"), FilterKind::Choices, tables::oneOf("t.channel"),
         channelChoices},
        {"watched", QT_TRANSLATE_NOOP("List", "Watched by"), FilterKind::Choices, watchedBy, watcherChoices},
        {"mail", QT_TRANSLATE_NOOP("List", "Mail"), FilterKind::Choices, withMail, mailChoices},
        {"member", QT_TRANSLATE_NOOP("List", "Customer"), FilterKind::Hidden, tables::oneOf("t.member_id")},
        {"order", QT_TRANSLATE_NOOP("List", "Order"), FilterKind::Hidden, aboutOrder},
    };
    for (tables::Filter &filter : figureFilters())
        list.filters.push_back(std::move(filter));
    list.search = found;
    list.defaultSort = "due";
    list.alsoReads = {"members", "staff", "ticket_categories"};
    list.permission = Permission::SeeTickets;
    list.storeColumn = "t.store_id";
    return list;
}

tables::ListQuery atWork()
{
    return {.filters = {{QStringLiteral("status"),
                         {QStringLiteral("new"), QStringLiteral("open"), QStringLiteral("pending")}}}};
}

} // namespace shopdesk::tickets
