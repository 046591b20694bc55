// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"

#include <algorithm>

namespace shopdesk::orders {

/// The tax of one rate in an order.
struct TaxSum
{
    int rate = 0;         ///< basis points
    bool included = true; ///< contained in the prices; else added at the foot of the order
    Money amount;
};

/// The taxes of lines, in the order in which their rates first occur; lines without tax tell of none.
template<typename Line>
std::vector<TaxSum> taxSumsOf(const std::vector<Line> &lines)
{
    std::vector<TaxSum> sums;
    for (const Line &line : lines) {
        if (line.taxRate == 0)
            continue;
        const auto same = std::ranges::find_if(
            sums, [&](const TaxSum &sum) { return sum.rate == line.taxRate && sum.included == line.taxIncluded; });
        if (same == sums.end())
            sums.push_back({line.taxRate, line.taxIncluded, line.tax});
        else
            same->amount += line.tax;
    }
    return sums;
}

} // namespace shopdesk::orders
