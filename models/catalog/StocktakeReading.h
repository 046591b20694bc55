// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Stocktakes.h"

namespace shopdesk::catalog {

/// A stocktake without what its lines come to: reading that looks at all of them, which is too much for each scan.
Result<Stocktake> stocktakeHead(store::Connection &connection, StocktakeId id);

} // namespace shopdesk::catalog
