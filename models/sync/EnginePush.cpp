// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Clashes.h"
#include "sync/Engine.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

namespace shopdesk::sync {

namespace {

constexpr int mostPasses = 5; // over the outbox in one round: each merges what was changed in between

} // namespace

/// A record of the outbox on its way.
struct Engine::Outgoing
{
    enum class What {
        Version,  ///< `document` is to be sent
        Deletion, ///< the same, and it is a tombstone
        Nothing,  ///< the server has it already
        Refused,  ///< the server did not take it, and it has not changed since
    };

    DocumentName name;
    qint64 changes = 0; ///< of the outbox when it was read
    QString database;
    What what = What::Nothing;
    QJsonObject document = {};
    QJsonObject content = {}; ///< with what newer programs know of it
};

namespace {

QJsonObject tombstone(const QString &id, const QString &revision)
{
    return {{QStringLiteral("_id"), id}, {QStringLiteral("_rev"), revision}, {QStringLiteral("_deleted"), true}};
}

void clearOutbox(store::UnitOfWork &work, const DocumentName &name, qint64 changes)
{
    work.execute("DELETE FROM outbox WHERE table_name = ? AND row_id = ? AND changes = ?", name.tableName(), name.row,
                 changes);
}

Refusal refusalOf(const WriteOutcome &outcome)
{
    switch (*outcome.failure) {
    case RemoteFailure::TooLarge:
        return {QStringLiteral("tooLarge"), QCoreApplication::translate("Sync", "It is too large for the backend.")};
    case RemoteFailure::Forbidden:
    case RemoteFailure::WrongPassword:
        return {QStringLiteral("forbidden"),
                QCoreApplication::translate("Sync", "This device may not write it: %1").arg(outcome.reason)};
    default:
        return {QStringLiteral("refused"),
                QCoreApplication::translate("Sync", "The backend refused it: %1").arg(outcome.reason)};
    }
}

} // namespace

bool Engine::push()
{
    const bool cleared = write([](store::UnitOfWork &work) -> Result<void> {
        QStringList tables;
        for (const ReplicatedTable &table : replicatedTables())
            tables << QLatin1Char('\'') + QLatin1String(table.table) + QLatin1Char('\'');
        // Roots that stay on this device.
        work.execute(QStringLiteral("DELETE FROM outbox WHERE table_name NOT IN (%1)")
                         .arg(tables.join(QLatin1Char(',')))
                         .toUtf8()
                         .constData());
        return {};
    });
    for (int pass = 0; cleared && pass < mostPasses; ++pass) {
        const std::optional<bool> again = pushPass();
        if (!again)
            return false;
        if (!*again)
            break;
    }
    return cleared && write([](store::UnitOfWork &work) -> Result<void> {
               work.execute("UPDATE sync_databases SET pushed_at = ?", work.now());
               return {};
           });
}

std::optional<bool> Engine::pushPass()
{
    bool hasConflicts = false;
    QString table;
    qint64 row = 0;
    qint64 done = 0;
    for (;;) {
        std::optional<Batch> batch = nextBatch(table, row);
        if (!batch)
            return std::nullopt;
        if (batch->empty())
            return hasConflicts;
        table = batch->back().name.tableName();
        row = batch->back().name.row;
        done += qint64(batch->size());
        if (!clearUnchanged(*batch))
            return std::nullopt;
        QMap<QString, Batch> byDatabase;
        for (Outgoing &one : *batch) {
            const bool goes = one.what == Outgoing::What::Version || one.what == Outgoing::What::Deletion;
            if (goes && m_databases.contains(one.database))
                byDatabase[one.database].push_back(std::move(one));
        }
        for (auto part = byDatabase.begin(); part != byDatabase.end(); ++part) {
            if (!send(part.key(), part.value(), &hasConflicts))
                return std::nullopt;
        }
        if (!goesOn(RoundProgress::Step::Pushing, {}, done, -1))
            return std::nullopt;
    }
}

/// The next records of the outbox after one, with their documents.
std::optional<Engine::Batch> Engine::nextBatch(const QString &afterTable, qint64 afterRow)
{
    Batch batch;
    const bool told = read([&](store::Connection &connection) -> Result<void> {
        store::Query rows = connection.query(R"(
            SELECT table_name, row_id, changes FROM outbox WHERE (table_name, row_id) > (?1, ?2)
            ORDER BY table_name, row_id LIMIT ?3)",
                                             afterTable, afterRow, m_sizes.documents);
        while (rows.next()) {
            const ReplicatedTable *table = replicatedTable(rows.get<QString>(0));
            if (table != nullptr) // written by somebody else in this moment: the next round clears it
                batch.push_back(outgoing(connection, {table, rows.get<qint64>(1)}, rows.get<qint64>(2)));
        }
        return {};
    });
    return told ? std::optional(std::move(batch)) : std::nullopt;
}

