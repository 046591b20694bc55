// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Points.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "members/ContactData.h"
#include "members/Members.h"
#include "points/Earning.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::points {

namespace {

constexpr EnumKeys<13> reasonKeys{"purchase", "redemption", "refund", "adjustment", "expiry",  "bonus", "activity",
                                  "review",   "event",      "share",  "referral",   "lottery", "merge"};
constexpr EnumKeys<5> stateKeys{"pending", "active", "used", "expired", "cancelled"};
constexpr qint64 mostPointsByHand = 1'000'000;

Reason reasonIn(store::Query &row, int column)
{
    return enumFrom<Reason>(reasonKeys, row.get<QString>(column)).value_or(Reason::Adjustment);
}

/// The state that a batch has at a time, whether or not somebody has booked it since.
BatchState stateAt(const Batch &batch, BatchState written, Instant at)
{
    if (batch.remaining == 0)
        return written;
    if (batch.expiresAt && *batch.expiresAt <= at)
        return BatchState::Expired;
    return batch.activeFrom > at ? BatchState::Pending : BatchState::Active;
}

Result<void> checkAdjustment(store::UnitOfWork &work, const members::Member &member, qint64 points, const QString &note)
{
    const QString field = QStringLiteral("points");
    if (points == 0 || points > mostPointsByHand || points < -mostPointsByHand) {
        return fail("points.badPoints",
                    QCoreApplication::translate("Points", "Enter points other than 0, up to %1.").arg(mostPointsByHand),
                    field);
    }
    if (note.isEmpty()) {
        return fail("points.reasonMissing", QCoreApplication::translate("Points", "Say why the points change."),
                    QStringLiteral("note"));
    }
    const auto &most = work.actor().limits.largestPoints;
    if (most && std::abs(points) > *most) {
        return permissionNeeded(
            "staff.overLimit", Permission::AdjustPoints,
            QCoreApplication::translate("Points", "You may adjust up to %1 points alone. Adjust fewer, or ask "
                                                  "someone who may adjust more.")
                .arg(*most),
            field);
    }
    if (points < 0 && member.points + points < 0) {
        return fail(
            "points.notEnough",
            QCoreApplication::translate("Points", "The member has %1 points. Take at most as many.").arg(member.points),
            field);
    }
    return {};
}

} // namespace

QString keyOf(Reason reason)
{
    return enumKey(reasonKeys, reason);
}

QString keyOf(BatchState state)
{
    return enumKey(stateKeys, state);
}

Wealth wealthOf(store::Connection &connection, members::MemberId id, Instant at)
{
    Wealth wealth;
    {
        store::Query row = connection.query("SELECT balance, debt FROM points_balances WHERE member_id = ?", id);
        if (row.next()) {
            wealth.balance = row.get<qint64>(0);
            wealth.debt = row.get<qint64>(1);
        }
    }
    store::Query row = connection.query(R"(
        SELECT coalesce(sum(remaining) FILTER (WHERE active_from <= ?2), 0),
               coalesce(sum(remaining) FILTER (WHERE active_from > ?2), 0)
        FROM points_batches WHERE member_id = ?1 AND remaining > 0 AND (expires_at IS NULL OR expires_at > ?2))",
                                        id, at);
    row.next();
    wealth.available = std::max<qint64>(0, row.get<qint64>(0) - wealth.debt);
    wealth.pending = row.get<qint64>(1);
    return wealth;
}

qint64 available(store::Connection &connection, members::MemberId id, Instant at)
{
    return wealthOf(connection, id, at).available;
}

Result<std::vector<Entry>> history(store::Connection &connection, members::MemberId id, int limit)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    std::vector<Entry> entries;
    store::Query rows = connection.query(R"(
        SELECT e.id, e.points, e.reason, e.order_id, o.number, coalesce(n.note, ''), e.occurred_at, e.active_from,
               e.expires_at, coalesce(u.name, ''), r.amount, r.unit, r.points, r.tier_multiplier, r.event_multiplier
        FROM points_entries e
        LEFT JOIN orders o ON o.id = e.order_id
        LEFT JOIN points_notes n ON n.entry_id = e.id
        LEFT JOIN points_earnings r ON r.entry_id = e.id
        LEFT JOIN points_rules u ON u.id = coalesce(r.rule_id, (SELECT rule_id FROM points_activities WHERE entry_id = e.id))
        WHERE e.member_id = ? ORDER BY e.occurred_at DESC, e.id DESC LIMIT ?)",
                                         id, limit);
    while (rows.next()) {
        Entry entry;
        entry.id = rows.get<EntryId>(0);
        entry.points = rows.get<qint64>(1);
        entry.reason = reasonIn(rows, 2);
        entry.order = rows.get<qint64>(3);
        entry.orderNumber = rows.get<QString>(4);
        entry.note = rows.get<QString>(5);
        entry.occurredAt = rows.get<Instant>(6);
        entry.activeFrom = rows.get<std::optional<Instant>>(7);
        entry.expiresAt = rows.get<std::optional<Instant>>(8);
        entry.rule = rows.get<QString>(9);
        if (!rows.isNull(10)) {
            const Terms terms{{}, rows.get<Money>(11), rows.get<qint64>(12), rows.get<int>(13), rows.get<int>(14), {}};
            entry.reckoned = inWords(terms, rows.get<Money>(10), connection.shop().currency);
        }
        entries.push_back(entry);
    }
    return entries;
}

Result<std::vector<Batch>> batches(store::Connection &connection, members::MemberId id, Instant at, int limit)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    std::vector<Batch> found;
    store::Query rows = connection.query(R"(
        SELECT b.id, b.points, b.remaining, e.reason, o.number, b.state, e.occurred_at, b.active_from, b.expires_at
        FROM points_entries e JOIN points_batches b ON b.id = e.id LEFT JOIN orders o ON o.id = e.order_id
        WHERE e.member_id = ?
        ORDER BY b.remaining = 0, CASE WHEN b.remaining > 0 THEN coalesce(b.expires_at, 1 << 62) ELSE -b.active_from END,
                 b.active_from, b.id LIMIT ?)",
                                         id, limit);
    while (rows.next()) {
        Batch batch;
        batch.id = rows.get<EntryId>(0);
        batch.points = rows.get<qint64>(1);
        batch.remaining = rows.get<qint64>(2);
        batch.reason = reasonIn(rows, 3);
        batch.orderNumber = rows.get<QString>(4);
        batch.earnedAt = rows.get<Instant>(6);
        batch.activeFrom = rows.get<Instant>(7);
        batch.expiresAt = rows.get<std::optional<Instant>>(8);
        const auto written = enumFrom<BatchState>(stateKeys, rows.get<QString>(5)).value_or(BatchState::Active);
        batch.state = stateAt(batch, written, at);
        found.push_back(batch);
    }
    return found;
}

Result<EntryId> adjust(store::UnitOfWork &work, members::MemberId id, qint64 points, const QString &typedNote)
{
    if (auto allowed = work.require(Permission::AdjustPoints); !allowed)
        return Failure(allowed.error());
    const Result<members::Member> found = members::member(work.connection(), id);
    if (!found)
        return Failure(found.error());
    if (found->erasedAt)
        return members::memberErased();
    const QString note = manyLines(typedNote).left(longestNote);
    if (auto good = checkAdjustment(work, *found, points, note); !good)
        return Failure(good.error());
    const EntryId entry = book(work, {id, points, Reason::Adjustment, work.now(), note});
    work.audit("points.adjust", "members", id.value,
               {{QStringLiteral("points"), QJsonArray{found->points, found->points + points}}});
    return entry;
}

} // namespace shopdesk::points
