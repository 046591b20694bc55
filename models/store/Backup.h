// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "store/UnitOfWork.h"

namespace shopdesk::store {

struct BackupInfo
{
    QString path;
    qint64 bytes = 0;
    Instant takenAt;
};

/// Copies the shop, as it is now, to @p path while others work on, and verifies the copy. The file appears under its
/// name only when it is whole; one of that name is replaced. The copy is sealed like the shop: it opens with the shop's
/// key file. Errors "backup.notWritten", "backup.damaged", "base.cancelled" and those of Store.
///
/// What the program does by itself, whoever works: the automatic backups, and the copy before a migration.
Result<BackupInfo> copyShop(Connection &connection, const QString &path, const Progress &progress = {});
/// The same for a person, who takes the shop's file elsewhere by it: needs Permission::ManageShop.
Result<BackupInfo> backUp(Connection &connection, const QString &path, const Progress &progress = {});
/// Notes it in the trail once it is written. Needs Permission::ManageShop.
Result<void> noteBackup(UnitOfWork &work, const BackupInfo &backup);

/// What is wrong with an open shop, a sentence each, none for a sound one: SQLite's integrity check and its foreign keys.
QStringList checkIntegrity(Connection &connection);

/// Opens a backup and checks it whole. Errors "store.notAShop", "store.newer", "backup.damaged".
Result<BackupInfo> verifyBackup(const QString &path);

/// Puts a verified backup in the place of a closed shop, and notes in the trail of the restored one who did it. The shop as
/// it was is kept beside it, as "NAME.before-restore-…"; its key file stays. Returns where. @p by, who signed in to the shop
/// before it was closed, needs Permission::ManageShop. Errors also "staff.notAllowed", "store.inUse", "backup.notWritten".
Result<QString> restore(const QString &backupPath, const QString &shopPath, const Actor &by);

/// Which of the automatic backups to drop so that the kept ones reach far back at little cost: the newest five, the
/// newest of each of the last 14 days, and the newest of each of the last 8 weeks (7-day spans counted back from @p now).
std::vector<BackupInfo> backupsToDrop(std::vector<BackupInfo> backups, Instant now);

} // namespace shopdesk::store
