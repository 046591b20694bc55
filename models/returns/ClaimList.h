// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::returns {

/// "claims": columns made, supplier, goods, quantity, state, cost and credited (for who sees costs), sent, ended, return, store.
/// Filters: status (open, sent, credited, refused), supplier, store; hidden: return (its id). Search: by supplier or the number of the
/// return.
tables::ListDefinition claimList();

/// Those that no supplier has answered.
tables::ListQuery claimsToDo();

} // namespace shopdesk::returns
