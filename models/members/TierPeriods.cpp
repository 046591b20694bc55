// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierPeriods.h"

#include "store/Settings.h"

namespace shopdesk::members {

namespace {

const QString periodKey = QStringLiteral("members.tierPeriod");

} // namespace

TierTurn turnOf(store::Connection &connection, const TierRules &rules, Instant now)
{
    const BusinessDay today = connection.shop().zone.dayOf(now);
    TierTurn turn{today, periodStart(rules.period, today), std::nullopt};
    const Result<BusinessDay> noted = BusinessDay::fromText(store::setting(connection, periodKey));
    if (noted && *noted < turn.period)
        turn.keptThrough = turn.period.plus(rules.graceDays - 1);
    return turn;
}

void notePeriod(store::UnitOfWork &work, BusinessDay start)
{
    // No person changes this, so the trail has nothing to say about it.
    work.execute("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value "
                 "WHERE value <> excluded.value",
                 periodKey, start.text());
}

} // namespace shopdesk::members
