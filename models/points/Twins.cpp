// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Twins.h"

#include "points/LedgerRows.h"
#include "tasks/Tasks.h"

namespace shopdesk::points {

namespace {

const QString suffixBegin = QStringLiteral(" ~");

/// A text that is to be unique as its device wrote it: one that came later got a suffix made of its id (sync/Clashes.h).
QString withoutSuffix(const QString &text, qint64 id)
{
    const qsizetype suffix = text.lastIndexOf(suffixBegin);
    return suffix > 0 && idToText(id).endsWith(text.mid(suffix + suffixBegin.size())) ? text.left(suffix) : text;
}

/// Nobody has to look after what was given out twice: the ledger does.
void settleClash(store::UnitOfWork &work, const char *column, qint64 id)
{
    tasks::settleItself(work, "duplicateValue", QLatin1String(column) + QLatin1Char('/') + idToText(id));
}

void takeBackShares(store::UnitOfWork &work, EntryId twin, EntryId taken)
{
    work.execute("INSERT INTO points_line_shares (entry_id, line_id, points) "
                 "SELECT ?, line_id, -points FROM points_line_shares WHERE entry_id = ?",
                 taken, twin);
}

/// Everything that it says follows from the twin, so that every device books the same.
void takeBackTwin(store::UnitOfWork &work, EntryId twin)
{
    const QString cause = QStringLiteral("twin/") + twin.text();
    if (bookedFor(work.connection(), cause))
        return;
    NewEntry entry;
    {
        store::Query row = work.connection().query(
            "SELECT member_id, points, CASE reason WHEN 'purchase' THEN order_id END, occurred_at FROM points_entries "
            "WHERE id = ?",
            twin);
        row.next();
        entry.member = row.get<members::MemberId>(0);
        entry.points = -row.get<qint64>(1);
        entry.order = row.get<qint64>(2); // what an order earned is the sum of the entries that name it
        entry.at = row.get<Instant>(3);
    }
    entry.reason = Reason::Refund;
    entry.cause = cause;
    entry.of = twin;
    entry.isShared = true;
    const EntryId taken = insertEntry(work, entry);
    insertSharedUse(work, taken, twin, -entry.points, entry.at);
    takeBackShares(work, twin, taken);
}

} // namespace

void takeTwinsBack(store::UnitOfWork &work, EntryId id)
{
    QString cause;
    {
        store::Query row = work.connection().query(
            "SELECT cause FROM points_entries WHERE id = ? AND points > 0 AND cause IS NOT NULL AND reason IN "
            "('purchase', 'referral', 'activity', 'review', 'event', 'share')",
            id);
        if (!row.next())
            return;
        cause = withoutSuffix(row.get<QString>(0), id.value);
    }
    std::vector<EntryId> family;
    {
        // The suffixes are digits and letters, which come before '~'.
        store::Query rows = work.connection().query(
            "SELECT id FROM points_entries WHERE cause = ?1 UNION ALL "
            "SELECT id FROM points_entries WHERE cause > ?1 || ' ~' AND cause < ?1 || ' ~~' ORDER BY id",
            cause);
        while (rows.next())
            family.push_back(rows.get<EntryId>(0));
    }
    for (size_t i = 1; i < family.size(); ++i) {
        takeBackTwin(work, family[i]);
        settleClash(work, "points_entries/cause", family[i].value);
    }
}

void settleTwinActivity(store::UnitOfWork &work, qint64 activity)
{
    store::Query row = work.connection().query("SELECT rule_id, key FROM points_activities WHERE id = ?", activity);
    if (!row.next() || row.isNull(1))
        return;
    const QString key = withoutSuffix(row.get<QString>(1), activity);
    store::Query twins = work.connection().query(
        "SELECT max(id) FROM points_activities WHERE rule_id = ?1 AND (key = ?2 OR (key > ?2 || ' ~' AND key < ?2 || ' ~~'))",
        row.get<qint64>(0), key);
    if (twins.next())
        settleClash(work, "points_activities/key", twins.get<qint64>(0));
}

} // namespace shopdesk::points
