// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::tickets {

/// What is wrong with the tickets, a sentence each: a state that its steps do not lead to, steps that do not follow from each
/// other, waits and answers that the messages do not give, numbers that stand twice or under another store, a search index out
/// of step. Empty where all is well.
Result<std::vector<QString>> check(store::Connection &connection);
/// Derives again what is kept beside steps and messages, deadlines among it. Needs Permission::ManageShop.
Result<void> rebuild(store::UnitOfWork &work);

} // namespace shopdesk::tickets
