// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Remote.h"

#include <QRandomGenerator>

#include <functional>
#include <map>

namespace shopdesk::test {

/// What goes wrong with a request.
struct Fault
{
    sync::RemoteFailure failure = sync::RemoteFailure::Unreachable;
    bool isAfterwards = false; ///< the server did it, and the answer was lost
    bool isTwice = false;      ///< the request came twice, and the second answer arrives
};

/// A CouchDB server as far as sync uses one: revision trees as their leaves, the deterministic winner, tombstones, the feed
/// of changes. It stands in for a real one, keeps what it is given in memory, and fails as it is told.
class ModelServer : public sync::Remote
{
public:
    /// Asked before each request, which it names: "write shopdesk-…". Nothing: all is well.
    std::function<std::optional<Fault>(const QString &request)> fault;
    /// Set: the rows of a page come in a random order, as a cluster gives them.
    QRandomGenerator *shuffle = nullptr;
    qint64 largestDocument = 8'000'000; ///< bytes
    int requests = 0;

    sync::RemoteAnswer<sync::DatabaseInfo> database(const QString &name) override;
    sync::RemoteAnswer<void> createDatabase(const QString &name) override;
    sync::RemoteAnswer<sync::ChangesPage> changes(const QString &database,
                                                  const sync::ChangesRequest &request) override;
    sync::RemoteAnswer<std::vector<sync::WriteOutcome>> write(const QString &database,
                                                              const QJsonArray &documents) override;
    sync::RemoteAnswer<QJsonObject> document(const QString &database, const QString &id,
                                             const QString &revision = {}) override;
    sync::RemoteAnswer<QByteArray> attachment(const QString &database, const QString &id, const QString &name) override;
    sync::RemoteAnswer<void> setSecurity(const QString &database, const QJsonObject &security) override;

    // What the tests do to it behind the devices' backs.
    QStringList databases() const;
    QStringList ids(const QString &database) const; ///< that are not deleted
    /// The winner without `_rev`; empty where there is none.
    QJsonObject body(const QString &database, const QString &id) const;
    int leafCount(const QString &database, const QString &id) const;
    /// A document that no device of ours has written; it goes before what is there.
    void put(const QString &database, const QString &id, QJsonObject document);
    /// A second leaf, as replication within a cluster brings it about; it follows the first revision.
    void putConflicting(const QString &database, const QString &id, QJsonObject document);
    /// Deletes a database and makes it again, empty.
    void recreate(const QString &database);

private:
    struct Leaf
    {
        QString revision;
        bool isDeleted = false;
        QJsonObject body; ///< without _id and _rev
    };
    struct Document
    {
        std::vector<Leaf> leaves; ///< the winner first
        qint64 sequence = 0;
    };
    struct Database
    {
        int instance = 0;
        qint64 sequence = 0;
        std::map<QString, Document> documents;
    };

    template<typename T>
    sync::RemoteAnswer<T> answered(const QString &request, const std::function<sync::RemoteAnswer<T>()> &answer);
    sync::RemoteAnswer<std::vector<sync::WriteOutcome>> writeAll(const QString &database, const QJsonArray &documents);
    sync::WriteOutcome writeOne(Database &database, const QJsonObject &document);
    static void sortLeaves(Document &document);

    std::map<QString, Database> m_databases;
    int m_instances = 0;
};

} // namespace shopdesk::test
