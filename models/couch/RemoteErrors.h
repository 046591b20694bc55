// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Remote.h"

#include <QJsonObject>

class QNetworkReply;

namespace shopdesk::couch {

/// One clear error for each cause, in the user's language. Details hold what the server said and no more of it than a line.

sync::RemoteError errorOf(sync::RemoteFailure failure, const QString &message, const QString &detail = {});
sync::RemoteError noAnswer(qint64 afterMs);
sync::RemoteError cancelled();
sync::RemoteError badAnswer(const QString &detail);
sync::RemoteError answerTooLarge(qint64 mostBytes);
/// Why a request got no answer at all; @p trust: the first complaint about the certificate, empty where there was none.
sync::RemoteError networkError(const QNetworkReply &reply, const QString &trust);
/// @p target: where the answer sends us. It is never followed.
sync::RemoteError redirected(const QUrl &from, const QUrl &target);
/// An answer with a status of 400 and more.
sync::RemoteError statusError(int status, const QJsonObject &body);
/// What one row of `_bulk_docs` means by its "error".
sync::RemoteFailure rowFailure(const QString &error);

} // namespace shopdesk::couch
