// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/LineAmounts.h"

#include <algorithm>

namespace shopdesk::orders {

std::vector<LineAmount> lineAmountsOf(store::Connection &connection, OrderId id)
{
    std::vector<LineAmount> lines;
    std::vector<qint64> weights;
    store::Query rows = connection.query(R"(
        SELECT l.id, l.of_line_id, l.variant_id, abs(l.quantity), abs(l.total),
               CASE l.tax_included WHEN 0 THEN abs(l.tax) ELSE 0 END
        FROM order_lines l WHERE l.order_id = ? ORDER BY l.position, l.id)",
                                         id);
    while (rows.next()) {
        const auto total = rows.get<Money>(4);
        weights.push_back(total.minor);
        lines.push_back({rows.get<OrderLineId>(0), rows.get<OrderLineId>(1), rows.get<catalog::VariantId>(2),
                         rows.get<qint64>(3), total + rows.get<Money>(5)});
    }
    const auto discount = connection.value<Money>("SELECT discount_total FROM orders WHERE id = ?", id);
    if (discount.value_or(Money{}) <= Money{}
        || std::ranges::all_of(weights, [](qint64 weight) { return weight == 0; }))
        return lines;
    const std::vector<Money> shares = split(*discount, weights);
    for (size_t i = 0; i < lines.size(); ++i)
        lines[i].amount -= shares[i];
    return lines;
}

} // namespace shopdesk::orders
