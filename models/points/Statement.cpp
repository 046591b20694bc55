// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Statement.h"

#include "members/Members.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace shopdesk::points {

Result<Statement> statementOf(store::Connection &connection, members::MemberId id, BusinessDay first, BusinessDay last,
                              Instant at)
{
    constexpr int all = std::numeric_limits<int>::max();
    if (last < first) {
        return fail(
            "points.badPeriod",
            QCoreApplication::translate("Points", "The last day lies before the first. Choose a later last day."),
            QStringLiteral("last"));
    }
    const Result<members::Member> member = members::member(connection, id);
    if (!member)
        return Failure(member.error());
    auto entries = history(connection, id, all);
    if (!entries)
        return Failure(entries.error());
    auto parts = batches(connection, id, at, all);
    if (!parts)
        return Failure(parts.error());
    Statement statement{connection.shop().name, member->number, member->name, first, last, 0, {}, 0, {}, at, {}};
    const ShopZone &zone = connection.shop().zone;
    const Instant begin = zone.startOf(first);
    const Instant end = zone.startOf(last.plus(1));
    std::ranges::reverse(*entries);
    for (const Entry &entry : *entries) {
        if (entry.occurredAt >= end)
            break;
        statement.after += entry.points;
        if (entry.occurredAt < begin)
            statement.before = statement.after;
        else
            statement.lines.push_back({entry, statement.after});
    }
    statement.wealth = wealthOf(connection, id, at);
    std::erase_if(*parts, [](const Batch &batch) { return batch.remaining == 0; });
    statement.batches = std::move(*parts);
    return statement;
}

} // namespace shopdesk::points
