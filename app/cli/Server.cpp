// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Server.h"

#include "company/Link.h"
#include "couch/CouchClient.h"
#include "vault/Keychain.h"

#include <QEventLoop>

namespace shopdesk::cli {

namespace {

std::unique_ptr<sync::Remote> remoteOf(const QString &address, const QString &account, const QString &password)
{
    return std::make_unique<couch::CouchClient>(couch::ServerAccess{QUrl(address), account, password});
}

Result<QString> fromKeychain(const company::Link &link)
{
    Result<QByteArray> secret = Failure(vault::Keychain::notInKeychain());
    if (!vault::Keychain::isAvailable())
        return Failure(secret.error());
    QEventLoop loop;
    const auto keychain = vault::Keychain::ofSystem();
    keychain->read(company::keychainKey(link), &loop, [&](Result<QByteArray> found) {
        secret = std::move(found);
        loop.quit();
    });
    loop.exec();
    return secret.map([](const QByteArray &password) { return QString::fromUtf8(password); });
}

} // namespace

Result<std::unique_ptr<sync::Remote>> serverOf(store::Store &shop)
{
    struct Kept
    {
        company::Link link;
        QString password;
    };
    const auto kept = shop.readNow([](store::Connection &connection) -> Result<Kept> {
        const auto link = company::link(connection);
        return link ? Result<Kept>(Kept{*link, company::keptPassword(connection)}) : Failure(company::worksAlone());
    });
    if (!kept)
        return Failure(kept.error());
    const auto password = kept->password.isEmpty() ? fromKeychain(kept->link) : Result<QString>(kept->password);
    if (!password)
        return Failure(password.error());
    return remoteOf(kept->link.address, kept->link.account, *password);
}

Result<NamedServer> namedServer(const Call &call)
{
    const auto address = couch::serverAddress(call.options.value(QStringLiteral("server")));
    if (!address)
        return Failure(address.error());
    const QString account = call.options.value(QStringLiteral("account"));
    if (account.isEmpty())
        return usage(QStringLiteral("Name the account on the server with --account NAME."));
    const auto password = readPassword(call, "account-password-file");
    if (!password)
        return Failure(password.error());
    const QString text = address->toString();
    return NamedServer{text, account, *password, remoteOf(text, account, *password)};
}

} // namespace shopdesk::cli
