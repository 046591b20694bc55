// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/Session.h"

#include "base/EnumKeys.h"

#include <QCoreApplication>

#include <mutex>
#include <new>

namespace shopdesk::mail {

namespace {

constexpr EnumKeys<3> securities{"tls", "starttls", "none"};
constexpr qsizetype mostAnswers = 200'000; // bytes of the server's lines
constexpr long bufferBytes = 256 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("Mail", text);
}

CURL *newHandle()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    CURL *handle = curl_easy_init();
    if (!handle)
        throw std::bad_alloc();
    return handle;
}

} // namespace

QString keyOf(Security security)
{
    return enumKey(securities, security);
}

std::optional<Security> securityFrom(const QString &key)
{
    return enumFrom<Security>(securities, key);
}

Session::Session(const MailServer &server, const char *protocol, Cancel cancel, Patience patience)
    : m_curl(newHandle()), m_server(server), m_protocol(protocol), m_cancel(std::move(cancel))
{
    if (server.security == Security::Tls)
        m_protocol += 's';
    const auto set = [this](CURLoption option, auto value) { curl_easy_setopt(m_curl, option, value); };
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_USE_SSL, server.security == Security::None ? long(CURLUSESSL_NONE) : long(CURLUSESSL_ALL));
    set(CURLOPT_CONNECTTIMEOUT, long(patience.connectSeconds));
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, long(patience.silentSeconds));
    set(CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(CURLOPT_LOW_SPEED_TIME, long(patience.silentSeconds));
    set(CURLOPT_TIMEOUT, long(patience.wholeSeconds));
    set(CURLOPT_BUFFERSIZE, bufferBytes);
    set(CURLOPT_WRITEFUNCTION, &Session::onBytes);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_HEADERFUNCTION, &Session::onAnswer);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &Session::onProgress);
    set(CURLOPT_XFERINFODATA, this);
    if (!server.user.isEmpty()) {
        set(CURLOPT_USERNAME, server.user.toUtf8().constData());
        set(CURLOPT_PASSWORD, server.password.toUtf8().constData());
    }
    if (!server.certificates.isEmpty())
        set(CURLOPT_CAINFO, server.certificates.toUtf8().constData());
}

Session::~Session()
{
    curl_easy_cleanup(m_curl);
}

void Session::setUrl(const QByteArray &path)
{
    QByteArray host = m_server.host.trimmed().toUtf8();
    if (host.contains(':') && !host.startsWith('['))
        host = '[' + host + ']';
    const QByteArray url = m_protocol + "://" + host + ':' + QByteArray::number(m_server.port) + path;
    curl_easy_setopt(m_curl, CURLOPT_URL, url.constData());
}

Result<void> Session::perform()
{
    received.clear();
    answers.clear();
    m_isTooLarge = false;
    const CURLcode code = curl_easy_perform(m_curl);
    if (code != CURLE_OK)
        return failure(code);
    return {};
}

size_t Session::onBytes(char *bytes, size_t size, size_t count, void *self)
{
    auto *session = static_cast<Session *>(self);
    const auto length = static_cast<qsizetype>(size * count);
    if (session->mostReceived > 0 && session->received.size() + length > session->mostReceived) {
        session->m_isTooLarge = true;
        return 0;
    }
    session->received.append(bytes, length);
    return size * count;
}

size_t Session::onAnswer(char *bytes, size_t size, size_t count, void *self)
{
    auto *session = static_cast<Session *>(self);
    if (session->answers.size() < mostAnswers)
        session->answers.append(bytes, static_cast<qsizetype>(size * count));
    return size * count;
}

int Session::onProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const auto *session = static_cast<const Session *>(self);
    return session->m_cancel && *session->m_cancel ? 1 : 0;
}

Failure Session::failure(CURLcode code) const
{
    const QString host = m_server.host;
    long response = 0;
    curl_easy_getinfo(m_curl, CURLINFO_RESPONSE_CODE, &response);
    const QString detail = QStringLiteral("libcurl %1, %2, %3")
                               .arg(int(code))
                               .arg(QString::fromUtf8(curl_easy_strerror(code)))
                               .arg(response);
    const auto told = [&](const char *error, const QString &message) { return fail(error, message, {}, detail); };
    if (m_isTooLarge)
        return told("mail.tooLarge", say(QT_TRANSLATE_NOOP("Mail", "The mail is too large to be fetched.")));
    switch (code) {
    case CURLE_ABORTED_BY_CALLBACK:
        return told("base.cancelled", say(QT_TRANSLATE_NOOP("Mail", "Stopped.")));
    case CURLE_COULDNT_RESOLVE_HOST:
        return told("mail.noSuchServer",
                    say(QT_TRANSLATE_NOOP(
                            "Mail", "No server %1 is found. Check its name, and whether this computer is online."))
                        .arg(host));
    case CURLE_COULDNT_CONNECT:
        return told(
            "mail.noAnswer",
            say(QT_TRANSLATE_NOOP(
                    "Mail", "%1 does not answer at port %2. Check the port, and whether a firewall is in between."))
                .arg(host)
                .arg(m_server.port));
    case CURLE_OPERATION_TIMEDOUT:
        return told(
            "mail.timeout",
            say(QT_TRANSLATE_NOOP("Mail", "%1 took too long to answer. It is tried again later; if this goes on, "
                                          "check port and encryption."))
                .arg(host));
    case CURLE_LOGIN_DENIED:
        return told(
            "mail.loginRefused",
            say(QT_TRANSLATE_NOOP("Mail",
                                  "%1 refuses the user or the password. Many providers want a password of its own for "
                                  "programs."))
                .arg(host));
    case CURLE_USE_SSL_FAILED:
        return told(
            "mail.noTls",
            say(QT_TRANSLATE_NOOP("Mail",
                                  "%1 does not encrypt the connection at port %2, so the password was not sent. Check "
                                  "the port, or ask the provider."))
                .arg(host)
                .arg(m_server.port));
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return told(
            "mail.badCertificate",
            say(QT_TRANSLATE_NOOP(
                    "Mail", "%1 cannot prove that it is this server: its certificate is not trusted. Check the name; "
                            "nothing was sent."))
                .arg(host));
    case CURLE_SSL_CONNECT_ERROR:
        return told("mail.tlsFailed",
                    say(QT_TRANSLATE_NOOP(
                            "Mail", "No encrypted connection to %1 at port %2. The port may be one for another kind of "
                                    "encryption."))
                        .arg(host)
                        .arg(m_server.port));
    case CURLE_REMOTE_ACCESS_DENIED:
        return told("mail.noFolder", say(QT_TRANSLATE_NOOP("Mail", "%1 has no such folder for this user.")).arg(host));
    default:
        break;
    }
    if (response >= 500 && response < 600)
        return told("mail.refused",
                    say(QT_TRANSLATE_NOOP("Mail", "%1 refuses the mail (%2).")).arg(host).arg(response));
    if (response >= 400 && response < 500)
        return told("mail.later", say(QT_TRANSLATE_NOOP("Mail", "%1 cannot take the mail now (%2). It is tried again."))
                                      .arg(host)
                                      .arg(response));
    if (code == CURLE_SEND_ERROR || code == CURLE_RECV_ERROR || code == CURLE_GOT_NOTHING)
        return told("mail.connectionLost", say(QT_TRANSLATE_NOOP("Mail", "The connection to %1 was lost.")).arg(host));
    return told("mail.failed", say(QT_TRANSLATE_NOOP("Mail", "%1 answers in a way that is not understood.")).arg(host));
}

} // namespace shopdesk::mail
