// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::returns {

/// Returns and their policies.
std::span<const store::Operation> operations();
/// Repairs and compensation.
std::span<const store::Operation> serviceOperations();

} // namespace shopdesk::returns
