// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company/Devices.h"

#include "company/Documents.h"
#include "company/Enrolment.h"
#include "company/Joining.h"
#include "company/Link.h"
#include "company/Server.h"
#include "staff/SignIn.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "sync/ModelServer.h"

#include <QFile>

#include <set>

using namespace shopdesk;
using sync::RemoteFailure;
using test::codeOf;
using test::must;

namespace {

const QString password = QStringLiteral("a lantern and a leaf");
const QString serverPassword = QStringLiteral("the server's own word");

/// A shop with an owner, on a server.
struct Company
{
    Company() { owner = must(staff::signUpOwner(shop.store(), QStringLiteral("Mei"), password)); }

    Result<int> connect() { return company::connectShop(shop.store(), server, plan); }
    int number(store::Store &store) const
    {
        return must(store.readNow([](store::Connection &connection) -> Result<int> {
            return connection.value<int>("SELECT number FROM device").value_or(-1);
        }));
    }
    company::Enrolment enrol(const QString &account = {}, const QString &word = {})
    {
        return must(shop.write([&](store::UnitOfWork &work) {
            return company::prepareEnrolment(work, {{owner.id}, account, word});
        }));
    }
    QString enrolOnServer()
    {
        const company::Enrolment enrolment = enrol();
        if (!company::put(server, company::enrolmentsDatabase(), enrolment.document))
            qFatal("the enrolment could not be written");
        return enrolment.code;
    }
    company::JoinPlan joining(const QString &code, const QString &file) const
    {
        return {folder.filePath(file), code, QStringLiteral("https://shop.example.com"), QStringLiteral("S01"),
                serverPassword};
    }

    test::TestShop shop;
    test::ModelServer server;
    Actor owner;
    QTemporaryDir folder;
    company::ConnectPlan plan{QStringLiteral("https://shop.example.com"), QStringLiteral("admin"), serverPassword};
};

/// The file as somebody copies it to another place, with what its log holds.
QString copied(test::TestShop &shop, const QTemporaryDir &folder)
{
    shop.close();
    const QString copy = folder.filePath(QStringLiteral("copy.shopdesk"));
    if (!QFile::copy(shop.path(), copy))
        qFatal("the shop could not be copied");
    return copy;
}

std::unique_ptr<store::Store> opened(const QString &path)
{
    auto store = must(store::Store::open(path));
    must(staff::signIn(*store, staff::Credentials::password(QStringLiteral("Mei"), password)));
    return store;
}

} // namespace

/// A company on a server and the devices that join it.
class CompanyTest : public QObject
{
    Q_OBJECT

private slots:
    void aShopBecomesACompany();
    void aServerMayBePreparedAgainAndAgain();
    void somebodyHasToHaveSignedUp();
    void theFirstWriterHasTheNumber();
    void aLostAnswerCostsNoNumber();
    void aCopyOnAnotherComputerTakesANumber();
    void aCopyOnTheSameComputerTakesANumber();
    void aRemovedDeviceIsToldSo();
    void aComputerJoinsByACode();
    void aComputerJoinsByAFile();
    void aCodeIsGoodOnce();
    void wrongCodesOpenNothing_data();
    void wrongCodesOpenNothing();
    void nothingIsLeftOfAComputerThatCouldNotJoin();
    void onlyWhoMayLetsComputersIn();
    void twoHundredDevicesClaimDifferentNumbers();
    void aShopCanWorkAloneAgain();
};

void CompanyTest::aShopBecomesACompany()
{
    Company company;
    QCOMPARE(must(company.connect()), 1);
    const QString uuid = company.shop.store().shop().uuid;
    QCOMPARE(company.server.databases().size(), 4);
    const QString main = company::companyDatabase(uuid);
    QVERIFY(company.server.ids(main).contains(QStringLiteral("_design/shopdesk")));
    QVERIFY(company.server.ids(company::devicesDatabase(uuid)).contains(QStringLiteral("device:00001")));
    const auto link = must(company.shop.read(
        [](store::Connection &connection) -> Result<company::Link> { return *company::link(connection); }));
    QCOMPARE(link.address, company.plan.address);
    QVERIFY(link.isClaimed && !link.isPaused);
    QCOMPARE(must(company.shop.read(
                 [](store::Connection &connection) -> Result<QString> { return company::keptPassword(connection); })),
             serverPassword);
    // Sealed, so that the file alone does not tell it.
    company.shop.close();
    for (const char *suffix : {"", "-wal"}) {
        QFile file(company.shop.path() + QLatin1String(suffix));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains(serverPassword.toUtf8()));
    }
}

