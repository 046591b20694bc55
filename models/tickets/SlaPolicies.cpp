// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/SlaPolicies.h"

#include "base/Text.h"
#include "store/Difference.h"
#include "tickets/Deadlines.h"

#include <QCoreApplication>

namespace shopdesk::tickets {

namespace {

const PolicyId standardPolicy{1};

template<typename E>
std::optional<QString> orNull(const std::optional<E> &value)
{
    return value ? std::optional(keyOf(*value)) : std::nullopt;
}

constexpr char selectPolicy[] = R"(
    SELECT p.id, p.name, p.calendar_id, p.kind, p.priority, p.tier_id, p.first_minutes, p.next_minutes,
           p.resolution_minutes, p.warn_percent, p.archived_at IS NOT NULL, c.name, t.name
    FROM sla_policies p JOIN calendars c ON c.id = p.calendar_id LEFT JOIN tiers t ON t.id = p.tier_id WHERE )";
constexpr char mostTellingFirst[] = R"( ORDER BY
    (p.kind IS NOT NULL) + (p.priority IS NOT NULL) + (p.tier_id IS NOT NULL) DESC,
    p.tier_id IS NULL, p.priority IS NULL, p.id)";

Policy policyFrom(const store::Query &row)
{
    Policy policy;
    policy.id = row.get<PolicyId>(0);
    PolicyDraft &draft = policy.draft;
    draft.name = row.get<QString>(1);
    if (draft.name.isEmpty())
        draft.name = QCoreApplication::translate("Tickets", "Everything", "the policy that fits all tickets");
    draft.calendar = row.get<calendar::CalendarId>(2);
    draft.kind = kindFrom(row.get<QString>(3));
    draft.priority = priorityFrom(row.get<QString>(4));
    draft.tier = row.get<std::optional<members::TierId>>(5).value_or(members::TierId());
    draft.firstMinutes = row.get<std::optional<int>>(6);
    draft.nextMinutes = row.get<std::optional<int>>(7);
    draft.resolutionMinutes = row.get<std::optional<int>>(8);
    draft.warnPercent = row.get<int>(9);
    policy.isArchived = row.get<bool>(10);
    policy.calendarName = row.get<QString>(11);
    if (policy.calendarName.isEmpty())
        policy.calendarName = QCoreApplication::translate("Calendar", "Opening hours");
    policy.tierName = row.get<QString>(12);
    return policy;
}

Failure notFound()
{
    return fail("tickets.policyNotFound",
                QCoreApplication::translate("Tickets", "These deadlines are gone. Choose others."),
                QStringLiteral("id"));
}

Result<void> checkTarget(const std::optional<int> &minutes, const char *field)
{
    if (!minutes || (*minutes > 0 && *minutes <= longestTarget))
        return {};
    return fail(
        "tickets.badTarget",
        QCoreApplication::translate("Tickets", "Enter a time of opening hours, or leave it empty for no deadline."),
        QString::fromLatin1(field));
}

Result<PolicyDraft> checked(store::Connection &connection, PolicyDraft draft, PolicyId self)
{
    draft.name = oneLine(draft.name).left(longestName);
    if (draft.name.isEmpty() && self != standardPolicy) {
        return fail("tickets.nameMissing", QCoreApplication::translate("Tickets", "Give it a name."),
                    QStringLiteral("name"));
    }
    if (connection.value<int>("SELECT 1 FROM sla_policies WHERE name = ? AND id <> ?", draft.name, self)) {
        return fail(
            "tickets.nameInUse",
            QCoreApplication::translate("Tickets", "There is a “%1” already. Enter another name.").arg(draft.name),
            QStringLiteral("name"));
    }
    for (const auto &[minutes, field] :
         {std::pair(draft.firstMinutes, "firstMinutes"), std::pair(draft.nextMinutes, "nextMinutes"),
          std::pair(draft.resolutionMinutes, "resolutionMinutes")}) {
        if (auto good = checkTarget(minutes, field); !good)
            return Failure(good.error());
    }
    if (draft.warnPercent < 1 || draft.warnPercent > 100) {
        return fail("tickets.badTarget", QCoreApplication::translate("Tickets", "Enter a share from 1 to 100 percent."),
                    QStringLiteral("warnPercent"));
    }
    if (auto known = calendar::calendar(connection, draft.calendar); !known)
        return Failure(known.error());
    if (draft.tier && !connection.value<int>("SELECT 1 FROM tiers WHERE id = ?", draft.tier)) {
        return fail("members.tierNotFound",
                    QCoreApplication::translate("Tickets", "This tier is gone. Choose another."),
                    QStringLiteral("tier"));
    }
    return draft;
}

