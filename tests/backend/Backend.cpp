// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/Backend.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

#include <map>

namespace shopdesk::test {

using sync::RemoteAnswer;

namespace {

constexpr int startMs = 60'000;

QJsonObject objectOf(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

template<typename T>
QString wordOf(const RemoteAnswer<T> &answer)
{
    static constexpr auto words = std::to_array<const char *>({"Unreachable", "NoAnswer", "Untrusted", "WrongPassword",
                                                               "Forbidden", "NotFound", "Conflict", "TooLarge", "Busy",
                                                               "ServerFailed", "Refused", "BadAnswer", "Cancelled"});
    return answer ? QStringLiteral("ok") : QString::fromLatin1(words.at(size_t(answer.error().failure)));
}

/// Of a revision only its number: what follows it differs between servers.
QString generationOf(const QString &revision)
{
    return revision.section(QLatin1Char('-'), 0, 0);
}

/// What a script remembers between its steps.
struct Script
{
    sync::Remote &remote;
    QString database;
    QStringList lines = {};
    std::map<QString, QString> revisions = {};

    void say(const char *step, const QString &outcome)
    {
        lines << QStringLiteral("%1: %2").arg(QLatin1String(step), outcome);
    }

    /// Documents whose "_rev" is "known" follow what was written last.
    void write(const char *step, std::vector<QJsonObject> documents)
    {
        QJsonArray sent;
        for (QJsonObject &document : documents) {
            if (document.value(QStringLiteral("_rev")).toString() == QLatin1String("known"))
                document.insert(QStringLiteral("_rev"), revisions[document.value(QStringLiteral("_id")).toString()]);
            sent << document;
        }
        const auto outcomes = remote.write(database, sent);
        QStringList words;
        for (const sync::WriteOutcome &outcome : outcomes.value_or(std::vector<sync::WriteOutcome>())) {
            words << outcome.id + QLatin1Char(' ')
                         + (outcome.failure ? wordOf(
                                RemoteAnswer<void>(tl::unexpected(sync::RemoteError{*outcome.failure, {}, {}, {}})))
                                            : generationOf(outcome.revision));
            if (!outcome.failure)
                revisions[outcome.id] = outcome.revision;
        }
        say(step, outcomes ? words.join(QLatin1String(", ")) : wordOf(outcomes));
    }

    void read(const char *step, const char *id)
    {
        const auto document = remote.document(database, QString::fromUtf8(id));
        QJsonObject content = document.value_or(QJsonObject());
        const QString generation = generationOf(content.take(QStringLiteral("_rev")).toString());
        content.remove(QStringLiteral("_id"));
        say(step, document ? generation + QLatin1Char(' ')
                                 + QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact))
                           : wordOf(document));
    }

    /// Pages until there are no more: which documents came, each once, in the order of their ids.
    QString pull(const char *step, const QString &since, int limit)
    {
        QStringList ids;
        QString sequence = since;
        for (int pages = 0; pages < 50; ++pages) {
            const auto page = remote.changes(database, {sequence, limit, 0});
            if (!page) {
                say(step, wordOf(page));
                return sequence;
            }
            sequence = page->lastSequence;
            for (const sync::ChangedDocument &change : page->changes)
                ids << change.id + QLatin1Char(' ') + generationOf(change.revisions.front())
                           + (change.deleted ? QStringLiteral(" gone") : QString());
            if (page->changes.empty())
                break;
        }
        ids.sort();
        say(step, ids.join(QLatin1String(", ")));
        return sequence;
    }
};

} // namespace

QString Backend::start()
{
    const QString folder = QFile::decodeName(SHOPDESK_BACKEND_FOLDER);
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    if (node.isEmpty())
        return QStringLiteral("the test backend is not there: Node.js is not installed");
    if (!QDir(folder + QStringLiteral("/node_modules/express-pouchdb")).exists())
        return QStringLiteral(
            "the test backend is not there: run `npm ci` in tests/backend, as packaging/test.sh does");
    const QString password = QStringLiteral("only for this test");
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(node, {folder + QStringLiteral("/server.js"), QStringLiteral("admin"), password});
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(startMs))
            qFatal("the test backend does not start");
    const QString port = QString::fromLatin1(m_process.readLine().trimmed());
    m_access = {QUrl(QStringLiteral("http://127.0.0.1:") + port), QStringLiteral("admin"), password};
    return {};
}

