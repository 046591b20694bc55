// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/WallTime.h"
#include "store/UnitOfWork.h"

namespace shopdesk::points {

using RuleId = Id<struct PointsRuleTag>;

/// What earns points: money that is paid, or something that a member does.
enum class RuleKind { Purchase, Activity, Review, Event, Share };
QString keyOf(RuleKind kind);
std::optional<RuleKind> ruleKindFrom(const QString &key);

struct RuleDraft
{
    RuleKind kind = RuleKind::Purchase;
    QString name;
    qint64 points = 1;              ///< for each unit of a purchase, or each time
    Money unit = {};                ///< of a purchase: an amount that earns so many points
    std::optional<int> perDay;      ///< of the others: so often on a day of the shop; not given: as often as it happens
    std::optional<WallTime> starts; ///< not given: since ever
    std::optional<WallTime> ends;   ///< not any more from then on; not given: until further notice
};

struct Rule
{
    RuleId id;
    RuleDraft draft;
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::optional<Instant> archivedAt;
};

inline constexpr qint64 mostPointsOfRule = 1'000'000;
inline constexpr int mostTimesADay = 1'000;

/// Errors "points.nameMissing", "points.badPoints", "points.badUnit", "points.badCap", "points.noSuchTime", "points.badPeriod",
/// "points.contradiction" (which names the rule of the same kind that runs at the same time). Needs Permission::ManageShop.
Result<RuleId> createRule(store::UnitOfWork &work, const RuleDraft &draft);
/// What was earned stays earned. Errors as createRule, and "points.ruleNotFound". The kind stays.
Result<void> updateRule(store::UnitOfWork &work, RuleId id, const RuleDraft &draft);
Result<void> archiveRule(store::UnitOfWork &work, RuleId id);
/// Errors "points.ruleNotFound", "points.contradiction".
Result<void> restoreRule(store::UnitOfWork &work, RuleId id);

/// By kind, then by their begin; archived ones too. Needs Permission::SeeMembers.
Result<std::vector<Rule>> rules(store::Connection &connection);
/// The rule of a kind that runs at a time.
std::optional<Rule> runningRule(store::Connection &connection, RuleKind kind, Instant at);

/// As a part of other operations on what the shop has decided: whoever shows the shop reads it again.
void touchShop(store::UnitOfWork &work);

} // namespace shopdesk::points
