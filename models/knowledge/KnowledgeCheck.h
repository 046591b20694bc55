// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::knowledge {

/// What of the knowledge base does not go together: articles and their versions, the search index.
Result<std::vector<QString>> check(store::Connection &connection);
/// Makes the search index anew. Needs Permission::ManageShop.
Result<void> rebuild(store::UnitOfWork &work);

} // namespace shopdesk::knowledge
