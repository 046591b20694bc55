// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ModelServer.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace shopdesk::test {

using namespace sync;

namespace {

RemoteError error(RemoteFailure failure)
{
    return {failure, QStringLiteral("model server"), {}, {}};
}

QString field(const QJsonObject &document, const char *name)
{
    return document.value(QLatin1String(name)).toString();
}

QJsonObject bodyOf(QJsonObject document)
{
    for (const char *name : {"_id", "_rev", "_deleted", "_conflicts"})
        document.remove(QLatin1String(name));
    return document;
}

int generationOf(const QString &revision)
{
    return revision.section(QLatin1Char('-'), 0, 0).toInt();
}

/// As CouchDB makes them: of what went before and of the content, so that the same edit is the same revision.
QString revisionAfter(const QString &parent, const QJsonObject &body, bool isDeleted)
{
    const QByteArray content = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const QByteArray hash =
        QCryptographicHash::hash(parent.toUtf8() + (isDeleted ? '-' : '+') + content, QCryptographicHash::Md5);
    return QStringLiteral("%1-%2").arg(generationOf(parent) + 1).arg(QString::fromLatin1(hash.toHex()));
}

} // namespace

template<typename T>
RemoteAnswer<T> ModelServer::answered(const QString &request, const std::function<RemoteAnswer<T>()> &answer)
{
    ++requests;
    const std::optional<Fault> wrong = fault ? fault(request) : std::nullopt;
    if (!wrong)
        return answer();
    if (wrong->isTwice)
        answer();
    if (wrong->isAfterwards || wrong->isTwice) {
        auto given = answer();
        if (wrong->isTwice)
            return given;
    }
    return tl::unexpected(error(wrong->failure));
}

RemoteAnswer<DatabaseInfo> ModelServer::database(const QString &name)
{
    return answered<DatabaseInfo>(QStringLiteral("database ") + name, [&]() -> RemoteAnswer<DatabaseInfo> {
        const auto found = m_databases.find(name);
        if (found == m_databases.end())
            return tl::unexpected(error(RemoteFailure::NotFound));
        return DatabaseInfo{QString::number(found->second.instance), QString::number(found->second.sequence),
                            qint64(found->second.documents.size())};
    });
}

RemoteAnswer<void> ModelServer::createDatabase(const QString &name)
{
    return answered<void>(QStringLiteral("create ") + name, [&]() -> RemoteAnswer<void> {
        if (!m_databases.contains(name))
            m_databases[name].instance = ++m_instances;
        return {};
    });
}

RemoteAnswer<ChangesPage> ModelServer::changes(const QString &name, const ChangesRequest &request)
{
    return answered<ChangesPage>(QStringLiteral("changes ") + name, [&]() -> RemoteAnswer<ChangesPage> {
        const auto found = m_databases.find(name);
        if (found == m_databases.end())
            return tl::unexpected(error(RemoteFailure::NotFound));
        const qint64 since = request.since.toLongLong();
        std::map<qint64, std::pair<QString, const Document *>> bySequence;
        for (const auto &[id, document] : found->second.documents) {
            if (document.sequence > since)
                bySequence.emplace(document.sequence, std::make_pair(id, &document));
        }
        ChangesPage page;
        page.lastSequence = QString::number(std::max(since, qint64(0)));
        for (const auto &[sequence, named] : bySequence) {
            if (int(page.changes.size()) == request.limit)
                break;
            const Leaf &winner = named.second->leaves.front();
            ChangedDocument change{named.first, {}, winner.isDeleted, winner.body};
            change.document.insert(QStringLiteral("_id"), named.first);
            change.document.insert(QStringLiteral("_rev"), winner.revision);
            change.revisions.push_back(winner.revision);
            for (size_t i = 1; i < named.second->leaves.size(); ++i) {
                if (!named.second->leaves[i].isDeleted)
                    change.revisions.push_back(named.second->leaves[i].revision);
            }
            page.changes.push_back(std::move(change));
            page.lastSequence = QString::number(sequence);
        }
        page.pending = qint64(bySequence.size() - page.changes.size());
        if (shuffle != nullptr)
            std::shuffle(page.changes.begin(), page.changes.end(), *shuffle);
        return page;
    });
}

RemoteAnswer<std::vector<WriteOutcome>> ModelServer::write(const QString &name, const QJsonArray &documents)
{
    return answered<std::vector<WriteOutcome>>(QStringLiteral("write ") + name,
                                               [&] { return writeAll(name, documents); });
}

RemoteAnswer<std::vector<WriteOutcome>> ModelServer::writeAll(const QString &name, const QJsonArray &documents)
{
    const auto found = m_databases.find(name);
    if (found == m_databases.end())
        return tl::unexpected(error(RemoteFailure::NotFound));
    std::vector<WriteOutcome> outcomes;
    for (const QJsonValue &document : documents) {
        if (QJsonDocument(document.toObject()).toJson(QJsonDocument::Compact).size() > largestDocument)
            return tl::unexpected(error(RemoteFailure::TooLarge));
    }
    for (const QJsonValue &document : documents)
        outcomes.push_back(writeOne(found->second, document.toObject()));
    return outcomes;
}

