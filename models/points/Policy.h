// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::points {

/// Up to which day points are good, after so many months: to that very day, or to the end of its month or year.
enum class GoodUntil { Day, MonthEnd, YearEnd };
QString keyOf(GoodUntil until);
std::optional<GoodUntil> goodUntilFrom(const QString &key);

/// What a shop has decided about its points.
struct Policy
{
    int pendingDays = 0; ///< so long a purchase can be returned: its points cannot be spent before
    int validMonths = 0; ///< 0: points stay
    GoodUntil goodUntil = GoodUntil::MonthEnd;
    int returnedDays = 30; ///< what is given back after it expired is good for so long
    int noticeDays = 30; ///< so long before points expire, their members are listed, and told (loyalty/ExpiryNotices.h)
    // Of a device that cannot reach the company's server (OfflineAllowance.h).
    int offlineHours = 24;         ///< so long it spends points as if it could
    int offlineAllowance = 10'000; ///< points, after that
    bool tellsMembers = false;     ///< by mail; nobody is told before the shop wants it
};

inline constexpr int longestPending = 365;
inline constexpr int longestValidity = 120;
inline constexpr int longestNotice = 365;
inline constexpr int longestOffline = 24 * 365;
inline constexpr int largestOfflineAllowance = 1'000'000;

Policy policy(store::Connection &connection);
/// Error "points.badSetting", with the field. Needs Permission::ManageShop.
Result<void> setPolicy(store::UnitOfWork &work, const Policy &policy);

/// When points that can be spent from @p from on are no more: the first instant after their last day in the shop's zone.
std::optional<Instant> expiryOf(const Policy &policy, const ShopZone &zone, Instant from);
std::optional<Instant> expiryOf(store::Connection &connection, Instant from);
/// When points that are given back at @p at, after they expired, are no more.
Instant returnedExpiry(store::Connection &connection, Instant at);
/// From when on points of a purchase can be spent: after so many whole days; at once, if the shop does not wait.
std::optional<Instant> pendingUntil(const Policy &policy, const ShopZone &zone, Instant earned);

} // namespace shopdesk::points
