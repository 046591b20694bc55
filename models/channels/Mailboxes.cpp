// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/Mailboxes.h"

#include "base/Text.h"
#include "mail/Mailbox.h"
#include "mail/SendMail.h"
#include "members/Contact.h"
#include "store/Difference.h"

#include <QCoreApplication>
#include <QThread>

namespace shopdesk::channels {

namespace {

constexpr int largestPort = 65'535;

QString say(const char *text)
{
    return QCoreApplication::translate("Channels", text);
}

/// Without encryption the password would be there for all to read; on this computer nobody else listens.
bool isHere(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1");
}

Result<ServerDraft> checkedServer(ServerDraft server, const char *field)
{
    server.host = oneLine(server.host);
    const bool isName = !server.host.isEmpty() && server.host.size() <= longestName
                        && !server.host.contains(QLatin1Char(' ')) && !server.host.contains(QLatin1Char('/'))
                        && !server.host.contains(QLatin1Char('@'));
    if (!isName || server.port < 1 || server.port > largestPort) {
        return fail(
            "channels.badServer",
            say(QT_TRANSLATE_NOOP("Channels", "Write the name of the server, such as mail.example.com, and a port "
                                              "from 1 to 65535.")),
            QString::fromLatin1(field));
    }
    if (server.security == mail::Security::None && !isHere(server.host)) {
        return fail(
            "channels.notEncrypted",
            say(QT_TRANSLATE_NOOP("Channels",
                                  "Without encryption the password could be read on its way. Choose TLS or STARTTLS.")),
            QString::fromLatin1(field));
    }
    return server;
}

bool isInUse(store::Connection &connection, const QString &address, MailboxId self)
{
    return connection
        .value<int>("SELECT 1 FROM mailboxes WHERE address = ? AND id <> ? AND archived_at IS NULL", address, self)
        .has_value();
}

Failure addressInUse()
{
    return fail("channels.addressInUse",
                say(QT_TRANSLATE_NOOP("Channels", "There is a mailbox with this address already.")),
                QStringLiteral("address"));
}

Result<MailboxDraft> checked(store::Connection &connection, MailboxDraft draft, MailboxId self)
{
    const Result<QString> address = members::normalisedEmail(draft.address);
    if (!address) {
        return fail("channels.badAddress", say(QT_TRANSLATE_NOOP("Channels", "This is no e-mail address.")),
                    QStringLiteral("address"));
    }
    draft.address = *address;
    if (isInUse(connection, draft.address, self))
        return addressInUse();
    if (!connection.value<int>("SELECT 1 FROM stores WHERE id = ?", draft.store)) {
        return fail("catalog.storeNotFound", say(QT_TRANSLATE_NOOP("Channels", "This store is gone. Choose another.")),
                    QStringLiteral("store"));
    }
    for (auto [server, field] : {std::pair(&draft.incoming, "incoming"), std::pair(&draft.outgoing, "outgoing")}) {
        const Result<ServerDraft> good = checkedServer(*server, field);
        if (!good)
            return Failure(good.error());
        *server = *good;
    }
    draft.sender = oneLine(draft.sender);
    draft.user = oneLine(draft.user);
    draft.folder = oneLine(draft.folder).isEmpty() ? QStringLiteral("INBOX") : oneLine(draft.folder);
    draft.acknowledgement = manyLines(draft.acknowledgement);
    for (const auto &[text, longest, field] :
         {std::tuple(draft.sender, longestName, "sender"), std::tuple(draft.user, longestName, "user"),
          std::tuple(draft.folder, longestName, "folder"),
          std::tuple(draft.acknowledgement, longestNote, "acknowledgement")}) {
        if (text.size() > longest) {
            return fail(
                "tickets.textTooLong",
                say(QT_TRANSLATE_NOOP("Channels", "This is longer than %1 characters. Make it shorter.")).arg(longest),
                QString::fromLatin1(field));
        }
    }
    return draft;
}

void write(store::UnitOfWork &work, MailboxId id, const MailboxDraft &draft)
{
    work.execute(R"(
        INSERT INTO mailboxes (id, store_id, address, sender, user_name, imap_host, imap_port, imap_security, folder,
            smtp_host, smtp_port, smtp_security, certificates, acknowledgement, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET store_id = excluded.store_id, address = excluded.address, sender = excluded.sender,
            user_name = excluded.user_name, imap_host = excluded.imap_host, imap_port = excluded.imap_port,
            imap_security = excluded.imap_security, folder = excluded.folder, smtp_host = excluded.smtp_host,
            smtp_port = excluded.smtp_port, smtp_security = excluded.smtp_security,
            certificates = excluded.certificates, acknowledgement = excluded.acknowledgement,
            updated_at = excluded.updated_at)",
                 id, draft.store, draft.address, draft.sender, draft.user, draft.incoming.host, draft.incoming.port,
                 keyOf(draft.incoming.security), draft.folder, draft.outgoing.host, draft.outgoing.port,
                 keyOf(draft.outgoing.security), draft.certificates, draft.acknowledgement, work.now());
    work.execute("INSERT INTO mailbox_states (mailbox_id) VALUES (?) ON CONFLICT DO NOTHING", id);
}

constexpr char allColumns[] = R"(
    SELECT b.id, b.store_id, b.address, b.sender, b.user_name, b.imap_host, b.imap_port, b.imap_security, b.folder,
           b.smtp_host, b.smtp_port, b.smtp_security, b.certificates, b.acknowledgement, s.name, x.looked_at,
           coalesce(x.problem, ''), b.archived_at IS NOT NULL
    FROM mailboxes b JOIN stores s ON s.id = b.store_id LEFT JOIN mailbox_states x ON x.mailbox_id = b.id
    WHERE (b.archived_at IS NULL OR ?2) AND (?1 = 0 OR b.id = ?1) ORDER BY b.archived_at IS NOT NULL, b.address)";

ServerDraft serverAt(store::Query &row, int column)
{
    return {row.get<QString>(column), row.get<int>(column + 1),
            mail::securityFrom(row.get<QString>(column + 2)).value_or(mail::Security::Tls)};
}

std::vector<MailboxInfo> read(store::Connection &connection, MailboxId only, bool archived = false)
{
    std::vector<MailboxInfo> all;
    store::Query row = connection.query(allColumns, only, archived);
    while (row.next()) {
        MailboxInfo info;
        info.id = row.get<MailboxId>(0);
        info.draft.store = row.get<StoreId>(1);
        info.draft.address = row.get<QString>(2);
        info.draft.sender = row.get<QString>(3);
        info.draft.user = row.get<QString>(4);
        info.draft.incoming = serverAt(row, 5);
        info.draft.folder = row.get<QString>(8);
        info.draft.outgoing = serverAt(row, 9);
        info.draft.certificates = row.get<QString>(12);
        info.draft.acknowledgement = row.get<QString>(13);
        info.storeName = row.get<QString>(14);
        info.lookedAt = row.get<std::optional<Instant>>(15);
        info.problem = row.get<QString>(16);
        info.isArchived = row.get<bool>(17);
        all.push_back(std::move(info));
    }
    return all;
}

Failure notFound()
{
    return fail("channels.mailboxNotFound", say(QT_TRANSLATE_NOOP("Channels", "This mailbox is gone.")));
}

QJsonObject toJson(const MailboxDraft &draft)
{
    return {{QStringLiteral("address"), draft.address},
            {QStringLiteral("incoming"), draft.incoming.host},
            {QStringLiteral("outgoing"), draft.outgoing.host},
            {QStringLiteral("folder"), draft.folder}};
}

mail::MailServer serverOf(const ServerDraft &server, const MailboxDraft &draft, const QString &password)
{
    return {server.host, server.port, server.security, draft.user, password, draft.certificates};
}

Failure atField(Error error, const char *field)
{
    error.field = QString::fromLatin1(field);
    return Failure(std::move(error));
}

} // namespace

