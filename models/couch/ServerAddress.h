// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QUrl>

namespace shopdesk::couch {

/// Where a company's CouchDB is, from what a person typed: "shop.example.com", "https://shop.example.com:6984/couch". Without
/// a scheme it is https. Plain http is for this computer alone. Errors "couch.badAddress", "couch.notSecure", field "address".
Result<QUrl> serverAddress(const QString &typed);

/// Where the server is and who asks.
struct ServerAccess
{
    QUrl address;    ///< of serverAddress
    QString account; ///< empty: nobody in particular
    QString password;
};

/// Whether an address means this computer, so that nothing of what is sent leaves it.
bool isThisComputer(const QUrl &address);

} // namespace shopdesk::couch
