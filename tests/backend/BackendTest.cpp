// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/Backend.h"

#include "company/Devices.h"
#include "company/Documents.h"
#include "company/Enrolment.h"
#include "company/Joining.h"
#include "company/Server.h"
#include "company/SyncKeeper.h"
#include "couch/CouchClient.h"
#include "staff/SignIn.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "sync/ModelServer.h"
#include "sync/TestDevice.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QThread>

using namespace shopdesk;
using namespace std::chrono_literals;
using sync::RemoteFailure;
using test::must;

namespace {

const QString password = QStringLiteral("a lantern and a leaf");

template<typename T>
std::optional<RemoteFailure> failureOf(const sync::RemoteAnswer<T> &answer)
{
    return answer ? std::nullopt : std::optional(answer.error().failure);
}

QJsonObject entry(const char *id, int quantity, const QString &revision = {})
{
    QJsonObject document{{QStringLiteral("_id"), QString::fromLatin1(id)},
                         {QStringLiteral("row"), QJsonObject{{QStringLiteral("quantity"), quantity}}}};
    if (!revision.isEmpty())
        document.insert(QStringLiteral("_rev"), revision);
    return document;
}

} // namespace

/// Against a server that nobody here wrote. CouchDB itself is not among the packages of the systems that these tests run on;
/// where the two differ, CouchClientTest plays CouchDB's part.
class BackendTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsToTheContract();
    void theModelServerKeepsToItToo();
    void readsAnAttachment();
    void picturesFollowTheirRecords();
    void aChangeIsSeenWithinASecond();
    void silenceIsNoFailure();
    void refusesWrongPasswords();
    void ledgersOnlyGrow();
    void anAccountKeepsToItsStore();
    void aComputerJoins();
    void whatOneDoesTheOtherSeesAtOnce();

private:
    struct Two;
    void join(Two &two);
    couch::CouchClient administrator() const { return couch::CouchClient(m_backend.administrator()); }
    couch::CouchClient clientOf(const company::ServerAccount &account) const
    {
        return couch::CouchClient({m_backend.administrator().address, account.name, account.password});
    }

    test::Backend m_backend;
};

