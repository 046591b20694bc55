// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Ledger.h"
#include "points/LedgerRows.h"

namespace shopdesk::points {

namespace {

QString causeOf(const QString &cause, const char *what, EntryId batch = {})
{
    const QString of = batch ? QLatin1Char('/') + batch.text() : QString();
    return cause + QLatin1Char('/') + QLatin1String(what) + of;
}

std::vector<BatchRow> openBatches(store::Connection &connection, members::MemberId member)
{
    std::vector<BatchRow> open;
    store::Query rows = connection.query(
        "SELECT id FROM points_batches WHERE member_id = ? AND remaining > 0 ORDER BY active_from, id", member);
    while (rows.next())
        open.push_back(readBatch(connection, rows.get<EntryId>(0)));
    return open;
}

void moveBatch(store::UnitOfWork &work, const BatchRow &batch, members::MemberId to, const QString &cause)
{
    const Instant at = work.now();
    const EntryId out = insertEntry(
        work,
        {batch.member, -batch.remaining, Reason::Merge, 0, causeOf(cause, "out", batch.id), {}, {}, {}, at, QString()});
    insertUse(work, out, batch.id, batch.remaining);
    insertEntry(work, {to, batch.remaining, Reason::Merge, 0, causeOf(cause, "in", batch.id), batch.id,
                       batch.activeFrom, batch.expiresAt, at, QString()});
}

/// The older member's debt is paid by one of the same amount that the newer one takes over.
void moveDebt(store::UnitOfWork &work, members::MemberId from, members::MemberId to, qint64 debt, const QString &cause)
{
    const Instant at = work.now();
    insertEntry(work, {from, debt, Reason::Merge, 0, causeOf(cause, "debt/paid"), {}, {}, {}, at, QString()});
    settleDebts(work, from, at);
    const EntryId owed =
        insertEntry(work, {to, -debt, Reason::Merge, 0, causeOf(cause, "debt/owed"), {}, {}, {}, at, QString()});
    takeFromBatches(work, to, owed, debt, at);
}

/// What debts that are older than the move were paid with it; what was taken elsewhere before it is none (FollowMoves.h).
qint64 setOffBefore(store::Connection &connection, EntryId moved)
{
    return connection
        .value<qint64>("SELECT sum(u.points) FROM points_uses u JOIN points_entries e ON e.id = u.entry_id "
                       "WHERE u.batch_id = ?1 AND u.points > 0 AND u.entry_id < ?1 "
                       "AND ifnull(e.cause, '') NOT LIKE 'merge/%/more/from/%'",
                       moved)
        .value_or(0);
}

void moveBatchBack(store::UnitOfWork &work, EntryId moved, const QString &cause)
{
    const Instant at = work.now();
    const auto source =
        work.connection().value<EntryId>("SELECT of_entry_id FROM points_entries WHERE id = ?", moved).value();
    const BatchRow before = readBatch(work.connection(), source);
    const BatchRow now = readBatch(work.connection(), whereNow(work.connection(), moved));
    const qint64 back = now.remaining + (now.id == moved ? setOffBefore(work.connection(), moved) : 0);
    if (back <= 0)
        return;
    const EntryId out = insertEntry(
        work, {now.member, -back, Reason::Merge, 0, causeOf(cause, "back/out", moved), {}, {}, {}, at, QString()});
    if (now.remaining > 0)
        insertUse(work, out, now.id, now.remaining);
    takeFromBatches(work, now.member, out, back - now.remaining, at);
    insertEntry(work, {before.member, back, Reason::Merge, 0, causeOf(cause, "back/in", moved), now.id, now.activeFrom,
                       now.expiresAt, at, QString()});
}

void moveDebtBack(store::UnitOfWork &work, const QString &cause)
{
    store::Connection &connection = work.connection();
    const auto owed = bookedFor(connection, causeOf(cause, "debt/owed"));
    const auto paid = bookedFor(connection, causeOf(cause, "debt/paid"));
    if (!owed || !paid)
        return;
    const Instant at = work.now();
    store::Query row = connection.query("SELECT member_id, -points FROM points_entries WHERE id = ?", *owed);
    row.next();
    const auto to = row.get<members::MemberId>(0);
    const auto debt = row.get<qint64>(1);
    const auto from = readBatch(connection, *paid).member;
    std::vector<std::pair<EntryId, qint64>> taken;
    store::Query uses =
        connection.query("SELECT batch_id, sum(points) FROM points_uses WHERE entry_id = ? GROUP BY batch_id", *owed);
    while (uses.next())
        taken.emplace_back(uses.get<EntryId>(0), uses.get<qint64>(1));
    const EntryId back =
        insertEntry(work, {to, debt, Reason::Merge, 0, causeOf(cause, "back/debt/paid"), {}, {}, {}, at, QString()});
    for (const auto &[batch, points] : taken) {
        const BatchRow now = readBatch(connection, batch);
        if (const qint64 fits = std::min(points, now.points - now.remaining); now.member == to && fits > 0)
            insertUse(work, back, batch, -fits);
    }
    settleDebts(work, to, at);
    const EntryId again =
        insertEntry(work, {from, -debt, Reason::Merge, 0, causeOf(cause, "back/debt/owed"), {}, {}, {}, at, QString()});
    takeFromBatches(work, from, again, debt, at);
}

} // namespace

void moveAll(store::UnitOfWork &work, members::MemberId from, members::MemberId to, const QString &cause)
{
    store::Connection &connection = work.connection();
    if (from == to || !bookedUnder(connection, cause).empty())
        return;
    settleDebts(work, from, work.now());
    for (const BatchRow &batch : openBatches(connection, from))
        moveBatch(work, batch, to, cause);
    const qint64 debt =
        connection.value<qint64>("SELECT debt FROM points_balances WHERE member_id = ?", from).value_or(0);
    if (debt > 0)
        moveDebt(work, from, to, debt, cause);
    settleDebts(work, to, work.now());
}

void moveBack(store::UnitOfWork &work, const QString &cause)
{
    if (!bookedUnder(work.connection(), causeOf(cause, "back")).empty())
        return;
    moveDebtBack(work, cause);
    for (const EntryId moved : bookedUnder(work.connection(), causeOf(cause, "in")))
        moveBatchBack(work, moved, cause);
}

} // namespace shopdesk::points
