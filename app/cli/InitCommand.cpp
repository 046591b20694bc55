// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Command.h"
#include "sample/SampleShop.h"
#include "staff/SignIn.h"

#include <QDir>

namespace shopdesk::cli {

namespace {

Result<void> requireShopFile(const Call &call)
{
    return call.shopFile.isEmpty() ? Result<void>(usage(QStringLiteral("Name the new shop file with --shop FILE.")))
                                   : Result<void>();
}

QJsonObject describe(const store::Store &shop)
{
    const store::ShopInfo info = shop.shop();
    return {{QStringLiteral("file"), shop.path()},
            {QStringLiteral("name"), info.name},
            {QStringLiteral("currency"), info.currency.code},
            {QStringLiteral("timeZone"), info.zone.name()}};
}

/// Half a shop helps nobody and would be in the way of the next try.
void removeShop(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", ".key", ".lock"})
        QFile::remove(path + QLatin1String(suffix));
}

void answer(const Call &call, const store::Store &shop)
{
    call.out.answer(
        QStringLiteral("Made the shop “%1” in %2.").arg(shop.shop().name, QDir::toNativeSeparators(shop.path())),
        describe(shop));
}

} // namespace

Result<void> runInit(const Call &call)
{
    if (auto named = requireShopFile(call); !named)
        return named;
    const auto value = [&](const char *option, const char *otherwise = "") {
        const QString given = call.options.value(QString::fromLatin1(option));
        return given.isEmpty() ? QString::fromLatin1(otherwise) : given;
    };
    auto made = store::Store::create(call.shopFile,
                                     {value("name"), value("currency"), value("time-zone"), value("store", "Main")});
    if (!made)
        return Failure(made.error());
    if (const QString owner = value("owner"); !owner.isEmpty()) {
        const auto password = readPassword(call, "password-file");
        const auto signedUp =
            password ? staff::signUpOwner(**made, owner, *password) : Result<Actor>(Failure(password.error()));
        if (!signedUp) {
            made->reset();
            removeShop(call.shopFile);
            return Failure(signedUp.error());
        }
    }
    answer(call, **made);
    return {};
}

Result<void> runSample(const Call &call)
{
    if (auto named = requireShopFile(call); !named)
        return named;
    bool isNumber = true;
    const QString seedText = call.options.value(QStringLiteral("seed"));
    const quint32 seed = seedText.isEmpty() ? 1 : seedText.toUInt(&isNumber);
    if (!isNumber)
        return usage(QStringLiteral("The seed is a whole number."));
    auto made = store::Store::create(call.shopFile, sample::sampleShop());
    if (!made)
        return Failure(made.error());
    const BusinessDay today = (*made)->shop().zone.dayOf(Instant::now());
    if (auto filled = sample::fill(**made, seed, today, call.progress(QStringLiteral("Filling the shop"))); !filled)
        return filled;
    if (!call.options.isSet(QStringLiteral("no-people"))) {
        if (auto added = sample::addPeople(**made); !added)
            return added;
    }
    call.out.progress({});
    answer(call, **made);
    if (!call.options.isSet(QStringLiteral("no-people")) && !call.out.isJson())
        call.out.line(QStringLiteral("Sign in as %1, with the password “%2”, which everybody knows.")
                          .arg(sample::sampleOwner(), sample::samplePassword()));
    return {};
}

} // namespace shopdesk::cli
