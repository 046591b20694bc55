// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Store.h"

#include "store/JobQueue.h"
#include "store/KeyFile.h"
#include "store/Migrations.h"
#include "store/NewShop.h"
#include "store/SealedWords.h"
#include "store/SqliteErrors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace shopdesk::store {

namespace {

constexpr size_t readerThreads = 3;

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/// Whether there is a SQLite file at all: SQLite itself would take an empty file for a new database.
Result<void> checkFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail("store.notFound",
                    QCoreApplication::translate("Store", "There is no shop file %1. Check the name, or "
                                                         "create a shop.")
                        .arg(shown(path)));
    }
    QFile file(path);
    const QByteArray magic("SQLite format 3\0", 16);
    if (info.isDir() || (file.open(QIODevice::ReadOnly) && file.read(magic.size()) != magic)) {
        return fail(
            "store.notAShop",
            QCoreApplication::translate("Store", "%1 is not a Shopdesk shop. Choose another file.").arg(shown(path)));
    }
    return {};
}

/// A shop opens also where there is no room to make its file anew: the next opening tries again.
void trySealingOldWords(Connection &connection)
{
    try {
        sealOldWords(connection);
    } catch (const std::exception &exception) {
        qWarning("What an older Shopdesk kept in clear is sealed another time: %s", exception.what());
    }
}

} // namespace

// The writer ------------------------------------------------------------------------------------------------------

/// The one thread that changes the shop. Jobs run in the order in which they were asked for; when the store goes, those
/// that wait are still done.
struct Store::Writer
{
    explicit Writer(std::unique_ptr<Connection> opened) : connection(std::move(opened)) {}

    std::unique_ptr<Connection> connection;
    JobQueue jobs{1}; ///< the last, since its jobs use the connection until they are done
};

// The readers -----------------------------------------------------------------------------------------------------

/// Threads and read-only connections; a connection is opened when it is first needed and then kept.
struct Store::Readers
{
    std::unique_ptr<Connection> take()
    {
        const std::lock_guard guard(mutex);
        if (idle.empty())
            return nullptr;
        std::unique_ptr<Connection> connection = std::move(idle.back());
        idle.pop_back();
        return connection;
    }

    void giveBack(std::unique_ptr<Connection> connection)
    {
        const std::lock_guard guard(mutex);
        idle.push_back(std::move(connection));
    }

    /// Connections that were opened before know the shop by its old settings.
    void forget()
    {
        const std::lock_guard guard(mutex);
        idle.clear();
    }

    std::mutex mutex;
    std::vector<std::unique_ptr<Connection>> idle;
    JobQueue jobs{readerThreads}; ///< the last, since its jobs use what stands above until they are done
};

// The store -------------------------------------------------------------------------------------------------------

Store::Store(const QString &path, Access access) : m_path(path), m_access(access), m_actor(Actor::nobody())
{
    qRegisterMetaType<Changes>();
}

Store::~Store()
{
    m_readers.reset();
    m_writer.reset();
}

