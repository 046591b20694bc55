// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

/// What does not add up in the catalogue and its stock, a sentence each: levels against entries and
/// reservations, transfers against their entries, what lists and search
/// show of a product against its variants and barcodes and, on a connection that may write, the search index itself.
/// Empty where all is well.
Result<std::vector<QString>> check(store::Connection &connection);

/// Makes what is derived (stock levels, list columns, search) anew from what it is derived from.
Result<void> rebuild(store::UnitOfWork &work);

/// Makes what lists and search show of one product follow its variants and barcodes.
void showAnew(store::UnitOfWork &work, ProductId product);

} // namespace shopdesk::catalog
