// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/SignIn.h"

#include "staff/Secrets.h"
#include "staff/SignIn.h"
#include "vault/Keychain.h"
#include "vault/Totp.h"

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

/// Whether the shop asks them for a second factor before it lets them in at all.
Result<bool> needsFactorFirst(store::Store &shop, const staff::Credentials &credentials)
{
    const auto actor = staff::signIn(shop, credentials);
    if (actor)
        return false;
    if (actor.error().code == QLatin1String("staff.secondFactorNeeded"))
        return true;
    return Failure(actor.error());
}

void printSecret(const Call &call, const QString &shop, const QString &person, const QByteArray &secret)
{
    const QString uri = vault::totpUri(shop, person, secret);
    if (call.out.isJson()) {
        call.out.json(
            QJsonObject{{QStringLiteral("uri"), uri}, {QStringLiteral("secret"), vault::totpSecretText(secret)}});
        return;
    }
    call.out.line(uri);
    call.out.line(QStringLiteral("Give this to the authenticator app on the phone, or type its secret there: %1")
                      .arg(vault::totpSecretText(secret)));
    call.out.line(QStringLiteral("Then enter the code that the phone shows:"));
}

void printRecoveryCodes(const Call &call, const QStringList &codes)
{
    if (call.out.isJson()) {
        call.out.json(QJsonObject{{QStringLiteral("recoveryCodes"), QJsonArray::fromStringList(codes)}});
        return;
    }
    call.out.line(QStringLiteral("The second factor is on. Keep these recovery codes in a safe place; each is good for "
                                 "one time, and they are not shown again:"));
    for (const QString &code : codes)
        call.out.line(code);
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

Result<void> runSecondFactor(const Call &call)
{
    const QString name = call.options.value(QStringLiteral("as"));
    if (!call.arguments.isEmpty() || name.isEmpty())
        return usage(QStringLiteral("Say whose it is with --as NAME."));
    auto shop = call.openLockedShop(store::Store::Access::ReadWrite);
    if (!shop)
        return Failure(shop.error());
    if (!(*shop)->isLocked())
        return usage(QStringLiteral("Nobody signs in to this shop; there is nothing to protect."));
    // In this order: both may be lines of standard input. What a keychain remembers does not say whose phone it is to be.
    const auto password = readPassword(call, "password-file");
    if (!password)
        return Failure(password.error());
    auto credentials = staff::Credentials::password(name, *password, call.options.value(QStringLiteral("code")));
    const auto isFirst = needsFactorFirst(**shop, credentials);
    if (!isFirst)
        return Failure(isFirst.error());
    const QByteArray secret = vault::newTotpSecret();
    printSecret(call, (*shop)->shop().name, name, secret);
    const auto code = readInputLine();
    if (!code)
        return Failure(code.error());
    credentials.code = *code;
    const auto codes =
        *isFirst ? staff::enrol(**shop, credentials, secret) : (*shop)->writeNow([&](store::UnitOfWork &work) {
            return staff::enableSecondFactor(work, *password, secret, *code);
        });
    if (!codes)
        return Failure(codes.error());
    printRecoveryCodes(call, *codes);
    return {};
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
