// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/BonusEvents.h"

#include "base/Text.h"
#include "points/Rules.h"
#include "store/Difference.h"

#include <QCoreApplication>

namespace shopdesk::points {

namespace {

constexpr auto eventSql = "SELECT id, name, multiplier, starts_at, ends_at, archived_at FROM points_bonus_events";

BonusEvent readEvent(store::Query &row, const ShopZone &zone)
{
    BonusEvent event;
    event.id = row.get<BonusEventId>(0);
    event.startsAt = row.get<Instant>(3);
    event.endsAt = row.get<Instant>(4);
    event.archivedAt = row.get<std::optional<Instant>>(5);
    event.draft = {row.get<QString>(1), row.get<int>(2), wallTimeOf(zone, event.startsAt),
                   wallTimeOf(zone, event.endsAt)};
    return event;
}

std::optional<BonusEvent> find(store::Connection &connection, BonusEventId id)
{
    store::Query row = connection.query((QByteArray(eventSql) + " WHERE id = ?").constData(), id);
    if (!row.next())
        return std::nullopt;
    return readEvent(row, connection.shop().zone);
}

Failure eventGone()
{
    return fail("points.eventNotFound", QCoreApplication::translate("Points", "This event is gone. Choose another."));
}

Result<BonusEvent> checked(store::Connection &connection, BonusEventDraft draft, BonusEventId self)
{
    draft.name = oneLine(draft.name).left(longestName);
    if (draft.name.isEmpty()) {
        return fail("points.nameMissing", QCoreApplication::translate("Points", "Give the event a name."),
                    QStringLiteral("name"));
    }
    if (draft.multiplier < smallestMultiplier || draft.multiplier > largestMultiplier) {
        return fail("points.badMultiplier",
                    QCoreApplication::translate("Points", "An event multiplies points by more than 1 and at most %1.")
                        .arg(largestMultiplier / 100),
                    QStringLiteral("multiplier"));
    }
    const ShopZone &zone = connection.shop().zone;
    const Result<Instant> starts = instantOf(zone, draft.starts, QStringLiteral("starts"));
    if (!starts)
        return Failure(starts.error());
    const Result<Instant> ends = instantOf(zone, draft.ends, QStringLiteral("ends"));
    if (!ends)
        return Failure(ends.error());
    if (*ends <= *starts) {
        return fail("points.badPeriod", QCoreApplication::translate("Points", "An event ends after it has begun."),
                    QStringLiteral("ends"));
    }
    if (const auto other = connection.value<QString>("SELECT name FROM points_bonus_events WHERE id <> ? "
                                                     "AND archived_at IS NULL AND ends_at > ? AND starts_at < ?",
                                                     self, *starts, *ends)) {
        return fail("points.contradiction",
                    QCoreApplication::translate("Points", "“%1” runs at the same time, and only one event can count. "
                                                          "Change the times, or call it off first.")
                        .arg(*other),
                    QStringLiteral("starts"));
    }
    return BonusEvent{self, draft, *starts, *ends, {}};
}

QJsonObject toTrail(const BonusEventDraft &draft)
{
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("multiplier"), draft.multiplier},
            {QStringLiteral("starts"), toText(draft.starts)},
            {QStringLiteral("ends"), toText(draft.ends)}};
}

} // namespace

Result<BonusEventId> createBonusEvent(store::UnitOfWork &work, const BonusEventDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    const Result<BonusEvent> event = checked(work.connection(), draft, {});
    if (!event)
        return Failure(event.error());
    const auto id = work.newId<BonusEventId>();
    work.execute("INSERT INTO points_bonus_events (id, name, multiplier, starts_at, ends_at, updated_at) "
                 "VALUES (?, ?, ?, ?, ?, ?)",
                 id, event->draft.name, event->draft.multiplier, event->startsAt, event->endsAt, work.now());
    touchShop(work);
    work.audit("points.createBonusEvent", "points_bonus_events", id.value,
               store::difference({}, toTrail(event->draft)));
    return id;
}

Result<void> updateBonusEvent(store::UnitOfWork &work, BonusEventId id, const BonusEventDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const std::optional<BonusEvent> before = find(work.connection(), id);
    if (!before)
        return eventGone();
    const Result<BonusEvent> event = checked(work.connection(), draft, id);
    if (!event)
        return Failure(event.error());
    work.execute("UPDATE points_bonus_events SET name = ?, multiplier = ?, starts_at = ?, ends_at = ?, updated_at = ? "
                 "WHERE id = ?",
                 event->draft.name, event->draft.multiplier, event->startsAt, event->endsAt, work.now(), id);
    touchShop(work);
    work.audit("points.updateBonusEvent", "points_bonus_events", id.value,
               store::difference(toTrail(before->draft), toTrail(event->draft)));
    return {};
}

Result<void> archiveBonusEvent(store::UnitOfWork &work, BonusEventId id)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const std::optional<BonusEvent> event = find(work.connection(), id);
    if (!event)
        return eventGone();
    if (event->archivedAt)
        return {};
    work.execute("UPDATE points_bonus_events SET archived_at = ?, updated_at = ? WHERE id = ?", work.now(), work.now(),
                 id);
    touchShop(work);
    work.audit("points.archiveBonusEvent", "points_bonus_events", id.value);
    return {};
}

Result<void> restoreBonusEvent(store::UnitOfWork &work, BonusEventId id)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const std::optional<BonusEvent> event = find(work.connection(), id);
    if (!event)
        return eventGone();
    if (!event->archivedAt)
        return {};
    if (const Result<BonusEvent> good = checked(work.connection(), event->draft, id); !good)
        return Failure(good.error());
    work.execute("UPDATE points_bonus_events SET archived_at = NULL, updated_at = ? WHERE id = ?", work.now(), id);
    touchShop(work);
    work.audit("points.restoreBonusEvent", "points_bonus_events", id.value);
    return {};
}

Result<std::vector<BonusEvent>> bonusEvents(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    std::vector<BonusEvent> found;
    store::Query rows = connection.query((QByteArray(eventSql) + " ORDER BY starts_at DESC, id DESC").constData());
    while (rows.next())
        found.push_back(readEvent(rows, connection.shop().zone));
    return found;
}

std::optional<BonusEvent> runningEvent(store::Connection &connection, Instant at)
{
    store::Query row = connection.query(
        (QByteArray(eventSql) + " WHERE archived_at IS NULL AND starts_at <= ?1 AND ends_at > ?1").constData(), at);
    if (!row.next())
        return std::nullopt;
    return readEvent(row, connection.shop().zone);
}

} // namespace shopdesk::points
