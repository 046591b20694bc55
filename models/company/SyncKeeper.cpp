// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company/SyncKeeper.h"

#include "company/SyncWorker.h"
#include "couch/CouchClient.h"
#include "vault/Keychain.h"

#include <QCoreApplication>

namespace shopdesk::company {

namespace {

constexpr size_t mostEvents = 200;
constexpr std::chrono::milliseconds listenAtOnce{55'000};
constexpr std::chrono::milliseconds waitedForDeadline{15'000};

SyncState::Kind kindOf(bool isWorking, bool hasFailed, bool isTriedAgain)
{
    if (isWorking)
        return SyncState::Kind::Working;
    if (!hasFailed)
        return SyncState::Kind::Online;
    return isTriedAgain ? SyncState::Kind::Offline : SyncState::Kind::Stopped;
}

QString wordsOf(const sync::RoundReport &round)
{
    QStringList parts;
    if (const int pulled = round.pulled; pulled > 0)
        parts << QCoreApplication::translate("SyncKeeper", "%Ln received", nullptr, pulled);
    if (const int pushed = round.pushed; pushed > 0)
        parts << QCoreApplication::translate("SyncKeeper", "%Ln sent", nullptr, pushed);
    if (const int aside = round.setAside; aside > 0)
        parts << QCoreApplication::translate("SyncKeeper", "%Ln set aside", nullptr, aside);
    if (const int refused = round.refused; refused > 0)
        parts << QCoreApplication::translate("SyncKeeper", "%Ln refused by the server", nullptr, refused);
    return parts.join(QCoreApplication::translate("SyncKeeper", ", ", "between parts of a list"));
}

} // namespace

SyncKeeper::Options SyncKeeper::online(std::vector<sync::ArrivalRule> rules)
{
    Options options;
    options.rules = std::move(rules);
    options.settleMs = 50; // seen elsewhere within a second
    options.remote = [](const QString &address, const QString &account, const QString &password,
                        std::chrono::milliseconds deadline) {
        return std::make_unique<couch::CouchClient>(couch::ServerAccess{QUrl(address), account, password},
                                                    couch::CouchLimits{.deadline = deadline});
    };
    options.awaitChange = [](sync::Remote &remote, const QString &database, const QString &since) {
        return static_cast<couch::CouchClient &>(remote).awaitChange(database, since, listenAtOnce);
    };
    options.cancel = [](sync::Remote &remote) { static_cast<couch::CouchClient &>(remote).cancel(); };
    return options;
}

SyncKeeper::SyncKeeper(store::Store &store, std::shared_ptr<vault::Keychain> keychain, Options options)
    : QObject(&store), m_store(store), m_keychain(std::move(keychain)), m_options(std::move(options))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(m_options.settleMs);
    QObject::connect(&m_settle, &QTimer::timeout, this, [this] {
        if (!m_worker)
            return;
        m_worker->wake();
        countWaiting();
    });
    QObject::connect(&m_store, &store::Store::changed, this, [this] { m_settle.start(); });
    QObject::connect(&m_store, &store::Store::actorChanged, this, [this] { look(false); });
}

SyncKeeper::~SyncKeeper()
{
    end();
}

SyncKeeper::Connect SyncKeeper::connectionTo(const QString &address, const QString &account,
                                             const QString &password) const
{
    return [make = m_options.remote, address, account, password] {
        return make(address, account, password, waitedForDeadline);
    };
}

SyncState SyncKeeper::state() const
{
    const std::lock_guard guard(m_mutex);
    return m_state;
}

std::vector<SyncEvent> SyncKeeper::events() const
{
    const std::lock_guard guard(m_mutex);
    return {m_events.rbegin(), m_events.rend()};
}

void SyncKeeper::become(SyncState::Kind kind)
{
    {
        const std::lock_guard guard(m_mutex);
        if (m_state.kind != kind)
            m_state.since = Instant::now();
        m_state.kind = kind;
        if (kind == SyncState::Kind::Alone || kind == SyncState::Kind::Paused || kind == SyncState::Kind::Online)
            m_state.error.reset();
        m_state.progress.reset();
    }
    emit stateChanged();
}

void SyncKeeper::refresh()
{
    look(true);
}

void SyncKeeper::look(bool isAnew)
{
    m_store.read([](store::Connection &connection) -> Result<std::optional<Link>> { return link(connection); })
        .then(this, [this, isAnew](const Result<std::optional<Link>> &found) {
            follow(found.value_or(std::optional<Link>()), isAnew);
        });
}

void SyncKeeper::follow(const std::optional<Link> &link, bool isAnew)
{
    const bool works = link && !link->isPaused && !m_store.isLocked();
    // Who works changes without anything else being another: a round that is under way goes on.
    if (works && !isAnew && m_worker && m_worker->isFor(*link))
        return;
    end();
    if (works)
        readPassword(*link);
    else if (!link)
        become(SyncState::Kind::Alone);
    else
        become(link->isPaused ? SyncState::Kind::Paused : SyncState::Kind::Waiting);
}

void SyncKeeper::countWaiting()
{
    m_store
        .read([](store::Connection &connection) -> Result<qint64> {
            return connection.value<qint64>("SELECT count(*) FROM outbox").value_or(0);
        })
        .then(this, [this](const Result<qint64> &count) {
            {
                const std::lock_guard guard(m_mutex);
                m_state.waiting = count.value_or(m_state.waiting);
            }
            emit stateChanged();
        });
}

void SyncKeeper::readPassword(const Link &link)
{
    become(SyncState::Kind::Waiting);
    const auto fromFile = [this, link] {
        m_store.read([](store::Connection &connection) -> Result<QString> { return keptPassword(connection); })
            .then(this, [this, link](const Result<QString> &password) {
                begin(link, password.value_or(QString()));
                if (m_keychain && password && !password->isEmpty())
                    moveToKeychain(link, *password);
            });
    };
    if (!m_keychain) {
        fromFile();
        return;
    }
    m_keychain->read(keychainKey(link), this, [this, link, fromFile](const Result<QByteArray> &password) {
        if (password)
            begin(link, QString::fromUtf8(*password));
        else
            fromFile();
    });
}

void SyncKeeper::begin(const Link &link, const QString &password)
{
    if (m_worker || m_store.isLocked())
        return;
    m_connection = connectionTo(link.address, link.account, password);
    m_worker = std::make_unique<Worker>(m_store, m_options, link, password, [this](const Report &report) {
        QMetaObject::invokeMethod(
            this, [this, report] { take(report); }, Qt::QueuedConnection);
    });
}

void SyncKeeper::moveToKeychain(const Link &link, const QString &password)
{
    m_keychain->write(keychainKey(link), password.toUtf8(), this, [this](const Result<void> &kept) {
        if (kept)
            m_store.write([](store::UnitOfWork &work) { return forgetKeptPassword(work); });
    });
}

void SyncKeeper::take(const Report &report)
{
    if (!m_worker)
        return; // what an ended one still had to say
    SyncState::Kind kind = kindOf(report.isWorking, report.error.has_value(), report.isTriedAgain);
    const QString words = report.error ? report.error->message : report.round ? wordsOf(*report.round) : QString();
    {
        const std::lock_guard guard(m_mutex);
        // Another try alone does not end being offline: only an answer does.
        const bool isOnlyATry = report.isWorking && !report.progress && m_state.error.has_value();
        if (isOnlyATry)
            kind = m_state.kind;
        if (m_state.kind != kind)
            m_state.since = Instant::now();
        m_state.kind = kind;
        m_state.progress = report.progress;
        m_state.waiting = report.waiting;
        if (!report.isWorking) {
            m_state.error = report.error;
            m_state.closedStores = report.closedStores;
        }
        if (kind == SyncState::Kind::Online)
            m_state.lastWhole = Instant::now();
        if (!report.isWorking && !words.isEmpty())
            m_events.push_back({Instant::now(), report.error.has_value(), words});
        if (m_events.size() > mostEvents)
            m_events.erase(m_events.begin());
    }
    emit stateChanged();
}

void SyncKeeper::syncNow()
{
    if (m_worker)
        m_worker->goRound();
    else
        refresh();
}

void SyncKeeper::end()
{
    m_worker.reset();
}

} // namespace shopdesk::company
