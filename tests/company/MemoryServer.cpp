// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company/MemoryServer.h"

namespace shopdesk::test {

using sync::RemoteAnswer;
using sync::RemoteError;
using sync::RemoteFailure;

namespace {

tl::unexpected<RemoteError> failed(RemoteFailure failure)
{
    return tl::unexpected(RemoteError{failure, QStringLiteral("as the test wants it"), {}, {}});
}

int generationOf(const QJsonObject &document)
{
    return document.value(QStringLiteral("_rev")).toString().section(QLatin1Char('-'), 0, 0).toInt();
}

} // namespace

std::optional<RemoteError> MemoryServer::begin()
{
    ++requests;
    const auto failure = before ? before(requests) : std::nullopt;
    return failure ? std::optional(failed(*failure).value()) : std::nullopt;
}

std::optional<RemoteError> MemoryServer::end() const
{
    const bool isLost = losesAnswer && losesAnswer(requests);
    return isLost ? std::optional(failed(RemoteFailure::NoAnswer).value()) : std::nullopt;
}

RemoteAnswer<sync::DatabaseInfo> MemoryServer::database(const QString &name)
{
    if (const auto error = begin())
        return tl::unexpected(*error);
    if (!databases.contains(name))
        return failed(RemoteFailure::NotFound);
    return sync::DatabaseInfo{{}, QStringLiteral("1"), qint64(databases[name].size())};
}

RemoteAnswer<void> MemoryServer::createDatabase(const QString &name)
{
    if (const auto error = begin())
        return tl::unexpected(*error);
    databases[name];
    if (const auto error = end())
        return tl::unexpected(*error);
    return {};
}

RemoteAnswer<sync::ChangesPage> MemoryServer::changes(const QString &database, const sync::ChangesRequest &request)
{
    if (const auto error = begin())
        return tl::unexpected(*error);
    sync::ChangesPage page;
    page.lastSequence = QStringLiteral("all");
    if (request.since == page.lastSequence)
        return page;
    for (const auto &[id, document] : databases[database])
        page.changes.push_back({id,
                                {document.value(QStringLiteral("_rev")).toString()},
                                document.value(QStringLiteral("_deleted")).toBool(),
                                document});
    return page;
}

RemoteAnswer<std::vector<sync::WriteOutcome>> MemoryServer::write(const QString &database, const QJsonArray &documents)
{
    if (const auto error = begin())
        return tl::unexpected(*error);
    if (!databases.contains(database))
        return failed(RemoteFailure::NotFound);
    std::vector<sync::WriteOutcome> outcomes;
    for (const QJsonValue &value : documents) {
        QJsonObject document = value.toObject();
        sync::WriteOutcome outcome;
        outcome.id = document.value(QStringLiteral("_id")).toString();
        QJsonObject &there = databases[database][outcome.id];
        const bool isGone = there.isEmpty() || there.value(QStringLiteral("_deleted")).toBool();
        const QString known = document.value(QStringLiteral("_rev")).toString();
        if (isGone ? !known.isEmpty() : known != there.value(QStringLiteral("_rev")).toString()) {
            outcome.failure = RemoteFailure::Conflict;
        } else {
            outcome.revision = QStringLiteral("%1-x").arg(generationOf(there) + 1);
            document.insert(QStringLiteral("_rev"), outcome.revision);
            there = document;
        }
        outcomes.push_back(outcome);
    }
    if (const auto error = end())
        return tl::unexpected(*error);
    return outcomes;
}

RemoteAnswer<QJsonObject> MemoryServer::document(const QString &database, const QString &id, const QString &)
{
    if (const auto error = begin())
        return tl::unexpected(*error);
    const auto found = databases[database].find(id);
    if (found == databases[database].end() || found->second.isEmpty()
        || found->second.value(QStringLiteral("_deleted")).toBool())
        return failed(RemoteFailure::NotFound);
    return found->second;
}

RemoteAnswer<QByteArray> MemoryServer::attachment(const QString &, const QString &, const QString &)
{
    return failed(RemoteFailure::NotFound);
}

RemoteAnswer<void> MemoryServer::setSecurity(const QString &database, const QJsonObject &security)
{
    if (const auto error = begin())
        return tl::unexpected(*error);
    securities[database] = security;
    return {};
}

} // namespace shopdesk::test
