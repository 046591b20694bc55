// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company/SyncKeeper.h"

#include "company/Devices.h"
#include "company/Enrolment.h"
#include "company/Joining.h"
#include "company/Server.h"
#include "staff/SignIn.h"
#include "support/MemoryKeychain.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "sync/Connection.h"
#include "sync/ModelServer.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace shopdesk;
using company::SyncState;
using sync::RemoteFailure;
using test::must;

namespace {

const QString password = QStringLiteral("a lantern and a leaf");
constexpr int longEnough = 30'000;

/// One server in memory that several threads ask, each over a connection of its own.
struct SharedServer
{
    std::mutex mutex;
    std::condition_variable changed;
    test::ModelServer model;
    int writes = 0;
    QString rightPassword = QStringLiteral("right");
};

class Connection : public test::Connection
{
public:
    Connection(SharedServer &server, const QString &word)
        : test::Connection(server.model, server.mutex), m_server(server)
    {
        refuse = [&server, word] {
            return word == server.rightPassword ? std::nullopt : std::optional(RemoteFailure::WrongPassword);
        };
    }

    sync::RemoteAnswer<std::vector<sync::WriteOutcome>> write(const QString &name, const QJsonArray &documents) override
    {
        auto outcomes = test::Connection::write(name, documents);
        const std::lock_guard guard(m_server.mutex);
        ++m_server.writes;
        m_server.changed.notify_all();
        return outcomes;
    }
    /// As long as it takes until somebody writes something or the connection is ended.
    sync::RemoteAnswer<QString> awaitWrite(const QString &since)
    {
        std::unique_lock lock(m_server.mutex);
        m_server.changed.wait(lock, [&] { return m_isCancelled || QString::number(m_server.writes) != since; });
        if (std::exchange(m_isCancelled, false))
            return tl::unexpected(sync::RemoteError{RemoteFailure::Cancelled, {}, {}, {}});
        return QString::number(m_server.writes);
    }
    void cancel()
    {
        const std::lock_guard guard(m_server.mutex);
        m_isCancelled = true;
        m_server.changed.notify_all();
    }

private:
    SharedServer &m_server;
    bool m_isCancelled = false;
};

company::SyncKeeper::Options optionsFor(SharedServer &server)
{
    company::SyncKeeper::Options options;
    options.settleMs = 10;
    options.remote = [&server](const QString &, const QString &, const QString &word, auto) {
        return std::make_unique<Connection>(server, word);
    };
    options.awaitChange = [](sync::Remote &remote, const QString &, const QString &since) {
        return static_cast<Connection &>(remote).awaitWrite(since);
    };
    options.cancel = [](sync::Remote &remote) { static_cast<Connection &>(remote).cancel(); };
    return options;
}

void rename(store::Store &store, const QString &name)
{
    must(store.writeNow([&](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE stores SET name = ?, updated_at = ?", name, work.now());
        work.audit("test.rename", "stores", 0);
        return {};
    }));
}

QString storeName(store::Store &store)
{
    return must(store.readNow([](store::Connection &connection) -> Result<QString> {
        return connection.value<QString>("SELECT name FROM stores").value_or(QString());
    }));
}

} // namespace

/// Exchanging by itself: two programs with a server between them.
class SyncKeeperTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aShopWithoutAServerWorksAlone();
    void aChangeIsThereAtOnce();
    void aFailureIsTriedAgain();
    void aWrongPasswordIsNotTriedAgain();
    void aDeviceThatIsRemovedStopsWithItsNextRound();
    void thePasswordComesFromTheKeychain();
    void nothingIsSentWhileItIsPaused();
    void whatWaitsForAStoreWithoutAPlaceIsTold();
    void aLockedShopWaits();
    void aRemovedComputerStops();
    void itEndsWhileTheServerIsWaitedFor();

private:
    void connectShop(const QString &keptPassword = QStringLiteral("right"));
    bool becomes(const company::SyncKeeper &keeper, SyncState::Kind kind)
    {
        return QTest::qWaitFor([&] { return keeper.state().kind == kind; }, longEnough);
    }

    std::unique_ptr<SharedServer> m_server;
    std::unique_ptr<test::TestShop> m_shop;
    Actor m_owner;
};

void SyncKeeperTest::init()
{
    m_server = std::make_unique<SharedServer>();
    m_shop = std::make_unique<test::TestShop>();
    m_owner = must(staff::signUpOwner(m_shop->store(), QStringLiteral("Mei"), password));
}

void SyncKeeperTest::cleanup()
{
    m_shop.reset();
    m_server.reset();
}

void SyncKeeperTest::connectShop(const QString &keptPassword)
{
    Connection connection(*m_server, QStringLiteral("right"));
    must(company::connectShop(m_shop->store(), connection,
                              {QStringLiteral("https://a"), QStringLiteral("S01"), keptPassword}));
}

