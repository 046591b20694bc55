// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

#include <QTimer>

namespace shopdesk::catalog {

/// Lets go of reservations whose time is over, while the program runs. It looks every minute, and changes the shop only
/// where something is due.
class ReservationKeeper : public QObject
{
    Q_OBJECT
public:
    explicit ReservationKeeper(store::Store &store, QObject *parent = nullptr);

    /// Looks now.
    void look();

signals:
    void released(int reservations);

private:
    void release();

    store::Store &m_store;
    QTimer m_timer;
    bool m_isBusy = false;
};

} // namespace shopdesk::catalog
