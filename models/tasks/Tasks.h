// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::tasks {

using TaskId = Id<struct TaskTag>;

/// Something that a person has to look after, as the operation that comes upon it tells it.
struct TaskDraft
{
    const char *kind;  ///< one of TaskKinds.cpp: "oversold"
    QString subject;   ///< what it is about: of one kind and subject at most one task is open
    const char *table; ///< with `row`: the record that it leads to
    qint64 row = 0;
    StoreId store = {};    ///< none: the whole shop's
    QJsonObject data = {}; ///< what its words tell; the kind says which fields
};

/// Raises a task as a part of another operation, which has checked permission and input. Where one of the kind and subject
/// is open already, it is brought up to date instead.
TaskId raise(store::UnitOfWork &work, const TaskDraft &draft);
/// The same for what is found again each time that somebody looks: nothing happens where the subject has had a task of this
/// kind, open or settled.
void raiseOnce(store::UnitOfWork &work, const TaskDraft &draft);
/// What the open task of the kind and subject is about has come right by itself: it is settled, as a part of another
/// operation. Nothing happens where none is open.
void settleItself(store::UnitOfWork &work, const char *kind, const QString &subject);

/// A person has looked after the task. Errors "tasks.notFound", "tasks.settled", "tasks.textTooLong" (field "note"); what
/// the person must be allowed is the kind's.
Result<void> settle(store::UnitOfWork &work, TaskId id, const QString &note = {});

struct Task
{
    TaskId id;
    QString kind;
    QString title; ///< what kind of thing it is: "Stock below 0"
    QString text;  ///< what it is about, in a sentence or two
    QString table;
    qint64 row = 0;
    StoreId store;
    QString storeName;
    Instant raisedAt;
    std::optional<Instant> settledAt;
    QString settledBy;      ///< empty for one that is open or settled by itself
    QString note;           ///< of whoever settled it
    bool maySettle = false; ///< whether the person who asks may
};

/// The open tasks that the person who asks may see, the newest first, at most @p limit.
Result<std::vector<Task>> openTasks(store::Connection &connection, int limit = 100);
/// How many there are of them altogether.
Result<qint64> openTaskCount(store::Connection &connection);
/// One task, open or settled. Error "tasks.notFound", also where the person who asks may not see it.
Result<Task> task(store::Connection &connection, TaskId id);

} // namespace shopdesk::tasks
