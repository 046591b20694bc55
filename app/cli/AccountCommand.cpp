// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/SignIn.h"

#include "staff/Secrets.h"
#include "staff/SignIn.h"
#include "vault/Keychain.h"

#include <QEventLoop>

namespace shopdesk::cli {

namespace {

/// A keychain answers from the event loop.
template<typename Ask>
Result<void> answered(Ask ask)
{
    Result<void> outcome = Failure(vault::Keychain::noKeychain());
    QEventLoop loop;
    ask(&loop, [&](const Result<void> &done) {
        outcome = done;
        loop.quit();
    });
    loop.exec();
    return outcome;
}

Result<void> remember(const Call &call, store::Store &shop, const QString &key)
{
    const auto secret = shop.writeNow([](store::UnitOfWork &work) { return staff::rememberDevice(work); });
    if (!secret)
        return Failure(secret.error());
    const auto keychain = vault::Keychain::ofSystem();
    const auto kept =
        answered([&](QEventLoop *loop, auto take) { keychain->write(key, *secret, loop, std::move(take)); });
    if (!kept)
        return kept;
    call.out.answer(QStringLiteral("From now on this computer signs %1 in without a password.").arg(shop.actor().name),
                    {});
    return {};
}

Result<void> forget(const Call &call, store::Store &shop, const QString &key)
{
    const auto keychain = vault::Keychain::ofSystem();
    const auto gone = answered([&](QEventLoop *loop, auto take) { keychain->remove(key, loop, std::move(take)); });
    if (!gone)
        return gone;
    call.out.answer(QStringLiteral("This computer asks for the password of %1 again.").arg(shop.actor().name), {});
    return {};
}

} // namespace

Result<void> runKeychain(const Call &call)
{
    const QString what = call.arguments.value(0);
    const bool remembers = what == QLatin1String("remember");
    if (call.arguments.size() != 1 || (!remembers && what != QLatin1String("forget")))
        return usage(QStringLiteral("Say remember or forget."));
    auto shop = call.openShop(store::Store::Access::ReadWrite);
    if (!shop)
        return Failure(shop.error());
    if (!(*shop)->actor().id)
        return usage(QStringLiteral("Nobody signs in to this shop; there is nothing to remember."));
    if (!vault::Keychain::isAvailable())
        return Failure(vault::Keychain::noKeychain());
    const QString key = keychainKey(**shop, (*shop)->actor().id);
    return remembers ? remember(call, **shop, key) : forget(call, **shop, key);
}

Result<void> runRecover(const Call &call)
{
    if (call.arguments.size() != 1)
        return usage(QStringLiteral("Name the owner whose recovery sheet it is."));
    auto shop = call.openLockedShop(store::Store::Access::ReadWrite);
    if (!shop)
        return Failure(shop.error());
    // In this order: both may be lines of standard input.
    const auto secret = readPassword(call, "sheet-file");
    if (!secret)
        return Failure(secret.error());
    const auto password = readPassword(call, "password-file");
    if (!password)
        return Failure(password.error());
    const auto owner = staff::recover(**shop, call.arguments[0], *secret, *password);
    if (!owner)
        return Failure(owner.error());
    call.out.answer(
        QStringLiteral("%1 signs in with the new password from now on. The sheet is of no use any more; print a "
                       "new one.")
            .arg(owner->name),
        {{QStringLiteral("name"), owner->name}});
    return {};
}

} // namespace shopdesk::cli