void BackendTest::initTestCase()
{
    if (const QString missing = m_backend.start(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void BackendTest::keepsToTheContract()
{
    auto client = administrator();
    const QStringList said = test::transcriptOf(client, QStringLiteral("contract"));
    const QStringList expected = test::expectedTranscript();
    for (qsizetype i = 0; i < std::min(said.size(), expected.size()); ++i)
        QCOMPARE(said[i], expected[i]);
    QCOMPARE(said.size(), expected.size());
    // Its instance is the time at which it was started, and says nothing.
    QCOMPARE(client.database(QStringLiteral("contract"))->instance, QString());
}

void BackendTest::theModelServerKeepsToItToo()
{
    test::ModelServer model;
    const QStringList said = test::transcriptOf(model, QStringLiteral("contract"));
    const QStringList expected = test::expectedTranscript();
    for (qsizetype i = 0; i < std::min(said.size(), expected.size()); ++i)
        QCOMPARE(said[i], expected[i]);
    QCOMPARE(said.size(), expected.size());
}

void BackendTest::readsAnAttachment()
{
    auto client = administrator();
    const QString database = QStringLiteral("pictures");
    QVERIFY(client.createDatabase(database));
    QByteArray bytes(100'000, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 31 % 251);
    const QJsonObject attachment{{QStringLiteral("content_type"), QStringLiteral("image/webp")},
                                 {QStringLiteral("data"), QString::fromLatin1(bytes.toBase64())}};
    QVERIFY(company::put(client, database,
                         {{QStringLiteral("_id"), QStringLiteral("picture:x")},
                          {QStringLiteral("_attachments"), QJsonObject{{QStringLiteral("a b.webp"), attachment}}}}));
    const auto read = client.attachment(database, QStringLiteral("picture:x"), QStringLiteral("a b.webp"));
    QVERIFY(read);
    QCOMPARE(*read, bytes);
    QCOMPARE(failureOf(client.attachment(database, QStringLiteral("picture:x"), QStringLiteral("other"))),
             std::optional(RemoteFailure::NotFound));
}

void BackendTest::picturesFollowTheirRecords()
{
    auto client = administrator();
    for (const QString &database : {test::companyName(), test::storeName()})
        QVERIFY(client.createDatabase(database));
    const qint64 now = 1'800'000'000'000;
    test::TestDevice one(1, now), two(2, now);
    QByteArray bytes(3'000'000, '\0'); // a photo of a telephone
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 31 % 251);
    const QByteArray sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    one.change("INSERT INTO products (id, name, kind, created_at, updated_at) VALUES (70, 'Tea', 'goods', 1, 1)");
    one.change("INSERT INTO pictures (sha256, media_type, width, height, created_at, bytes) "
               "VALUES (?, 'image/png', 3, 2, 1, ?)",
               sha256, bytes);
    one.change("INSERT INTO product_pictures (id, product_id, sha256, position) VALUES (80, 70, ?, 0)", sha256);
    QVERIFY(one.sync(client).isWhole());
    QVERIFY(two.sync(client).isWhole());
    QCOMPARE(two.value<QByteArray>("SELECT bytes FROM pictures WHERE sha256 = ?", sha256), bytes);
    // What is there already is met without being sent again, also by another round.
    QVERIFY(one.sync(client).isWhole());
    QCOMPARE(one.value<int>("SELECT count(*) FROM sync_bytes") + two.value<int>("SELECT count(*) FROM sync_bytes"), 0);
    QCOMPARE(two.value<int>("SELECT count(*) FROM sync_set_aside"), 0);
}

void BackendTest::aChangeIsSeenWithinASecond()
{
    auto client = administrator();
    const QString database = QStringLiteral("live");
    QVERIFY(client.createDatabase(database));
    const QString since = client.database(database)->updateSequence;
    std::atomic<qint64> writtenAt = 0;
    const std::unique_ptr<QThread> writer(QThread::create([&] {
        QThread::msleep(300);
        auto other = administrator();
        if (company::put(other, database, entry("tasks:1", 1)))
            writtenAt = QDateTime::currentMSecsSinceEpoch();
    }));
    writer->start();
    const auto next = client.awaitChange(database, since, 30s);
    const qint64 seenAt = QDateTime::currentMSecsSinceEpoch();
    writer->wait();
    QVERIFY(next && *next != since);
    QVERIFY(writtenAt > 0);
    QVERIFY2(seenAt - writtenAt < 1'000, qPrintable(QString::number(seenAt - writtenAt)));
}

void BackendTest::silenceIsNoFailure()
{
    couch::CouchClient client(m_backend.administrator(), {.grace = 500ms});
    const QString database = QStringLiteral("silent");
    QVERIFY(client.createDatabase(database));
    const QString since = client.database(database)->updateSequence;
    const auto next = client.awaitChange(database, since, 1ms);
    QVERIFY(next);
    QCOMPARE(*next, since);
}

void BackendTest::refusesWrongPasswords()
{
    const couch::ServerAccess access{m_backend.administrator().address, QStringLiteral("admin"),
                                     QStringLiteral("wrong")};
    couch::CouchClient client(access);
    QCOMPARE(failureOf(client.createDatabase(QStringLiteral("no"))), std::optional(RemoteFailure::WrongPassword));
    QCOMPARE(failureOf(client.database(QStringLiteral("contract"))), std::optional(RemoteFailure::WrongPassword));
}

void BackendTest::ledgersOnlyGrow()
{
    auto client = administrator();
    const QString database = QStringLiteral("ledger");
    QVERIFY(client.createDatabase(database));
    QVERIFY(company::put(client, database, company::designDocument()));
    const auto outcome = [&](const QJsonObject &document) {
        return failureOf(company::put(client, database, document));
    };
    const auto revision = [&](const char *id) {
        return client.document(database, QString::fromLatin1(id))->value(QStringLiteral("_rev")).toString();
    };
    QCOMPARE(outcome(entry("stock_entries:1", 3)), std::nullopt);
    QCOMPARE(outcome(entry("stock_entries:1", 4, revision("stock_entries:1"))),
             std::optional(RemoteFailure::Forbidden));
    // The same again does no harm, and what hangs on an entry may go.
    QJsonObject noted = entry("stock_entries:1", 3, revision("stock_entries:1"));
    noted.insert(QStringLiteral("children"), QJsonObject{{QStringLiteral("notes"), 1}});
    QCOMPARE(outcome(noted), std::nullopt);
    QCOMPARE(outcome(entry("stock_entries:1", 3, revision("stock_entries:1"))), std::nullopt);
    QJsonObject gone = entry("stock_entries:1", 3, revision("stock_entries:1"));
    gone.insert(QStringLiteral("_deleted"), true);
    QCOMPARE(outcome(gone), std::optional(RemoteFailure::Forbidden));
    // What is no ledger changes and goes.
    QCOMPARE(outcome(entry("orders:1", 3)), std::nullopt);
    QCOMPARE(outcome(entry("orders:1", 4, revision("orders:1"))), std::nullopt);
}

void BackendTest::anAccountKeepsToItsStore()
{
    test::TestShop shop;
    must(staff::signUpOwner(shop.store(), QStringLiteral("Mei"), password));
    const auto other = must(shop.write([](store::UnitOfWork &work) -> Result<StoreId> {
        const auto id = work.newId<StoreId>();
        work.execute("INSERT INTO stores (id, code, name, updated_at) VALUES (?, 'S02', 'Second', 0)", id);
        return id;
    }));
    auto client = administrator();
    must(company::prepareServer(shop.store(), client));
    const QString uuid = shop.store().shop().uuid;
    const company::ServerAccount account = must(company::makeAccount(shop.store(), client, other));
    auto till = clientOf(account);
    QVERIFY(till.database(company::companyDatabase(uuid)));
    QVERIFY(till.database(company::storeDatabase(uuid, other)));
    QVERIFY(till.database(company::devicesDatabase(uuid)));
    QVERIFY(company::put(till, company::storeDatabase(uuid, other), entry("orders:1", 1)));
    const auto first = must(shop.read([](store::Connection &connection) -> Result<StoreId> {
        return connection.value<StoreId>("SELECT id FROM stores WHERE code = 'S01'").value_or(StoreId());
    }));
    const QString foreign = company::storeDatabase(uuid, first);
    QCOMPARE(failureOf(till.changes(foreign, {})), std::optional(RemoteFailure::Forbidden));
    QCOMPARE(failureOf(company::put(till, foreign, entry("orders:2", 1))), std::optional(RemoteFailure::Forbidden));
    // The rules are the administrator's. (So are databases, but this server dies of being asked for one by somebody else.)
    QVERIFY(failureOf(company::put(till, company::storeDatabase(uuid, other), company::designDocument())));
    QVERIFY(failureOf(till.setSecurity(company::companyDatabase(uuid), {})));
    // Prepared again, what is there stays.
    must(company::prepareServer(shop.store(), client));
    // Another computer of the store gets one of its own, and the first goes on.
    const company::ServerAccount second = must(company::makeAccount(shop.store(), client, other));
    QCOMPARE(second.name, account.name + QStringLiteral("-2"));
    QVERIFY(till.database(company::storeDatabase(uuid, other)));
    auto office = clientOf(must(company::makeAccount(shop.store(), client, std::nullopt)));
    QVERIFY(office.changes(foreign, {}));
    QVERIFY(clientOf(second).database(company::storeDatabase(uuid, other)));
}

/// A shop that is connected, and another computer that has joined it by a code.
struct BackendTest::Two
{
    test::TestShop shop;
    QTemporaryDir folder;
    company::JoinPlan plan;
    std::unique_ptr<store::Store> joined;
};

void BackendTest::join(Two &two)
{
    const Actor owner = must(staff::signUpOwner(two.shop.store(), QStringLiteral("Mei"), password));
    auto client = administrator();
    const couch::ServerAccess server = m_backend.administrator();
    const QString address = server.address.toString();
    QCOMPARE(must(company::connectShop(two.shop.store(), client, {address, server.account, server.password})), 1);
    const company::ServerAccount account = must(company::makeAccount(two.shop.store(), client, std::nullopt));
    const company::Enrolment enrolment = must(two.shop.write([&](store::UnitOfWork &work) {
        return company::prepareEnrolment(work, {{owner.id}, {}, {}});
    }));
    QVERIFY(company::put(client, company::enrolmentsDatabase(), enrolment.document));
    auto till = clientOf(account);
    two.plan = {two.folder.filePath(QStringLiteral("j.shopdesk")), enrolment.code, address, account.name,
                account.password};
    two.joined = must(company::joinCompany(till, two.plan));
    must(staff::signIn(*two.joined, staff::Credentials::password(QStringLiteral("Mei"), password)));
}

void BackendTest::aComputerJoins()
{
    Two two;
    join(two);
    auto till = couch::CouchClient({m_backend.administrator().address, two.plan.account, two.plan.keptPassword});
    QCOMPARE(must(company::settleDevice(*two.joined, till)), 2);
    QCOMPARE(company::devices(till, two.joined->shop().uuid)->size(), size_t(2));
    two.plan.path = two.folder.filePath(QStringLiteral("k.shopdesk"));
    QCOMPARE(test::codeOf(company::joinCompany(till, two.plan)), QStringLiteral("company.codeUsed"));
}

void BackendTest::whatOneDoesTheOtherSeesAtOnce()
{
    Two two;
    join(two);
    company::SyncKeeper here(two.shop.store(), nullptr, company::SyncKeeper::online({}));
    company::SyncKeeper there(*two.joined, nullptr, company::SyncKeeper::online({}));
    for (company::SyncKeeper *keeper : {&here, &there}) {
        keeper->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(keeper->state().kind, company::SyncState::Kind::Online, 60'000);
    }
    // Until everything that there is has been exchanged, and both listen.
    QTRY_VERIFY_WITH_TIMEOUT(here.state().waiting == 0 && there.state().waiting == 0, 60'000);
    QTest::qWait(1'500);
    std::vector<qint64> taken;
    store::Store *from = &two.shop.store();
    store::Store *to = two.joined.get();
    for (int i = 0; i < 6; ++i, std::swap(from, to)) {
        const QString name = QStringLiteral("Name %1").arg(i);
        QElapsedTimer clock;
        clock.start();
        must(from->writeNow([&](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE stores SET name = ?, updated_at = ?", name, work.now());
            return {};
        }));
        const auto hasIt = [&] {
            return must(to->readNow([](store::Connection &connection) -> Result<QString> {
                       return connection.value<QString>("SELECT name FROM stores").value_or(QString());
                   }))
                   == name;
        };
        QVERIFY(QTest::qWaitFor(hasIt, 30'000));
        taken.push_back(clock.elapsed());
        QTest::qWait(300);
    }
    std::ranges::sort(taken);
    qInfo("seen after %lld ms at least, %lld in the middle, %lld at most", taken.front(), taken[taken.size() / 2],
          taken.back());
    // A second where the machine has nothing else to do; when these tests run, it has.
    QVERIFY2(taken[taken.size() / 2] < 5'000, "much more than a second");
}

QTEST_GUILESS_MAIN(BackendTest)
#include "BackendTest.moc"