Engine::Outgoing Engine::outgoing(store::Connection &connection, const DocumentName &name, qint64 changes)
{
    Outgoing out{.name = name, .changes = changes, .database = {}};
    const auto known = knownDocument(connection, name);
    std::optional<QJsonObject> content = readContent(connection, *m_shapes, *name.table, name.row);
    if (connection.value<int>("SELECT 1 FROM sync_set_aside WHERE id = ? AND direction = 'out' AND changes = ?",
                              name.text(), changes)) {
        out.what = Outgoing::What::Refused;
    } else if (!content) {
        if (!known || known->revision.isEmpty())
            return out; // nobody has ever heard of it
        out.database = connection
                           .value<QString>("SELECT database FROM sync_documents WHERE table_name = ? AND row_id = ?",
                                           name.tableName(), name.row)
                           .value_or(QString());
        out.what = Outgoing::What::Deletion;
        out.document = tombstone(name.text(), known->revision);
    } else {
        if (name.table->rule == MergeRule::Ledger)
            content = withoutSuffix(name, *content);
        const QJsonObject base = known ? known->base : QJsonObject();
        out.content = withUnknownPart(*m_shapes, *name.table, *content, base);
        if (known && !known->revision.isEmpty() && out.content == base)
            return out;
        out.database = databaseOf(connection, name);
        out.what = Outgoing::What::Version;
        out.document = toDocument(*m_shapes, name, {out.content, authorOf(connection, name)}, m_device);
        if (known && !known->revision.isEmpty())
            out.document.insert(QStringLiteral("_rev"), known->revision);
    }
    return out;
}

bool Engine::clearUnchanged(const Batch &batch)
{
    if (std::ranges::none_of(batch, [](const Outgoing &one) { return one.what == Outgoing::What::Nothing; }))
        return true;
    return write([&](store::UnitOfWork &work) -> Result<void> {
        for (const Outgoing &one : batch) {
            if (one.what == Outgoing::What::Nothing)
                clearOutbox(work, one.name, one.changes);
        }
        return {};
    });
}

/// Sends documents of one database. What is too large for one request goes in two.
bool Engine::send(const QString &database, const Batch &batch, bool *hasConflicts)
{
    QJsonArray documents;
    for (const Outgoing &one : batch)
        documents.append(one.document);
    auto outcomes = m_remote.write(database, documents);
    if (!outcomes && outcomes.error().failure == RemoteFailure::TooLarge) {
        if (batch.size() == 1) {
            outcomes = std::vector<WriteOutcome>{
                {batch.front().name.text(), {}, RemoteFailure::TooLarge, outcomes.error().message}};
        } else {
            const auto middle = batch.begin() + qsizetype(batch.size() / 2);
            return send(database, Batch(batch.begin(), middle), hasConflicts)
                   && send(database, Batch(middle, batch.end()), hasConflicts);
        }
    }
    if (!outcomes)
        return failed(outcomes.error());
    if (outcomes->size() != batch.size())
        return failed(
            {RemoteFailure::BadAnswer,
             QCoreApplication::translate("Sync", "The backend answered about other documents than it was sent."),
             database,
             {}});
    return takeOutcomes(database, batch, *outcomes, hasConflicts);
}

