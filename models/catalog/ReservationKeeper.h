// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace shopdesk::catalog {

/// What the clocks of the computer say at one moment.
struct Clocks
{
    Instant wall;         ///< which people and other programs set, rightly or wrongly
    qint64 runningMs = 0; ///< of one that nobody sets; it may stand still while the computer sleeps
};

/// Lets go of reservations whose time is over, while the program runs. It looks every minute, and changes the shop only
/// where something is due.
///
/// A clock that is suddenly more than a day ahead, of what it said at the last look or of the newest entry of the trail, may
/// simply be wrong: nothing is let go of until it has run on for an hour, and nothing at all where it is set back meanwhile.
class ReservationKeeper : public QObject
{
    Q_OBJECT
public:
    explicit ReservationKeeper(store::Store &store, QObject *parent = nullptr);

    /// Looks now.
    void look();
    /// For tests, which set clocks as they like.
    void setClocks(std::function<Clocks()> read) { m_readClocks = std::move(read); }

signals:
    void released(int reservations);

private:
    bool believes(const Clocks &now);
    void release();

    store::Store &m_store;
    QTimer m_timer;
    QElapsedTimer m_running;
    std::function<Clocks()> m_readClocks;
    std::optional<Clocks> m_last;   ///< what they said at the last look
    std::optional<Clocks> m_jumped; ///< since the wall clock is in doubt: what it should have said
    bool m_isBusy = false;
};

} // namespace shopdesk::catalog
