// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "couch/CouchClient.h"

#include "couch/CouchAnswers.h"
#include "couch/HttpConnection.h"
#include "couch/RemoteErrors.h"

#include <QJsonDocument>

namespace shopdesk::couch {

using sync::ChangesPage;
using sync::RemoteAnswer;
using sync::RemoteError;
using sync::RemoteFailure;

namespace {

QByteArray encoded(const QString &part)
{
    return QUrl::toPercentEncoding(part);
}

/// The slash of `_design/…` and `_local/…` is one; every other one belongs to the id.
QByteArray documentPath(const QString &database, const QString &id)
{
    const QByteArray start = '/' + encoded(database) + '/';
    for (const char *prefix : {"_design/", "_local/"})
        if (id.startsWith(QLatin1String(prefix)))
            return start + prefix + encoded(id.mid(qsizetype(qstrlen(prefix))));
    return start + encoded(id);
}

void add(QUrlQuery &query, const char *name, const QString &value)
{
    // Sequences hold '+' and other characters that mean something in a query.
    query.addQueryItem(QString::fromLatin1(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

RemoteError asBadAnswer(RemoteError error)
{
    if (error.failure == RemoteFailure::TooLarge)
        error.failure = RemoteFailure::BadAnswer;
    return error;
}

} // namespace

CouchClient::CouchClient(const ServerAccess &access, const CouchLimits &limits)
    : m_http(std::make_unique<HttpConnection>(access)), m_limits(limits)
{
}

CouchClient::~CouchClient() = default;

void CouchClient::cancel()
{
    m_http->cancel();
}

HttpRequest CouchClient::get(const QByteArray &path) const
{
    return {.path = path, .deadline = m_limits.deadline, .largestBody = m_limits.largestBody};
}

RemoteAnswer<QJsonValue> CouchClient::json(const HttpRequest &request)
{
    const auto answer = m_http->send(request);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status >= 400) {
        const auto body = parsed(answer->body, m_limits.deepestJson);
        RemoteError error = statusError(answer->status, body ? body->toObject() : QJsonObject());
        error.retryAfterMs = answer->retryAfterMs;
        return tl::unexpected(error);
    }
    if (request.mayStaySilent && answer->body.trimmed().isEmpty())
        return QJsonValue(); // nothing happened
    return parsed(answer->body, m_limits.deepestJson);
}

RemoteAnswer<QJsonObject> CouchClient::object(const HttpRequest &request)
{
    const auto value = json(request);
    if (!value)
        return tl::unexpected(value.error());
    if (!value->isObject())
        return tl::unexpected(badAnswer(QStringLiteral("not an object")));
    return value->toObject();
}

RemoteAnswer<sync::DatabaseInfo> CouchClient::database(const QString &name)
{
    return object(get('/' + encoded(name))).map_error(asBadAnswer).and_then(databaseInfo);
}

RemoteAnswer<void> CouchClient::createDatabase(const QString &name)
{
    HttpRequest request = get('/' + encoded(name));
    request.method = "PUT";
    const auto made = object(request);
    if (made || made.error().failure == RemoteFailure::Conflict)
        return {};
    return tl::unexpected(made.error());
}

HttpRequest CouchClient::changesRequest(const QString &database, const sync::ChangesRequest &request) const
{
    HttpRequest asked = get('/' + encoded(database) + "/_changes");
    add(asked.query, "limit", QString::number(request.limit));
    if (!request.since.isEmpty())
        add(asked.query, "since", request.since);
    if (request.waitMs > 0) {
        // No heartbeat: with one, CouchDB ignores the timeout.
        add(asked.query, "feed", QStringLiteral("longpoll"));
        add(asked.query, "timeout", QString::number(request.waitMs));
        asked.deadline = std::chrono::milliseconds(request.waitMs) + m_limits.grace;
        asked.mayStaySilent = true;
    }
    return asked;
}

RemoteAnswer<ChangesPage> CouchClient::page(const HttpRequest &request, const QString &since)
{
    const auto answer = json(request);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->isNull() && request.mayStaySilent)
        return ChangesPage{{}, since, 0};
    return changesPage(answer->toObject());
}

RemoteAnswer<ChangesPage> CouchClient::changes(const QString &database, const sync::ChangesRequest &request)
{
    HttpRequest withDocuments = changesRequest(database, request);
    add(withDocuments.query, "include_docs", QStringLiteral("true"));
    add(withDocuments.query, "conflicts", QStringLiteral("true"));
    auto whole = page(withDocuments, request.since);
    if (whole || whole.error().failure != RemoteFailure::TooLarge)
        return whole;
    if (request.limit <= 1)
        return page(changesRequest(database, request), request.since).map_error(asBadAnswer);
    sync::ChangesRequest half = request;
    half.limit = request.limit / 2;
    return changes(database, half);
}

RemoteAnswer<std::vector<sync::WriteOutcome>> CouchClient::write(const QString &database, const QJsonArray &documents)
{
    HttpRequest request = get('/' + encoded(database) + "/_bulk_docs");
    request.method = "POST";
    request.body = compact({{QStringLiteral("docs"), documents}});
    const auto answer = json(request);
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->isArray())
        return tl::unexpected(badAnswer(QStringLiteral("no outcomes")));
    return writeOutcomes(documents, answer->toArray());
}

RemoteAnswer<QJsonObject> CouchClient::document(const QString &database, const QString &id, const QString &revision)
{
    HttpRequest request = get(documentPath(database, id));
    if (revision.isEmpty())
        add(request.query, "conflicts", QStringLiteral("true"));
    else
        add(request.query, "rev", revision);
    auto answer = object(request).map_error(asBadAnswer);
    if (answer && answer->value(QStringLiteral("_id")).toString() != id)
        return tl::unexpected(badAnswer(QStringLiteral("another document than was asked for")));
    return answer;
}

RemoteAnswer<QByteArray> CouchClient::attachment(const QString &database, const QString &id, const QString &name)
{
    HttpRequest request = get(documentPath(database, id) + '/' + encoded(name));
    request.accepts = "*/*";
    request.largestBody = m_limits.largestAttachment;
    const auto answer = m_http->send(request).map_error(asBadAnswer);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status >= 400)
        return tl::unexpected(statusError(answer->status, {}));
    return answer->body;
}

RemoteAnswer<void> CouchClient::setSecurity(const QString &database, const QJsonObject &security)
{
    HttpRequest request = get('/' + encoded(database) + "/_security");
    request.method = "PUT";
    request.body = compact(security);
    return object(request).map([](const QJsonObject &) {});
}

RemoteAnswer<QString> CouchClient::awaitChange(const QString &database, const QString &since,
                                               std::chrono::milliseconds wait)
{
    const sync::ChangesRequest request{since, 1'000, static_cast<int>(wait.count())};
    return page(changesRequest(database, request), since).map([](const ChangesPage &page) {
        return page.lastSequence;
    });
}

} // namespace shopdesk::couch
