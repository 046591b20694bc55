// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::app {

/// Every list of every area. @p zone tells which day a moment belongs to.
std::vector<tables::ListDefinition> lists(const ShopZone &zone);

} // namespace shopdesk::app
