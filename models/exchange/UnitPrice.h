// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"

#include <optional>
#include <string_view>

namespace shopdesk::exchange {

/// The price of one piece, exactly as a file says it: files know tenths of a penny, and a line's total is rounded once,
/// from the exact product.
struct UnitPrice
{
    static constexpr int digits = 6; ///< after the point
    static constexpr qint64 scale = 1'000'000;

    qint64 whole = 0;
    qint64 fraction = 0; ///< in millionths, with the same sign as `whole`

    bool operator==(const UnitPrice &) const = default;
    bool isPositive() const { return whole > 0 || fraction > 0; }
    bool isNegative() const { return whole < 0 || fraction < 0; }

    /// "2.55", "-11062.06", "0.001", ".5": up to nine digits before the point and six that count after it. Nothing for
    /// other text, exponents and "nan" among it.
    static std::optional<UnitPrice> fromText(std::string_view text);

    /// The price of @p quantity pieces (at most a million either way) in minor units of a currency with @p exponent
    /// digits, rounded half away from zero.
    Money times(qint64 quantity, int exponent) const;
};

} // namespace shopdesk::exchange
