// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Tasks.h"

#include "base/Text.h"
#include "tasks/TaskKinds.h"
#include "tasks/VisibleTasks.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace shopdesk::tasks {

namespace {

QString toText(const QJsonObject &data)
{
    return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
}

/// The tasks of the stores of the person who asks, as a condition on `t`.
QByteArray inOwnStores(const store::Connection &connection)
{
    const auto &own = connection.actor().stores;
    if (!own)
        return "1";
    QStringList stores;
    for (const StoreId store : *own)
        stores << QString::number(store.value);
    stores.sort(); // the same statement each time
    return QStringLiteral("(t.store_id IS NULL OR t.store_id IN (%1))").arg(stores.join(QLatin1Char(','))).toUtf8();
}

/// What the trail names: the kind and what it says.
QString told(const QString &kind, const QString &data)
{
    const TaskKind *known = taskKind(kind);
    return known == nullptr ? kind : known->text(QJsonDocument::fromJson(data.toUtf8()).object());
}

QByteArray selectTasks(const store::Connection &connection)
{
    return R"(
        SELECT t.id, t.kind, t.data, t.table_name, t.row_id, t.store_id, s.name, t.raised_at, t.settled_at,
               t.settled_by_name, t.note
        FROM )"
           + QByteArray::fromStdString(visibleTasks()) + " t LEFT JOIN stores s ON s.id = t.store_id WHERE "
           + inOwnStores(connection);
}

Task taskFrom(const store::Connection &connection, const store::Query &row)
{
    Task task;
    task.id = row.get<TaskId>(0);
    task.kind = row.get<QString>(1);
    task.text = told(task.kind, row.get<QString>(2));
    task.table = row.get<QString>(3);
    task.row = row.get<qint64>(4);
    task.store = row.get<std::optional<StoreId>>(5).value_or(StoreId());
    task.storeName = row.get<QString>(6);
    task.raisedAt = row.get<Instant>(7);
    task.settledAt = row.get<std::optional<Instant>>(8);
    task.settledBy = row.get<QString>(9);
    task.note = row.get<QString>(10);
    if (const TaskKind *kind = taskKind(task.kind)) {
        task.title = titleOf(*kind);
        task.maySettle = connection.actor().may(kind->settle);
    }
    return task;
}

Failure notFound()
{
    return fail("tasks.notFound", QCoreApplication::translate("Tasks", "This task is gone."), QStringLiteral("id"));
}

} // namespace

TaskId raise(store::UnitOfWork &work, const TaskDraft &draft)
{
    const QString data = toText(draft.data);
    const QString kind = QString::fromLatin1(draft.kind);
    store::Query open = work.connection().query(
        "SELECT id, data FROM tasks WHERE kind = ? AND subject = ? AND settled_at IS NULL", kind, draft.subject);
    if (open.next()) {
        const auto id = open.get<TaskId>(0);
        if (open.get<QString>(1) != data)
            work.execute("UPDATE tasks SET data = ?, updated_at = ? WHERE id = ?", data, work.now(), id);
        return id;
    }
    const auto id = work.newId<TaskId>();
    work.execute(R"(INSERT INTO tasks (id, kind, subject, table_name, row_id, store_id, data, raised_at, updated_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, kind, draft.subject, QString::fromLatin1(draft.table), draft.row,
                 draft.store ? std::optional(draft.store) : std::nullopt, data, work.now(), work.now());
    return id;
}

void raiseOnce(store::UnitOfWork &work, const TaskDraft &draft)
{
    if (!work.connection().value<int>("SELECT 1 FROM tasks WHERE kind = ? AND subject = ? LIMIT 1",
                                      QString::fromLatin1(draft.kind), draft.subject))
        raise(work, draft);
}

void settleItself(store::UnitOfWork &work, const char *kind, const QString &subject)
{
    work.execute(
        "UPDATE tasks SET settled_at = ?1, updated_at = ?1 WHERE kind = ?2 AND subject = ?3 AND settled_at IS NULL",
        work.now(), QString::fromLatin1(kind), subject);
}

Result<void> settle(store::UnitOfWork &work, TaskId id, const QString &typed)
{
    store::Query row = work.connection().query("SELECT kind, store_id, settled_at, data FROM tasks WHERE id = ?", id);
    const bool found = row.next();
    const QString kind = found ? row.get<QString>(0) : QString();
    const TaskKind *known = taskKind(kind);
    if (known == nullptr)
        return notFound();
    if (auto allowed = work.require(known->settle); !allowed)
        return allowed;
    if (const auto store = row.get<std::optional<StoreId>>(1)) {
        if (auto allowed = work.requireIn(*store); !allowed)
            return allowed;
    }
    if (!row.isNull(2))
        return fail("tasks.settled", QCoreApplication::translate("Tasks", "This task has been settled already."),
                    QStringLiteral("id"));
    const QString note = manyLines(typed);
    if (note.size() > longestNote) {
        return fail("tasks.textTooLong",
                    QCoreApplication::translate("Tasks", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestNote),
                    QStringLiteral("note"));
    }
    work.execute(R"(UPDATE tasks SET settled_at = ?1, updated_at = ?1, settled_by = ?2, settled_by_name = ?3, note = ?4
                    WHERE id = ?5)",
                 work.now(), work.actor().id ? std::optional(work.actor().id) : std::nullopt, work.actor().name, note,
                 id);
    // A note may name a person, and the trail never forgets.
    QJsonObject changes{{QStringLiteral("task"), QJsonArray{told(kind, row.get<QString>(3)), QJsonValue()}}};
    if (!note.isEmpty())
        changes.insert(QStringLiteral("note"), QStringLiteral("changed"));
    work.audit("tasks.settle", "tasks", id.value, changes);
    return {};
}

Result<std::vector<Task>> openTasks(store::Connection &connection, int limit)
{
    std::vector<Task> tasks;
    const QByteArray sql =
        selectTasks(connection) + " AND t.settled_at IS NULL ORDER BY t.raised_at DESC, t.id DESC LIMIT ?";
    store::Query rows = connection.query(sql.constData(), limit);
    while (rows.next())
        tasks.push_back(taskFrom(connection, rows));
    return tasks;
}

Result<qint64> openTaskCount(store::Connection &connection)
{
    const QByteArray sql = "SELECT count(*) FROM " + QByteArray::fromStdString(visibleTasks())
                           + " t WHERE t.settled_at IS NULL AND " + inOwnStores(connection);
    return connection.value<qint64>(sql.constData()).value_or(0);
}

Result<Task> task(store::Connection &connection, TaskId id)
{
    const QByteArray sql = selectTasks(connection) + " AND t.id = ?";
    store::Query row = connection.query(sql.constData(), id);
    if (row.next())
        return taskFrom(connection, row);
    return notFound();
}

} // namespace shopdesk::tasks
