// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

using AttachmentId = Id<struct TicketAttachmentTag>;

/// A file as it is added to a message.
struct FileDraft
{
    QString name; ///< as somebody called it, whatever that is
    QByteArray bytes;
    QString mediaType = {}; ///< "image/png"
};

struct Attachment
{
    AttachmentId id;
    MessageId message;
    QString name; ///< harmless
    QString mediaType;
    qint64 size = 0; ///< bytes; 0: still on its way from another computer
};

inline constexpr qsizetype largestAttachment = 25 * 1024 * 1024;  // bytes
inline constexpr qsizetype largestAttachments = 50 * 1024 * 1024; // of one message
inline constexpr int mostAttachments = 60;

/// The name under which a file may be saved anywhere: the last part of a path, without letters that turn the direction of
/// reading, signs that a system forbids and names that it keeps for itself. "file" where nothing remains.
QString harmlessFileName(const QString &name);

/// What came with the conversation of a ticket, in the order of its messages. Needs Permission::SeeTickets, in the ticket's
/// store.
Result<std::vector<Attachment>> attachmentsOf(store::Connection &connection, TicketId id);
/// Needs Permission::SeeTickets, in the store of its ticket. Errors "tickets.attachmentNotFound", "tickets.attachmentOnItsWay".
Result<FileDraft> attachmentFile(store::Connection &connection, AttachmentId id);

// Parts of other operations.

/// Errors "tickets.attachmentTooLarge", "tickets.attachmentEmpty", "tickets.tooManyAttachments" (field "files").
Result<void> checkFiles(const std::vector<FileDraft> &files);
/// Adds files that checkFiles finds good.
void attach(store::UnitOfWork &work, MessageId message, const std::vector<FileDraft> &files);
/// What a message carries, without asking who may.
std::vector<FileDraft> filesOf(store::Connection &connection, MessageId message);
/// A split message takes its files along.
void copyAttachments(store::UnitOfWork &work, MessageId from, MessageId to);
/// Says which files are not what their name says, and which belong to nothing. For TicketCheck.
void checkAttachments(store::Connection &connection, std::vector<QString> &wrong);

} // namespace shopdesk::tickets
