// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

#include <QElapsedTimer>
#include <QTimer>

namespace shopdesk::insights {

/// Refreshes the rollups in the background after orders changed, and at the start what an earlier run left to do. Figures
/// are right without it; it keeps them quick.
class RollupKeeper : public QObject
{
    Q_OBJECT
public:
    /// Changes often come in a row: the refresh waits until none came for this long, at most longestWaitMs.
    static constexpr int waitMs = 1'000;
    static constexpr int longestWaitMs = 10'000;

    explicit RollupKeeper(store::Store &store, QObject *parent = nullptr);

    /// Whether a refresh is waiting or running.
    bool isBusy() const { return m_running || m_wait.isActive(); }

signals:
    /// Nothing is left to do.
    void refreshed();
    void failed(const shopdesk::Error &error);

private:
    void onChanged(const store::Changes &changes);
    void run();

    store::Store &m_store;
    QTimer m_wait;
    QElapsedTimer m_firstChange;
    bool m_running = false;
    bool m_again = false;
};

} // namespace shopdesk::insights
