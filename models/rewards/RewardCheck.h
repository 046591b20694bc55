// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::rewards {

/// What of coupons and rewards does not fit together, a sentence each: the orders that have a coupon, and how many these are,
/// are what the ledger of uses says; a code that is good once stands where its order is; the stock of the points mall is the
/// sum of its entries; every draw of a lottery is what its seed says.
Result<std::vector<QString>> check(store::Connection &connection);
/// Makes what is derived anew. Needs Permission::ManageShop.
Result<void> rebuild(store::UnitOfWork &work);

} // namespace shopdesk::rewards
