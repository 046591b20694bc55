// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AggregateRoots.h"
#include "sync/ArrivalParts.h"
#include "sync/Arrivals.h"
#include "sync/Clashes.h"
#include "sync/Conflicts.h"

#include <QCoreApplication>

#include <sqlite3.h>
#include <SQLiteCpp/Exception.h>

namespace shopdesk::sync {

namespace {

constexpr int mostClashes = 8; // that one document may have

bool isWords(const QString &table)
{
    return std::ranges::any_of(store::wordTables, [&](const store::WordsOfRoot &words) {
        return table == QLatin1String(words.table.data(), qsizetype(words.table.size()));
    });
}

/// Of a member: whoever was erased stays erased.
bool isErased(const QJsonObject &content)
{
    const QJsonValue erased = content.value(rowField).toObject().value(QStringLiteral("erased_at"));
    return !erased.isNull() && !erased.isUndefined();
}

QJsonObject withoutWords(QJsonObject content)
{
    QJsonObject children = content.value(childrenField).toObject();
    for (const QString &table : children.keys()) {
        if (isWords(table))
            children.remove(table);
    }
    content.remove(childrenField);
    if (!children.isEmpty())
        content.insert(childrenField, children);
    return content;
}

} // namespace

bool hasDangling(store::Connection &connection)
{
    int current = 0;
    int highest = 0;
    sqlite3_db_status(connection.handle(), SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0);
    return current != 0;
}

bool says(const QJsonObject &document, const QJsonObject &held)
{
    for (auto field = document.begin(); field != document.end(); ++field) {
        const QJsonValue own = held.value(field.key());
        if (field.value().isObject() ? !own.isObject() || !says(field.value().toObject(), own.toObject())
                                     : own != field.value())
            return false;
    }
    return true;
}

std::optional<Refusal> Arrivals::applyVersion(const Candidate &candidate)
{
    return candidate.read.name.table->rule == MergeRule::Ledger ? applyEntry(candidate) : applyFields(candidate);
}

/// An entry of a ledger is made once. All that may change is that its words were erased.
std::optional<Refusal> Arrivals::applyEntry(const Candidate &candidate)
{
    const DocumentName &name = candidate.read.name;
    const QJsonObject &content = candidate.read.version.content;
    const QJsonObject theirs = knownPart(m_shapes, *name.table, content);
    std::optional<QJsonObject> mine = readContent(m_work.connection(), m_shapes, *name.table, name.row);
    if (!mine) {
        write(name, {}, theirs);
    } else {
        mine = withoutSuffix(name, *mine);
        if (!says(withoutWords(theirs), *mine)) {
            return Refusal{QStringLiteral("entryChanged"),
                           QCoreApplication::translate("Sync",
                                                       "It is an entry of a ledger and says something else than "
                                                       "before. Entries are never changed.")};
        }
        // Their words are gone: the triggers see to it that a member was erased. Where ours are, `finish` sends that.
        eraseWords(name, *mine, theirs);
    }
    const bool hasUnknown = withUnknownPart(m_shapes, *name.table, theirs, content) != theirs;
    setKnown(m_work, name, candidate.arriving.database, candidate.arriving.revision,
             hasUnknown ? content : QJsonObject());
    // Words may still be erased by the areas; whatever else there is of an entry never changes.
    m_applied.push_back({name, theirs, !mine && name.table->children.empty()});
    return std::nullopt;
}

/// Words of an entry that the server no longer has.
void Arrivals::eraseWords(const DocumentName &name, const QJsonObject &mine, const QJsonObject &theirs)
{
    QJsonObject content = mine;
    QJsonObject children = mine.value(childrenField).toObject();
    for (const QString &table : children.keys()) {
        if (isWords(table) && !theirs.value(childrenField).toObject().contains(table))
            children.remove(table);
    }
    if (children == mine.value(childrenField).toObject())
        return;
    content.insert(childrenField, children);
    write(name, mine, content);
}

std::optional<Refusal> Arrivals::applyFields(const Candidate &candidate)
{
    const DocumentName &name = candidate.read.name;
    const Version &version = candidate.read.version;
    const QJsonObject theirs = knownPart(m_shapes, *name.table, version.content);
    const auto mine = readContent(m_work.connection(), m_shapes, *name.table, name.row);
    const auto known = knownDocument(m_work.connection(), name);
    const bool isPending = pendingChanges(m_work.connection(), name).has_value();
    setKnown(m_work, name, candidate.arriving.database, candidate.arriving.revision, version.content);
    if (!mine && isPending && known) {
        // Deleted here, changed there: deleted wins, and what they made of it is kept.
        if (theirs != knownPart(m_shapes, *name.table, known->base))
            noteDeleted(m_work, name, version);
        return std::nullopt;
    }
    if (!mine || !isPending) {
        write(name, mine, theirs);
    } else if (isErased(*mine) || isErased(theirs)) {
        write(name, mine, isErased(theirs) ? theirs : *mine); // what somebody else changed meanwhile is gone too
    } else if (*mine != theirs) {
        // What the server had before it was made anew may be newer than what it has now: no common version of both.
        const bool hasCommon = known && !known->revision.isEmpty();
        const QJsonObject base = hasCommon ? knownPart(m_shapes, *name.table, known->base) : QJsonObject();
        const Merged merged = merge(base, {*mine, ownAuthorOf(m_work.connection(), name)}, {theirs, version.author});
        write(name, mine, merged.content);
        for (const MergeConflict &conflict : merged.conflicts)
            noteConflict(m_work, name, conflict);
    }
    m_applied.push_back({name, theirs});
    return std::nullopt;
}

/// A cluster kept two versions: the other one is merged into what there is, and closed once that has been sent.
void Arrivals::mergeLeaf(const Candidate &candidate, const QJsonObject &document)
{
    const DocumentName &name = candidate.read.name;
    const auto leaf = readDocument(m_work.connection(), m_shapes, candidate.arriving.database, document);
    if (!leaf)
        return; // it cannot be read, and so stays where it is
    if (name.table->rule == MergeRule::Fields) {
        const auto mine = readContent(m_work.connection(), m_shapes, *name.table, name.row);
        const QJsonObject theirs = knownPart(m_shapes, *name.table, leaf->version.content);
        if (!mine) {
            noteDeleted(m_work, name, leaf->version); // deleted here, and there is still what somebody made of it
        } else if (*mine != theirs) {
            const Merged merged =
                merge({}, {*mine, ownAuthorOf(m_work.connection(), name)}, {theirs, leaf->version.author});
            write(name, mine, merged.content);
            for (const MergeConflict &conflict : merged.conflicts)
                noteConflict(m_work, name, conflict);
        }
    }
    m_work.execute("INSERT INTO sync_leaves (id, revision, database) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                   name.text(), document.value(QStringLiteral("_rev")).toString(), candidate.arriving.database);
}

void Arrivals::takeDeletion(const Arriving &arriving)
{
    const std::optional<DocumentName> name = DocumentName::from(arriving.id);
    if (!name)
        return;
    dropSetAside(m_work, arriving.id, "in"); // nothing waits for a document that is gone
    const auto mine = readContent(m_work.connection(), m_shapes, *name->table, name->row);
    const auto known = knownDocument(m_work.connection(), *name);
    if (!mine) {
        forgetKnown(m_work, *name);
        m_work.arrived(name->table->table, name->row);
        return;
    }
    const bool isChanged = pendingChanges(m_work.connection(), *name).has_value()
                           && (!known || *mine != knownPart(m_shapes, *name->table, known->base));
    try {
        Savepoint deletion(m_work.connection());
        const Author author = ownAuthorOf(m_work.connection(), *name);
        deleteContent(m_work, m_shapes, *name->table, name->row);
        if (!hasDangling(m_work.connection())) {
            if (isChanged)
                noteDeleted(m_work, *name, {*mine, author});
            forgetKnown(m_work, *name);
            deletion.keep();
            m_work.arrived(name->table->table, name->row);
            m_rows[name->tableName()].insert(name->row);
            ++m_taken;
            return;
        }
    } catch (const SQLite::Exception &broken) {
        if (broken.getErrorCode() != SQLITE_CONSTRAINT)
            throw;
    }
    // What is still referred to, or may not be deleted at all, is sent again.
    setKnown(m_work, *name, arriving.database, {}, known ? known->base : QJsonObject());
    offer(m_work, *name);
}

/// Writes a content, with a suffix where something of it is taken.
void Arrivals::write(const DocumentName &name, const std::optional<QJsonObject> &before, const QJsonObject &content)
{
    QJsonObject attempt = content;
    std::optional<QJsonObject> held = before;
    for (int clashes = 0;; ++clashes) {
        try {
            Savepoint writing(m_work.connection());
            writeContent(m_work, m_shapes, *name.table, name.row, held, attempt);
            writing.keep();
            m_rows[name.tableName()].insert(name.row);
            return;
        } catch (const SQLite::Exception &broken) {
            auto resolved =
                clashes < mostClashes ? resolveClash(m_work, m_shapes, name, attempt, broken) : std::nullopt;
            if (!resolved)
                throw;
            attempt = std::move(resolved->content);
            held = readContent(m_work.connection(), m_shapes, *name.table, name.row); // it may have made room
            if (resolved->clash) {
                m_clashes.push_back(*resolved->clash);
                // The areas derive from what was renamed, too.
                m_rows[resolved->clash->root.tableName()].insert(resolved->clash->root.row);
            }
            if (resolved->leftOut)
                noteConflict(m_work, name, *resolved->leftOut);
        }
    }
}

} // namespace shopdesk::sync