void CompanyTest::aServerMayBePreparedAgainAndAgain()
{
    // Whichever request fails, and whether or not it was carried out, the next try ends in the same.
    Company company;
    must(company.connect());
    const int requests = company.server.requests;
    const QStringList databases = company.server.databases();
    QVERIFY(requests > 8);
    for (int failing = 1; failing <= requests; ++failing)
        for (const bool isLost : {false, true}) {
            must(company.shop.write([](store::UnitOfWork &work) { return company::disconnect(work); }));
            company.server = {};
            int request = 0;
            company.server.fault = [=](const QString &) mutable -> std::optional<test::Fault> {
                if (++request == failing)
                    return test::Fault{RemoteFailure::Unreachable, isLost};
                return std::nullopt;
            };
            if (const auto first = company.connect(); !first)
                QCOMPARE(must(company.connect()), 1);
            QCOMPARE(company.server.databases(), databases);
            QCOMPARE(company.server.ids(company::devicesDatabase(company.shop.store().shop().uuid)).size(), 1);
        }
}

void CompanyTest::somebodyHasToHaveSignedUp()
{
    test::TestShop shop;
    test::ModelServer server;
    QCOMPARE(codeOf(company::connectShop(shop.store(), server, {})), QStringLiteral("company.signUpFirst"));
    QCOMPARE(server.requests, 0);
}

void CompanyTest::theFirstWriterHasTheNumber()
{
    test::ModelServer server;
    const QString uuid = QStringLiteral("c");
    const QString database = company::devicesDatabase(uuid);
    QVERIFY(server.createDatabase(database));
    const company::DeviceSelf first{1, false, QStringLiteral("m1"), QStringLiteral("till"), {}, QStringLiteral("b1")};
    QCOMPARE(*company::claimNumber(server, uuid, first, {100}), 1);
    // A shop that worked alone before has number 1 as well; it is taken.
    company::DeviceSelf second{1, false, QStringLiteral("m2"), QStringLiteral("office"), {}, QStringLiteral("b2")};
    QCOMPARE(*company::claimNumber(server, uuid, second, {200}), 2);
    // Somebody writes the same number between the look and the write.
    company::DeviceSelf third{1, false, QStringLiteral("m3"), {}, {}, QStringLiteral("b3")};
    server.fault = [&](const QString &request) -> std::optional<test::Fault> {
        const QString id = QStringLiteral("device:00003");
        if (request.startsWith(QLatin1String("write")) && !server.ids(database).contains(id))
            server.put(database, id,
                       {{QStringLiteral("number"), 3}, {QStringLiteral("beat"), QStringLiteral("other")}});
        return std::nullopt;
    };
    QCOMPARE(*company::claimNumber(server, uuid, third, {300}), 4);
    const auto all = company::devices(server, uuid);
    QCOMPARE(all->size(), size_t(4));
    QCOMPARE(all->front().name, QStringLiteral("till"));
    QCOMPARE(all->front().claimedAt, Instant{100});
}

void CompanyTest::aLostAnswerCostsNoNumber()
{
    test::ModelServer server;
    const QString uuid = QStringLiteral("c");
    QVERIFY(server.createDatabase(company::devicesDatabase(uuid)));
    const company::DeviceSelf self{1, false, QStringLiteral("m1"), {}, {}, QStringLiteral("b1")};
    bool lost = false;
    server.fault = [&](const QString &request) -> std::optional<test::Fault> {
        if (!request.startsWith(QLatin1String("write")) || std::exchange(lost, true))
            return std::nullopt;
        return test::Fault{RemoteFailure::NoAnswer, true};
    };
    QCOMPARE(company::claimNumber(server, uuid, self, {1}).error().failure, RemoteFailure::NoAnswer);
    QCOMPARE(*company::claimNumber(server, uuid, self, {2}), 1);
    QCOMPARE(company::devices(server, uuid)->size(), size_t(1));
}

