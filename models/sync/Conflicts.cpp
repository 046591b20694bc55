// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Conflicts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>
#include <SQLiteCpp/Exception.h>

namespace shopdesk::sync {

namespace {

/// A value as an array of it; of what is not there, an empty array.
QString toText(const QJsonValue &value)
{
    const QJsonArray array = value.isUndefined() ? QJsonArray() : QJsonArray{value};
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonValue valueFrom(const QString &text)
{
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    return array.isEmpty() ? QJsonValue(QJsonValue::Undefined) : array.first();
}

/// Made of what differs, so that every device that merges the same versions writes the same conflict down.
qint64 idOf(const DocumentName &name, const MergeConflict &conflict)
{
    QStringList values{toText(conflict.kept), toText(conflict.other)};
    values.sort();
    const QString whole =
        name.text() + QLatin1Char('\n') + conflict.path + QLatin1Char('\n') + values.join(QLatin1Char('\n'));
    const QByteArray hash = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256);
    qint64 id = 0;
    for (int i = 0; i < 8; ++i)
        id = (id << 8) | static_cast<unsigned char>(hash[i]);
    return std::max<qint64>(1, id & std::numeric_limits<qint64>::max());
}

std::optional<qint64> storeOf(store::Connection &connection, const DocumentName &name)
{
    if (name.table->scope == Scope::Company)
        return std::nullopt;
    const QString asked = QString::fromLatin1(name.table->storeOf);
    const QByteArray sql = (asked.contains(QLatin1String("%1")) ? asked.arg(name.tableName()) : asked).toUtf8();
    return connection.value<qint64>(sql.constData(), name.row);
}

void writeConflict(store::UnitOfWork &work, const DocumentName &name, const QString &kind,
                   const MergeConflict &conflict, std::optional<qint64> store)
{
    work.execute(R"(
        INSERT INTO sync_conflicts (id, table_name, row_id, store_id, kind, path, kept, other, kept_by, kept_at, other_by,
                                    other_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING)",
                 idOf(name, conflict), name.tableName(), name.row, store, kind, conflict.path, toText(conflict.kept),
                 toText(conflict.other), conflict.keptBy.name, conflict.keptBy.at, conflict.otherBy.name,
                 conflict.otherBy.at, std::max(conflict.keptBy.at, conflict.otherBy.at));
}

constexpr char selectConflicts[] = R"(
    SELECT id, table_name, row_id, kind, path, kept, other, kept_by, kept_at, other_by, other_at, settled_at
    FROM sync_conflicts )";

Conflict conflictFrom(const store::Query &row)
{
    Conflict conflict;
    conflict.id = row.get<ConflictId>(0);
    conflict.table = row.get<QString>(1);
    conflict.row = row.get<qint64>(2);
    conflict.isDeleted = row.get<QString>(3) == QLatin1String("deleted");
    conflict.path = row.get<QString>(4);
    conflict.kept = valueFrom(row.get<QString>(5));
    conflict.other = valueFrom(row.get<QString>(6));
    conflict.keptBy = {row.get<QString>(7), row.get<qint64>(8)};
    conflict.otherBy = {row.get<QString>(9), row.get<qint64>(10)};
    conflict.settledAt = row.get<std::optional<Instant>>(11);
    return conflict;
}

/// @p content with the value at the path: "row/name", "children/variants/KEY/price", "children/variants/KEY".
QJsonObject withValue(QJsonObject content, const QStringList &path, const QJsonValue &value)
{
    if (path.size() == 1) {
        content.insert(path.first(), value);
    } else {
        content.insert(path.first(), withValue(content.value(path.first()).toObject(), path.mid(1), value));
    }
    return content;
}

/// A path's steps. Keys of children may hold a slash; names of tables and columns do not.
QStringList stepsOf(const QString &path, const QJsonValue &other)
{
    QStringList steps = path.split(QLatin1Char('/'));
    if (steps.first() != childrenField)
        return steps;
    const bool endsWithField = !other.isObject();
    const qsizetype keyParts = steps.size() - 2 - (endsWithField ? 1 : 0);
    QStringList whole = steps.mid(0, 2) << steps.mid(2, keyParts).join(QLatin1Char('/'));
    return endsWithField ? whole << steps.last() : whole;
}

Failure cannotRestore()
{
    return fail("sync.cannotRestore",
                QCoreApplication::translate("Sync", "The shop has changed since: this value no longer fits. Change the "
                                                    "record itself, and keep what is in force here."));
}

Result<void> takeOther(store::UnitOfWork &work, const Shapes &shapes, const Conflict &conflict)
{
    const ReplicatedTable *table = replicatedTable(conflict.table);
    if (table == nullptr)
        return cannotRestore();
    const DocumentName name{table, conflict.row};
    QJsonObject content = conflict.other.toObject();
    if (!conflict.path.isEmpty()) {
        const auto current = readContent(work.connection(), shapes, *table, conflict.row);
        if (!current)
            return cannotRestore();
        content = withValue(*current, stepsOf(conflict.path, conflict.other), conflict.other);
    }
    if (checkContent(shapes, *table, conflict.row, content))
        return cannotRestore();
    try {
        writeContent(work, shapes, *table, conflict.row, readContent(work.connection(), shapes, *table, conflict.row),
                     content);
    } catch (const SQLite::Exception &exception) {
        if (exception.getErrorCode() != SQLITE_CONSTRAINT)
            throw;
        return cannotRestore();
    }
    offer(work, name);
    return {};
}

} // namespace

