// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Bytes.h"

#include "sync/ContentRows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>
#include <SQLiteCpp/Exception.h>

namespace shopdesk::sync {

namespace {

constexpr QLatin1String hashColumn("sha256");
constexpr QLatin1String prefix("bytes-");
constexpr qint64 firstWaitMs = 60'000;
constexpr int mostDoublings = 10; // about a day
constexpr qint64 longestWaitMs = 86'400'000;

const std::vector<BytesTable> &table()
{
    static const std::vector<BytesTable> all{
        {"pictures",
         {"media_type", "width", "height", "created_at"},
         {{"product_pictures", "products", "SELECT product_id FROM product_pictures WHERE sha256 = ?1"},
          {"return_photos", "returns", "SELECT return_id FROM return_photos WHERE sha256 = ?1"}}},
        {"files",
         {"created_at"},
         {{"ticket_attachments", "tickets",
           "SELECT m.ticket_id FROM ticket_attachments a JOIN ticket_messages m ON m.id = a.message_id WHERE a.sha256 = ?1"}}},
    };
    return all;
}

const char *wordOf(BytesJob job)
{
    switch (job) {
    case BytesJob::Send:
        return "send";
    case BytesJob::Fetch:
        return "fetch";
    case BytesJob::TakeBack:
        return "takeBack";
    }
    Q_UNREACHABLE();
}

/// The condition that a job of the kind ?1 waits, in one of the databases ?2: those of stores that are closed to this device
/// would stand before all others for ever.
constexpr char isWaiting[] =
    "job = ?1 AND refused = '' AND (database = '' OR database IN (SELECT value FROM json_each(?2)))";

QString toJsonArray(const QStringList &names)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact));
}

/// Calls @p found with the table of bytes and the hash of each row that names some; not for those that @p before names too.
template<typename F>
void forEachNamed(const QJsonObject &content, const QJsonObject &before, F found)
{
    for (const BytesTable &bytes : table()) {
        for (const NamingTable &naming : bytes.namedBy) {
            const QJsonObject known = childrenIn(before, naming.table);
            const QJsonObject rows = childrenIn(content, naming.table);
            for (auto row = rows.begin(); row != rows.end(); ++row) {
                if (!known.contains(row.key()))
                    found(bytes, QByteArray::fromBase64(row.value()[hashColumn].toString().toLatin1()));
            }
        }
    }
}

void add(store::UnitOfWork &work, BytesJob job, const BytesName &name)
{
    work.execute("INSERT INTO sync_bytes (job, table_name, sha256, database) VALUES (?, ?, ?, ?) "
                 "ON CONFLICT DO UPDATE SET refused = '', due_at = 0",
                 QString::fromLatin1(wordOf(job)), QString::fromLatin1(name.table->table), name.sha256, name.database);
}

QJsonValue toValue(const QVariant &value)
{
    return value.userType() == QMetaType::QString ? QJsonValue(value.toString()) : QJsonValue(value.toLongLong());
}

QVariant fromValue(const QJsonValue &value)
{
    return value.isString() ? QVariant(value.toString()) : QVariant(value.toInteger());
}

/// Whoever shows the records reads them anew. They are not changed by it, and so not sent.
void tellReaders(store::UnitOfWork &work, const BytesName &name)
{
    for (const NamingTable &naming : name.table->namedBy) {
        std::vector<qint64> roots;
        for (store::Query row = work.connection().query(naming.shownIn, name.sha256); row.next();)
            roots.push_back(row.get<qint64>(0));
        const ReplicatedTable *root = replicatedTable(QString::fromLatin1(naming.shownBy));
        const QByteArray touch = QByteArray("UPDATE ") + naming.shownBy + " SET id = id WHERE id = ?";
        for (const qint64 id : roots) {
            work.execute(touch.constData(), id);
            if (!pendingChanges(work.connection(), {root, id}))
                work.arrived(naming.shownBy, id);
        }
    }
}

} // namespace

std::span<const BytesTable> bytesTables()
{
    return table();
}

QString bytesDocumentId(const BytesName &name)
{
    return prefix + QLatin1String(name.table->table) + QLatin1Char(':') + QString::fromLatin1(name.sha256.toHex());
}

bool isBytesDocument(const QString &id)
{
    return id.startsWith(prefix);
}

void moveBytesOf(store::UnitOfWork &work, const QString &database, const QJsonObject &content,
                 const QJsonObject &before)
{
    forEachNamed(content, before, [&](const BytesTable &bytes, const QByteArray &sha256) {
        const BytesName name{&bytes, sha256, database};
        add(work, hasBytes(work.connection(), name) ? BytesJob::Send : BytesJob::Fetch, name);
    });
}

bool namesBytes(const QJsonObject &content)
{
    bool names = false;
    forEachNamed(content, {}, [&](const BytesTable &, const QByteArray &) { names = true; });
    return names;
}

