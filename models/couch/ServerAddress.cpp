// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "couch/ServerAddress.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace shopdesk::couch {

namespace {

const QString addressField = QStringLiteral("address");

} // namespace

bool isThisComputer(const QUrl &address)
{
    return address.host() == QLatin1String("localhost") || QHostAddress(address.host()).isLoopback();
}

Result<QUrl> serverAddress(const QString &typed)
{
    QString text = typed.trimmed();
    if (!text.isEmpty() && !text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("https://"));
    QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment()) {
        return fail("couch.badAddress",
                    QCoreApplication::translate("Couch",
                                                "This is no address of a server. It looks like "
                                                "“https://shop.example.com”, without a name or password in it."),
                    addressField);
    }
    if (url.scheme() == QLatin1String("http") && !isThisComputer(url)) {
        return fail("couch.notSecure",
                    QCoreApplication::translate("Couch",
                                                "Over “http://” everybody on the way could read and change what is "
                                                "sent. Enter the address with “https://”."),
                    addressField);
    }
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path);
    return url;
}

} // namespace shopdesk::couch
