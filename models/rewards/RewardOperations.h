// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::rewards {

/// What of this area can be called by name.
std::span<const store::Operation> couponOperations();
std::span<const store::Operation> redeemOperations();
std::span<const store::Operation> mallOperations();
std::span<const store::Operation> lotteryOperations();

} // namespace shopdesk::rewards
