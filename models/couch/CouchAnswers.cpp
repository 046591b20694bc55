// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "couch/CouchAnswers.h"

#include "couch/RemoteErrors.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace shopdesk::couch {

using sync::ChangedDocument;
using sync::RemoteAnswer;

namespace {

const QString idKey = QStringLiteral("id");
const QString errorKey = QStringLiteral("error");

/// Sequences are opaque: text on CouchDB, numbers on PouchDB.
QString sequenceText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return value.isDouble() ? QString::number(value.toInteger()) : QString();
}

bool isRevision(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[1-9][0-9]{0,17}-[0-9A-Za-z]{1,64}$"));
    return form.match(text).hasMatch();
}

bool isDeeper(const QByteArray &json, int deepest)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char each = json[i];
        if (inText) {
            if (each == '\\')
                ++i;
            else if (each == '"')
                inText = false;
        } else if (each == '"') {
            inText = true;
        } else if (each == '{' || each == '[') {
            if (++depth > deepest)
                return true;
        } else if (each == '}' || each == ']') {
            --depth;
        }
    }
    return false;
}

std::optional<ChangedDocument> changeOf(const QJsonObject &row)
{
    ChangedDocument change;
    change.id = row.value(idKey).toString();
    change.deleted = row.value(QStringLiteral("deleted")).toBool();
    change.document = row.value(QStringLiteral("doc")).toObject();
    change.revisions = revisionsOf(change.document);
    const QJsonArray leaves = row.value(QStringLiteral("changes")).toArray();
    if (change.revisions.empty() && !leaves.isEmpty())
        change.revisions.push_back(leaves.first().toObject().value(QStringLiteral("rev")).toString());
    const bool isWhole = !change.id.isEmpty() && !change.revisions.empty();
    return isWhole && std::ranges::all_of(change.revisions, isRevision) ? std::optional(change) : std::nullopt;
}

std::optional<sync::WriteOutcome> outcomeOf(const QString &id, const QJsonObject &row)
{
    sync::WriteOutcome outcome{
        id, row.value(QStringLiteral("rev")).toString(), {}, row.value(QStringLiteral("reason")).toString()};
    if (const QJsonValue error = row.value(errorKey); !error.isUndefined()) {
        // PouchDB says "error": true and names it by "name".
        outcome.failure =
            rowFailure(error.isString() ? error.toString() : row.value(QStringLiteral("name")).toString());
        outcome.revision.clear();
        return outcome;
    }
    return isRevision(outcome.revision) ? std::optional(outcome) : std::nullopt;
}

} // namespace

RemoteAnswer<QJsonValue> parsed(const QByteArray &body, int deepest)
{
    if (isDeeper(body, deepest))
        return tl::unexpected(badAnswer(QStringLiteral("nested deeper than %1").arg(deepest)));
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(badAnswer(error.errorString()));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

std::vector<QString> revisionsOf(const QJsonObject &document)
{
    std::vector<QString> revisions;
    if (const QString winner = document.value(QStringLiteral("_rev")).toString(); !winner.isEmpty())
        revisions.push_back(winner);
    for (const QJsonArray leaves = document.value(QStringLiteral("_conflicts")).toArray();
         const QJsonValue &leaf : leaves)
        revisions.push_back(leaf.toString());
    return revisions;
}

RemoteAnswer<sync::DatabaseInfo> databaseInfo(const QJsonObject &answer)
{
    sync::DatabaseInfo info;
    info.updateSequence = sequenceText(answer.value(QStringLiteral("update_seq")));
    info.documents = answer.value(QStringLiteral("doc_count")).toInteger(-1);
    if (!answer.value(QStringLiteral("db_name")).isString() || info.updateSequence.isEmpty() || info.documents < 0)
        return tl::unexpected(badAnswer(QStringLiteral("this is no database")));
    // PouchDB, which names its adapter, gives the time at which the server was started; "0" was CouchDB 2's only answer.
    const QString started = answer.value(QStringLiteral("instance_start_time")).toString();
    if (!answer.contains(QStringLiteral("backend_adapter")) && !answer.contains(QStringLiteral("adapter"))
        && started != QLatin1String("0"))
        info.instance = started;
    return info;
}

RemoteAnswer<sync::ChangesPage> changesPage(const QJsonObject &answer)
{
    sync::ChangesPage page;
    page.lastSequence = sequenceText(answer.value(QStringLiteral("last_seq")));
    page.pending = answer.value(QStringLiteral("pending")).toInteger(-1);
    const QJsonValue rows = answer.value(QStringLiteral("results"));
    if (!rows.isArray() || page.lastSequence.isEmpty())
        return tl::unexpected(badAnswer(QStringLiteral("this is no list of changes")));
    const QJsonArray list = rows.toArray();
    page.changes.reserve(static_cast<size_t>(list.size()));
    for (const QJsonValue &row : list) {
        auto change = changeOf(row.toObject());
        if (!change)
            return tl::unexpected(badAnswer(QStringLiteral("a change without an id or a revision")));
        page.changes.push_back(std::move(*change));
    }
    return page;
}

RemoteAnswer<std::vector<sync::WriteOutcome>> writeOutcomes(const QJsonArray &sent, const QJsonArray &rows)
{
    if (rows.size() != sent.size()) {
        return tl::unexpected(
            badAnswer(QStringLiteral("%1 outcomes for %2 documents").arg(rows.size()).arg(sent.size())));
    }
    // PouchDB does not keep to the order, and names some failures without the document: these are what is left over.
    QHash<QString, QJsonObject> byId;
    QList<QJsonObject> nameless;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const QString id = row.value(idKey).toString();
        if (!id.isEmpty())
            byId.insert(id, row);
        else if (row.contains(errorKey))
            nameless << row;
    }
    std::vector<sync::WriteOutcome> outcomes;
    for (const QJsonValue &document : sent) {
        const QString id = document.toObject().value(QStringLiteral("_id")).toString();
        if (!byId.contains(id) && nameless.isEmpty())
            return tl::unexpected(badAnswer(QStringLiteral("outcomes of other documents")));
        auto outcome = outcomeOf(id, byId.contains(id) ? byId.value(id) : nameless.takeFirst());
        if (!outcome)
            return tl::unexpected(badAnswer(QStringLiteral("an outcome without a revision")));
        outcomes.push_back(std::move(*outcome));
    }
    return outcomes;
}

} // namespace shopdesk::couch