Result<std::unique_ptr<Store>> Store::create(const QString &path, const NewShop &shop)
{
    if (QFileInfo::exists(path)) {
        return fail(
            "store.exists",
            QCoreApplication::translate("Store", "There is a file %1 already. Choose another name.").arg(shown(path)));
    }
    if (auto checked = checkNewShop(shop); !checked)
        return Failure(checked.error());
    std::unique_ptr<Store> store(new Store(path, Access::ReadWrite));
    Result<void> made = store->lockFile();
    if (!made)
        return Failure(made.error());
    try {
        auto connection = std::make_unique<Connection>(path, Connection::Mode::Create);
        migrate(*connection);
        made = createKey(*connection, path);
        if (made) {
            writeNewShop(*connection, shop);
            made = store->start(std::move(connection));
        }
    } catch (const std::exception &exception) {
        made = Failure(describeException(exception));
    }
    if (made)
        return store;
    // Half a shop helps nobody and would be in the way of the next try.
    store.reset();
    for (const char *suffix : {"", "-wal", "-shm", ".key"})
        QFile::remove(path + QLatin1String(suffix));
    return Failure(made.error());
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, Access access)
{
    if (auto checked = checkFile(path); !checked)
        return Failure(checked.error());
    std::unique_ptr<Store> store(new Store(path, access));
    const bool readOnly = access == Access::ReadOnly;
    if (auto locked = readOnly ? Result<void>() : store->lockFile(); !locked)
        return Failure(locked.error());
    try {
        auto connection =
            std::make_unique<Connection>(path, readOnly ? Connection::Mode::ReadOnly : Connection::Mode::ReadWrite);
        if (auto checked = checkSchema(*connection); !checked)
            return Failure(checked.error());
        if (auto current = bringUpToDate(*connection, path, readOnly); !current)
            return Failure(current.error());
        if (auto started = store->start(std::move(connection)); !started)
            return Failure(started.error());
    } catch (const std::exception &exception) {
        return Failure(describeException(exception));
    }
    return store;
}

