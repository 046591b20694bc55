// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

/// The next number of a store on a day for papers of one kind: "S01-261122-0042" for the shop's first device,
/// "S01-261122-7-0042" for device 7. Each device counts for itself, so that two tills of one store never give out the same
/// number while they do not see each other; counted from 1 without a gap, for the number is taken in the transaction of the
/// paper that bears it. Error "catalog.storeNotFound".
Result<QString> nextNumber(store::UnitOfWork &work, StoreId store, const QString &kind, BusinessDay day);

/// What all numbers of a device on a day begin with: "S01-261122-", "S01-261122-7-".
QString numberBlock(const QString &storeCode, BusinessDay day, int device);

} // namespace shopdesk::catalog
