// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Arrivals.h"

#include "sync/ArrivalParts.h"
#include "sync/Bytes.h"
#include "sync/Clashes.h"

#include <QCoreApplication>

#include <sqlite3.h>
#include <SQLiteCpp/Exception.h>

namespace shopdesk::sync {

namespace {

constexpr qint64 mostAhead = 86'400'000; // milliseconds

Refusal brokenRule(const QString &detail)
{
    return {QStringLiteral("constraint"), detail};
}

int orderOf(const DocumentName &name)
{
    return int(name.table - replicatedTables().data());
}

} // namespace

Arrivals::Arrivals(store::UnitOfWork &work, const Shapes &shapes, References waitFor)
    : m_work(work), m_shapes(shapes), m_waitFor(waitFor)
{
    // Documents of one batch may refer to each other in either direction.
    work.connection().executeScript("PRAGMA defer_foreign_keys = ON");
}

void Arrivals::take(std::vector<Arriving> documents)
{
    std::vector<Arriving> deletions;
    std::erase_if(documents, [&](Arriving &one) {
        if (isOwnDocument(one.id) || isBytesDocument(one.id))
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
        auto references = referencesOf(m_shapes, *read->name.table, read->name.row, read->version.content, m_waitFor);
        candidates.push_back({std::move(arriving), std::move(*read), std::move(references)});
    }
    std::ranges::sort(candidates, {},
                      [](const Candidate &one) { return std::make_pair(orderOf(one.read.name), one.read.name.row); });
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
            const auto missing = std::ranges::find_if(
                one.references, [&](const RowName &row) { return !coming.contains(row) && !isThere(row); });
            if (missing == one.references.end())
                return false;
            refuse(
                one.arriving,
                {QString(waitingReason), QCoreApplication::translate("Sync", "It waits for %1.").arg(missing->text())},
                missing->text());
            for (const RowName &row :
                 rowsOf(m_shapes, *one.read.name.table, one.read.name.row, one.read.version.content))
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
        const auto clashesBefore = m_clashes.size();
        const int takenBefore = m_taken;
        const int setAsideBefore = m_setAside;
        for (const Candidate &one : candidates)
            applyOne(one);
        if (!hasDangling(m_work.connection())) {
            batch.keep();
            return;
        }
        m_applied.resize(appliedBefore);
        m_clashes.resize(clashesBefore);
        m_taken = takenBefore;
        m_setAside = setAsideBefore;
    }
    // One of them leaves something dangling: which one shows when each is taken by itself.
    for (const Candidate &one : candidates) {
        Savepoint single(m_work.connection());
        const auto appliedBefore = m_applied.size();
        const auto clashesBefore = m_clashes.size();
        if (applyOne(one) && !hasDangling(m_work.connection())) {
            single.keep();
            continue;
        }
        m_applied.resize(appliedBefore);
        m_clashes.resize(clashesBefore);
        if (hasDangling(m_work.connection())) {
            m_work.connection().executeScript("ROLLBACK TO arrival");
            refuse(one.arriving,
                   brokenRule(QCoreApplication::translate("Sync", "It refers to something that is gone.")));
        }
        single.keep();
    }
}

bool Arrivals::applyOne(const Candidate &candidate)
{
    const DocumentName &name = candidate.read.name;
    const auto appliedBefore = m_applied.size();
    const auto clashesBefore = m_clashes.size();
    std::optional<Refusal> refusal;
    try {
        Savepoint document(m_work.connection());
        const QJsonObject &content = candidate.read.version.content;
        const bool names = namesBytes(content);
        const auto known = names ? knownDocument(m_work.connection(), name) : std::nullopt;
        refusal = applyVersion(candidate);
        if (names)
            moveBytesOf(m_work, candidate.arriving.database, content, known ? known->base : QJsonObject());
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
        qWarning("sync: %s", broken.what()); // names of tables and columns only
        refusal = brokenRule(
            broken.getExtendedErrorCode() == SQLITE_CONSTRAINT_UNIQUE
                ? QCoreApplication::translate("Sync", "Another record has what may be there only once.")
                : QCoreApplication::translate("Sync", "It breaks a rule of this shop. It is tried again with whatever "
                                                      "comes."));
    }
    if (refusal) {
        m_applied.resize(appliedBefore);
        m_clashes.resize(clashesBefore);
        refuse(candidate.arriving, *refusal);
        return false;
    }
    dropSetAside(m_work, candidate.arriving.id, "in");
    ++m_taken;
    const auto rows = rowsOf(m_shapes, *name.table, name.row, candidate.read.version.content);
    m_newRows.insert(m_newRows.end(), rows.begin(), rows.end());
    return true;
}

/// What is made here from now on gets greater ids than what it follows, however slow this device's clock is. A clock that is
/// fast by more than a day is not followed.
void Arrivals::followClocks()
{
    qint64 newest = 0;
    for (const auto &[name, theirs, isCertain] : m_applied) {
        if (name.table->rule == MergeRule::Ledger && IdSource::timeOf(name.row) <= m_work.now().ms + mostAhead)
            newest = std::max(newest, name.row);
    }
    m_work.execute("UPDATE device SET last_id = ? WHERE last_id < ?", newest, newest);
}

void Arrivals::finish(std::span<const ArrivalRule> rules)
{
    followClocks();
    for (const Clash &clash : m_clashes)
        raiseTask(m_work, clash);
    for (const ArrivalRule rule : rules)
        rule(m_work, m_rows);
    for (const auto &[name, theirs, isCertain] : m_applied) {
        if (isCertain) {
            m_work.arrived(name.table->table, name.row);
            continue;
        }
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
