// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Tickets.h"

#include "base/Text.h"
#include "staff/People.h"
#include "store/Difference.h"
#include "tickets/Deadlines.h"
#include "tickets/Routing.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::tickets {

namespace {

constexpr char selectTicket[] = R"(
    SELECT t.number, t.store_id, s.name, t.status, t.pending_for, t.pending_until, t.channel, t.kind, t.priority,
           t.category_id, c.name, t.subject, t.language, t.member_id, m.name, m.number, t.assignee_id, a.name,
           t.merged_into, i.number, t.follow_up_of, f.number, t.split_from, o.number,
           t.opened_at, t.updated_at, t.waiting_since, t.responded_at, t.resolved_at, t.due_at, t.reopened
    FROM tickets t JOIN stores s ON s.id = t.store_id
    LEFT JOIN ticket_categories c ON c.id = t.category_id LEFT JOIN members m ON m.id = t.member_id
    LEFT JOIN staff a ON a.id = t.assignee_id LEFT JOIN tickets i ON i.id = t.merged_into
    LEFT JOIN tickets f ON f.id = t.follow_up_of LEFT JOIN tickets o ON o.id = t.split_from
    WHERE t.id = ?)";

/// Reads a row from left to right, column by column.
class Columns
{
public:
    explicit Columns(const store::Query &row) : m_row(row) {}
    template<typename T>
    T next()
    {
        return m_row.get<T>(m_column++);
    }
    template<typename I>
    I id()
    {
        return I{next<qint64>()};
    }
    Named named()
    {
        const auto id = next<qint64>();
        return {id, next<QString>()};
    }

private:
    const store::Query &m_row;
    int m_column = 0;
};

Ticket ticketFrom(TicketId id, const store::Query &row, bool maySeeMembers)
{
    Columns column(row);
    Ticket ticket;
    ticket.id = id;
    ticket.number = column.next<QString>();
    ticket.store = column.id<StoreId>();
    ticket.storeName = column.next<QString>();
    ticket.status = statusFrom(column.next<QString>()).value_or(Status::New);
    ticket.pendingFor = pendingForFrom(column.next<QString>());
    ticket.pendingUntil = column.next<std::optional<Instant>>();
    ticket.channel = channelFrom(column.next<QString>()).value_or(Channel::Counter);
    ticket.fields.kind = kindFrom(column.next<QString>()).value_or(Kind::Question);
    ticket.fields.priority = priorityFrom(column.next<QString>()).value_or(Priority::Normal);
    ticket.fields.category = column.id<CategoryId>();
    ticket.categoryName = column.next<QString>();
    ticket.fields.subject = column.next<QString>();
    ticket.fields.language = column.next<QString>();
    ticket.member = column.named();
    // Whoever may not see members knows them by their numbers.
    if (const auto memberNumber = column.next<QString>(); !maySeeMembers)
        ticket.member.name = memberNumber;
    ticket.fields.member = {ticket.member.id};
    ticket.assignee = column.named();
    ticket.mergedInto = column.named();
    ticket.followUpOf = column.named();
    ticket.splitFrom = column.named();
    ticket.openedAt = column.next<Instant>();
    ticket.updatedAt = column.next<Instant>();
    ticket.waitingSince = column.next<std::optional<Instant>>();
    ticket.respondedAt = column.next<std::optional<Instant>>();
    ticket.resolvedAt = column.next<std::optional<Instant>>();
    ticket.dueAt = column.next<std::optional<Instant>>();
    ticket.reopened = column.next<int>();
    return ticket;
}

void readParts(store::Connection &connection, Ticket &ticket)
{
    store::Query tags = connection.query("SELECT tag FROM ticket_tags WHERE ticket_id = ? ORDER BY tag", ticket.id);
    while (tags.next())
        ticket.fields.tags << tags.get<QString>(0);
    store::Query orders = connection.query(
        "SELECT o.id, o.number FROM ticket_orders l JOIN orders o ON o.id = l.order_id WHERE l.ticket_id = ? "
        "ORDER BY o.placed_at, o.id",
        ticket.id);
    while (orders.next()) {
        ticket.fields.orders.push_back(orders.get<qint64>(0));
        ticket.orders.push_back({orders.get<qint64>(0), orders.get<QString>(1)});
    }
    store::Query watchers = connection.query(
        "SELECT s.id, s.name FROM ticket_watchers w JOIN staff s ON s.id = w.staff_id WHERE w.ticket_id = ? "
        "ORDER BY s.name",
        ticket.id);
    while (watchers.next())
        ticket.watchers.push_back({watchers.get<qint64>(0), watchers.get<QString>(1)});
}

