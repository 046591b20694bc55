// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::points {

/// What does not add up among points, a sentence each: balances and debts against entries, batches against what was taken
/// from them, uses against their entries. Empty where all is well.
Result<std::vector<QString>> check(store::Connection &connection);

/// Makes balances, batches and debts anew from entries and uses.
Result<void> rebuild(store::UnitOfWork &work);

} // namespace shopdesk::points