void CompanyTest::aCopyOnAnotherComputerTakesANumber()
{
    Company company;
    must(company::noticeMachine(company.shop.store(), QStringLiteral("here")));
    QCOMPARE(company.number(company.shop.store()), 1);
    must(company.connect());
    const QString path = copied(company.shop, company.folder);
    company.shop.reopen();
    must(staff::signIn(company.shop.store(), staff::Credentials::password(QStringLiteral("Mei"), password)));

    auto copy = opened(path);
    must(company::noticeMachine(*copy, QStringLiteral("there")));
    // At once, also without a network: what it makes from now on is its own.
    const int byChance = company.number(*copy);
    QVERIFY(byChance >= 1'000 && byChance <= IdSource::maximumDevice);
    const auto made =
        must(copy->writeNow([](store::UnitOfWork &work) -> Result<qint64> { return work.newId<StaffId>().value; }));
    QCOMPARE(IdSource::deviceOf(made), byChance);
    // Opened there again nothing changes, and the server agrees.
    must(company::noticeMachine(*copy, QStringLiteral("there")));
    QCOMPARE(must(company::settleDevice(*copy, company.server)), byChance);
    // The original keeps what it has.
    must(company::noticeMachine(company.shop.store(), QStringLiteral("here")));
    QCOMPARE(must(company::settleDevice(company.shop.store(), company.server)), 1);
    QCOMPARE(company::devices(company.server, copy->shop().uuid)->size(), size_t(2));
}

void CompanyTest::aCopyOnTheSameComputerTakesANumber()
{
    Company company;
    must(company.connect());
    const QString path = copied(company.shop, company.folder);
    company.shop.reopen();
    must(staff::signIn(company.shop.store(), staff::Credentials::password(QStringLiteral("Mei"), password)));
    QCOMPARE(must(company::settleDevice(company.shop.store(), company.server)), 1);
    auto copy = opened(path);
    QCOMPARE(must(company::settleDevice(*copy, company.server)), 2);
    QCOMPARE(must(company::settleDevice(company.shop.store(), company.server)), 1);
    QCOMPARE(must(company::settleDevice(*copy, company.server)), 2);
    // Ids of before stay, and the next ones are beyond them all.
    const auto last = must(copy->readNow([](store::Connection &connection) -> Result<qint64> {
        return connection.value<qint64>("SELECT last_id FROM device").value_or(0);
    }));
    const auto next =
        must(copy->writeNow([](store::UnitOfWork &work) -> Result<qint64> { return work.newId<StaffId>().value; }));
    QVERIFY(next > last);
    QCOMPARE(IdSource::deviceOf(next), 2);
}

void CompanyTest::aRemovedDeviceIsToldSo()
{
    Company company;
    must(company.connect());
    const QString uuid = company.shop.store().shop().uuid;
    QVERIFY(company::removeDevice(company.server, uuid, 1, {5}));
    QCOMPARE(codeOf(company::settleDevice(company.shop.store(), company.server)), QStringLiteral("company.removed"));
    QVERIFY(company::devices(company.server, uuid)->front().removedAt == Instant{5});
    QCOMPARE(company::removeDevice(company.server, uuid, 7, {5}).error().failure, RemoteFailure::NotFound);
    // Its number is never given out again.
    const company::DeviceSelf other{1, false, QStringLiteral("m2"), {}, {}, QStringLiteral("b2")};
    QCOMPARE(*company::claimNumber(company.server, uuid, other, {6}), 2);
}

void CompanyTest::aComputerJoinsByACode()
{
    Company company;
    must(company.connect());
    const QString code = company.enrolOnServer();
    auto joined = must(company::joinCompany(
        company.server, company.joining(code.toLower().remove(QLatin1Char('-')), QStringLiteral("joined.shopdesk"))));
    QCOMPARE(joined->shop().uuid, company.shop.store().shop().uuid);
    QCOMPARE(joined->shop().zone.name(), QStringLiteral("Europe/London"));
    QCOMPARE(company.number(*joined), 2);
    QVERIFY(joined->isLocked());
    // With the password that she has, and nothing of the shop waits to be sent from here.
    QCOMPARE(codeOf(staff::signIn(*joined, staff::Credentials::password(QStringLiteral("Mei"), serverPassword))),
             QStringLiteral("staff.wrongPassword"));
    const Actor mei = must(staff::signIn(*joined, staff::Credentials::password(QStringLiteral("Mei"), password)));
    QCOMPARE(mei.id, company.owner.id);
    QCOMPARE(mei.permissions, company.owner.permissions);
    must(joined->readNow([](store::Connection &connection) -> Result<void> {
        if (connection.value<int>("SELECT count(*) FROM outbox WHERE table_name <> 'audit_entries'") != 0)
            return fail("test", QStringLiteral("the outbox is not empty"));
        return {};
    }));
    // What one seals opens at the other.
    const vault::Place place{"members", "phone_sealed", 7};
    const QByteArray sealed = must(company.shop.write([&](store::UnitOfWork &work) -> Result<QByteArray> {
        return work.vault().seal(place, QStringLiteral("+44 20 7946 0000"));
    }));
    QCOMPARE(must(joined->writeNow([&](store::UnitOfWork &work) { return work.vault().open(place, sealed); })),
             QStringLiteral("+44 20 7946 0000"));
    QCOMPARE(must(company::settleDevice(*joined, company.server)), 2);
    joined.reset();
    QVERIFY(must(store::Store::open(company.folder.filePath(QStringLiteral("joined.shopdesk"))))->isLocked());
}

void CompanyTest::aComputerJoinsByAFile()
{
    Company company;
    must(company.connect());
    const company::Enrolment enrolment = company.enrol(QStringLiteral("S01"), serverPassword);
    const QByteArray file = company::toFile(enrolment);
    QVERIFY(!file.contains(serverPassword.toUtf8()) && !file.contains("Mei") && !file.contains("Test shop"));
    const QJsonObject document = must(company::fromFile(file));
    const company::FiledServer server = must(company::serverIn(document, enrolment.code, Instant::now()));
    QCOMPARE(server.address, company.plan.address);
    QCOMPARE(server.password, serverPassword);
    auto joined = must(
        company::joinCompany(company.server, company.joining(enrolment.code, QStringLiteral("j.shopdesk")), document));
    must(staff::signIn(*joined, staff::Credentials::password(QStringLiteral("Mei"), password)));
    QCOMPARE(must(joined->readNow(
                 [](store::Connection &connection) -> Result<QString> { return company::keptPassword(connection); })),
             serverPassword);
    for (const QByteArray &bad :
         {QByteArray(), QByteArray("{}"), QByteArray("[1]"), QByteArray(R"({"shopdesk":"enrolment"})"), file.left(40)})
        QCOMPARE(codeOf(company::fromFile(bad)), QStringLiteral("company.badFile"));
}

void CompanyTest::aCodeIsGoodOnce()
{
    Company company;
    must(company.connect());
    const QString code = company.enrolOnServer();
    must(company::joinCompany(company.server, company.joining(code, QStringLiteral("one.shopdesk"))));
    QCOMPARE(codeOf(company::joinCompany(company.server, company.joining(code, QStringLiteral("two.shopdesk")))),
             QStringLiteral("company.codeUsed"));
    QVERIFY(!QFile::exists(company.folder.filePath(QStringLiteral("two.shopdesk"))));
}

void CompanyTest::wrongCodesOpenNothing_data()
{
    QTest::addColumn<int>("position"); // the character that is changed; -1: none
    QTest::addColumn<qint64>("later");
    QTest::addColumn<QString>("code");
    QTest::newRow("right") << -1 << qint64(0) << QString();
    QTest::newRow("other beginning") << 0 << qint64(0) << "company.badCode";
    QTest::newRow("other end") << 38 << qint64(0) << "company.badCode";
    QTest::newRow("to the last moment") << -1 << company::enrolmentLastsMs - 1'000 << QString();
    QTest::newRow("too late") << -1 << company::enrolmentLastsMs + 1'000 << "company.expired";
}

void CompanyTest::wrongCodesOpenNothing()
{
    QFETCH(int, position);
    QFETCH(qint64, later);
    QFETCH(QString, code);
    Company company;
    must(company.connect());
    company::Enrolment enrolment = company.enrol();
    if (position >= 0)
        enrolment.code[position] = enrolment.code[position] == QLatin1Char('7') ? QLatin1Char('8') : QLatin1Char('7');
    QCOMPARE(codeOf(company::openEnrolment(enrolment.document, enrolment.code, {Instant::now().ms + later})), code);
    for (const char *bad : {"", "7K3Q", "not a code at all", "ÄÖÜ"})
        QCOMPARE(codeOf(company::enrolmentIdOf(QString::fromUtf8(bad))), QStringLiteral("company.badCode"));
    // Whoever changes anything of it breaks it.
    for (const char *field : {"sealed", "slot"}) {
        QJsonObject changed = enrolment.document;
        changed.insert(QString::fromLatin1(field), QStringLiteral("AAAA"));
        QVERIFY(!company::openEnrolment(changed, enrolment.code, Instant::now()));
    }
}

void CompanyTest::nothingIsLeftOfAComputerThatCouldNotJoin()
{
    Company company;
    must(company.connect());
    const QString code = company.enrolOnServer();
    const int before = company.server.requests;
    must(company::joinCompany(company.server, company.joining(code, QStringLiteral("whole.shopdesk"))));
    const int requests = company.server.requests - before;
    for (int failing = 1; failing <= requests; ++failing) {
        const QString next = company.enrolOnServer();
        const int start = company.server.requests;
        company.server.fault = [&company, start, failing](const QString &) -> std::optional<test::Fault> {
            if (company.server.requests == start + failing)
                return test::Fault{RemoteFailure::ServerFailed};
            return std::nullopt;
        };
        const QString file = QStringLiteral("%1.shopdesk").arg(failing);
        QCOMPARE(codeOf(company::joinCompany(company.server, company.joining(next, file))),
                 QStringLiteral("sync.serverFailed"));
        QVERIFY(!QFile::exists(company.folder.filePath(file)));
        must(company::joinCompany(company.server, company.joining(next, file)));
    }
}

void CompanyTest::onlyWhoMayLetsComputersIn()
{
    Company company;
    must(company.connect());
    const auto enrol = [&](const std::vector<StaffId> &people) {
        return codeOf(company.shop.write([&](store::UnitOfWork &work) {
            return company::prepareEnrolment(work, {people, {}, {}});
        }));
    };
    QCOMPARE(enrol({}), QStringLiteral("company.noPeople"));
    QCOMPARE(enrol({StaffId{12345}}), QStringLiteral("company.noPassword"));
    // With the code goes the shop's key: a counter that was left open is not enough, where there is a second factor.
    must(company.shop.write([&](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE staff SET totp_sealed = x'00' WHERE id = ?", company.owner.id);
        return {};
    }));
    QCOMPARE(enrol({company.owner.id}), QStringLiteral("staff.proofNeeded"));
    company.shop.store().setActor(test::stranger());
    QCOMPARE(enrol({company.owner.id}), QStringLiteral("staff.notAllowed"));
    QCOMPARE(codeOf(company.connect()), QStringLiteral("staff.notAllowed"));
    for (Result<void> (*change)(store::UnitOfWork &) :
         {+[](store::UnitOfWork &work) { return company::disconnect(work); },
          +[](store::UnitOfWork &work) { return company::setPaused(work, true); },
          +[](store::UnitOfWork &work) { return company::changeAccount(work, {}, {}); }})
        QCOMPARE(codeOf(company.shop.write(change)), QStringLiteral("staff.notAllowed"));
}

void CompanyTest::twoHundredDevicesClaimDifferentNumbers()
{
    test::ModelServer server;
    const QString uuid = QStringLiteral("c");
    QVERIFY(server.createDatabase(company::devicesDatabase(uuid)));
    std::set<int> numbers;
    for (int i = 0; i < 200; ++i) {
        const company::DeviceSelf self{1, false, QString::number(i), {}, {}, QStringLiteral("b%1").arg(i)};
        numbers.insert(*company::claimNumber(server, uuid, self, {1}));
    }
    QCOMPARE(numbers.size(), size_t(200));
    QCOMPARE(*numbers.begin(), 1);
    QCOMPARE(*numbers.rbegin(), 200);
}

void CompanyTest::aShopCanWorkAloneAgain()
{
    Company company;
    const auto pause = [](store::UnitOfWork &work) { return company::setPaused(work, true); };
    QCOMPARE(codeOf(company.shop.write(pause)), QStringLiteral("company.alone"));
    must(company.connect());
    must(company.shop.write(pause));
    const auto isPaused = [](store::Connection &connection) -> Result<bool> {
        return company::link(connection)->isPaused;
    };
    QVERIFY(must(company.shop.read(isPaused)));
    must(company.shop.write([](store::UnitOfWork &work) { return company::setPaused(work, false); }));
    QVERIFY(!must(company.shop.read(isPaused)));
    must(company.shop.write([](store::UnitOfWork &work) { return company::disconnect(work); }));
    QCOMPARE(codeOf(company::settleDevice(company.shop.store(), company.server)), QStringLiteral("company.alone"));
    // The number stays: it is in the ids that were made.
    QCOMPARE(company.number(company.shop.store()), 1);
}

QTEST_GUILESS_MAIN(CompanyTest)
#include "CompanyTest.moc"
