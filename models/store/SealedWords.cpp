// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SealedWords.h"

namespace shopdesk::store {

namespace {

// Both leave what is sealed as it is: they may be called again after the gaps of the file could not be emptied. They say
// whether there is anything that may have stood in clear.

bool sealSetAside(Connection &connection)
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
        if (openedText(connection.vault(), setAsidePlace("fields", each.id), each.fields))
            continue;
        connection
            .query("UPDATE set_aside_rows SET fields = ?, reason = ? WHERE id = ?",
                   sealedText(connection.vault(), setAsidePlace("fields", each.id), each.fields),
                   sealedText(connection.vault(), setAsidePlace("reason", each.id), each.reason), each.id)
            .execute();
    }
    return !rows.empty();
}

bool sealBases(Connection &connection)
{
    std::vector<std::pair<QString, qint64>> records;
    for (Query row = connection.query("SELECT table_name, row_id FROM sync_documents WHERE base IS NOT NULL");
         row.next();)
        records.emplace_back(row.get<QString>(0), row.get<qint64>(1));
    for (const auto &[table, id] : records) {
        const auto base = connection.value<QByteArray>(
            "SELECT base FROM sync_documents WHERE table_name = ? AND row_id = ?", table, id);
        const QByteArray name = table.toUtf8();
        const vault::Place place = basePlace(name.constData(), id);
        if (connection.vault().openBytes(place, base.value_or(QByteArray())))
            continue;
        const QByteArray sealed = connection.vault().sealBytes(place, base.value_or(QByteArray()));
        connection.query("UPDATE sync_documents SET base = ? WHERE table_name = ? AND row_id = ?", sealed, table, id)
            .execute();
    }
    return !records.empty();
}

/// Documents in clear, by their ids: they begin as qCompress leaves them, which of sealed ones few do.
std::vector<std::pair<QByteArray, QByteArray>> clearArrived(Connection &connection)
{
    std::vector<std::pair<QByteArray, QByteArray>> found;
    for (Query row = connection.query("SELECT id, document FROM sync_set_aside WHERE direction = 'in' AND "
                                      "substr(document, 5, 2) = x'7801'");
         row.next();) {
        const QByteArray id = row.get<QString>(0).toUtf8();
        const auto document = row.get<QByteArray>(1);
        if (!connection.vault().openBytes(arrivedPlace(id.constData()), document))
            found.emplace_back(id, document);
    }
    return found;
}

void sealArrived(Connection &connection, const std::vector<std::pair<QByteArray, QByteArray>> &documents)
{
    for (const auto &[id, document] : documents)
        connection
            .query("UPDATE sync_set_aside SET document = ? WHERE id = ? AND direction = 'in'",
                   connection.vault().sealBytes(arrivedPlace(id.constData()), document), QString::fromUtf8(id))
            .execute();
}

/// SQLite may have kept copies of the rows in gaps of its pages, and the log holds pages as they were. What is made anew goes
/// through a file: a large shop is more than memory should hold. Whether nothing of them remains.
bool emptyGaps(Connection &connection)
{
    connection.executeScript("PRAGMA temp_store = FILE");
    bool isEmpty = false;
    try {
        connection.executeScript("VACUUM");
        isEmpty = connection.value<int>("PRAGMA wal_checkpoint(TRUNCATE)") == 0; // 1: somebody reads
    } catch (...) {
        connection.executeScript("PRAGMA temp_store = MEMORY");
        throw;
    }
    connection.executeScript("PRAGMA temp_store = MEMORY");
    return isEmpty;
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
    // Their mark was gone already where only they were still in clear.
    const auto arrived = clearArrived(connection);
    if (arrived.empty() && !connection.value<int>("SELECT 1 FROM words_to_seal"))
        return;
    connection.executeScript("BEGIN IMMEDIATE");
    bool wasAny = false;
    try {
        wasAny = sealSetAside(connection);
        wasAny = sealBases(connection) || wasAny;
        sealArrived(connection, arrived);
        wasAny = wasAny || !arrived.empty();
        if (wasAny)
            connection.executeScript("INSERT OR IGNORE INTO words_to_seal VALUES (1)");
        connection.executeScript("COMMIT");
    } catch (...) {
        connection.executeScript("ROLLBACK");
        throw;
    }
    if (!wasAny || emptyGaps(connection))
        connection.executeScript("DELETE FROM words_to_seal");
}

} // namespace shopdesk::store
