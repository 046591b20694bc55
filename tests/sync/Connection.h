// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Remote.h"

#include <functional>
#include <mutex>

namespace shopdesk::test {

/// One of several connections to a server of a test, each in a thread of its own.
class Connection : public sync::Remote
{
public:
    Connection(sync::Remote &server, std::mutex &mutex) : m_server(server), m_mutex(mutex) {}

    /// Asked before each request: what it fails with.
    std::function<std::optional<sync::RemoteFailure>()> refuse;

    sync::RemoteAnswer<sync::DatabaseInfo> database(const QString &name) override
    {
        return ask([&] { return m_server.database(name); });
    }
    sync::RemoteAnswer<void> createDatabase(const QString &name) override
    {
        return ask([&] { return m_server.createDatabase(name); });
    }
    sync::RemoteAnswer<sync::ChangesPage> changes(const QString &name, const sync::ChangesRequest &request) override
    {
        return ask([&] { return m_server.changes(name, request); });
    }
    sync::RemoteAnswer<std::vector<sync::WriteOutcome>> write(const QString &name, const QJsonArray &documents) override
    {
        return ask([&] { return m_server.write(name, documents); });
    }
    sync::RemoteAnswer<QJsonObject> document(const QString &name, const QString &id,
                                             const QString &revision = {}) override
    {
        return ask([&] { return m_server.document(name, id, revision); });
    }
    sync::RemoteAnswer<QByteArray> attachment(const QString &name, const QString &id, const QString &file) override
    {
        return ask([&] { return m_server.attachment(name, id, file); });
    }
    sync::RemoteAnswer<void> setSecurity(const QString &name, const QJsonObject &security) override
    {
        return ask([&] { return m_server.setSecurity(name, security); });
    }

private:
    template<typename F>
    std::invoke_result_t<F> ask(F request)
    {
        const std::lock_guard guard(m_mutex);
        const auto failure = refuse ? refuse() : std::nullopt;
        if (failure)
            return tl::unexpected(sync::RemoteError{*failure, QStringLiteral("as the test wants it"), {}, {}});
        return request();
    }

    sync::Remote &m_server;
    std::mutex &m_mutex;
};

} // namespace shopdesk::test
