// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierKeeper.h"

#include "members/TierMoves.h"

namespace shopdesk::members {

namespace {

constexpr int lookEveryMs = 60'000;
constexpr int waitMs = 500;

/// The trail says that nobody did it.
Actor program()
{
    return {{}, QStringLiteral("Shopdesk"), {}};
}

} // namespace

TierKeeper::TierKeeper(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    if (store.isReadOnly())
        return;
    connect(&m_timer, &QTimer::timeout, this, &TierKeeper::onTimer);
    m_timer.start(lookEveryMs);
    m_soon.setSingleShot(true);
    m_soon.setInterval(waitMs);
    connect(&m_soon, &QTimer::timeout, this, &TierKeeper::look);
    connect(&store, &store::Store::changed, this, &TierKeeper::onChanged);
}

void TierKeeper::onTimer()
{
    if (m_lookedOn != m_store.shop().zone.dayOf(Instant::now()))
        look();
}

/// Single orders move their member themselves. What an import brings is too much to be named, and moves nobody.
void TierKeeper::onChanged(const store::Changes &changes)
{
    const auto orders = changes.tables.constFind(QStringLiteral("orders"));
    const bool many = orders != changes.tables.constEnd() && orders->everything;
    if (many || changes.touches(QStringLiteral("tiers")))
        m_soon.start();
}

void TierKeeper::look()
{
    if (m_isBusy) {
        m_again = true;
        return;
    }
    m_isBusy = true;
    m_again = false;
    m_lookedOn = m_store.shop().zone.dayOf(Instant::now());
    m_store.read([](store::Connection &connection) { return membersToMove(connection, Instant::now()); })
        .then(this, [this](const Result<DueMembers> &due) {
            m_due = due ? due->ids : std::vector<MemberId>();
            m_done = 0;
            m_moved = 0;
            if (!m_due.empty() || (due && due->isNewPeriod))
                step();
            else
                finish();
        });
}

void TierKeeper::step()
{
    const size_t count = std::min(membersInAStep, m_due.size() - m_done);
    const auto first = m_due.begin() + static_cast<std::ptrdiff_t>(m_done);
    std::vector<MemberId> some(first, first + static_cast<std::ptrdiff_t>(count));
    m_done += count;
    const bool last = m_done == m_due.size();
    m_store
        .write([some = std::move(some), last](store::UnitOfWork &work) { return moveMembers(work, some, last); },
               program())
        .then(this, [this, last](const Result<TierMoves> &moves) {
            m_moved += moves ? moves->total() : 0;
            if (moves && !last)
                step();
            else
                finish();
        });
}

void TierKeeper::finish()
{
    m_isBusy = false;
    m_due.clear();
    emit finished(m_moved);
    if (m_again)
        look();
}

} // namespace shopdesk::members
