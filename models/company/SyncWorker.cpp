// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company/SyncWorker.h"

#include "company/Devices.h"
#include "company/Documents.h"
#include "couch/Backoff.h"

#include <QRandomGenerator>

namespace shopdesk::company {

namespace {

/// So many databases are listened to; those of further stores are looked at once a minute.
constexpr size_t mostWatched = 8;

Result<std::vector<QString>> databasesOf(store::Connection &connection)
{
    std::vector<QString> names{companyDatabase(connection.shop().uuid)};
    for (store::Query row = connection.query("SELECT id FROM stores WHERE archived_at IS NULL ORDER BY id");
         row.next();)
        names.push_back(storeDatabase(connection.shop().uuid, row.get<StoreId>(0)));
    return names;
}

} // namespace

/// One database that is listened to.
struct SyncKeeper::Worker::Watched
{
    QString database;
    std::unique_ptr<QThread> thread = {};
    sync::Remote *remote = nullptr; ///< while its thread runs; guarded by the worker's mutex
};

SyncKeeper::Worker::Worker(store::Store &store, const Options &options, const Link &link, const QString &password,
                           Tell tell)
    : m_store(store), m_options(options), m_link(link), m_password(password), m_tell(std::move(tell))
{
    m_thread.reset(QThread::create([this] { work(); }));
    m_thread->start();
}

SyncKeeper::Worker::~Worker()
{
    {
        const std::lock_guard guard(m_mutex);
        m_ends = true;
        const auto cancel = [this](sync::Remote *remote) {
            if (remote && m_options.cancel)
                m_options.cancel(*remote);
        };
        cancel(m_server);
        for (const auto &watched : m_watched)
            cancel(watched->remote);
    }
    m_woken.notify_all();
    m_thread->wait();
    for (const auto &watched : m_watched)
        watched->thread->wait();
}

void SyncKeeper::Worker::wake()
{
    {
        const std::lock_guard guard(m_mutex);
        if (m_failures > 0)
            return;
        m_isChanged = true;
    }
    m_woken.notify_all();
}

void SyncKeeper::Worker::goRound()
{
    {
        const std::lock_guard guard(m_mutex);
        m_isWanted = true;
    }
    m_woken.notify_all();
}

bool SyncKeeper::Worker::waitFor(std::optional<qint64> ms)
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(ms.value_or(0));
    const auto isWoken = [this] { return m_isWanted || m_isChanged || m_ends; };
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (ms)
            m_woken.wait_until(lock, until, isWoken);
        else
            m_woken.wait(lock, isWoken);
        const bool isOnlyChanged = m_isChanged && !m_isWanted && !m_ends;
        m_isWanted = m_isChanged = false;
        if (!isOnlyChanged)
            return !m_ends;
        // What has just been taken in changed things here as well, and is no reason to go round.
        lock.unlock();
        const bool hasSomething = waitingCount() > 0;
        lock.lock();
        if (hasSomething)
            return !m_ends;
    }
}