QJsonObject toJson(const PolicyDraft &draft)
{
    const auto number = [](const std::optional<int> &minutes) { return minutes ? QJsonValue(*minutes) : QJsonValue(); };
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("kind"), draft.kind ? keyOf(*draft.kind) : QString()},
            {QStringLiteral("priority"), draft.priority ? keyOf(*draft.priority) : QString()},
            {QStringLiteral("firstMinutes"), number(draft.firstMinutes)},
            {QStringLiteral("nextMinutes"), number(draft.nextMinutes)},
            {QStringLiteral("resolutionMinutes"), number(draft.resolutionMinutes)}};
}

void write(store::UnitOfWork &work, PolicyId id, const PolicyDraft &draft)
{
    work.execute(R"(
        INSERT INTO sla_policies (id, name, calendar_id, kind, priority, tier_id, first_minutes, next_minutes,
            resolution_minutes, warn_percent, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, calendar_id = excluded.calendar_id, kind = excluded.kind,
            priority = excluded.priority, tier_id = excluded.tier_id, first_minutes = excluded.first_minutes,
            next_minutes = excluded.next_minutes, resolution_minutes = excluded.resolution_minutes,
            warn_percent = excluded.warn_percent, updated_at = excluded.updated_at)",
                 id, draft.name, draft.calendar, orNull(draft.kind), orNull(draft.priority),
                 draft.tier ? std::optional(draft.tier) : std::nullopt, draft.firstMinutes, draft.nextMinutes,
                 draft.resolutionMinutes, draft.warnPercent, work.now());
    refreshAllDeadlines(work);
}

Result<void> setArchived(store::UnitOfWork &work, PolicyId id, bool archived)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const int changed = work.execute("UPDATE sla_policies SET archived_at = ?, updated_at = ? WHERE id = ?",
                                     archived ? std::optional(work.now()) : std::nullopt, work.now(), id);
    if (changed == 0)
        return notFound();
    refreshAllDeadlines(work);
    work.audit(archived ? "tickets.archivePolicy" : "tickets.restorePolicy", "sla_policies", id.value);
    return {};
}

} // namespace

Result<PolicyId> createPolicy(store::UnitOfWork &work, const PolicyDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return Failure(allowed.error());
    const Result<PolicyDraft> good = checked(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<PolicyId>();
    write(work, id, *good);
    work.audit("tickets.createPolicy", "sla_policies", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updatePolicy(store::UnitOfWork &work, PolicyId id, const PolicyDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const std::optional<Policy> before = policyById(work.connection(), id);
    if (!before)
        return notFound();
    const Result<PolicyDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    write(work, id, *good);
    work.audit("tickets.updatePolicy", "sla_policies", id.value,
               store::difference(toJson(before->draft), toJson(*good)));
    return {};
}

Result<void> archivePolicy(store::UnitOfWork &work, PolicyId id)
{
    return setArchived(work, id, true);
}

Result<void> restorePolicy(store::UnitOfWork &work, PolicyId id)
{
    return setArchived(work, id, false);
}

Result<std::vector<Policy>> policies(store::Connection &connection, bool archived)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    static const QByteArray sql = QByteArray(selectPolicy) + "(p.archived_at IS NULL OR ?)" + mostTellingFirst;
    std::vector<Policy> all;
    store::Query rows = connection.query(sql.constData(), archived);
    while (rows.next())
        all.push_back(policyFrom(rows));
    return all;
}

std::optional<Policy> policyFor(store::Connection &connection, Kind kind, Priority priority, members::MemberId member)
{
    static const QByteArray sql = QByteArray(selectPolicy) + R"(p.archived_at IS NULL
        AND (p.kind IS NULL OR p.kind = ?1) AND (p.priority IS NULL OR p.priority = ?2)
        AND (p.tier_id IS NULL OR p.tier_id = (SELECT tier_id FROM members WHERE id = ?3)))"
                                  + mostTellingFirst + " LIMIT 1";
    store::Query row = connection.query(sql.constData(), keyOf(kind), keyOf(priority), member);
    return row.next() ? std::optional(policyFrom(row)) : std::nullopt;
}

std::optional<Policy> policyById(store::Connection &connection, PolicyId id)
{
    static const QByteArray sql = QByteArray(selectPolicy) + "p.id = ?";
    store::Query row = connection.query(sql.constData(), id);
    return row.next() ? std::optional(policyFrom(row)) : std::nullopt;
}

} // namespace shopdesk::tickets
