// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/LineAmounts.h"

#include <algorithm>

namespace shopdesk::orders {

namespace {

/// Takes off each line what it bears of the discounts, where the order says it: those from before schema 4 do not.
bool takeShares(store::Connection &connection, OrderId id, std::vector<LineAmount> &lines)
{
    store::Query rows = connection.query(R"(
        SELECT s.line_id, sum(s.amount) FROM order_discounts d JOIN order_discount_shares s ON s.discount_id = d.id
        WHERE d.order_id = ? GROUP BY s.line_id)",
                                         id);
    bool found = false;
    while (rows.next()) {
        const auto line = std::ranges::find(lines, rows.get<OrderLineId>(0), &LineAmount::line);
        if (line != lines.end())
            line->amount -= rows.get<Money>(1);
        found = true;
    }
    return found;
}

} // namespace

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
    if (takeShares(connection, id, lines))
        return lines;
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
