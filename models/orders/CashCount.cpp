// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/CashCount.h"

#include <algorithm>

namespace shopdesk::orders {

namespace {

/// In minor units.
struct Known
{
    const char *currency;
    std::vector<qint64> pieces;
};

const std::vector<Known> &known()
{
    static const std::vector<Known> all{
        {"CNY", {10'000, 5'000, 2'000, 1'000, 500, 100, 50, 10}},
        {"EUR", {20'000, 10'000, 5'000, 2'000, 1'000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
        {"GBP", {5'000, 2'000, 1'000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
        {"JPY", {10'000, 5'000, 1'000, 500, 100, 50, 10, 5, 1}},
        {"USD", {10'000, 5'000, 2'000, 1'000, 500, 100, 25, 10, 5, 1}},
    };
    return all;
}

std::vector<qint64> usualPieces(int exponent)
{
    qint64 unit = 1;
    for (int i = 0; i < exponent; ++i)
        unit *= 10;
    const qint64 largest = exponent == 0 ? 10'000 : 200 * unit;
    std::vector<qint64> pieces;
    for (qint64 power = 1; power <= largest; power *= 10)
        for (const qint64 digit : {1, 2, 5})
            if (digit * power <= largest)
                pieces.push_back(digit * power);
    std::ranges::sort(pieces, std::greater());
    return pieces;
}

} // namespace

std::vector<Money> denominationsOf(const Currency &currency, Money smallestCoin)
{
    const auto found =
        std::ranges::find_if(known(), [&](const Known &each) { return currency.code == QLatin1String(each.currency); });
    std::vector<Money> pieces;
    for (const qint64 minor : found == known().end() ? usualPieces(currency.exponent) : found->pieces)
        if (minor >= smallestCoin.minor)
            pieces.push_back(Money{minor});
    return pieces;
}

} // namespace shopdesk::orders
