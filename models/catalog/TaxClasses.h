// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

struct TaxClassDraft
{
    QString name;
    int rate = 0;         ///< basis points: 2000 is 20 %
    bool included = true; ///< prices contain the tax
};

struct TaxClass
{
    TaxClassId id;
    QString name;
    int rate = 0;
    bool included = true;
    std::optional<Instant> archivedAt;
};

/// Errors "catalog.nameMissing", "catalog.nameInUse", "catalog.badRate".
Result<TaxClassId> createTaxClass(store::UnitOfWork &work, const TaxClassDraft &draft);
/// Orders keep the rate that they were sold with. Errors as createTaxClass, and "catalog.taxClassNotFound".
Result<void> updateTaxClass(store::UnitOfWork &work, TaxClassId id, const TaxClassDraft &draft);
/// Error "catalog.taxClassInUse" while active products have it.
Result<void> archiveTaxClass(store::UnitOfWork &work, TaxClassId id);

/// By name. Without @p withArchived only those in use.
Result<std::vector<TaxClass>> taxClasses(store::Connection &connection, bool withArchived = false);

} // namespace shopdesk::catalog
