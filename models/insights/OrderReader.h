// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/DayRange.h"
#include "insights/Figures.h"
#include "insights/Subjects.h"

#include <set>

namespace shopdesk::insights {

/// Adds up orders and returns, day by day and store by store: the one place where they turn into figures. Drafts and cancelled
/// orders are left out.
class OrderReader
{
public:
    OrderReader(store::Connection &connection, Ordinals &members, Ordinals &products)
        : m_connection(connection), m_members(members), m_products(products)
    {
    }

    /// Orders that no rollup holds yet, at most @p most of them (0: all); not those of @p stale days.
    void addNewOrders(const std::set<DayOfStore> &stale, qint64 most = 0);
    void addDay(const DayOfStore &day);
    void addDays(const DayRange &days);

    /// What was added up since the last call, normalised.
    FiguresByDay take();

    /// From the first to the last day of what there is to add up; none in an empty shop.
    static std::optional<DayRange> allDays(store::Connection &connection);

private:
    void addAll(store::Query orders, const std::set<DayOfStore> &but = {});
    /// Says how many lines there are.
    qint64 addLines(qint64 order, bool isSale, Figures &to);
    void addReturns(const DayRange &days, std::optional<StoreId> store = {});
    void addReturn(qint64 id, bool counts, Figures &to);
    quint32 productOf(qint64 variant);

    store::Connection &m_connection;
    Ordinals &m_members;
    Ordinals &m_products;
    std::unordered_map<qint64, quint32> m_productOfVariant;
    std::vector<Entry> m_ofOneOrder;
    FiguresByDay m_figures;
};

} // namespace shopdesk::insights
