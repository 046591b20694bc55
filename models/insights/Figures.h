// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "base/Instant.h"
#include "insights/Packed.h"

#include <QString>

#include <map>

namespace shopdesk::insights {

/// Sums with the discounts on whole orders, which the lines of the orders do not know of; discounts are positive.
struct SalesSums
{
    Sums sums;
    qint64 saleDiscounts = 0;
    qint64 creditDiscounts = 0;

    bool operator==(const SalesSums &) const = default;
    SalesSums &operator+=(const SalesSums &other);
    SalesSums &operator-=(const SalesSums &other);
    bool isZero() const { return *this == SalesSums{}; }
};

struct ChannelAndCountry
{
    QString channel;
    QString country;
    bool operator==(const ChannelAndCountry &) const = default;
    bool operator<(const ChannelAndCountry &other) const
    {
        return channel != other.channel ? channel < other.channel : country < other.country;
    }
};

/// What the orders of one store on one day, or in one month, add up to.
struct Figures
{
    std::map<ChannelAndCountry, SalesSums> sales;
    std::map<int, Sums> weekHours; ///< 0: Monday from midnight to 1 … 167
    std::vector<Entry> members;
    std::vector<Entry> products; ///< line totals; orders are the sales that hold the product

    bool operator==(const Figures &) const = default;
    Figures &operator+=(const Figures &other);
    Figures &operator-=(const Figures &other);
    /// Makes two figures that tell the same equal: drops what comes to nothing and sorts the entries.
    void normalise();
    bool isEmpty() const { return sales.empty() && weekHours.empty() && members.empty() && products.empty(); }
};

struct DayOfStore
{
    BusinessDay day;
    StoreId store;
    auto operator<=>(const DayOfStore &) const = default;
};

using FiguresByDay = std::map<DayOfStore, Figures>;

/// The first day of the month that a day lies in.
BusinessDay monthOf(BusinessDay day);

} // namespace shopdesk::insights
