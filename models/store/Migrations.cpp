// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Migrations.h"

#include "store/AuditTrail.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace shopdesk::store {

namespace {

constexpr int schemaOfLinks = 2; // from here on, the entries of the trail are linked

const QString folder = QStringLiteral(":/shopdesk/migrations");

QByteArray script(int version)
{
    QFile file(folder + QStringLiteral("/%1.sql").arg(version, 4, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("a schema migration is missing from the program");
    return file.readAll();
}

} // namespace

int newestSchema()
{
    static const int newest = static_cast<int>(QDir(folder).entryList({QStringLiteral("*.sql")}).size());
    return newest;
}

int schemaOf(Connection &connection)
{
    return connection.value<int>("PRAGMA user_version").value_or(0);
}

Result<void> checkSchema(Connection &connection)
{
    if (connection.value<int>("PRAGMA application_id") != applicationId) {
        return fail("store.notAShop",
                    QCoreApplication::translate("Store", "This file is not a Shopdesk shop. Choose another file."));
    }
    const int schema = schemaOf(connection);
    if (schema > newestSchema()) {
        return fail("store.newer", QCoreApplication::translate(
                                       "Store", "A newer Shopdesk made this shop file (version %1; this program "
                                                "knows %2). Update Shopdesk; the file was left as it is.")
                                       .arg(schema)
                                       .arg(newestSchema()));
    }
    return {};
}

void migrate(Connection &connection, int target)
{
    connection.executeScript("BEGIN IMMEDIATE");
    try {
        for (int version = schemaOf(connection) + 1; version <= target; ++version) {
            connection.executeScript(script(version));
            if (version == schemaOfLinks)
                linkOldEntries(connection);
            connection.executeScript("PRAGMA user_version = " + QByteArray::number(version));
        }
        connection.executeScript("PRAGMA application_id = " + QByteArray::number(applicationId));
        connection.executeScript("COMMIT");
    } catch (...) {
        connection.database().tryExec("ROLLBACK");
        throw;
    }
}

} // namespace shopdesk::store
