// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Figures.h"

namespace shopdesk::insights {

namespace {

constexpr std::array packedFigures{&Figures::members, &Figures::products, &Figures::returned, &Figures::returners};

template<typename Map>
void dropZeros(Map &map)
{
    std::erase_if(map, [](const auto &each) { return each.second.isZero(); });
}

} // namespace

SalesSums &SalesSums::operator+=(const SalesSums &other)
{
    sums += other.sums;
    saleDiscounts += other.saleDiscounts;
    creditDiscounts += other.creditDiscounts;
    creditCount += other.creditCount;
    creditLines += other.creditLines;
    creditUnits += other.creditUnits;
    return *this;
}

SalesSums &SalesSums::operator-=(const SalesSums &other)
{
    sums -= other.sums;
    saleDiscounts -= other.saleDiscounts;
    creditDiscounts -= other.creditDiscounts;
    creditCount -= other.creditCount;
    creditLines -= other.creditLines;
    creditUnits -= other.creditUnits;
    return *this;
}

CountAndAmount &CountAndAmount::operator+=(const CountAndAmount &other)
{
    count += other.count;
    amount += other.amount;
    return *this;
}

CountAndAmount &CountAndAmount::operator-=(const CountAndAmount &other)
{
    count -= other.count;
    amount -= other.amount;
    return *this;
}

Figures &Figures::operator+=(const Figures &other)
{
    for (const auto &[key, sums] : other.sales)
        sales[key] += sums;
    for (const auto &[hour, sums] : other.weekHours)
        weekHours[hour] += sums;
    for (const auto &[part, sums] : other.returns)
        returns[part] += sums;
    for (const auto entries : packedFigures)
        (this->*entries).insert((this->*entries).end(), (other.*entries).begin(), (other.*entries).end());
    return *this;
}

Figures &Figures::operator-=(const Figures &other)
{
    for (const auto &[key, sums] : other.sales)
        sales[key] -= sums;
    for (const auto &[hour, sums] : other.weekHours)
        weekHours[hour] -= sums;
    for (const auto &[part, sums] : other.returns)
        returns[part] -= sums;
    for (const auto entries : packedFigures) {
        for (const Entry &entry : other.*entries) {
            Entry negative{entry.ordinal, {}};
            negative.sums -= entry.sums;
            (this->*entries).push_back(negative);
        }
    }
    return *this;
}

void Figures::normalise()
{
    dropZeros(sales);
    dropZeros(weekHours);
    dropZeros(returns);
    for (const auto entries : packedFigures)
        combine(this->*entries);
}

BusinessDay monthOf(BusinessDay day)
{
    return day.plus(1 - day.toDate().day());
}

} // namespace shopdesk::insights
