// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/FollowMoves.h"

#include "points/LedgerRows.h"

namespace shopdesk::points {

namespace {

using members::MemberId;

struct Left
{
    EntryId batch;
    qint64 points; ///< below 0 where more was taken than there was
    Instant at;    ///< when the batch came
};

std::vector<Left> leftOf(store::Connection &connection, MemberId member)
{
    std::vector<Left> left;
    store::Query rows = connection.query("SELECT b.id, b.remaining, e.occurred_at FROM points_entries e "
                                         "JOIN points_batches b ON b.id = e.id "
                                         "WHERE e.member_id = ? AND b.remaining <> 0 ORDER BY b.id",
                                         member);
    while (rows.next())
        left.push_back({rows.get<EntryId>(0), rows.get<qint64>(1), rows.get<Instant>(2)});
    return left;
}

NewEntry mergeEntry(MemberId member, qint64 points, const QString &cause, Instant at)
{
    NewEntry entry;
    entry.member = member;
    entry.points = points;
    entry.reason = Reason::Merge;
    entry.cause = cause;
    entry.at = at;
    entry.isShared = true;
    return entry;
}

/// The batch that carries on another one.
std::optional<EntryId> carriedOn(store::Connection &connection, EntryId batch, MemberId by)
{
    return connection.value<EntryId>("SELECT min(id) FROM points_entries WHERE of_entry_id = ? AND member_id = ? "
                                     "AND reason = 'merge' AND points > 0",
                                     batch, by);
}

/// Of two entries that belong together one may have come already.
EntryId bookOnce(store::UnitOfWork &work, const NewEntry &entry)
{
    const auto booked = bookedFor(work.connection(), entry.cause);
    return booked ? *booked : insertEntry(work, entry);
}

void useOnce(store::UnitOfWork &work, EntryId entry, EntryId batch, qint64 points, Instant at)
{
    if (!work.connection().value<int>("SELECT 1 FROM points_uses WHERE entry_id = ? AND batch_id = ?", entry, batch))
        insertSharedUse(work, entry, batch, points, at);
}

void carryOver(store::UnitOfWork &work, const Left &left, MemberId from, MemberId to, const QString &cause,
               const QString &turn, Instant at)
{
    const BatchRow batch = readBatch(work.connection(), left.batch);
    const EntryId out = bookOnce(work, mergeEntry(from, -left.points, cause + QStringLiteral("/more/out/") + turn, at));
    useOnce(work, out, left.batch, left.points, at);
    NewEntry in = mergeEntry(to, left.points, cause + QStringLiteral("/in/") + turn, at);
    in.of = left.batch;
    in.activeFrom = batch.activeFrom;
    in.expiresAt = batch.expiresAt;
    bookOnce(work, in);
    settleDebts(work, to, at);
}

/// More was taken from a batch than was left after it had gone over: so much is taken where it went.
void takeThere(store::UnitOfWork &work, const Left &left, MemberId from, MemberId to, const QString &cause,
               const QString &turn, Instant at)
{
    const EntryId back =
        bookOnce(work, mergeEntry(from, -left.points, cause + QStringLiteral("/more/back/") + turn, at));
    useOnce(work, back, left.batch, left.points, at);
    const EntryId taken = bookOnce(work, mergeEntry(to, left.points, cause + QStringLiteral("/more/from/") + turn, at));
    if (const auto there = carriedOn(work.connection(), left.batch, to))
        useOnce(work, taken, *there, -left.points, at);
    else
        settleDebts(work, to, at);
}

void followBatch(store::UnitOfWork &work, const Left &left, MemberId from, MemberId to, const QString &cause,
                 Instant at)
{
    // What is known of the batch is a part of the cause: who knows something else books something else.
    const qint64 uses =
        work.connection().value<qint64>("SELECT count(*) FROM points_uses WHERE batch_id = ?", left.batch).value_or(0);
    const QString turn = QStringLiteral("%1/%2/%3").arg(left.batch.text()).arg(uses).arg(left.points);
    for (const char *side : {"/more/out/", "/more/back/"}) {
        if (bookedFor(work.connection(), cause + QLatin1String(side) + turn))
            return;
    }
    if (left.points > 0)
        carryOver(work, left, from, to, cause, turn, std::max(at, left.at));
    else
        takeThere(work, left, from, to, cause, turn, std::max(at, left.at));
}

/// A debt; below 0 what was set off too much of it.
void followDebt(store::UnitOfWork &work, MemberId from, MemberId to, const QString &cause, Instant at)
{
    store::Connection &connection = work.connection();
    const qint64 debt =
        connection.value<qint64>("SELECT debt FROM points_balances WHERE member_id = ?", from).value_or(0);
    if (debt == 0)
        return;
    const qint64 entries =
        connection.value<qint64>("SELECT count(*) FROM points_entries WHERE member_id = ?", from).value_or(0);
    const Instant latest = std::max(at, connection
                                            .value<Instant>("SELECT max(occurred_at) FROM points_entries "
                                                            "WHERE member_id = ?",
                                                            from)
                                            .value_or(at));
    const QString turn = QStringLiteral("%1/%2").arg(entries).arg(debt);
    const QString paid = cause + QStringLiteral("/more/paid/") + turn;
    if (bookedFor(connection, paid))
        return;
    bookOnce(work, mergeEntry(from, debt, paid, latest));
    settleDebts(work, from, latest);
    bookOnce(work, mergeEntry(to, -debt, cause + QStringLiteral("/more/owed/") + turn, latest));
    settleDebts(work, to, latest);
}

struct Booked
{
    MemberId member;
    qint64 points = 0;
    EntryId of;
    Instant at;
};

Booked readEntry(store::Connection &connection, EntryId id)
{
    store::Query row =
        connection.query("SELECT member_id, points, of_entry_id, occurred_at FROM points_entries WHERE id = ?", id);
    row.next();
    return {row.get<MemberId>(0), row.get<qint64>(1), row.get<EntryId>(2), row.get<Instant>(3)};
}

/// Also with what became of it meanwhile: that is told as an overdraft.
void partBatch(store::UnitOfWork &work, EntryId moved, const QString &cause)
{
    const QString out = cause + QStringLiteral("/back/out/") + moved.text();
    if (bookedFor(work.connection(), out))
        return;
    const Booked in = readEntry(work.connection(), moved);
    const BatchRow source = readBatch(work.connection(), in.of);
    if (source.remaining + in.points > source.points)
        return; // what took it out of there is yet to come
    const EntryId taken = bookOnce(work, mergeEntry(in.member, -in.points, out, in.at));
    useOnce(work, taken, moved, in.points, in.at);
    const EntryId back =
        bookOnce(work, mergeEntry(source.member, in.points, cause + QStringLiteral("/back/in/") + moved.text(), in.at));
    useOnce(work, back, in.of, -in.points, in.at);
}

/// What stands on no batch: turned around as it is.
void turnAround(store::UnitOfWork &work, EntryId entry, const QString &cause)
{
    const QString around = cause + QStringLiteral("/back/around/") + entry.text();
    if (bookedFor(work.connection(), around))
        return;
    const Booked booked = readEntry(work.connection(), entry);
    bookOnce(work, mergeEntry(booked.member, -booked.points, around, booked.at));
    settleDebts(work, booked.member, booked.at);
}

} // namespace

void followMove(store::UnitOfWork &work, MemberId from, MemberId to, const QString &cause, Instant at, qint64 move,
                bool isOwn)
{
    if (!halfThere(work.connection(), from).empty())
        return;
    const bool knowsMove = isOwn || !bookedUnder(work.connection(), cause + QStringLiteral("/out")).empty();
    for (const Left &left : leftOf(work.connection(), from)) {
        if (knowsMove || left.batch.value > move)
            followBatch(work, left, from, to, cause, at);
    }
    if (knowsMove)
        followDebt(work, from, to, cause, at);
}

void partMove(store::UnitOfWork &work, const QString &cause)
{
    for (const EntryId moved : bookedUnder(work.connection(), cause + QStringLiteral("/in")))
        partBatch(work, moved, cause);
    for (const char *kind : {"/debt", "/more/back", "/more/from", "/more/paid", "/more/owed"}) {
        for (const EntryId entry : bookedUnder(work.connection(), cause + QLatin1String(kind)))
            turnAround(work, entry, cause);
    }
}

} // namespace shopdesk::points
