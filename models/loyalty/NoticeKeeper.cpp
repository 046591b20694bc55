// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/NoticeKeeper.h"

#include "loyalty/ExpiryNotices.h"
#include "points/Policy.h"

namespace shopdesk::loyalty {

namespace {

constexpr int lookEveryMs = 3'600'000;
constexpr int membersPerStep = 50;

/// The trail says that nobody did it.
Actor program()
{
    return {{}, QStringLiteral("Shopdesk"), {}};
}

} // namespace

NoticeKeeper::NoticeKeeper(store::Store &store, std::function<bool(store::Connection &)> isSender, QObject *parent)
    : QObject(parent), m_store(store), m_isSender(std::move(isSender))
{
    if (store.isReadOnly())
        return;
    connect(&m_timer, &QTimer::timeout, this, &NoticeKeeper::look);
    m_timer.start(lookEveryMs);
}

void NoticeKeeper::look()
{
    if (m_isBusy || m_store.isLocked()) // addresses are sealed
        return;
    m_isBusy = true;
    m_store
        .read([isSender = m_isSender](store::Connection &connection) -> Result<bool> {
            return points::policy(connection).tellsMembers && isSender(connection);
        })
        .then(this, [this](const Result<bool> &tells) {
            m_isBusy = false;
            if (tells && *tells)
                step();
        });
}

void NoticeKeeper::step()
{
    m_isBusy = true;
    m_store
        .write([](store::UnitOfWork &work) -> Result<NoticeStep> { return noticeStep(work, membersPerStep); },
               program())
        .then(this, [this](const Result<NoticeStep> &done) {
            m_isBusy = false;
            if (done && !done->isDone)
                step();
            else if (done)
                emit told();
        });
}

} // namespace shopdesk::loyalty
