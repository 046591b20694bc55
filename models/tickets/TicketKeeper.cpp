// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/TicketKeeper.h"

#include "tickets/KeepTickets.h"

namespace shopdesk::tickets {

namespace {

constexpr int lookEveryMs = 60'000;

/// The trail says that nobody did it.
Actor program()
{
    return {{}, QStringLiteral("Shopdesk"), {}};
}

} // namespace

TicketKeeper::TicketKeeper(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    if (store.isReadOnly())
        return;
    connect(&m_timer, &QTimer::timeout, this, &TicketKeeper::look);
    m_timer.start(lookEveryMs);
}

void TicketKeeper::look()
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_store.read([](store::Connection &connection) { return isAnythingToKeep(connection, Instant::now()); })
        .then(this, [this](const Result<bool> &anything) {
            m_isBusy = false;
            if (anything && *anything)
                keep();
        });
}

void TicketKeeper::keep()
{
    m_isBusy = true;
    m_store.write([](store::UnitOfWork &work) { return keepTickets(work); }, program())
        .then(this, [this](const Result<Kept> &done) {
            m_isBusy = false;
            if (done && done->all() > 0)
                emit kept(done->all());
        });
}

} // namespace shopdesk::tickets
