// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Arrivals.h"
#include "sync/Bytes.h"
#include "sync/Remote.h"

namespace shopdesk::store {
class Store;
}

namespace shopdesk::sync {

/// How sync reaches the shop file: through the store of the program, or a connection of a test.
class ShopFile
{
public:
    virtual ~ShopFile() = default;
    virtual Result<void> write(const std::function<Result<void>(store::UnitOfWork &)> &change) = 0;
    virtual Result<void> read(const std::function<Result<void>(store::Connection &)> &look) = 0;
};
/// Waits for each call, so it belongs into a thread of its own. Sync acts in nobody's name: what it takes in has been
/// permitted and audited where it was made.
std::unique_ptr<ShopFile> fileOf(store::Store &store);

/// How far a round has come; said after each batch.
struct RoundProgress
{
    enum class Step { Pulling, Pushing } step = Step::Pulling;
    QString database;
    qint64 done = 0;
    qint64 left = -1; ///< -1: not known
};

/// What one round did. Where an error stopped it, everything until then stands, and the next round goes on from there.
struct RoundReport
{
    int pulled = 0;   ///< documents that were taken
    int setAside = 0; ///< that could not be
    int pushed = 0;
    int refused = 0;           ///< by the server
    bool hasMoreBytes = false; ///< pictures and files are left for another round
    QStringList closed;        ///< databases of stores that this device may not use, or that are not there yet
    std::optional<RemoteError> remoteError;
    std::optional<Error> shopError; ///< of the shop file
    bool isWhole() const { return !remoteError && !shopError; }
};

/// How much goes at once.
struct BatchSizes
{
    int changes = 500;   ///< of one page of the feed, and so of one transaction
    int documents = 200; ///< of one request that sends
};

/// Brings the shop file and the backend together: takes in what others did, merges, sends what waits here. Used by one
/// thread at a time. It keeps nothing between rounds that is not in the file, so a round may end anywhere.
class Engine
{
public:
    Engine(ShopFile &file, Remote &remote, std::vector<ArrivalRule> rules, BatchSizes sizes = {});

    /// One round: pulls and pushes every database of the shop. Progress may be asked to stop the round: it returns false.
    RoundReport round(const std::function<bool(const RoundProgress &)> &progress = {});

private:
    struct Outgoing;
    using Batch = std::vector<Outgoing>;

    bool prepare();
    std::optional<QString> markerOf(const QString &database);
    /// How a database is met.
    struct Opened
    {
        QString checkpoint;
        bool isOffered = false; ///< what it did not have has been put into the outbox
    };
    std::optional<Opened> openDatabase(const QString &database);
    bool retry(const QString &database);
    bool takeWithoutOtherStores();
    bool retryBrokenRules(const QString &database);
    bool pullStore(const QString &database);
    bool pull(const QString &database);
    std::optional<std::vector<Arriving>> withLeaves(const QString &database, const ChangesPage &page);
    /// From one checkpoint to the next.
    struct Passage
    {
        QString from;
        QString to;
    };
    bool arrive(std::vector<Arriving> documents, const QString &database, const std::optional<Passage> &page);

    bool push();
    /// Everything in the outbox once. Whether something was merged that is to be sent in another pass.
    std::optional<bool> pushPass();
    std::optional<Batch> nextBatch(const QString &afterTable, qint64 afterRow);
    Outgoing outgoing(store::Connection &connection, const DocumentName &name, qint64 changes);
    bool clearUnchanged(const Batch &batch);
    bool send(const QString &database, const Batch &batch, bool *hasConflicts);
    bool takeOutcomes(const QString &database, const Batch &batch, const std::vector<WriteOutcome> &outcomes,
                      bool *hasConflicts);
    void noteSent(store::UnitOfWork &work, const Outgoing &sent, const QString &revision);
    bool fetchConflicting(const QString &database, const std::vector<QString> &ids, bool *hasConflicts);
    bool closeLeaves(const QString &database);
    bool exchangeBytes();
    bool eachDue(BytesJob job, const std::function<bool(const BytesName &)> &move);
    bool sendBytes(const BytesName &name);
    bool fetchBytes(const BytesName &name);
    bool takeBackBytes(const BytesName &name);

    bool failed(const RemoteError &error);
    bool write(const std::function<Result<void>(store::UnitOfWork &)> &change);
    bool read(const std::function<Result<void>(store::Connection &)> &look);
    bool goesOn(RoundProgress::Step step, const QString &database, qint64 done, qint64 left);

    ShopFile &m_file;
    Remote &m_remote;
    std::vector<ArrivalRule> m_rules;
    BatchSizes m_sizes;
    std::optional<Shapes> m_shapes;
    QString m_uuid;
    int m_device = 0;
    bool m_isOfSomeStores = false; ///< databases of other stores are closed to this device
    QStringList m_databases;       ///< that this device may use
    RoundReport m_report;
    std::function<bool(const RoundProgress &)> m_progress;
};

} // namespace shopdesk::sync