bool Engine::takeOutcomes(const QString &database, const Batch &batch, const std::vector<WriteOutcome> &outcomes,
                          bool *hasConflicts)
{
    std::vector<QString> conflicting;
    int pushed = 0;
    int refused = 0;
    const bool noted = write([&](store::UnitOfWork &work) -> Result<void> {
        for (size_t i = 0; i < batch.size(); ++i) {
            const Outgoing &one = batch[i];
            const WriteOutcome &outcome = outcomes[i];
            if (outcome.failure == RemoteFailure::Conflict) {
                conflicting.push_back(one.name.text());
            } else if (outcome.failure) {
                setAsideOutgoing(work, database, one.name, one.changes, refusalOf(outcome));
                ++refused;
            } else {
                noteSent(work, one, outcome.revision);
                ++pushed;
            }
        }
        return {};
    });
    if (!noted)
        return false;
    m_report.pushed += pushed;
    m_report.refused += refused;
    return conflicting.empty() || fetchConflicting(database, conflicting, hasConflicts);
}

void Engine::noteSent(store::UnitOfWork &work, const Outgoing &sent, const QString &revision)
{
    dropSetAside(work, sent.name.text(), "out");
    if (sent.what == Outgoing::What::Deletion) {
        forgetKnown(work, sent.name);
    } else {
        const auto known = knownDocument(work.connection(), sent.name);
        moveBytesOf(work, sent.database, sent.content,
                    known && !known->revision.isEmpty() ? known->base : QJsonObject());
        const bool keepsBase = sent.name.table->rule == MergeRule::Fields
                               || sent.content != knownPart(*m_shapes, *sent.name.table, sent.content);
        setKnown(work, sent.name, sent.database, revision, keepsBase ? sent.content : QJsonObject());
    }
    clearOutbox(work, sent.name, sent.changes);
}

/// Somebody else has written in between, or our own answer was lost: what is there now is merged, or recognised.
bool Engine::fetchConflicting(const QString &database, const std::vector<QString> &ids, bool *hasConflicts)
{
    std::vector<Arriving> documents;
    for (const QString &id : ids) {
        auto document = m_remote.document(database, id);
        if (document) {
            const QString revision = document->value(QStringLiteral("_rev")).toString();
            documents.push_back(
                {.id = id, .revision = revision, .document = std::move(*document), .database = database});
        } else if (document.error().failure != RemoteFailure::NotFound) { // deleted: the feed will tell
            return failed(document.error());
        }
    }
    *hasConflicts = *hasConflicts || !documents.empty();
    return documents.empty() || arrive(std::move(documents), database, {});
}

/// Ends the revisions whose content was merged, of records that have nothing more to send.
bool Engine::closeLeaves(const QString &database)
{
    QJsonArray tombstones;
    const bool told = read([&](store::Connection &connection) -> Result<void> {
        store::Query rows =
            connection.query("SELECT id, revision FROM sync_leaves WHERE database = ? ORDER BY id, revision", database);
        while (rows.next()) {
            const auto name = DocumentName::from(rows.get<QString>(0));
            if (!name || !pendingChanges(connection, *name))
                tombstones.append(tombstone(rows.get<QString>(0), rows.get<QString>(1)));
        }
        return {};
    });
    if (!told || tombstones.isEmpty())
        return told;
    const auto outcomes = m_remote.write(database, tombstones);
    if (!outcomes)
        return failed(outcomes.error());
    return write([&](store::UnitOfWork &work) -> Result<void> {
        // A conflict says that it is closed already.
        for (const QJsonValue &leaf : std::as_const(tombstones))
            work.execute("DELETE FROM sync_leaves WHERE id = ? AND revision = ?",
                         leaf[QStringLiteral("_id")].toString(), leaf[QStringLiteral("_rev")].toString());
        return {};
    });
}

} // namespace shopdesk::sync
