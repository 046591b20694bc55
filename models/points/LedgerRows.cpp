// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/LedgerRows.h"

#include "base/SharedId.h"

namespace shopdesk::points {

namespace {

QString textOf(std::optional<Instant> at)
{
    return at ? QString::number(at->ms) : QString();
}

/// The id if no other row has it, else one that nobody else has: two devices then book twice, which is found on arrival.
EntryId freeId(store::UnitOfWork &work, const char *lookup, qint64 id)
{
    return work.connection().value<int>(lookup, id) ? work.newId<EntryId>() : EntryId{id};
}

EntryId idFor(store::UnitOfWork &work, const NewEntry &entry)
{
    if (!entry.isShared)
        return work.newId<EntryId>();
    const QStringList content{entry.cause,
                              entry.member.text(),
                              QString::number(entry.points),
                              keyOf(entry.reason),
                              QString::number(entry.order),
                              entry.of.text(),
                              textOf(entry.activeFrom),
                              textOf(entry.expiresAt),
                              textOf(entry.at)};
    return freeId(work, "SELECT 1 FROM points_entries WHERE id = ?", sharedId(content, entry.at));
}

struct Part
{
    EntryId batch;
    qint64 points = 0;
};

/// What a member's active batches can give, what expires first first.
std::vector<Part> partsFor(store::Connection &connection, members::MemberId member, qint64 points, Instant at)
{
    std::vector<Part> parts;
    store::Query open = connection.query(R"(
        SELECT id, remaining FROM points_batches
        WHERE member_id = ?1 AND remaining > 0 AND active_from <= ?2 AND (expires_at IS NULL OR expires_at > ?2)
        ORDER BY expires_at IS NULL, expires_at, active_from, id)",
                                         member, at);
    while (points > 0 && open.next()) {
        const qint64 taken = std::min(points, open.get<qint64>(1));
        parts.push_back({open.get<EntryId>(0), taken});
        points -= taken;
    }
    return parts;
}

void writeUse(store::UnitOfWork &work, EntryId id, EntryId entry, EntryId batch, qint64 points)
{
    work.execute("INSERT INTO points_uses (id, entry_id, batch_id, points) VALUES (?, ?, ?, ?)", id, entry, batch,
                 points);
}

} // namespace

EntryId insertEntry(store::UnitOfWork &work, const NewEntry &entry)
{
    const EntryId id = idFor(work, entry);
    work.execute(R"(
        INSERT INTO points_entries (id, member_id, points, reason, order_id, cause, of_entry_id, active_from, expires_at,
                                    occurred_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, entry.member, entry.points, keyOf(entry.reason),
                 entry.order == 0 ? std::nullopt : std::optional(entry.order),
                 entry.cause.isEmpty() ? std::nullopt : std::optional(entry.cause),
                 entry.of ? std::optional(entry.of) : std::nullopt, entry.activeFrom, entry.expiresAt, entry.at);
    // Beside the ledger, which nobody may change, so that it can be erased with the member.
    if (!entry.note.isEmpty())
        work.execute("INSERT INTO points_notes (entry_id, note) VALUES (?, ?)", id, entry.note);
    return id;
}

void insertUse(store::UnitOfWork &work, EntryId entry, EntryId batch, qint64 points)
{
    writeUse(work, work.newId<EntryId>(), entry, batch, points);
}

void insertSharedUse(store::UnitOfWork &work, EntryId entry, EntryId batch, qint64 points, Instant at)
{
    // The same may be taken, given back and taken again.
    const auto turn = work.connection().value<int>(
        "SELECT count(*) FROM points_uses WHERE entry_id = ? AND batch_id = ?", entry, batch);
    const QStringList content{QStringLiteral("use"), entry.text(), batch.text(), QString::number(points),
                              QString::number(turn.value_or(0))};
    writeUse(work, freeId(work, "SELECT 1 FROM points_uses WHERE id = ?", sharedId(content, at)), entry, batch, points);
}

qint64 takeFromBatches(store::UnitOfWork &work, members::MemberId member, EntryId entry, qint64 points, Instant at)
{
    for (const Part &part : partsFor(work.connection(), member, points, at)) {
        insertUse(work, entry, part.batch, part.points);
        points -= part.points;
    }
    return points;
}

std::set<EntryId> halfThere(store::Connection &connection, members::MemberId member)
{
    std::set<EntryId> found;
    store::Query rows = connection.query(R"(
        SELECT d.entry_id FROM points_debts d JOIN points_entries e ON e.id = d.entry_id
        WHERE d.member_id = ? AND d.open > 0 AND (e.reason IN ('redemption', 'lottery', 'expiry')
            OR (e.reason = 'merge' AND e.cause LIKE 'merge/%/out/%' AND e.cause NOT LIKE '%/back/%')))",
                                         member);
    while (rows.next())
        found.insert(rows.get<EntryId>(0));
    return found;
}

void settleDebts(store::UnitOfWork &work, members::MemberId member, Instant at)
{
    if (work.connection().value<qint64>("SELECT debt FROM points_balances WHERE member_id = ?", member).value_or(0)
        == 0)
        return;
    std::vector<std::pair<EntryId, qint64>> debts;
    {
        store::Query rows = work.connection().query(
            "SELECT entry_id, open FROM points_debts WHERE member_id = ? ORDER BY entry_id", member);
        while (rows.next())
            debts.emplace_back(rows.get<EntryId>(0), rows.get<qint64>(1));
    }
    const std::set<EntryId> awaited = halfThere(work.connection(), member);
    for (const auto &[entry, owed] : debts) {
        if (awaited.contains(entry))
            continue;
        qint64 open = owed;
        for (const Part &part : partsFor(work.connection(), member, owed, at)) {
            insertSharedUse(work, entry, part.batch, part.points, at);
            open -= part.points;
        }
        if (open > 0)
            return; // nothing is left to set off
    }
}

EntryId whereNow(store::Connection &connection, EntryId batch)
{
    while (const auto next =
               connection.value<EntryId>("SELECT e.id FROM points_entries e LEFT JOIN points_batches b ON b.id = e.id "
                                         "WHERE e.of_entry_id = ? AND e.reason = 'merge' AND e.points > 0 "
                                         "ORDER BY ifnull(b.remaining, 0) > 0 DESC, e.id DESC LIMIT 1",
                                         batch))
        batch = *next;
    return batch;
}

BatchRow readBatch(store::Connection &connection, EntryId id)
{
    store::Query row = connection.query(R"(
        SELECT e.member_id, coalesce(b.points, 0), coalesce(b.remaining, 0), coalesce(e.active_from, e.occurred_at),
               e.expires_at
        FROM points_entries e LEFT JOIN points_batches b ON b.id = e.id WHERE e.id = ?)",
                                        id);
    BatchRow batch;
    if (!row.next())
        return batch;
    batch = {id,
             row.get<members::MemberId>(0),
             row.get<qint64>(1),
             row.get<qint64>(2),
             row.get<Instant>(3),
             row.get<std::optional<Instant>>(4)};
    return batch;
}

std::vector<EntryId> bookedUnder(store::Connection &connection, const QString &beginning)
{
    std::vector<EntryId> found;
    // '0' is what comes after '/'.
    store::Query rows = connection.query("SELECT id FROM points_entries WHERE cause > ?1 || '/' AND cause < ?1 || '0' "
                                         "ORDER BY id",
                                         beginning);
    while (rows.next())
        found.push_back(rows.get<EntryId>(0));
    return found;
}

} // namespace shopdesk::points
