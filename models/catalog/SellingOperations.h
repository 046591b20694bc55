// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::catalog {

/// The operations about how goods are sold: what a scan means, and what holds for it.
std::span<const store::Operation> sellingOperations();

} // namespace shopdesk::catalog
