// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"

#include "store/Search.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace shopdesk::store {

namespace {

constexpr int busyTimeoutMs = 5'000;
// How many virtual machine steps pass between two looks at the cancel flag: well below a millisecond.
constexpr int stepsBetweenLooks = 10'000;

int openFlags(Connection::Mode mode)
{
    switch (mode) {
    case Connection::Mode::ReadOnly:
        return SQLite::OPEN_READONLY;
    case Connection::Mode::ReadWrite:
        return SQLite::OPEN_READWRITE;
    case Connection::Mode::Create:
        return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    }
    Q_UNREACHABLE();
}

int isCancelled(void *flag)
{
    return static_cast<const std::atomic_bool *>(flag)->load(std::memory_order_relaxed) ? 1 : 0;
}

/// `shopdesk_may('orders.see')`: whether the person who asks has the permission, for lists whose rows need different ones.
void addMayFunction(sqlite3 *handle, const Actor *actor)
{
    const auto may = [](sqlite3_context *context, int, sqlite3_value **values) {
        const auto *key = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
        const auto permission = permissionFrom(QString::fromUtf8(key));
        const auto *who = static_cast<const Actor *>(sqlite3_user_data(context));
        sqlite3_result_int(context, permission && who->may(*permission) ? 1 : 0);
    };
    // Nobody else comes while a statement runs; so it is asked once for all rows.
    sqlite3_create_function_v2(handle, "shopdesk_may", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                               const_cast<Actor *>(actor), may, nullptr, nullptr, nullptr);
}

} // namespace

Connection::Connection(const QString &path, Mode mode)
    : m_database(path.toUtf8().toStdString(), openFlags(mode) | SQLite::OPEN_NOMUTEX, busyTimeoutMs)
{
    addFragmentTokenizer(handle());
    addTellsFunction(handle());
    addMayFunction(handle(), &m_actor);
    if (mode != Mode::ReadOnly) {
        // Law 1: a commit that was acknowledged survives power loss.
        m_database.exec("PRAGMA journal_mode = WAL");
        m_database.exec("PRAGMA synchronous = FULL");
        // What a large import leaves of the log is given back to the disk.
        m_database.exec("PRAGMA journal_size_limit = 67108864");
        // What was erased is nowhere in the file.
        m_database.exec("PRAGMA secure_delete = ON");
    }
    m_database.exec("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"
                    "PRAGMA cache_size = -16000");
}

Connection::~Connection() = default;

Query Connection::prepare(const char *sql)
{
    auto &idle = m_idle[sql];
    if (idle.empty())
        return Query(*this, std::make_unique<SQLite::Statement>(m_database, sql));
    Query query(*this, std::move(idle.back()));
    idle.pop_back();
    return query;
}

void Connection::giveBack(std::unique_ptr<SQLite::Statement> statement)
{
    statement->tryReset();
    statement->clearBindings();
    m_idle[statement->getQuery()].push_back(std::move(statement));
}

void Connection::executeScript(const QByteArray &sql)
{
    m_database.exec(sql.constData());
}

void Connection::loadShop()
{
    Query row = query("SELECT uuid, name, currency, time_zone FROM shop WHERE id = 1");
    if (!row.next())
        throw std::runtime_error("the shop file has no shop in it");
    const Result<Currency> currency = Currency::fromCode(row.get<QString>(2));
    const Result<ShopZone> zone = ShopZone::fromName(row.get<QString>(3));
    if (!currency || !zone)
        throw std::runtime_error("the shop's currency or time zone is not known on this computer");
    m_shop = std::make_shared<ShopInfo>(ShopInfo{row.get<QString>(0), row.get<QString>(1), *currency, *zone});
}

const vault::Vault &Connection::vault() const
{
    if (!m_vault)
        throw std::logic_error("the shop is locked: nobody has signed in");
    return *m_vault;
}

Result<void> Connection::require(Permission permission) const
{
    if (m_actor.may(permission))
        return {};
    return permissionNeeded(
        "staff.notAllowed", permission,
        QCoreApplication::translate("UnitOfWork", "%1 may not do this: “%2”. Ask someone with the permission to do it.")
            .arg(m_actor.name, titleOf(permission)));
}

Result<void> Connection::requireIn(StoreId store) const
{
    if (m_actor.mayIn(store))
        return {};
    // Whoever says where people work may also allow it on the spot, where they work there themselves.
    return permissionNeeded(
        "staff.otherStore", Permission::ManageStaff,
        QCoreApplication::translate("UnitOfWork", "%1 works in other stores. Ask someone of this store to do it.")
            .arg(m_actor.name),
        QStringLiteral("store"));
}

void Connection::setCancelFlag(std::shared_ptr<const std::atomic_bool> cancelled)
{
    m_cancelled = std::move(cancelled);
    if (m_cancelled)
        sqlite3_progress_handler(handle(), stepsBetweenLooks, isCancelled,
                                 const_cast<std::atomic_bool *>(m_cancelled.get()));
    else
        sqlite3_progress_handler(handle(), 0, nullptr, nullptr);
}

} // namespace shopdesk::store
