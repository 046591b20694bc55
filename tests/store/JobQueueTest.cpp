// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JobQueue.h"

#include <QtTest>

#include <algorithm>
#include <atomic>
#include <future>
#include <set>

using shopdesk::store::JobQueue;

class JobQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void jobsOfOneThreadKeepTheirOrder()
    {
        std::vector<int> order;
        JobQueue queue(1);
        for (int i = 0; i < 1000; ++i)
            queue.add([&order, i] { order.push_back(i); });
        queue.waitUntilDone();
        QCOMPARE(order.size(), size_t(1000));
        QVERIFY(std::ranges::is_sorted(order));
    }

    void noMoreThreadsThanAllowedAndAllOfThemAtOnce()
    {
        std::mutex mutex;
        std::set<std::thread::id> threads;
        std::promise<void> all;
        const std::shared_future<void> everybodyIsHere = all.get_future().share();
        JobQueue queue(3);
        // Each waits for the other two: it ends only if three run at the same time.
        for (int i = 0; i < 3; ++i)
            queue.add([&] {
                {
                    const std::lock_guard guard(mutex);
                    threads.insert(std::this_thread::get_id());
                    if (threads.size() == 3)
                        all.set_value();
                }
                everybodyIsHere.wait();
            });
        queue.waitUntilDone();
        for (int i = 0; i < 100; ++i)
            queue.add([&] {
                const std::lock_guard guard(mutex);
                threads.insert(std::this_thread::get_id());
            });
        queue.waitUntilDone();
        QCOMPARE(threads.size(), size_t(3));
    }

    void whatAJobHoldsIsGoneWhenItIsDone()
    {
        auto held = std::make_shared<int>(1);
        const std::weak_ptr<int> seen = held;
        JobQueue queue(2);
        queue.add([held = std::move(held)] {});
        queue.waitUntilDone();
        QVERIFY(seen.expired());
    }

    void everyJobIsDoneBeforeTheQueueIsGone()
    {
        std::atomic_int done = 0;
        {
            JobQueue queue(3);
            for (int i = 0; i < 500; ++i)
                queue.add([&done] { ++done; });
        }
        QCOMPARE(done.load(), 500);
        JobQueue(1).waitUntilDone(); // nothing to do
    }
};

QTEST_GUILESS_MAIN(JobQueueTest)
#include "JobQueueTest.moc"
