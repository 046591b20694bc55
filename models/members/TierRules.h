// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Tiers.h"

/// What members have to do to stand on a tier. Rules are published in versions, and the newest holds for everybody whose
/// tier was not set by hand.
namespace shopdesk::members {

using TierRuleSetId = Id<struct TierRuleSetTag>;

/// What counts of a member within the window.
struct TierMeasure
{
    Money spend;         ///< net: what was paid for sales, less what was given back on them
    qint64 activity = 0; ///< scores (MemberScores.h)
    qint64 review = 0;

    bool operator==(const TierMeasure &) const = default;
};

enum class TierNeeds { All, Any };

/// What one tier asks for: all or any of what is given. Nothing given: the tier is for everybody.
struct TierRule
{
    TierId tier;
    TierNeeds needs = TierNeeds::All;
    std::optional<Money> spend = {};
    std::optional<qint64> activity = {};
    std::optional<qint64> review = {};

    bool isForEverybody() const { return !spend && !activity && !review; }
    bool isMetBy(const TierMeasure &measure) const;
    bool operator==(const TierRule &) const = default;
};

/// At the end of which members may fall.
enum class TierPeriod { Month, Quarter, Year };

inline constexpr int longestTierWindow = 3'650;
inline constexpr int longestTierGrace = 366;

struct TierRules
{
    int windowDays = 365; ///< business days that count, today included: 1 to longestTierWindow
    TierPeriod period = TierPeriod::Month;
    int graceDays = 30;               ///< for which a tier is kept after the period's end: 0 to longestTierGrace
    std::vector<TierRule> rules = {}; ///< a tier without a rule is only given by hand

    bool operator==(const TierRules &) const = default;
    /// The best tier whose rule is met, of rules that are sorted from the lowest tier up; none where none is.
    TierId deserved(const TierMeasure &measure) const;
};

struct PublishedTierRules
{
    TierRuleSetId id;
    int version = 0;
    TierRules rules; ///< from the lowest tier up
    Instant publishedAt;
    QString publishedBy;
};

/// Days, both included.
struct DaySpan
{
    BusinessDay first;
    BusinessDay last;
};
/// What counts on a day.
DaySpan windowOf(const TierRules &rules, BusinessDay day);
/// The first day of the period that a day lies in.
BusinessDay periodStart(TierPeriod period, BusinessDay day);

QString keyOf(TierNeeds needs);
QString keyOf(TierPeriod period);
std::optional<TierNeeds> tierNeedsFrom(const QString &key);
std::optional<TierPeriod> tierPeriodFrom(const QString &key);

/// Sorted from the lowest tier up. Errors "members.badWindow", "members.badGrace", "members.noRules",
/// "members.tierNotFound", "members.ruleTwice", "members.badThreshold", and "members.rulesContradict": whoever reaches a
/// tier must have reached all those below it, and no two tiers may ask for the same. `field` is "windowDays", "graceDays",
/// "rules" or "rules[2].spend", by the order in which they were given.
Result<TierRules> checkedTierRules(store::Connection &connection, const TierRules &rules);

/// Publishes rules as the next version; they hold from now on, and members move with the next evaluation. The very rules
/// that hold already stay as they are. Errors as checkedTierRules. Needs Permission::ManageShop.
Result<TierRuleSetId> publishTierRules(store::UnitOfWork &work, const TierRules &rules);

/// The rules that hold; nothing where none were ever published. As a part of another operation.
std::optional<PublishedTierRules> publishedTierRules(store::Connection &connection);

} // namespace shopdesk::members
