// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/FetchMails.h"

#include "mail/Mailbox.h"
#include "store/Settings.h"
#include "tasks/Tasks.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace shopdesk::channels {

namespace {

constexpr size_t batchMails = 100;
constexpr qsizetype batchBytes = 20 * 1024 * 1024;

/// Of one mail: what it is, or why it is none that can be taken.
struct Read
{
    quint32 uid = 0;
    QByteArray fingerprint;
    Result<mail::IncomingMail> mail = Failure(Error());
};

struct Position
{
    quint32 uidValidity = 0;
    quint32 lastUid = 0;
};

Position positionOf(store::Connection &connection, MailboxId id)
{
    store::Query row = connection.query("SELECT uid_validity, last_uid FROM mailbox_states WHERE mailbox_id = ?", id);
    if (!row.next())
        return {};
    return {static_cast<quint32>(row.get<qint64>(0)), static_cast<quint32>(row.get<qint64>(1))};
}

void keepPosition(store::UnitOfWork &work, MailboxId id, Position position)
{
    work.execute(R"(
        INSERT INTO mailbox_states (mailbox_id, uid_validity, last_uid) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET uid_validity = excluded.uid_validity, last_uid = excluded.last_uid)",
                 id, qint64(position.uidValidity), qint64(position.lastUid));
}

void count(Fetched &fetched, const TakenMail &taken)
{
    const bool isKnown = taken.cameBefore || taken.outcome == Outcome::Own;
    ++(isKnown ? fetched.known : fetched.taken);
}

/// One mail; where it cannot be taken, it is set aside, so that no other waits for it.
void take(store::UnitOfWork &work, MailboxId id, const Read &read, Fetched &fetched)
{
    Result<void> done = read.mail.map([](const mail::IncomingMail &) {});
    if (done) {
        done = byItself(work, [&] {
            return takeMail(work, id, *read.mail, read.fingerprint).map([&](const TakenMail &taken) {
                count(fetched, taken);
            });
        });
    }
    if (done)
        return;
    // Of what comes again and again, one task is enough.
    const QString name = done.error().code == QLatin1String("channels.tooOften")
                             ? QCoreApplication::translate("Channels", "Mails")
                             : QCoreApplication::translate("Channels", "Mail %1").arg(read.uid);
    setAside(work, name, done.error().message);
    ++fetched.setAside;
}

/// Whether a server that is only out of reach may answer again by itself.
bool isSilence(const Error &error)
{
    static const QStringList silences{QStringLiteral("mail.noSuchServer"), QStringLiteral("mail.noAnswer"),
                                      QStringLiteral("mail.timeout"), QStringLiteral("mail.connectionLost"),
                                      QStringLiteral("mail.later")};
    return silences.contains(error.code);
}

/// Since when a mailbox does not go well, on this computer.
QString ailingKey(MailboxId mailbox)
{
    return QStringLiteral("device/mailbox/") + mailbox.text();
}

void tellHealth(store::UnitOfWork &work, MailboxId mailbox, const std::optional<Error> &problem)
{
    constexpr char kind[] = "mailboxProblem";
    // Another computer may reach it all the same: each tells of itself.
    const QString subject = QStringLiteral("%1 %2").arg(
        mailbox.text(),
        work.connection().value<QString>("SELECT machine FROM device WHERE id = 1").value_or(QString()));
    if (!problem) {
        work.execute("DELETE FROM settings WHERE key = ?", ailingKey(mailbox));
        tasks::settleItself(work, kind, subject);
        return;
    }
    work.execute("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING", ailingKey(mailbox),
                 QString::number(work.now().ms));
    const qint64 since = store::setting(work.connection(), ailingKey(mailbox)).toLongLong();
    store::Query row = work.connection().query("SELECT address, store_id FROM mailboxes WHERE id = ?", mailbox);
    if (!row.next() || (isSilence(*problem) && work.now().ms - since < patientWithSilenceMs))
        return;
    tasks::raise(work,
                 {kind,
                  subject,
                  "mailboxes",
                  mailbox.value,
                  row.get<StoreId>(1),
                  {{QStringLiteral("address"), row.get<QString>(0)}, {QStringLiteral("problem"), problem->message}}});
}

/// Reads a mailbox from where it was left.
class Fetching
{
public:
    Fetching(store::Store &store, MailboxId id, mail::Mailbox &server) : m_store(store), m_id(id), m_server(server) {}