Backend::~Backend()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel(); // it ends with its input
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
}

QStringList transcriptOf(sync::Remote &remote, const QString &database)
{
    Script script{remote, database};
    script.say("a database that is not there", wordOf(remote.database(database)));
    script.say("changes of one", wordOf(remote.changes(database, {})));
    script.say("a document of one", wordOf(remote.document(database, QStringLiteral("a:1"))));
    script.say("make it", wordOf(remote.createDatabase(database)));
    script.say("make it again", wordOf(remote.createDatabase(database)));
    const auto info = remote.database(database);
    script.say("how many", info ? QString::number(info->documents) : wordOf(info));

    script.write("write", {objectOf(R"({"_id":"a:1","v":1})"), objectOf(R"({"_id":"a:2","big":"9223372036854775807"})"),
                           objectOf(R"({"_id":"b/ ?&+%:ü","v":"茶"})")});
    script.write("the same again", {objectOf(R"({"_id":"a:1","v":1})")});
    script.write("without knowing", {objectOf(R"({"_id":"a:1","v":2})"), objectOf(R"({"_id":"a:3"})")});
    script.write("many at once", {objectOf(R"({"_id":"a:1","v":9})"), objectOf(R"({"_id":"a:2","v":9})"),
                                  objectOf(R"({"_id":"a:4"})"), objectOf(R"({"_id":"a:3","v":9})")});
    script.write("knowing", {objectOf(R"({"_id":"a:1","v":2,"_rev":"known"})")});
    script.write("knowing what is not so",
                 {objectOf(R"({"_id":"a:1","v":3,"_rev":"1-0123456789abcdef0123456789abcdef"})")});
    script.read("read", "a:1");
    script.read("read a number", "a:2");
    script.read("read a strange id", "b/ ?&+%:ü");
    script.read("read nothing", "a:9");
    const QString sequence = script.pull("all", {}, 500);
    script.pull("one by one", {}, 1);
    script.pull("nothing new", sequence, 500);
    script.write("delete", {objectOf(R"({"_id":"a:2","_rev":"known","_deleted":true})")});
    script.read("read what is gone", "a:2");
    script.pull("since then", sequence, 500);
    script.write("make it anew", {objectOf(R"({"_id":"a:2","v":"again"})")});
    script.write("nothing", {});
    const auto more = remote.database(database);
    script.say("how many now", more ? QString::number(more->documents) : wordOf(more));
    return script.lines;
}

QStringList expectedTranscript()
{
    return QString::fromUtf8(R"(a database that is not there: NotFound
changes of one: NotFound
a document of one: NotFound
make it: ok
make it again: ok
how many: 0
write: a:1 1, a:2 1, b/ ?&+%:ü 1
the same again: a:1 Conflict
without knowing: a:1 Conflict, a:3 1
many at once: a:1 Conflict, a:2 Conflict, a:4 1, a:3 Conflict
knowing: a:1 2
knowing what is not so: a:1 Conflict
read: 2 {"v":2}
read a number: 1 {"big":"9223372036854775807"}
read a strange id: 1 {"v":"茶"}
read nothing: NotFound
all: a:1 2, a:2 1, a:3 1, a:4 1, b/ ?&+%:ü 1
one by one: a:1 2, a:2 1, a:3 1, a:4 1, b/ ?&+%:ü 1
nothing new: 
delete: a:2 2
read what is gone: NotFound
since then: a:2 2 gone
make it anew: a:2 3
nothing: 
how many now: 5)")
        .split(QLatin1Char('\n'));
}

} // namespace shopdesk::test
