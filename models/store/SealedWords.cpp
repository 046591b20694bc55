// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SealedWords.h"

namespace shopdesk::store {

namespace {

int sealSetAside(Connection &connection)
{
    struct Words
    {
        qint64 id;
        QString fields;
        QString reason;
    };
    std::vector<Words> rows;
    for (Query row = connection.query("SELECT id, fields, reason FROM set_aside_rows"); row.next();)
        rows.push_back({row.get<qint64>(0), row.get<QString>(1), row.get<QString>(2)});
    for (const Words &each : rows) {
        connection
            .query("UPDATE set_aside_rows SET fields = ?, reason = ? WHERE id = ?",
                   sealedText(connection.vault(), setAsidePlace("fields", each.id), each.fields),
                   sealedText(connection.vault(), setAsidePlace("reason", each.id), each.reason), each.id)
            .execute();
    }
    return static_cast<int>(rows.size());
}

int sealBases(Connection &connection)
{
    std::vector<std::pair<QString, qint64>> records;
    for (Query row = connection.query("SELECT table_name, row_id FROM sync_documents WHERE base IS NOT NULL");
         row.next();)
        records.emplace_back(row.get<QString>(0), row.get<qint64>(1));
    for (const auto &[table, id] : records) {
        const auto base = connection.value<QByteArray>(
            "SELECT base FROM sync_documents WHERE table_name = ? AND row_id = ?", table, id);
        const QByteArray sealed =
            connection.vault().sealBytes(basePlace(table.toUtf8().constData(), id), base.value_or(QByteArray()));
        connection.query("UPDATE sync_documents SET base = ? WHERE table_name = ? AND row_id = ?", sealed, table, id)
            .execute();
    }
    return static_cast<int>(records.size());
}

} // namespace

QString sealedText(const vault::Vault &vault, const vault::Place &place, const QString &text)
{
    return QString::fromLatin1(vault.seal(place, text).toBase64());
}

std::optional<QString> openedText(const vault::Vault &vault, const vault::Place &place, const QString &kept)
{
    const Result<QString> text = vault.open(place, QByteArray::fromBase64(kept.toLatin1()));
    return text ? std::optional(*text) : std::nullopt;
}

void sealOldWords(Connection &connection)
{
    if (!connection.value<int>("SELECT 1 FROM words_to_seal"))
        return;
    connection.executeScript("BEGIN IMMEDIATE");
    int sealed = 0;
    try {
        sealed = sealSetAside(connection) + sealBases(connection);
        connection.executeScript("DELETE FROM words_to_seal; COMMIT");
    } catch (...) {
        connection.executeScript("ROLLBACK");
        throw;
    }
    // SQLite may have kept copies of the rows in gaps of its pages, and the log holds pages as they were. What is made anew
    // goes through a file: a large shop is more than memory should hold.
    if (sealed > 0)
        connection.executeScript("PRAGMA temp_store = FILE; VACUUM; PRAGMA wal_checkpoint(TRUNCATE); "
                                 "PRAGMA temp_store = MEMORY");
}

} // namespace shopdesk::store
