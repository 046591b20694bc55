// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loyalty/ExpiryNotices.h"
#include "store/Store.h"

#include <QTimer>

namespace shopdesk::loyalty {

/// Tells members of points that expire (ExpiryNotices.h) while the program runs, where the shop wants it (points::Policy). It
/// looks some minutes after the start, then every hour, beside what is written; and writes in short steps between which sales
/// go on.
class NoticeKeeper : public QObject
{
    Q_OBJECT
public:
    /// @p isSender: whether this computer is the one that sends the shop's mails, so that one of several tells.
    NoticeKeeper(store::Store &store, std::function<bool(store::Connection &)> isSender, QObject *parent = nullptr);

    /// Looks now.
    void look();

signals:
    /// Everybody has been told who is to be told.
    void told();

private:
    void step();

    store::Store &m_store;
    std::function<bool(store::Connection &)> m_isSender;
    QTimer m_timer;
    bool m_isBusy = false;
    DueNotices m_due;
    size_t m_done = 0; ///< of those to mail
};

} // namespace shopdesk::loyalty
