// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::orders {

/// What does not add up in orders, a sentence each: lines, discounts and taxes against the order's totals, payments
/// against what is paid, days and hours against the time, credits that exceed their order, numbers used twice or left
/// out and, on a connection that may write, the search index. Empty where all is well.
Result<std::vector<QString>> check(store::Connection &connection);

/// Makes what is derived (search) anew from what it is derived from. An order's sums are its own and never rewritten.
Result<void> rebuild(store::UnitOfWork &work);

} // namespace shopdesk::orders
