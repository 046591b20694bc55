// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/RollupKeeper.h"

#include "insights/Rollups.h"

namespace shopdesk::insights {

RollupKeeper::RollupKeeper(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    if (store.isReadOnly())
        return;
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &RollupKeeper::run);
    connect(&store, &store::Store::changed, this, &RollupKeeper::onChanged);
    m_wait.start(waitMs);
    m_firstChange.start();
}

void RollupKeeper::onChanged(const store::Changes &changes)
{
    if (!changes.touches(QStringLiteral("orders")) && !changes.touches(QStringLiteral("products"))
        && !changes.touches(QStringLiteral("returns")))
        return;
    if (m_running) {
        m_again = true;
        return;
    }
    if (!m_wait.isActive())
        m_firstChange.start();
    const auto waited = static_cast<int>(m_firstChange.elapsed());
    m_wait.start(std::clamp(longestWaitMs - waited, 0, waitMs));
}

void RollupKeeper::run()
{
    m_running = true;
    m_again = false;
    m_store.write([](store::UnitOfWork &work) { return refreshSome(work); })
        .then(this, [this](const Result<bool> &isMoreLeft) {
            m_running = false;
            if (!isMoreLeft) {
                emit failed(isMoreLeft.error());
            } else if (*isMoreLeft || m_again) {
                m_firstChange.start();
                m_wait.start(m_again ? waitMs : 0);
            } else {
                emit refreshed();
            }
        });
}

} // namespace shopdesk::insights
