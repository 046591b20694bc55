// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/SendWaiting.h"

#include "mail/OutgoingMail.h"
#include "mail/SendMail.h"
#include "tickets/Tickets.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::channels {

namespace {

using tickets::MessageId;

constexpr qint64 firstWaitMs = 60'000;
constexpr qint64 longestWaitMs = 2 * 3'600'000;
constexpr qint64 longestOfflineMs = 15 * 60'000;
constexpr int most = 1'000; // at once

struct Waiting
{
    MessageId message;
    mail::OutgoingMail mail;
    bool isErased = false;
};

void setState(store::UnitOfWork &work, MessageId id, const char *state, std::optional<Instant> nextAt,
              std::optional<Instant> sentAt, const QString &problem)
{
    work.execute("UPDATE ticket_outbox SET state = ?, next_at = ?, sent_at = ?, problem = ? WHERE message_id = ?",
                 QString::fromLatin1(state), nextAt, sentAt, problem, id);
    if (const auto ticket = work.connection().value<tickets::TicketId>(
            "SELECT coalesce(through_id, ticket_id) FROM ticket_messages WHERE id = ?", id))
        tickets::touch(work, *ticket);
    tickets::tellSending(work, id);
}

QString mayHaveArrived()
{
    return QCoreApplication::translate("Channels",
                                       "The connection ended while it was being sent: it may have arrived. Send it "
                                       "again if it has not.");
}

/// What was being sent when the program ended.
void settleCutOff(store::UnitOfWork &work, MailboxId id)
{
    std::vector<MessageId> found;
    store::Query rows =
        work.connection().query("SELECT message_id FROM ticket_outbox WHERE mailbox_id = ? AND state = 'sending'", id);
    while (rows.next())
        found.push_back(rows.get<MessageId>(0));
    for (const MessageId message : found)
        setState(work, message, "failed", {}, {}, mayHaveArrived());
}

Waiting waitingOf(store::Connection &connection, const MailboxInfo &mailbox, MessageId id, bool isAutomatic)
{
    Waiting waiting{id, {}, false};
    const auto headers = tickets::headersOf(connection, id);
    const auto body = connection.value<QString>("SELECT body FROM ticket_words WHERE message_id = ?", id);
    if (!headers || !body) {
        waiting.isErased = true;
        return waiting;
    }
    const QString sender = mailbox.draft.sender.isEmpty() ? connection.shop().name : mailbox.draft.sender;
    waiting.mail = {{sender, mailbox.draft.address},
                    {headers->name, headers->address},
                    headers->subject,
                    *body,
                    headers->messageId};
    waiting.mail.references = headers->references;
    if (!headers->references.isEmpty())
        waiting.mail.inReplyTo = headers->references.back();
    waiting.mail.at = Instant::now();
    waiting.mail.isAutomatic = isAutomatic;
    waiting.mail.loopMark = loopMarkOf(connection.shop());
    for (const tickets::FileDraft &file : tickets::filesOf(connection, id))
        waiting.mail.files.push_back({file.name, file.mediaType, file.bytes});
    return waiting;
}

/// Whether the next one would fare no better.
bool concernsAll(const Error &error)
{
    static const QStringList ofOne{QStringLiteral("mail.refused"), QStringLiteral("mail.later")};
    return !ofOne.contains(error.code);
}

/// 1, 2, 4 … minutes, at most two hours.
Instant nextAttempt(Instant now, int attempts)
{
    return {now.ms + std::min(longestWaitMs, firstWaitMs << std::clamp(attempts - 1, 0, 10))};
}

/// While no server answers: as long again as it has waited, at most a quarter of an hour. The others wait with it, so that
/// this costs one attempt each time.
Instant nextOffline(Instant now, Instant queuedAt)
{
    return {now.ms + std::clamp(now.ms - queuedAt.ms, firstWaitMs, longestOfflineMs)};
}

/// Sends the mails of one mailbox.
class SendingRun
{
public:
    SendingRun(store::Store &store, const MailboxInfo &mailbox, mail::MailServer server, mail::Cancel cancel,
               mail::Patience patience)
        : m_store(store)
        , m_mailbox(mailbox)
        , m_server(std::move(server))
        , m_cancel(std::move(cancel))
        , m_patience(patience)
    {
    }

