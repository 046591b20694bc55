// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <vector>

namespace shopdesk {

/// A currency of ISO 4217, as far as amounts need it.
struct Currency
{
    QString code;     ///< "GBP"
    int exponent = 2; ///< digits after the point: 2 for pence, 0 for yen, 3 for dinars
    QString symbol;   ///< "£"; the code where there is no usual sign

    bool operator==(const Currency &) const = default;

    /// The currencies that are offered, in order of their codes.
    static const std::vector<Currency> &all();
    /// Error "base.unknownCurrency".
    static Result<Currency> fromCode(const QString &code);
};

/// An amount in minor units (pence, fen) of the shop's one currency.
struct Money
{
    qint64 minor = 0;

    bool operator==(const Money &) const = default;
    auto operator<=>(const Money &) const = default;
    Money operator-() const { return {-minor}; }
    Money &operator+=(Money other)
    {
        minor += other.minor;
        return *this;
    }
    Money &operator-=(Money other)
    {
        minor -= other.minor;
        return *this;
    }
    friend Money operator+(Money a, Money b) { return {a.minor + b.minor}; }
    friend Money operator-(Money a, Money b) { return {a.minor - b.minor}; }
    friend Money operator*(Money a, qint64 n) { return {a.minor * n}; }
};

/// @p numerator / @p denominator to the nearest integer, halves away from zero. The denominator is positive.
qint64 divideRounded(qint64 numerator, qint64 denominator);

/// The share of @p basisPoints (1/100 of a percent) of an amount, halves away from zero.
Money shareOf(Money amount, qint64 basisPoints);

/// Splits an amount by weights so that the parts add up to it exactly, by largest remainder: every part gets its
/// exact share cut to whole minor units towards zero, and the units left over go, one each, to the parts with the
/// largest cut-off remainders (the earlier part on a tie). Weights are not negative and not all 0.
std::vector<Money> split(Money amount, const std::vector<qint64> &weights);

/// A decimal number as plain text to an integer of 10^-@p digits units: "12.345" with 2 digits is 1235. Rounds halves
/// away from zero. No exponents, no thousands separators, no signs other than a leading minus or plus.
/// Errors "base.notANumber", "base.numberTooLarge" (the result does not fit 15 digits).
Result<qint64> parseDecimal(QStringView text, int digits);

/// An amount as a person types it, in the currency's digits: "1,234.50", "£12", "-3". The comma groups thousands unless
/// it stands before the last one or two digits and no point follows.
Result<Money> parseMoney(const QString &text, const Currency &currency);

/// "1234.50": digits and a point alone, for files and for fields that are edited.
QString toPlainText(Money amount, const Currency &currency);

} // namespace shopdesk
