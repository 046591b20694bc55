// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::points {

/// What earns points, and their expiry.
std::span<const store::Operation> ruleOperations();

} // namespace shopdesk::points
