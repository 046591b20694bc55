// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/NoticeKeeper.h"

#include "points/Policy.h"

namespace shopdesk::loyalty {

namespace {

constexpr int firstLookMs = 300'000; // a program that runs for an hour at a time has to look as well
constexpr int lookEveryMs = 3'600'000;
constexpr size_t membersPerStep = 50;

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
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.start(m_store.isLocked() ? firstLookMs : lookEveryMs);
        look();
    });
    m_timer.start(firstLookMs);
}

void NoticeKeeper::look()
{
    if (m_isBusy || m_store.isLocked()) // addresses are sealed
        return;
    m_isBusy = true;
    m_store
        .read([isSender = m_isSender](store::Connection &connection) -> Result<std::optional<DueNotices>> {
            if (!points::policy(connection).tellsMembers || !isSender(connection))
                return std::optional<DueNotices>();
            return std::optional(dueNotices(connection, Instant::now()));
        })
        .then(this, [this](const Result<std::optional<DueNotices>> &due) {
            m_isBusy = false;
            if (!due || !*due)
                return;
            m_due = **due;
            m_done = 0;
            step();
        });
}

void NoticeKeeper::step()
{
    m_isBusy = true;
    const size_t end = std::min(m_done + membersPerStep, m_due.toMail.size());
    const bool isLast = end == m_due.toMail.size();
    const auto first = m_due.toMail.begin();
    m_store
        .write(
            [some = std::vector<DueNotice>(first + static_cast<qsizetype>(m_done), first + static_cast<qsizetype>(end)),
             untold = isLast ? m_due.untold : std::vector<UntoldDay>()](store::UnitOfWork &work) -> Result<void> {
                mailNotices(work, some);
                listUntold(work, untold);
                return {};
            },
            program())
        .then(this, [this, end, isLast](const Result<void> &done) {
            m_isBusy = false;
            if (!done)
                return;
            m_done = end;
            if (isLast)
                emit told();
            else
                step();
        });
}

} // namespace shopdesk::loyalty
