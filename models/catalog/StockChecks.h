// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

/// Whether stock is kept of a variant. Errors "catalog.variantNotFound", "catalog.noStockKept" (a service), with the field.
Result<void> checkKeepsStock(store::Connection &connection, VariantId variant, const QString &field);

/// The next readable number of a kind of paper of a store on the day of the work: "T-S01-261122-0042". The store is there.
QString nextPaperNumber(store::UnitOfWork &work, StoreId store, const char *kind, QLatin1Char letter);

/// Error "catalog.textTooLong" with the field "note".
Result<void> checkNote(const QString &note);

} // namespace shopdesk::catalog
