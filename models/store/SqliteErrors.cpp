// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqliteErrors.h"

#include <QCoreApplication>

#include <sqlite3.h>
#include <SQLiteCpp/Exception.h>

namespace shopdesk::store {

namespace {

Error errorOf(int code, int extendedCode, const QString &detail)
{
    const auto error = [&](const char *name, const QString &message) {
        return Error{QString::fromLatin1(name), message, {}, detail};
    };
    switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error("store.busy",
                     QCoreApplication::translate("Store", "Another program is holding the shop file. Close "
                                                          "it and try again; nothing was changed."));
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return error("store.readOnly", QCoreApplication::translate("Store", "The shop file may only be read. Check the "
                                                                            "rights of the file and its folder."));
    case SQLITE_FULL:
        return error("store.full", QCoreApplication::translate("Store", "There is no space left on the disk. Free some "
                                                                        "and try again; nothing was changed."));
    case SQLITE_CORRUPT:
        return error("store.corrupt",
                     QCoreApplication::translate("Store", "The shop file is damaged. Restore the latest "
                                                          "backup, and keep the damaged file."));
    case SQLITE_NOTADB:
        return error("store.notAShop",
                     QCoreApplication::translate("Store", "This file is not a Shopdesk shop. Choose another file."));
    case SQLITE_INTERRUPT:
        return error("base.cancelled", QCoreApplication::translate("Store", "Cancelled; nothing was changed."));
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        if (extendedCode == SQLITE_IOERR_WRITE || extendedCode == SQLITE_IOERR_FSYNC
            || extendedCode == SQLITE_IOERR_SHMSIZE) {
            return error("store.full",
                         QCoreApplication::translate("Store", "The disk could not take the change: it may be "
                                                              "full. Nothing was changed."));
        }
        return error("store.io",
                     QCoreApplication::translate("Store", "The shop file could not be read or written. Check "
                                                          "that its disk is connected and working."));
    default:
        return error("store.failed", QCoreApplication::translate("Store", "This did not work, and nothing was changed. "
                                                                          "The details help whoever looks into it."));
    }
}

} // namespace

Error describeException(const std::exception &exception)
{
    const QString detail = QString::fromUtf8(exception.what());
    if (const auto *sqlite = dynamic_cast<const SQLite::Exception *>(&exception))
        return errorOf(sqlite->getErrorCode() & 0xff, sqlite->getExtendedErrorCode(), detail);
    return errorOf(SQLITE_ERROR, SQLITE_ERROR, detail);
}

} // namespace shopdesk::store