std::vector<BytesName> dueBytes(store::Connection &connection, BytesJob job, const QStringList &open, Instant now,
                                int limit)
{
    std::vector<BytesName> due;
    const QByteArray sql = QByteArray("SELECT table_name, sha256, database FROM sync_bytes WHERE ") + isWaiting
                           + " AND due_at <= ?3 ORDER BY due_at, sha256 LIMIT ?4";
    store::Query rows =
        connection.query(sql.constData(), QString::fromLatin1(wordOf(job)), toJsonArray(open), now, limit);
    while (rows.next()) {
        const QString name = rows.get<QString>(0);
        const auto bytes =
            std::ranges::find_if(table(), [&](const BytesTable &one) { return name == QLatin1String(one.table); });
        if (bytes != table().end())
            due.push_back({&*bytes, rows.get<QByteArray>(1), rows.get<QString>(2)});
    }
    return due;
}

void noteDone(store::UnitOfWork &work, BytesJob job, const BytesName &name)
{
    work.execute("DELETE FROM sync_bytes WHERE job = ? AND table_name = ? AND sha256 = ? AND database = ?",
                 QString::fromLatin1(wordOf(job)), QString::fromLatin1(name.table->table), name.sha256, name.database);
}

void noteNotThere(store::UnitOfWork &work, const BytesName &name)
{
    work.execute("UPDATE sync_bytes SET due_at = ?1 + min(?2 << min(tries, ?3), ?4), tries = tries + 1 "
                 "WHERE job = 'fetch' AND table_name = ?5 AND sha256 = ?6 AND database = ?7",
                 work.now(), firstWaitMs, mostDoublings, longestWaitMs, QString::fromLatin1(name.table->table),
                 name.sha256, name.database);
}

void noteRefused(store::UnitOfWork &work, BytesJob job, const BytesName &name, const QString &reason)
{
    work.execute("UPDATE sync_bytes SET refused = ?, due_at = ? "
                 "WHERE job = ? AND table_name = ? AND sha256 = ? AND database = ?",
                 reason, work.now(), QString::fromLatin1(wordOf(job)), QString::fromLatin1(name.table->table),
                 name.sha256, name.database);
}

bool hasBytes(store::Connection &connection, const BytesName &name)
{
    const QByteArray sql = QByteArray("SELECT 1 FROM ") + name.table->table + " WHERE sha256 = ?";
    return connection.value<int>(sql.constData(), name.sha256).has_value();
}

bool isNamed(store::Connection &connection, const BytesName &name)
{
    return std::ranges::any_of(name.table->namedBy, [&](const NamingTable &naming) {
        const QByteArray sql = QByteArray("SELECT 1 FROM ") + naming.table + " WHERE sha256 = ? LIMIT 1";
        return connection.value<int>(sql.constData(), name.sha256).has_value();
    });
}

bool hasJobs(store::Connection &connection, BytesJob job, const QStringList &open)
{
    const QByteArray sql = QByteArray("SELECT 1 FROM sync_bytes WHERE ") + isWaiting + " LIMIT 1";
    return connection.value<int>(sql.constData(), QString::fromLatin1(wordOf(job)), toJsonArray(open)).has_value();
}

std::optional<QJsonObject> bytesDocument(store::Connection &connection, const BytesName &name)
{
    QByteArrayList columns;
    for (const char *fact : name.table->facts)
        columns << fact;
    const QByteArray sql = "SELECT bytes, " + columns.join(", ") + " FROM " + name.table->table + " WHERE sha256 = ?";
    store::Query row = connection.query(sql.constData(), name.sha256);
    if (!row.next())
        return std::nullopt;
    QJsonObject facts;
    for (qsizetype i = 0; i < columns.size(); ++i)
        facts.insert(QString::fromLatin1(columns[i]), toValue(row.get<QVariant>(int(i) + 1)));
    const QJsonObject data{{QStringLiteral("content_type"), QStringLiteral("application/octet-stream")},
                           {QStringLiteral("data"), QString::fromLatin1(row.get<QByteArray>(0).toBase64())}};
    return QJsonObject{{QStringLiteral("_id"), bytesDocumentId(name)},
                       {rowField, facts},
                       {QStringLiteral("_attachments"), QJsonObject{{bytesAttachment, data}}}};
}

std::optional<QString> keepBytes(store::UnitOfWork &work, const BytesName &name, const QJsonObject &document,
                                 const QByteArray &bytes)
{
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != name.sha256)
        return QCoreApplication::translate("Sync", "It is not what its name says.");
    QByteArrayList columns{"sha256", "bytes"}, marks{"?", "?"};
    for (const char *fact : name.table->facts) {
        columns << fact;
        marks << "?";
    }
    const QByteArray sql = QByteArray("INSERT INTO ") + name.table->table + " (" + columns.join(", ") + ") VALUES ("
                           + marks.join(", ") + ") ON CONFLICT DO NOTHING";
    try {
        store::Query insert = work.connection().prepare(sql.constData());
        insert.bindValue(1, name.sha256);
        insert.bindValue(2, bytes);
        int index = 2;
        for (const char *fact : name.table->facts)
            insert.bindValue(++index, fromValue(document[rowField][QLatin1String(fact)]));
        insert.execute();
    } catch (const SQLite::Exception &broken) {
        if (broken.getErrorCode() != SQLITE_CONSTRAINT)
            throw;
        return QCoreApplication::translate("Sync", "It is none that this program keeps.");
    }
    tellReaders(work, name);
    return std::nullopt;
}

} // namespace shopdesk::sync
