// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Ledger.h"

#include "points/LedgerRows.h"
#include "points/OfflineAllowance.h"
#include "points/Policy.h"

#include <QCoreApplication>

#include <stdexcept>

namespace shopdesk::points {

namespace {

/// What a member spends, and is held up without the server; a correction is not.
bool isOfTheMember(Reason reason)
{
    return reason == Reason::Redemption || reason == Reason::Lottery;
}

/// What of an entry is turned around already.
qint64 turnedAround(store::Connection &connection, EntryId entry, Reason by)
{
    return connection
        .value<qint64>("SELECT abs(sum(points)) FROM points_entries WHERE of_entry_id = ? AND reason = ?", entry,
                       keyOf(by))
        .value_or(0);
}

struct Source
{
    EntryId batch;
    qint64 points;
};

/// The batches that an entry took from, less what went back to them: the last to expire first.
std::vector<Source> sourcesOf(store::Connection &connection, EntryId spent)
{
    std::vector<Source> sources;
    store::Query rows = connection.query(R"(
        SELECT batch_id, sum(points) AS taken FROM points_uses
        WHERE entry_id = ?1 OR entry_id IN (SELECT id FROM points_entries WHERE of_entry_id = ?1)
        GROUP BY batch_id HAVING taken > 0 ORDER BY max(id) DESC)",
                                         spent);
    while (rows.next())
        sources.push_back({rows.get<EntryId>(0), rows.get<qint64>(1)});
    return sources;
}

/// How points are given back: into which batches, and what becomes a batch of its own, good until when.
struct GivingBack
{
    std::vector<Source> into;
    qint64 ownPoints = 0;
    std::optional<Instant> ownExpiry; ///< none: it stays

    void addOwn(qint64 points, std::optional<Instant> expiry)
    {
        if (points == 0)
            return;
        // One entry has one date: the latest, in the member's favour.
        ownExpiry = ownPoints == 0 || (ownExpiry && (!expiry || *expiry > *ownExpiry)) ? expiry : ownExpiry;
        ownPoints += points;
    }
};

GivingBack planGivingBack(store::Connection &connection, EntryId spent, qint64 points, members::MemberId to, Instant at)
{
    GivingBack plan;
    for (const Source &source : sourcesOf(connection, spent)) {
        const qint64 part = std::min(points, source.points);
        if (part == 0)
            break;
        points -= part;
        const BatchRow batch = readBatch(connection, whereNow(connection, source.batch));
        const bool isOver = batch.expiresAt && *batch.expiresAt <= at;
        const qint64 fits = isOver || batch.member != to ? 0 : std::min(part, batch.points - batch.remaining);
        if (fits > 0)
            plan.into.push_back({batch.id, fits});
        plan.addOwn(part - fits, isOver ? std::optional(returnedExpiry(connection, at)) : batch.expiresAt);
    }
    plan.addOwn(points, expiryOf(connection, at)); // was never covered by a batch
    return plan;
}

} // namespace

std::optional<EntryId> bookedFor(store::Connection &connection, const QString &cause)
{
    return cause.isEmpty() ? std::nullopt
                           : connection.value<EntryId>("SELECT id FROM points_entries WHERE cause = ?", cause);
}

EntryId grant(store::UnitOfWork &work, const Grant &grant)
{
    if (grant.points <= 0)
        throw std::invalid_argument("only points above 0 are granted");
    if (const auto booked = bookedFor(work.connection(), grant.cause))
        return *booked;
    NewEntry entry{grant.member,     grant.points,    grant.reason, grant.order, grant.cause,   {},
                   grant.activeFrom, grant.expiresAt, grant.at,     grant.note,  grant.isShared};
    if (!entry.expiresAt)
        entry.expiresAt = expiryOf(work.connection(), grant.activeFrom.value_or(grant.at));
    const EntryId id = insertEntry(work, entry);
    settleDebts(work, grant.member, grant.at);
    return id;
}

