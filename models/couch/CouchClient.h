// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "couch/ServerAddress.h"
#include "sync/Remote.h"

#include <chrono>
#include <memory>

namespace shopdesk::couch {

struct HttpRequest;
class HttpConnection;

/// How much of an answer is read. The defaults have room for whatever a shop could need; tests have less patience.
struct CouchLimits
{
    std::chrono::milliseconds deadline{60'000};
    /// A page of changes, a document.
    qint64 largestBody = 64 * 1024 * 1024;
    qint64 largestAttachment = 32 * 1024 * 1024;
    /// Beyond what a long poll was asked to wait: the server's own timer runs as well, and its answer has a way to go.
    std::chrono::milliseconds grace{10'000};
    /// Objects and lists within each other.
    int deepestJson = 64;
};

/// The server of a company, over HTTP: Apache CouchDB, and what speaks like it (PouchDB Server). Follows
/// https://docs.couchdb.org/en/stable/api/ and copes with both where they differ. Belongs to the thread that made it.
class CouchClient : public sync::Remote
{
public:
    explicit CouchClient(const ServerAccess &access, const CouchLimits &limits = {});
    ~CouchClient() override;

    sync::RemoteAnswer<sync::DatabaseInfo> database(const QString &name) override;
    sync::RemoteAnswer<void> createDatabase(const QString &name) override;
    /// A page that is longer than may be read is asked for again, shorter; a document that is too long by itself comes without
    /// its content, so that it stops nothing.
    sync::RemoteAnswer<sync::ChangesPage> changes(const QString &database,
                                                  const sync::ChangesRequest &request) override;
    sync::RemoteAnswer<std::vector<sync::WriteOutcome>> write(const QString &database,
                                                              const QJsonArray &documents) override;
    sync::RemoteAnswer<QJsonObject> document(const QString &database, const QString &id,
                                             const QString &revision = {}) override;
    sync::RemoteAnswer<QByteArray> attachment(const QString &database, const QString &id, const QString &name) override;
    sync::RemoteAnswer<void> setSecurity(const QString &database, const QJsonObject &security) override;

    /// Waits for a change after @p since, and says how far the database is then; the same text where nothing happened.
    sync::RemoteAnswer<QString> awaitChange(const QString &database, const QString &since,
                                            std::chrono::milliseconds wait);

    /// Ends the request that is under way, or else the next one. From any thread.
    void cancel();

private:
    /// Errors also for a status of 400 and more, and for what is no JSON.
    sync::RemoteAnswer<QJsonValue> json(const HttpRequest &request);
    sync::RemoteAnswer<QJsonObject> object(const HttpRequest &request);
    sync::RemoteAnswer<sync::ChangesPage> page(const HttpRequest &request, const QString &since);
    HttpRequest get(const QByteArray &path) const;
    HttpRequest changesRequest(const QString &database, const sync::ChangesRequest &request) const;

    std::unique_ptr<HttpConnection> m_http;
    CouchLimits m_limits;
};

} // namespace shopdesk::couch
