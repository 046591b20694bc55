// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Figures.h"

namespace shopdesk::insights {

namespace {

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
    return *this;
}

SalesSums &SalesSums::operator-=(const SalesSums &other)
{
    sums -= other.sums;
    saleDiscounts -= other.saleDiscounts;
    creditDiscounts -= other.creditDiscounts;
    return *this;
}

Figures &Figures::operator+=(const Figures &other)
{
    for (const auto &[key, sums] : other.sales)
        sales[key] += sums;
    for (const auto &[hour, sums] : other.weekHours)
        weekHours[hour] += sums;
    members.insert(members.end(), other.members.begin(), other.members.end());
    products.insert(products.end(), other.products.begin(), other.products.end());
    return *this;
}

Figures &Figures::operator-=(const Figures &other)
{
    for (const auto &[key, sums] : other.sales)
        sales[key] -= sums;
    for (const auto &[hour, sums] : other.weekHours)
        weekHours[hour] -= sums;
    const auto subtract = [](std::vector<Entry> &from, const std::vector<Entry> &entries) {
        for (const Entry &entry : entries) {
            Entry negative{entry.ordinal, {}};
            negative.sums -= entry.sums;
            from.push_back(negative);
        }
    };
    subtract(members, other.members);
    subtract(products, other.products);
    return *this;
}

void Figures::normalise()
{
    dropZeros(sales);
    dropZeros(weekHours);
    combine(members);
    combine(products);
}

BusinessDay monthOf(BusinessDay day)
{
    return day.plus(1 - day.toDate().day());
}

} // namespace shopdesk::insights