Failure tooLong(int longest, const char *field)
{
    return fail(
        "tickets.textTooLong",
        QCoreApplication::translate("Tickets", "This is longer than %1 characters. Make it shorter.").arg(longest),
        QString::fromLatin1(field));
}

Result<QStringList> checkedTags(const QStringList &typed)
{
    QStringList tags;
    for (const QString &each : typed) {
        const QString tag = oneLine(each);
        if (tag.size() > longestTag)
            return tooLong(longestTag, "tags");
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags << tag;
    }
    if (tags.size() > mostTags) {
        return fail(
            "tickets.tooManyTags",
            QCoreApplication::translate("Tickets", "A ticket has at most %1 tags. Take some away.").arg(mostTags),
            QStringLiteral("tags"));
    }
    return tags;
}

/// Names of records as the trail keeps them; words that a customer may have said only as changed.
QJsonObject toJson(const TicketFields &fields)
{
    return {{QStringLiteral("kind"), keyOf(fields.kind)},
            {QStringLiteral("ticketPriority"), QLatin1String("priority_") + keyOf(fields.priority)},
            {QStringLiteral("category"), fields.category ? fields.category.text() : QString()},
            {QStringLiteral("subject"), fields.subject.isEmpty() ? QString() : QStringLiteral("changed")},
            {QStringLiteral("language"), fields.language},
            {QStringLiteral("member"), fields.member ? fields.member.text() : QString()}};
}

void writeWatcher(store::UnitOfWork &work, TicketId id, StaffId person, bool watches)
{
    if (watches)
        work.execute("INSERT OR IGNORE INTO ticket_watchers (ticket_id, staff_id) VALUES (?, ?)", id, person);
    else
        work.execute("DELETE FROM ticket_watchers WHERE ticket_id = ? AND staff_id = ?", id, person);
    touch(work, id);
}

} // namespace

Failure ticketNotFound()
{
    return fail("tickets.notFound", QCoreApplication::translate("Tickets", "This ticket is gone."),
                QStringLiteral("id"));
}

Result<Ticket> ticket(store::Connection &connection, TicketId id)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    store::Query row = connection.query(selectTicket, id);
    if (!row.next())
        return ticketNotFound();
    Ticket found = ticketFrom(id, row, connection.actor().may(Permission::SeeMembers));
    if (auto allowed = connection.requireIn(found.store); !allowed)
        return Failure(allowed.error());
    readParts(connection, found);
    return found;
}

Result<TicketId> findByNumber(store::Connection &connection, const QString &number)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    const auto id = connection.value<TicketId>("SELECT id FROM tickets WHERE number = ?", number.trimmed().toUpper());
    if (!id)
        return ticketNotFound();
    return *id;
}

Result<Ticket> workOn(store::UnitOfWork &work, TicketId id)
{
    if (auto allowed = work.require(Permission::AnswerTickets); !allowed)
        return Failure(allowed.error());
    return ticket(work.connection(), id);
}

Result<TicketFields> checkedFields(store::Connection &connection, TicketFields fields)
{
    fields.subject = oneLine(fields.subject);
    fields.language = oneLine(fields.language).toLower();
    if (fields.subject.isEmpty()) {
        return fail("tickets.subjectMissing",
                    QCoreApplication::translate("Tickets", "Say in a few words what it is about."),
                    QStringLiteral("subject"));
    }
    if (fields.subject.size() > longestName)
        return tooLong(longestName, "subject");
    if (fields.language.size() > longestTag)
        return tooLong(longestTag, "language");
    auto tags = checkedTags(fields.tags);
    if (!tags)
        return Failure(tags.error());
    fields.tags = std::move(*tags);
    if (fields.category && !connection.value<int>("SELECT 1 FROM ticket_categories WHERE id = ?", fields.category)) {
        return fail("tickets.categoryNotFound",
                    QCoreApplication::translate("Tickets", "This category is gone. Choose another."),
                    QStringLiteral("category"));
    }
    if (fields.member && !connection.value<int>("SELECT 1 FROM members WHERE id = ?", fields.member)) {
        return fail("members.notFound", QCoreApplication::translate("Tickets", "This member is gone. Choose another."),
                    QStringLiteral("member"));
    }
    std::ranges::sort(fields.orders);
    fields.orders.erase(std::ranges::unique(fields.orders).begin(), fields.orders.end());
    for (const qint64 order : fields.orders) {
        if (!connection.value<int>("SELECT 1 FROM orders WHERE id = ?", order)) {
            return fail("tickets.orderNotFound",
                        QCoreApplication::translate("Tickets", "This order is gone. Choose another."),
                        QStringLiteral("orders"));
        }
    }
    return fields;
}

