// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

struct CategoryDraft
{
    QString name;
    CategoryId parent = {}; ///< none: at the top
    int position = 0;       ///< among its siblings; names decide where positions are equal
};

struct Category
{
    CategoryId id;
    CategoryId parent;
    QString name;
    QString path; ///< "Tea › Cups"
    int depth = 0;
    int position = 0;
    std::optional<Instant> archivedAt;
};

/// Errors "catalog.nameMissing", "catalog.nameInUse" (among its siblings), "catalog.categoryNotFound" (the parent),
/// "catalog.textTooLong".
Result<CategoryId> createCategory(store::UnitOfWork &work, const CategoryDraft &draft);
/// Errors as createCategory, and "catalog.categoryInItself".
Result<void> updateCategory(store::UnitOfWork &work, CategoryId id, const CategoryDraft &draft);
/// Error "catalog.categoryInUse" while active products or categories stand in it.
Result<void> archiveCategory(store::UnitOfWork &work, CategoryId id);
Result<void> restoreCategory(store::UnitOfWork &work, CategoryId id);

/// The tree from the top, each category followed by those in it. Without @p withArchived only those in use.
Result<std::vector<Category>> categories(store::Connection &connection, bool withArchived = false);

} // namespace shopdesk::catalog
