// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Document.h"

namespace shopdesk::sync {

/// The last version of a document that this device and the server have in common.
struct KnownDocument
{
    QString revision; ///< empty: the server has lost it
    QJsonObject base; ///< empty: of an entry of a ledger, or not known
};
std::optional<KnownDocument> knownDocument(store::Connection &connection, const DocumentName &name);
void setKnown(store::UnitOfWork &work, const DocumentName &name, const QString &database, const QString &revision,
              const QJsonObject &base);
void forgetKnown(store::UnitOfWork &work, const DocumentName &name);

/// What changed since the row was put into the outbox; nothing: it waits for nothing.
std::optional<qint64> pendingChanges(store::Connection &connection, const DocumentName &name);
/// Puts a record into the outbox, so that it is sent (again).
void offer(store::UnitOfWork &work, const DocumentName &name);
/// A database was made anew: what it had of ours, it has no longer.
void forgetRevisions(store::UnitOfWork &work, const QString &database);
/// Puts every record into the outbox of which no database has a version that is known. What turns out to be there already is
/// taken out again as it arrives.
void offerUnknown(store::UnitOfWork &work);

QByteArray packed(const QJsonObject &object);
QJsonObject unpacked(const QByteArray &bytes);

// Documents that were set aside ------------------------------------------------------------------------------------

inline constexpr QLatin1String waitingReason("waiting");

/// A document as the changes feed brought it.
struct Arriving
{
    QString id;
    QString revision;
    bool isDeleted = false;
    QJsonObject document;
    /// Revisions that conflict with this one, with their documents.
    std::vector<QJsonObject> leaves = {};
    QString database = {};
};

void setAside(store::UnitOfWork &work, const Arriving &arriving, const Refusal &refusal, const QString &waitsFor = {});
/// The server did not take a document, in the state of so many @p changes.
void setAsideOutgoing(store::UnitOfWork &work, const QString &database, const DocumentName &name, qint64 changes,
                      const Refusal &refusal);
void dropSetAside(store::UnitOfWork &work, const QString &id, const char *direction);
/// The documents that wait for a row, whatever their database, taken out.
std::vector<Arriving> takeWaiting(store::UnitOfWork &work, const QString &row);
/// At most so many of the company's documents that wait for a record of a store, taken out.
std::vector<Arriving> takeWaitingForStores(store::UnitOfWork &work, int limit);
bool hasWaitingForStores(store::Connection &connection);
/// The incoming documents of a database that were set aside and wait for nothing, taken out, to be tried once more.
std::vector<Arriving> takeSetAside(store::UnitOfWork &work, const QString &database);
/// Whether some of them broke a rule of the schema, which what came since may have put right.
bool hasBrokenRule(store::Connection &connection, const QString &database);

} // namespace shopdesk::sync