void SyncKeeperTest::aShopWithoutAServerWorksAlone()
{
    company::SyncKeeper keeper(m_shop->store(), nullptr, optionsFor(*m_server));
    QSignalSpy changed(&keeper, &company::SyncKeeper::stateChanged);
    keeper.refresh();
    QVERIFY(changed.wait(longEnough));
    QCOMPARE(keeper.state().kind, SyncState::Kind::Alone);
    QCOMPARE(m_server->model.requests, 0);
}

void SyncKeeperTest::aChangeIsThereAtOnce()
{
    connectShop();
    const company::Enrolment enrolment = must(m_shop->write([&](store::UnitOfWork &work) {
        return company::prepareEnrolment(work, {{m_owner.id}, {}, {}});
    }));
    const QTemporaryDir folder;
    Connection connection(*m_server, QStringLiteral("right"));
    const company::JoinPlan plan{folder.filePath(QStringLiteral("j.shopdesk")), enrolment.code,
                                 QStringLiteral("https://a"), QStringLiteral("S01"), QStringLiteral("right")};
    auto joined = must(company::joinCompany(connection, plan, enrolment.document));
    must(staff::signIn(*joined, staff::Credentials::password(QStringLiteral("Mei"), password)));
    company::SyncKeeper here(m_shop->store(), nullptr, optionsFor(*m_server));
    company::SyncKeeper there(*joined, nullptr, optionsFor(*m_server));
    here.refresh();
    there.refresh();
    QVERIFY(becomes(here, SyncState::Kind::Online));
    QVERIFY(becomes(there, SyncState::Kind::Online));
    QTest::qWait(300); // until both listen
    QElapsedTimer clock;
    clock.start();
    rename(m_shop->store(), QStringLiteral("By the river"));
    QVERIFY(QTest::qWaitFor([&] { return storeName(*joined) == QLatin1String("By the river"); }, longEnough));
    qInfo("there after %lld ms", clock.elapsed());
    rename(*joined, QStringLiteral("By the bridge"));
    QVERIFY(QTest::qWaitFor([&] { return storeName(m_shop->store()) == QLatin1String("By the bridge"); }, longEnough));
    QVERIFY(QTest::qWaitFor([&] { return there.state().waiting == 0 && here.state().waiting == 0; }, longEnough));
    QVERIFY(here.state().lastWhole.has_value());
    QVERIFY(!here.events().empty() && !here.events().front().isProblem);
}

void SyncKeeperTest::aFailureIsTriedAgain()
{
    connectShop();
    m_server->model.fault = [](const QString &) { return std::optional(test::Fault{}); };
    company::SyncKeeper keeper(m_shop->store(), nullptr, optionsFor(*m_server));
    keeper.refresh();
    QVERIFY(becomes(keeper, SyncState::Kind::Offline));
    QCOMPARE(keeper.state().error->code, QStringLiteral("sync.unreachable"));
    QVERIFY(keeper.state().waiting > 0);
    QVERIFY(keeper.events().front().isProblem);
    // Further tries do not end being offline, nor make it begin anew.
    const Instant since = keeper.state().since;
    keeper.syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(keeper.events().size() >= 3, longEnough);
    QVERIFY(keeper.state().kind == company::SyncState::Kind::Offline);
    QVERIFY(keeper.state().since == since);
    {
        const std::lock_guard guard(m_server->mutex);
        m_server->model.fault = {};
    }
    QVERIFY(becomes(keeper, SyncState::Kind::Online));
    QVERIFY(!keeper.state().error);
    QCOMPARE(keeper.state().waiting, 0);
}

void SyncKeeperTest::aWrongPasswordIsNotTriedAgain()
{
    connectShop(QStringLiteral("wrong"));
    company::SyncKeeper keeper(m_shop->store(), nullptr, optionsFor(*m_server));
    keeper.refresh();
    QVERIFY(becomes(keeper, SyncState::Kind::Stopped));
    QCOMPARE(keeper.state().error->code, QStringLiteral("sync.wrongPassword"));
    const size_t tried = keeper.events().size();
    rename(m_shop->store(), QStringLiteral("Elsewhere"));
    QTest::qWait(300);
    QCOMPARE(keeper.events().size(), tried);
    // Until somebody has entered another one.
    must(m_shop->write([](store::UnitOfWork &work) {
        return company::changeAccount(work, QStringLiteral("S01"), QStringLiteral("right"));
    }));
    keeper.refresh();
    QVERIFY(becomes(keeper, SyncState::Kind::Online));
}

void SyncKeeperTest::aDeviceThatIsRemovedStopsWithItsNextRound()
{
    connectShop();
    company::SyncKeeper keeper(m_shop->store(), nullptr, optionsFor(*m_server));
    keeper.refresh();
    QVERIFY(becomes(keeper, SyncState::Kind::Online));
    {
        const std::lock_guard guard(m_server->mutex);
        QVERIFY(company::removeDevice(m_server->model, m_shop->store().shop().uuid, 1, {5}));
    }
    rename(m_shop->store(), QStringLiteral("Elsewhere"));
    QVERIFY(becomes(keeper, SyncState::Kind::Stopped));
    QCOMPARE(keeper.state().error->code, QString(company::removedCode));
    QTRY_VERIFY(keeper.state().waiting > 0); // the change stays here
}

