// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company/Link.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace shopdesk::company {

namespace {

const QString codePrefix = QStringLiteral("sync.");
/// In the order of sync::RemoteFailure.
constexpr auto failureKeys =
    std::to_array<const char *>({"unreachable", "noAnswer", "untrusted", "wrongPassword", "forbidden", "notFound",
                                 "conflict", "tooLarge", "busy", "serverFailed", "refused", "badAnswer", "cancelled"});

constexpr vault::Place passwordPlace{"company_link", "password_sealed", 1};

std::optional<QByteArray> sealedPassword(store::UnitOfWork &work, const QString &password)
{
    return password.isEmpty() ? std::nullopt : std::optional(work.vault().seal(passwordPlace, password));
}

Result<void> requireLink(store::UnitOfWork &work)
{
    return link(work.connection()) ? Result<void>() : Failure(worksAlone());
}

QString fieldOf(sync::RemoteFailure failure)
{
    switch (failure) {
    case sync::RemoteFailure::WrongPassword:
        return QStringLiteral("password");
    case sync::RemoteFailure::Forbidden:
        return QStringLiteral("account");
    case sync::RemoteFailure::Unreachable:
    case sync::RemoteFailure::NoAnswer:
    case sync::RemoteFailure::Untrusted:
    case sync::RemoteFailure::BadAnswer:
        return QStringLiteral("address");
    default:
        return {};
    }
}

} // namespace

std::optional<Link> link(store::Connection &connection)
{
    store::Query row = connection.query(
        "SELECT address, company, account, claimed, paused_at IS NOT NULL, connected_at, d.number FROM company_link l "
        "JOIN device d ON d.id = 1 WHERE l.id = 1");
    if (!row.next())
        return std::nullopt;
    return Link{row.get<QString>(0), row.get<QString>(1), row.get<QString>(2),        row.get<bool>(3),
                row.get<bool>(4),    row.get<int>(6),     Instant{row.get<qint64>(5)}};
}

std::vector<std::pair<StoreId, QString>> storesByName(store::Connection &connection)
{
    std::vector<std::pair<StoreId, QString>> stores;
    for (store::Query row = connection.query("SELECT id, name FROM stores ORDER BY id"); row.next();)
        stores.emplace_back(row.get<StoreId>(0), row.get<QString>(1));
    return stores;
}

QString keychainKey(const Link &link)
{
    return QStringLiteral("server/%1/%2").arg(link.company, link.account);
}

QString keptPassword(store::Connection &connection)
{
    const auto sealed = connection.value<QByteArray>("SELECT password_sealed FROM company_link WHERE id = 1");
    return sealed ? connection.vault().open(passwordPlace, *sealed).value_or(QString()) : QString();
}

Result<void> connect(store::UnitOfWork &work, const QString &address, const QString &account,
                     const QString &keptPassword)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    work.execute(R"(
        INSERT INTO company_link (id, address, company, account, password_sealed, connected_at) VALUES (1, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET address = excluded.address, account = excluded.account,
            password_sealed = excluded.password_sealed)",
                 address, work.shop().uuid, account, sealedPassword(work, keptPassword), work.now());
    work.audit("company.connect", "shop", 1, {{QStringLiteral("address"), QJsonArray{QString(), address}}});
    return {};
}

Result<void> changeAccount(store::UnitOfWork &work, const QString &account, const QString &keptPassword)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    if (auto linked = requireLink(work); !linked)
        return linked;
    const QString before = link(work.connection())->account;
    work.execute("UPDATE company_link SET account = ?, password_sealed = ?", account,
                 sealedPassword(work, keptPassword));
    work.audit("company.changeAccount", "shop", 1, {{QStringLiteral("account"), QJsonArray{before, account}}});
    return {};
}

Result<void> forgetKeptPassword(store::UnitOfWork &work)
{
    work.execute("UPDATE company_link SET password_sealed = NULL");
    return {};
}

Result<void> disconnect(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    if (auto linked = requireLink(work); !linked)
        return linked;
    const QString address = link(work.connection())->address;
    work.execute("DELETE FROM company_link");
    work.audit("company.disconnect", "shop", 1, {{QStringLiteral("address"), QJsonArray{address, QString()}}});
    return {};
}

Result<void> setPaused(store::UnitOfWork &work, bool paused)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    if (auto linked = requireLink(work); !linked)
        return linked;
    work.execute("UPDATE company_link SET paused_at = ?", paused ? std::optional(work.now()) : std::nullopt);
    work.audit(paused ? "company.pause" : "company.resume", "shop", 1);
    return {};
}

Error toError(const sync::RemoteError &error)
{
    const auto key = QString::fromLatin1(failureKeys.at(static_cast<size_t>(error.failure)));
    return {codePrefix + key, error.message, fieldOf(error.failure), error.detail, {}};
}

sync::RemoteFailure failureOf(const Error &error)
{
    for (size_t i = 0; i < failureKeys.size(); ++i)
        if (error.code == codePrefix + QLatin1String(failureKeys.at(i)))
            return static_cast<sync::RemoteFailure>(i);
    return sync::RemoteFailure::Unreachable;
}

Error worksAlone()
{
    return fail("company.alone",
                QCoreApplication::translate("Company",
                                            "This shop works on this computer alone. Connect it to a server first."))
        .value();
}

} // namespace shopdesk::company
