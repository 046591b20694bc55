// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/KnownDocuments.h"

/// Pictures and files: bytes that records name by their SHA-256. The records travel at once; the bytes follow by themselves, each
/// as the attachment "data" of a document of its own, "bytes-pictures:HEX", in the database of whatever names them. So nobody
/// waits for a photo to see a return, and what came with a mail is there too when the network is gone.
///
/// What is to be sent, fetched or taken back stands in `sync_bytes`, and goes on from there in the next round wherever one ended.
namespace shopdesk::sync {

/// Rows of a record that name bytes, by a column `sha256`.
struct NamingTable
{
    const char *table;   ///< a child table of ReplicatedTables
    const char *shownBy; ///< the root whose readers are told when the bytes have come
    const char *shownIn; ///< SQL that gives the ids of those roots for the hash ?1
};

/// A table of bytes under their SHA-256.
struct BytesTable
{
    const char *table;               ///< `sha256`, `bytes`, and …
    std::vector<const char *> facts; ///< what else its rows say, which travels in the document
    std::vector<NamingTable> namedBy;
};
std::span<const BytesTable> bytesTables();

enum class BytesJob {
    Send,
    Fetch,
    TakeBack, ///< nothing here names them any more
};

/// Some bytes that are to be moved.
struct BytesName
{
    const BytesTable *table = nullptr;
    QByteArray sha256;
    QString database; ///< empty for TakeBack: wherever they are
    bool operator==(const BytesName &) const = default;
};

inline constexpr QLatin1String bytesAttachment("data");
QString bytesDocumentId(const BytesName &name);
bool isBytesDocument(const QString &id);

/// What a record names, of which the server has just got, or given, this content: what is here is to be sent there, unless it is
/// there already; what is not here is to be fetched. @p before: the content that both had already.
void moveBytesOf(store::UnitOfWork &work, const QString &database, const QJsonObject &content,
                 const QJsonObject &before);
bool namesBytes(const QJsonObject &content);

/// The jobs of a kind that are due in databases that are open to this device, at most so many.
std::vector<BytesName> dueBytes(store::Connection &connection, BytesJob job, const QStringList &open, Instant now,
                                int limit);
void noteDone(store::UnitOfWork &work, BytesJob job, const BytesName &name);
/// They are not on the server yet: asked for again, later each time, up to once a day.
void noteNotThere(store::UnitOfWork &work, const BytesName &name);
/// They will not go, or are not what they say: no more of it, until the record is sent anew.
void noteRefused(store::UnitOfWork &work, BytesJob job, const BytesName &name, const QString &reason);

bool hasBytes(store::Connection &connection, const BytesName &name);
/// Whether some record names them.
bool isNamed(store::Connection &connection, const BytesName &name);
bool hasJobs(store::Connection &connection, BytesJob job, const QStringList &open);
/// The document with the attachment; nothing where they are gone.
std::optional<QJsonObject> bytesDocument(store::Connection &connection, const BytesName &name);
/// Keeps bytes that have come, and tells whoever shows them. Why not, where they are not what the document says.
std::optional<QString> keepBytes(store::UnitOfWork &work, const BytesName &name, const QJsonObject &document,
                                 const QByteArray &bytes);

} // namespace shopdesk::sync
