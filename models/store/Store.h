// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "store/WhenDone.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <concepts>

class QLockFile;

namespace shopdesk::store {

/// Set to true to stop a read that nobody waits for any more; it fails with "base.cancelled".
using CancelFlag = std::shared_ptr<std::atomic_bool>;

/// What a read or a write will give. `then(this, …)` is answered in the thread of the context, and not at all where the
/// context is gone by then.
template<typename T>
class Answer : public QFuture<T>
{
public:
    Answer(const QFuture<T> &future) : QFuture<T>(future) {}

    template<typename F>
    void then(QObject *context, F take) const
    {
        whenDone<T>(*this, context, std::move(take));
    }
};

struct NewShop
{
    QString name;
    QString currencyCode; ///< ISO 4217
    QString timeZone;     ///< IANA name
    QString storeName;    ///< the first store
};

/// The shop file: one writer thread, several readers, and the signal that tells what changed.
///
/// `read` and `write` may be called from any thread and never block; `readNow` and `writeNow` wait, for programs
/// without a window. What a function returns arrives as Result<T>; SQLite's exceptions arrive as errors with one of the
/// codes "store.busy", "store.readOnly", "store.full", "store.corrupt", "store.notAShop", "store.io",
/// "base.cancelled", "store.failed".
class Store : public QObject
{
    Q_OBJECT
public:
    /// ReadOnly needs no lock and works beside a running Shopdesk.
    enum class Access { ReadWrite, ReadOnly };

    /// Makes a new shop file, its key file and its first store. Errors also "store.exists", "base.unknownCurrency",
    /// "base.unknownZone".
    static Result<std::unique_ptr<Store>> create(const QString &path, const NewShop &shop);
    /// Opens a shop file and migrates it to this program's schema, after keeping a copy of the old one beside it.
    /// Errors also "store.notFound", "store.inUse", "store.newer", "store.older" (read-only), "store.noKey",
    /// "vault.wrongSecret".
    static Result<std::unique_ptr<Store>> open(const QString &path, Access access = Access::ReadWrite);
    ~Store() override;

    QString path() const { return m_path; }
    ShopInfo shop() const;
    bool isReadOnly() const { return m_access == Access::ReadOnly; }

    /// Who reads and acts from now on.
    void setActor(const Actor &actor);
    Actor actor() const;

    /// A shop in which people have signed up opens locked: nobody acts, sealed data stays sealed, lists are refused. Signing
    /// in (staff/SignIn.h) unlocks it.
    bool isLocked() const;
    void unlock(std::shared_ptr<const vault::Vault> vault, const Actor &actor);
    void lock();

    /// Runs `Result<T> change(UnitOfWork &)` in one transaction on the writer thread; commits where it succeeds.
    template<std::invocable<UnitOfWork &> F>
    std::invoke_result_t<F, UnitOfWork &> writeNow(F change, std::optional<Actor> instead = {});
    /// @p instead acts in the place of the person who has signed in: Actor::approved, for what was allowed on the spot.
    template<std::invocable<UnitOfWork &> F>
    Answer<std::invoke_result_t<F, UnitOfWork &>> write(F change, std::optional<Actor> instead = {});

    /// Runs `Result<T> look(Connection &)` on one of the readers, on a consistent snapshot.
    template<std::invocable<Connection &> F>
    std::invoke_result_t<F, Connection &> readNow(F look, CancelFlag cancelled = {});
    template<std::invocable<Connection &> F>
    Answer<std::invoke_result_t<F, Connection &>> read(F look, CancelFlag cancelled = {},
                                                       std::optional<Actor> instead = {});

    /// Writes that were asked for and have not been committed yet.
    int pendingWrites() const { return m_pendingWrites; }
    /// Waits until everything that was asked for has been answered. Whoever is answered by `then(this, …)` and is about to
    /// go calls it first: a future must not finish for somebody who goes at that moment.
    void waitForAnswers();

signals:
    /// Somebody else acts from now on, or may do other things.
    void actorChanged();
    /// After every commit that changed an aggregate; emitted on the thread that the store lives in.
    void changed(const shopdesk::store::Changes &changes);
    void pendingWritesChanged(int count);

private:
    using WriteJob = std::function<void(Connection &)>;
    using ReadJob = std::function<void(Result<Connection *>)>;

