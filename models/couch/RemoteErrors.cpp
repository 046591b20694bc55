// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "couch/RemoteErrors.h"

#include <QCoreApplication>
#include <QNetworkReply>

namespace shopdesk::couch {

using sync::RemoteError;
using sync::RemoteFailure;

namespace {

constexpr int longestDetail = 200;

QString oneLine(const QString &text)
{
    return text.simplified().left(longestDetail);
}

RemoteError untrusted(const QString &message, const QString &detail)
{
    return errorOf(RemoteFailure::Untrusted, message, detail);
}

/// CouchDB counts wrong passwords, and then refuses the right one as well for some minutes.
bool isLockedOut(const QString &reason)
{
    return reason.contains(QLatin1String("locked"), Qt::CaseInsensitive);
}

/// PouchDB answers 401 where CouchDB answers 403 to a known account that is no member of the database.
bool isNoMember(const QString &reason)
{
    return reason.contains(QLatin1String("not authorized to access"), Qt::CaseInsensitive);
}

} // namespace

RemoteError errorOf(RemoteFailure failure, const QString &message, const QString &detail)
{
    return {failure, message, oneLine(detail), std::nullopt};
}

RemoteError noAnswer(qint64 afterMs)
{
    return errorOf(RemoteFailure::NoAnswer,
                   QCoreApplication::translate("Couch", "The server does not answer. It is tried again by itself."),
                   QStringLiteral("no answer within %1 ms").arg(afterMs));
}

RemoteError cancelled()
{
    return errorOf(RemoteFailure::Cancelled, QCoreApplication::translate("Couch", "It was stopped."));
}

RemoteError badAnswer(const QString &detail)
{
    return errorOf(RemoteFailure::BadAnswer,
                   QCoreApplication::translate("Couch",
                                               "What answers at this address is no CouchDB, or something on the way "
                                               "spoils its answers. Check the address."),
                   detail);
}

RemoteError answerTooLarge(qint64 mostBytes)
{
    return errorOf(
        RemoteFailure::TooLarge,
        QCoreApplication::translate("Couch", "The server sent more than could ever be needed, and it was not read."),
        QStringLiteral("the answer is longer than %1 bytes").arg(mostBytes));
}

RemoteError networkError(const QNetworkReply &reply, const QString &trust)
{
    if (!trust.isEmpty()) {
        return untrusted(QCoreApplication::translate(
                             "Couch", "The server cannot prove that it is the one it says it is (%1). Nothing was "
                                      "sent. Ask whoever runs it to put its certificate right.")
                             .arg(trust),
                         reply.errorString());
    }
    const QString host = reply.url().host();
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
        return errorOf(RemoteFailure::Unreachable,
                       QCoreApplication::translate("Couch", "There is no network, or no server called %1.").arg(host),
                       reply.errorString());
    case QNetworkReply::ConnectionRefusedError:
        return errorOf(
            RemoteFailure::Unreachable,
            QCoreApplication::translate("Couch", "The server %1 takes no connections at the moment.").arg(host),
            reply.errorString());
    case QNetworkReply::SslHandshakeFailedError:
        return untrusted(
            QCoreApplication::translate("Couch", "No secure connection to %1 can be made. Nothing was sent.").arg(host),
            reply.errorString());
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return badAnswer(reply.errorString());
    default:
        return errorOf(RemoteFailure::Unreachable,
                       QCoreApplication::translate("Couch", "The connection to %1 broke off.").arg(host),
                       reply.errorString());
    }
}

RemoteError redirected(const QUrl &from, const QUrl &target)
{
    const QUrl full = from.resolved(target);
    const QString shown =
        full.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const bool isSame = full.host() == from.host() && full.scheme() == from.scheme();
    return errorOf(isSame ? RemoteFailure::Refused : RemoteFailure::Untrusted,
                   QCoreApplication::translate("Couch",
                                               "The server sends us on to %1, where nothing was sent. Check the "
                                               "address of the server.")
                       .arg(shown),
                   QStringLiteral("redirected to %1").arg(shown));
}

RemoteError statusError(int status, const QJsonObject &body)
{
    const QString reason = body.value(QStringLiteral("reason")).toString();
    const QString detail =
        QStringLiteral("%1 %2: %3").arg(status).arg(body.value(QStringLiteral("error")).toString(), reason);
    const auto error = [&](RemoteFailure failure, const QString &message) { return errorOf(failure, message, detail); };
    const bool isLogin = (status == 401 && !isNoMember(reason)) || (status == 403 && isLockedOut(reason));
    if (isLogin) {
        return error(RemoteFailure::WrongPassword,
                     isLockedOut(reason)
                         ? QCoreApplication::translate("Couch",
                                                       "The server has locked the account for some minutes, after "
                                                       "too many wrong passwords. Enter the right one later.")
                         : QCoreApplication::translate("Couch", "The server does not know this account and password."));
    }
    switch (status) {
    case 401:
    case 403:
        return error(
            RemoteFailure::Forbidden,
            QCoreApplication::translate("Couch", "The account may not do this on the server. Ask whoever runs it."));
    case 404:
        return error(RemoteFailure::NotFound,
                     QCoreApplication::translate("Couch", "The server does not have what was asked for."));
    case 409:
    case 412:
        return error(RemoteFailure::Conflict, QCoreApplication::translate("Couch", "Somebody else was faster."));
    case 413:
        return error(RemoteFailure::TooLarge,
                     QCoreApplication::translate("Couch", "This is larger than the server takes."));
    case 429:
    case 503:
        return error(RemoteFailure::Busy,
                     QCoreApplication::translate("Couch", "The server is busy. It is tried again by itself."));
    default:
        return status >= 500 ? error(RemoteFailure::ServerFailed,
                                     QCoreApplication::translate(
                                         "Couch", "Something is wrong with the server. It is tried again by itself."))
                             : error(RemoteFailure::Refused,
                                     QCoreApplication::translate("Couch", "The server refuses what it was asked for."));
    }
}

RemoteFailure rowFailure(const QString &error)
{
    if (error == QLatin1String("conflict"))
        return RemoteFailure::Conflict;
    if (error == QLatin1String("forbidden") || error == QLatin1String("unauthorized"))
        return RemoteFailure::Forbidden;
    if (error == QLatin1String("too_large") || error == QLatin1String("document_too_large"))
        return RemoteFailure::TooLarge;
    return RemoteFailure::Refused;
}

} // namespace shopdesk::couch
