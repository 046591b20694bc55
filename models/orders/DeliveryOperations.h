// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::orders {

/// Where orders go and what that costs, as a part of operations().
std::span<const store::Operation> deliveryOperations();

} // namespace shopdesk::orders
