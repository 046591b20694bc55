// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::sample {

/// Four gift cards: one untouched, one spent in part, one used up, one blocked. Their codes are SAMPLE-GIFT-1 to -4.
Result<void> makeGiftCards(store::UnitOfWork &work, StoreId store, BusinessDay today);

} // namespace shopdesk::sample
