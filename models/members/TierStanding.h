// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/TierMeasures.h"
#include "members/TierSteps.h"

#include <functional>

/// Why a member stands on a tier, and what is missing to the next one.
namespace shopdesk::members {

/// The newest change of a member's tier.
struct LastTierChange
{
    TierChangeKind kind = TierChangeKind::Hand;
    TierMeasure measure; ///< by which the rules decided
    QString note;
    Instant occurredAt;
};

/// The next better tier that the rules give, and what is missing to it.
struct NextTier
{
    TierId id;
    QString name;
    TierRule rule;
    std::optional<Money> spend = {}; ///< missing; nothing where it is met or not asked for
    std::optional<qint64> activity = {};
    std::optional<qint64> review = {};
};

struct TierStanding
{
    TierId tier;
    QString name; ///< empty for no tier
    TierHolding holding;
    std::optional<LastTierChange> last; ///< nothing for a tier from before there were rules
    std::optional<TierRule> rule;       ///< what the tier asks for; nothing where only a person gives it
    int windowDays = 0;                 ///< 0: no rules are published
    TierMeasure measure;                ///< as of today
    std::optional<NextTier> next;
};

/// Error "members.notFound".
Result<TierStanding> tierStanding(store::Connection &connection, MemberId id);

/// The tier that a member had before what happened at a time: where it changed then or since, the one that it was changed from,
/// else the present one. What an order was sold by is the tier before it, whatever it lifted the member to. Asks for no permission.
TierId tierBefore(store::Connection &connection, MemberId id, Instant at);

/// How amounts and days are written where the words are shown; as plain text for files.
struct Spelling
{
    std::function<QString(Money)> money;
    std::function<QString(BusinessDay)> day;
    std::function<QString(qint64)> number;
    ShopZone zone;
};
Spelling plainSpelling(const store::Connection &connection);

/// "Reached on 2026-11-12 with 5,000.00 spent in 365 days, of 5,000.00 needed." Empty for a member without a tier.
QString whyOf(const TierStanding &standing, const Spelling &spelling);
/// "0.01 more to be spent for Gold." Empty where there is no better tier to be reached.
QString missingOf(const TierStanding &standing, const Spelling &spelling);
/// What a rule asks for: "spend of 5,000.00 and 10 points for reviews".
QString asked(const TierRule &rule, const Spelling &spelling);

} // namespace shopdesk::members
