// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Backup.h"

#include "store/Migrations.h"
#include "store/SqliteErrors.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLockFile>
#include <QSet>

#include <sqlite3.h>
#include <SQLiteCpp/Backup.h>

namespace shopdesk::store {

namespace {

constexpr int pagesPerStep = 2'000; // 8 MB: a cancel is noticed at once

Failure notWritten(const QString &path, const QString &detail)
{
    return fail("backup.notWritten",
                QCoreApplication::translate("Backup",
                                            "%1 could not be written. Choose a folder that exists and that you may "
                                            "write to.")
                    .arg(QDir::toNativeSeparators(path)),
                {}, detail);
}

Result<void> copyPages(Connection &connection, const QString &path, const Progress &progress)
{
    SQLite::Database target(path.toUtf8().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup backup(target, connection.database());
    while (backup.executeStep(pagesPerStep) != SQLITE_DONE) {
        const qint64 total = backup.getTotalPageCount();
        if (progress && !progress(total - backup.getRemainingPageCount(), total)) {
            return fail("base.cancelled", QCoreApplication::translate("Backup", "Cancelled; no backup was made."));
        }
    }
    return {};
}

/// A backup is one file that needs no log beside it.
void leaveWalMode(const QString &path)
{
    SQLite::Database copy(path.toUtf8().toStdString(), SQLite::OPEN_READWRITE);
    copy.exec("PRAGMA journal_mode = DELETE");
}

Failure damaged(const QString &path, const QStringList &problems)
{
    return fail("backup.damaged",
                QCoreApplication::translate("Backup", "The backup %1 is damaged. Choose another one.")
                    .arg(QDir::toNativeSeparators(path)),
                {}, problems.join(QLatin1Char('\n')));
}

Result<QString> putInPlace(const QString &backupPath, const QString &shopPath)
{
    if (auto verified = verifyBackup(backupPath); !verified)
        return Failure(verified.error());
    QLockFile lock(shopPath + QLatin1String(".lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0)) {
        return fail("store.inUse",
                    QCoreApplication::translate("Store", "This shop is open in another Shopdesk. Work there, "
                                                         "or close it and try again."));
    }
    const QString incoming = shopPath + QLatin1String(".restoring");
    QFile::remove(incoming);
    if (!QFile::copy(backupPath, incoming))
        return notWritten(incoming, {});
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString kept = shopPath + QStringLiteral(".before-restore-") + stamp;
    // The log belongs to the file that it stands beside: it moves along, or changes in it would be lost.
    for (const char *suffix : {"-wal", "-shm", ""}) {
        const QString from = shopPath + QLatin1String(suffix);
        if (QFile::exists(from) && !QFile::rename(from, kept + QLatin1String(suffix)))
            return notWritten(kept, {});
    }
    if (!QFile::rename(incoming, shopPath)) {
        for (const char *suffix : {"", "-shm", "-wal"})
            QFile::rename(kept + QLatin1String(suffix), shopPath + QLatin1String(suffix));
        return notWritten(shopPath, {});
    }
    return kept;
}

/// Without its folder, which may tell the name of a person.
QJsonArray fileChange(const QString &path)
{
    return {QString(), QFileInfo(path).fileName()};
}

/// In the restored shop, which need not know the person. Where it does not open, whoever opens it is told why.
void noteRestore(const QString &backupPath, const QString &shopPath, const QString &kept, const Actor &by)
{
    const auto shop = Store::open(shopPath);
    if (!shop)
        return;
    (*shop)->writeNow(
        [&](UnitOfWork &work) -> Result<void> {
            work.audit(
                "store.restore", "shop", 1,
                {{QStringLiteral("file"), fileChange(backupPath)}, {QStringLiteral("keptAs"), fileChange(kept)}});
            return {};
        },
        by);
}

} // namespace

QStringList checkIntegrity(Connection &connection)
{
    QStringList problems;
    Query integrity = connection.query("PRAGMA integrity_check(20)");
    while (integrity.next()) {
        if (const QString line = integrity.get<QString>(0); line != QLatin1String("ok"))
            problems << line;
    }
    Query keys = connection.query("SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2");
    while (keys.next()) {
        const int rows = keys.get<int>(2);
        problems << QCoreApplication::translate("Backup", "%n row(s) of %1 refer to rows of %2 that are not there.",
                                                nullptr, rows)
                        .arg(keys.get<QString>(0), keys.get<QString>(1));
    }
    return problems;
}

Result<BackupInfo> verifyBackup(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile()) {
        return fail("store.notFound", QCoreApplication::translate("Backup", "There is no backup %1. Check the name.")
                                          .arg(QDir::toNativeSeparators(path)));
    }
    try {
        Connection connection(path, Connection::Mode::ReadOnly);
        if (auto checked = checkSchema(connection); !checked)
            return Failure(checked.error());
        if (const QStringList problems = checkIntegrity(connection); !problems.isEmpty())
            return damaged(path, problems);
    } catch (const std::exception &exception) {
        const Error error = describeException(exception);
        return error.code == QLatin1String("store.corrupt") ? Result<BackupInfo>(damaged(path, {error.detail}))
                                                            : Result<BackupInfo>(Failure(error));
    }
    return BackupInfo{path, info.size(), {info.lastModified().toMSecsSinceEpoch()}};
}

Result<BackupInfo> copyShop(Connection &connection, const QString &path, const Progress &progress)
{
    const QString unfinished = path + QLatin1String(".part");
    const auto drop = qScopeGuard([&] { QFile::remove(unfinished); });
    QFile::remove(unfinished);
    if (!QFileInfo(QFileInfo(path).path()).isDir())
        return notWritten(path, {});
    try {
        if (auto copied = copyPages(connection, unfinished, progress); !copied)
            return Failure(copied.error());
        leaveWalMode(unfinished);
    } catch (const SQLite::Exception &exception) {
        if (exception.getErrorCode() == SQLITE_CANTOPEN)
            return notWritten(path, QString::fromUtf8(exception.what()));
        return Failure(describeException(exception));
    }
    auto verified = verifyBackup(unfinished);
    if (!verified)
        return verified;
    QFile::remove(path);
    if (!QFile::rename(unfinished, path))
        return notWritten(path, {});
    verified->path = path;
    return verified;
}

Result<BackupInfo> backUp(Connection &connection, const QString &path, const Progress &progress)
{
    if (auto allowed = connection.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    return copyShop(connection, path, progress);
}

Result<void> noteBackup(UnitOfWork &work, const BackupInfo &backup)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    work.audit("store.backUp", "shop", 1, {{QStringLiteral("file"), fileChange(backup.path)}});
    return {};
}

Result<QString> restore(const QString &backupPath, const QString &shopPath, const Actor &by)
{
    if (!by.may(Permission::ManageShop)) {
        return permissionNeeded("staff.notAllowed", Permission::ManageShop,
                                QCoreApplication::translate("Backup",
                                                            "%1 may not restore a backup. Ask someone who may "
                                                            "change the shop's settings to do it.")
                                    .arg(by.name));
    }
    auto kept = putInPlace(backupPath, shopPath);
    if (kept)
        noteRestore(backupPath, shopPath, *kept, by);
    return kept;
}

std::vector<BackupInfo> backupsToDrop(std::vector<BackupInfo> backups, Instant now)
{
    constexpr qint64 day = 86'400'000;
    constexpr int newest = 5;
    std::ranges::sort(backups, std::ranges::greater{}, &BackupInfo::takenAt);
    std::vector<BackupInfo> dropped;
    QSet<qint64> daysKept;
    QSet<qint64> weeksKept;
    int kept = 0;
    for (const BackupInfo &backup : backups) {
        const qint64 daysAgo = std::max<qint64>(now.ms - backup.takenAt.ms, 0) / day;
        const bool ofDay = daysAgo < 14 && !daysKept.contains(daysAgo);
        const bool ofWeek = daysAgo < 56 && !weeksKept.contains(daysAgo / 7);
        if (kept < newest || ofDay || ofWeek) {
            ++kept;
            daysKept.insert(daysAgo);
            weeksKept.insert(daysAgo / 7);
        } else {
            dropped.push_back(backup);
        }
    }
    return dropped;
}

} // namespace shopdesk::store
