// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Remote.h"

#include <functional>
#include <map>

namespace shopdesk::test {

/// A server in memory, as far as companies and devices need one: documents with revisions, of which the first writer wins.
class MemoryServer : public sync::Remote
{
public:
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

    using Database = std::map<QString, QJsonObject>;
    std::map<QString, Database> databases;
    std::map<QString, QJsonObject> securities;
    /// Before each request, with its number from 1: gives the failure that it ends with.
    std::function<std::optional<sync::RemoteFailure>(int request)> before;
    /// After a request was carried out: its answer is lost.
    std::function<bool(int request)> losesAnswer;
    int requests = 0;

private:
    std::optional<sync::RemoteError> begin();
    std::optional<sync::RemoteError> end() const;
};

} // namespace shopdesk::test
