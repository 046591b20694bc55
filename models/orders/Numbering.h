// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::orders {

/// The next number of a store on a day, "S01-261122-0042": counted from 1 without a gap, for the number is taken in the
/// transaction of the order that bears it. Every device counts for itself, so that two tills of one store that are offline
/// never give out the same: the shop's first device writes as above, another its own number before the count,
/// "S01-261122-7-0042". Error "catalog.storeNotFound".
Result<QString> nextNumber(store::UnitOfWork &work, StoreId store, BusinessDay day, int device);

} // namespace shopdesk::orders
