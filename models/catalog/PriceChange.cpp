// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PriceChange.h"

#include "base/EnumKeys.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

constexpr qint64 wholeInBasisPoints = 10'000;

constexpr EnumKeys<5> endingKeys{"exact", "00", "90", "95", "99"};

/// Minor units in one major unit.
qint64 majorUnit(const Currency &currency)
{
    qint64 unit = 1;
    for (int digit = 0; digit < currency.exponent; ++digit)
        unit *= 10;
    return unit;
}

/// In hundredths of the major unit.
qint64 hundredthsOf(PriceEnding ending)
{
    switch (ending) {
    case PriceEnding::Ninety:
        return 90;
    case PriceEnding::NinetyFive:
        return 95;
    case PriceEnding::NinetyNine:
        return 99;
    case PriceEnding::Exact:
    case PriceEnding::Whole:
        break;
    }
    return 0;
}

Money withEnding(Money price, PriceEnding ending, const Currency &currency)
{
    if (ending == PriceEnding::Exact || price.minor == 0)
        return price;
    const qint64 unit = majorUnit(currency);
    const qint64 rest = hundredthsOf(ending) * unit / 100;
    // Where the nearest would be nothing or less: the least price that there is with this ending.
    const qint64 least = rest == 0 ? unit : rest;
    if (price.minor <= least)
        return {least};
    const qint64 below = (price.minor - least) / unit * unit + least;
    const qint64 above = below + unit;
    return {above - price.minor <= price.minor - below ? above : below};
}

} // namespace

QString keyOf(PriceEnding ending)
{
    return enumKey(endingKeys, ending);
}

std::optional<PriceEnding> priceEndingFrom(const QString &key)
{
    return enumFrom<PriceEnding>(endingKeys, key);
}

bool suits(PriceEnding ending, const Currency &currency)
{
    return ending == PriceEnding::Exact || currency.exponent >= 2;
}

Result<void> checkPriceChange(const PriceChange &change, const Currency &currency)
{
    if (!suits(change.ending, currency)) {
        return fail("catalog.badEnding",
                    QCoreApplication::translate("Catalog", "Prices in %1 cannot end like this. Leave them as computed.")
                        .arg(currency.code),
                    QStringLiteral("priceEnding"));
    }
    const bool byPercent = change.by == PriceChange::By::Percent;
    if (byPercent && (change.value <= -wholeInBasisPoints || change.value > largestPercent)) {
        return fail("catalog.badPercent",
                    QCoreApplication::translate("Catalog", "Enter more than −100 % and at most %1 %.")
                        .arg(largestPercent / 100),
                    QStringLiteral("pricePercent"));
    }
    if (!byPercent && std::abs(change.value) > highestChangedPrice.minor) {
        return fail("catalog.badAmount",
                    QCoreApplication::translate("Catalog", "This amount is more than any price. Enter a smaller one."),
                    QStringLiteral("priceBy"));
    }
    return {};
}

Result<Money> changedPrice(Money price, const PriceChange &change, const Currency &currency)
{
    const Money plain = change.by == PriceChange::By::Percent ? shareOf(price, wholeInBasisPoints + change.value)
                                                              : price + Money{change.value};
    if (plain.minor < 0) {
        return fail("catalog.priceBelowZero", QCoreApplication::translate("Catalog", "The price would fall below 0."));
    }
    const Money rounded = withEnding(plain, change.ending, currency);
    if (rounded > highestChangedPrice)
        return fail("catalog.priceTooHigh", QCoreApplication::translate("Catalog", "The price would be too high."));
    return rounded;
}

} // namespace shopdesk::catalog
