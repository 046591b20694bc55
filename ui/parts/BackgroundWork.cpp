// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/BackgroundWork.h"

#include <QElapsedTimer>

namespace shopdesk::ui {

namespace {
constexpr qint64 tellEveryMs = 80;
} // namespace

BackgroundWork beginWork(Workbench &workbench, const QString &title, const QString &pane)
{
    BackgroundWork work;
    work.cancelled = std::make_shared<std::atomic_bool>(false);
    work.task = workbench.tasks.begin(title, pane, [cancelled = work.cancelled] { *cancelled = true; });
    auto sinceTold = std::make_shared<QElapsedTimer>();
    work.progress = [tasks = &workbench.tasks, task = work.task, cancelled = work.cancelled, sinceTold](qint64 done,
                                                                                                        qint64 total) {
        if (!sinceTold->isValid() || sinceTold->elapsed() >= tellEveryMs) {
            sinceTold->start();
            QMetaObject::invokeMethod(
                tasks, [tasks, task, done, total] { tasks->progress(task, done, total); }, Qt::QueuedConnection);
        }
        return !cancelled->load(std::memory_order_relaxed);
    };
    return work;
}

} // namespace shopdesk::ui
