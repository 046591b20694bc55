// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/StartReport.h"

#include "ui/parts/ListView.h"

#include <QApplication>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace shopdesk::app {

StartReport::StartReport(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool StartReport::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return false;
    const auto *list = qobject_cast<const ui::ListView *>(watched->parent());
    if (list == nullptr || watched != list->viewport() || list->model() == nullptr || list->model()->rowCount() == 0)
        return false;
    qApp->removeEventFilter(this);
    // The event is yet to be handled: what is painted is on the screen when the event loop turns again.
    QTimer::singleShot(0, this, [] {
        const long long now = std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
        std::printf("first list painted at %lld\n", now);
        std::fflush(stdout);
    });
    return false;
}

} // namespace shopdesk::app
