// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Engine.h"

#include "store/Store.h"

#include <QCoreApplication>

namespace shopdesk::sync {

namespace {

const QString markerId = QStringLiteral("shopdesk:marker");
const QString tokenField = QStringLiteral("token");

class StoreFile : public ShopFile
{
public:
    explicit StoreFile(store::Store &store) : m_store(store) {}

    Result<void> write(const std::function<Result<void>(store::UnitOfWork &)> &change) override
    {
        if (m_store.isLocked())
            return locked();
        return m_store.writeNow([&](store::UnitOfWork &work) { return change(work); }, Actor::owner());
    }
    Result<void> read(const std::function<Result<void>(store::Connection &)> &look) override
    {
        if (m_store.isLocked())
            return locked();
        return m_store.read([&](store::Connection &connection) { return look(connection); }, {}, Actor::owner())
            .result();
    }

private:
    static Failure locked()
    {
        return fail("sync.locked",
                    QCoreApplication::translate("Sync", "Sign in first: until then, what comes from other "
                                                        "devices cannot be checked."));
    }

    store::Store &m_store;
};

} // namespace

std::unique_ptr<ShopFile> fileOf(store::Store &store)
{
    return std::make_unique<StoreFile>(store);
}

Engine::Engine(ShopFile &file, Remote &remote, std::vector<ArrivalRule> rules, BatchSizes sizes)
    : m_file(file), m_remote(remote), m_rules(std::move(rules)), m_sizes(sizes)
{
}

bool Engine::write(const std::function<Result<void>(store::UnitOfWork &)> &change)
{
    const Result<void> done = m_file.write(change);
    if (!done)
        m_report.shopError = done.error();
    return done.has_value();
}

bool Engine::read(const std::function<Result<void>(store::Connection &)> &look)
{
    const Result<void> done = m_file.read(look);
    if (!done)
        m_report.shopError = done.error();
    return done.has_value();
}

bool Engine::failed(const RemoteError &error)
{
    m_report.remoteError = error;
    return false;
}

bool Engine::goesOn(RoundProgress::Step step, const QString &database, qint64 done, qint64 left)
{
    if (!m_progress || m_progress({step, database, done, left}))
        return true;
    return failed({RemoteFailure::Cancelled, QCoreApplication::translate("Sync", "Stopped."), {}, {}});
}

RoundReport Engine::round(const std::function<bool(const RoundProgress &)> &progress)
{
    m_report = {};
    m_databases.clear();
    m_isOfSomeStores = false;
    m_progress = progress;
    if (!prepare() || !pull(companyDatabase(m_uuid)))
        return m_report;
    // Only now is it known which stores there are.
    std::vector<StoreId> stores;
    const bool told = read([&](store::Connection &connection) -> Result<void> {
        store::Query rows = connection.query("SELECT id FROM stores ORDER BY id");
        while (rows.next())
            stores.push_back(rows.get<StoreId>(0));
        return {};
    });
    if (!told)
        return m_report;
    for (const StoreId store : stores) {
        if (!pullStore(storeDatabase(m_uuid, store)))
            return m_report;
    }
    if (m_isOfSomeStores && !takeWithoutOtherStores())
        return m_report;
    if (!push())
        return m_report;
    for (const QString &database : std::as_const(m_databases)) {
        if (!closeLeaves(database))
            return m_report;
    }
    exchangeBytes();
    return m_report;
}

/// The account of a device may be for one store alone: the databases of the others are closed to it, and that is all right.
bool Engine::pullStore(const QString &database)
{
    if (pull(database))
        return true;
    const bool isClosed = !m_databases.contains(database) && m_report.remoteError
                          && (m_report.remoteError->failure == RemoteFailure::Forbidden
                              || m_report.remoteError->failure == RemoteFailure::WrongPassword
                              || m_report.remoteError->failure == RemoteFailure::NotFound);
    if (isClosed) {
        m_isOfSomeStores = m_isOfSomeStores || m_report.remoteError->failure != RemoteFailure::NotFound;
        m_report.remoteError.reset();
        m_report.closed << database;
    }
    return isClosed;
}

bool Engine::prepare()
{
    return read([&](store::Connection &connection) -> Result<void> {
        if (!m_shapes)
            m_shapes.emplace(connection);
        m_uuid = connection.shop().uuid;
        m_device = connection.value<int>("SELECT number FROM device WHERE id = 1").value_or(0);
        return {};
    });
}

// Databases -------------------------------------------------------------------------------------------------------

/// What the marker document in a database holds; it is written where there is none. Nothing where that fails.
std::optional<QString> Engine::markerOf(const QString &database)
{
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto found = m_remote.document(database, markerId);
        if (found && !found->value(tokenField).toString().isEmpty())
            return found->value(tokenField).toString();
        if (!found && found.error().failure != RemoteFailure::NotFound) {
            failed(found.error());
            return std::nullopt;
        }
        QString token;
        const bool made = write([&](store::UnitOfWork &work) -> Result<void> {
            token = idToText(work.newId<Id<struct MarkerTag>>().value);
            return {};
        });
        if (!made)
            return std::nullopt;
        QJsonObject marker{{QStringLiteral("_id"), markerId}, {QStringLiteral("shop"), m_uuid}, {tokenField, token}};
        if (found) // somebody wrote nonsense into it
            marker.insert(QStringLiteral("_rev"), found->value(QStringLiteral("_rev")));
        const auto outcome = m_remote.write(database, {marker});
        if (!outcome) {
            failed(outcome.error());
            return std::nullopt;
        }
        // Another device may have been quicker: then its marker is read in the next turn.
        if (!outcome->empty() && !outcome->front().failure)
            return token;
    }
    failed({RemoteFailure::BadAnswer,
            QCoreApplication::translate("Sync", "The backend does not keep what is written to it."),
            database,
            {}});
    return std::nullopt;
}

