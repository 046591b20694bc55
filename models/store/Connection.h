// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "store/Query.h"
#include "vault/Vault.h"

#include <SQLiteCpp/Database.h>

#include <atomic>
#include <unordered_map>

namespace shopdesk::store {

/// What the shop is, as every operation needs to know it. Changes only with the shop's settings.
struct ShopInfo
{
    QString uuid;
    QString name;
    Currency currency;
    ShopZone zone;
};

/// One SQLite connection to the shop file, with what reading needs: the vault and the shop's currency and zone.
/// Reading operations take a `Connection &`. Used by one thread at a time.
class Connection
{
public:
    enum class Mode { ReadOnly, ReadWrite, Create };

    /// Opens the file, sets the pragmas of the house and adds the search tokenizer. Throws SQLite::Exception.
    Connection(const QString &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// A prepared statement with the parameters bound, in order. Statements are kept and used again.
    template<typename... Values>
    Query query(const char *sql, const Values &...values)
    {
        Query result = prepare(sql);
        result.bindAll(values...);
        return result;
    }
    Query prepare(const char *sql);
    /// Several statements without parameters, separated by semicolons.
    void executeScript(const QByteArray &sql);
    /// The first column of the first row; nothing where there is no row or it is NULL.
    template<typename T, typename... Values>
    std::optional<T> value(const char *sql, const Values &...values)
    {
        Query result = query(sql, values...);
        return result.next() ? result.get<std::optional<T>>(0) : std::nullopt;
    }

    const ShopInfo &shop() const { return *m_shop; }
    bool hasShop() const { return m_shop != nullptr; }
    /// Throws where the shop is locked: nobody has signed in.
    const vault::Vault &vault() const;
    /// Who asks. Only what they may see is read.
    const Actor &actor() const { return m_actor; }
    /// Error "staff.notAllowed" where the person who asks may not; the error names the permission.
    Result<void> require(Permission permission) const;
    /// The same for what belongs to one store.
    Result<void> requireIn(StoreId store) const;
    /// Reads the shop's row; called once after opening and after the shop's settings changed.
    void loadShop();
    void setVault(std::shared_ptr<const vault::Vault> vault) { m_vault = std::move(vault); }
    void setActor(const Actor &actor) { m_actor = actor; }

    /// While set and true, running statements stop and throw SQLITE_INTERRUPT.
    void setCancelFlag(std::shared_ptr<const std::atomic_bool> cancelled);

    SQLite::Database &database() { return m_database; }
    sqlite3 *handle() const { return m_database.getHandle(); }

private:
    friend class Query;
    void giveBack(std::unique_ptr<SQLite::Statement> statement);

    SQLite::Database m_database;
    std::unordered_map<std::string, std::vector<std::unique_ptr<SQLite::Statement>>> m_idle;
    std::shared_ptr<const ShopInfo> m_shop;
    std::shared_ptr<const vault::Vault> m_vault;
    Actor m_actor = Actor::nobody();
    std::shared_ptr<const std::atomic_bool> m_cancelled;
};

} // namespace shopdesk::store