    Result<Fetched> run(Position position)
    {
        const Result<quint32> validity = m_server.uidValidity();
        if (!validity)
            return Failure(validity.error());
        if (*validity != position.uidValidity)
            position = {*validity, 0};
        m_position = position;
        const Result<std::vector<mail::ListedMail>> listed = m_server.listAfter(position.lastUid);
        if (!listed)
            return Failure(listed.error());
        for (const mail::ListedMail &mail : *listed) {
            if (auto read = fetch(mail); !read)
                return leave(read.error());
            if (m_batch.size() >= batchMails || m_bytes >= batchBytes) {
                if (auto kept = keep(); !kept)
                    return Failure(kept.error());
            }
        }
        if (auto kept = keep(); !kept)
            return Failure(kept.error());
        return m_fetched;
    }

private:
    /// What has been fetched is kept, also where the connection is lost then.
    Result<Fetched> leave(const Error &error)
    {
        if (auto kept = keep(); !kept)
            return Failure(kept.error());
        return Failure(error);
    }

    Result<void> fetch(const mail::ListedMail &listed)
    {
        Read read{listed.uid, {}, Failure(Error())};
        if (listed.size > mail::largestMail) {
            read.mail = Failure(tooLarge(listed.size));
        } else {
            const Result<QByteArray> bytes = m_server.fetch(listed.uid);
            if (!bytes && bytes.error().code == QLatin1String("mail.gone"))
                return {};
            if (!bytes && bytes.error().code != QLatin1String("mail.tooLarge"))
                return Failure(bytes.error());
            if (bytes) {
                m_bytes += bytes->size();
                read.fingerprint = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256);
                read.mail = mail::parseMail(*bytes);
            } else {
                read.mail = Failure(bytes.error());
            }
        }
        m_batch.push_back(std::move(read));
        return {};
    }

    static Error tooLarge(qint64 size)
    {
        return {QStringLiteral("mail.tooLarge"),
                QCoreApplication::translate("Channels", "The mail has %1 MB. Open it in a mail program.")
                    .arg(size / 1024 / 1024)};
    }

    Result<void> keep()
    {
        const Result<Fetched> done = m_store.writeNow(
            [this](store::UnitOfWork &work) -> Result<Fetched> {
                Fetched fetched;
                for (const Read &read : m_batch)
                    take(work, m_id, read, fetched);
                if (!m_batch.empty())
                    m_position.lastUid = std::max(m_position.lastUid, m_batch.back().uid);
                keepPosition(work, m_id, m_position);
                return fetched;
            },
            mailActor());
        if (!done)
            return Failure(done.error());
        m_fetched.taken += done->taken;
        m_fetched.known += done->known;
        m_fetched.setAside += done->setAside;
        m_batch.clear();
        m_bytes = 0;
        return {};
    }

    store::Store &m_store;
    MailboxId m_id;
    mail::Mailbox &m_server;
    Position m_position;
    std::vector<Read> m_batch;
    qsizetype m_bytes = 0;
    Fetched m_fetched;
};

} // namespace

Actor mailActor()
{
    return {
        {}, QStringLiteral("Shopdesk"), {Permission::SeeTickets, Permission::AnswerTickets, Permission::SeeMembers}};
}

void noteLook(store::Store &store, MailboxId mailbox, const std::optional<Error> &problem)
{
    if (problem && problem->code == QLatin1String("base.cancelled"))
        return;
    // Whether this is kept changes nothing about what was done.
    (void)store.writeNow(
        [&](store::UnitOfWork &work) -> Result<void> {
            work.execute(R"(
                INSERT INTO mailbox_states (mailbox_id, looked_at, problem) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET looked_at = excluded.looked_at, problem = excluded.problem)",
                         mailbox, work.now(), problem ? problem->message : QString());
            tellHealth(work, mailbox, problem);
            return {};
        },
        mailActor());
}

Result<Fetched> fetchMails(store::Store &store, MailboxId id, const QString &password, const mail::Cancel &cancel,
                           mail::Patience patience)
{
    Position position;
    const Result<MailboxInfo> info = store.writeNow(
        [&](store::UnitOfWork &work) {
            position = positionOf(work.connection(), id);
            return mailbox(work.connection(), id);
        },
        mailActor());
    if (!info)
        return Failure(info.error());
    mail::Mailbox server(incomingOf(info->draft, password), info->draft.folder, cancel, patience);
    const Result<Fetched> fetched = Fetching(store, id, server).run(position);
    noteLook(store, id, fetched ? std::nullopt : std::optional(fetched.error()));
    return fetched;
}

} // namespace shopdesk::channels
