// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "base/Instant.h"
#include "insights/Packed.h"

#include <QString>

#include <map>

namespace shopdesk::insights {

/// Sums with the discounts on whole orders, which the lines of the orders do not know of, and with how much the credits took
/// back; all of these are positive.
struct SalesSums
{
    Sums sums;
    qint64 saleDiscounts = 0;
    qint64 creditDiscounts = 0;
    qint64 creditCount = 0;
    qint64 creditLines = 0;
    qint64 creditUnits = 0;

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

/// What the returns that were asked for come to: lines by their reason ("faulty") with their units, steps ("receive") with the
/// milliseconds since the step before.
struct ReturnPart
{
    QString what; ///< "reason" or "step"
    QString word;
    bool operator==(const ReturnPart &) const = default;
    bool operator<(const ReturnPart &other) const { return what != other.what ? what < other.what : word < other.word; }
};
struct CountAndAmount
{
    qint64 count = 0;
    qint64 amount = 0;

    bool operator==(const CountAndAmount &) const = default;
    CountAndAmount &operator+=(const CountAndAmount &other);
    CountAndAmount &operator-=(const CountAndAmount &other);
    bool isZero() const { return count == 0 && amount == 0; }
};

/// What the orders and returns of one store on one day, or in one month, add up to.
struct Figures
{
    std::map<ChannelAndCountry, SalesSums> sales;
    std::map<int, Sums> weekHours; ///< 0: Monday from midnight to 1 … 167
    std::vector<Entry> members;
    std::vector<Entry> products; ///< line totals; orders are the sales that hold the product
    std::vector<Entry>
        returned; ///< products of credits: their totals, and the units that came back, which are positive
    std::map<ReturnPart, CountAndAmount> returns;
    std::vector<Entry>
        returners; ///< members: as orders their returns, as credits what was given back, which is positive

    bool operator==(const Figures &) const = default;
    Figures &operator+=(const Figures &other);
    Figures &operator-=(const Figures &other);
    /// Makes two figures that tell the same equal: drops what comes to nothing and sorts the entries.
    void normalise();
    bool isEmpty() const { return *this == Figures{}; }
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
