// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Contacts.h"

#include "base/Text.h"
#include "members/Contact.h"
#include "members/SealedContact.h"
#include "tickets/Messages.h"
#include "tickets/Tickets.h"

namespace shopdesk::tickets {

namespace {

vault::Place placeOf(const char *column, TicketId id)
{
    return {"ticket_contacts", column, id.value};
}

std::optional<QByteArray> sealed(const store::UnitOfWork &work, const char *column, TicketId id, const QString &text)
{
    const QString line = oneLine(text).left(longestName);
    if (line.isEmpty())
        return std::nullopt;
    return work.vault().seal(placeOf(column, id), line);
}

/// A ticket, ?1, with those that were merged into it, as a condition on `tickets t`.
constexpr char inFamily[] = R"(t.id IN (
    WITH RECURSIVE family (id) AS (SELECT ?1 UNION SELECT i.id FROM tickets i JOIN family f ON i.merged_into = f.id)
    SELECT id FROM family))";

/// Those that were merged into a ticket, the latest first.
std::vector<TicketId> familyOf(store::Connection &connection, TicketId id)
{
    static const QByteArray sql =
        "SELECT t.id FROM tickets t WHERE t.id <> ?1 AND " + QByteArray(inFamily) + " ORDER BY t.id DESC";
    std::vector<TicketId> ids;
    store::Query rows = connection.query(sql.constData(), id);
    while (rows.next())
        ids.push_back(rows.get<TicketId>(0));
    return ids;
}

QString opened(store::Connection &connection, const char *column, TicketId id, const QByteArray &bytes)
{
    return bytes.isEmpty() ? QString() : connection.vault().open(placeOf(column, id), bytes).value_or(QString());
}

} // namespace

void setContact(store::UnitOfWork &work, TicketId id, const Contact &contact)
{
    const Result<QString> email = members::normalisedEmail(contact.email);
    const std::optional<QByteArray> address =
        email ? sealed(work, "email_sealed", id, contact.email.trimmed()) : std::nullopt;
    const std::optional<QByteArray> token =
        address ? std::optional(work.vault().token(members::emailPurpose, *email)) : std::nullopt;
    work.execute(R"(
        INSERT INTO ticket_contacts (ticket_id, name_sealed, email_sealed, email_token, handle_sealed)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET name_sealed = excluded.name_sealed,
            email_sealed = excluded.email_sealed, email_token = excluded.email_token,
            handle_sealed = excluded.handle_sealed)",
                 id, sealed(work, "name_sealed", id, contact.name), address, token,
                 sealed(work, "handle_sealed", id, contact.handle));
}

Contact contactOf(store::Connection &connection, TicketId id)
{
    store::Query row = connection.query(
        "SELECT name_sealed, email_sealed, handle_sealed FROM ticket_contacts WHERE ticket_id = ?", id);
    if (!row.next())
        return {};
    return {opened(connection, "name_sealed", id, row.get<QByteArray>(0)),
            opened(connection, "email_sealed", id, row.get<QByteArray>(1)),
            opened(connection, "handle_sealed", id, row.get<QByteArray>(2))};
}

Contact recipientOf(store::Connection &connection, TicketId id)
{
    Contact contact = contactOf(connection, id);
    if (!contact.email.isEmpty())
        return contact;
    for (const TicketId merged : familyOf(connection, id)) {
        if (const Contact other = contactOf(connection, merged); !other.email.isEmpty())
            return other;
    }
    static const QByteArray sql =
        "SELECT m.id, m.name, m.email_sealed FROM tickets t JOIN members m ON m.id = t.member_id "
        "WHERE m.email_sealed IS NOT NULL AND "
        + QByteArray(inFamily) + " ORDER BY t.id <> ?1, t.id DESC LIMIT 1";
    store::Query row = connection.query(sql.constData(), id);
    if (row.next()) {
        contact.name = row.get<QString>(1);
        contact.email =
            members::openEmail(connection, row.get<members::MemberId>(0), row.get<QByteArray>(2)).value_or(QString());
    }
    return contact;
}

bool isWith(store::Connection &connection, TicketId id, const QString &email)
{
    const Result<QString> normalised = members::normalisedEmail(email);
    if (!normalised)
        return false;
    const QByteArray token = connection.vault().token(members::emailPurpose, *normalised);
    static const QByteArray sql = "SELECT 1 FROM tickets t LEFT JOIN ticket_contacts c ON c.ticket_id = t.id "
                                  "LEFT JOIN members m ON m.id = t.member_id "
                                  "WHERE (c.email_token = ?2 OR m.email_token = ?2) AND "
                                  + QByteArray(inFamily) + " LIMIT 1";
    return connection.value<int>(sql.constData(), targetOf(connection, id), token).has_value();
}

Result<Contact> maskedContact(store::Connection &connection, TicketId id)
{
    if (const Result<Ticket> named = ticket(connection, id); !named)
        return Failure(named.error());
    Contact contact = contactOf(connection, id);
    if (!contact.email.isEmpty())
        contact.email = members::maskedEmail(contact.email);
    return contact;
}

Result<Contact> revealContact(store::UnitOfWork &work, TicketId id)
{
    if (auto allowed = work.require(Permission::RevealPersonalData); !allowed)
        return Failure(allowed.error());
    if (const Result<Ticket> named = ticket(work.connection(), id); !named)
        return Failure(named.error());
    work.audit("tickets.revealContact", "tickets", id.value);
    return contactOf(work.connection(), id);
}

} // namespace shopdesk::tickets
