// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::catalog {

/// Stocktakes, open and done.
tables::ListDefinition stocktakeList();

} // namespace shopdesk::catalog
