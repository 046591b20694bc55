// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/Store.h"

#include <QTimer>

namespace shopdesk::members {

/// Moves members to the tiers that the rules want while the program runs: at the start, on each new day of the shop, and
/// after rules were published or many orders came at once. It counts on a reader, and writes in small steps, so that sales
/// go on in between.
class TierKeeper : public QObject
{
    Q_OBJECT
public:
    static constexpr size_t membersInAStep = 500;

    explicit TierKeeper(store::Store &store, QObject *parent = nullptr);

    /// Counts everybody now.
    void look();
    bool isBusy() const { return m_isBusy; }

signals:
    /// Everybody stands where they should.
    void finished(qint64 moved);

private:
    void onTimer();
    void onChanged(const store::Changes &changes);
    void lookSoon();
    void step();
    void finish();

    store::Store &m_store;
    QTimer m_timer;
    QTimer m_soon;
    std::vector<MemberId> m_due;
    size_t m_done = 0;
    qint64 m_moved = 0;
    std::optional<BusinessDay> m_lookedOn;
    bool m_isBusy = false;
    bool m_again = false;
};

} // namespace shopdesk::members
