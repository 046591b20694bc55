// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Outbox.h"

#include "base/EnumKeys.h"
#include "tasks/Tasks.h"
#include "tickets/Contacts.h"
#include "tickets/Course.h"
#include "tickets/Tickets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace shopdesk::tickets {

namespace {

constexpr EnumKeys<4> sendings{"queued", "sending", "sent", "failed"};
constexpr char mailPurpose[] = "mail";
constexpr char notSentKind[] = "mailNotSent";

vault::Place placeOf(MessageId id)
{
    return {"ticket_mails", "headers_sealed", id.value};
}

bool isOpenTask(store::Connection &connection, const char *kind, MessageId message)
{
    return connection
        .value<int>("SELECT 1 FROM tasks WHERE kind = ? AND subject = ? AND settled_at IS NULL",
                    QString::fromLatin1(kind), message.text())
        .has_value();
}

/// What the mails of a conversation tell of it.
struct Thread
{
    QStringList ids;                  ///< Message-IDs, the oldest first
    std::vector<MailboxId> mailboxes; ///< the latest first
};

Thread threadOf(store::Connection &connection, TicketId ticket)
{
    static const QByteArray sql = QByteArray("SELECT m.id FROM ticket_messages m JOIN ticket_mails x "
                                             "ON x.message_id = m.id WHERE ")
                                  + conversationOf + " ORDER BY m.at DESC, m.id DESC LIMIT 20";
    std::vector<MessageId> messages;
    store::Query rows = connection.query(sql.constData(), ticket);
    while (rows.next())
        messages.push_back(rows.get<MessageId>(0));
    Thread thread;
    for (const MessageId message : messages) {
        const auto headers = headersOf(connection, message);
        if (headers && !headers->messageId.isEmpty())
            thread.ids.prepend(headers->messageId);
        if (headers && headers->mailbox)
            thread.mailboxes.push_back(headers->mailbox);
    }
    return thread;
}

/// The one that the customer wrote to: an answer from another address would be a stranger's. Else that of the ticket's store,
/// else any.
std::optional<MailboxId> mailboxFor(store::Connection &connection, TicketId ticket, const Thread &thread)
{
    for (const MailboxId mailbox : thread.mailboxes) {
        if (connection.value<int>("SELECT 1 FROM mailboxes WHERE id = ? AND archived_at IS NULL", mailbox))
            return mailbox;
    }
    return connection.value<MailboxId>(R"(
        SELECT id FROM mailboxes WHERE archived_at IS NULL
        ORDER BY store_id = (SELECT store_id FROM tickets WHERE id = ?) DESC, id LIMIT 1)",
                                       ticket);
}

/// "Re: Where is my parcel? [TK-S01-261127-0001]": the number finds the ticket where a program drops the other headers.
QString subjectFor(store::Connection &connection, TicketId ticket, bool isReply)
{
    store::Query row = connection.query("SELECT number, subject FROM tickets WHERE id = ?", ticket);
    row.next();
    const QString subject = QStringLiteral("%1 [%2]").arg(row.get<QString>(1), row.get<QString>(0)).trimmed();
    return isReply ? QStringLiteral("Re: ") + subject : subject;
}

Failure noAddress()
{
    return fail("tickets.noAddress",
                QCoreApplication::translate("Tickets",
                                            "No e-mail address of this customer is known. Choose another channel, or "
                                            "write the address into the member first."),
                QStringLiteral("body"));
}

} // namespace

QString keyOf(Sending sending)
{
    return enumKey(sendings, sending);
}

std::optional<Sending> sendingFrom(const QString &key)
{
    return enumFrom<Sending>(sendings, key);
}

bool goesByMail(store::Connection &connection, const MessageDraft &draft)
{
    // What is told of the past, as imports do, has gone its way already.
    return draft.author != Author::Customer && draft.visibility == Visibility::Public && draft.channel == Channel::Email
           && !draft.at && connection.value<int>("SELECT 1 FROM mailboxes WHERE archived_at IS NULL").has_value();
}

Result<void> checkRecipient(store::Connection &connection, TicketId ticket)
{
    return recipientOf(connection, ticket).email.isEmpty() ? Result<void>(noAddress()) : Result<void>();
}

