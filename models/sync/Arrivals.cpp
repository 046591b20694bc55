// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Arrivals.h"

#include "store/AggregateRoots.h"
#include "sync/Clashes.h"
#include "sync/Conflicts.h"

#include <QCoreApplication>

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace shopdesk::sync {

namespace {

constexpr int mostClashes = 8; // that one document may have

/// Undoes what was done since, unless it was kept.
class Savepoint
{
public:
    Savepoint(store::Connection &connection) : m_connection(connection)
    {
        m_connection.executeScript("SAVEPOINT arrival");
    }
    ~Savepoint()
    {
        if (m_open) {
            m_connection.database().tryExec("ROLLBACK TO arrival");
            m_connection.database().tryExec("RELEASE arrival");
        }
    }
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;
    void keep()
    {
        m_connection.executeScript("RELEASE arrival");
        m_open = false;
    }

private:
    store::Connection &m_connection;
    bool m_open = true;
};

/// Whether something refers to a row that is not there; that may still be put right until the transaction ends.
bool hasDangling(store::Connection &connection)
{
    int current = 0;
    int highest = 0;
    sqlite3_db_status(connection.handle(), SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0);
    return current != 0;
}

Refusal brokenRule(const QString &detail)
{
    return {QStringLiteral("constraint"), detail};
}

int orderOf(const DocumentName &name)
{
    return int(name.table - replicatedTables().data());
}

/// Whether the file holds what the document says; what the document does not say may be anything.
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

bool isWords(const QString &table)
{
    return std::ranges::any_of(store::wordTables, [&](const store::WordsOfRoot &words) {
        return table == QLatin1String(words.table.data(), qsizetype(words.table.size()));
    });
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

Arrivals::Arrivals(store::UnitOfWork &work, const Shapes &shapes) : m_work(work), m_shapes(shapes)
{
    // Documents of one batch may refer to each other in either direction.
    work.connection().executeScript("PRAGMA defer_foreign_keys = ON");
}

void Arrivals::take(std::vector<Arriving> documents)
{
    std::vector<Arriving> deletions;
    std::erase_if(documents, [&](Arriving &one) {
        if (isOwnDocument(one.id))
            return true;
        if (one.isDeleted)
            deletions.push_back(std::move(one));
        return one.isDeleted;
    });
    while (!documents.empty()) {
        apply(ready(read(std::move(documents))));
        documents.clear();
        for (const RowName &row : std::exchange(m_newRows, {})) {
            for (Arriving &waiting : takeWaiting(m_work, row.text()))
                documents.push_back(std::move(waiting));
        }
    }
    for (const Arriving &deletion : deletions)
        takeDeletion(deletion);
}

std::vector<Arrivals::Candidate> Arrivals::read(std::vector<Arriving> documents)
{
    std::vector<Candidate> candidates;
    for (Arriving &arriving : documents) {
        auto read = readDocument(m_work.connection(), m_shapes, arriving.database, arriving.document);
        if (!read) {
            refuse(arriving, read.error());
            continue;
        }
        const auto known = knownDocument(m_work.connection(), read->name);
        if (known && known->revision == arriving.revision && arriving.leaves.empty()) {
            dropSetAside(m_work, arriving.id, "in");
            continue; // our own, or taken before
        }
        auto references =
            referencesOf(m_shapes, *read->name.table, read->name.row, read->version.content);
        candidates.push_back({std::move(arriving), std::move(*read), std::move(references)});
    }
    std::ranges::sort(candidates, {}, [](const Candidate &one) {
        return std::make_pair(orderOf(one.read.name), one.read.name.row);
    });
    return candidates;
}

bool Arrivals::isThere(const RowName &row)
{
    const QByteArray sql = QStringLiteral("SELECT 1 FROM %1 WHERE id = ?").arg(row.table).toUtf8();
    return m_work.connection().value<int>(sql.constData(), row.id).has_value();
}

/// Those whose references are all there, or come with them; the others wait.
std::vector<Arrivals::Candidate> Arrivals::ready(std::vector<Candidate> candidates)
{
    std::set<RowName> coming;
    for (const Candidate &one : candidates) {
        for (RowName &row : rowsOf(m_shapes, *one.read.name.table, one.read.name.row, one.read.version.content))
            coming.insert(std::move(row));
    }
    for (bool changed = true; changed;) {
        changed = false;
        std::erase_if(candidates, [&](const Candidate &one) {
            const auto missing = std::ranges::find_if(one.references, [&](const RowName &row) {
                return !coming.contains(row) && !isThere(row);
            });
            if (missing == one.references.end())
                return false;
            refuse(one.arriving,
                   {QString(waitingReason),
                    QCoreApplication::translate("Sync", "It waits for %1.").arg(missing->text())},
                   missing->text());
            for (const RowName &row : rowsOf(m_shapes, *one.read.name.table, one.read.name.row, one.read.version.content))
                coming.erase(row);
            changed = true;
            return true;
        });
    }
    return candidates;
}

void Arrivals::apply(const std::vector<Candidate> &candidates)
{
    {
        Savepoint batch(m_work.connection());
        const auto appliedBefore = m_applied.size();
        bool allTaken = true;
        for (const Candidate &one : candidates)
            allTaken = applyOne(one) && allTaken;
        if (!hasDangling(m_work.connection())) {
            batch.keep();
            return;
        }
        m_applied.resize(appliedBefore);
    }
    // One of them leaves something dangling: which one shows when each is taken by itself.
    for (const Candidate &one : candidates) {
        Savepoint single(m_work.connection());
        const auto appliedBefore = m_applied.size();
        if (applyOne(one) && !hasDangling(m_work.connection())) {
            single.keep();
            continue;
        }
        m_applied.resize(appliedBefore);
        if (hasDangling(m_work.connection())) {
            m_work.connection().executeScript("ROLLBACK TO arrival");
            refuse(one.arriving, brokenRule(QCoreApplication::translate("Sync", "It refers to something that is gone.")));
        }
        single.keep();
    }
}

bool Arrivals::applyOne(const Candidate &candidate)
{
    const DocumentName &name = candidate.read.name;
    std::optional<Refusal> refusal;
    try {
        Savepoint document(m_work.connection());
        refusal = applyVersion(candidate);
        for (const QJsonObject &leaf : candidate.arriving.leaves)
            mergeLeaf(candidate, leaf);
        if (!refusal && databaseOf(m_work.connection(), name) != candidate.arriving.database) {
            refusal = Refusal{QStringLiteral("otherStore"),
                              QCoreApplication::translate("Sync", "It stands in a database where it does not belong.")};
        }
        if (!refusal)
            document.keep();
    } catch (const SQLite::Exception &broken) {
        if (broken.getErrorCode() != SQLITE_CONSTRAINT)
            throw;
        refusal = brokenRule(QString::fromUtf8(broken.what()));
    }
    if (refusal) {
        refuse(candidate.arriving, *refusal);
        return false;
    }
    dropSetAside(m_work, candidate.arriving.id, "in");
    ++m_taken;
    m_rows[name.tableName()].insert(name.row);
    const auto rows = rowsOf(m_shapes, *name.table, name.row, candidate.read.version.content);
    m_newRows.insert(m_newRows.end(), rows.begin(), rows.end());
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
        write(name, theirs);
    } else {
        mine = withoutSuffix(name, *mine);
        if (!says(withoutWords(theirs), *mine)) {
            return Refusal{QStringLiteral("entryChanged"),
                           QCoreApplication::translate("Sync", "It is an entry of a ledger and says something else than "
                                                               "before. Entries are never changed.")};
        }
        // Their words are gone: the triggers see to it that a member was erased. Where ours are, `finish` sends that.
        eraseWords(name, *mine, theirs);
    }
    const bool hasUnknown = withUnknownPart(m_shapes, *name.table, theirs, content) != theirs;
    setKnown(m_work, name, candidate.arriving.database, candidate.arriving.revision, hasUnknown ? content : QJsonObject());
    m_applied.emplace_back(name, theirs);
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
    write(name, content);
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
        write(name, theirs);
    } else if (*mine != theirs) {
        const QJsonObject base = known ? knownPart(m_shapes, *name.table, known->base) : QJsonObject();
        const Merged merged =
            merge(base, {*mine, authorOf(m_work.connection(), name)}, {theirs, version.author});
        write(name, merged.content);
        for (const MergeConflict &conflict : merged.conflicts)
            noteConflict(m_work, name, conflict);
    }
    m_applied.emplace_back(name, theirs);
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
        if (mine && *mine != theirs) {
            const Merged merged =
                merge({}, {*mine, authorOf(m_work.connection(), name)}, {theirs, leaf->version.author});
            write(name, merged.content);
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
        const Author author = authorOf(m_work.connection(), *name);
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

/// Writes a content, with a suffix where something of it is taken; gives what was written.
QJsonObject Arrivals::write(const DocumentName &name, const QJsonObject &content)
{
    QJsonObject attempt = content;
    for (int clashes = 0;; ++clashes) {
        try {
            Savepoint writing(m_work.connection());
            writeContent(m_work, m_shapes, *name.table, name.row, attempt);
            writing.keep();
            return attempt;
        } catch (const SQLite::Exception &broken) {
            auto resolved = clashes < mostClashes
                ? resolveClash(m_work, m_shapes, name, attempt, broken)
                : std::nullopt;
            if (!resolved)
                throw;
            attempt = std::move(resolved->content);
            if (resolved->clash)
                m_clashes.push_back(*resolved->clash);
            if (resolved->leftOut)
                noteConflict(m_work, name, *resolved->leftOut);
        }
    }
}

void Arrivals::finish(std::span<const ArrivalRule> rules)
{
    for (const Clash &clash : m_clashes)
        raiseTask(m_work, clash);
    for (const ArrivalRule rule : rules)
        rule(m_work, m_rows);
    for (const auto &[name, theirs] : m_applied) {
        const auto mine = readContent(m_work.connection(), m_shapes, *name.table, name.row);
        const bool isEntry = name.table->rule == MergeRule::Ledger;
        if (mine && says(theirs, isEntry ? withoutSuffix(name, *mine) : *mine)
            && says(isEntry ? withoutSuffix(name, *mine) : *mine, theirs))
            m_work.arrived(name.table->table, name.row);
        else
            offer(m_work, name);
    }
}

void Arrivals::refuse(const Arriving &arriving, const Refusal &refusal, const QString &waitsFor)
{
    setAside(m_work, arriving, refusal, waitsFor);
    ++m_setAside;
}

} // namespace shopdesk::sync
