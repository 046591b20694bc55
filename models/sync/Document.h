// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"
#include "sync/Content.h"
#include "sync/Merge.h"

namespace shopdesk::sync {

/// The database of what the whole company shares, and that of one store. CouchDB takes lower-case letters, digits, _ and -.
QString companyDatabase(const QString &shopUuid);
QString storeDatabase(const QString &shopUuid, StoreId store);

/// A record as it travels: "orders:0C2J4QF8M1A00".
struct DocumentName
{
    const ReplicatedTable *table = nullptr;
    qint64 row = 0;

    QString text() const { return QLatin1String(table->table) + QLatin1Char(':') + idToText(row); }
    QString tableName() const { return QString::fromLatin1(table->table); }
    /// Nothing for the name of no record that this program knows.
    static std::optional<DocumentName> from(const QString &text);
};

/// Documents that belong to sync itself: the marker.
bool isOwnDocument(const QString &id);

/// The database in which a record stands. @p content is what it holds, or will hold.
QString databaseOf(store::Connection &connection, const DocumentName &name);

/// What a document needs around its content: `_id`, the schema, who wrote it and when.
QJsonObject toDocument(const Shapes &shapes, const DocumentName &name, const Version &version, int device);

/// Who changed a record last, as the trail says.
Author authorOf(store::Connection &connection, const DocumentName &name);
/// Who changed it last on this device: the trail of the others comes before their records, so of what is not sent yet the
/// newest entry may be about their version. As `authorOf` where nobody did.
Author ownAuthorOf(store::Connection &connection, const DocumentName &name);

/// Why a document is not taken.
struct Refusal
{
    QString reason; ///< a word: "unknownKind", "newerProgram", "badContent", "notAuthentic", "otherCompany", "tooDeep"
    QString detail; ///< for people
};

struct ReadDocument
{
    DocumentName name;
    Version version;
};

/// Documents are input from outside: each is checked before anything is made of it. Needs the shop to be unlocked.
tl::expected<ReadDocument, Refusal> readDocument(store::Connection &connection, const Shapes &shapes,
                                                 const QString &database, const QJsonObject &document);

} // namespace shopdesk::sync
