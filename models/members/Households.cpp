// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Households.h"

#include "members/ContactData.h"
#include "members/Members.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::members {

namespace {

Result<Member> inUse(store::Connection &connection, MemberId id)
{
    Result<Member> found = member(connection, id);
    if (!found)
        return found;
    if (found->erasedAt)
        return memberErased();
    if (found->mergedInto)
        return memberMerged(connection, found->mergedInto);
    return found;
}

void moveOut(store::UnitOfWork &work, MemberId id, HouseholdId from)
{
    if (!from)
        return;
    work.execute("UPDATE members SET household_id = NULL, updated_at = ? WHERE id = ?", work.now(), id);
    const auto left = work.connection().value<qint64>(
        "SELECT count(*) FROM members WHERE household_id = ? AND merged_into IS NULL AND erased_at IS NULL", from);
    if (left.value_or(0) < 2)
        work.execute("UPDATE members SET household_id = NULL, updated_at = ? WHERE household_id = ?", work.now(), from);
}

QJsonObject changed()
{
    return {{QStringLiteral("household"), QStringLiteral("changed")}};
}

} // namespace

Result<std::vector<HouseholdMember>> household(store::Connection &connection, MemberId id)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    std::vector<HouseholdMember> found;
    store::Query rows = connection.query(R"(
        SELECT id, number, name FROM members
        WHERE household_id = (SELECT household_id FROM members WHERE id = ?) AND merged_into IS NULL
            AND erased_at IS NULL
        ORDER BY name COLLATE NOCASE, id)",
                                         id);
    while (rows.next())
        found.push_back({rows.get<MemberId>(0), rows.get<QString>(1), rows.get<QString>(2)});
    return found;
}

Result<void> joinHousehold(store::UnitOfWork &work, MemberId id, MemberId with)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    if (id == with) {
        return fail("members.ownHousehold",
                    QCoreApplication::translate("Members", "Choose another member, who lives in the same household."),
                    QStringLiteral("with"));
    }
    const Result<Member> one = inUse(work.connection(), id);
    if (!one)
        return Failure(one.error());
    const Result<Member> other = inUse(work.connection(), with);
    if (!other)
        return Failure(other.error());
    if (other->household && one->household == other->household)
        return {};
    moveOut(work, id, one->household);
    HouseholdId household = other->household;
    if (!household) {
        household = work.newId<HouseholdId>();
        work.execute("INSERT INTO households (id, created_at) VALUES (?, ?)", household, work.now());
    }
    work.execute("UPDATE members SET household_id = ?, updated_at = ? WHERE id IN (?, ?)", household, work.now(), id,
                 with);
    work.audit("members.joinHousehold", "members", id.value, changed());
    return {};
}

Result<void> leaveHousehold(store::UnitOfWork &work, MemberId id)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    const Result<Member> found = member(work.connection(), id);
    if (!found)
        return Failure(found.error());
    if (!found->household)
        return {};
    moveOut(work, id, found->household);
    work.audit("members.leaveHousehold", "members", id.value, changed());
    return {};
}

} // namespace shopdesk::members
