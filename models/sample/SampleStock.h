// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "store/UnitOfWork.h"

namespace shopdesk::sample {

/// What goes on in the stock rooms of two stores: goods on their way to the other, some that arrived and one of them broken,
/// a shelf that was counted, and goods that are watched for reordering.
Result<void> stockRooms(store::UnitOfWork &work, const std::vector<StoreId> &stores);

} // namespace shopdesk::sample
