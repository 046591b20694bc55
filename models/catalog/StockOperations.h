// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::catalog {

/// The operations on stock; those of the rest of the catalogue are in CatalogOperations.h.
std::span<const store::Operation> stockOperations();

} // namespace shopdesk::catalog