Result<void> Store::lockFile()
{
    m_lock = std::make_unique<QLockFile>(m_path + QLatin1String(".lock"));
    m_lock->setStaleLockTime(0); // a shop stays open for days; a crash is recognised by the process being gone
    if (m_lock->tryLock(0))
        return {};
    // Whoever was killed between making the lock and writing into it who holds it would otherwise hold it for ever. The lock
    // of a program that runs cannot be taken away: the system guards the file as well.
    if (m_lock->error() == QLockFile::LockFailedError && !m_lock->getLockInfo(nullptr, nullptr, nullptr)) {
        m_lock->setStaleLockTime(1'000);
        const bool taken = m_lock->tryLock(2'000);
        m_lock->setStaleLockTime(0);
        if (taken)
            return {};
    }
    if (m_lock->error() == QLockFile::LockFailedError) {
        return fail("store.inUse",
                    QCoreApplication::translate("Store", "This shop is open in another Shopdesk. Work there, "
                                                         "or close it and try again."));
    }
    return fail("store.readOnly",
                QCoreApplication::translate("Store", "The folder of %1 may only be read. Check its rights, "
                                                     "or copy the shop elsewhere.")
                    .arg(shown(m_path)));
}

Result<void> Store::start(std::unique_ptr<Connection> connection)
{
    connection->loadShop();
    if (opensByKeyFile(*connection)) {
        auto vault = unlockVault(*connection, m_path);
        if (!vault)
            return Failure(vault.error());
        m_vault = *vault;
        m_actor = Actor::owner();
        if (m_access == Access::ReadWrite) {
            connection->setVault(m_vault);
            trySealingOldWords(*connection);
        }
    } else if (m_access == Access::ReadWrite) {
        removeRetiredKeyFile(*connection, m_path);
    }
    m_shop = connection->shop();
    m_readers = std::make_unique<Readers>();
    if (m_access == Access::ReadOnly)
        m_readers->giveBack(std::move(connection));
    else
        m_writer = std::make_unique<Writer>(std::move(connection));
    return {};
}

ShopInfo Store::shop() const
{
    const std::lock_guard guard(m_mutex);
    return m_shop;
}

void Store::setActor(const Actor &actor)
{
    {
        const std::lock_guard guard(m_mutex);
        m_actor = actor;
    }
    emit actorChanged();
}

bool Store::isLocked() const
{
    const std::lock_guard guard(m_mutex);
    return !m_vault;
}

void Store::unlock(std::shared_ptr<const vault::Vault> vault, const Actor &actor)
{
    {
        const std::lock_guard guard(m_mutex);
        m_vault = std::move(vault);
    }
    sealOld();
    setActor(actor);
}

/// Before anybody reads: what is still in clear would not open.
void Store::sealOld()
{
    if (!m_writer || isLocked())
        return;
    m_writer->jobs.add([this, writer = m_writer.get()] {
        prepare(*writer->connection);
        trySealingOldWords(*writer->connection);
    });
    m_writer->jobs.waitUntilDone();
}

void Store::lock()
{
    unlock({}, Actor::nobody());
    // Connections forget their key with their next use; that shall be now.
    m_readers->forget();
    if (m_writer)
        m_writer->jobs.add([this, writer = m_writer.get()] { prepare(*writer->connection); });
}

void Store::prepare(Connection &connection) const
{
    const std::lock_guard guard(m_mutex);
    connection.setVault(m_vault);
    connection.setActor(m_actor);
}

Actor Store::actor() const
{
    const std::lock_guard guard(m_mutex);
    return m_actor;
}

void Store::waitForAnswers()
{
    if (m_writer)
        m_writer->jobs.waitUntilDone();
    m_readers->jobs.waitUntilDone();
}

Result<void> Store::writeAndWait(const std::function<Result<void>(UnitOfWork &)> &change, std::optional<Actor> instead)
{
    return write([&change](UnitOfWork &work) { return change(work); }, std::move(instead)).result();
}

Result<void> Store::readAndWait(const std::function<Result<void>(Connection &)> &look, CancelFlag cancelled)
{
    return read([&look](Connection &connection) { return look(connection); }, std::move(cancelled)).result();
}

void Store::enqueueWrite(WriteJob job)
{
    if (!m_writer)
        throw std::logic_error("a store that was opened to be read is written to");
    emit pendingWritesChanged(++m_pendingWrites);
    // By itself, for the same reason as the readers below.
    m_writer->jobs.add([this, writer = m_writer.get(), job = std::move(job)] {
        job(*writer->connection);
        const int pending = --m_pendingWrites;
        QMetaObject::invokeMethod(
            this, [this, pending] { emit pendingWritesChanged(pending); }, Qt::QueuedConnection);
    });
}

void Store::enqueueRead(ReadJob job)
{
    // By itself, since a store that goes has no readers any more while it waits for their last job.
    Readers *readers = m_readers.get();
    readers->jobs.add([readers, path = m_path, job = std::move(job)] {
        std::unique_ptr<Connection> connection = readers->take();
        try {
            if (!connection)
                connection = std::make_unique<Connection>(path, Connection::Mode::ReadOnly);
        } catch (const std::exception &exception) {
            job(Failure(describeException(exception)));
            return;
        }
        job(connection.get());
        readers->giveBack(std::move(connection));
    });
}

Result<void> Store::inTransaction(Connection &connection, const Actor &actor,
                                  const std::function<Result<void>(UnitOfWork &)> &change)
{
    try {
        prepare(connection);
        UnitOfWork work(connection, actor, Instant::now());
        if (auto changed = change(work); !changed)
            return changed;
        const Changes changes = work.commit();
        if (changes.touches(QStringLiteral("shop"))) {
            connection.loadShop();
            const std::lock_guard guard(m_mutex);
            m_shop = connection.shop();
            m_readers->forget();
        }
        if (!changes.tables.isEmpty())
            QMetaObject::invokeMethod(
                this, [this, changes] { emit changed(changes); }, Qt::QueuedConnection);
        return {};
    } catch (const std::exception &exception) {
        return Failure(describeException(exception));
    }
}

Result<void> Store::inSnapshot(Result<Connection *> opened, const CancelFlag &cancelled,
                               const std::optional<Actor> &instead,
                               const std::function<Result<void>(Connection &)> &look)
{
    if (!opened)
        return Failure(opened.error());
    Connection &connection = **opened;
    try {
        prepare(connection);
        if (instead)
            connection.setActor(*instead);
        if (!connection.hasShop())
            connection.loadShop();
        connection.setCancelFlag(cancelled);
        connection.executeScript("BEGIN");
        const Result<void> done = look(connection);
        connection.executeScript("COMMIT");
        connection.setCancelFlag({});
        return done;
    } catch (const std::exception &exception) {
        connection.setCancelFlag({});
        connection.database().tryExec("ROLLBACK");
        return Failure(describeException(exception));
    }
}

} // namespace shopdesk::store