void SyncKeeperTest::thePasswordComesFromTheKeychain()
{
    connectShop(QString());
    auto keychain = std::make_shared<test::MemoryKeychain>();
    const auto link = must(m_shop->read(
        [](store::Connection &connection) -> Result<company::Link> { return *company::link(connection); }));
    keychain->write(company::keychainKey(link), "right", this, [](const Result<void> &) {});
    {
        company::SyncKeeper keeper(m_shop->store(), keychain, optionsFor(*m_server));
        keeper.refresh();
        QVERIFY(becomes(keeper, SyncState::Kind::Online));
    }
    // One that is in the file goes there.
    keychain->secrets.clear();
    must(m_shop->write([](store::UnitOfWork &work) {
        return company::changeAccount(work, QStringLiteral("S01"), QStringLiteral("right"));
    }));
    company::SyncKeeper keeper(m_shop->store(), keychain, optionsFor(*m_server));
    keeper.refresh();
    QVERIFY(becomes(keeper, SyncState::Kind::Online));
    QTRY_COMPARE_WITH_TIMEOUT(keychain->secrets.value(company::keychainKey(link)), QByteArray("right"), longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(must(m_shop->read([](store::Connection &connection) -> Result<QString> {
                                  return company::keptPassword(connection);
                              })),
                              QString(), longEnough);
}

void SyncKeeperTest::nothingIsSentWhileItIsPaused()
{
    connectShop();
    must(m_shop->write([](store::UnitOfWork &work) { return company::setPaused(work, true); }));
    const int before = m_server->model.requests;
    company::SyncKeeper keeper(m_shop->store(), nullptr, optionsFor(*m_server));
    keeper.refresh();
    QVERIFY(becomes(keeper, SyncState::Kind::Paused));
    rename(m_shop->store(), QStringLiteral("Elsewhere"));
    QTest::qWait(200);
    QCOMPARE(m_server->model.requests, before);
    must(m_shop->write([](store::UnitOfWork &work) { return company::setPaused(work, false); }));
    keeper.refresh();
    QVERIFY(becomes(keeper, SyncState::Kind::Online));
}

/// A store that was added has no database on the server until somebody makes one.
void SyncKeeperTest::whatWaitsForAStoreWithoutAPlaceIsTold()
{
    connectShop();
    company::SyncKeeper keeper(m_shop->store(), nullptr, optionsFor(*m_server));
    keeper.refresh();
    QVERIFY(becomes(keeper, SyncState::Kind::Online));
    QVERIFY(keeper.state().closedStores.isEmpty());
    must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
        const auto store = work.newId<StoreId>();
        work.execute("INSERT INTO stores (id, code, name, updated_at) VALUES (?, 'S02', 'Harbour', 1)", store);
        work.execute("INSERT INTO shifts (id, store_id, device, opened_at, opened_by, opening_float, updated_at) "
                     "VALUES (?, ?, 1, 1, 'Mei', 0, 1)",
                     work.newId<StoreId>(), store);
        return {};
    }));
    QTRY_COMPARE_WITH_TIMEOUT(keeper.state().closedStores, QStringList{QStringLiteral("Harbour")}, longEnough);
    QVERIFY(becomes(keeper, SyncState::Kind::Online)); // another round may be under way
    Connection connection(*m_server, QStringLiteral("right"));
    must(company::prepareServer(m_shop->store(), connection));
    keeper.syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(keeper.state().closedStores.isEmpty(), longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(keeper.state().waiting, 0, longEnough);
}

void SyncKeeperTest::aLockedShopWaits()
{
    connectShop();
    m_shop->store().lock();
    company::SyncKeeper keeper(m_shop->store(), nullptr, optionsFor(*m_server));
    keeper.refresh();
    QVERIFY(becomes(keeper, SyncState::Kind::Waiting));
    must(staff::signIn(m_shop->store(), staff::Credentials::password(QStringLiteral("Mei"), password)));
    QVERIFY(becomes(keeper, SyncState::Kind::Online));
}

void SyncKeeperTest::aRemovedComputerStops()
{
    connectShop();
    Connection connection(*m_server, QStringLiteral("right"));
    QVERIFY(company::removeDevice(connection, m_shop->store().shop().uuid, 1, {1}));
    company::SyncKeeper keeper(m_shop->store(), nullptr, optionsFor(*m_server));
    keeper.refresh();
    QVERIFY(becomes(keeper, SyncState::Kind::Stopped));
    QCOMPARE(keeper.state().error->code, QStringLiteral("company.removed"));
}

void SyncKeeperTest::itEndsWhileTheServerIsWaitedFor()
{
    connectShop();
    QElapsedTimer clock;
    {
        company::SyncKeeper keeper(m_shop->store(), nullptr, optionsFor(*m_server));
        keeper.refresh();
        QVERIFY(becomes(keeper, SyncState::Kind::Online));
        clock.start();
    }
    QVERIFY(clock.elapsed() < 10'000);
}

QTEST_GUILESS_MAIN(SyncKeeperTest)
#include "SyncKeeperTest.moc"
