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

/// The days that are to be counted afresh: marked as such, or because a return that was asked for on them changed.
std::set<DayOfStore> staleDays(store::Connection &connection);

/// A number that stands for a supplier's name; 0: none is said.
qint64 supplierKey(const QString &name);

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
    Attributes supplierOfProducts; ///< supplierKey
    FiguresByDay figures;          ///< to be added to the rollups

    /// Members' first sales after orders that the rollups did not hold were added.
    void noteFirstSales(const FiguresByDay &added);
    /// The categories and suppliers of products that got their ordinal just now.
    void noteNewProducts();

private:
    void readStaleDays(OrderReader &reader, const std::set<DayOfStore> &stale, qint64 most);
    void readMovedProducts();
    void noteProduct(quint32 product, qint64 id);
    qint64 firstSaleOf(qint64 member);

    store::Connection &m_connection;
};

} // namespace shopdesk::insights
