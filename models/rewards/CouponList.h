// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::rewards {

/// The coupons: what each takes off, when it holds, how many codes it has and how many orders use it.
tables::ListDefinition couponList();

} // namespace shopdesk::rewards
