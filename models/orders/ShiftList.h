// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::orders {

/// The shifts of all tills, the newest first: list "shifts". Filters: state (open, closed), store.
tables::ListDefinition shiftList();

} // namespace shopdesk::orders