    Store(const QString &path, Access access);
    Result<void> lockFile();
    /// Unlocks the vault, reads the shop and starts the threads.
    Result<void> start(std::unique_ptr<Connection> connection);
    // Without templates: a promise for each lambda of each test takes the compiler longer than all else in it.
    Result<void> writeAndWait(const std::function<Result<void>(UnitOfWork &)> &change, std::optional<Actor> instead);
    Result<void> readAndWait(const std::function<Result<void>(Connection &)> &look, CancelFlag cancelled);
    void enqueueWrite(WriteJob job);
    void enqueueRead(ReadJob job);
    /// Runs one change in its transaction; the work behind `write` that does not depend on its type.
    Result<void> inTransaction(Connection &connection, const Actor &actor,
                               const std::function<Result<void>(UnitOfWork &)> &change);
    void sealOld();
    void prepare(Connection &connection) const;
    Result<void> inSnapshot(Result<Connection *> opened, const CancelFlag &cancelled,
                            const std::optional<Actor> &instead, const std::function<Result<void>(Connection &)> &look);

    struct Writer;
    struct Readers;
    QString m_path;
    Access m_access;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Readers> m_readers;
    std::unique_ptr<Writer> m_writer;
    mutable std::mutex m_mutex; ///< guards what follows
    ShopInfo m_shop;
    Actor m_actor;
    std::shared_ptr<const vault::Vault> m_vault;
    std::atomic_int m_pendingWrites = 0;
};

/// Runs @p work on @p target and keeps in @p outcome what it gives.
template<typename F, typename Target, typename Outcome>
Result<void> keepOutcome(F &work, Target &target, std::optional<Outcome> &outcome)
{
    outcome.emplace(work(target));
    return outcome->has_value() ? Result<void>() : Failure(outcome->error());
}

template<std::invocable<UnitOfWork &> F>
std::invoke_result_t<F, UnitOfWork &> Store::writeNow(F change, std::optional<Actor> instead)
{
    using Outcome = std::invoke_result_t<F, UnitOfWork &>;
    std::optional<Outcome> outcome;
    const Result<void> committed =
        writeAndWait([&](UnitOfWork &work) { return keepOutcome(change, work, outcome); }, std::move(instead));
    return committed ? std::move(*outcome) : Outcome(Failure(committed.error()));
}

template<std::invocable<Connection &> F>
std::invoke_result_t<F, Connection &> Store::readNow(F look, CancelFlag cancelled)
{
    using Outcome = std::invoke_result_t<F, Connection &>;
    std::optional<Outcome> outcome;
    const Result<void> done =
        readAndWait([&](Connection &snapshot) { return keepOutcome(look, snapshot, outcome); }, std::move(cancelled));
    return done ? std::move(*outcome) : Outcome(Failure(done.error()));
}

template<std::invocable<UnitOfWork &> F>
Answer<std::invoke_result_t<F, UnitOfWork &>> Store::write(F change, std::optional<Actor> instead)
{
    using Outcome = std::invoke_result_t<F, UnitOfWork &>;
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    // Whoever asks for a change now is the one who makes it, also where somebody else signs in before its turn.
    enqueueWrite([this, promise, change = std::move(change),
                  acting = instead ? std::move(*instead) : actor()](Connection &connection) mutable {
        std::optional<Outcome> outcome;
        const Result<void> committed =
            inTransaction(connection, acting, [&](UnitOfWork &work) { return keepOutcome(change, work, outcome); });
        promise->addResult(committed ? std::move(*outcome) : Outcome(Failure(committed.error())));
        promise->finish();
    });
    return promise->future();
}

template<std::invocable<Connection &> F>
Answer<std::invoke_result_t<F, Connection &>> Store::read(F look, CancelFlag cancelled, std::optional<Actor> instead)
{
    using Outcome = std::invoke_result_t<F, Connection &>;
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    enqueueRead([this, promise, look = std::move(look), cancelled = std::move(cancelled),
                 instead = std::move(instead)](Result<Connection *> connection) mutable {
        std::optional<Outcome> outcome;
        const Result<void> done =
            inSnapshot(std::move(connection), cancelled, instead, [&](Connection &snapshot) -> Result<void> {
                outcome.emplace(look(snapshot));
                return {};
            });
        promise->addResult(done ? std::move(*outcome) : Outcome(Failure(done.error())));
        promise->finish();
    });
    return promise->future();
}

} // namespace shopdesk::store
