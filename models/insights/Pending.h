// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/OrderReader.h"

namespace shopdesk::insights {

/// How much of what is pending is looked at; 0: all.
struct PendingPart
{
    qint64 newOrders = 0;
    qint64 staleDays = 0;
};

/// What the rollups do not hold yet, computed from the marked orders and days. A read adds it to what it finds, so that no
/// figure is ever stale; a refresh writes it down. Where nothing is marked, it costs three look-ups.
class Pending
{
public:
    explicit Pending(store::Connection &connection, PendingPart part = {});

    /// A member without a sale that counts.
    static constexpr qint64 never = std::numeric_limits<qint32>::max();
    /// A product's attribute is the ordinal of its category plus this, or 0 without a category.
    static constexpr quint32 firstCategory = 1;

    Ordinals members;
    Ordinals products;
    Ordinals categories;
    Attributes firstSales; ///< BusinessDay::days, or never
    Attributes categoryOfProducts;
    FiguresByDay figures; ///< to be added to the rollups

    /// Members' first sales after orders that the rollups did not hold were added.
    void noteFirstSales(const FiguresByDay &added);
    /// The categories of products that got their ordinal just now.
    void noteCategories();

private:
    void readStaleDays(OrderReader &reader, qint64 most);
    void readMovedProducts();
    void noteCategory(quint32 product, qint64 id);
    qint64 firstSaleOf(qint64 member);

    store::Connection &m_connection;
};

} // namespace shopdesk::insights
