// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <functional>

namespace shopdesk::bench {

class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    double milliseconds() const { return double(m_timer.nsecsElapsed()) / 1e6; }

private:
    QElapsedTimer m_timer;
};

/// Lets events happen until @p isDone says so. Throws after two minutes.
void waitUntil(const std::function<bool()> &isDone);

/// So that the compiler does not leave out reading what nobody looks at.
void use(const void *value);

} // namespace shopdesk::bench
