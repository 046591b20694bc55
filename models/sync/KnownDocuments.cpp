// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/KnownDocuments.h"

#include "store/SealedWords.h"

#include <QJsonDocument>

namespace shopdesk::sync {

namespace {

constexpr qsizetype largestKept = 1 << 20; // of a document that was set aside, compressed
constexpr qsizetype longestId = 300;

/// Sealed for the document's id; too large ones are not kept.
std::optional<QByteArray> sealedDocument(const vault::Vault &vault, const QString &id, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return bytes;
    if (bytes.size() > largestKept)
        return std::nullopt;
    return vault.sealBytes(store::arrivedPlace(id.toUtf8().constData()), bytes);
}

/// Nothing in it where it does not open.
QJsonObject openedDocument(const vault::Vault &vault, const QString &id, const QByteArray &kept)
{
    return unpacked(vault.openBytes(store::arrivedPlace(id.toUtf8().constData()), kept).value_or(QByteArray()));
}

std::vector<Arriving> readSetAside(const vault::Vault &vault, store::Query rows)
{
    std::vector<Arriving> found;
    while (rows.next()) {
        const auto id = rows.get<QString>(0);
        if (!rows.isNull(2))
            found.push_back({.id = id,
                             .revision = rows.get<QString>(1),
                             .document = openedDocument(vault, id, rows.get<QByteArray>(2)),
                             .database = rows.get<QString>(3)});
    }
    return found;
}

void dropEach(store::UnitOfWork &work, const std::vector<Arriving> &documents)
{
    for (const Arriving &document : documents)
        dropSetAside(work, document.id, "in");
}

} // namespace

QByteArray packed(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray() : qCompress(QJsonDocument(object).toJson(QJsonDocument::Compact), 1);
}

QJsonObject unpacked(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(qUncompress(bytes)).object();
}

std::optional<KnownDocument> knownDocument(store::Connection &connection, const DocumentName &name)
{
    store::Query row = connection.query("SELECT revision, base FROM sync_documents WHERE table_name = ? AND row_id = ?",
                                        name.tableName(), name.row);
    if (!row.next())
        return std::nullopt;
    const auto sealed = row.get<std::optional<QByteArray>>(1);
    const auto base = sealed ? connection.vault().openBytes(store::basePlace(name.table->table, name.row), *sealed)
                             : Result<QByteArray>();
    return KnownDocument{row.get<QString>(0), unpacked(base.value_or(QByteArray()))};
}

void setKnown(store::UnitOfWork &work, const DocumentName &name, const QString &database, const QString &revision,
              const QJsonObject &base)
{
    const QByteArray bytes = packed(base);
    const auto sealed =
        bytes.isEmpty() ? std::nullopt
                        : std::optional(work.vault().sealBytes(store::basePlace(name.table->table, name.row), bytes));
    work.execute(R"(
        INSERT INTO sync_documents (table_name, row_id, database, revision, base) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET database = excluded.database, revision = excluded.revision, base = excluded.base)",
                 name.tableName(), name.row, database, revision, sealed);
}

void forgetKnown(store::UnitOfWork &work, const DocumentName &name)
{
    work.execute("DELETE FROM sync_documents WHERE table_name = ? AND row_id = ?", name.tableName(), name.row);
}

std::optional<qint64> pendingChanges(store::Connection &connection, const DocumentName &name)
{
    return connection.value<qint64>("SELECT changes FROM outbox WHERE table_name = ? AND row_id = ?", name.tableName(),
                                    name.row);
}

void offer(store::UnitOfWork &work, const DocumentName &name)
{
    work.execute("INSERT INTO outbox (table_name, row_id, changed_at) VALUES (?, ?, ?) "
                 "ON CONFLICT DO UPDATE SET changes = changes + 1",
                 name.tableName(), name.row, work.now());
}

void forgetRevisions(store::UnitOfWork &work, const QString &database)
{
    work.execute("UPDATE sync_documents SET revision = '' WHERE database = ?", database);
}

