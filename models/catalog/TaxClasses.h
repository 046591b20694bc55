// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

using TaxPartId = Id<struct TaxPartTag>;

/// One of several taxes that a class is made up of: GST 5 % beside PST 7 %.
struct TaxPart
{
    QString name;
    int rate = 0; ///< basis points

    bool operator==(const TaxPart &) const = default;
};

struct TaxClassDraft
{
    QString name;
    int rate = 0;         ///< basis points: 2000 is 20 %; where there are parts, their sum is the rate
    bool included = true; ///< prices contain the tax
    std::vector<TaxPart> parts = {};
};

struct TaxClass
{
    TaxClassId id;
    QString name;
    int rate = 0;
    bool included = true;
    std::optional<Instant> archivedAt;
    std::vector<TaxPart> parts = {}; ///< in the order in which receipts name them; empty where it is one tax
};

/// Errors "catalog.nameMissing", "catalog.nameInUse", "catalog.badRate"; fields "name", "rate", and "parts[0].name",
/// "parts[0].rate" for the same about its parts, "parts" where they are too many or come to more than 100 %.
Result<TaxClassId> createTaxClass(store::UnitOfWork &work, const TaxClassDraft &draft);
/// Orders keep the rate that they were sold with. Errors as createTaxClass, and "catalog.taxClassNotFound".
Result<void> updateTaxClass(store::UnitOfWork &work, TaxClassId id, const TaxClassDraft &draft);
/// Error "catalog.taxClassInUse" while active products have it: names the first of them.
Result<void> archiveTaxClass(store::UnitOfWork &work, TaxClassId id);
Result<void> restoreTaxClass(store::UnitOfWork &work, TaxClassId id);

/// By name. Without @p withArchived only those in use.
Result<std::vector<TaxClass>> taxClasses(store::Connection &connection, bool withArchived = false);

/// What the class is made up of, by which receipts and reports split its tax; a class that is one tax is one part of that
/// name. Empty for a class that is not there. Asks for no permission.
std::vector<TaxPart> taxPartsOf(store::Connection &connection, TaxClassId id);

/// The share of each part in a tax, of a line or of a sum of lines: by their rates and by largest remainder, so that the
/// shares always add up to it exactly. In the order of the parts, which are not empty.
std::vector<Money> taxParts(Money tax, const std::vector<TaxPart> &parts);

} // namespace shopdesk::catalog
