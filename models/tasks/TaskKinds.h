// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Permission.h"

#include <QJsonObject>

#include <span>

namespace shopdesk::tasks {

/// A kind of task: who may see and settle it, and how it is told. A new kind is a row of the table in TaskKinds.cpp.
struct TaskKind
{
    const char *key;
    const char *title; ///< English source of the context "Tasks"
    Permission see;
    Permission settle;
    QString (*text)(const QJsonObject &data); ///< in the user's language
};

std::span<const TaskKind> taskKinds();
/// Nothing for a kind that only a newer program knows: nobody is shown it.
const TaskKind *taskKind(const QString &key);
QString titleOf(const TaskKind &kind);

} // namespace shopdesk::tasks
