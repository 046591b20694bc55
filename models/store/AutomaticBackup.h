// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Backup.h"
#include "store/Store.h"

#include <QTimer>

namespace shopdesk::store {

/// Backs the shop up by itself: into the folder "NAME-backups" beside it, when something changed and the latest backup
/// is older than four hours. Every copy is verified whole, which is also the scheduled integrity check of the shop, and
/// old ones are dropped as backupsToDrop says.
class AutomaticBackup : public QObject
{
    Q_OBJECT
public:
    explicit AutomaticBackup(Store &store, QObject *parent = nullptr);

    static QString folderOf(const QString &shopPath);
    /// The automatic backups of a shop, newest first.
    static std::vector<BackupInfo> backupsOf(const QString &shopPath);

    /// Looks now and every few minutes whether a backup is due.
    void start();
    /// Takes one now, whatever the age of the latest.
    void takeNow();
    /// When the latest was taken; nothing where there is none.
    std::optional<Instant> latest() const;

signals:
    void taken(const shopdesk::store::BackupInfo &backup);
    void failed(const shopdesk::Error &error);

private:
    void takeIfDue();

    Store &m_store;
    QTimer m_timer;
    bool m_changed = true; ///< since the latest backup; at the start that is not known
    bool m_running = false;
};

} // namespace shopdesk::store