WriteOutcome ModelServer::writeOne(Database &database, const QJsonObject &document)
{
    const QString id = field(document, "_id");
    const QString parent = field(document, "_rev");
    const bool isDeleted = document.value(QStringLiteral("_deleted")).toBool();
    const QJsonObject body = bodyOf(document);
    const auto found = database.documents.find(id);
    const WriteOutcome conflict{id, {}, RemoteFailure::Conflict, QStringLiteral("Document update conflict.")};
    if (found == database.documents.end() && !parent.isEmpty())
        return conflict;
    Document &kept = database.documents[id];
    if (kept.leaves.empty()) {
        kept.leaves.push_back({revisionAfter({}, body, isDeleted), isDeleted, body});
        kept.sequence = ++database.sequence;
        return {id, kept.leaves.front().revision, {}, {}};
    }
    const Leaf &winner = kept.leaves.front();
    const QString follows = parent.isEmpty() && winner.isDeleted ? winner.revision : parent;
    const auto leaf = std::ranges::find(kept.leaves, follows, &Leaf::revision);
    if (leaf == kept.leaves.end())
        return conflict;
    *leaf = {revisionAfter(follows, body, isDeleted), isDeleted, body};
    const QString revision = leaf->revision;
    sortLeaves(kept);
    kept.sequence = ++database.sequence;
    return {id, revision, {}, {}};
}

/// What lives goes before what is deleted, then the longer history, then the greater text.
void ModelServer::sortLeaves(Document &document)
{
    std::ranges::sort(document.leaves, std::greater<>(), [](const Leaf &leaf) {
        return std::make_tuple(!leaf.isDeleted, generationOf(leaf.revision), leaf.revision);
    });
}

RemoteAnswer<QJsonObject> ModelServer::document(const QString &name, const QString &id, const QString &revision)
{
    return answered<QJsonObject>(QStringLiteral("document ") + name, [&]() -> RemoteAnswer<QJsonObject> {
        const auto database = m_databases.find(name);
        if (database == m_databases.end())
            return tl::unexpected(error(RemoteFailure::NotFound));
        const auto found = database->second.documents.find(id);
        if (found == database->second.documents.end())
            return tl::unexpected(error(RemoteFailure::NotFound));
        for (const Leaf &leaf : found->second.leaves) {
            if (!revision.isEmpty() && leaf.revision != revision)
                continue;
            if (leaf.isDeleted)
                break;
            QJsonObject document = leaf.body;
            document.remove(QStringLiteral("_attachments")); // a server tells that they are there, not what they hold
            document.insert(QStringLiteral("_id"), id);
            document.insert(QStringLiteral("_rev"), leaf.revision);
            return document;
        }
        return tl::unexpected(error(RemoteFailure::NotFound));
    });
}

RemoteAnswer<QByteArray> ModelServer::attachment(const QString &database, const QString &id, const QString &name)
{
    return answered<QByteArray>(QStringLiteral("attachment ") + database, [&]() -> RemoteAnswer<QByteArray> {
        const QJsonValue data = body(database, id)[u"_attachments"][name][u"data"];
        if (!data.isString())
            return tl::unexpected(error(RemoteFailure::NotFound));
        return QByteArray::fromBase64(data.toString().toLatin1());
    });
}

RemoteAnswer<void> ModelServer::setSecurity(const QString &, const QJsonObject &)
{
    return {};
}

QStringList ModelServer::databases() const
{
    QStringList names;
    for (const auto &[name, database] : m_databases)
        names << name;
    return names;
}

QStringList ModelServer::ids(const QString &name) const
{
    QStringList ids;
    for (const auto &[id, document] : m_databases.at(name).documents) {
        if (!document.leaves.front().isDeleted)
            ids << id;
    }
    return ids;
}

QJsonObject ModelServer::body(const QString &name, const QString &id) const
{
    const auto &documents = m_databases.at(name).documents;
    const auto found = documents.find(id);
    return found == documents.end() || found->second.leaves.front().isDeleted ? QJsonObject()
                                                                              : found->second.leaves.front().body;
}

int ModelServer::leafCount(const QString &name, const QString &id) const
{
    const auto &leaves = m_databases.at(name).documents.at(id).leaves;
    return int(std::ranges::count_if(leaves, [](const Leaf &leaf) { return !leaf.isDeleted; }));
}

void ModelServer::put(const QString &name, const QString &id, QJsonObject document)
{
    Database &database = m_databases[name];
    const auto found = database.documents.find(id);
    document.insert(QStringLiteral("_id"), id);
    if (found != database.documents.end())
        document.insert(QStringLiteral("_rev"), found->second.leaves.front().revision);
    writeOne(database, document);
}

void ModelServer::putConflicting(const QString &name, const QString &id, QJsonObject document)
{
    Database &database = m_databases[name];
    Document &kept = database.documents.at(id);
    const QJsonObject body = bodyOf(std::move(document));
    const QString revision =
        revisionAfter(QStringLiteral("%1-other").arg(generationOf(kept.leaves.front().revision) - 1), body, false);
    kept.leaves.push_back({revision, false, body});
    sortLeaves(kept);
    kept.sequence = ++database.sequence;
}

void ModelServer::recreate(const QString &name)
{
    m_databases[name] = {};
    m_databases[name].instance = ++m_instances;
}

} // namespace shopdesk::test
