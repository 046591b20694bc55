// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JobQueue.h"

namespace shopdesk::store {

JobQueue::~JobQueue()
{
    {
        const std::lock_guard guard(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void JobQueue::add(std::function<void()> job)
{
    {
        const std::lock_guard guard(m_mutex);
        m_jobs.push_back(std::move(job));
        if (m_threads.size() < m_mostThreads && m_running + m_jobs.size() > m_threads.size())
            m_threads.emplace_back([this] { run(); });
    }
    m_wake.notify_one();
}

void JobQueue::waitUntilDone()
{
    std::unique_lock guard(m_mutex);
    m_done.wait(guard, [this] { return m_jobs.empty() && m_running == 0; });
}

void JobQueue::run()
{
    std::unique_lock guard(m_mutex);
    while (true) {
        m_wake.wait(guard, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        std::function<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        ++m_running;
        guard.unlock();
        job();
        job = {}; // it is done when what it holds has gone too
        guard.lock();
        --m_running;
        if (m_jobs.empty() && m_running == 0)
            m_done.notify_all();
    }
}

} // namespace shopdesk::store
