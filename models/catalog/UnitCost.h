// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"

#include <optional>

namespace shopdesk::catalog {

/// What one piece costs the shop, in ten-thousandths of a minor unit: an average, and many an invoice, has more digits than
/// a price. Not negative.
struct UnitCost
{
    static constexpr qint64 perMinor = 10'000;

    qint64 parts = 0;

    bool operator==(const UnitCost &) const = default;
    auto operator<=>(const UnitCost &) const = default;
    static UnitCost of(Money each) { return {each.minor * perMinor}; }
    /// To the nearest minor unit.
    Money rounded() const { return {divideRounded(parts, perMinor)}; }
    /// What so many pieces are worth, to the nearest minor unit; nothing for none, and for what is below zero.
    Money of(qint64 quantity) const;
};

/// The most that a piece may cost: as much as it may be sold for.
inline constexpr Money highestCost{99'999'999'999};

/// The moving average cost of a piece after an entry of so many pieces. What comes in at a known cost moves it:
///     (onHand × average + quantity × unitCost) / (onHand + quantity)
/// cut to whole parts on the way from the average before to the cost. What comes in at no known cost comes in at the
/// average, and what goes out leaves it. Where nothing was on hand, or less than nothing, there is nothing to mix with: the
/// average is the cost of what came in. It outlasts the last piece, so that a return has a value.
/// This is the weighted average cost formula of IAS 2 (25, 27), calculated as each receipt comes in; the rule for stock
/// below zero is that of ERPNext (stock_ledger.py, get_moving_average_values).
std::optional<UnitCost> averageAfter(qint64 onHand, std::optional<UnitCost> average, qint64 quantity,
                                     std::optional<UnitCost> unitCost);

} // namespace shopdesk::catalog
