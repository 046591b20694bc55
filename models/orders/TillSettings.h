// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::orders {

/// How the shop takes money and keeps goods back.
struct TillSettings
{
    /// What is due in cash is rounded to a whole number of these, halves away from zero. 1 minor unit: not rounded.
    Money smallestCoin{1};
    bool cashNeedsShift = false; ///< cash is only taken and given while a shift is open
    /// After so many hours an order that nobody has paid anything of keeps no goods back any more.
    int reservationHours = 72;

    bool operator==(const TillSettings &) const = default;
};

inline constexpr Money largestCoin{10'000};
inline constexpr int longestReservation = 24 * 365;

TillSettings tillSettings(store::Connection &connection);
/// Error "orders.badSetting"; `field` is as above.
Result<void> setTillSettings(store::UnitOfWork &work, const TillSettings &settings);

/// An amount that is due in cash, in whole coins.
Money inCoins(Money amount, Money smallestCoin);

} // namespace shopdesk::orders
