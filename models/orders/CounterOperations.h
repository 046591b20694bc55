// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::orders {

/// The operations of the counter: sums of a sale, held sales, receipts.
std::span<const store::Operation> counterOperations();

} // namespace shopdesk::orders
