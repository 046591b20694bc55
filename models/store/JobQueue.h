// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace shopdesk::store {

/// A few threads that do jobs; they begin in the order in which they were added. A thread is started when it is first
/// needed and then kept. Whoever destroys the queue waits until all jobs are done.
class JobQueue
{
public:
    explicit JobQueue(size_t mostThreads) : m_mostThreads(mostThreads) {}
    ~JobQueue();
    JobQueue(const JobQueue &) = delete;
    JobQueue &operator=(const JobQueue &) = delete;

    void add(std::function<void()> job);
    void waitUntilDone();

private:
    void run();

    const size_t m_mostThreads;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::condition_variable m_done;
    std::deque<std::function<void()>> m_jobs;
    std::vector<std::thread> m_threads;
    size_t m_running = 0;
    bool m_stopping = false;
};

} // namespace shopdesk::store
