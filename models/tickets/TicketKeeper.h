// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

#include <QTimer>

namespace shopdesk::tickets {

/// Keeps tickets up to the time while the program runs (KeepTickets.h): wakes, warns, escalates, closes, takes back. It looks
/// every minute, and changes the shop only where something is due.
class TicketKeeper : public QObject
{
    Q_OBJECT
public:
    explicit TicketKeeper(store::Store &store, QObject *parent = nullptr);

    /// Looks now.
    void look();

signals:
    void kept(int tickets);

private:
    void keep();

    store::Store &m_store;
    QTimer m_timer;
    bool m_isBusy = false;
};

} // namespace shopdesk::tickets
