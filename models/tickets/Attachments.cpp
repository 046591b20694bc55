// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Attachments.h"

#include "tickets/Course.h"
#include "tickets/Tickets.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace shopdesk::tickets {

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Failure refused(const char *code, const QString &message)
{
    return fail(code, message, QStringLiteral("files"));
}

} // namespace

Result<void> checkFiles(const std::vector<FileDraft> &files)
{
    if (files.size() > mostAttachments) {
        return refused(
            "tickets.tooManyAttachments",
            QCoreApplication::translate("Tickets", "A message carries at most %1 files.").arg(mostAttachments));
    }
    qsizetype all = 0;
    for (const FileDraft &file : files) {
        all += file.bytes.size();
        if (file.bytes.isEmpty()) {
            return refused("tickets.attachmentEmpty",
                           QCoreApplication::translate("Tickets", "There is nothing in the file “%1”.")
                               .arg(harmlessFileName(file.name)));
        }
        if (file.bytes.size() > largestAttachment || all > largestAttachments) {
            return refused(
                "tickets.attachmentTooLarge",
                QCoreApplication::translate("Tickets", "“%1” is too large: at most %2 MB a file, and %3 MB a message.")
                    .arg(harmlessFileName(file.name))
                    .arg(largestAttachment / 1024 / 1024)
                    .arg(largestAttachments / 1024 / 1024));
        }
    }
    return {};
}

void attach(store::UnitOfWork &work, MessageId message, const std::vector<FileDraft> &files)
{
    for (const FileDraft &file : files) {
        const QByteArray sha256 = hashOf(file.bytes);
        work.execute("INSERT INTO files (sha256, created_at, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", sha256,
                     work.now(), file.bytes);
        work.execute("INSERT INTO ticket_attachments (id, message_id, sha256, name, media_type) VALUES (?, ?, ?, ?, ?)",
                     work.newId<AttachmentId>(), message, sha256, harmlessFileName(file.name),
                     file.mediaType.left(100));
    }
}

void copyAttachments(store::UnitOfWork &work, MessageId from, MessageId to)
{
    std::vector<AttachmentId> ids;
    store::Query rows =
        work.connection().query("SELECT id FROM ticket_attachments WHERE message_id = ? ORDER BY id", from);
    while (rows.next())
        ids.push_back(rows.get<AttachmentId>(0));
    for (const AttachmentId id : ids)
        work.execute("INSERT INTO ticket_attachments (id, message_id, sha256, name, media_type) "
                     "SELECT ?, ?, sha256, name, media_type FROM ticket_attachments WHERE id = ?",
                     work.newId<AttachmentId>(), to, id);
}

Result<std::vector<Attachment>> attachmentsOf(store::Connection &connection, TicketId id)
{
    if (const Result<Ticket> named = ticket(connection, id); !named)
        return Failure(named.error());
    static const QByteArray sql = QByteArray(R"(
        SELECT a.id, a.message_id, a.name, a.media_type, coalesce(length(f.bytes), 0)
        FROM ticket_messages m JOIN ticket_attachments a ON a.message_id = m.id LEFT JOIN files f USING (sha256) WHERE )")
                                  + conversationOf + " ORDER BY a.id";
    std::vector<Attachment> all;
    store::Query rows = connection.query(sql.constData(), id);
    while (rows.next())
        all.push_back({rows.get<AttachmentId>(0), rows.get<MessageId>(1), rows.get<QString>(2), rows.get<QString>(3),
                       rows.get<qint64>(4)});
    return all;
}

Result<FileDraft> attachmentFile(store::Connection &connection, AttachmentId id)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    store::Query row = connection.query(R"(
        SELECT m.ticket_id, a.name, a.media_type, f.bytes FROM ticket_attachments a LEFT JOIN files f USING (sha256)
        JOIN ticket_messages m ON m.id = a.message_id WHERE a.id = ?)",
                                        id);
    if (!row.next()) {
        return fail("tickets.attachmentNotFound",
                    QCoreApplication::translate("Tickets", "This file is gone: it was erased with its member."));
    }
    if (const Result<Ticket> named = ticket(connection, row.get<TicketId>(0)); !named)
        return Failure(named.error());
    if (row.isNull(3)) {
        return fail("tickets.attachmentOnItsWay",
                    QCoreApplication::translate("Tickets",
                                                "This file is still on its way from another computer. It comes "
                                                "by itself with one of the next exchanges."));
    }
    return FileDraft{row.get<QString>(1), row.get<QByteArray>(3), row.get<QString>(2)};
}

std::vector<FileDraft> filesOf(store::Connection &connection, MessageId message)
{
    std::vector<FileDraft> files;
    store::Query rows = connection.query("SELECT a.name, f.bytes, a.media_type FROM ticket_attachments a "
                                         "JOIN files f USING (sha256) WHERE a.message_id = ? ORDER BY a.id",
                                         message);
    while (rows.next())
        files.push_back({rows.get<QString>(0), rows.get<QByteArray>(1), rows.get<QString>(2)});
    return files;
}

void checkAttachments(store::Connection &connection, std::vector<QString> &wrong)
{
    store::Query rows = connection.query(
        "SELECT f.sha256, f.bytes, (SELECT name FROM ticket_attachments a WHERE a.sha256 = f.sha256 LIMIT 1) FROM files f");
    while (rows.next()) {
        if (rows.isNull(2))
            wrong.push_back(QCoreApplication::translate("Tickets", "The file %1 belongs to no message.")
                                .arg(QString::fromLatin1(rows.get<QByteArray>(0).toHex())));
        else if (hashOf(rows.get<QByteArray>(1)) != rows.get<QByteArray>(0))
            wrong.push_back(
                QCoreApplication::translate("Tickets", "The file “%1” is damaged: it is not what its name says.")
                    .arg(rows.get<QString>(2)));
    }
}

} // namespace shopdesk::tickets