QByteArray mailToken(const store::Connection &connection, const QString &messageId)
{
    return connection.vault().token(mailPurpose, messageId.trimmed());
}

void keepMail(store::UnitOfWork &work, MessageId id, const MailHeaders &headers, const QString &quoted,
              const QString &html)
{
    const QJsonObject json{{QStringLiteral("messageId"), headers.messageId},
                           {QStringLiteral("references"), QJsonArray::fromStringList(headers.references)},
                           {QStringLiteral("name"), headers.name},
                           {QStringLiteral("address"), headers.address},
                           {QStringLiteral("subject"), headers.subject},
                           {QStringLiteral("mailbox"), headers.mailbox ? headers.mailbox.text() : QString()}};
    const QString text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    work.execute("INSERT INTO ticket_mails (message_id, id_token, headers_sealed, quoted, html) VALUES (?, ?, ?, ?, ?)",
                 id, mailToken(work.connection(), headers.messageId), work.vault().seal(placeOf(id), text), quoted,
                 html);
}

std::optional<MailHeaders> headersOf(store::Connection &connection, MessageId id)
{
    const auto sealed =
        connection.value<QByteArray>("SELECT headers_sealed FROM ticket_mails WHERE message_id = ?", id);
    const Result<QString> text = sealed ? connection.vault().open(placeOf(id), *sealed) : Result<QString>();
    if (!sealed || !text)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(text->toUtf8()).object();
    MailHeaders headers{json[QStringLiteral("messageId")].toString()};
    for (const QJsonValue &each : json[QStringLiteral("references")].toArray())
        headers.references << each.toString();
    headers.name = json[QStringLiteral("name")].toString();
    headers.address = json[QStringLiteral("address")].toString();
    headers.subject = json[QStringLiteral("subject")].toString();
    headers.mailbox = {idFromText(json[QStringLiteral("mailbox")].toString()).value_or(0)};
    return headers;
}

Result<void> queueMail(store::UnitOfWork &work, MessageId id, TicketId ticket)
{
    const Contact to = recipientOf(work.connection(), ticket);
    const Thread before = threadOf(work.connection(), ticket);
    const auto mailbox = mailboxFor(work.connection(), ticket, before);
    if (to.email.isEmpty() || !mailbox)
        return noAddress();
    const auto address = work.connection().value<QString>("SELECT address FROM mailboxes WHERE id = ?", *mailbox);
    // Made here, not when it is sent: however often it is tried, it is the same mail.
    const QString messageId =
        QUuid::createUuid().toString(QUuid::Id128) + QLatin1Char('@') + address->section(QLatin1Char('@'), -1);
    keepMail(work, id,
             {messageId, before.ids, to.name, to.email, subjectFor(work.connection(), ticket, !before.ids.isEmpty()),
              *mailbox});
    work.execute("INSERT INTO ticket_outbox (message_id, mailbox_id, state, queued_at, next_at) "
                 "VALUES (?, ?, 'queued', ?, ?)",
                 id, *mailbox, work.now(), work.now());
    return {};
}

int leaveArchivedMailboxes(store::UnitOfWork &work)
{
    store::Query rows = work.connection().query(R"(
        SELECT o.message_id, coalesce(m.through_id, m.ticket_id) FROM ticket_outbox o
        JOIN mailboxes b ON b.id = o.mailbox_id JOIN ticket_messages m ON m.id = o.message_id
        WHERE o.state IN ('queued', 'sending') AND o.state = 'queued' AND b.archived_at IS NOT NULL)");
    std::vector<std::pair<MessageId, TicketId>> waiting;
    while (rows.next())
        waiting.emplace_back(rows.get<MessageId>(0), rows.get<TicketId>(1));
    for (const auto &[message, ticket] : waiting) {
        const auto other =
            mailboxFor(work.connection(), ticket, threadOf(work.connection(), targetOf(work.connection(), ticket)));
        if (other) {
            work.execute("UPDATE ticket_outbox SET mailbox_id = ?, next_at = ? WHERE message_id = ?", *other,
                         work.now(), message);
        } else {
            work.execute("UPDATE ticket_outbox SET state = 'failed', next_at = NULL, problem = ? WHERE message_id = ?",
                         QCoreApplication::translate("Tickets",
                                                     "Its mailbox was put away, and the shop has no other. Add one in "
                                                     "Settings, then send it again."),
                         message);
            tellSending(work, message);
        }
        touch(work, ticket);
    }
    return static_cast<int>(waiting.size());
}

