// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Command.h"
#include "store/Backup.h"
#include "store/KeyFile.h"

#include <QDir>

namespace shopdesk::cli {

Result<void> runBackup(const Call &call)
{
    if (call.arguments.size() != 1)
        return usage(QStringLiteral("Name the backup file."));
    auto shop = call.openShop(store::Store::Access::ReadOnly, Call::Locked::Allowed);
    if (!shop)
        return Failure(shop.error());
    const auto backup = (*shop)->readNow([&](store::Connection &connection) {
        return store::backUp(connection, call.arguments[0], call.progress(QStringLiteral("Backing up")));
    });
    if (!backup)
        return Failure(backup.error());
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
    const auto kept = store::restore(call.arguments[0], call.shopFile);
    if (!kept)
        return Failure(kept.error());
    call.out.answer(QStringLiteral("Restored. The shop as it was is kept as %1.").arg(QDir::toNativeSeparators(*kept)),
                    {{QStringLiteral("kept"), *kept}});
    return {};
}

} // namespace shopdesk::cli
