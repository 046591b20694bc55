// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/BonusEvents.h"
#include "points/Ledger.h"
#include "points/Rules.h"

namespace shopdesk::points {

/// On what terms a purchase earns: for each unit that was paid in money so many points, times what the member's tier and a
/// bonus event make of it. Multipliers are hundredths.
struct Terms
{
    RuleId rule; ///< none: the shop has no rule, and every whole unit of currency earns a point
    Money unit;
    qint64 points = 1;
    int tierMultiplier = 100;
    int eventMultiplier = 100;
    BonusEventId event = {};
};

/// One point for each whole unit of the shop's currency.
Terms termsWithoutRule(const Currency &currency);
/// The terms of a purchase at a time; none where the shop has rules and none of them runs then. A member's tier counts as it is
/// now.
std::optional<Terms> termsFor(store::Connection &connection, members::MemberId member, Instant at);
/// The terms on which an order has earned already.
std::optional<Terms> termsOf(store::Connection &connection, qint64 order);

/// amount ÷ unit × points × tier × event, rounded down once, to whole points. 265.00 at 1 point for 1.00 × 1.2: 318. Amounts
/// below 0 earn nothing.
qint64 pointsFor(const Terms &terms, Money amount);
/// The sum of the formula in words: "265.00 ÷ 1.00 × 1 × 1.2 = 318".
QString inWords(const Terms &terms, Money amount, const Currency &currency);

/// A tier to give examples with: the one that multiplies most; without a name where there is none.
struct ExampleTier
{
    QString name;
    int multiplier = 100;
};
ExampleTier exampleTier(store::Connection &connection);

/// What an order earns, as a part of the operation that it is paid with.
struct Earned
{
    members::MemberId member;
    qint64 order = 0;
    Money amount; ///< that was paid in money
    qint64 points = 0;
    QString cause;
    Instant at;
};
EntryId earn(store::UnitOfWork &work, const Terms &terms, const Earned &earned);

} // namespace shopdesk::points
