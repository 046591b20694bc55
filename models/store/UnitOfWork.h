// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "base/IdSource.h"
#include "store/Changes.h"
#include "store/Connection.h"

#include <QJsonObject>

#include <concepts>
#include <string_view>

namespace shopdesk::store {

/// One transaction that changes the shop, and what an operation needs for it: the connection, who acts, when, and new
/// ids. It is the only door to writing. Operations take it first and neither begin, commit nor roll back.
///
/// The transaction is IMMEDIATE. Destroyed without commit, it rolls back.
class UnitOfWork
{
public:
    UnitOfWork(Connection &connection, const Actor &actor, Instant now);
    ~UnitOfWork();
    UnitOfWork(const UnitOfWork &) = delete;
    UnitOfWork &operator=(const UnitOfWork &) = delete;

    Connection &connection() { return m_connection; }
    const ShopInfo &shop() const { return m_connection.shop(); }
    const vault::Vault &vault() const { return m_connection.vault(); }
    const Actor &actor() const { return m_connection.actor(); }
    Instant now() const { return m_now; }

    template<typename I>
    I newId()
    {
        return m_ids.next<I>();
    }
    /// The first line of every operation: error "staff.notAllowed" where the acting person may not do it.
    Result<void> require(Permission permission) const { return m_connection.require(permission); }
    /// The second, for what belongs to one store: error "staff.otherStore".
    Result<void> requireIn(StoreId store) const { return m_connection.requireIn(store); }

    /// Runs a statement that gives no rows. The number of rows it changed.
    template<typename... Values>
    int execute(const char *sql, const Values &...values)
    {
        return m_connection.query(sql, values...).execute();
    }

    /// Writes the audit entry of an operation, in the same transaction, at the end of this device's chain (AuditTrail.h):
    /// `{"name": ["old", "new"]}` for what changed, personal data as `"changed"`.
    void audit(const char *operation, const char *table, qint64 row, const QJsonObject &changes = {});

    /// Makes a change to see what it comes to, and takes all of it back: nothing of it is written or announced. What is to be
    /// shown of it, @p change has to read.
    template<std::invocable F>
    std::invoke_result_t<F> rehearse(F change)
    {
        const auto before = m_changedRows;
        m_connection.executeScript("SAVEPOINT rehearsal");
        auto outcome = change();
        m_connection.executeScript("ROLLBACK TO rehearsal; RELEASE rehearsal");
        m_changedRows = before;
        return outcome;
    }

    /// The root's row is, as it stands now, what the backend has: it is not sent back to it.
    void arrived(std::string_view table, qint64 row);

    /// Writes the outbox rows and the last id, commits, and says what changed.
    Changes commit();

private:
    void collect(const char *table, qint64 row);
    void writeOutbox();
    void forgetArrived();

    Connection &m_connection;
    Instant m_now;
    IdSource m_ids;
    std::vector<std::vector<qint64>> m_changedRows; ///< by aggregate root
    std::vector<std::vector<qint64>> m_arrivedRows; ///< likewise
    bool m_open = false;
};

} // namespace shopdesk::store
