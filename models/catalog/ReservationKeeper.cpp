// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ReservationKeeper.h"

#include "catalog/Reservations.h"

namespace shopdesk::catalog {

namespace {

constexpr int lookEveryMs = 60'000;
constexpr qint64 largestStepMs = 24LL * 3'600'000;
constexpr qint64 doubtMs = 3'600'000;

struct Due
{
    std::optional<Instant> next;
    std::optional<Instant> lastEntry; ///< of the trail: so late it was at least
};

Result<Due> readDue(store::Connection &connection)
{
    const auto next = nextExpiry(connection);
    if (!next)
        return Failure(next.error());
    return Due{*next, connection.value<Instant>("SELECT occurred_at FROM audit_entries ORDER BY id DESC LIMIT 1")};
}

/// The trail says that nobody did it.
Actor program()
{
    return {{}, QStringLiteral("Shopdesk"), {}};
}

} // namespace

ReservationKeeper::ReservationKeeper(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_running.start();
    m_readClocks = [this] { return Clocks{Instant::now(), m_running.elapsed()}; };
    if (store.isReadOnly())
        return;
    connect(&m_timer, &QTimer::timeout, this, &ReservationKeeper::look);
    m_timer.start(lookEveryMs);
}

void ReservationKeeper::look()
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_store.read(readDue).then(this, [this](const Result<Due> &due) {
        m_isBusy = false;
        if (!due)
            return;
        const Clocks now = m_readClocks();
        if (!m_last)
            m_last = {due->lastEntry.value_or(now.wall), now.runningMs};
        if (believes(now) && due->next && *due->next <= now.wall)
            release();
    });
}

bool ReservationKeeper::believes(const Clocks &now)
{
    const Clocks last = *std::exchange(m_last, now);
    const auto isAhead = [&](const Clocks &of) {
        return now.wall.ms - of.wall.ms - (now.runningMs - of.runningMs) > largestStepMs;
    };
    if (isAhead(last))
        m_jumped = Clocks{last.wall, last.runningMs};
    else if (m_jumped && (!isAhead(*m_jumped) || now.runningMs - m_jumped->runningMs > doubtMs))
        m_jumped.reset();
    return !m_jumped;
}

void ReservationKeeper::release()
{
    m_isBusy = true;
    m_store.write([](store::UnitOfWork &work) { return releaseExpired(work); }, program())
        .then(this, [this](const Result<int> &count) {
            m_isBusy = false;
            if (count && *count > 0)
                emit released(*count);
        });
}

} // namespace shopdesk::catalog