Result<MailboxId> createMailbox(store::UnitOfWork &work, const MailboxDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return Failure(allowed.error());
    const Result<MailboxDraft> good = checked(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<MailboxId>();
    write(work, id, *good);
    work.audit("channels.createMailbox", "mailboxes", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updateMailbox(store::UnitOfWork &work, MailboxId id, const MailboxDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const auto before = read(work.connection(), id);
    if (!id || before.empty())
        return notFound();
    const Result<MailboxDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    write(work, id, *good);
    // Another folder has other mails under the same numbers; what has come already is known by its id.
    if (good->incoming != before.front().draft.incoming || good->folder != before.front().draft.folder
        || good->user != before.front().draft.user)
        work.execute("UPDATE mailbox_states SET uid_validity = 0, last_uid = 0 WHERE mailbox_id = ?", id);
    work.audit("channels.updateMailbox", "mailboxes", id.value,
               store::difference(toJson(before.front().draft), toJson(*good)));
    return {};
}

Result<void> archiveMailbox(store::UnitOfWork &work, MailboxId id)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const int changed =
        work.execute("UPDATE mailboxes SET archived_at = ?, updated_at = ? WHERE id = ? AND archived_at IS NULL",
                     work.now(), work.now(), id);
    if (changed == 0)
        return notFound();
    tickets::leaveArchivedMailboxes(work);
    work.audit("channels.archiveMailbox", "mailboxes", id.value);
    return {};
}

Result<void> restoreMailbox(store::UnitOfWork &work, MailboxId id)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const auto address =
        work.connection().value<QString>("SELECT address FROM mailboxes WHERE id = ? AND archived_at IS NOT NULL", id);
    if (!address)
        return notFound();
    if (isInUse(work.connection(), *address, id))
        return addressInUse();
    work.execute("UPDATE mailboxes SET archived_at = NULL, updated_at = ? WHERE id = ?", work.now(), id);
    work.audit("channels.restoreMailbox", "mailboxes", id.value);
    return {};
}

Result<std::vector<MailboxInfo>> mailboxes(store::Connection &connection, bool archived)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    return read(connection, {}, archived);
}

Result<MailboxInfo> mailbox(store::Connection &connection, MailboxId id)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    auto found = read(connection, id);
    if (!id || found.empty())
        return notFound();
    return found.front();
}

mail::MailServer incomingOf(const MailboxDraft &draft, const QString &password)
{
    return serverOf(draft.incoming, draft, password);
}

mail::MailServer outgoingOf(const MailboxDraft &draft, const QString &password)
{
    return serverOf(draft.outgoing, draft, password);
}

Result<void> tryMailbox(const MailboxDraft &draft, const QString &password, const mail::Cancel &cancel)
{
    mail::Mailbox incoming(incomingOf(draft, password), draft.folder, cancel);
    if (const Result<quint32> found = incoming.uidValidity(); !found)
        return atField(found.error(), "incoming");
    if (const auto sending = mail::trySending(outgoingOf(draft, password), cancel); !sending)
        return atField(sending.error(), "outgoing");
    return {};
}

store::Answer<Result<void>> tryMailboxAside(const MailboxDraft &draft, const QString &password,
                                            const mail::Cancel &cancel)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QThread *thread = QThread::create([promise, draft, password, cancel] {
        promise->addResult(tryMailbox(draft, password, cancel));
        promise->finish();
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    return promise->future();
}

QString keychainKey(const QString &shopUuid, MailboxId id)
{
    return shopUuid + QStringLiteral("/mailbox/") + id.text();
}

} // namespace shopdesk::channels
