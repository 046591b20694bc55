// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/UnitCost.h"

namespace shopdesk::catalog {

Money UnitCost::of(qint64 quantity) const
{
    if (quantity <= 0)
        return {};
    // In two parts, for the product may be too large to hold.
    return {quantity * (parts / perMinor) + divideRounded(quantity * (parts % perMinor), perMinor)};
}

std::optional<UnitCost> averageAfter(qint64 onHand, std::optional<UnitCost> average, qint64 quantity,
                                     std::optional<UnitCost> unitCost)
{
    if (!unitCost)
        return average;
    if (!average || onHand <= 0)
        return unitCost;
    const qint64 way = unitCost->parts - average->parts;
    const qint64 after = onHand + quantity;
    return UnitCost{average->parts + way / after * quantity + way % after * quantity / after};
}

} // namespace shopdesk::catalog
