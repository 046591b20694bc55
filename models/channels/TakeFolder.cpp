// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/FetchMails.h"
#include "channels/TakeDrop.h"
#include "store/Settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

namespace shopdesk::channels {

namespace {

const QString folderKey = QStringLiteral("channels/folder");

Failure noFolder()
{
    return fail(
        "channels.noFolder",
        QCoreApplication::translate("Channels", "This folder is not there, or cannot be written to. Choose another."),
        QStringLiteral("folder"));
}

Failure badFile(const QString &message)
{
    return fail("channels.badDrop", message);
}

Result<QJsonObject> objectIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return badFile(QCoreApplication::translate("Channels", "The file cannot be read."));
    if (file.size() > largestDrop) {
        return badFile(
            QCoreApplication::translate("Channels", "The file is larger than %1 MB.").arg(largestDrop / 1024 / 1024));
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return badFile(QCoreApplication::translate("Channels", "The file is no JSON: %1 at byte %2.")
                           .arg(problem.errorString())
                           .arg(problem.offset));
    if (!document.isObject())
        return badFile(QCoreApplication::translate("Channels", "The file holds no JSON object."));
    return document.object();
}

/// Where there is one of the name already, "NAME-2.json" and so on: nothing is overwritten.
QString freeName(const QDir &folder, const QString &name)
{
    const QFileInfo info(name);
    QString free = name;
    for (int i = 2; folder.exists(free); ++i)
        free = QStringLiteral("%1-%2.%3").arg(info.completeBaseName()).arg(i).arg(info.suffix());
    return free;
}

bool move(const QDir &from, const QString &name, const QString &below, const QString &reason = {})
{
    if (!from.mkpath(below))
        return false;
    const QDir to(from.filePath(below));
    const QString free = freeName(to, name);
    if (!reason.isEmpty()) {
        QFile told(to.filePath(free + QStringLiteral(".reason.txt")));
        if (told.open(QIODevice::WriteOnly))
            told.write(reason.toUtf8() + '\n');
    }
    return QFile::rename(from.filePath(name), to.filePath(free));
}

/// Whether the file waits for another time: the shop cannot be written to now, which is no fault of the file.
bool isOfTheShop(const Error &error)
{
    return error.code.startsWith(QLatin1String("store."));
}

} // namespace

Result<Dropped> takeFolder(store::Store &store, const QString &path, const mail::Cancel &cancel)
{
    const QDir folder(path);
    if (path.isEmpty() || !folder.exists())
        return noFolder();
    Dropped dropped;
    for (const QString &name :
         folder.entryList({QStringLiteral("*.json")}, QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        if (cancel && *cancel)
            break;
        const Result<QJsonObject> object = objectIn(folder.filePath(name));
        const Result<TakenMail> taken =
            object ? store.writeNow([&](store::UnitOfWork &work) { return takeDrop(work, *object); }, mailActor())
                   : Failure(object.error());
        if (!taken && isOfTheShop(taken.error()))
            return Failure(taken.error());
        const QString reason =
            taken ? QString()
                  : QStringList{taken.error().message, taken.error().field}.join(QLatin1Char(' ')).trimmed();
        if (!move(folder, name, taken ? QStringLiteral("done") : QStringLiteral("rejected"), reason))
            return noFolder();
        if (taken) {
            ++(taken->cameBefore ? dropped.known : dropped.taken);
            continue;
        }
        ++dropped.rejected;
        (void)store.writeNow(
            [&](store::UnitOfWork &work) -> Result<void> {
                setAside(work, name, reason);
                return {};
            },
            mailActor());
    }
    return dropped;
}

QString dropFolder(store::Connection &connection)
{
    return store::setting(connection, folderKey);
}

Result<void> setDropFolder(store::UnitOfWork &work, const QString &folder)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    if (!folder.isEmpty() && !QFileInfo(folder).isDir())
        return noFolder();
    if (auto kept = store::setSetting(work, folderKey, folder); !kept)
        return kept;
    work.audit("channels.setDropFolder", "shop", 1);
    return {};
}

} // namespace shopdesk::channels
