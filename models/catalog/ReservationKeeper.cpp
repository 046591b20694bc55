// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ReservationKeeper.h"

#include "catalog/Reservations.h"

namespace shopdesk::catalog {

namespace {

constexpr int lookEveryMs = 60'000;

/// The trail says that nobody did it.
Actor program()
{
    return {{}, QStringLiteral("Shopdesk"), {}};
}

} // namespace

ReservationKeeper::ReservationKeeper(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
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
    m_store.read([](store::Connection &connection) { return nextExpiry(connection); })
        .then(this, [this](const Result<std::optional<Instant>> &next) {
            m_isBusy = false;
            if (next && *next && **next <= Instant::now())
                release();
        });
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
