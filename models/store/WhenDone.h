// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

namespace shopdesk::store {

/// Calls `then(T)` in the thread of @p context once the future has its result, never before this function returns, and not
/// at all where the context is gone by then. (QFuture::then with a context stops a debug build of Qt 6.4 in that case.)
template<typename T, typename F>
void whenDone(const QFuture<T> &future, QObject *context, F then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        QFuture<T> done = watcher->future();
        if (done.resultCount() > 0)
            then(done.takeResult());
    });
    watcher->setFuture(future);
}

} // namespace shopdesk::store
