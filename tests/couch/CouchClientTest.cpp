// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "couch/CouchClient.h"

#include "couch/ScriptedServer.h"
#include "support/TestShop.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QThread>

using namespace shopdesk;
using namespace std::chrono_literals;
using sync::RemoteFailure;
using test::HeardRequest;
using test::ScriptedServer;

namespace {

const QString database = QStringLiteral("shopdesk-c");
const QString account = QStringLiteral("S01");
const QString password = QStringLiteral("pässword:1");

couch::CouchClient clientOf(const ScriptedServer &server, const couch::CouchLimits &limits = {})
{
    return couch::CouchClient({server.address(), account, password}, limits);
}

QByteArray pageOf(const QByteArray &rows)
{
    return R"({"results":[)" + rows + R"(],"last_seq":"7-abc","pending":0})";
}

template<typename T>
std::optional<RemoteFailure> failureOf(const sync::RemoteAnswer<T> &answer)
{
    return answer ? std::nullopt : std::optional(answer.error().failure);
}

} // namespace

/// What the client makes of servers, above all of bad ones: one clear error for each cause, and never a wait without an end.
class CouchClientTest : public QObject
{
    Q_OBJECT

private slots:
    void asksAsCouchDbWantsIt();
    void readsAPageOfChanges();
    void takesWhatIsNoPageForABadAnswer_data();
    void takesWhatIsNoPageForABadAnswer();
    void tellsEachStatusApart_data();
    void tellsEachStatusApart();
    void readsEachOutcomeOfAWrite();
    void refusesOutcomesOfOtherDocuments();
    void aDatabaseThatIsThereIsNoError();
    void knowsWhetherADatabaseWasMadeAgain();
    void endsWithItsDeadline_data();
    void endsWithItsDeadline();
    void aSilentLongPollIsNoFailure();
    void refusesAnEndlessAnswer();
    void aDocumentThatIsTooLongStopsNothing();
    void readsWhatIsCompressed();
    void sendsNothingOverPlainHttpToOthers();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void trustsNoBadCertificate_data();
    void trustsNoBadCertificate();
    void isStoppedFromAnotherThread();
    void namesWhatCannotBeReached();
};

