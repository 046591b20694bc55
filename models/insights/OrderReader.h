// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/Figures.h"
#include "insights/Subjects.h"

namespace shopdesk::insights {

/// Adds up orders, day by day and store by store: the one place where an order turns into figures. Drafts and cancelled
/// orders are left out.
class OrderReader
{
public:
    OrderReader(store::Connection &connection, Ordinals &members, Ordinals &products)
        : m_connection(connection), m_members(members), m_products(products)
    {
    }

    /// Orders that no rollup holds yet, at most @p most of them (0: all); not those of stale days.
    void addNewOrders(qint64 most = 0);
    void addDay(const DayOfStore &day);
    void addDays(BusinessDay first, BusinessDay last);

    /// What was added up since the last call, normalised.
    FiguresByDay take();

private:
    void addAll(store::Query orders);
    void addLines(qint64 order, bool isSale, std::vector<Entry> &to);
    quint32 productOf(qint64 variant);

    store::Connection &m_connection;
    Ordinals &m_members;
    Ordinals &m_products;
    std::unordered_map<qint64, quint32> m_productOfVariant;
    std::vector<Entry> m_ofOneOrder;
    FiguresByDay m_figures;
};

} // namespace shopdesk::insights
