// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "store/UnitOfWork.h"

namespace shopdesk::sample {

/// One of each that a catalogue may have besides plain goods: a bundle, prices of a tier, and a product whose pieces have
/// serial numbers, some in stock and some sold on the last day.
Result<void> makeSpecials(store::UnitOfWork &work, StoreId store, BusinessDay today);

} // namespace shopdesk::sample
