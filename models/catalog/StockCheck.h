// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

/// What of the levels does not follow from the entries and the reservations, a sentence each.
void checkLevels(store::Connection &connection, std::vector<QString> &wrong);
/// Makes the levels anew: on hand, allocated and average cost, from the entries in the order of their ids and from the
/// reservations.
void rebuildLevels(store::UnitOfWork &work);
/// Makes one level anew from its entries in the order in which they were made; what is allocated stays.
void rebuildLevel(store::UnitOfWork &work, VariantId variant, StoreId store);

} // namespace shopdesk::catalog
