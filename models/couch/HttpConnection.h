// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "couch/ServerAddress.h"
#include "sync/Remote.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QUrlQuery>

#include <atomic>
#include <chrono>

namespace QCoro {
template<typename T>
class Task;
}

namespace shopdesk::couch {

struct HttpRequest
{
    QByteArray method = "GET";
    QByteArray path; ///< below the server's address, percent-encoded: "/db/_changes"
    QUrlQuery query = {};
    QByteArray body = {}; ///< JSON
    QByteArray accepts = "application/json";
    std::chrono::milliseconds deadline{60'000}; ///< for all of it; what is sent adds to it
    qint64 largestBody = 64 * 1024 * 1024;
    /// An answer that has begun and holds nothing by the deadline is an empty one: a long poll in which nothing happened.
    bool mayStaySilent = false;
};

struct HttpAnswer
{
    int status = 0;
    QByteArray body;
    std::optional<qint64> retryAfterMs;
};

/// One server, asked one thing at a time. Each request has a deadline and a largest answer; certificates are checked, redirects
/// are not followed, and name and password go to that one server and nowhere else. Nothing is tried again in here.
///
/// Belongs to the thread that made it, whose event loop runs while an answer is waited for; `cancel` may be called from any.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    explicit HttpConnection(const ServerAccess &access);

    /// Any status is an answer, but for those that send us elsewhere. Errors: Unreachable, NoAnswer, Untrusted, TooLarge (the
    /// answer), BadAnswer, Refused (a redirect), Cancelled.
    sync::RemoteAnswer<HttpAnswer> send(const HttpRequest &request);
    /// Ends the request that is under way, or else the next one, with RemoteFailure::Cancelled.
    void cancel();
    QUrl address() const { return m_access.address; }

private:
    QCoro::Task<sync::RemoteAnswer<HttpAnswer>> exchange(HttpRequest request);
    QNetworkReply *start(const HttpRequest &request);

    ServerAccess m_access;
    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_underWay;
    std::atomic_bool m_cancelled = false;
};

} // namespace shopdesk::couch
