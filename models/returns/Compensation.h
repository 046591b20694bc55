// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Return.h"
#include "rewards/Coupon.h"
#include "store/UnitOfWork.h"

namespace shopdesk::returns {

using RuleId = Id<struct CompensationRuleTag>;

inline constexpr int mostDaysLate = 365;

/// "From two days late on: one coupon of 10.00."
struct RuleDraft
{
    QString name;
    int daysLate = 1; ///< from so many days on
    rewards::CouponId coupon;
};
struct Rule
{
    RuleId id;
    RuleDraft rule;
    QString couponName;
    std::optional<Instant> archivedAt;
};

/// Needs Permission::ManageShop, as the next three. Errors "returns.nameMissing", "returns.nameInUse", "returns.badDays",
/// "returns.notFound" (the coupon), "returns.textTooLong".
Result<RuleId> createRule(store::UnitOfWork &work, const RuleDraft &draft);
/// What was given before stays. Errors as createRule, "returns.notFound" also for the rule.
Result<void> updateRule(store::UnitOfWork &work, RuleId id, const RuleDraft &draft);
Result<void> archiveRule(store::UnitOfWork &work, RuleId id);
/// Nothing happens where it is in use.
Result<void> restoreRule(store::UnitOfWork &work, RuleId id);
/// By days; without those that are archived, unless asked for.
Result<std::vector<Rule>> rules(store::Connection &connection, bool withArchived = false);

struct Compensation
{
    QString ruleName;
    QString code; ///< of the coupon
    bool isNew = true;
};
/// An order was so many days late: its member gets what the strictest rule that fits gives. Once for an order: who asks again is
/// told what was given. Needs Permission::GiveDiscounts. Errors "orders.notFound", "returns.memberMissing", "returns.badDays",
/// "returns.noRule" (none is for so few days).
Result<Compensation> compensateLate(store::UnitOfWork &work, orders::OrderId order, int daysLate);

} // namespace shopdesk::returns
