// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/SyncKeeper.h"

#include <QThread>

#include <condition_variable>

namespace shopdesk::company {

/// What going round tells, from its thread.
struct SyncKeeper::Report
{
    bool isWorking = false;
    std::optional<sync::RoundProgress> progress = {};
    std::optional<sync::RoundReport> round = {}; ///< of a round that has ended
    std::optional<Error> error = {};
    bool isTriedAgain = true; ///< by itself
    qint64 waiting = 0;
    QStringList closedStores = {}; ///< SyncState
};

/// The threads of a SyncKeeper while it exchanges with one server: one that goes round, and some that wait for changes there.
class SyncKeeper::Worker
{
public:
    using Tell = std::function<void(const Report &)>;

    Worker(store::Store &store, const Options &options, const Link &link, const QString &password, Tell tell);
    ~Worker();

    bool isFor(const Link &link) const { return link.address == m_link.address && link.account == m_link.account; }
    /// Something changed here. While the server cannot be had that is no reason to ask it again.
    void wake();
    /// A round, whatever there is.
    void goRound();

private:
    struct Watched;
    void work();
    void watch(Watched &watched);
    Report round(sync::Remote &remote);
    void startWatching();
    /// Waits at most so long, nothing: until it is woken. Whether to go on.
    bool waitFor(std::optional<qint64> ms);
    /// When to try again; nothing: not by itself.
    std::optional<qint64> waitAfter(const Report &report);
    std::unique_ptr<sync::Remote> remote() const;
    qint64 waitingCount();
    /// The names of the stores that a round found closed, where something waits after it.
    QStringList closedStores(const Report &report);

    store::Store &m_store;
    const Options m_options;
    const Link m_link;
    const QString m_password;
    const Tell m_tell;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_woken;
    bool m_isWanted = true;
    bool m_isChanged = false; ///< here
    bool m_ends = false;
    int m_failures = 0;               ///< in a row
    sync::Remote *m_server = nullptr; ///< while the thread runs
    std::vector<std::unique_ptr<Watched>> m_watched;
    std::unique_ptr<QThread> m_thread;
    bool m_isSettled = false; ///< the number of this device is known to be its own
};

} // namespace shopdesk::company
