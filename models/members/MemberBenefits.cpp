// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberBenefits.h"

#include "members/Members.h"
#include "members/TierStanding.h"

#include <algorithm>

namespace shopdesk::members {

namespace {

MemberBenefits promised(store::Connection &connection, TierId tier, BusinessDay day)
{
    MemberBenefits found;
    found.tier = tier;
    found.tierName = connection.value<QString>("SELECT name FROM tiers WHERE id = ?", tier).value_or(QString());
    found.day = day;
    store::Query rows = connection.query(R"(
        WITH held AS (SELECT id, version % 1000000 AS version FROM benefit_versions WHERE effective_day <= ?1
                      ORDER BY effective_day DESC, version % 1000000 DESC, id DESC LIMIT 1)
        SELECT h.version, h.id, b.position, b.name, t.words FROM held h
        LEFT JOIN tier_benefits t ON t.version_id = h.id AND t.tier_id = ?2
        LEFT JOIN benefits b ON b.version_id = t.version_id AND b.position = t.position
        ORDER BY b.position)",
                                         day, tier);
    while (rows.next()) {
        found.version = rows.get<int>(0);
        if (!rows.isNull(2)) {
            found.benefits.push_back(
                {rows.get<BenefitVersionId>(1), rows.get<qint64>(2), rows.get<QString>(3), rows.get<QString>(4)});
        }
    }
    return found;
}

} // namespace

const PromisedBenefit *MemberBenefits::find(const QString &name) const
{
    const auto found = std::ranges::find_if(
        benefits, [&](const PromisedBenefit &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == benefits.end() ? nullptr : &*found;
}

Result<MemberBenefits> benefitsOf(store::Connection &connection, MemberId id, BusinessDay day,
                                  std::optional<Instant> before)
{
    return member(connection, id).map([&](const Member &found) { return benefitsOf(connection, found, day, before); });
}

MemberBenefits benefitsOf(store::Connection &connection, const Member &member, BusinessDay day,
                          std::optional<Instant> before)
{
    return promised(connection, before ? tierBefore(connection, member.id, *before) : member.tier, day);
}

} // namespace shopdesk::members
