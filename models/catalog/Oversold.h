// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

/// After a level has changed from or to below zero: raises the task "oversold" of variant and store, brings it up to date,
/// or settles it. Goods that nobody has counted are not missed.
void watchLevel(store::UnitOfWork &work, StoreId store, VariantId variant, qint64 onHand, bool isCounted);

} // namespace shopdesk::catalog
