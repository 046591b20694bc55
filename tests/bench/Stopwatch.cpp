// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Stopwatch.h"

#include <QCoreApplication>
#include <QTimer>

#include <benchmark/benchmark.h>

#include <stdexcept>

namespace shopdesk::bench {

void waitUntil(const std::function<bool()> &isDone)
{
    constexpr int longestMs = 120'000;
    if (isDone())
        return;
    bool isLate = false;
    QTimer alarm;
    alarm.setSingleShot(true);
    QObject::connect(&alarm, &QTimer::timeout, [&isLate] { isLate = true; });
    alarm.start(longestMs);
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (isLate)
            throw std::runtime_error("nothing happened for two minutes");
    }
}

void use(const void *value)
{
    benchmark::DoNotOptimize(value);
}

} // namespace shopdesk::bench
