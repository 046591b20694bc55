// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/Backend.h"

#include "company/Devices.h"
#include "company/Documents.h"
#include "company/Enrolment.h"
#include "company/Joining.h"
#include "company/Server.h"
#include "couch/CouchClient.h"
#include "staff/SignIn.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "sync/ModelServer.h"

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
    void aChangeIsSeenWithinASecond();
    void silenceIsNoFailure();
    void refusesWrongPasswords();
    void ledgersOnlyGrow();
    void anAccountKeepsToItsStore();
    void aComputerJoins();

private:
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
    // A new password each time, and the old one is void.
    const company::ServerAccount renewed = must(company::makeAccount(shop.store(), client, other));
    QCOMPARE(failureOf(till.database(foreign)), std::optional(RemoteFailure::WrongPassword));
    auto office = clientOf(must(company::makeAccount(shop.store(), client, std::nullopt)));
    QVERIFY(office.changes(foreign, {}));
    QVERIFY(clientOf(renewed).database(company::storeDatabase(uuid, other)));
}

void BackendTest::aComputerJoins()
{
    test::TestShop shop;
    const Actor owner = must(staff::signUpOwner(shop.store(), QStringLiteral("Mei"), password));
    auto client = administrator();
    const QString address = m_backend.administrator().address.toString();
    QCOMPARE(must(company::connectShop(shop.store(), client, {address, QStringLiteral("admin"), QStringLiteral("x")})),
             1);
    const company::ServerAccount account = must(company::makeAccount(shop.store(), client, std::nullopt));
    const company::Enrolment enrolment = must(shop.write([&](store::UnitOfWork &work) {
        return company::prepareEnrolment(work, {{owner.id}, {}, {}});
    }));
    QVERIFY(company::put(client, company::enrolmentsDatabase(), enrolment.document));
    auto till = clientOf(account);
    const QTemporaryDir folder;
    const company::JoinPlan plan{folder.filePath(QStringLiteral("j.shopdesk")), enrolment.code, address, account.name,
                                 account.password};
    auto joined = must(company::joinCompany(till, plan));
    must(staff::signIn(*joined, staff::Credentials::password(QStringLiteral("Mei"), password)));
    QCOMPARE(must(company::settleDevice(*joined, till)), 2);
    QCOMPARE(company::devices(till, joined->shop().uuid)->size(), size_t(2));
    QCOMPARE(test::codeOf(company::joinCompany(till, {folder.filePath(QStringLiteral("k.shopdesk")), enrolment.code,
                                                      address, account.name, account.password})),
             QStringLiteral("company.codeUsed"));
}

QTEST_GUILESS_MAIN(BackendTest)
#include "BackendTest.moc"
