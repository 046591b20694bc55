// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/ExpiryKeeper.h"

#include "points/Expiry.h"

namespace shopdesk::points {

namespace {

constexpr int lookEveryMs = 60'000;
constexpr int batchesPerStep = 1'000; // about a tenth of a second

/// The trail says that nobody did it.
Actor program()
{
    return {{}, QStringLiteral("Shopdesk"), {}};
}

} // namespace

ExpiryKeeper::ExpiryKeeper(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    if (store.isReadOnly())
        return;
    connect(&m_timer, &QTimer::timeout, this, &ExpiryKeeper::look);
    m_timer.start(lookEveryMs);
}

void ExpiryKeeper::look()
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_store.read([](store::Connection &connection) -> Result<std::optional<Instant>> { return nextDue(connection); })
        .then(this, [this](const Result<std::optional<Instant>> &due) {
            m_isBusy = false;
            if (due && *due && **due <= Instant::now())
                step();
        });
}

void ExpiryKeeper::step()
{
    m_isBusy = true;
    m_store
        .write(
            [](store::UnitOfWork &work) -> Result<ExpiryStep> { return expireStep(work, work.now(), batchesPerStep); },
            program())
        .then(this, [this](const Result<ExpiryStep> &done) {
            m_isBusy = false;
            if (!done)
                return;
            m_points += done->points;
            if (!done->isDone) {
                step();
                return;
            }
            emit expired(std::exchange(m_points, 0));
        });
}

} // namespace shopdesk::points