    Result<Sent> run(const std::vector<std::pair<MessageId, bool>> &due)
    {
        for (const auto &[id, isAutomatic] : due) {
            if (auto done = sendOne(id, isAutomatic); !done)
                return Failure(done.error());
        }
        return m_sent;
    }

private:
    template<typename F>
    bool change(F what)
    {
        return m_store
            .writeNow(
                [&](store::UnitOfWork &work) -> Result<void> {
                    what(work);
                    return {};
                },
                mailActor())
            .has_value();
    }

    Result<void> sendOne(MessageId id, bool isAutomatic)
    {
        Result<Waiting> waiting = m_store.writeNow(
            [&](store::UnitOfWork &work) -> Result<Waiting> {
                return waitingOf(work.connection(), m_mailbox, id, isAutomatic);
            },
            mailActor());
        if (!waiting)
            return Failure(waiting.error());
        if (waiting->isErased) {
            change([&](store::UnitOfWork &work) {
                work.execute("UPDATE ticket_outbox SET state = 'failed', next_at = NULL WHERE message_id = ?", id);
            });
            ++m_sent.failed;
            return {};
        }
        bool mayHaveArrivedNow = false;
        const auto beforeLast = [&] {
            mayHaveArrivedNow = change([&](store::UnitOfWork &work) { setState(work, id, "sending", {}, {}, {}); });
            return mayHaveArrivedNow;
        };
        const Result<void> sent = mail::sendMail(m_server, m_mailbox.draft.address, waiting->mail.to.address,
                                                 mail::written(waiting->mail), beforeLast, m_cancel, m_patience);
        if (sent) {
            change([&](store::UnitOfWork &work) { setState(work, id, "sent", {}, work.now(), {}); });
            ++m_sent.sent;
            return {};
        }
        return settle(id, sent.error(), mayHaveArrivedNow);
    }

    Result<void> settle(MessageId id, const Error &error, bool mayHaveArrivedNow)
    {
        const bool isRefused = error.code == QLatin1String("mail.refused");
        const bool isAnswered = isRefused || error.code == QLatin1String("mail.later");
        const bool counts = isAnswered || error.code == QLatin1String("mail.failed");
        // The server has said no: then it does not have the mail, whatever was sent.
        const bool isOpen = mayHaveArrivedNow && !isAnswered;
        change([&](store::UnitOfWork &work) {
            // Only what the server has answered counts: offline, a mail waits for as long as that lasts.
            if (counts)
                work.execute("UPDATE ticket_outbox SET attempts = attempts + 1 WHERE message_id = ?", id);
            store::Query row =
                work.connection().query("SELECT attempts, queued_at FROM ticket_outbox WHERE message_id = ?", id);
            row.next();
            const int attempts = row.get<int>(0);
            const Instant next =
                counts ? nextAttempt(work.now(), attempts) : nextOffline(work.now(), row.get<Instant>(1));
            if (isOpen || isRefused || (counts && attempts >= mostAttempts)) {
                setState(work, id, "failed", {}, {}, isOpen ? mayHaveArrived() : error.message);
                ++m_sent.failed;
            } else {
                setState(work, id, "queued", next, {}, error.message);
                ++m_sent.waiting;
            }
        });
        if (concernsAll(error))
            return Failure(error);
        return {};
    }

    store::Store &m_store;
    const MailboxInfo &m_mailbox;
    mail::MailServer m_server;
    mail::Cancel m_cancel;
    mail::Patience m_patience;
    Sent m_sent;
};

} // namespace

Result<Sent> sendWaiting(store::Store &store, MailboxId id, const QString &password, const mail::Cancel &cancel,
                         mail::Patience patience)
{
    std::vector<std::pair<MessageId, bool>> due;
    const Result<MailboxInfo> info = store.writeNow(
        [&](store::UnitOfWork &work) {
            settleCutOff(work, id);
            store::Query rows = work.connection().query(R"(
                SELECT o.message_id, m.author = 'program' FROM ticket_outbox o JOIN ticket_messages m ON m.id = o.message_id
                WHERE o.mailbox_id = ? AND o.state IN ('queued', 'sending') AND o.state = 'queued' AND o.next_at <= ? ORDER BY o.queued_at, o.message_id LIMIT ?)",
                                                        id, work.now(), most);
            while (rows.next())
                due.emplace_back(rows.get<MessageId>(0), rows.get<bool>(1));
            return mailbox(work.connection(), id);
        },
        mailActor());
    if (!info)
        return Failure(info.error());
    return SendingRun(store, *info, outgoingOf(info->draft, password), cancel, patience).run(due);
}

} // namespace shopdesk::channels
