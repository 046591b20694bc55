// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/Link.h"
#include "store/Store.h"
#include "sync/Engine.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace shopdesk::vault {
class Keychain;
}

namespace shopdesk::company {

/// How things stand between this shop and its company's server.
struct SyncState
{
    enum class Kind {
        Alone,   ///< no server
        Paused,  ///< by somebody, who will resume it
        Waiting, ///< for somebody to sign in, or for the password of the account
        Working, ///< a round is under way
        Online,  ///< the last round was whole
        Offline, ///< it failed, and is tried again by itself
        Stopped, ///< it failed, and somebody has to do something first
    };
    Kind kind = Kind::Alone;
    Instant since;                    ///< of this kind
    qint64 waiting = 0;               ///< records that wait to be sent
    std::optional<Instant> lastWhole; ///< when everything was exchanged last
    std::optional<Error> error;       ///< of the last round
    QStringList closedStores; ///< whose changes wait, since the server has no place for them or does not let us in
    std::optional<sync::RoundProgress> progress;
};

/// Something that happened while exchanging, for the list of it; kept while the program runs.
struct SyncEvent
{
    Instant at;
    bool isProblem = false;
    QString words;
};

/// Exchanges with the company's server by itself, in a thread of its own: at once after a change here (Store::changed) or
/// there (a long poll for each database, the first few of them), at least once a minute, and after a failure when
/// couch::waitBeforeRetry says so. Nothing of it is waited for by whoever works.
///
/// It begins once somebody has signed in, since what comes has to be checked with the shop's key.
class SyncKeeper : public QObject
{
    Q_OBJECT
public:
    /// How a server is reached. Remotes are made, used and destroyed in one thread each.
    struct Options
    {
        std::function<std::unique_ptr<sync::Remote>(const QString &address, const QString &account,
                                                    const QString &password, std::chrono::milliseconds deadline)>
            remote;
        /// Waits for a change in a database after @p since; null: only looks once a minute.
        std::function<sync::RemoteAnswer<QString>(sync::Remote &remote, const QString &database, const QString &since)>
            awaitChange;
        /// Ends the request that is under way, or the next one; from any thread.
        std::function<void(sync::Remote &remote)> cancel;
        std::vector<sync::ArrivalRule> rules;
        int settleMs = 200; ///< after a change here: more of them follow at once
        int roundMs = 60'000;
    };
    /// The server of Link.h, through couch::CouchClient.
    static Options online(std::vector<sync::ArrivalRule> rules);

    /// @p keychain may be null: the password is in the file then.
    SyncKeeper(store::Store &store, std::shared_ptr<vault::Keychain> keychain, Options options);
    ~SyncKeeper() override;
    /// The one of a store, whose child it is; null where nothing exchanges, as in a picture.
    static SyncKeeper *of(store::Store &store) { return store.findChild<SyncKeeper *>({}, Qt::FindDirectChildrenOnly); }

    /// Makes connections to a server, in whatever thread uses them, for what a person waits for: they give up sooner.
    using Connect = std::function<std::unique_ptr<sync::Remote>()>;
    Connect connectionTo(const QString &address, const QString &account, const QString &password) const;
    /// To the keeper's own server; null before it has begun.
    Connect connection() const { return m_connection; }
    /// To the server of a store; null where it cannot be had.
    static Connect connectionOf(store::Store &store)
    {
        const SyncKeeper *keeper = of(store);
        return keeper ? keeper->connection() : nullptr;
    }

    SyncState state() const;
    /// The newest first.
    std::vector<SyncEvent> events() const;

public slots:
    /// Looks at the link anew: after connecting, another account, pausing, signing in. Begins or ends by it.
    void refresh();
    /// A round now, also where the next try would be later or only after somebody has done something.
    void syncNow();

signals:
    void stateChanged();

private:
    class Worker;
    struct Report;
    void take(const Report &report);
    void countWaiting();
    void follow(const std::optional<Link> &link, bool isAnew);
    void look(bool isAnew);
    void begin(const Link &link, const QString &password);
    /// Where there is a keychain, the file need not hold the password any longer.
    void moveToKeychain(const Link &link, const QString &password);
    void end();
    void become(SyncState::Kind kind);
    void readPassword(const Link &link);

    store::Store &m_store;
    std::shared_ptr<vault::Keychain> m_keychain;
    Options m_options;
    std::unique_ptr<Worker> m_worker;
    Connect m_connection;
    QTimer m_settle;
    mutable std::mutex m_mutex; ///< guards what follows
    SyncState m_state;
    std::vector<SyncEvent> m_events;
};

} // namespace shopdesk::company
