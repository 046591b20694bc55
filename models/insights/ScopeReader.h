// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/Insights.h"
#include "insights/Pending.h"
#include "insights/RollupRows.h"

namespace shopdesk::insights {

struct BuyerCounts
{
    qint64 buyers = 0;
    qint64 newBuyers = 0;
    qint64 repeatBuyers = 0; ///< with two sales or more
};

/// Reads the rollups of one scope, and adds what is pending.
class ScopeReader
{
public:
    ScopeReader(store::Connection &connection, const Scope &scope);

    /// Sums of each part of the scope. @p finest: Month where the parts begin and end with months.
    std::vector<SalesSums> sales(std::span<const DayRange> parts, Grain finest);
    SalesSums sales() { return sales({&m_scope.days, 1}, Grain::Month).front(); }

    struct Buyers
    {
        std::vector<BuyerCounts> ofParts;
        BuyerCounts ofAll;
    };
    Buyers buyers(std::span<const DayRange> parts, Grain finest);
    Buyers buyers() { return buyers({&m_scope.days, 1}, Grain::Month); }

    enum class Key { Channel, Country, Store };
    /// Stores by the digits of their id.
    std::map<QString, SalesSums> salesBy(Key key);
    std::array<Sums, 168> salesByWeekHour();

    /// Sums by the ordinals of members or products; of the columns that are asked for alone, which is quicker.
    std::vector<Sums> sumsOf(Subject subject, unsigned which = Columns::All);
    std::map<ReturnPart, CountAndAmount> returns();

    const Scope &scope() const { return m_scope; }
    Pending &pending() { return m_pending; }

private:
    template<typename F>
    void eachPending(F each);
    template<typename F>
    void eachPackedRow(Subject subject, const Span &span, F each);

    store::Connection &m_connection;
    Scope m_scope;
    Pending m_pending;
};

} // namespace shopdesk::insights
