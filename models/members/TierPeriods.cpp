// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierPeriods.h"

#include "store/Settings.h"

namespace shopdesk::members {

namespace {

const QString periodKey = QStringLiteral("members.tierPeriod");

/// A shop that works alone has everything; a company's computer what it has taken in: the company's database, and one of each
/// store that it may see.
bool knowsAllStores(store::Connection &connection)
{
    return connection
        .value<bool>(
            "SELECT NOT EXISTS (SELECT 1 FROM company_link) "
            "OR (SELECT count(*) FROM sync_databases WHERE pulled_at IS NOT NULL) > (SELECT count(*) FROM stores)")
        .value_or(true);
}

} // namespace

TierTurn turnOf(store::Connection &connection, const TierRules &rules, Instant now)
{
    const BusinessDay today = connection.shop().zone.dayOf(now);
    TierTurn turn{today, periodStart(rules.period, today), std::nullopt, knowsAllStores(connection)};
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
