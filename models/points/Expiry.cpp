// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Expiry.h"

#include "points/LedgerRows.h"

#include <algorithm>

namespace shopdesk::points {

namespace {

struct Due
{
    EntryId batch;
    members::MemberId member;
    qint64 remaining;
    Instant at;
};

std::vector<Due> dueBatches(store::Query rows)
{
    std::vector<Due> due;
    while (rows.next())
        due.push_back(
            {rows.get<EntryId>(0), rows.get<members::MemberId>(1), rows.get<qint64>(2), rows.get<Instant>(3)});
    return due;
}

/// Points that mature pay what is owed first.
int mature(store::UnitOfWork &work, Instant upTo, int most)
{
    const std::vector<Due> due = dueBatches(work.connection().query(
        "SELECT id, member_id, remaining, active_from FROM points_batches WHERE state = 'pending' AND active_from <= ? "
        "ORDER BY active_from LIMIT ?",
        upTo, most));
    for (const Due &batch : due) {
        work.execute("UPDATE points_batches SET state = 'active' WHERE id = ?", batch.batch);
        settleDebts(work, batch.member, batch.at);
    }
    return static_cast<int>(due.size());
}

/// Books @p points of a batch off, or back into it where they are below 0. Every device does so by itself: one that knows the
/// same of the batch writes the same.
void bookExpired(store::UnitOfWork &work, const Due &batch, qint64 points)
{
    // What came back into a batch after it had expired once is another cause.
    const auto before = work.connection().value<int>(
        "SELECT count(*) FROM points_entries WHERE of_entry_id = ? AND reason = 'expiry'", batch.batch);
    NewEntry entry;
    entry.member = batch.member;
    entry.points = -points;
    entry.reason = Reason::Expiry;
    entry.cause = QStringLiteral("expire/%1/%2/%3").arg(batch.batch.text()).arg(before.value_or(0)).arg(points);
    entry.of = batch.batch;
    entry.at = batch.at;
    entry.isShared = true;
    insertSharedUse(work, insertEntry(work, entry), batch.batch, points, batch.at);
}

} // namespace

void undoOverExpiry(store::UnitOfWork &work, EntryId batch)
{
    store::Query row = work.connection().query(R"(
        SELECT member_id, min(-remaining, (SELECT -sum(points) FROM points_entries
                                           WHERE of_entry_id = ?1 AND reason = 'expiry')), expires_at
        FROM points_batches WHERE id = ?1 AND remaining < 0 AND expires_at IS NOT NULL)",
                                               batch);
    if (!row.next() || row.get<qint64>(1) <= 0)
        return;
    const Due due{batch, row.get<members::MemberId>(0), row.get<qint64>(1), row.get<Instant>(2)};
    bookExpired(work, due, -due.remaining);
}

ExpiryStep expireStep(store::UnitOfWork &work, Instant upTo, int most)
{
    ExpiryStep step;
    step.matured = mature(work, upTo, most);
    const std::vector<Due> due = dueBatches(work.connection().query(
        "SELECT id, member_id, remaining, expires_at FROM points_batches "
        "WHERE remaining > 0 AND expires_at IS NOT NULL AND expires_at <= ? ORDER BY expires_at, member_id LIMIT ?",
        upTo, most));
    for (const Due &batch : due) {
        bookExpired(work, batch, batch.remaining);
        step.points += batch.remaining;
    }
    step.batches = static_cast<int>(due.size());
    step.isDone = step.batches < most && step.matured < most;
    return step;
}

std::optional<Instant> nextDue(store::Connection &connection)
{
    const auto expires = connection.value<Instant>("SELECT min(expires_at) FROM points_batches "
                                                   "WHERE remaining > 0 AND expires_at IS NOT NULL");
    const auto matures =
        connection.value<Instant>("SELECT min(active_from) FROM points_batches WHERE state = 'pending'");
    if (!expires || !matures)
        return expires ? expires : matures;
    return std::min(*expires, *matures);
}

Result<std::vector<Expiring>> expiring(store::Connection &connection, Instant from, Instant until, int limit)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    std::vector<Expiring> found;
    store::Query rows = connection.query(R"(
        SELECT m.id, m.number, m.name, sum(b.remaining), min(b.expires_at) AS first
        FROM points_batches b JOIN members m ON m.id = b.member_id
        WHERE b.remaining > 0 AND b.expires_at IS NOT NULL AND b.expires_at > ? AND b.expires_at <= ?
            AND m.archived_at IS NULL
        GROUP BY m.id ORDER BY first, m.number LIMIT ?)",
                                         from, until, limit);
    while (rows.next()) {
        found.push_back({rows.get<members::MemberId>(0), rows.get<QString>(1), rows.get<QString>(2),
                         rows.get<qint64>(3), rows.get<Instant>(4)});
    }
    return found;
}

} // namespace shopdesk::points