/// Recognises a database that is met for the first time or was made anew, and says from where to pull.
std::optional<Engine::Opened> Engine::openDatabase(const QString &database)
{
    const auto info = m_remote.database(database);
    if (!info) {
        failed(info.error());
        return std::nullopt;
    }
    const std::optional<QString> marker = markerOf(database);
    if (!marker)
        return std::nullopt;
    m_databases << database;
    Opened opened;
    QString known, instance;
    int schema = 0;
    const bool told = read([&](store::Connection &connection) -> Result<void> {
        store::Query row = connection.query(
            "SELECT marker, instance, checkpoint, schema, offered FROM sync_databases WHERE name = ?", database);
        if (row.next()) {
            known = row.get<QString>(0);
            instance = row.get<QString>(1);
            opened.checkpoint = row.get<QString>(2);
            schema = row.get<int>(3);
            opened.isOffered = row.get<bool>(4);
        }
        return {};
    });
    if (!told)
        return std::nullopt;
    const bool isAnother = !known.isEmpty() && known != *marker; // made anew
    const bool isTheSame = known == *marker && instance == info->instance;
    if (!isTheSame)
        opened.checkpoint.clear();
    const bool noted = isTheSame || write([&](store::UnitOfWork &work) -> Result<void> {
                           if (isAnother)
                               forgetRevisions(work, database);
                           if (isAnother && opened.isOffered)
                               offerUnknown(work);
                           work.execute(R"(
            INSERT INTO sync_databases (name, marker, instance, checkpoint) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET marker = excluded.marker, instance = excluded.instance,
                checkpoint = excluded.checkpoint)",
                                        database, *marker, info->instance, opened.checkpoint);
                           return {};
                       });
    return noted && (schema == m_shapes->schema() || retry(database)) ? std::optional(opened) : std::nullopt;
}

/// What a program of another schema could not read, or somebody asks for to be read once more.
bool Engine::retry(const QString &database)
{
    return write([&](store::UnitOfWork &work) -> Result<void> {
        Arrivals arrivals(work, *m_shapes);
        arrivals.take(takeSetAside(work, database));
        arrivals.finish(m_rules);
        work.execute("UPDATE sync_databases SET schema = ? WHERE name = ?", m_shapes->schema(), database);
        return {};
    });
}

/// What came since may have brought what something broke a rule without, or taken away what stood in its way: words that go
/// with an erased member, a barcode that another product had.
bool Engine::retryBrokenRules(const QString &database)
{
    bool has = false;
    const bool told = read([&](store::Connection &connection) -> Result<void> {
        has = hasBrokenRule(connection, database);
        return {};
    });
    return told && (!has || retry(database));
}

