// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/TaskOperations.h"

#include "store/JsonInput.h"
#include "tasks/Tasks.h"

#include <QJsonArray>

namespace shopdesk::tasks {

namespace {

QJsonObject toJson(const Task &task)
{
    return {{QStringLiteral("id"), task.id.text()},
            {QStringLiteral("kind"), task.kind},
            {QStringLiteral("title"), task.title},
            {QStringLiteral("text"), task.text},
            {QStringLiteral("table"), task.table},
            {QStringLiteral("row"), idToText(task.row)},
            {QStringLiteral("store"), task.store ? QJsonValue(task.store.text()) : QJsonValue()},
            {QStringLiteral("storeName"), task.storeName},
            {QStringLiteral("raisedAt"), store::toText(task.raisedAt)}};
}

Result<QJsonObject> runOpenTasks(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const int limit = static_cast<int>(qBound(qint64(1), input.integer("limit", 100), qint64(100'000)));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return openTasks(work.connection(), limit).map([](const std::vector<Task> &tasks) {
        QJsonArray array;
        for (const Task &task : tasks)
            array << toJson(task);
        return QJsonObject{{QStringLiteral("tasks"), array}};
    });
}

Result<QJsonObject> runSettle(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<TaskId>("id");
    const QString note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return settle(work, id, note).map([] { return QJsonObject(); });
}

// What a person needs is the kind's, task by task.
constexpr store::Operation all[] = {
    {"tasks.open", "Gives the open tasks that the person may see, the newest first, at most limit.", runOpenTasks,
     std::nullopt},
    {"tasks.settle", "Settles the task id, with a note.", runSettle, std::nullopt},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::tasks
