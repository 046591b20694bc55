// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/TaskSubject.h"

namespace shopdesk::ui {

void openSubject(Workbench &workbench, const tasks::Task &task)
{
    static const QStringList panes{QStringLiteral("products"), QStringLiteral("orders"), QStringLiteral("members"),
                                   QStringLiteral("tickets")};
    // Pages bear the names of the tables that they show.
    if (panes.contains(task.table))
        workbench.openRecord(task.table, task.row);
    else if (task.table == QLatin1String("mailboxes"))
        workbench.openRecord(QStringLiteral("settings"), 0);
    else
        workbench.openRecord(QStringLiteral("tasks"), task.id.value);
}

} // namespace shopdesk::ui