void noteConflict(store::UnitOfWork &work, const DocumentName &name, const MergeConflict &conflict)
{
    if (name.tableName() == QLatin1String("sync_conflicts"))
        return; // two people settled one and the same: there is nothing left to choose
    const bool isDeleted = conflict.kept.isUndefined() && conflict.other.isObject();
    writeConflict(work, name, isDeleted ? QStringLiteral("deleted") : QStringLiteral("field"), conflict,
                  storeOf(work.connection(), name));
}

void noteDeleted(store::UnitOfWork &work, const DocumentName &name, const Version &version)
{
    const QString store = version.content.value(rowField).toObject().value(QStringLiteral("store_id")).toString();
    const Result<qint64> id = idFromText(store);
    writeConflict(work, name, QStringLiteral("deleted"),
                  {{}, QJsonValue(QJsonValue::Undefined), version.content, {}, version.author},
                  name.table->scope == Scope::Store && id ? std::optional(*id) : std::nullopt);
}

Result<std::vector<Conflict>> openConflicts(store::Connection &connection, int limit)
{
    if (auto allowed = connection.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    std::vector<Conflict> conflicts;
    const QByteArray sql =
        QByteArray(selectConflicts) + "WHERE settled_at IS NULL ORDER BY updated_at DESC, id DESC LIMIT ?";
    store::Query rows = connection.query(sql.constData(), limit);
    while (rows.next())
        conflicts.push_back(conflictFrom(rows));
    return conflicts;
}

Result<qint64> openConflictCount(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    return connection.value<qint64>("SELECT count(*) FROM sync_conflicts WHERE settled_at IS NULL").value_or(0);
}

Result<void> settle(store::UnitOfWork &work, const Shapes &shapes, ConflictId id, Choice choice)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    std::optional<Conflict> conflict;
    {
        const QByteArray sql = QByteArray(selectConflicts) + "WHERE id = ? AND settled_at IS NULL";
        store::Query row = work.connection().query(sql.constData(), id);
        if (row.next())
            conflict = conflictFrom(row);
    }
    if (!conflict) {
        return fail("sync.conflictGone", QCoreApplication::translate("Sync", "This conflict has been settled already."),
                    QStringLiteral("id"));
    }
    if (choice == Choice::Other) {
        if (auto taken = takeOther(work, shapes, *conflict); !taken)
            return taken;
    }
    work.execute("UPDATE sync_conflicts SET settled_at = ?1, updated_at = ?1, settled_by = ?2 WHERE id = ?3",
                 work.now(), work.actor().name, id);
    const QByteArray table = conflict->table.toLatin1();
    work.audit("sync.settle", table.constData(), conflict->row,
               {{conflict->path.isEmpty() ? QStringLiteral("record") : conflict->path,
                 choice == Choice::Other ? QStringLiteral("other") : QStringLiteral("kept")}});
    return {};
}

} // namespace shopdesk::sync
