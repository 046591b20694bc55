// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/SignIn.h"
#include "store/Backup.h"
#include "store/KeyFile.h"

#include <QDir>

namespace shopdesk::cli {

namespace {

/// Who restores: whoever signs in to the shop that is there; where none opens any more, to the backup. A backup that a key
/// file opens knows nobody.
Result<Actor> whoRestores(const Call &call, const QString &backup)
{
    for (const QString &file : {call.shopFile, backup}) {
        const auto shop = store::Store::open(file, store::Store::Access::ReadOnly);
        if (!shop && file == call.shopFile)
            continue;
        if (!shop && shop.error().code == QLatin1String("store.noKey"))
            break;
        if (!shop)
            return Failure(shop.error());
        if (auto signedIn = signIn(call, **shop); !signedIn)
            return Failure(signedIn.error());
        return (*shop)->actor();
    }
    return Actor::owner();
}

} // namespace

Result<void> runBackup(const Call &call)
{
    if (call.arguments.size() != 1)
        return usage(QStringLiteral("Name the backup file."));
    auto shop = call.openShopToNote();
    if (!shop)
        return Failure(shop.error());
    const auto backup = (*shop)->readNow([&](store::Connection &connection) {
        return store::backUp(connection, call.arguments[0], call.progress(QStringLiteral("Backing up")));
    });
    if (!backup)
        return Failure(backup.error());
    if (!(*shop)->isReadOnly()) {
        if (auto noted = (*shop)->writeNow([&](store::UnitOfWork &work) { return store::noteBackup(work, *backup); });
            !noted)
            return noted;
    }
    call.out.progress({});
    const bool byKeyFile = QFile::exists(store::keyFilePath(call.shopFile));
    const QString opensWith =
        byKeyFile ? QStringLiteral("It opens with the key file %1: keep a copy of that too, in another place.")
                        .arg(QDir::toNativeSeparators(store::keyFilePath(call.shopFile)))
                  : QStringLiteral("It opens with the passwords of today.");
    call.out.answer(
        QStringLiteral("Backed up to %1 and verified. %2").arg(QDir::toNativeSeparators(backup->path), opensWith),
        {{QStringLiteral("file"), backup->path}, {QStringLiteral("bytes"), backup->bytes}});
    return {};
}

Result<void> runRestore(const Call &call)
{
    if (call.arguments.size() != 1 || call.shopFile.isEmpty())
        return usage(QStringLiteral("Name the shop file with --shop FILE, and the backup."));
    const auto by = whoRestores(call, call.arguments[0]);
    if (!by)
        return Failure(by.error());
    const auto kept = store::restore(call.arguments[0], call.shopFile, *by);
    if (!kept)
        return Failure(kept.error());
    call.out.answer(QStringLiteral("Restored. The shop as it was is kept as %1.").arg(QDir::toNativeSeparators(*kept)),
                    {{QStringLiteral("kept"), *kept}});
    return {};
}

} // namespace shopdesk::cli
