// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/Connection.h"

namespace shopdesk::orders {

/// One of several taxes that make up a rate: GST beside PST.
struct TaxShare
{
    QString name;
    int rate = 0; ///< basis points
    Money amount;
};

/// The tax of one rate in an order.
struct TaxSum
{
    int rate = 0;         ///< basis points
    bool included = true; ///< contained in the prices; else added at the foot of the order
    Money amount;
    /// What it is made up of, where it is more than one tax; by largest remainder, so that they add up to the amount.
    std::vector<TaxShare> parts = {};
};

/// The tax of a line.
struct LineTax
{
    catalog::VariantId variant;
    int rate = 0;
    bool included = true;
    Money tax;
};

/// The taxes of lines, in the order in which their rates first occur; lines without tax tell of none. The parts are those of
/// the tax class that the product has now, as far as they still come to the rate that the line was sold with.
std::vector<TaxSum> taxSumsOf(store::Connection &connection, const std::vector<LineTax> &lines);

template<typename Line>
std::vector<TaxSum> taxSumsOf(store::Connection &connection, const std::vector<Line> &lines)
{
    std::vector<LineTax> taxes;
    for (const Line &line : lines)
        taxes.push_back({line.variant, line.taxRate, line.taxIncluded, line.tax});
    return taxSumsOf(connection, taxes);
}

} // namespace shopdesk::orders