std::unique_ptr<sync::Remote> SyncKeeper::Worker::remote() const
{
    constexpr std::chrono::milliseconds deadline{60'000};
    return m_options.remote(m_link.address, m_link.account, m_password, deadline);
}

qint64 SyncKeeper::Worker::waitingCount()
{
    return m_store
        .readNow([](store::Connection &connection) -> Result<qint64> {
            return connection.value<qint64>("SELECT count(*) FROM outbox").value_or(0);
        })
        .value_or(0);
}

QStringList SyncKeeper::Worker::closedStores(const Report &report)
{
    if (report.error || !report.round || report.round->closed.isEmpty() || report.waiting == 0)
        return {};
    return m_store
        .readNow([&](store::Connection &connection) -> Result<QStringList> {
            QStringList names;
            for (const auto &[store, name] : storesByName(connection)) {
                if (report.round->closed.contains(storeDatabase(connection.shop().uuid, store)))
                    names << name;
            }
            return names;
        })
        .value_or(QStringList());
}

std::optional<qint64> SyncKeeper::Worker::waitAfter(const Report &report)
{
    const std::lock_guard guard(m_mutex);
    if (!report.error) {
        m_failures = 0;
        return m_options.roundMs;
    }
    ++m_failures;
    if (report.error->code == removedCode)
        return std::nullopt;
    const auto remoteError = report.round ? report.round->remoteError : std::nullopt;
    return couch::waitBeforeRetry(remoteError.value_or(sync::RemoteError()), m_failures,
                                  QRandomGenerator::global()->generateDouble());
}

void SyncKeeper::Worker::work()
{
    const std::unique_ptr<sync::Remote> server = remote();
    const auto setServer = [this](sync::Remote *remote) {
        const std::lock_guard guard(m_mutex);
        m_server = remote;
    };
    setServer(server.get());
    std::optional<qint64> wait = 0;
    while (waitFor(wait)) {
        m_tell({.isWorking = true, .waiting = waitingCount()});
        Report report = round(*server);
        report.waiting = waitingCount();
        report.closedStores = closedStores(report);
        wait = waitAfter(report);
        if (!report.error && report.round && report.round->hasMoreBytes)
            wait = 0;
        report.isTriedAgain = wait.has_value();
        m_tell(report);
        if (!report.error)
            startWatching();
    }
    setServer(nullptr);
}

SyncKeeper::Report SyncKeeper::Worker::round(sync::Remote &server)
{
    Report report;
    const auto number = m_isSettled ? proveDevice(m_store, server) : settleDevice(m_store, server);
    if (!number) {
        report.error = number.error();
        // What kind of failure it was decides when to try again.
        report.round = sync::RoundReport{};
        report.round->remoteError = sync::RemoteError{failureOf(number.error()), {}, {}, std::nullopt};
        return report;
    }
    m_isSettled = true;
    const auto file = sync::fileOf(m_store);
    sync::Engine engine(*file, server, m_options.rules);
    report.round = engine.round([this](const sync::RoundProgress &progress) {
        m_tell({.isWorking = true, .progress = progress, .waiting = waitingCount()});
        const std::lock_guard guard(m_mutex);
        return !m_ends;
    });
    if (report.round->remoteError)
        report.error = toError(*report.round->remoteError);
    else if (report.round->shopError)
        report.error = *report.round->shopError;
    return report;
}

void SyncKeeper::Worker::startWatching()
{
    if (!m_options.awaitChange)
        return;
    const auto names = m_store.readNow(databasesOf);
    if (!names)
        return;
    for (const QString &name : *names) {
        const std::lock_guard guard(m_mutex);
        const bool isWatched =
            std::ranges::any_of(m_watched, [&](const auto &watched) { return watched->database == name; });
        if (isWatched || m_ends || m_watched.size() >= mostWatched)
            continue;
        auto &watched = m_watched.emplace_back(std::make_unique<Watched>(Watched{name}));
        watched->thread.reset(QThread::create([this, each = watched.get()] { watch(*each); }));
        watched->thread->start();
    }
}

void SyncKeeper::Worker::watch(Watched &watched)
{
    const std::unique_ptr<sync::Remote> server = remote();
    const auto ends = [this, &watched](sync::Remote *with) {
        const std::lock_guard guard(m_mutex);
        watched.remote = with;
        return m_ends;
    };
    QString since;
    int failures = 0;
    while (!ends(server.get())) {
        sync::RemoteAnswer<QString> next =
            since.isEmpty() ? server->database(watched.database).map([](const sync::DatabaseInfo &info) {
                return info.updateSequence;
            })
                            : m_options.awaitChange(*server, watched.database, since);
        if (next) {
            failures = 0;
            // Also at first: something may have come between the round before and the place from which is listened.
            if (*next != since)
                goRound();
            since = *next;
            continue;
        }
        since.clear();
        const auto wait =
            couch::waitBeforeRetry(next.error(), ++failures, QRandomGenerator::global()->generateDouble());
        if (!wait)
            break; // going round meets the same, and says so
        std::unique_lock lock(m_mutex);
        m_woken.wait_for(lock, std::chrono::milliseconds(*wait), [this] { return m_ends; });
    }
    ends(nullptr);
}

} // namespace shopdesk::company
