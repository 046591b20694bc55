// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace shopdesk::sync {

/// Why a request gave no answer that can be used. Sync decides by it what to do next; people read `message`.
enum class RemoteFailure {
    Unreachable,   ///< no network, no such host, the connection was refused or broke off
    NoAnswer,      ///< the deadline passed
    Untrusted,     ///< the certificate is wrong or expired, or there is no TLS where there has to be
    WrongPassword, ///< 401; also 403 to a login: never tried again by itself
    Forbidden,     ///< 403: the account may not do this
    NotFound,      ///< 404: no such database or document
    Conflict,      ///< 409, 412: another revision is there already
    TooLarge,      ///< 413
    Busy,          ///< 429, 503: `retryAfterMs` says when to come back, where the server said so
    ServerFailed,  ///< another 5xx
    Refused,       ///< another 4xx: the request itself is wrong
    BadAnswer,     ///< not JSON, cut off, too large, or of another shape than the API has
    Cancelled,
};

struct RemoteError
{
    RemoteFailure failure = RemoteFailure::Unreachable;
    QString message; ///< one sentence in the user's language
    QString detail;  ///< for a report; holds neither passwords nor personal data
    std::optional<qint64> retryAfterMs;
};

template<typename T>
using RemoteAnswer = tl::expected<T, RemoteError>;

struct DatabaseInfo
{
    /// Changes when the database was deleted and made again; empty where the server does not tell.
    QString instance;
    QString updateSequence;
    qint64 documents = 0;
};

struct ChangesRequest
{
    QString since; ///< opaque; empty: from the beginning
    int limit = 500;
    /// Waits until something changes or this long has passed; 0: answers at once.
    int waitMs = 0;
};

struct ChangedDocument
{
    QString id;
    /// The winning revision first, then the leaves that conflict with it.
    std::vector<QString> revisions;
    bool deleted = false;
    QJsonObject document; ///< of the winning revision, with `_id` and `_rev`
};

struct ChangesPage
{
    std::vector<ChangedDocument> changes;
    QString lastSequence;
    qint64 pending = -1; ///< how many more there are; -1: the server does not tell
};

struct WriteOutcome
{
    QString id;
    QString revision;                     ///< the new one, where it was written
    std::optional<RemoteFailure> failure; ///< Conflict, Forbidden … where it was not
    QString reason;                       ///< the server's words
};

/// The requests that sync makes of a CouchDB server (its HTTP API, https://docs.couchdb.org/en/stable/api/). Each call
/// waits for the answer; sync runs in a thread of its own. CouchClient speaks to a real server, the model server of the
/// tests stands in for one.
class Remote
{
public:
    virtual ~Remote() = default;

    virtual RemoteAnswer<DatabaseInfo> database(const QString &name) = 0;
    /// A database that exists already is no error.
    virtual RemoteAnswer<void> createDatabase(const QString &name) = 0;
    /// With documents and with the conflicting revisions.
    virtual RemoteAnswer<ChangesPage> changes(const QString &database, const ChangesRequest &request) = 0;
    /// One outcome for each document, in their order. A document says what it follows by `_rev`.
    virtual RemoteAnswer<std::vector<WriteOutcome>> write(const QString &database, const QJsonArray &documents) = 0;
    /// @p revision empty: the winner. With `_id` and `_rev`; `_conflicts` where leaves conflict.
    virtual RemoteAnswer<QJsonObject> document(const QString &database, const QString &id,
                                               const QString &revision = {}) = 0;
    virtual RemoteAnswer<QByteArray> attachment(const QString &database, const QString &id, const QString &name) = 0;
    /// `_security` of a database: who may read it.
    virtual RemoteAnswer<void> setSecurity(const QString &database, const QJsonObject &security) = 0;
};

} // namespace shopdesk::sync