void CouchClientTest::asksAsCouchDbWantsIt()
{
    ScriptedServer server(ScriptedServer::always(200, pageOf({})));
    auto client = clientOf(server);
    QVERIFY(client.changes(database, {QStringLiteral("5-a+b/c="), 20, 0}));
    const HeardRequest &heard = server.heard().front();
    QCOMPARE(heard.method, QByteArray("GET"));
    QCOMPARE(heard.target,
             QByteArray("/shopdesk-c/_changes?limit=20&since=5-a%2Bb%2Fc%3D&include_docs=true&conflicts=true"));
    QCOMPARE(heard.headers.value("accept"), QByteArray("application/json"));
    QCOMPARE(heard.headers.value("authorization"),
             "Basic " + (account + QLatin1Char(':') + password).toUtf8().toBase64());
    QVERIFY(heard.headers.value("accept-encoding").contains("gzip"));

    QVERIFY(!client.document(database, QStringLiteral("a/b c+?")));
    QCOMPARE(server.heard().back().target, QByteArray("/shopdesk-c/a%2Fb%20c%2B%3F?conflicts=true"));
    QVERIFY(!client.document(database, QStringLiteral("_design/shopdesk"), QStringLiteral("3-x")));
    QCOMPARE(server.heard().back().target, QByteArray("/shopdesk-c/_design/shopdesk?rev=3-x"));

    QVERIFY(!client.write(database, {QJsonObject{{QStringLiteral("_id"), QStringLiteral("x")}}}));
    QCOMPARE(server.heard().back().method, QByteArray("POST"));
    QCOMPARE(server.heard().back().headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(server.heard().back().body, QByteArray(R"({"docs":[{"_id":"x"}]})"));
}

void CouchClientTest::readsAPageOfChanges()
{
    ScriptedServer server(ScriptedServer::always(200, "\n\n" + pageOf(R"(
        {"seq":"6-x","id":"a","changes":[{"rev":"2-b"}],"doc":{"_id":"a","_rev":"2-b","_conflicts":["2-a"],"v":1}},
        {"seq":null,"id":"b","changes":[{"rev":"3-c"}],"deleted":true,"doc":{"_id":"b","_rev":"3-c","_deleted":true}},
        {"seq":7,"id":"c","changes":[{"rev":"1-d"}]})")));
    const auto page = clientOf(server).changes(database, {});
    QVERIFY(page);
    QCOMPARE(page->lastSequence, QStringLiteral("7-abc"));
    QCOMPARE(page->pending, 0);
    QCOMPARE(page->changes.size(), size_t(3));
    QCOMPARE(page->changes[0].revisions, (std::vector<QString>{QStringLiteral("2-b"), QStringLiteral("2-a")}));
    QCOMPARE(page->changes[0].document.value(QStringLiteral("v")).toInt(), 1);
    QVERIFY(page->changes[1].deleted);
    QVERIFY(page->changes[2].document.isEmpty());
    // PouchDB counts, and does not tell how many there are.
    ScriptedServer counting(ScriptedServer::always(200, R"({"results":[],"last_seq":41})"));
    const auto other = clientOf(counting).changes(database, {});
    QCOMPARE(other->lastSequence, QStringLiteral("41"));
    QCOMPARE(other->pending, -1);
}

void CouchClientTest::takesWhatIsNoPageForABadAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("not JSON") << QByteArray("<html>Welcome to nginx</html>");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"results":[{"id":"a","changes":[{"rev":"1-)");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no sequence") << QByteArray(R"({"results":[]})");
    QTest::newRow("no results") << QByteArray(R"({"last_seq":"1"})");
    QTest::newRow("results of another kind") << QByteArray(R"({"results":{"a":1},"last_seq":"1"})");
    QTest::newRow("row without id") << pageOf(R"({"changes":[{"rev":"1-a"}]})");
    QTest::newRow("row of another kind") << pageOf("17");
    QTest::newRow("row without revision") << pageOf(R"({"id":"a","changes":[]})");
    QTest::newRow("no revision") << pageOf(R"({"id":"a","changes":[{"rev":"../../x"}]})");
    QTest::newRow("revision of another kind") << pageOf(R"({"id":"a","changes":[{"rev":17}]})");
    QTest::newRow("conflict without revision")
        << pageOf(R"({"id":"a","changes":[],"doc":{"_id":"a","_rev":"1-a","_conflicts":[{}]}})");
    QTest::newRow("deep") << pageOf(R"({"id":"a","doc":)" + QByteArray(200, '[') + QByteArray(200, ']') + "}");
    QTest::newRow("very deep") << QByteArray(5'000'000, '[');
    QTest::newRow("zero bytes") << QByteArray(1'000, '\0');
}

void CouchClientTest::takesWhatIsNoPageForABadAnswer()
{
    QFETCH(QByteArray, body);
    ScriptedServer server(ScriptedServer::always(200, body));
    const auto page = clientOf(server).changes(database, {});
    QCOMPARE(failureOf(page), std::optional(RemoteFailure::BadAnswer));
    QVERIFY(page.error().message.contains(QStringLiteral("no CouchDB")));
    QVERIFY(page.error().detail.size() <= 200);
}

void CouchClientTest::tellsEachStatusApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<RemoteFailure>("failure");
    QTest::addColumn<qint64>("retryAfter");
    const auto row = [](const char *name, int status, const char *reason, RemoteFailure failure,
                        const char *headers = "", qint64 retryAfter = -1) {
        QTest::newRow(name) << status << QByteArray(R"({"error":"x","reason":")") + reason + "\"}"
                            << QByteArray(headers) << failure << retryAfter;
    };
    row("400", 400, "bad", RemoteFailure::Refused);
    row("wrong password", 401, "Name or password is incorrect.", RemoteFailure::WrongPassword,
        "WWW-Authenticate: Basic realm=\"server\"\r\n");
    row("no member, PouchDB", 401, "You are not authorized to access this db.", RemoteFailure::Forbidden);
    row("no member, CouchDB", 403, "You are not allowed to access this db.", RemoteFailure::Forbidden);
    row("locked out", 403, "Account is temporarily locked due to multiple authentication failures",
        RemoteFailure::WrongPassword);
    row("404", 404, "deleted", RemoteFailure::NotFound);
    row("409", 409, "Document update conflict.", RemoteFailure::Conflict);
    row("412", 412, "file_exists", RemoteFailure::Conflict);
    row("413", 413, "too large", RemoteFailure::TooLarge);
    row("415", 415, "Content-Type must be application/json", RemoteFailure::Refused);
    row("429", 429, "slow down", RemoteFailure::Busy, "Retry-After: 17\r\n", 17'000);
    row("503", 503, "maintenance", RemoteFailure::Busy, "Retry-After: Fri, 01 Jan 2021 00:00:00 GMT\r\n", 0);
    row("503 nonsense", 503, "maintenance", RemoteFailure::Busy, "Retry-After: soon\r\n");
    row("503 for ever", 503, "maintenance", RemoteFailure::Busy, "Retry-After: 99999999999\r\n", 86'400'000);
    row("500", 500, "badmatch", RemoteFailure::ServerFailed);
    row("502", 502, "gateway", RemoteFailure::ServerFailed);
}

void CouchClientTest::tellsEachStatusApart()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, headers);
    QFETCH(RemoteFailure, failure);
    QFETCH(qint64, retryAfter);
    ScriptedServer server(ScriptedServer::always(status, body, headers));
    const auto info = clientOf(server).setSecurity(database, {});
    QCOMPARE(failureOf(info), std::optional(failure));
    QCOMPARE(info.error().retryAfterMs.value_or(-1), retryAfter);
    QVERIFY(!info.error().message.isEmpty());
    QVERIFY(info.error().detail.startsWith(QString::number(status)));
    // Asked once: whoever waits and tries again stands outside.
    QCOMPARE(server.heard().size(), size_t(1));
    // The same where the server explains nothing.
    ScriptedServer silent(ScriptedServer::always(status, "<html>"));
    QVERIFY(!clientOf(silent).database(database));
}

void CouchClientTest::readsEachOutcomeOfAWrite()
{
    ScriptedServer server(ScriptedServer::always(201, R"([
        {"id":"f","error":"strange","rev":"9-z"}, {"ok":true,"id":"a","rev":"1-a"}, {"id":"b","error":"conflict","reason":"Document update conflict."},
        {"id":"c","error":"forbidden","reason":"ledger"}, {"error":true,"name":"unauthorized","status":401,"reason":"no"},
        {"id":"e","error":"too_large","reason":"e"}])"));
    QJsonArray documents;
    for (const char *id : {"a", "b", "c", "d", "e", "f"})
        documents << QJsonObject{{QStringLiteral("_id"), QString::fromLatin1(id)}};
    const auto outcomes = clientOf(server).write(database, documents);
    QVERIFY(outcomes);
    const std::vector<std::optional<RemoteFailure>> expected{std::nullopt,
                                                             RemoteFailure::Conflict,
                                                             RemoteFailure::Forbidden,
                                                             RemoteFailure::Forbidden,
                                                             RemoteFailure::TooLarge,
                                                             RemoteFailure::Refused};
    QCOMPARE(outcomes->size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE((*outcomes)[i].failure, expected[i]);
        QCOMPARE((*outcomes)[i].id, documents[qsizetype(i)].toObject().value(QStringLiteral("_id")).toString());
        QCOMPARE((*outcomes)[i].revision, i == 0 ? QStringLiteral("1-a") : QString());
    }
}

void CouchClientTest::refusesOutcomesOfOtherDocuments()
{
    const QJsonArray documents{QJsonObject{{QStringLiteral("_id"), QStringLiteral("a")}}};
    for (const char *body :
         {R"([{"ok":true,"id":"b","rev":"1-a"}])", R"([])", R"([{"ok":true,"id":"a"}])", R"([17])",
          R"([{"ok":true,"id":"a","rev":"1-a"},{"ok":true,"id":"a","rev":"1-a"}])", R"({"ok":true})"}) {
        ScriptedServer server(ScriptedServer::always(201, body));
        QCOMPARE(failureOf(clientOf(server).write(database, documents)), std::optional(RemoteFailure::BadAnswer));
    }
}

void CouchClientTest::aDatabaseThatIsThereIsNoError()
{
    ScriptedServer there(ScriptedServer::always(412, R"({"error":"file_exists"})"));
    QVERIFY(clientOf(there).createDatabase(database));
    ScriptedServer refusing(ScriptedServer::always(403, R"({"error":"forbidden"})"));
    QCOMPARE(failureOf(clientOf(refusing).createDatabase(database)), std::optional(RemoteFailure::Forbidden));
}

void CouchClientTest::knowsWhetherADatabaseWasMadeAgain()
{
    const auto instanceIn = [](const QByteArray &more) {
        ScriptedServer server(ScriptedServer::always(
            200, R"({"db_name":"d","doc_count":3,"update_seq":"4-x","instance_start_time":"17")" + more + "}"));
        return clientOf(server).database(database)->instance;
    };
    QCOMPARE(instanceIn({}), QStringLiteral("17"));
    // PouchDB's is the time at which the server was started.
    QCOMPARE(instanceIn(R"(,"backend_adapter":"LevelDOWN")"), QString());
    ScriptedServer other(ScriptedServer::always(200, R"({"couchdb":"Welcome"})"));
    QCOMPARE(failureOf(clientOf(other).database(database)), std::optional(RemoteFailure::BadAnswer));
}

void CouchClientTest::endsWithItsDeadline_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<bool>("drips");
    QTest::newRow("says nothing") << QByteArray() << false;
    QTest::newRow("stops in the head") << QByteArray("HTTP/1.1 200 OK\r\nConte") << false;
    QTest::newRow("stops in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{") << false;
    QTest::newRow("drips") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n") << true;
}

void CouchClientTest::endsWithItsDeadline()
{
    QFETCH(QByteArray, begin);
    QFETCH(bool, drips);
    ScriptedServer server([=](QTcpSocket &socket, const HeardRequest &) {
        socket.write(begin);
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
        if (drips)
            timer->start(20);
    });
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(failureOf(clientOf(server, {.deadline = 300ms}).database(database)),
             std::optional(RemoteFailure::NoAnswer));
    QVERIFY(clock.elapsed() >= 250);
    QVERIFY(clock.elapsed() < 5'000);
}

void CouchClientTest::aSilentLongPollIsNoFailure()
{
    // CouchDB ends it by itself; a change comes at once.
    ScriptedServer prompt(ScriptedServer::always(200, pageOf({})));
    auto client = clientOf(prompt);
    const auto next = client.awaitChange(database, QStringLiteral("3-x"), 60s);
    QVERIFY(next);
    QCOMPARE(*next, QStringLiteral("7-abc"));
    const QByteArray target = prompt.heard().front().target;
    QVERIFY(target.contains("feed=longpoll") && target.contains("timeout=60000") && !target.contains("heartbeat"));
    QVERIFY(!target.contains("include_docs"));
    // PouchDB says for ever that it is there; that is ended here.
    for (const char *body : {"", "\n\n", "{\"results\":[\n\n\n"}) {
        ScriptedServer silent([=](QTcpSocket &socket, const HeardRequest &) {
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            if (const QByteArray text(body); !text.isEmpty())
                socket.write(QByteArray::number(text.size(), 16) + "\r\n" + text + "\r\n");
        });
        const auto same = clientOf(silent, {.grace = 50ms}).awaitChange(database, QStringLiteral("3-x"), 50ms);
        QVERIFY2(same, body);
        QCOMPARE(*same, QStringLiteral("3-x"));
    }
    // Head and beginning come at once, and what was to follow breaks off.
    ScriptedServer broken([](QTcpSocket &socket, const HeardRequest &) {
        socket.write(ScriptedServer::answer(200, R"({"results":[{"id")"));
    });
    QCOMPARE(failureOf(clientOf(broken).awaitChange(database, {}, 60s)), std::optional(RemoteFailure::BadAnswer));
}

void CouchClientTest::refusesAnEndlessAnswer()
{
    qint64 sent = 0;
    ScriptedServer server([&sent](QTcpSocket &socket, const HeardRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        const QByteArray block(64 * 1024, ' ');
        const QByteArray chunk = "10000\r\n" + block + "\r\n";
        // At its own pace: it shares the thread with the client, and must not keep it from reading.
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket, &sent, chunk] { sent += socket.write(chunk); });
        timer->start(1);
    });
    const qint64 most = 2 * 1024 * 1024;
    auto client = clientOf(server, {.largestBody = most});
    QCOMPARE(failureOf(client.document(database, QStringLiteral("a"))), std::optional(RemoteFailure::BadAnswer));
    QVERIFY2(sent < most * 8, qPrintable(QString::number(sent)));
    // The next request is none the worse for it.
    QCOMPARE(failureOf(client.database(database)), std::optional(RemoteFailure::BadAnswer));
    // A length that is announced is believed before a byte of it came.
    ScriptedServer boasting([](QTcpSocket &socket, const HeardRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n{");
    });
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(
        failureOf(clientOf(boasting, {.deadline = 20s, .largestBody = most}).document(database, QStringLiteral("a"))),
        std::optional(RemoteFailure::BadAnswer));
    QVERIFY(clock.elapsed() < 10'000);
}

void CouchClientTest::aDocumentThatIsTooLongStopsNothing()
{
    ScriptedServer server([](QTcpSocket &socket, const HeardRequest &request) {
        const QUrlQuery query(QUrl(QString::fromLatin1(request.target)));
        const int limit = query.queryItemValue(QStringLiteral("limit")).toInt();
        const bool withDocuments = query.hasQueryItem(QStringLiteral("include_docs"));
        QByteArray rows;
        for (int i = 0; i < limit; ++i) {
            const QByteArray id = QByteArray::number(i);
            const QByteArray text(i == 0 ? 100'000 : 10, 'x');
            rows +=
                (i > 0 ? "," : "") + (R"({"id":")" + id + R"(","changes":[{"rev":"1-a"}])")
                + (withDocuments ? R"(,"doc":{"_id":")" + id + R"(","_rev":"1-a","t":")" + text + "\"}" : QByteArray())
                + "}";
        }
        socket.write(ScriptedServer::answer(200, pageOf(rows)));
    });
    auto client = clientOf(server, {.largestBody = 50'000});
    const auto page = client.changes(database, {{}, 8, 0});
    QVERIFY(page);
    QCOMPARE(page->changes.size(), size_t(1));
    QCOMPARE(page->changes.front().id, QStringLiteral("0"));
    QVERIFY(page->changes.front().document.isEmpty());
    QCOMPARE(page->changes.front().revisions, std::vector<QString>{QStringLiteral("1-a")});
}

void CouchClientTest::readsWhatIsCompressed()
{
    // gzip of {"_id":"a","_rev":"1-a"}, and of a megabyte of blanks before "{}".
    const auto zipped = [](const QByteArray &text) {
        // qCompress writes a length and zlib's format, which HTTP calls "deflate".
        return qCompress(text).mid(4);
    };
    ScriptedServer server(
        ScriptedServer::always(200, zipped(R"({"_id":"a","_rev":"1-a"})"), "Content-Encoding: deflate\r\n"));
    QVERIFY(clientOf(server).document(database, QStringLiteral("a")));
    // A good compression is fine, a bomb is an answer that is too long.
    const QByteArray blanks(1'000'000, ' ');
    ScriptedServer dense(
        ScriptedServer::always(200, zipped(blanks + R"({"_id":"a","_rev":"1-a"})"), "Content-Encoding: deflate\r\n"));
    QVERIFY(clientOf(dense).document(database, QStringLiteral("a")));
    QCOMPARE(failureOf(clientOf(dense, {.largestBody = 900'000}).document(database, QStringLiteral("a"))),
             std::optional(RemoteFailure::BadAnswer));
}

/// Whatever is written into the link of a shop by hand.
void CouchClientTest::sendsNothingOverPlainHttpToOthers()
{
    couch::CouchClient client({QUrl(QStringLiteral("http://shop.invalid")), account, password});
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(failureOf(client.database(database)), std::optional(RemoteFailure::Untrusted));
    QVERIFY(clock.elapsed() < 100); // nobody was asked
}

void CouchClientTest::followsNoRedirect_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<RemoteFailure>("failure");
    QTest::newRow("another host") << QByteArray("https://elsewhere.example/db") << RemoteFailure::Untrusted;
    QTest::newRow("plain HTTP") << QByteArray("http://elsewhere.example/db") << RemoteFailure::Untrusted;
    QTest::newRow("the same host") << QByteArray("/other") << RemoteFailure::Refused;
}

void CouchClientTest::followsNoRedirect()
{
    QFETCH(QByteArray, target);
    QFETCH(RemoteFailure, failure);
    for (const int status : {301, 302, 307, 308}) {
        ScriptedServer server(ScriptedServer::always(status, {}, "Location: " + target + "\r\n"));
        const auto info = clientOf(server).database(database);
        QCOMPARE(failureOf(info), std::optional(failure));
        QCOMPARE(server.heard().size(), size_t(1));
    }
}

void CouchClientTest::trustsNoBadCertificate_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<bool>("isTrusted");
    QTest::newRow("self-signed") << QStringLiteral("good.crt") << false << false;
    QTest::newRow("expired") << QStringLiteral("expired.crt") << true << false;
    QTest::newRow("of a known authority") << QStringLiteral("good.crt") << true << true;
}

void CouchClientTest::trustsNoBadCertificate()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("no TLS: Qt was built without, or its library is missing");
    QFETCH(QString, certificate);
    QFETCH(bool, isKnown);
    QFETCH(bool, isTrusted);
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration known = before;
    if (isKnown)
        known.addCaCertificates(test::testData(QStringLiteral("certificates/") + certificate));
    QSslConfiguration::setDefaultConfiguration(known);
    ScriptedServer server(ScriptedServer::always(200, pageOf({})), certificate);
    const auto page = clientOf(server, {.deadline = 10s}).changes(database, {});
    QSslConfiguration::setDefaultConfiguration(before);
    QCOMPARE(page.has_value(), isTrusted);
    if (isTrusted)
        return;
    QCOMPARE(failureOf(page), std::optional(RemoteFailure::Untrusted));
    QVERIFY2(page.error().message.contains(QStringLiteral("cannot prove")), qPrintable(page.error().message));
    // No name and no password went there.
    QCOMPARE(server.heard().size(), size_t(0));
}

void CouchClientTest::isStoppedFromAnotherThread()
{
    ScriptedServer server([](QTcpSocket &, const HeardRequest &) {});
    auto client = clientOf(server);
    const std::unique_ptr<QThread> other(QThread::create([&client] {
        QThread::msleep(150);
        client.cancel();
    }));
    QElapsedTimer clock;
    clock.start();
    other->start();
    QCOMPARE(failureOf(client.awaitChange(database, {}, 60s)), std::optional(RemoteFailure::Cancelled));
    QVERIFY(clock.elapsed() < 10'000);
    other->wait();
    // Where nothing is under way, the next one does not begin.
    client.cancel();
    QCOMPARE(failureOf(client.database(database)), std::optional(RemoteFailure::Cancelled));
    QCOMPARE(server.heard().size(), size_t(1));
}

void CouchClientTest::namesWhatCannotBeReached()
{
    QUrl address;
    {
        const ScriptedServer gone(ScriptedServer::always(200, {}));
        address = gone.address();
    }
    couch::CouchClient client({address, account, password});
    const auto info = client.database(database);
    QCOMPARE(failureOf(info), std::optional(RemoteFailure::Unreachable));
    QVERIFY(!info.error().message.contains(password) && !info.error().detail.contains(password));
    ScriptedServer closing([](QTcpSocket &socket, const HeardRequest &) { socket.disconnectFromHost(); });
    QCOMPARE(failureOf(clientOf(closing).database(database)), std::optional(RemoteFailure::Unreachable));
    ScriptedServer breaking([](QTcpSocket &socket, const HeardRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"db_name\":");
        socket.disconnectFromHost();
    });
    QCOMPARE(failureOf(clientOf(breaking).database(database)), std::optional(RemoteFailure::Unreachable));
}

QTEST_GUILESS_MAIN(CouchClientTest)
#include "CouchClientTest.moc"
