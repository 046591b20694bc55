// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/WhenDone.h"

#include <QPromise>
#include <QThreadPool>

namespace shopdesk::ui {

/// Does what takes its time in a thread of its own, one after the other: a password costs a quarter of a second. Waits
/// for it before it goes.
class Aside
{
public:
    Aside() { m_pool.setMaxThreadCount(1); }
    ~Aside() { m_pool.waitForDone(); }
    Aside(const Aside &) = delete;
    Aside &operator=(const Aside &) = delete;

    /// `then` gets what @p work returns, in the thread of the context, and is not called where that is gone by then.
    template<typename F, typename Then>
    void run(QObject *context, F work, Then then)
    {
        using Outcome = std::invoke_result_t<F>;
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        store::whenDone<Outcome>(promise->future(), context, std::move(then));
        m_pool.start([promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        });
    }

private:
    QThreadPool m_pool;
};

} // namespace shopdesk::ui
