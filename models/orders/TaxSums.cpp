// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/TaxSums.h"

#include "catalog/TaxClasses.h"

#include <algorithm>

namespace shopdesk::orders {

namespace {

using catalog::TaxPart;

/// The parts of a line's tax; none where it is one tax.
std::vector<TaxPart> partsOf(store::Connection &connection, const LineTax &line)
{
    std::vector<TaxPart> parts;
    int rate = 0;
    store::Query rows = connection.query(R"(
        SELECT x.name, x.rate FROM variants v JOIN products p ON p.id = v.product_id
        JOIN tax_parts x ON x.tax_class_id = p.tax_class_id WHERE v.id = ? ORDER BY x.position)",
                                         line.variant);
    while (rows.next()) {
        parts.push_back({rows.get<QString>(0), rows.get<int>(1)});
        rate += parts.back().rate;
    }
    return rate == line.rate ? parts : std::vector<TaxPart>();
}

/// A sum while lines are added to it.
struct Gathered
{
    TaxSum sum;
    std::vector<TaxPart> parts;
};

} // namespace

std::vector<TaxSum> taxSumsOf(store::Connection &connection, const std::vector<LineTax> &lines)
{
    const bool anyParts = connection.value<qint64>("SELECT 1 FROM tax_parts LIMIT 1").has_value();
    std::vector<Gathered> all;
    for (const LineTax &line : lines) {
        if (line.rate == 0)
            continue;
        const std::vector<TaxPart> parts = anyParts ? partsOf(connection, line) : std::vector<TaxPart>();
        const auto same = std::ranges::find_if(all, [&](const Gathered &each) {
            return each.sum.rate == line.rate && each.sum.included == line.included && each.parts == parts;
        });
        if (same == all.end())
            all.push_back({{line.rate, line.included, line.tax}, parts});
        else
            same->sum.amount += line.tax;
    }
    std::vector<TaxSum> sums;
    for (Gathered &each : all) {
        const std::vector<Money> shares =
            each.parts.empty() ? std::vector<Money>() : taxParts(each.sum.amount, each.parts);
        for (size_t i = 0; i < shares.size(); ++i)
            each.sum.parts.push_back({each.parts[i].name, each.parts[i].rate, shares[i]});
        sums.push_back(std::move(each.sum));
    }
    return sums;
}

} // namespace shopdesk::orders
