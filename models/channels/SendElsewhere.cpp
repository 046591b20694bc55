// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/SendElsewhere.h"

#include "store/Settings.h"
#include "tasks/Tasks.h"
#include "tickets/Tickets.h"

#include <QJsonDocument>

namespace shopdesk::channels {

namespace {

using tickets::MessageId;

constexpr char lockedKind[] = "mailboxLocked";
const QString mailboxKey = QStringLiteral("mailbox");

/// Shared by all computers: the one that sends for the others.
QString senderKey(MailboxId mailbox)
{
    return QStringLiteral("channels/sender/") + mailbox.text();
}

/// What tells this computer from others; empty where the system does not say.
QString machine(store::Connection &connection)
{
    return connection.value<QString>("SELECT machine FROM device WHERE id = 1").value_or(QString());
}

struct Waiting
{
    MessageId message;
    tickets::TicketId ticket;
    QString number;
    StoreId store;
};

std::vector<Waiting> waitingHere(store::Connection &connection, MailboxId mailbox)
{
    std::vector<Waiting> waiting;
    store::Query rows = connection.query(R"(
        SELECT o.message_id, t.id, t.number, t.store_id FROM ticket_outbox o
        JOIN ticket_messages m ON m.id = o.message_id JOIN tickets t ON t.id = coalesce(m.through_id, m.ticket_id)
        WHERE o.mailbox_id = ? AND o.state IN ('queued', 'sending') AND o.state = 'queued' ORDER BY o.queued_at, o.message_id)",
                                         mailbox);
    while (rows.next())
        waiting.push_back(
            {rows.get<MessageId>(0), rows.get<tickets::TicketId>(1), rows.get<QString>(2), rows.get<StoreId>(3)});
    return waiting;
}

void leave(store::UnitOfWork &work, MailboxId mailbox, const Waiting &mail)
{
    work.execute("UPDATE ticket_outbox SET state = 'failed', next_at = NULL, problem = '', attempts = ? "
                 "WHERE message_id = ?",
                 tickets::leftToAnother, mail.message);
    tasks::raise(work, {tickets::toSendKind,
                        mail.message.text(),
                        "tickets",
                        mail.ticket.value,
                        mail.store,
                        {{QStringLiteral("ticket"), mail.number}, {mailboxKey, mailbox.text()}}});
    tickets::touch(work, mail.ticket);
}

void tellLocked(store::UnitOfWork &work, MailboxId mailbox, bool isLocked)
{
    store::Query row = work.connection().query("SELECT address, store_id FROM mailboxes WHERE id = ?", mailbox);
    if (!isLocked || !row.next()) {
        tasks::settleItself(work, lockedKind, mailbox.text());
        return;
    }
    tasks::raise(work, {lockedKind,
                        mailbox.text(),
                        "mailboxes",
                        mailbox.value,
                        row.get<StoreId>(1),
                        {{QStringLiteral("address"), row.get<QString>(0)}}});
}

/// The open tasks of a mailbox whose mails have come to this computer.
std::vector<MessageId> leftByOthers(store::Connection &connection, MailboxId mailbox)
{
    std::vector<MessageId> left;
    store::Query rows = connection.query("SELECT subject, data FROM tasks WHERE kind = ? AND settled_at IS NULL",
                                         QString::fromLatin1(tickets::toSendKind));
    while (rows.next()) {
        const QJsonObject data = QJsonDocument::fromJson(rows.get<QString>(1).toUtf8()).object();
        const MessageId message{idFromText(rows.get<QString>(0)).value_or(0)};
        const MailboxId from{idFromText(data[mailboxKey].toString()).value_or(0)};
        const bool isOurs =
            from == mailbox
            || connection.value<int>("SELECT 1 FROM mailboxes WHERE id = ? AND archived_at IS NOT NULL", from);
        // The task may be here before its message is.
        if (isOurs && connection.value<int>("SELECT 1 FROM ticket_mails WHERE message_id = ?", message))
            left.push_back(message);
    }
    return left;
}

} // namespace

void offerSending(store::UnitOfWork &work, MailboxId mailbox, bool instead)
{
    const QString self = machine(work.connection());
    const QString present = store::setting(work.connection(), senderKey(mailbox));
    if (!self.isEmpty() && present != self && (instead || present.isEmpty()))
        work.execute("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                     senderKey(mailbox), self);
    tellLocked(work, mailbox, false);
}

bool isSentElsewhere(store::Connection &connection, MailboxId mailbox)
{
    const QString sender = store::setting(connection, senderKey(mailbox));
    return !sender.isEmpty() && sender != machine(connection);
}

Result<void> sendHere(store::UnitOfWork &work, MailboxId id)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    if (const auto found = mailbox(work.connection(), id); !found)
        return Failure(found.error());
    offerSending(work, id, true);
    takeFromOthers(work, id);
    work.audit("channels.sendHere", "mailboxes", id.value);
    return {};
}

int leaveToOther(store::UnitOfWork &work, MailboxId mailbox)
{
    const std::vector<Waiting> waiting = waitingHere(work.connection(), mailbox);
    const bool isLeft = isSentElsewhere(work.connection(), mailbox);
    tellLocked(work, mailbox, !waiting.empty() && !isLeft);
    if (!isLeft)
        return 0;
    for (const Waiting &mail : waiting)
        leave(work, mailbox, mail);
    return static_cast<int>(waiting.size());
}

int takeFromOthers(store::UnitOfWork &work, MailboxId mailbox)
{
    const QString self = machine(work.connection());
    if (self.isEmpty() || store::setting(work.connection(), senderKey(mailbox)) != self)
        return 0;
    int taken = 0;
    for (const MessageId message : leftByOthers(work.connection(), mailbox)) {
        // Left by this very computer, it stands here as not sent; what is under way already is not begun again.
        taken += work.execute("INSERT INTO ticket_outbox (message_id, mailbox_id, state, queued_at, next_at) "
                              "VALUES (?1, ?2, 'queued', ?3, ?3) ON CONFLICT DO UPDATE SET mailbox_id = ?2, "
                              "state = 'queued', next_at = ?3, problem = '', attempts = 0 WHERE state = 'failed'",
                              message, mailbox, work.now());
    }
    return taken;
}

} // namespace shopdesk::channels
