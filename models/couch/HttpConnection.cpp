// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "couch/HttpConnection.h"

#include "couch/RemoteErrors.h"

#include <QCoroNetworkReply>
#include <QCoroTask>
#include <QDateTime>
#include <QLocale>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslError>

namespace shopdesk::couch {

using sync::RemoteAnswer;

namespace {

/// A slow line gets a second more for so much of what is sent.
constexpr qint64 slowestBytesPerSecond = 32 * 1024;
constexpr qint64 readAtOnce = 256 * 1024;

/// What has come of an answer so far, and why it was stopped, if it was.
struct Received
{
    QByteArray body;
    bool isTooLarge = false;
    QString trust;
};

QByteArray authorizationOf(const ServerAccess &access)
{
    return "Basic " + (access.account + QLatin1Char(':') + access.password).toUtf8().toBase64();
}

/// Seconds, or a date (RFC 9110, 10.2.3).
std::optional<qint64> retryAfterOf(const QNetworkReply &reply)
{
    const QByteArray value = reply.rawHeader("Retry-After").trimmed();
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    constexpr qint64 mostSeconds = 24 * 60 * 60;
    if (isNumber)
        return std::clamp<qint64>(seconds, 0, mostSeconds) * 1'000;
    const QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(value), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    const QDateTime utc(date.date(), date.time(), Qt::UTC);
    return std::clamp<qint64>(QDateTime::currentDateTimeUtc().msecsTo(utc), 0, mostSeconds * 1'000);
}

void takeWhatIsThere(QNetworkReply &reply, Received &received, qint64 mostBytes)
{
    received.body += reply.readAll();
    const qint64 announced = reply.header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (std::max<qint64>(received.body.size(), announced) <= mostBytes || received.isTooLarge)
        return;
    received.isTooLarge = true;
    received.body.clear();
    reply.abort();
}

void watch(QNetworkReply *reply, Received *received, qint64 mostBytes)
{
    // The rest of an answer that nobody reads stays with the system, and does not fill our memory.
    reply->setReadBufferSize(readAtOnce);
    const auto take = [=] { takeWhatIsThere(*reply, *received, mostBytes); };
    QObject::connect(reply, &QNetworkReply::metaDataChanged, reply, take);
    QObject::connect(reply, &QNetworkReply::readyRead, reply, take);
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [=](const QList<QSslError> &errors) {
        if (!errors.isEmpty() && received->trust.isEmpty())
            received->trust = errors.front().errorString();
    });
}

/// The head of a list of changes comes at once, and then blank lines until there is one.
bool isSilent(const QByteArray &body)
{
    const QByteArray text = body.simplified();
    return text.isEmpty() || text == R"({"results":[)";
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Qt reports statuses of 400 and more as errors of its own. What remains broke off.
bool brokeOff(const QNetworkReply &reply)
{
    const QNetworkReply::NetworkError error = reply.error();
    const bool isOfStatus = error >= QNetworkReply::ContentAccessDenied && statusOf(reply) >= 400;
    return error != QNetworkReply::NoError && !isOfStatus;
}

/// After the end, or after the deadline.
RemoteAnswer<HttpAnswer> answerOf(QNetworkReply &reply, Received &received, const HttpRequest &request, bool isComplete)
{
    if (received.isTooLarge)
        return tl::unexpected(answerTooLarge(request.largestBody));
    const int status = statusOf(reply);
    if (!isComplete) {
        const bool isSilence = request.mayStaySilent && status == 200 && isSilent(received.body);
        if (isSilence)
            return HttpAnswer{status, {}, {}};
        return tl::unexpected(noAnswer(request.deadline.count()));
    }
    if (brokeOff(reply))
        return tl::unexpected(networkError(reply, received.trust));
    if (status == 0)
        return tl::unexpected(badAnswer(QStringLiteral("no status")));
    if (status >= 300 && status < 400) {
        return tl::unexpected(
            redirected(reply.url(), QUrl(QString::fromUtf8(reply.rawHeader("Location")), QUrl::TolerantMode)));
    }
    takeWhatIsThere(reply, received, request.largestBody);
    if (received.isTooLarge)
        return tl::unexpected(answerTooLarge(request.largestBody));
    return HttpAnswer{status, std::move(received.body), retryAfterOf(reply)};
}

} // namespace

HttpConnection::HttpConnection(const ServerAccess &access) : m_access(access)
{
    if (isThisComputer(access.address))
        m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

void HttpConnection::cancel()
{
    m_cancelled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_underWay)
                m_underWay->abort();
        },
        Qt::QueuedConnection);
}

QNetworkReply *HttpConnection::start(const HttpRequest &request)
{
    QUrl url = m_access.address;
    // The path is encoded already: an id may hold what would part paths.
    url.setPath(url.path(QUrl::FullyEncoded) + QString::fromLatin1(request.path), QUrl::StrictMode);
    url.setQuery(request.query);
    QNetworkRequest asked(url);
    asked.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // one request at a time has nothing from it
    asked.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    for (const auto attribute :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        asked.setAttribute(attribute, QNetworkRequest::Manual);
    // What is unpacked is counted here; a good compression is no crime.
    asked.setDecompressedSafetyCheckThreshold(-1);
    asked.setRawHeader("Accept", request.accepts);
    asked.setRawHeader("User-Agent", "Shopdesk");
    // What compresses keeps a part back until more comes, and in a long poll nothing does.
    if (request.mayStaySilent)
        asked.setRawHeader("Accept-Encoding", "identity");
    if (!m_access.account.isEmpty())
        asked.setRawHeader("Authorization", authorizationOf(m_access));
    if (!request.body.isEmpty())
        asked.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    return m_network.sendCustomRequest(asked, request.method, request.body);
}

QCoro::Task<RemoteAnswer<HttpAnswer>> HttpConnection::exchange(HttpRequest request)
{
    Received received;
    const std::unique_ptr<QNetworkReply> reply(start(request));
    m_underWay = reply.get();
    watch(reply.get(), &received, request.largestBody);
    const std::chrono::milliseconds toSend(request.body.size() * 1'000 / slowestBytesPerSecond);
    const bool isComplete = co_await qCoro(reply.get()).waitForFinished(request.deadline + toSend);
    m_underWay = nullptr;
    if (m_cancelled.exchange(false))
        co_return tl::unexpected(cancelled());
    RemoteAnswer<HttpAnswer> answer = answerOf(*reply, received, request, isComplete);
    reply->disconnect();
    if (!isComplete)
        reply->abort();
    co_return answer;
}

RemoteAnswer<HttpAnswer> HttpConnection::send(const HttpRequest &request)
{
    if (m_cancelled.exchange(false))
        return tl::unexpected(cancelled());
    // Wherever the address came from: a file that was changed by hand, a document of the server's.
    if (const auto address = serverAddress(m_access.address.toString(QUrl::FullyEncoded)); !address)
        return tl::unexpected(errorOf(sync::RemoteFailure::Untrusted, address.error().message));
    return QCoro::waitFor(exchange(request));
}

} // namespace shopdesk::couch
