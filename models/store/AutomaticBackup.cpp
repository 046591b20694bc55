// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AutomaticBackup.h"

#include <QDir>

namespace shopdesk::store {

namespace {

constexpr qint64 dueAfterMs = 4 * 3'600'000;
constexpr int lookEveryMs = 5 * 60'000;
const QString stampFormat = QStringLiteral("yyyyMMdd-HHmmss");

QString nameOf(const QString &shopPath)
{
    return QFileInfo(shopPath).completeBaseName();
}

} // namespace

AutomaticBackup::AutomaticBackup(Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    connect(&m_timer, &QTimer::timeout, this, &AutomaticBackup::takeIfDue);
    connect(&store, &Store::changed, this, [this] { m_changed = true; });
}

QString AutomaticBackup::folderOf(const QString &shopPath)
{
    return QFileInfo(shopPath).dir().filePath(nameOf(shopPath) + QLatin1String("-backups"));
}

std::vector<BackupInfo> AutomaticBackup::backupsOf(const QString &shopPath)
{
    std::vector<BackupInfo> backups;
    const QString prefix = nameOf(shopPath) + QLatin1Char('-');
    const auto files = QDir(folderOf(shopPath)).entryInfoList({prefix + QLatin1String("*.shopdesk")}, QDir::Files);
    for (const QFileInfo &file : files) {
        QDateTime takenAt = QDateTime::fromString(file.completeBaseName().mid(prefix.size()), stampFormat);
        takenAt.setTimeSpec(Qt::UTC);
        if (takenAt.isValid())
            backups.push_back({file.filePath(), file.size(), {takenAt.toMSecsSinceEpoch()}});
    }
    std::ranges::sort(backups, std::ranges::greater{}, &BackupInfo::takenAt);
    return backups;
}

void AutomaticBackup::start()
{
    takeIfDue();
    m_timer.start(lookEveryMs);
}

std::optional<Instant> AutomaticBackup::latest() const
{
    const auto backups = backupsOf(m_store.path());
    return backups.empty() ? std::nullopt : std::optional(backups.front().takenAt);
}

void AutomaticBackup::takeIfDue()
{
    const auto last = latest();
    if (m_changed && (!last || Instant::now().ms - last->ms >= dueAfterMs))
        takeNow();
}

void AutomaticBackup::takeNow()
{
    if (m_running)
        return;
    m_running = true;
    m_changed = false;
    const QString shopPath = m_store.path();
    m_store
        .read([shopPath](Connection &connection) -> Result<BackupInfo> {
            const QString stamp = QDateTime::currentDateTimeUtc().toString(stampFormat);
            QDir().mkpath(folderOf(shopPath));
            auto backup = copyShop(
                connection, QStringLiteral("%1/%2-%3.shopdesk").arg(folderOf(shopPath), nameOf(shopPath), stamp));
            if (backup) {
                for (const BackupInfo &old : backupsToDrop(backupsOf(shopPath), Instant::now()))
                    QFile::remove(old.path);
            }
            return backup;
        })
        .then(this, [this](const Result<BackupInfo> &backup) {
            m_running = false;
            m_changed = m_changed || !backup;
            if (backup)
                emit taken(*backup);
            else
                emit failed(backup.error());
        });
}

} // namespace shopdesk::store
