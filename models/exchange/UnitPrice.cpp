// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/UnitPrice.h"

#include <algorithm>
#include <array>

namespace shopdesk::exchange {

namespace {

constexpr size_t mostWholeDigits = 9;
constexpr std::array<qint64, UnitPrice::digits + 1> powersOfTen{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

bool areDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

qint64 number(std::string_view digits)
{
    qint64 value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

void dropLeadingZeros(std::string_view &digits)
{
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
}

void dropTrailingZeros(std::string_view &digits)
{
    while (!digits.empty() && digits.back() == '0')
        digits.remove_suffix(1);
}

} // namespace

std::optional<UnitPrice> UnitPrice::fromText(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    const size_t point = text.find('.');
    std::string_view whole = text.substr(0, point);
    std::string_view fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    if ((whole.empty() && fraction.empty()) || !areDigits(whole) || !areDigits(fraction))
        return std::nullopt;
    dropLeadingZeros(whole);
    dropTrailingZeros(fraction);
    if (whole.size() > mostWholeDigits || fraction.size() > size_t(digits))
        return std::nullopt;
    const qint64 sign = negative ? -1 : 1;
    return UnitPrice{sign * number(whole), sign * number(fraction) * powersOfTen[size_t(digits) - fraction.size()]};
}

Money UnitPrice::times(qint64 quantity, int exponent) const
{
    // Apart, both products fit 64 bits: 10^6 pieces × 10^9 × 10^3 at most.
    const qint64 minorPerUnit = powersOfTen[size_t(exponent)];
    return {quantity * whole * minorPerUnit + divideRounded(quantity * fraction, scale / minorPerUnit)};
}

} // namespace shopdesk::exchange
