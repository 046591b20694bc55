// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Points.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "members/ContactData.h"
#include "members/Members.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::members {

namespace {

constexpr EnumKeys<6> reasonKeys{"purchase", "redemption", "refund", "adjustment", "expiry", "bonus"};
constexpr qint64 mostPointsByHand = 1'000'000;

} // namespace

QString keyOf(PointsReason reason)
{
    return enumKey(reasonKeys, reason);
}

PointsEntryId appendPointsEntry(store::UnitOfWork &work, MemberId member, const PointsEntry &entry)
{
    const auto id = work.newId<PointsEntryId>();
    work.execute(R"(
        INSERT INTO points_entries (id, member_id, points, reason, order_id, occurred_at) VALUES (?, ?, ?, ?, ?, ?))",
                 id, member, entry.points, keyOf(entry.reason),
                 entry.order == 0 ? std::nullopt : std::optional(entry.order), entry.occurredAt);
    // Beside the ledger, which nobody may change, so that it can be erased with the member.
    if (!entry.note.isEmpty())
        work.execute("INSERT INTO points_notes (entry_id, note) VALUES (?, ?)", id, entry.note);
    return id;
}

Result<qint64> pointsBalance(store::Connection &connection, MemberId id)
{
    return member(connection, id).map([](const Member &found) { return found.points; });
}

Result<std::vector<PointsEntry>> pointsHistory(store::Connection &connection, MemberId id, int limit)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    std::vector<PointsEntry> entries;
    store::Query rows = connection.query(R"(
        SELECT e.id, e.points, e.reason, e.order_id, o.number, coalesce(n.note, ''), e.occurred_at
        FROM points_entries e LEFT JOIN orders o ON o.id = e.order_id LEFT JOIN points_notes n ON n.entry_id = e.id
        WHERE e.member_id = ? ORDER BY e.occurred_at DESC, e.id DESC LIMIT ?)",
                                         id, limit);
    while (rows.next()) {
        PointsEntry entry;
        entry.id = rows.get<PointsEntryId>(0);
        entry.points = rows.get<qint64>(1);
        entry.reason = enumFrom<PointsReason>(reasonKeys, rows.get<QString>(2)).value_or(PointsReason::Adjustment);
        entry.order = rows.get<qint64>(3);
        entry.orderNumber = rows.get<QString>(4);
        entry.note = rows.get<QString>(5);
        entry.occurredAt = rows.get<Instant>(6);
        entries.push_back(entry);
    }
    return entries;
}

Result<PointsEntryId> adjustPoints(store::UnitOfWork &work, MemberId id, qint64 points, const QString &typedNote)
{
    if (auto allowed = work.require(Permission::AdjustPoints); !allowed)
        return Failure(allowed.error());
    const Result<Member> found = member(work.connection(), id);
    if (!found)
        return Failure(found.error());
    if (found->erasedAt)
        return memberErased();
    const qint64 balance = found->points;
    const QString field = QStringLiteral("points");
    if (points == 0 || points > mostPointsByHand || points < -mostPointsByHand) {
        return fail(
            "members.badPoints",
            QCoreApplication::translate("Members", "Enter points other than 0, up to %1.").arg(mostPointsByHand),
            field);
    }
    const QString note = manyLines(typedNote).left(longestNote);
    if (note.isEmpty()) {
        return fail("members.reasonMissing", QCoreApplication::translate("Members", "Say why the points change."),
                    QStringLiteral("note"));
    }
    const auto &most = work.actor().limits.largestPoints;
    if (most && std::abs(points) > *most) {
        return permissionNeeded(
            "staff.overLimit", Permission::AdjustPoints,
            QCoreApplication::translate("Members", "You may adjust up to %1 points alone. Adjust fewer, or ask "
                                                   "someone who may adjust more.")
                .arg(*most),
            field);
    }
    if (points < 0 && balance + points < 0) {
        return fail(
            "members.notEnoughPoints",
            QCoreApplication::translate("Members", "The member has %1 points. Take at most as many.").arg(balance),
            field);
    }
    PointsEntry entry;
    entry.points = points;
    entry.note = note;
    entry.occurredAt = work.now();
    const PointsEntryId entryId = appendPointsEntry(work, id, entry);
    work.audit("members.adjustPoints", "members", id.value,
               {{QStringLiteral("points"), QJsonArray{balance, balance + points}}});
    return entryId;
}

} // namespace shopdesk::members
