// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

namespace shopdesk::app {

/// What is wrong with a shop, a sentence each, none for a sound one: the file itself, references between rows, and
/// every number that is derived from others, area by area. Needs Permission::ManageShop.
Result<std::vector<QString>> verify(store::Connection &connection);

/// Makes every derived table anew from what it is derived from.
Result<void> rebuild(store::UnitOfWork &work);

} // namespace shopdesk::app
