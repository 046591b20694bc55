// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "catalog/BulkChange.h"
#include "store/UnitOfWork.h"

#include <QHash>
#include <QMap>

#include <span>

namespace shopdesk::catalog {

using BulkEditId = Id<struct BulkEditTag>;

/// How long a bulk edit can be undone.
inline constexpr int bulkUndoDays = 30;

struct BulkCounts
{
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;
    QMap<QString, qint64> reasons; ///< why products are refused → how many of them
};

/// What a bulk edit would do.
struct BulkPreview
{
    struct Row
    {
        BulkProduct before;
        BulkResult result;
    };
    BulkCounts counts;
    std::vector<Row> rows; ///< the first that would change and the first that are refused, in the order given
    /// Names of the categories and tax classes in `rows`, by the value of their id.
    QHash<qint64, QString> categories;
    QHash<qint64, QString> taxClasses;
};

/// Asks `applied` for each product; a product named twice counts once. At most @p most rows of either kind.
/// Errors "catalog.noProducts", "catalog.nothingToChange", "catalog.categoryNotFound", "catalog.taxClassNotFound" (gone or
/// archived), those of checkPriceChange, and "base.cancelled".
Result<BulkPreview> previewBulkEdit(store::Connection &connection, std::span<const ProductId> products,
                                    const BulkChange &change, int most = 100, const Progress &progress = {});

struct BulkDone
{
    BulkEditId id; ///< for the undo; none where nothing changed
    BulkCounts counts;
};

/// Makes the change, all of it or nothing. Errors as previewBulkEdit.
Result<BulkDone> bulkEdit(store::UnitOfWork &work, std::span<const ProductId> products, const BulkChange &change,
                          const Progress &progress = {});

struct BulkUndone
{
    qint64 restored = 0;
    qint64 left = 0; ///< somebody has changed the same things of them since: they stay as they are now
};

/// Puts back exactly what was before, in each product whose values are still as the bulk edit left them.
/// Errors "catalog.bulkEditNotFound", "catalog.bulkEditUndone" (already), "base.cancelled".
Result<BulkUndone> undoBulkEdit(store::UnitOfWork &work, BulkEditId id, const Progress &progress = {});

} // namespace shopdesk::catalog
