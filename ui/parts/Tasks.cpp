// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Tasks.h"

#include <algorithm>

namespace shopdesk::ui {

int Tasks::begin(const QString &title, const QString &pane, std::function<void()> cancel)
{
    m_running.push_back({++m_last, title, pane, 0, 0, std::move(cancel)});
    emit changed();
    return m_last;
}

void Tasks::progress(int id, qint64 done, qint64 total)
{
    const auto task = std::ranges::find(m_running, id, &Task::id);
    if (task == m_running.end())
        return;
    task->done = done;
    task->total = total;
    emit changed();
}

void Tasks::end(int id)
{
    if (std::erase_if(m_running, [id](const Task &task) { return task.id == id; }) > 0)
        emit changed();
}

} // namespace shopdesk::ui