void tellSending(store::UnitOfWork &work, MessageId id)
{
    store::Query row = work.connection().query(R"(
        SELECT o.state, t.id, t.number, t.store_id FROM ticket_outbox o JOIN ticket_messages m ON m.id = o.message_id
        JOIN tickets t ON t.id = coalesce(m.through_id, m.ticket_id) WHERE o.message_id = ?)",
                                               id);
    if (!row.next())
        return;
    const auto state = sendingFrom(row.get<QString>(0));
    if (state == Sending::Failed || state == Sending::Sent)
        tasks::settleItself(work, toSendKind, id.text());
    if (state == Sending::Failed)
        tasks::raise(work, {notSentKind,
                            id.text(),
                            "tickets",
                            row.get<qint64>(1),
                            row.get<StoreId>(3),
                            {{QStringLiteral("ticket"), row.get<QString>(2)}}});
    else
        tasks::settleItself(work, notSentKind, id.text());
}

Result<std::vector<OutboxEntry>> outbox(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    std::vector<OutboxEntry> all;
    store::Query rows = connection.query(R"(
        SELECT o.message_id, t.id, t.number, o.state, o.attempts, o.queued_at, o.next_at, o.problem, t.store_id
        FROM ticket_outbox o JOIN ticket_messages m ON m.id = o.message_id JOIN tickets t ON t.id = m.ticket_id
        WHERE o.state <> 'sent' ORDER BY o.queued_at, o.message_id)");
    while (rows.next()) {
        if (!connection.actor().mayIn(rows.get<StoreId>(8)))
            continue;
        OutboxEntry entry{rows.get<MessageId>(0),
                          rows.get<TicketId>(1),
                          rows.get<QString>(2),
                          sendingFrom(rows.get<QString>(3)).value_or(Sending::Queued),
                          rows.get<int>(4),
                          rows.get<Instant>(5),
                          rows.get<std::optional<Instant>>(6),
                          rows.get<QString>(7)};
        if (entry.attempts == leftToAnother) {
            entry.isElsewhere = isOpenTask(connection, toSendKind, entry.message);
            // That one has sent it, unless a task says otherwise.
            if (!entry.isElsewhere && !isOpenTask(connection, notSentKind, entry.message))
                continue;
        }
        all.push_back(std::move(entry));
    }
    return all;
}

QString sendingWord(store::Connection &connection, MessageId id, const QString &state, int attempts)
{
    const bool mayBeElsewhere = state.isEmpty() || attempts == leftToAnother;
    if (!mayBeElsewhere)
        return state;
    if (isOpenTask(connection, toSendKind, id))
        return QString::fromLatin1(elsewhere);
    if (state.isEmpty())
        return state;
    return keyOf(isOpenTask(connection, notSentKind, id) ? Sending::Failed : Sending::Sent);
}

Result<void> sendAgain(store::UnitOfWork &work, MessageId id)
{
    if (auto allowed = work.require(Permission::AnswerTickets); !allowed)
        return allowed;
    const auto ticket = work.connection().value<TicketId>(
        "SELECT m.ticket_id FROM ticket_outbox o JOIN ticket_messages m ON m.id = o.message_id WHERE o.message_id = ?",
        id);
    if (!ticket) {
        return fail("tickets.messageNotFound",
                    QCoreApplication::translate("Tickets", "This message does not go by mail."));
    }
    if (const Result<Ticket> named = workOn(work, *ticket); !named)
        return Failure(named.error());
    const int changed =
        work.execute("UPDATE ticket_outbox SET state = 'queued', next_at = ?, problem = '', attempts = 0 "
                     "WHERE message_id = ? AND state IN ('queued', 'failed')",
                     work.now(), id);
    if (changed == 0)
        return fail("tickets.alreadySent", QCoreApplication::translate("Tickets", "This message has been sent."));
    tellSending(work, id);
    leaveArchivedMailboxes(work);
    touch(work, *ticket);
    work.audit("tickets.sendAgain", "tickets", ticket->value);
    return {};
}

} // namespace shopdesk::tickets