Result<EntryId> spend(store::UnitOfWork &work, const Spend &spend)
{
    if (const auto booked = bookedFor(work.connection(), spend.cause))
        return *booked;
    const QString field = QStringLiteral("points");
    if (spend.points <= 0)
        return fail("points.badPoints", QCoreApplication::translate("Points", "Enter more than 0 points."), field);
    const qint64 most = available(work.connection(), spend.member, spend.at);
    if (spend.points > most) {
        return fail(
            "points.notEnough",
            QCoreApplication::translate("Points", "The member can spend %1 points. Enter at most as many.").arg(most),
            field);
    }
    if (const auto left = offlineAllowance(work.connection(), spend.at);
        isOfTheMember(spend.reason) && left && spend.points > *left) {
        return fail("points.offlineLimit", offlineLimitWords(*left), field);
    }
    settleDebts(work, spend.member, spend.at);
    const EntryId id = insertEntry(
        work, {spend.member, -spend.points, spend.reason, spend.order, spend.cause, {}, {}, {}, spend.at, spend.note});
    takeFromBatches(work, spend.member, id, spend.points, spend.at);
    return id;
}

EntryId giveBack(store::UnitOfWork &work, EntryId spent, qint64 points, const QString &cause, Instant at, qint64 order,
                 members::MemberId to)
{
    if (const auto booked = bookedFor(work.connection(), cause))
        return *booked;
    store::Query row = work.connection().query("SELECT member_id, -points FROM points_entries WHERE id = ?", spent);
    if (!row.next())
        throw std::invalid_argument("there is no such entry");
    const auto member = to ? to : row.get<members::MemberId>(0);
    points = std::min(points, row.get<qint64>(1) - turnedAround(work.connection(), spent, Reason::Redemption));
    if (points <= 0)
        return {};
    const GivingBack plan = planGivingBack(work.connection(), spent, points, member, at);
    const EntryId id =
        insertEntry(work, {member, points, Reason::Redemption, order, cause, spent, {}, plan.ownExpiry, at, QString()});
    for (const Source &part : plan.into)
        insertUse(work, id, part.batch, -part.points);
    settleDebts(work, member, at);
    return id;
}

EntryId takeBack(store::UnitOfWork &work, EntryId granted, qint64 points, const QString &cause, Instant at,
                 qint64 order)
{
    if (const auto booked = bookedFor(work.connection(), cause))
        return *booked;
    const auto given = work.connection().value<qint64>("SELECT points FROM points_entries WHERE id = ?", granted);
    points = std::min(points, given.value_or(0) - turnedAround(work.connection(), granted, Reason::Refund));
    if (points <= 0)
        return {};
    const BatchRow batch = readBatch(work.connection(), whereNow(work.connection(), granted));
    const EntryId id =
        insertEntry(work, {batch.member, -points, Reason::Refund, order, cause, granted, {}, {}, at, QString()});
    const qint64 own = std::min(points, batch.remaining);
    if (own > 0)
        insertUse(work, id, batch.id, own);
    takeFromBatches(work, batch.member, id, points - own, at);
    return id;
}

EntryId book(store::UnitOfWork &work, const Booking &booking)
{
    if (booking.points > 0) {
        return grant(work, {booking.member,
                            booking.points,
                            booking.reason,
                            booking.cause,
                            booking.order,
                            booking.at,
                            {},
                            {},
                            booking.note});
    }
    if (const auto booked = bookedFor(work.connection(), booking.cause))
        return *booked;
    const EntryId id = insertEntry(work, {booking.member,
                                          booking.points,
                                          booking.reason,
                                          booking.order,
                                          booking.cause,
                                          {},
                                          {},
                                          {},
                                          booking.at,
                                          booking.note});
    takeFromBatches(work, booking.member, id, -booking.points, booking.at);
    return id;
}

} // namespace shopdesk::points