/// What the company tells of records of stores that are closed to this device: points that were earned there, cards that were
/// used there. Sums have to be the same everywhere, so they are taken without those records.
bool Engine::takeWithoutOtherStores()
{
    for (bool has = true; has;) {
        const bool told = read([&](store::Connection &connection) -> Result<void> {
            has = hasWaitingForStores(connection);
            return {};
        });
        if (!told)
            return false;
        const bool done = !has || write([&](store::UnitOfWork &work) -> Result<void> {
            Arrivals arrivals(work, *m_shapes, References::Needed);
            arrivals.take(takeWaitingForStores(work, m_sizes.changes));
            arrivals.finish(m_rules);
            return {};
        });
        if (!done)
            return false;
    }
    return true;
}

// Pulling ---------------------------------------------------------------------------------------------------------

bool Engine::pull(const QString &database)
{
    const std::optional<Opened> opened = openDatabase(database);
    if (!opened)
        return false;
    QString checkpoint = opened->checkpoint;
    qint64 done = 0;
    const int pulledBefore = m_report.pulled;
    for (bool hasMore = true; hasMore;) {
        const auto page = m_remote.changes(database, {.since = checkpoint, .limit = m_sizes.changes});
        if (!page)
            return failed(page.error());
        hasMore = !page->changes.empty() && page->pending != 0;
        if (page->changes.empty() && page->lastSequence == checkpoint)
            break;
        auto documents = withLeaves(database, *page);
        if (!documents || !arrive(std::move(*documents), database, Passage{checkpoint, page->lastSequence}))
            return false;
        checkpoint = page->lastSequence;
        done += qint64(page->changes.size());
        if (hasMore && !goesOn(RoundProgress::Step::Pulling, database, done, page->pending))
            return false;
    }
    if (m_report.pulled > pulledBefore && !retryBrokenRules(database))
        return false;
    // Only what turned out not to be there is offered: a shop that joins has much that the company has too.
    return opened->isOffered || write([&](store::UnitOfWork &work) -> Result<void> {
               offerUnknown(work);
               work.execute("UPDATE sync_databases SET offered = 1 WHERE name = ?", database);
               return {};
           });
}

/// The documents of a page, with those of the revisions that conflict with them.
std::optional<std::vector<Arriving>> Engine::withLeaves(const QString &database, const ChangesPage &page)
{
    std::vector<Arriving> documents;
    for (const ChangedDocument &change : page.changes) {
        Arriving arriving{.id = change.id,
                          .revision = change.revisions.empty() ? QString() : change.revisions.front(),
                          .isDeleted = change.deleted,
                          .document = change.document,
                          .database = database};
        for (size_t i = 1; i < change.revisions.size() && !isOwnDocument(change.id) && !isBytesDocument(change.id);
             ++i) {
            auto leaf = m_remote.document(database, change.id, change.revisions[i]);
            if (leaf) {
                arriving.leaves.push_back(std::move(*leaf));
            } else if (leaf.error().failure != RemoteFailure::NotFound) { // somebody else has closed it
                failed(leaf.error());
                return std::nullopt;
            }
        }
        documents.push_back(std::move(arriving));
    }
    return documents;
}

/// Takes documents in; of a page of the feed, with the checkpoint in the same transaction.
bool Engine::arrive(std::vector<Arriving> documents, const QString &database, const std::optional<Passage> &page)
{
    int taken = 0;
    int setAside = 0;
    const bool done = write([&](store::UnitOfWork &work) -> Result<void> {
        Arrivals arrivals(work, *m_shapes);
        arrivals.take(documents);
        arrivals.finish(m_rules);
        // Where it is another one by now, an erasure among them asks for everything once more.
        if (page)
            work.execute("UPDATE sync_databases SET checkpoint = ?, pulled_at = ? WHERE name = ? AND checkpoint = ?",
                         page->to, work.now(), database, page->from);
        taken = arrivals.taken();
        setAside = arrivals.setAsideCount();
        return {};
    });
    if (done) {
        m_report.pulled += taken;
        m_report.setAside += setAside;
    }
    return done;
}

} // namespace shopdesk::sync
