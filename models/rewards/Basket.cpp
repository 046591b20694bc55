// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/Basket.h"

#include <algorithm>

namespace shopdesk::rewards {

namespace {

bool isIn(store::Connection &connection, catalog::VariantId variant, const Scope &scope)
{
    store::Query row = connection.query(
        "SELECT p.id, p.category_id FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ?", variant);
    if (!row.next())
        return false;
    if (std::ranges::find(scope.products, row.get<catalog::ProductId>(0)) != scope.products.end())
        return true;
    // A category stands for those in it as well; the limit ends a circle that a merge could have made.
    auto category = row.get<catalog::CategoryId>(1);
    for (int depth = 0; category && depth < 20; ++depth) {
        if (std::ranges::find(scope.categories, category) != scope.categories.end())
            return true;
        category = connection.value<catalog::CategoryId>("SELECT parent_id FROM categories WHERE id = ?", category)
                       .value_or(catalog::CategoryId{});
    }
    return false;
}

} // namespace

std::vector<bool> linesIn(store::Connection &connection, const Basket &basket, const Scope &scope)
{
    std::vector<bool> inScope;
    for (const BasketLine &line : basket.lines)
        inScope.push_back(!line.isDelivery && (scope.isEverything() || isIn(connection, line.variant, scope)));
    return inScope;
}

Money sumOf(const Basket &basket, const std::vector<bool> &inScope, Money BasketLine::*amount)
{
    Money sum;
    for (size_t i = 0; i < basket.lines.size(); ++i)
        sum += inScope[i] ? basket.lines[i].*amount : Money{};
    return sum;
}

} // namespace shopdesk::rewards
