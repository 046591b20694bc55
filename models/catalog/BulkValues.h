// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/BulkChange.h"
#include "store/UnitOfWork.h"

#include <QJsonObject>

namespace shopdesk::catalog {

/// One value that a bulk edit changes, as its undo keeps it: all of them are integers or none.
struct BulkValue
{
    VariantId variant; ///< none: a value of the product itself
    QString field;     ///< "category", "taxClass", "onShelf", "archived", "price"
    std::optional<qint64> before;
    std::optional<qint64> after;

    bool operator==(const BulkValue &) const = default;
};

/// What differs. Both are of one product and have the same variants.
std::vector<BulkValue> differences(const BulkProduct &before, const BulkProduct &after);

/// Whether the product has the value as it was left; a variant that is offered no longer has none.
bool isAsLeft(const BulkProduct &product, const BulkValue &value);
/// The product with the value as it was before.
void putBack(BulkProduct &product, const BulkValue &value);

/// Nothing where the product is not in the catalogue.
std::optional<BulkProduct> bulkProduct(store::Connection &connection, ProductId id);
/// Writes what differs, with the audit entry.
void writeBulkProduct(store::UnitOfWork &work, const char *operation, const BulkProduct &before,
                      const BulkProduct &after);

} // namespace shopdesk::catalog
