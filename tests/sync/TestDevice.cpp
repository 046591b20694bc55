// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/TestDevice.h"

#include "store/Migrations.h"
#include "store/SqliteErrors.h"
#include "sync/Clashes.h"
#include "vault/Vault.h"

#include <sqlite3.h>
#include <SQLiteCpp/Backup.h>

namespace shopdesk::test {

using namespace store;
using namespace sync;

namespace {

const QString uuid = QStringLiteral("11111111-2222-3333-4444-555555555555");
constexpr int stepsBetweenTicks = 50;

/// The shop as it is made, from which every device begins. Made once: the schema takes longer than a test.
Connection &origin()
{
    static Connection connection(QStringLiteral(":memory:"), Connection::Mode::Create);
    static const bool made = [] {
        migrate(connection);
        connection
            .query("INSERT INTO shop (id, uuid, name, currency, time_zone, created_at) "
                   "VALUES (1, ?, 'Test shop', 'GBP', 'Europe/London', 1)",
                   uuid)
            .execute();
        connection.query("INSERT INTO stores (id, code, name, updated_at) VALUES (?, 'S01', 'Main', 1)", theStore)
            .execute();
        connection.query("INSERT INTO device (id, number, last_id) VALUES (1, 1, 0)").execute();
        return true;
    }();
    Q_UNUSED(made)
    return connection;
}

std::shared_ptr<const vault::Vault> theVault()
{
    static const auto vault =
        std::make_shared<const vault::Vault>(vault::SecretKey(QByteArray(vault::SecretKey::size, 'k')));
    return vault;
}

} // namespace

std::vector<ArrivalRule> TestDevice::rules;

TestDevice::TestDevice(int number, const qint64 &now, qint64 skew)
    : m_number(number)
    , m_now(now)
    , m_skew(skew)
    , m_connection(std::make_unique<Connection>(QStringLiteral(":memory:"), Connection::Mode::Create))
{
    SQLite::Backup(m_connection->database(), origin().database()).executeStep();
    m_connection->query("UPDATE device SET number = ?", number).execute();
    m_connection->loadShop();
    m_connection->setVault(theVault());
    m_connection->setActor(Actor::owner());
}

Result<void> TestDevice::write(const std::function<Result<void>(UnitOfWork &)> &change)
{
    if (m_crashed)
        return fail("test.crashed", QStringLiteral("crashed"));
    try {
        UnitOfWork work(*m_connection, Actor::owner(), Instant{m_now + m_skew});
        if (auto changed = change(work); !changed)
            return changed;
        work.commit();
        return {};
    } catch (const std::exception &exception) {
        // Where the power fails nobody rolls back; the file does so when it is opened again.
        sqlite3_progress_handler(m_connection->handle(), 0, nullptr, nullptr);
        m_connection->database().tryExec("ROLLBACK");
        return Failure(describeException(exception));
    }
}

Result<void> TestDevice::read(const std::function<Result<void>(Connection &)> &look)
{
    if (m_crashed)
        return fail("test.crashed", QStringLiteral("crashed"));
    try {
        return look(*m_connection);
    } catch (const std::exception &exception) {
        return Failure(describeException(exception));
    }
}

RoundReport TestDevice::sync(Remote &remote, BatchSizes sizes)
{
    return Engine(*this, remote, rules, sizes).round();
}

void TestDevice::crashAfter(int steps)
{
    m_crashed = false;
    m_stepsLeft = steps;
    if (steps == 0) {
        sqlite3_progress_handler(m_connection->handle(), 0, nullptr, nullptr);
        return;
    }
    sqlite3_progress_handler(
        m_connection->handle(), stepsBetweenTicks,
        [](void *self) {
            auto *device = static_cast<TestDevice *>(self);
            device->m_crashed = device->m_crashed || --device->m_stepsLeft <= 0;
            return device->m_crashed ? 1 : 0;
        },
        this);
}

std::map<QString, QJsonObject> everythingIn(Connection &connection)
{
    const Shapes shapes(connection);
    std::map<QString, QJsonObject> all;
    for (const ReplicatedTable &table : replicatedTables()) {
        std::vector<qint64> ids;
        {
            const QByteArray sql = QByteArray("SELECT id FROM ") + table.table;
            Query rows = connection.query(sql.constData());
            while (rows.next())
                ids.push_back(rows.get<qint64>(0));
        }
        for (const qint64 id : ids) {
            const DocumentName name{&table, id};
            const QJsonObject content = *readContent(connection, shapes, table, id);
            all.emplace(name.text(), table.rule == MergeRule::Ledger ? withoutSuffix(name, content) : content);
        }
    }
    return all;
}

QString companyName()
{
    return companyDatabase(uuid);
}

QString storeName()
{
    return storeDatabase(uuid, StoreId{theStore});
}

std::unique_ptr<ModelServer> serverOfTheShop()
{
    auto server = std::make_unique<ModelServer>();
    server->createDatabase(companyName());
    server->createDatabase(storeName());
    return server;
}

} // namespace shopdesk::test
