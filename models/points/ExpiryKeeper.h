// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

#include <QTimer>

namespace shopdesk::points {

/// Books off points whose time is over and lets pending ones mature, while the program runs. It looks every minute, and changes
/// the shop only where something is due: in short steps, between which sales go on.
class ExpiryKeeper : public QObject
{
    Q_OBJECT
public:
    explicit ExpiryKeeper(store::Store &store, QObject *parent = nullptr);

    /// Looks now.
    void look();

signals:
    /// All that was due is booked.
    void expired(qint64 points);

private:
    void step();

    store::Store &m_store;
    QTimer m_timer;
    bool m_isBusy = false;
    qint64 m_points = 0;
};

} // namespace shopdesk::points
