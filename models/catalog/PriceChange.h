// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"

#include <optional>

namespace shopdesk::catalog {

/// What stands behind the point of a price: .90, .95 and so on, in a currency with such digits.
enum class PriceEnding { Exact, Whole, Ninety, NinetyFive, NinetyNine };

/// "exact", "00", "90", "95", "99": as JSON writes it.
QString keyOf(PriceEnding ending);
std::optional<PriceEnding> priceEndingFrom(const QString &key);
/// Whether prices of this currency can have the ending: all can be exact; yen have nothing behind the point.
bool suits(PriceEnding ending, const Currency &currency);

/// By how much prices go up (or down, where negative).
struct PriceChange
{
    enum class By { Amount, Percent };
    By by = By::Percent;
    qint64 value = 0; ///< minor units, or basis points (1/100 of a percent)
    PriceEnding ending = PriceEnding::Exact;

    bool operator==(const PriceChange &) const = default;
};

/// The most that a price may be, and the most that one change may add or take.
inline constexpr Money highestChangedPrice{99'999'999'999};
inline constexpr qint64 largestPercent = 100'000; // basis points: eleven times the price

/// Errors "catalog.badPercent" (−100 % and below would give the goods away; above +1,000 %), "catalog.badAmount",
/// "catalog.badEnding"; fields "pricePercent", "priceBy", "priceEnding".
Result<void> checkPriceChange(const PriceChange &change, const Currency &currency);

/// The price after the change: halves of a minor unit away from zero, and then to the nearest price with the ending, the
/// higher one on a tie. A price that is not 0 does not become 0 by its ending, and one of 0 stays 0 under percents.
/// Errors "catalog.priceBelowZero", "catalog.priceTooHigh".
Result<Money> changedPrice(Money price, const PriceChange &change, const Currency &currency);

} // namespace shopdesk::catalog
