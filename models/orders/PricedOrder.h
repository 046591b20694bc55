// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"

namespace shopdesk::orders {

/// A line of a draft with everything that its order will keep of it. Quantities and amounts are positive.
struct PricedLine
{
    catalog::VariantId variant;
    catalog::ProductKind kind = catalog::ProductKind::Goods;
    QString description;
    qint64 quantity = 0;
    Money unitPrice;
    Money variantPrice; ///< what the variant costs by itself
    Money discount;
    int taxRate = 0;
    bool taxIncluded = true;
    Money tax;
    Money total;
};

/// A draft, computed. Every line's total and tax is a whole number of minor units, rounded half away from zero, and the
/// sums are sums of those: nothing is rounded twice.
struct PricedOrder
{
    std::vector<PricedLine> lines;
    qint64 units = 0;
    Money linesTotal;
    Money discountTotal;
    Money taxTotal;
    Money total;
};

/// Errors as totalsOf says.
Result<PricedOrder> priced(store::Connection &connection, const OrderDraft &draft);

} // namespace shopdesk::orders