void offerUnknown(store::UnitOfWork &work)
{
    for (const ReplicatedTable &table : replicatedTables()) {
        const QByteArray sql = QStringLiteral(R"(
            INSERT INTO outbox (table_name, row_id, changed_at)
            SELECT '%1', t.id, ?1 FROM %1 t
            WHERE NOT EXISTS (SELECT 1 FROM sync_documents d
                              WHERE d.table_name = '%1' AND d.row_id = t.id AND d.revision <> '')
            ON CONFLICT DO NOTHING)")
                                   .arg(QLatin1String(table.table))
                                   .toUtf8();
        work.execute(sql.constData(), work.now());
    }
}

void setAside(store::UnitOfWork &work, const Arriving &arriving, const Refusal &refusal, const QString &waitsFor)
{
    const QString id = arriving.id.left(longestId);
    work.execute(R"(
        INSERT INTO sync_set_aside (id, direction, database, reason, detail, waits_for, document, revision, set_aside_at)
        VALUES (?, 'in', ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET database = excluded.database, reason = excluded.reason, detail = excluded.detail,
            waits_for = excluded.waits_for, document = excluded.document, revision = excluded.revision)",
                 id, arriving.database, refusal.reason, refusal.detail, waitsFor,
                 sealedDocument(work.vault(), id, packed(arriving.document)), arriving.revision, work.now());
}

void setAsideOutgoing(store::UnitOfWork &work, const QString &database, const DocumentName &name, qint64 changes,
                      const Refusal &refusal)
{
    work.execute(R"(
        INSERT INTO sync_set_aside (id, direction, database, reason, detail, changes, set_aside_at)
        VALUES (?, 'out', ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET reason = excluded.reason, detail = excluded.detail, changes = excluded.changes)",
                 name.text(), database, refusal.reason, refusal.detail, changes, work.now());
}

void dropSetAside(store::UnitOfWork &work, const QString &id, const char *direction)
{
    work.execute("DELETE FROM sync_set_aside WHERE id = ? AND direction = ?", id.left(longestId),
                 QString::fromLatin1(direction));
}

std::vector<Arriving> takeWaiting(store::UnitOfWork &work, const QString &row)
{
    std::vector<Arriving> found = readSetAside(
        work.vault(),
        work.connection().query(
            "SELECT id, revision, document, database FROM sync_set_aside WHERE waits_for = ? AND direction = 'in'",
            row));
    dropEach(work, found);
    return found;
}

namespace {

/// The condition that a company's document waits for a record of a store.
QByteArray waitsForStores()
{
    QSet<QString> tables;
    for (const ReplicatedTable &table : replicatedTables()) {
        for (const RecordOfStore &record : table.ofStores)
            tables << QLatin1String(record.table);
    }
    QStringList ranges; // of names: "orders:0C2J4QF8M1A00"
    for (const QString &table : tables)
        ranges << QStringLiteral("(waits_for >= '%1:' AND waits_for < '%1;')").arg(table);
    return QStringLiteral("direction = 'in' AND database = ?1 AND (%1)")
        .arg(ranges.join(QLatin1String(" OR ")))
        .toUtf8();
}

} // namespace

std::vector<Arriving> takeWaitingForStores(store::UnitOfWork &work, int limit)
{
    const QByteArray sql =
        "SELECT id, revision, document, database FROM sync_set_aside WHERE " + waitsForStores() + " LIMIT ?2";
    std::vector<Arriving> found = readSetAside(
        work.vault(), work.connection().query(sql.constData(), companyDatabase(work.connection().shop().uuid), limit));
    dropEach(work, found);
    return found;
}

bool hasWaitingForStores(store::Connection &connection)
{
    const QByteArray sql = "SELECT 1 FROM sync_set_aside WHERE " + waitsForStores() + " LIMIT 1";
    return connection.value<int>(sql.constData(), companyDatabase(connection.shop().uuid)).has_value();
}

std::vector<Arriving> takeSetAside(store::UnitOfWork &work, const QString &database)
{
    std::vector<Arriving> found = readSetAside(
        work.vault(),
        work.connection().query(
            "SELECT id, revision, document, database FROM sync_set_aside WHERE database = ? AND direction = 'in' AND waits_for = ''",
            database));
    dropEach(work, found);
    return found;
}

bool hasBrokenRule(store::Connection &connection, const QString &database)
{
    return connection
        .value<int>(
            "SELECT 1 FROM sync_set_aside WHERE database = ? AND direction = 'in' AND reason = 'constraint' LIMIT 1",
            database)
        .has_value();
}

} // namespace shopdesk::sync