QString searchTextOf(const QString &number, const TicketFields &fields)
{
    return number + QLatin1Char('\n') + fields.subject;
}

void writeFields(store::UnitOfWork &work, TicketId id, const TicketFields &fields)
{
    const auto number = work.connection().value<QString>("SELECT number FROM tickets WHERE id = ?", id);
    work.execute(R"(
        UPDATE tickets SET kind = ?, priority = ?, category_id = ?, language = ?, subject = ?, member_id = ?,
            search_text = ?, updated_at = ? WHERE id = ?)",
                 keyOf(fields.kind), keyOf(fields.priority),
                 fields.category ? std::optional(fields.category) : std::nullopt, fields.language, fields.subject,
                 fields.member ? std::optional(fields.member) : std::nullopt, searchTextOf(number.value(), fields),
                 work.now(), id);
    work.execute("DELETE FROM ticket_tags WHERE ticket_id = ?", id);
    for (const QString &tag : fields.tags)
        work.execute("INSERT INTO ticket_tags (ticket_id, tag) VALUES (?, ?)", id, tag);
    work.execute("DELETE FROM ticket_orders WHERE ticket_id = ?", id);
    for (const qint64 order : fields.orders)
        work.execute("INSERT INTO ticket_orders (ticket_id, order_id) VALUES (?, ?)", id, order);
}

void touch(store::UnitOfWork &work, TicketId id)
{
    work.execute("UPDATE tickets SET updated_at = ? WHERE id = ?", work.now(), id);
}

Result<void> updateTicket(store::UnitOfWork &work, TicketId id, const TicketFields &fields)
{
    const Result<Ticket> before = workOn(work, id);
    if (!before)
        return Failure(before.error());
    const Result<TicketFields> good = checkedFields(work.connection(), fields);
    if (!good)
        return Failure(good.error());
    writeFields(work, id, *good);
    // Another kind or priority may have been promised something else.
    refreshDeadlines(work, id);
    // What nobody fitted before may have found somebody.
    const bool asksOther = good->category != before->fields.category || good->language != before->fields.language;
    if (asksOther && before->assignee.id == 0 && (before->status == Status::New || before->status == Status::Open))
        route(work, id);
    QJsonObject changes = store::difference(toJson(before->fields), toJson(*good));
    if (before->fields.subject != good->subject)
        changes.insert(QStringLiteral("subject"), QStringLiteral("changed"));
    work.audit("tickets.updateTicket", "tickets", id.value, changes);
    return {};
}

Result<void> watch(store::UnitOfWork &work, TicketId id, bool watches)
{
    if (auto allowed = work.require(Permission::SeeTickets); !allowed)
        return allowed;
    if (const Result<Ticket> found = ticket(work.connection(), id); !found)
        return Failure(found.error());
    if (!work.actor().id)
        return {}; // a shop in which nobody has signed up has nobody to tell
    writeWatcher(work, id, work.actor().id, watches);
    work.audit(watches ? "tickets.watch" : "tickets.unwatch", "tickets", id.value);
    return {};
}

Result<void> setWatcher(store::UnitOfWork &work, TicketId id, StaffId person, bool watches)
{
    if (person && person == work.actor().id)
        return watch(work, id, watches);
    const Result<Ticket> found = workOn(work, id);
    if (!found)
        return Failure(found.error());
    const Result<Actor> actor = staff::actorOf(work.connection(), person);
    // Whoever left, or has another store now, can be taken away all the same.
    if (watches && !(actor && actor->may(Permission::SeeTickets) && actor->mayIn(found->store))) {
        return fail(
            "tickets.cannotWatch",
            QCoreApplication::translate("Tickets", "This person may not see tickets of this store. Choose another."),
            QStringLiteral("person"));
    }
    writeWatcher(work, id, person, watches);
    const QString name = actor ? actor->name : person.text();
    work.audit(watches ? "tickets.watch" : "tickets.unwatch", "tickets", id.value,
               {{QStringLiteral("person"), watches ? QJsonArray{QJsonValue(), name} : QJsonArray{name, QJsonValue()}}});
    return {};
}

} // namespace shopdesk::tickets
