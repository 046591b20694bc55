// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/PriceChange.h"
#include "catalog/Product.h"

namespace shopdesk::catalog {

/// What a bulk edit does to each of its products; what is not given stays as it is.
struct BulkChange
{
    std::optional<CategoryId> category; ///< an id of 0: none
    std::optional<TaxClassId> taxClass; ///< an id of 0: none
    std::optional<bool> onShelf;
    std::optional<bool> archived;
    std::optional<PriceChange> price; ///< of every variant that is offered

    bool operator==(const BulkChange &) const = default;
    bool isEmpty() const { return *this == BulkChange(); }
};

/// As much of a product as a bulk edit can change, and what it is known by.
struct BulkProduct
{
    struct Price
    {
        VariantId variant;
        QString sku;
        Money price;
        bool operator==(const Price &) const = default;
    };

    ProductId id;
    QString name;
    CategoryId category;
    TaxClassId taxClass;
    bool onShelf = true;
    std::optional<Instant> archivedAt;
    bool priceIsSum = false;   ///< of a bundle: its price follows those of its components
    QString inBundle = {};     ///< why it cannot be archived; empty where it can
    std::vector<Price> prices; ///< of the variants that are offered, in their order

    bool operator==(const BulkProduct &) const = default;
};

enum class BulkOutcome { Changed, Unchanged, Refused };

struct BulkResult
{
    BulkOutcome outcome = BulkOutcome::Unchanged;
    BulkProduct after;   ///< as before, unless changed
    QString reason = {}; ///< why it is refused
};

/// What the change makes of a product. The preview and the change itself both ask this and nothing else. An archived product
/// is refused, unless the change takes it back from the archive or concerns the archive alone; so is another price for a bundle
/// whose price follows from what it holds, and the archive for what a bundle holds.
BulkResult applied(const BulkChange &change, const BulkProduct &before, const Currency &currency, Instant now);

} // namespace shopdesk::catalog
